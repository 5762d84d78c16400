import type { Comparison } from "../contract/comparison";
import type { Definitions } from "../contract/definitions";
import type { Explanation } from "../contract/explanation";
import type { ExplanationRequest } from "../contract/explanation-request";
import type { EngineError, Inspection } from "../contract/inspection";
import type { Mapping } from "../contract/mapping";
import type { Filter, Report } from "../contract/report";
import type { CrossTable, Segments } from "../contract/segments";

export type {
  Comparison,
  Definitions,
  EngineError,
  Explanation,
  ExplanationRequest,
  Filter,
  Inspection,
  Mapping,
  Report,
  Segments,
};

/** How the core answers: a value, or the reason there is none. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; error: EngineError };

/** How many bytes of a file are looked at before it is read: the core's kHeadBytes. */
export const kHeadBytes = 262_144;
/** How many bytes are read and pushed at a time. */
export const kChunkBytes = 1_048_576;

/** What is wanted of the files beside their bytes. */
export interface Wish {
  /** One per file: what the reader decided about it. Null: nothing yet, so that one of `known` may apply. */
  mappings: readonly (Mapping | null)[];
  /** Mappings for files with the header they name; without a header, for every file that nothing was decided about. */
  known: readonly Mapping[];
  /** Null: the report. Else the rows that were left out of the input at this place of the analysis. */
  leftOutOf: number | null;
}

/** What a file was taken for. */
export interface InspectedFile {
  /** What the reader, or a known mapping, decided. */
  mapping: Mapping;
  /** What the file looks like with that, ... */
  inspection: Inspection;
  /** ... and by itself. */
  detected: Inspection;
  /** Its place among the inputs of the report: look-up tables are read first. */
  place: number;
}

/** Rows that are not in the report, as a CSV file with their lines and reasons. */
export interface LeftOutRows {
  csv: string;
  rows: number;
  /** There are more rows than these. */
  truncated: boolean;
}

/** Settings that are not those the files were read with, by name. */
export type SettingValues = Readonly<Record<string, string>>;

/** What segments are asked for; as the core takes it. */
export interface SegmentsRequest {
  by: string;
  top?: number;
  currency?: string;
  /** The two windows that the mix compares end with these months ... */
  from?: string;
  to?: string;
  /** ... and have so many. */
  window?: 1 | 12;
  /** From here on a customer keeps what it paid, and grows. */
  grr?: number;
  nrr?: number;
  /** Whose customers are listed, of one segment alone (its place among those shown) or of all. */
  cell?: CrossTable["cell"];
  cell_of?: number;
  settings?: SettingValues;
  filter?: Filter | null;
}

/** What is compared, by all settings and the profile of both sides. */
export interface CompareRequest {
  a: SettingValues;
  b: SettingValues;
  /** "2024-03"; "last": the last complete one of `a`. */
  month: string;
  /** The one whose customers are wanted as well. */
  figure?: ComparedFigure;
  filter: Filter | null;
}

/** A figure that differs, by its address. */
export interface ComparedFigure {
  metric: string;
  currency: string;
  month?: string;
  age?: number;
  /** Of customers, for each part of the figure. */
  limit: number;
}

/** A question to the analysis behind a report, by the name of the method that answers it. */
export type Question =
  /** Every setting and profile; of the engine, not of an analysis. */
  | { about: "definitions" }
  | { about: "explain"; request: ExplanationRequest }
  | { about: "compare"; request: object }
  | { about: "segments"; request: SegmentsRequest }
  /** The report again, from what was read: settings by name, and the filter. */
  | { about: "report"; request: Readonly<Record<string, string | Filter | null>> };

/** Page to worker. `id` names the job; what belongs to another job is dropped. */
export type ToWorker =
  /** The engine, for a worker that has none in its script. */
  | { type: "engine"; bytes: ArrayBuffer }
  | { type: "analyse"; id: number; files: readonly File[]; wish: Wish; config: string }
  /** Of the analysis that the job of this id ended with. */
  | { type: "ask"; id: number; number: number; question: Question }
  | { type: "slice"; id: number; bytes: ArrayBuffer }
  | { type: "slice-failed"; id: number; error: EngineError };

/** Worker to page. */
export type FromWorker =
  | { type: "inspected"; id: number; files: readonly InspectedFile[] }
  | { type: "progress"; id: number; read: number; total: number }
  /** The worker cannot read the file (WebKit on file://): the page is asked for the bytes [from, to). */
  | { type: "pull"; id: number; file: number; from: number; to: number }
  | { type: "done"; id: number; envelope: string }
  | { type: "answered"; id: number; number: number; envelope: string }
  | { type: "failed"; id: number; error: EngineError }
  /** The engine trapped: this worker is of no more use. */
  | { type: "crashed"; id: number; message: string };

/** What the page itself can run into; the core's codes are in i18n. */
export type PageErrorCode =
  | "page.bad_mapping"
  | "page.bad_reply"
  | "page.engine_not_started"
  | "page.engine_stopped"
  | "page.file_changed"
  | "page.file_unreadable"
  | "page.folder"
  | "page.mapping_alone"
  | "page.no_files";

export function pageError(code: PageErrorCode, message: string, file = ""): EngineError {
  return { code, message, file, line: 0, column: 0 };
}

/** Reads an envelope; a reply that is none becomes `page.bad_reply`. */
export function parseEnvelope<T>(text: string): Envelope<T> {
  try {
    const reply: unknown = JSON.parse(text);
    if (isEnvelope<T>(reply)) {
      return reply;
    }
  } catch (fault) {
    return { ok: false, error: pageError("page.bad_reply", String(fault)) };
  }
  return { ok: false, error: pageError("page.bad_reply", "The engine's reply is not an envelope.") };
}

function isEnvelope<T>(reply: unknown): reply is Envelope<T> {
  if (typeof reply !== "object" || reply === null || !("ok" in reply)) {
    return false;
  }
  return reply.ok === true ? "value" in reply : reply.ok === false && "error" in reply;
}

const kValuePrefix = '{"ok":true,"value":';

/**
 * The value of an envelope in the core's own bytes: parsed and printed again, its numbers could read differently. Null for a text
 * that is not written the way the core writes an envelope.
 */
export function valueText(envelope: string): string | null {
  return envelope.startsWith(kValuePrefix) && envelope.endsWith("}")
    ? envelope.slice(kValuePrefix.length, -1)
    : null;
}

/** Carries an error value through code that can only be left by throwing: async generators and callbacks. */
export class JobFailure extends Error {
  constructor(readonly error: EngineError) {
    super(error.message);
  }
}

/** The value of an envelope; throws JobFailure with its error, `file` filled in where the core left it empty. */
export function unwrap<T>(text: string, file = ""): T {
  const reply = parseEnvelope<T>(text);
  if (!reply.ok) {
    throw new JobFailure({ ...reply.error, file: reply.error.file || file });
  }
  return reply.value;
}
