import { extent, max } from "d3-array";
import { scaleLinear, scaleSqrt } from "d3-scale";
import { type SVGTemplateResult, nothing, svg } from "lit";

import { type Plot, type Size, plotOf } from "./frame";

/** One segment on the map. */
export interface Bubble {
  name: string;
  x: number;
  y: number;
  /** Its area. */
  size: number;
  /** Names the colour: the class "bubble-KEY". */
  key: string;
  /** Said of it when the pointer rests there. */
  title: string;
}

export interface BubbleMap {
  bubbles: readonly Bubble[];
  /** The lines that cut the map into four. */
  cut: { x: number; y: number };
  /** What the four corners are called: top right, bottom right, top left, bottom left. */
  corners: readonly [string, string, string, string];
  /** What the axes are. */
  axes: { x: string; y: string };
  tick: (value: number) => string;
}

const kLargest = 26;
const kSmallest = 5;
const kCharacter = 6.8;

/** Circles over two rates, with the lines that part who keeps from who does not, and who grows from who does not. */
export function bubbleMap(map: BubbleMap, size: Size): SVGTemplateResult {
  const { bubbles, cut, corners, tick } = map;
  const [lowY = 0, highY = 1] = extent([...bubbles.map(({ y }) => y), cut.y, 1]);
  const [lowX = 0] = extent([...bubbles.map(({ x }) => x), cut.x]);
  const padY = (highY - lowY) * 0.18;
  const plot = plotOf(size, [lowY - padY, highY + padY], tick);
  const span = 1 - lowX || 0.1;
  const x = scaleLinear([Math.max(0, lowX - span * 0.15), 1 + span * 0.08], [plot.left, plot.right]);
  const radius = scaleSqrt([0, max(bubbles, (bubble) => bubble.size) || 1], [kSmallest, kLargest]);
  const drawn = bubbles
    .map((bubble) => ({ ...bubble, cx: x(bubble.x), cy: plot.y(bubble.y), r: radius(bubble.size) }))
    .sort((a, b) => b.r - a.r);
  const cutX = x(cut.x);
  const cutY = plot.y(cut.y);
  return svg`
    <rect class="best-corner" x=${cutX} y=${plot.top} width=${Math.max(0, plot.right - cutX)} height=${Math.max(0, cutY - plot.top)}></rect>
    ${grid(plot, x, tick)}
    <line class="reference" x1=${cutX} x2=${cutX} y1=${plot.top} y2=${plot.bottom}></line>
    <line class="reference" x1=${plot.left} x2=${plot.right} y1=${cutY} y2=${cutY}></line>
    <text class="corner" x=${plot.right - 6} y=${plot.top + 14} text-anchor="end">${corners[0]}</text>
    <text class="corner" x=${plot.right - 6} y=${plot.bottom - 8} text-anchor="end">${corners[1]}</text>
    <text class="corner" x=${plot.left + 6} y=${plot.top + 14}>${corners[2]}</text>
    <text class="corner" x=${plot.left + 6} y=${plot.bottom - 8}>${corners[3]}</text>
    <text class="tick" x=${plot.right} y=${plot.bottom + 33} text-anchor="end">${map.axes.x}</text>
    ${drawn.map(
      ({ cx, cy, r, key, title }) =>
        svg`<circle class="bubble bubble-${key}" cx=${cx} cy=${cy} r=${r}><title>${title}</title></circle>`,
    )}
    ${labels(drawn, plot)}`;
}

function grid(
  { ticks, left, right, bottom }: Plot,
  x: ReturnType<typeof scaleLinear<number, number>>,
  tick: (value: number) => string,
): SVGTemplateResult {
  const across = x.ticks(Math.max(2, Math.round((right - left) / 110)));
  return svg`<g class="axis" aria-hidden="true">
    ${ticks.map(
      ({ y, label }) => svg`
        <line class="grid" x1=${left} x2=${right} y1=${y} y2=${y}></line>
        <text class="tick" x=${left - 8} y=${y} dy="0.32em" text-anchor="end">${label}</text>`,
    )}
    ${across.map(
      (value) =>
        svg`<text class="tick" x=${x(value)} y=${bottom + 17} text-anchor="middle">${tick(value)}</text>`,
    )}
  </g>`;
}

interface Drawn {
  name: string;
  cx: number;
  cy: number;
  r: number;
}

/** Names beside the circles, the largest first; one that would lie over another is left to the table. */
function labels(drawn: readonly Drawn[], { right }: Plot): readonly (SVGTemplateResult | typeof nothing)[] {
  const taken: { from: number; to: number; y: number }[] = [];
  return drawn.map(({ name, cx, cy, r }) => {
    const width = name.length * kCharacter;
    const toLeft = cx + r + 5 + width > right;
    const from = toLeft ? cx - r - 5 - width : cx + r + 5;
    const hits = taken.some(
      (each) => Math.abs(each.y - cy) < 14 && each.from < from + width && from < each.to,
    );
    if (hits || from < 0) {
      return nothing;
    }
    taken.push({ from, to: from + width, y: cy });
    return svg`<text class="bubble-name" x=${toLeft ? cx - r - 5 : cx + r + 5} y=${cy} dy="0.32em" text-anchor=${toLeft ? "end" : "start"}>${name}</text>`;
  });
}
