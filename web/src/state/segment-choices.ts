import type { Report } from "../contract/report";
import type { Segment, Segments } from "../contract/segments";

/** Words of segments that are no attribute of customers. */
export type KnownBy =
  "plan" | "interval" | "currency" | "size" | "size:last" | "cohort" | "cohort:quarter" | "cohort:year";

const kKnown: readonly KnownBy[] = [
  "plan",
  "interval",
  "currency",
  "size",
  "size:last",
  "cohort",
  "cohort:quarter",
  "cohort:year",
];

/** What customers can be told apart by. */
export type ByParts =
  | { kind: "known"; word: KnownBy }
  /** `level` 0: the whole value; else so many levels of "A / B / C". */
  | { kind: "attribute"; name: string; level: number };

/** More values than this make no useful choice by themselves. */
const kManyValues = 50;
const kAttributePrefix = "attribute:";

export function partsOfBy(by: string): ByParts {
  const word = kKnown.find((each) => each === by);
  if (word !== undefined) {
    return { kind: "known", word };
  }
  const level = /^(.+):([1-9])$/s.exec(by);
  const name = (level?.[1] ?? by).replace(/^attribute:/, "");
  return { kind: "attribute", name, level: Number(level?.[2] ?? 0) };
}

/** What the customers of a report can be told apart by, attributes first. */
export function choicesOfBy(report: Report): readonly string[] {
  const roles = new Set(report.inputs.flatMap(({ columns }) => columns.map(({ role }) => role)));
  const attributes = (report.customers?.attributes ?? []).filter(({ values }) => values > 1);
  const known: KnownBy[] = [
    ...(roles.has("plan") ? (["plan"] as const) : []),
    ...(roles.has("interval") ? (["interval"] as const) : []),
    ...(report.settings["reporting_currency"] === "none" ? [] : (["currency"] as const)),
    "size",
    "size:last",
    "cohort:quarter",
    "cohort:year",
  ];
  const names = attributes.map(({ name }) =>
    kKnown.some((each) => each.split(":")[0] === name) ? `${kAttributePrefix}${name}` : name,
  );
  return [...names, ...known];
}

/** The choice that is made for the reader: an attribute with few values, else the plan, else the size. */
export function usualBy(report: Report): string {
  const choices = choicesOfBy(report);
  const few = (report.customers?.attributes ?? []).find(({ values }) => values > 1 && values <= kManyValues);
  const attribute = few === undefined ? undefined : choices.find((by) => nameOf(by) === few.name);
  const exchanged = report.settings["reporting_currency"] !== "none";
  return attribute ?? (choices.includes("plan") && !exchanged ? "plan" : "size");
}

/** Whether customers can go from one such segment to another. */
export function isMoving(by: string): boolean {
  return by === "plan" || by === "interval";
}

/** How many levels the values of segments have: "Retail / Food" two. */
export function levelsOf({ segments }: Segments): number {
  const levels = segments.map(({ value }) => (value ?? "").split(/ \/ |>/).length);
  return Math.max(1, ...levels);
}

/** Whether customers go from one segment to another. */
export function movesIn({ movements }: Pick<Segment, "movements">): boolean {
  return movements.some(({ entering }) => entering !== undefined);
}

function nameOf(by: string): string {
  const parts = partsOfBy(by);
  return parts.kind === "attribute" ? parts.name : "";
}
