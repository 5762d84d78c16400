import createHoldfast from "holdfast-engine";
import { readFile } from "node:fs/promises";

import type { Mapping } from "../contract/mapping";
import type { Report } from "../contract/report";
import { analyse } from "../io/analyse";
import type { EngineModule } from "../io/engine-module";
import { unwrap, valueText } from "../io/protocol";

export type { Mapping, Report };

export interface ReportOptions {
  /** A set of definitions: "holdfast", "stripe", "chartmogul" ... */
  profile?: string;
  /** Definitions one by one. */
  set?: Readonly<Record<string, string>>;
  /** How the files are read: one per file, or null where that is to be recognised. */
  mappings?: readonly (Mapping | null)[];
  /** The state through the end of this day; by default the last date in the files. */
  asOf?: string;
}

/** A file and its bytes. */
export interface InputFile {
  name: string;
  content: Uint8Array | string;
}

/** A report, and its JSON in the core's own bytes. */
export interface ComputedReport {
  report: Report;
  json: string;
}

/**
 * The report of billing exports, computed in this process. Throws an Error with `code`, `file`, `line` and a message that says what to do.
 */
export async function computeReport(
  files: readonly InputFile[],
  options: ReportOptions = {},
): Promise<ComputedReport> {
  const engine = await startEngine();
  const { profile, set, asOf, mappings } = options;
  const job = {
    files: files.map(({ name, content }) => new File([content as BlobPart], name)),
    wish: { mappings: files.map((_, index) => mappings?.[index] ?? null), known: [], leftOutOf: null },
    config: JSON.stringify({ ...(profile ? { profile } : {}), ...(set ? { set } : {}) }),
    pull: (index: number, from: number, to: number) => slice(job.files[index], from, to),
    onInspected: () => {},
    onBytes: () => {},
  };
  try {
    const { envelope, analysis } = await analyse(engine, job);
    const reply =
      asOf === undefined ? envelope : (analysis?.report(JSON.stringify({ as_of: asOf })) ?? envelope);
    const report = unwrap<Report>(reply);
    analysis?.delete();
    return { report, json: valueText(reply) ?? JSON.stringify(report) };
  } catch (fault) {
    // The errors of the core are values; here they are thrown, with all they say.
    throw fault instanceof Error && "error" in fault ? Object.assign(fault, fault.error) : fault;
  }
}

async function startEngine(): Promise<EngineModule> {
  const wasmBinary = await readFile(new URL("./holdfast.wasm", import.meta.url));
  return createHoldfast({ wasmBinary, locateFile: (file) => file });
}

async function slice(file: File | undefined, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array((await file?.slice(from, to).arrayBuffer()) ?? new ArrayBuffer(0));
}
