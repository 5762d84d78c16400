import type { Importer } from "../io/importer";
import { JobFailure, pageError, type Report } from "../io/protocol";
import type { Reported } from "../state/page-state";

/** A report that was computed before: the JSON of `holdfast report --format json`. Throws JobFailure for any other text. */
export function savedReport(text: string, name: string): Reported {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch (fault) {
    throw new JobFailure(pageError("page.bad_reply", `${name} is no JSON: ${String(fault)}`, name));
  }
  if (!isReport(report)) {
    throw new JobFailure(pageError("page.bad_reply", `${name} is no report of holdfast/report/1.`, name));
  }
  return { at: "report", files: [], report, json: text.trimEnd(), again: null };
}

function isReport(value: unknown): value is Report {
  return (
    typeof value === "object" &&
    value !== null &&
    "schema" in value &&
    value.schema === "holdfast/report/1" &&
    "inputs" in value &&
    Array.isArray(value.inputs)
  );
}

const kNoFiles = {
  kind: "failed",
  error: pageError("page.no_files", "The report was computed elsewhere: its files are not here."),
} as const;

/** The part of an importer that a report asks; here there are no files to ask. */
export const kNoImporter = {
  check: () => {},
  leave: () => {},
  leftOut: () => Promise.resolve(kNoFiles),
  explain: () => Promise.resolve(kNoFiles),
  reportIn: () => Promise.resolve(),
  set: () => Promise.resolve(),
  only: () => Promise.resolve(),
  segments: () => Promise.resolve(kNoFiles),
} as unknown as Importer;
