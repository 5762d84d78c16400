import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from "d3-scale";
import { type SVGTemplateResult, nothing, svg } from "lit";

/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What stands along the x axis. */
export interface MonthAxis {
  /** "2024-03". */
  months: readonly string[];
  /** Index of the month that is not over yet; null when all are complete. */
  partial: number | null;
  /** Of quarters or years, their names: they stand in place of those of the months. */
  names?: readonly string[];
  /** Short name of a month, and the word for an incomplete one. */
  monthName: (month: string) => string;
  partialWord: string;
}

/** A chart as SVG, with where its months stand. */
export interface Drawing {
  view: SVGTemplateResult;
  /** x of each month's middle. */
  centres: readonly number[];
}

/** Where a plot stands, and its values on round ticks. */
export interface Plot {
  y: ScaleLinear<number, number>;
  ticks: readonly { y: number; label: string }[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A plot over months, as bands. */
export interface Frame extends Plot {
  x: ScaleBand<number>;
}

const kTickGap = 48;
const kLabelGap = 46;
const kCharacterWidth = 7.2;
const kMonthsPerYear = 12;
/** Of a month's room, the part between two bars. */
const kPadding = 0.28;
const kWidestBar = 48;

/** Lays out the values of a plot on round ticks, with room on the left for the longest label. */
export function plotOf(
  size: Size,
  domain: readonly [number, number],
  label: (value: number, step: number) => string,
): Plot {
  const top = 10;
  const bottom = size.height - 40;
  const wanted = Math.max(2, Math.round((bottom - top) / kTickGap));
  const y = scaleLinear().domain(domain).nice(wanted).range([bottom, top]);
  const values = y.ticks(wanted);
  const step = values.length > 1 ? values[1]! - values[0]! : 0;
  const ticks = values.map((value) => ({ y: y(value), label: label(value, step) }));
  const longest = Math.max(...ticks.map((tick) => tick.label.length));
  const left = Math.ceil(longest * kCharacterWidth) + 12;
  return { y, ticks, left, right: size.width - 6, top, bottom };
}

/** A plot with its months as bands. */
export function frameOf(
  size: Size,
  months: readonly string[],
  domain: readonly [number, number],
  label: (value: number, step: number) => string,
): Frame {
  const plot = plotOf(size, domain, label);
  const step = (plot.right - plot.left) / Math.max(1, months.length);
  const x = scaleBand<number>()
    .domain(months.map((_, index) => index))
    .range([plot.left, plot.right])
    // Few months do not make bars of the width of a wall.
    .paddingInner(Math.max(kPadding, 1 - kWidestBar / step))
    .paddingOuter(0.2);
  return { ...plot, x };
}

export function centresOf({ x }: Frame): readonly number[] {
  return x.domain().map((index) => (x(index) ?? 0) + x.bandwidth() / 2);
}

/** Grid lines with their labels. */
export function valueAxis({ ticks, left, right }: Plot): readonly SVGTemplateResult[] {
  return ticks.map(
    ({ y, label }) => svg`
      <line class="grid" x1=${left} x2=${right} y1=${y} y2=${y}></line>
      <text class="tick" x=${left - 8} y=${y} dy="0.32em" text-anchor="end">${label}</text>`,
  );
}

/** Grid lines with their labels, and the names of the months with the year under the first one that is named. */
export function axes(frame: Frame, axis: MonthAxis): SVGTemplateResult {
  const centres = centresOf(frame);
  const named =
    axis.names === undefined
      ? namedMonths(axis.months, (frame.right - frame.left) / kLabelGap)
      : namedPeriods(axis.names, frame.right - frame.left);
  return svg`
    <g class="axis" aria-hidden="true">
      ${valueAxis(frame)}
      ${named.map(({ index, month, year }) => {
        const x = centres[index] ?? 0;
        return svg`
          <text class="tick" x=${x} y=${frame.bottom + 17} text-anchor="middle">${axis.names === undefined ? axis.monthName(month) : month}</text>
          ${year === null ? nothing : svg`<text class="tick year" x=${x} y=${frame.bottom + 32} text-anchor="middle">${year}</text>`}`;
      })}
      ${partialLabel(frame, axis)}
    </g>`;
}

function partialLabel(frame: Frame, { partial, partialWord }: MonthAxis): SVGTemplateResult | typeof nothing {
  if (partial === null) {
    return nothing;
  }
  return svg`<text class="tick partial-word" x=${frame.right} y=${frame.bottom + 32} text-anchor="end">${partialWord}</text>`;
}

interface NamedMonth {
  index: number;
  month: string;
  year: string | null;
}

function namedMonths(months: readonly string[], room: number): NamedMonth[] {
  const step = [1, 2, 3, 6, kMonthsPerYear, 24, 60].find((each) => months.length / each <= room) ?? 120;
  const chosen = months
    .map((month, index) => ({ month, index }))
    .filter(({ month }) => monthCount(month) % step === 0);
  return chosen.map(({ month, index }, place) => {
    const year = month.slice(0, 4);
    const before = chosen[place - 1]?.month.slice(0, 4);
    return { index, month, year: year === before ? null : year };
  });
}

/** As many names, in even steps back from the last, as there is room for. */
function namedPeriods(names: readonly string[], width: number): NamedMonth[] {
  const longest = Math.max(...names.map((name) => name.length));
  const room = Math.max(1, Math.floor(width / (longest * kCharacterWidth + 12)));
  const step = Math.ceil(names.length / room);
  return names
    .map((month, index) => ({ index, month, year: null }))
    .filter(({ index }) => (names.length - 1 - index) % step === 0);
}

function monthCount(month: string): number {
  return Number(month.slice(0, 4)) * kMonthsPerYear + Number(month.slice(5)) - 1;
}

/** A band behind the month that is picked. */
export function pickedBand({ x, top, bottom }: Frame, picked: number): SVGTemplateResult {
  const width = Math.min(x.step(), x.bandwidth() / (1 - kPadding));
  const pad = (width - x.bandwidth()) / 2;
  return svg`<rect class="picked" x=${(x(picked) ?? 0) - pad} y=${top} width=${width} height=${bottom - top} rx="3"></rect>`;
}
