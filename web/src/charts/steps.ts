import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { type SVGTemplateResult, svg } from "lit";

const kWidth = 160;
const kHeight = 22;
const kBar = 10;
/** So that the end of a bar at the edge is not cut. */
const kEdge = 2;

/** A step on the way from one value to another. */
export interface Step {
  from: number;
  to: number;
}

/** The steps that lead from nothing to the sum of all parts, one after the other. Parts of no size are left out. */
export function stepsOf(parts: readonly number[]): readonly Step[] {
  const steps: Step[] = [];
  let at = 0;
  for (const part of parts) {
    if (part !== 0) {
      steps.push({ from: at, to: at + part });
      at += part;
    }
  }
  return steps;
}

/** A small waterfall: where each part begins the one before has ended, and the line at the end is their sum. It fills a box of 160 x 22. */
export function stepBars(parts: readonly number[]): SVGTemplateResult {
  const steps = stepsOf(parts);
  const [low = 0, high = 0] = extent([0, ...steps.map(({ to }) => to)]);
  const x = scaleLinear([low, low === high ? low + 1 : high], [kEdge, kWidth - kEdge]);
  const end = steps.at(-1)?.to ?? 0;
  return svg`
    <line class="step-zero" x1=${x(0)} x2=${x(0)} y1="0" y2=${kHeight}></line>
    ${steps.map(
      ({ from, to }, index) => svg`
        <rect
          class=${to > from ? "step-up" : "step-down"}
          x=${x(Math.min(from, to))}
          width=${Math.max(1, Math.abs(x(to) - x(from)))}
          y=${steps.length === 1 ? (kHeight - kBar) / 2 : index % 2 === 0 ? 1 : kHeight - kBar - 1}
          height=${kBar}
        ></rect>`,
    )}
    <line class="step-end" x1=${x(end)} x2=${x(end)} y1="0" y2=${kHeight}></line>
  `;
}
