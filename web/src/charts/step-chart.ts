import { range } from "d3-array";
import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { type SVGTemplateResult, nothing, svg } from "lit";

import { type Drawing, type Size, plotOf, valueAxis } from "./frame";
import type { Interval } from "./line-chart";

export interface StepChart {
  /** Ascending; a value holds from its time to the next one's. */
  times: readonly number[];
  /** Shares, 0 to 1. */
  values: readonly number[];
  /** How sure they are; null where that is not known. */
  band: readonly Interval[];
  /** A time that is marked, or null. */
  mark: number | null;
  tick: (value: number) => string;
  timeTick: (time: number) => string;
  /** What the x axis counts. */
  timeName: string;
}

const kTimeGap = 44;
const kTimeSteps = [1, 2, 3, 6, 12, 24, 60, 120];

/** A curve that falls in steps, over its band. Both axes start at zero. */
export function stepChart(chart: StepChart, size: Size, picked: number): Drawing {
  const { times, values, band, mark } = chart;
  const plot = plotOf(size, [0, 1], chart.tick);
  const { left, right, bottom, y } = plot;
  const x = scaleLinear()
    .domain([0, Math.max(1, times.at(-1) ?? 1)])
    .range([left, right - 8]);
  const at = (index: number): number => x(times[index] ?? 0);
  const last = times.at(-1) ?? 0;
  const step = kTimeSteps.find((each) => (last / each) * kTimeGap <= right - left) ?? last;
  const ticks = range(0, last + 1, step);
  const curve = line<number>()
    .x((_, index) => at(index))
    .y((value) => y(value))
    .curve(curveStepAfter);
  const limits = area<Interval>()
    .defined((interval) => interval !== null)
    .x((_, index) => at(index))
    .y0((interval) => y(interval?.[0] ?? 0))
    .y1((interval) => y(interval?.[1] ?? 0))
    .curve(curveStepAfter);
  const view = svg`
    <path class="band band-survival" d=${limits(band) ?? ""}></path>
    <g class="axis" aria-hidden="true">
      ${valueAxis(plot)}
      ${ticks.map(
        (time) =>
          svg`<text class="tick" x=${x(time)} y=${bottom + 17} text-anchor="middle">${chart.timeTick(time)}</text>`,
      )}
      <text class="tick" x=${right - 8} y=${bottom + 34} text-anchor="end">${chart.timeName}</text>
    </g>
    ${mark === null ? nothing : vertical("reference", x(mark), plot)}
    ${vertical("picked-line", at(picked), plot)}
    <path class="line line-survival" d=${curve(values) ?? ""}></path>
    <circle class="dot line-survival" cx=${at(picked)} cy=${y(values[picked] ?? 0)} r="4.5"></circle>`;
  return { view, centres: times.map((_, index) => at(index)) };
}

function vertical(
  name: string,
  x: number,
  { top, bottom }: { top: number; bottom: number },
): SVGTemplateResult {
  return svg`<line class=${name} x1=${x} x2=${x} y1=${top} y2=${bottom}></line>`;
}
