import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { type SVGTemplateResult, svg } from "lit";

const kWidth = 320;
const kHeight = 64;

/** A small trend from zero, without axes. It fills a box of 320 x 64. */
export function sparkline(values: readonly number[]): SVGTemplateResult {
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [0, kWidth]);
  const y = scaleLinear([0, max(values) || 1], [kHeight - 1, 5]);
  const shape = area<number>()
    .x((_, index) => x(index))
    .y0(kHeight)
    .y1((value) => y(value))
    .curve(curveMonotoneX)(values);
  const edge = line<number>()
    .x((_, index) => x(index))
    .y((value) => y(value))
    .curve(curveMonotoneX)(values);
  return svg`
    <path class="trend-area" d=${shape ?? ""}></path>
    <path class="trend-line" d=${edge ?? ""}></path>`;
}
