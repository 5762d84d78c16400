import { type SeriesPoint, stack, stackOffsetDiverging } from "d3-shape";
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

/** One layer of the bars. */
export interface BarSeries {
  /** Names the colour: the class "mark-KEY". */
  key: string;
  /** One per month; negative values stand below zero. */
  values: readonly number[];
}

export interface BarChart {
  /** Unique in the page: the stripes of the partial month are found by it. */
  id: string;
  axis: MonthAxis;
  series: readonly BarSeries[];
  /** Dots over the bars: the net of each month; null leaves none. */
  net?: readonly (number | null)[];
  tick: (value: number) => string;
}

/** Stacked bars by month, gains above zero and losses below it; the month that is not over is striped. */
export function barChart(chart: BarChart, size: Size, picked: number): Drawing {
  const { months, partial } = chart.axis;
  const layers = stack<number, string>()
    .keys(chart.series.map(({ key }) => key))
    .value((month, key) => chart.series.find((series) => series.key === key)?.values[month] ?? 0)
    .offset(stackOffsetDiverging)(months.map((_, index) => index));
  const low = Math.min(0, ...layers.flat().map(([from]) => from));
  const high = Math.max(0, ...layers.flat().map(([, to]) => to));
  const flat = high === low;
  // Where nothing moved there is no scale: the axis names its zero and no more.
  const tick = flat ? (value: number): string => (value === 0 ? chart.tick(0) : "") : chart.tick;
  const frame = frameOf(size, months, [low, flat ? 1 : high], tick);
  const stripes = `stripes-${chart.id}`;
  const view = svg`
    <defs>
      <pattern id=${stripes} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="stripe" width="3" height="6"></rect>
      </pattern>
    </defs>
    ${pickedBand(frame, picked)}
    ${axes(frame, chart.axis)}
    <line class="zero" x1=${frame.left} x2=${frame.right} y1=${frame.y(0)} y2=${frame.y(0)}></line>
    ${layers.map((layer) => layer.map(([from, to], index) => bar(frame, `mark-${layer.key}`, index, from, to)))}
    ${partial === null ? nothing : layers.map((layer) => stripe(frame, stripes, partial, layer[partial]))}
    ${chart.net === undefined ? nothing : netLine(frame, chart.net)}`;
  return { view, centres: centresOf(frame) };
}

function bar(
  { x, y }: Frame,
  mark: string,
  month: number,
  from: number,
  to: number,
): SVGTemplateResult | typeof nothing {
  const height = y(from) - y(to);
  if (height <= 0) {
    return nothing;
  }
  return svg`<rect class="bar ${mark}" x=${x(month) ?? 0} y=${y(to)} width=${x.bandwidth()} height=${height}></rect>`;
}

function stripe(
  { x, y }: Frame,
  pattern: string,
  month: number,
  span: SeriesPoint<number> | undefined,
): SVGTemplateResult | typeof nothing {
  const height = span === undefined ? 0 : y(span[0]) - y(span[1]);
  if (span === undefined || height <= 0) {
    return nothing;
  }
  return svg`<rect fill="url(#${pattern})" x=${x(month) ?? 0} y=${y(span[1])} width=${x.bandwidth()} height=${height}></rect>`;
}

function netLine(frame: Frame, net: readonly (number | null)[]): SVGTemplateResult {
  const centres = centresOf(frame);
  return svg`${net.map((value, index) =>
    value === null
      ? nothing
      : svg`<circle class="net" cx=${centres[index] ?? 0} cy=${frame.y(value)} r="2.5"></circle>`,
  )}`;
}
