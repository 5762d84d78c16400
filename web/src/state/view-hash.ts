import type { Filter } from "../contract/report";
import type { Values } from "./definitions";
import { type ViewId, isView } from "./reader-view";

/** What is kept in the address of the page: choices, and nothing out of a file but the names of columns. */
export interface ViewChoices {
  /** Who looks at it. */
  view: ViewId;
  /** What the segments are by; null: as the page chooses. */
  by: string | null;
  /** Of whose customers the figures are; null: of all. */
  filter: FilterMark | null;
  period: PeriodUnit;
  /** The month that quarters and years begin with, 1 to 12. */
  fiscalStart: number;
  /** The profile and the settings that are not as it has them, but for the two above. */
  settings: Values;
}

export type PeriodUnit = "month" | "quarter" | "year";

/** A filter without the segment's name: a mark of it, by which the name is found again in the same files. */
export interface FilterMark {
  by: string;
  mark: string;
}

export const kUsualView: ViewChoices = {
  view: "full",
  by: null,
  filter: null,
  period: "month",
  fiscalStart: 1,
  settings: {},
};

const kLongestName = 200;
/** Before the name of a setting. */
const kSet = "set.";
/** Keys of settings that have a word of their own in an address. */
const kOwnWords: readonly string[] = ["period", "fiscal_year_start"];
/** Keys of settings that quote what stands in files: they are in no address. */
const kQuoting: readonly string[] = ["churn_words"];
const kNotAsSet: readonly string[] = [...kOwnWords, ...kQuoting];

/** "#view=cfo&by=region&only=region.1f6e04a2&period=quarter&year-from=4&profile=stripe&set.gap_days=30"; "" for the usual view. */
export function hashOfView({ view, by, filter, period, fiscalStart, settings }: ViewChoices): string {
  const parts = new URLSearchParams();
  if (view !== "full") {
    parts.set("view", view);
  }
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
  for (const [key, value] of Object.entries(settings)) {
    if (!kNotAsSet.includes(key)) {
      parts.set(key === "profile" ? key : kSet + key, value);
    }
  }
  const text = parts.toString();
  return text === "" ? "" : `#${text}`;
}

/** What an address says; what it does not say, or not in a way that is known, is as usual. */
export function viewOfHash(hash: string): ViewChoices {
  const parts = new URLSearchParams(hash.slice(1));
  const view = parts.get("view");
  const by = parts.get("by");
  const period = parts.get("period");
  const start = Number(parts.get("year-from") ?? 1);
  return {
    view: isView(view) ? view : "full",
    by: by === null || by === "" || by.length > kLongestName ? null : by,
    filter: markOf(parts.get("only") ?? ""),
    period: period === "quarter" || period === "year" ? period : "month",
    fiscalStart: Number.isInteger(start) && start >= 1 && start <= 12 ? start : 1,
    settings: settingsOf(parts),
  };
}

/** The settings that an address asks for, for files that are read under it. Whether there are such is for the core to say. */
export function settingsOfView({ period, fiscalStart, settings }: ViewChoices): Values {
  return {
    ...settings,
    ...(period === kUsualView.period ? {} : { period }),
    ...(fiscalStart === kUsualView.fiscalStart ? {} : { fiscal_year_start: String(fiscalStart) }),
  };
}

function settingsOf(parts: URLSearchParams): Values {
  const named = [...parts].flatMap(([key, value]): [string, string][] => {
    const name = key === "profile" ? key : key.startsWith(kSet) ? key.slice(kSet.length) : "";
    const isName = /^[a-z_]{1,40}$/.test(name) && !kNotAsSet.includes(name);
    return isName && value !== "" && value.length <= kLongestName ? [[name, value]] : [];
  });
  return Object.fromEntries(named);
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
