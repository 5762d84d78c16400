import { readFileSync } from "node:fs";
import path from "node:path";

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

export function fileOf(text: string, name = "subscriptions.csv"): File {
  return new File([text], name, { lastModified: 1 });
}
