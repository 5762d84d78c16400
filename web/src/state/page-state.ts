import type { EngineError, Inspection } from "../io/protocol";
import type { Report } from "../contract/report";

/** One of the four things the page shows. */
export type PageState =
  | { at: "start" }
  | Reading
  | { at: "failed"; error: EngineError; inspections: readonly Inspected[] }
  /** `json` is the report in the core's own bytes, to be saved as it is. */
  | { at: "report"; report: Report; json: string };

export interface Reading {
  at: "reading";
  files: readonly string[];
  /** Bytes. */
  read: number;
  total: number;
  /** Milliseconds since the job began. */
  elapsed: number;
  inspections: readonly Inspected[];
}

/** What the head of a file looks like. */
export interface Inspected {
  file: string;
  inspection: Inspection;
}

export type PageEvent =
  | { type: "chosen"; files: readonly string[]; total: number }
  | { type: "inspected"; file: string; inspection: Inspection }
  | { type: "progress"; read: number; total: number; elapsed: number }
  | { type: "failed"; error: EngineError }
  | { type: "reported"; report: Report; json: string }
  | { type: "left" };

export const kStart: PageState = { at: "start" };

/** News of a job count only while the page waits for them; everything else moves the page on from any state. */
export function nextState(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case "chosen":
      return { at: "reading", files: event.files, read: 0, total: event.total, elapsed: 0, inspections: [] };
    case "failed":
      return {
        at: "failed",
        error: event.error,
        inspections: state.at === "reading" ? state.inspections : [],
      };
    case "left":
      return kStart;
    case "inspected":
      return state.at === "reading"
        ? {
            ...state,
            inspections: [...state.inspections, { file: event.file, inspection: event.inspection }],
          }
        : state;
    case "progress":
      return state.at === "reading"
        ? { ...state, read: event.read, total: event.total, elapsed: event.elapsed }
        : state;
    case "reported":
      return state.at === "reading" ? { at: "report", report: event.report, json: event.json } : state;
  }
}

/** Bytes per second so far; null before there is something to judge by. */
export function readingRate({ read, elapsed }: Reading): number | null {
  return read > 0 && elapsed >= 250 ? (read / elapsed) * 1000 : null;
}

/** Seconds to go at the rate so far; null while that is not known. */
export function secondsLeft(reading: Reading): number | null {
  const rate = readingRate(reading);
  return rate === null ? null : Math.max(0, reading.total - reading.read) / rate;
}
