import type { Block, Cohort, Report, Retention, Survival } from "../contract/report";

/** The blocks of a report, one per currency. */
export function blocksOf(report: Report): readonly Block[] {
  return "currencies" in report ? report.currencies : [report];
}

/** The retention shown at the top: of a trailing window where there is one, else of the last month. */
export interface Headline {
  window: "trailing" | "monthly";
  row: Retention;
}

/** A list of retention: over the months that a setting says, or over one. */
export type RetentionWindow = Headline["window"];

export function headlineOf({ retention }: Block): Headline | null {
  const trailing = retention.trailing.at(-1);
  if (trailing !== undefined) {
    return { window: "trailing", row: trailing };
  }
  const month = retention.monthly.at(-1);
  return month === undefined ? null : { window: "monthly", row: month };
}

/** Index of the month that figures stand for unless another is picked: the last complete one. */
export function lastCompleteIndex({ months, partial_month }: Block): number {
  return Math.max(0, months.length - (partial_month === null ? 1 : 2));
}

/** Which of a cohort's rows is shown. */
export type CohortMetric = "customers" | "net_mrr" | "gross_mrr";

/** What a cohort starts with: its customers, or their first MRR. */
export function cohortStart(cohort: Cohort, metric: CohortMetric): number {
  return metric === "customers" ? cohort.size : cohort.mrr;
}

/**
 * What a cohort's value at an age is compared with: its start, of MRR at the exchange rates of that age's month, so that rates alone
 * make no growth.
 */
export function cohortBase(cohort: Cohort, metric: CohortMetric, age: number): number {
  const start = cohortStart(cohort, metric);
  return metric === "customers" ? start : (cohort.base_mrr?.[age] ?? start);
}

/**
 * The share of a cohort's start that a cell holds; null for a cohort that starts with nothing. It divides two numbers of the
 * report, the one exception to "the page formats, it never calculates".
 */
export function cohortShare(value: number, base: number): number | null {
  return base === 0 ? null : value / base;
}

/** A step of the survival curve: what holds from this age on. */
export interface LifePoint {
  /** In months. */
  time: number;
  atRisk: number;
  /** Who left at this age; 0 at the two ends of the curve. */
  churned: number;
  share: number;
  low: number | null;
  high: number | null;
}

/** The curve from everybody at age 0 to the longest that anybody was seen. */
export function lifeCurve(survival: Survival): readonly LifePoint[] {
  const { customers, times, last_time } = survival;
  const start: LifePoint = { time: 0, atRisk: customers, churned: 0, share: 1, low: 1, high: 1 };
  const steps = times.map((time, index) => ({
    time,
    atRisk: survival.at_risk[index] ?? 0,
    churned: survival.churned[index] ?? 0,
    share: survival.survival[index] ?? 0,
    low: survival.low[index] ?? null,
    high: survival.high[index] ?? null,
  }));
  const last = steps.at(-1) ?? start;
  const end = last.time < last_time ? [{ ...last, time: last_time, churned: 0 }] : [];
  return [start, ...steps, ...end];
}

/** The share that stays longer than an age; null beyond the longest that anybody was seen. */
export function shareAt(points: readonly LifePoint[], age: number): number | null {
  const last = points.at(-1);
  return last === undefined || age > last.time
    ? null
    : (points.findLast(({ time }) => time <= age)?.share ?? null);
}

/** The rows of a list by month, with a null for each month between that has none: an axis of time has no holes. */
export function withEveryMonth<Row extends { month: string }>(
  rows: readonly Row[],
): { month: string; row: Row | null }[] {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const last = rows.at(-1)?.month ?? "";
  const every: { month: string; row: Row | null }[] = [];
  for (let month = rows[0]?.month ?? "9999-12"; month <= last; month = monthAfter(month)) {
    every.push({ month, row: byMonth.get(month) ?? null });
  }
  return every;
}

function monthAfter(month: string): string {
  const first = new Date(`${month}-01`);
  first.setUTCMonth(first.getUTCMonth() + 1);
  return first.toISOString().slice(0, 7);
}
