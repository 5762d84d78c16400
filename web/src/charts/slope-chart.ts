import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { type SVGTemplateResult, svg } from "lit";

import type { Size } from "./frame";

/** One segment, or the total, before and after. */
export interface Slope {
  name: string;
  before: number;
  after: number;
  /** Share of the base, 0 to 1: the width of the line; null for the total, which is dashed. */
  weight: number | null;
}

export interface SlopeChart {
  slopes: readonly Slope[];
  /** What stands over both sides. */
  heads: readonly [before: string, after: string];
  /** The text of a value. */
  text: (value: number) => string;
}

const kTop = 34;
const kBottom = 12;
const kLine = 15;
const kCharacter = 7;
const kValueRoom = 62;
const kWidest = 14;

/** A line from before to after for each segment: where all rise and the total falls, one sees it. */
export function slopeChart({ slopes, heads, text }: SlopeChart, { width, height }: Size): SVGTemplateResult {
  const longest = Math.max(...slopes.map(({ name }) => name.length));
  const nameRoom = Math.min(longest * kCharacter, width * 0.36);
  const letters = Math.max(4, Math.floor(nameRoom / kCharacter));
  const left = kValueRoom;
  const right = width - nameRoom - kValueRoom - 6;
  const [low = 0, high = 1] = extent(slopes.flatMap(({ before, after }) => [before, after]));
  const y = scaleLinear([low, high === low ? low + 1 : high], [height - kBottom, kTop]);
  const places = (side: "before" | "after"): readonly number[] =>
    spread(
      slopes.map((slope) => y(slope[side])),
      kTop,
      height - 4,
    );
  const before = places("before");
  const after = places("after");
  return svg`
    <text class="tick year" x=${left} y="14" text-anchor="middle">${heads[0]}</text>
    <text class="tick year" x=${right} y="14" text-anchor="middle">${heads[1]}</text>
    <line class="grid" x1=${left} x2=${left} y1="22" y2=${height}></line>
    <line class="grid" x1=${right} x2=${right} y1="22" y2=${height}></line>
    ${slopes.map((slope, index) => {
      const mark =
        slope.weight === null ? "slope-total" : slope.after < slope.before ? "slope-down" : "slope-up";
      const stroke = slope.weight === null ? 2 : Math.max(1.5, slope.weight * kWidest);
      return svg`
        <line class="slope ${mark}" x1=${left} x2=${right} y1=${y(slope.before)} y2=${y(slope.after)} stroke-width=${stroke}></line>
        <circle class="slope-end ${mark}" cx=${left} cy=${y(slope.before)} r="3.5"></circle>
        <circle class="slope-end ${mark}" cx=${right} cy=${y(slope.after)} r="3.5"></circle>
        <text class="slope-text ${mark}" x=${left - 10} y=${before[index] ?? 0} dy="0.32em" text-anchor="end">${text(slope.before)}</text>
        <text class="slope-text ${mark}" x=${right + 10} y=${after[index] ?? 0} dy="0.32em">${text(slope.after)} <tspan class="slope-name">${short(slope.name, letters)}</tspan></text>`;
    })}`;
}

function short(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1)}…`;
}

/** Places of labels: in their order, none nearer to the next than a line, all between top and bottom where they fit. */
export function spread(wanted: readonly number[], top: number, bottom: number): readonly number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const placed = order.map(({ y }) => y);
  for (let at = 0; at < placed.length; ++at) {
    placed[at] = Math.max(placed[at] ?? 0, at === 0 ? top : (placed[at - 1] ?? 0) + kLine);
  }
  for (let at = placed.length - 1; at >= 0; --at) {
    placed[at] = Math.min(placed[at] ?? 0, at === placed.length - 1 ? bottom : (placed[at + 1] ?? 0) - kLine);
  }
  const places = [...wanted];
  order.forEach(({ index }, at) => (places[index] = placed[at] ?? 0));
  return places;
}
