import { type TemplateResult, html, nothing, svg } from "lit";

import { describe } from "../charts/describe";
import { miniLine } from "../charts/mini-line";
import type { Lives, Segments } from "../contract/segments";
import { addressOf } from "../state/figure-address";
import { type LifePoint, lifeCurve, shareAt } from "../state/report-view";
import { figureLink } from "./figure-link";
import { type ScopedBlock, scopedBlocks } from "./segment-scope";
import { type Cell, table } from "./table";
import type { Ui } from "./ui";

/** Charts that fit beside each other before they say nothing. */
const kBrief = 12;

/** How long the customers of each segment stay, and whether they differ by more than chance. */
export function segmentLives(ui: Ui, segments: Segments): TemplateResult {
  const { t } = ui;
  const rows = scopedBlocks(ui, segments).filter(({ survival }) => survival.customers > 0);
  const total = rows.find(({ isTotal }) => isTotal);
  if (total === undefined || segments.moves) {
    return html``;
  }
  return html`
    <h3 id="lives">${t.lives.title}</h3>
    <p class="lead minor">${testText(ui, segments.lives)}</p>
    ${
      segments.lives === null
        ? nothing
        : html`<p class="note">${t.lives.note}</p>
            ${curves(ui, rows, total)}`
    }
    ${lifeTable(ui, rows, total)}
  `;
}

function testText({ t, f }: Ui, lives: Lives | null): string {
  if (lives === null) {
    return t.lives.none;
  }
  const words = lives.differ ? t.lives.differ : t.lives.chance;
  return words(f.ratio(lives.chi_square), f.count(lives.degrees), f.percent(lives.p));
}

function curves(ui: Ui, rows: readonly ScopedBlock[], total: ScopedBlock): TemplateResult {
  const ages = Array.from({ length: total.survival.last_time + 1 }, (_, age) => age);
  const beside = valuesOf(total, ages);
  return html`
    <ul class="multiples">
      ${rows
        .filter(({ isTotal }) => !isTotal)
        .slice(0, kBrief)
        .map((row) => curve(ui, row, ages, beside))}
    </ul>
  `;
}

function curve(
  ui: Ui,
  row: ScopedBlock,
  ages: readonly number[],
  beside: readonly (number | null)[],
): TemplateResult {
  const { t, f } = ui;
  const values = valuesOf(row, ages);
  const label = describe(
    t,
    t.segments.smallLabel(row.name, t.survival.chart),
    [t.survival.after(f.count(0)), t.survival.after(f.count(ages.at(-1) ?? 0))],
    [{ name: t.survival.stay, values, format: (value) => f.percent(value) }],
  );
  return html`<li>
    <span class="segment-name">${row.name}</span>
    <b>${f.percent(values.findLast((value) => value !== null) ?? null)}</b>
    <svg role="img" viewBox="0 0 240 72" preserveAspectRatio="none" aria-label=${label}>
      ${svg`${miniLine({ values, beside, domain: [0, 1], reference: null })}`}
    </svg>
  </li>`;
}

/** The curve at each age; none beyond the longest that anybody of these was seen. */
function valuesOf({ survival }: ScopedBlock, ages: readonly number[]): (number | null)[] {
  const points = lifeCurve(survival);
  return ages.map((age) => shareAt(points, age));
}

function lifeTable(ui: Ui, rows: readonly ScopedBlock[], total: ScopedBlock): TemplateResult {
  const { t, f } = ui;
  const ages = [12, 24].filter((age) => age <= total.survival.last_time);
  return table<ScopedBlock>(ui, {
    caption: t.lives.title,
    rows,
    sum: ({ isTotal }) => isTotal,
    columns: [
      { head: t.segments.segment, cell: ({ name }) => name, words: true },
      { head: t.figures.customers, cell: ({ survival }) => f.count(survival.customers) },
      { head: t.survival.churned, cell: ({ survival }) => f.count(survival.customers - survival.censored) },
      { head: t.lives.median, cell: ({ survival }) => medianText(ui, survival.median) },
      ...ages.map((age) => ({
        head: t.lives.stayAfter(f.count(age)),
        term: "survival" as const,
        cell: (row: ScopedBlock) => shareCell(ui, row, age),
      })),
    ],
  });
}

function medianText({ t, f }: Ui, median: number | null): string {
  return median === null ? t.lives.noMedian : f.count(median);
}

/** The rate opens where somebody left at that very age: only there is it a figure of the report. */
function shareCell(ui: Ui, row: ScopedBlock, age: number): Cell {
  const points: readonly LifePoint[] = lifeCurve(row.survival);
  const text = ui.f.percent(shareAt(points, age));
  return row.survival.times.includes(age)
    ? figureLink(text, addressOf(row, "survival.survival", { age }))
    : text;
}
