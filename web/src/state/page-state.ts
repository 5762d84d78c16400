import type { EngineError, InspectedFile, Mapping, Report } from "../io/protocol";
import { isEmptyMapping } from "./mapping-edit";

/** Below this the reader is asked whether a file was taken for the right thing. */
export const kSureEnough = 0.7;

/** One of the screens of the page. */
export type PageState = { at: "start" } | Reading | Failed | Checking | Reported;

/** A file of the analysis. `mapping` null: nothing is decided about it, and it has not been looked at yet. */
export interface ImportFile {
  file: File;
  mapping: Mapping | null;
  seen: InspectedFile | null;
}

/** How far the files are read. */
export interface Progress {
  /** Bytes. */
  read: number;
  total: number;
  /** Milliseconds since the job began. */
  elapsed: number;
}

export interface Reading extends Progress {
  at: "reading";
  files: readonly ImportFile[];
}

export interface Failed {
  at: "failed";
  error: EngineError;
  files: readonly ImportFile[];
}

export interface Reported {
  at: "report";
  files: readonly ImportFile[];
  report: Report;
  /** The report in the core's own bytes, to be saved as it is. */
  json: string;
  /** It is computed again, from what was read: "busy"; or that failed. */
  again: "busy" | EngineError | null;
}

/** The reader looks at what a file was taken for; what comes of it is computed meanwhile. */
export interface Checking {
  at: "checking";
  files: readonly ImportFile[];
  /** The file in sight, by its place in `files`. */
  file: number;
  consequence: Consequence;
  /** A mapping that was brought and could not be taken. */
  refusal: EngineError | null;
}

/** What comes of the files as they are taken. */
export type Consequence =
  | ({ at: "reading" } & Progress)
  | { at: "failed"; error: EngineError }
  | { at: "report"; report: Report; json: string };

export type PageEvent =
  | { type: "chosen"; files: readonly File[] }
  | { type: "inspected"; files: readonly InspectedFile[] }
  | ({ type: "progress" } & Progress)
  | { type: "failed"; error: EngineError }
  | { type: "reported"; report: Report; json: string }
  /** The reader wants to see how a file was read ... */
  | { type: "checked"; file: number }
  /** ... says how it is to be read ... */
  | { type: "decided"; file: number; mapping: Mapping }
  /** ... or that it is not to be read at all ... */
  | { type: "removed"; file: number }
  /** ... and goes on to the report. */
  | { type: "shown" }
  /** A setting is another: the same files are read again, ... */
  | { type: "reread" }
  /** ... or the report is computed again from what was read, ... */
  | { type: "recomputing" }
  | { type: "recomputed"; report: Report; json: string }
  /** ... which failed: the report before stays. */
  | { type: "unchanged"; error: EngineError | null }
  /** What the reader brought cannot be taken; what is there already stays. */
  | { type: "refused"; error: EngineError }
  | { type: "left" };

export const kStart: PageState = { at: "start" };

/** News of a job count only while the page waits for them; everything else moves the page on from any state. */
export function nextState(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case "chosen":
      return { at: "reading", files: event.files.map(unseen), ...noProgress(event.files) };
    case "left":
      return kStart;
    case "inspected":
      return afterInspection(state, event.files);
    case "progress":
      return afterProgress(state, event);
    case "failed":
      return afterFailure(state, event.error);
    case "refused":
      return afterRefusal(state, event.error);
    case "reported":
      return afterReport(state, event);
    case "reread":
      return state.at === "report"
        ? { at: "reading", files: state.files, ...noProgress(state.files.map(({ file }) => file)) }
        : state;
    case "recomputing":
      return state.at === "report" ? { ...state, again: "busy" } : state;
    case "recomputed":
      return state.at === "report"
        ? { ...state, report: event.report, json: event.json, again: null }
        : state;
    case "unchanged":
      return state.at === "report" ? { ...state, again: event.error } : state;
    case "shown":
      return state.at === "checking" && state.consequence.at === "report"
        ? { ...state.consequence, at: "report", files: state.files, again: null }
        : state;
    case "checked":
      return check(state, event.file);
    case "decided":
      return decide(
        filesOf(state).map((file, index) =>
          index === event.file ? { ...file, mapping: event.mapping } : file,
        ),
        event.file,
      );
    case "removed":
      return decide(
        filesOf(state).filter((_, index) => index !== event.file),
        0,
      );
  }
}

