import type { Filter } from "../contract/report";
import type { Segment } from "../contract/segments";
import { partsOfBy } from "../state/segment-choices";
import type { Ui } from "./ui";

/** What segments are by, in words; an attribute by the name of its column. */
export function byName({ t, f }: Ui, by: string): string {
  const parts = partsOfBy(by);
  if (parts.kind === "known") {
    return t.segments.byOf[parts.word];
  }
  return parts.level === 0 ? parts.name : t.segments.level(parts.name, f.count(parts.level));
}

/** A segment's name; that of a size in money, that of a time as the reader writes it. */
export function segmentName(
  ui: Ui,
  by: string,
  segment: Pick<Segment, "value" | "kind" | "values" | "currency" | "minor_digits">,
): string {
  const { t, f } = ui;
  if (segment.kind === "other") {
    return t.segments.other(f.count(segment.values));
  }
  return segment.kind === "none" || segment.value === null
    ? t.segments.none
    : valueName(ui, by, segment.value, segment);
}

/** The same of a value alone, as a filter has it. */
export function valueName(
  ui: Ui,
  by: string,
  value: string | null,
  unit: { currency: string; minor_digits: number },
): string {
  if (value === null) {
    return ui.t.segments.none;
  }
  const parts = partsOfBy(by);
  if (parts.kind === "attribute") {
    return value;
  }
  switch (parts.word) {
    case "size":
    case "size:last":
      return sizeName(ui, value, unit);
    case "cohort":
    case "cohort:quarter":
    case "cohort:year":
      return periodName(ui, value);
    case "interval": {
      const { intervals } = ui.t.segments;
      return Object.hasOwn(intervals, value) ? intervals[value as keyof typeof intervals] : value;
    }
    default:
      return value;
  }
}

/** Of whom a filter leaves the figures. */
export function filterName(ui: Ui, filter: Filter, unit: { currency: string; minor_digits: number }): string {
  const { t, f } = ui;
  return filter.beyond === undefined
    ? valueName(ui, filter.by, filter.value, unit)
    : t.segments.beyond(f.count(filter.beyond));
}

/** "2024-03", "2024-Q1", "FY2025-Q1", "2024" as people write them. */
export function periodName({ t, f }: Ui, period: string): string {
  if (/^\d{4}-\d{2}$/.test(period)) {
    return f.month(period);
  }
  const match = /^(FY)?(\d{4})(?:-Q([1-4]))?$/.exec(period);
  if (match === null) {
    return period;
  }
  const [, fiscal, year = "", quarter] = match;
  if (quarter === undefined) {
    return fiscal === undefined ? year : t.periods.fiscalYear(year);
  }
  return (fiscal === undefined ? t.periods.quarterOf : t.periods.fiscalQuarter)(quarter, year);
}

// "< 100", "100 - 1000", ">= 1000", in units of the currency.
function sizeName({ t, f }: Ui, value: string, unit: { currency: string; minor_digits: number }): string {
  const amounts = (value.match(/\d+(\.\d+)?/g) ?? []).map((text) => f.wholeUnits(text, unit));
  const [first = value, second] = amounts;
  if (second !== undefined) {
    return t.segments.between(first, second);
  }
  return value.startsWith("<") ? t.segments.under(first) : t.segments.over(first);
}
