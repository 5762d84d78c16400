import { extent } from "d3-array";
import { area, curveMonotoneX, line } from "d3-shape";
import { type SVGTemplateResult, nothing, svg } from "lit";

import {
  type Drawing,
  type Frame,
  type MonthAxis,
  type Size,
  axes,
  centresOf,
  frameOf,
  pickedBand,
} from "./frame";

export interface LineSeries {
  /** Names the colour and the dash: the class "line-KEY". */
  key: string;
  /** One per month; null leaves a gap. */
  values: readonly (number | null)[];
  /** How sure they are: an interval per month, drawn as the class "band-KEY"; null leaves a gap. */
  band?: readonly Interval[];
}

/** A value to compare with, and what it is. */
export interface ReferenceLine {
  value: number;
  label: string;
}

export type Interval = readonly [low: number, high: number] | null;

export interface LineChart {
  axis: MonthAxis;
  series: readonly LineSeries[];
  /** A value that is drawn as a line of its own: 100 %. */
  reference: number;
  /** Further ones, with their labels. */
  benchmarks?: readonly ReferenceLine[];
  /** What no value can be beyond, as a share cannot: the axis ends there. */
  within?: readonly [least: number, most: number];
  /** The label of a value on the axis; `step` is the distance to the next. */
  tick: (value: number, step: number) => string;
}

/** Of a tick's words, in pixels. */
const kLabelHeight = 14;

/** Lines by month over their bands. The y axis does not start at zero: it spans the values, the bands and the reference. */
export function lineChart(chart: LineChart, size: Size, picked: number): Drawing {
  const values = chart.series.flatMap((series) => series.values).filter((value) => value !== null);
  const bands = chart.series.flatMap(({ band = [] }) => band.flatMap((interval) => interval ?? []));
  const marks = (chart.benchmarks ?? []).map(({ value }) => value);
  const [low = 0, high = 1] = extent([...values, ...bands, chart.reference, ...marks]);
  const pad = (high - low || 0.1) * 0.08;
  const [least, most] = chart.within ?? [-Infinity, Infinity];
  const domain: [number, number] = [Math.max(least, low - pad), Math.min(most, high + pad)];
  const frame = frameOf(size, chart.axis.months, domain, chart.tick);
  const reference = frame.y(chart.reference);
  const view = svg`
    ${pickedBand(frame, picked)}
    ${chart.series.map((series) => oneBand(frame, series))}
    ${axes(frame, chart.axis)}
    <line class="reference" x1=${frame.left} x2=${frame.right} y1=${reference} y2=${reference}></line>
    ${benchmarkLines(frame, chart.benchmarks ?? [])}
    ${chart.series.map((series) => oneLine(frame, series, picked))}`;
  return { view, centres: centresOf(frame) };
}

/** Each has its label at the right end, but at the left where another's is in the way there. */
function benchmarkLines(
  { left, right, y }: Frame,
  benchmarks: readonly ReferenceLine[],
): SVGTemplateResult[] {
  const atRight: number[] = [];
  return benchmarks.map(({ value, label }) => {
    const at = y(value);
    const crowded = atRight.some((other) => Math.abs(other - at) < kLabelHeight);
    if (!crowded) {
      atRight.push(at);
    }
    return svg`
      <line class="reference" x1=${left} x2=${right} y1=${at} y2=${at}></line>
      <text class="tick" x=${crowded ? left + 4 : right} y=${at - 4} text-anchor=${crowded ? "start" : "end"}>${label}</text>`;
  });
}

function oneBand(frame: Frame, { key, band = [] }: LineSeries): SVGTemplateResult | typeof nothing {
  const centres = centresOf(frame);
  const path = area<Interval>()
    .defined((interval) => interval !== null)
    .x((_, index) => centres[index] ?? 0)
    .y0((interval) => frame.y(interval?.[0] ?? 0))
    .y1((interval) => frame.y(interval?.[1] ?? 0))
    .curve(curveMonotoneX)(band);
  return path === null ? nothing : svg`<path class="band band-${key}" d=${path}></path>`;
}

function oneLine(frame: Frame, { key, values }: LineSeries, picked: number): SVGTemplateResult {
  const centres = centresOf(frame);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => centres[index] ?? 0)
    .y((value) => frame.y(value ?? 0))
    .curve(curveMonotoneX)(values);
  const value = values[picked] ?? null;
  return svg`
    <path class="line line-${key}" d=${path ?? ""}></path>
    ${value === null ? nothing : svg`<circle class="dot line-${key}" cx=${centres[picked] ?? 0} cy=${frame.y(value)} r="4.5"></circle>`}`;
}