/** The files of a state; none at the start. */
export function filesOf(state: PageState): readonly ImportFile[] {
  return state.at === "start" ? [] : state.files;
}

/** Whether the reader has to say what a file is before anything can come of it. */
export function needsReader(file: ImportFile): boolean {
  return isFaulty(file) || (file.seen !== null && isUnsure(file.seen));
}

/** Whether what a file was taken for is hardly more than a guess. What the reader decided is none. */
export function isUnsure({ inspection, mapping }: InspectedFile): boolean {
  return isEmptyMapping(mapping) && inspection.sure < kSureEnough;
}

/** Bytes per second so far; null before there is something to judge by. */
export function readingRate({ read, elapsed }: Progress): number | null {
  return read > 0 && elapsed >= 250 ? (read / elapsed) * 1000 : null;
}

/** Seconds to go at the rate so far; null while that is not known. */
export function secondsLeft(progress: Progress): number | null {
  const rate = readingRate(progress);
  return rate === null ? null : Math.max(0, progress.total - progress.read) / rate;
}

function isFaulty({ seen }: ImportFile): boolean {
  return seen !== null && seen.inspection.error !== null;
}

function unseen(file: File): ImportFile {
  return { file, mapping: null, seen: null };
}

function noProgress(files: readonly File[]): Progress {
  return { read: 0, total: files.reduce((sum, { size }) => sum + size, 0), elapsed: 0 };
}

function afterInspection(state: PageState, inspected: readonly InspectedFile[]): PageState {
  if (state.at !== "reading" && state.at !== "checking") {
    return state;
  }
  const files = state.files.map((file, index) => {
    const seen = inspected[index];
    return seen === undefined ? file : { ...file, seen, mapping: seen.mapping };
  });
  // Files that were seen before are read again because the reader said so.
  const again = state.files.every(({ seen }) => seen !== null);
  const unsure = files.findIndex((file) => (again ? isFaulty(file) : needsReader(file)));
  if (state.at === "reading" && unsure >= 0) {
    const { read, total, elapsed } = state;
    return checking(files, unsure, { at: "reading", read, total, elapsed });
  }
  return { ...state, files };
}

function afterProgress(state: PageState, { read, total, elapsed }: Progress): PageState {
  if (state.at === "reading") {
    return { ...state, read, total, elapsed };
  }
  return state.at === "checking" && state.consequence.at === "reading"
    ? { ...state, consequence: { at: "reading", read, total, elapsed } }
    : state;
}

function afterFailure(state: PageState, error: EngineError): PageState {
  if (state.at === "checking") {
    return { ...state, consequence: { at: "failed", error } };
  }
  const files = filesOf(state);
  if (state.at === "reading" && isOfMapping(error) && files.every(({ seen }) => seen !== null)) {
    const file = files.findIndex(({ file: { name } }) => name === error.file);
    return checking(files, Math.max(0, file), { at: "failed", error });
  }
  return { at: "failed", error, files: state.at === "reading" ? files : [] };
}

// Whether another way to read the file may help: the columns, or none of the rows, fit.
function isOfMapping({ code }: EngineError): boolean {
  return code.startsWith("schema.") || code.startsWith("row.") || code.startsWith("fx.");
}

function afterReport(state: PageState, { report, json }: { report: Report; json: string }): PageState {
  if (state.at === "reading") {
    return { at: "report", files: state.files, report, json, again: null };
  }
  return state.at === "checking" ? { ...state, consequence: { at: "report", report, json } } : state;
}

function check(state: PageState, file: number): PageState {
  switch (state.at) {
    case "checking":
      return { ...state, file, refusal: null };
    case "report": {
      const { report, json } = state;
      return checking(state.files, file, { at: "report", report, json });
    }
    case "failed":
      return checking(state.files, file, { at: "failed", error: state.error });
    default:
      return state;
  }
}

function decide(files: readonly ImportFile[], file: number): PageState {
  const consequence: Consequence = { at: "reading", ...noProgress(files.map((each) => each.file)) };
  return files.length === 0 ? kStart : checking(files, file, consequence);
}

function afterRefusal(state: PageState, error: EngineError): PageState {
  if (state.at === "checking") {
    return { ...state, refusal: error };
  }
  return state.at === "report"
    ? { ...(check(state, 0) as Checking), refusal: error }
    : { at: "failed", error, files: [] };
}

function checking(files: readonly ImportFile[], file: number, consequence: Consequence): Checking {
  return { at: "checking", files, file, consequence, refusal: null };
}
