import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { type SVGTemplateResult, nothing, svg } from "lit";

const kWidth = 240;
const kHeight = 72;
const kEdge = 4;

type Values = readonly (number | null)[];

export interface MiniLine {
  values: Values;
  /** Beside it, dotted: the same of all. */
  beside: Values | null;
  /** Lowest and highest value of all lines that are compared. */
  domain: readonly [low: number, high: number];
  /** A value that is drawn as a line of its own; null: the line stands on its ground, as an area. */
  reference: number | null;
}

/** The domain that holds the values of all lines, and the reference; from zero where there is none. */
export function sharedDomain(lines: readonly Values[], reference: number | null): readonly [number, number] {
  const known = lines.flat().filter((value) => value !== null);
  const [low = 0, high = 1] = extent([...known, reference ?? 0]);
  return low === high ? [low, low + 1] : [low, high];
}

/** A line of one of many small charts that are compared, without axes. It fills a box of 240 x 72. */
export function miniLine({ values, beside, domain, reference }: MiniLine): SVGTemplateResult {
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [0, kWidth]);
  const y = scaleLinear(domain, [kHeight - kEdge, kEdge]);
  const edge = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
    .curve(curveMonotoneX);
  const ground = area<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y0(y(0))
    .y1((value) => y(value ?? 0))
    .curve(curveMonotoneX);
  return svg`
    ${
      reference === null
        ? svg`<path class="trend-area" d=${ground(values) ?? ""}></path>`
        : svg`<line class="reference" x1="0" x2=${kWidth} y1=${y(reference)} y2=${y(reference)}></line>`
    }
    ${beside === null ? nothing : svg`<path class="beside-line" d=${edge(beside) ?? ""}></path>`}
    <path class="trend-line" d=${edge(values) ?? ""}></path>`;
}
