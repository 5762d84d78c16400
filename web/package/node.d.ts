import type { Mapping } from "./mapping.js";
import type { Report } from "./report.js";

export type { Mapping, Report };

export interface ReportOptions {
  /** A set of definitions: "holdfast", "stripe", "chartmogul" ... */
  profile?: string;
  /** Definitions one by one. */
  set?: Readonly<Record<string, string>>;
  /** How the files are read: one per file, or null where that is to be recognised. */
  mappings?: readonly (Mapping | null)[];
  /** The state through the end of this day, "2024-06-30"; by default the last date in the files. */
  asOf?: string;
}

export interface InputFile {
  name: string;
  content: Uint8Array | string;
}

export interface ComputedReport {
  report: Report;
  /** The report in the core's own bytes: what the holdfast command prints. */
  json: string;
}

/** The report of billing exports. Throws an Error with `code`, `file` and `line`, and a message that says what to do. */
export declare function computeReport(
  files: readonly InputFile[],
  options?: ReportOptions,
): Promise<ComputedReport>;
