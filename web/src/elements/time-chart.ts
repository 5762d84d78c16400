import type { TemplateResult } from "lit";

import { barChart } from "../charts/bar-chart";
import { describe } from "../charts/describe";
import type { MonthAxis } from "../charts/frame";
import { type Interval, type LineChart, lineChart } from "../charts/line-chart";
import { chart } from "./chart";
import type { Ui } from "./ui";

/** Values in the order of time. */
export interface TimeSeries {
  /** Names the colour, as the charts do: of bars "mark-KEY", of a line "line-KEY". */
  key: string;
  name: string;
  values: readonly (number | null)[];
  band?: readonly Interval[];
  /** What is drawn of each value where it lies over another bar: the rest of it. */
  rest?: readonly number[];
  /** Bars of a loss stand below zero, and are told as what was lost. */
  below?: boolean;
  /** What is said where it is looked at; the value as `format` has it unless it says otherwise. */
  said?: (index: number) => string;
}

/** A list whose rows are times, as a chart with its table. */
export interface TimeChart {
  heading: string;
  /** What stands along the axis: months unless it says otherwise. */
  along?: string;
  /** First month, or first day, of each row. */
  times: readonly string[];
  /** The names of the rows. */
  names: readonly string[];
  /** What stands on the axis in place of the names of months. */
  marked?: readonly string[];
  /** Index of the time that is not over yet. */
  partial?: number | null;
  /** The row looked at until another is picked; the last unless it says otherwise. */
  initial?: number;
  series: readonly TimeSeries[];
  format: (value: number | null) => string;
  /** `step`: the distance to the next, of lines. */
  tick: (value: number, step: number) => string;
  table: TemplateResult;
}

/** The times and names of rows by month. */
export function alongMonths(
  { f }: Ui,
  rows: readonly { month: string }[],
): Pick<TimeChart, "times" | "names"> {
  return { times: rows.map(({ month }) => month), names: rows.map(({ month }) => f.month(month)) };
}

/** Stacked bars; `id` is unique in the page. */
export function barsOverTime(
  ui: Ui,
  spec: TimeChart & { id: string; net?: readonly (number | null)[] },
): TemplateResult {
  const { id, net } = spec;
  const tick = (value: number): string => spec.tick(value, 1);
  const series = spec.series.map(({ key, values, rest = values, below = false }) => ({
    key,
    values: rest.map((value) => (below ? -(value ?? 0) : (value ?? 0))),
  }));
  return overTime(
    ui,
    spec,
    "mark",
    (axis) => (size, picked) =>
      barChart({ id, axis, series, tick, ...(net === undefined ? {} : { net }) }, size, picked),
  );
}

/** Lines with their bands. */
export function linesOverTime(
  ui: Ui,
  spec: TimeChart & Pick<LineChart, "reference" | "benchmarks" | "within">,
): TemplateResult {
  const { series, reference, benchmarks = [], within, tick } = spec;
  const bounds = within === undefined ? {} : { within };
  return overTime(
    ui,
    spec,
    "line",
    (axis) => (size, picked) =>
      lineChart({ axis, series, reference, benchmarks, ...bounds, tick }, size, picked),
  );
}

/** A share of what a month had, and the ends of its interval. */
export interface MonthRate {
  month: string;
  rate: number | null;
  rate_low: number | null;
  rate_high: number | null;
}

/** A share month by month within its band; looked at first is the last month that has one. */
export function shareOverMonths(
  ui: Ui,
  spec: Pick<TimeChart, "heading" | "along" | "table"> & {
    key: string;
    name: string;
    months: readonly MonthRate[];
    reference: number;
  },
): TemplateResult {
  const { key, name, months, ...rest } = spec;
  const { f } = ui;
  return linesOverTime(ui, {
    ...rest,
    ...alongMonths(ui, months),
    initial: Math.max(
      0,
      months.findLastIndex(({ rate }) => rate !== null),
    ),
    series: [
      {
        key,
        name,
        values: months.map(({ rate }) => rate),
        band: months.map(({ rate_low: low, rate_high: high }) =>
          low === null || high === null ? null : [low, high],
        ),
      },
    ],
    within: [0, 1],
    format: (value) => f.percent(value),
    tick: (value) => f.wholePercent(value),
  });
}

type Draw = Parameters<typeof chart>[1]["draw"];

function overTime(
  ui: Ui,
  spec: TimeChart,
  mark: "mark" | "line",
  drawn: (axis: MonthAxis) => Draw,
): TemplateResult {
  const { heading, along, times, names, marked, partial = null, series, format, table } = spec;
  const { t, f } = ui;
  const axis: MonthAxis = {
    months: times,
    ...(marked === undefined ? {} : { names: marked }),
    partial,
    monthName: (month) => f.monthName(month),
    partialWord: t.report.partial,
  };
  return chart(ui, {
    heading,
    ...(along === undefined ? {} : { along }),
    label: describe(
      t,
      heading,
      [names[0] ?? "", names.at(-1) ?? ""],
      series.map(({ name, values }) => ({ name, values, format })),
    ),
    months: names,
    initial: spec.initial ?? names.length - 1,
    draw: drawn(axis),
    readout: (index) =>
      series.map(({ key, name, values, said }) => ({
        mark: `${mark}-${key}`,
        name,
        value: said?.(index) ?? format(values[index] ?? null),
      })),
    table,
  });
}
