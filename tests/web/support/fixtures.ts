import { readFileSync } from "node:fs";
import path from "node:path";

import type { Definitions } from "../../../web/src/contract/definitions";
import type { Inspection } from "../../../web/src/contract/inspection";
import type { SingleCurrencyReport } from "../../../web/src/contract/report";

/** The checkout. */
export const kRoot = process.env["HOLDFAST_ROOT"] ?? "";

export function textOf(file: string): string {
  return readFileSync(path.join(kRoot, file), "utf8");
}

/** 30 months of a made-up company, the last one incomplete. */
export function sampleReport(): SingleCurrencyReport {
  return JSON.parse(
    textOf("tests/web/fixtures/report.sample.json"),
  ) as SingleCurrencyReport;
}

/** What the engine says there is; a browser test holds it against the engine. */
export function definitions(): Definitions {
  return JSON.parse(
    textOf("tests/web/fixtures/definitions.json"),
  ) as Definitions;
}

export function fileOf(text: string, name = "subscriptions.csv"): File {
  return new File([text], name, { lastModified: 1 });
}

/** A file of subscriptions that is understood, but for what is said. */
export function inspectionOf(change: Partial<Inspection> = {}): Inspection {
  return {
    schema: "holdfast/inspection/1",
    dialect: {
      encoding: "utf-8",
      bom: false,
      delimiter: ",",
      quote: '"',
      escape: '"',
      line_end: "lf",
      header: true,
      skip: 0,
      header_rows: 1,
    },
    table: "subscriptions",
    tables: ["subscriptions", "mrr"],
    source: "",
    fields: [],
    table_fields: null,
    sure: 0.95,
    columns: [],
    mapping: { schema: "holdfast/mapping/1", table: "subscriptions" },
    issues: [],
    error: null,
    ...change,
  };
}

/** Columns by name and role. */
export function columnsOf(
  roles: Record<string, string>,
): Inspection["columns"] {
  return Object.entries(roles).map(([name, role]) => ({
    name,
    role,
    why: "",
    sure: 1,
    samples: [],
    parsed: [],
  }));
}
