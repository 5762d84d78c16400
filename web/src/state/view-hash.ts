import type { Filter } from "../contract/report";

/** What is kept in the address of the page: choices, and nothing out of a file but the names of columns. */
export interface ViewChoices {
  /** What the segments are by; null: as the page chooses. */
  by: string | null;
  /** Of whose customers the figures are; null: of all. */
  filter: FilterMark | null;
  period: PeriodUnit;
  /** The month that quarters and years begin with, 1 to 12. */
  fiscalStart: number;
}

export type PeriodUnit = "month" | "quarter" | "year";

/** A filter without the segment's name: a mark of it, by which the name is found again in the same files. */
export interface FilterMark {
  by: string;
  mark: string;
}

export const kUsualView: ViewChoices = { by: null, filter: null, period: "month", fiscalStart: 1 };

const kLongestName = 200;

/** "#by=region&only=region.1f6e04a2&period=quarter&year-from=4"; "" for the usual view. */
export function hashOfView({ by, filter, period, fiscalStart }: ViewChoices): string {
  const parts = new URLSearchParams();
  if (by !== null) {
    parts.set("by", by);
  }
  if (filter !== null) {
    parts.set("only", `${filter.by}.${filter.mark}`);
  }
  if (period !== "month") {
    parts.set("period", period);
  }
  if (fiscalStart !== 1) {
    parts.set("year-from", String(fiscalStart));
  }
  const text = parts.toString();
  return text === "" ? "" : `#${text}`;
}

/** What an address says; what it does not say, or not in a way that is known, is as usual. */
export function viewOfHash(hash: string): ViewChoices {
  const parts = new URLSearchParams(hash.slice(1));
  const by = parts.get("by");
  const period = parts.get("period");
  const start = Number(parts.get("year-from") ?? 1);
  return {
    by: by === null || by === "" || by.length > kLongestName ? null : by,
    filter: markOf(parts.get("only") ?? ""),
    period: period === "quarter" || period === "year" ? period : "month",
    fiscalStart: Number.isInteger(start) && start >= 1 && start <= 12 ? start : 1,
  };
}

/** Whether an address is that of a place in the page, as a link leaves it. */
export function isPlace(hash: string): boolean {
  return hash.length > 1 && !hash.includes("=");
}

export function markOfFilter({ by, value }: Filter): FilterMark {
  return { by, mark: markOfValue(value) };
}

/** FNV-1a, 32 bits, of the UTF-16 units; "none" for customers without a value. */
export function markOfValue(value: string | null): string {
  if (value === null) {
    return "none";
  }
  let sum = 0x811c9dc5;
  for (let index = 0; index < value.length; ++index) {
    sum = Math.imul(sum ^ value.charCodeAt(index), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, "0");
}

function markOf(text: string): FilterMark | null {
  const match = /^(.{1,200})\.([0-9a-f]{8}|none)$/s.exec(text);
  return match === null ? null : { by: match[1] ?? "", mark: match[2] ?? "" };
}
