import { type TemplateResult, html, nothing } from "lit";

import type { Block, Concentration, Growth, GrowthRow, GrowthStep, TopShare } from "../contract/report";
import { addressOf } from "../state/figure-address";
import { figureLink, sentenceWith } from "./figure-link";
import { blockFigure } from "./figure-tables";
import { resilienceView } from "./resilience";
import { type Cell, table } from "./table";
import { termed } from "./term";
import { alongMonths, barsOverTime } from "./time-chart";
import type { Ui } from "./ui";

/** Fewer months than these are read faster than drawn. */
const kDrawn = 3;

/** How ARR grew, what made it grow, and on how few customers it rests. */
export function growthView(ui: Ui, block: Block): TemplateResult | typeof nothing {
  const { growth } = block;
  const last = growth?.months.at(-1);
  if (!growth || !last) {
    return nothing;
  }
  const { t, f } = ui;
  return html`
    <section id="growth" class="report-section">
      <h2>${t.growth.title}</h2>
      <p class="lead">
        ${sentenceWith(
          t.growth.lead,
          monthFigure(block, last, "arr", f.money(last.arr, block)),
          monthFigure(block, last, "year_growth", f.change(last.year_growth)),
          f.ratio(last.growth_ratio),
        )}
        ${yearText(ui, block, growth)}
      </p>
      <p class="note">${t.growth.ratioIs}</p>
      ${growth.months.length < kDrawn ? monthsTable(ui, block, growth) : chartsView(ui, block, growth)}
      <h3>${termed(ui, t.growth.concentration)}</h3>
      ${concentrationView(ui, block, growth.concentration)} ${resilienceView(ui, block, growth)}
    </section>
  `;
}

function monthFigure(
  block: Block,
  { month }: GrowthRow,
  field: "arr" | "month_growth" | "year_growth",
  text: string,
): Cell {
  return figureLink(text, addressOf(block, `growth.months.${field}`, { month }));
}

function yearText(ui: Ui, block: Block, { year }: Growth): Cell {
  const { t, f } = ui;
  return year === null
    ? ""
    : sentenceWith(
        t.growth.made,
        f.longMonth(year.from),
        blockFigure(ui, block, "growth.year.change", "money"),
        f.money(year.customers, block),
        f.money(year.arpa, block),
      );
}

function chartsView(ui: Ui, block: Block, growth: Growth): TemplateResult {
  return html`<div class="pair">${arrChart(ui, block, growth)} ${effectsChart(ui, block, growth)}</div>`;
}

function arrChart(ui: Ui, block: Block, growth: Growth): TemplateResult {
  const { t, f } = ui;
  const { months } = growth;
  return barsOverTime(ui, {
    id: "growth-arr",
    heading: t.growth.arrChart,
    ...alongMonths(ui, months),
    series: [{ key: "new", name: t.figures.arr, values: months.map(({ arr }) => arr) }],
    format: (value) => f.money(value, block),
    tick: (value) => f.shortMoney(value, block),
    table: monthsTable(ui, block, growth),
  });
}

/** What changed MRR: how many customers there are, and what each of them pays. */
function effectsChart(ui: Ui, block: Block, { months }: Growth): TemplateResult {
  const { t, f } = ui;
  const steps = months.flatMap(({ step }) => (step === null ? [] : [step]));
  const money = (minor: number | null): string => f.money(minor, block);
  return barsOverTime(ui, {
    id: "growth-effects",
    heading: t.growth.effectsChart,
    ...alongMonths(ui, steps),
    series: [
      { key: "new", name: t.growth.byCustomers, values: steps.map(({ customers }) => customers) },
      { key: "expansion", name: t.growth.byArpa, values: steps.map(({ arpa }) => arpa) },
    ],
    net: steps.map(({ change }) => change),
    format: money,
    tick: (value) => f.shortMoney(value, block),
    table: table<GrowthStep>(ui, {
      caption: t.growth.effectsChart,
      rows: [...steps].reverse(),
      brief: 12,
      columns: [
        { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
        { head: t.growth.byCustomers, cell: ({ customers }) => money(customers) },
        { head: t.growth.byArpa, cell: ({ arpa }) => money(arpa) },
      ],
    }),
  });
}

function monthsTable(ui: Ui, block: Block, { months }: Growth): TemplateResult {
  const { t, f } = ui;
  const growth = (key: "month_growth" | "year_growth") => (row: GrowthRow) =>
    monthFigure(block, row, key, f.change(row[key]));
  return table<GrowthRow>(ui, {
    caption: t.growth.title,
    rows: [...months].reverse(),
    brief: 12,
    columns: [
      { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
      {
        head: t.figures.arr,
        cell: (row) => monthFigure(block, row, "arr", f.money(row.arr, block)),
      },
      { head: t.growth.monthGrowth, cell: growth("month_growth") },
      { head: t.growth.yearGrowth, cell: growth("year_growth") },
      { head: t.growth.ratio, cell: (row) => f.ratio(row.growth_ratio) },
      { head: t.growth.byCustomers, cell: ({ step }) => f.money(step?.customers ?? null, block) },
      { head: t.growth.byArpa, cell: ({ step }) => f.money(step?.arpa ?? null, block) },
    ],
  });
}

function concentrationView(
  ui: Ui,
  block: Block,
  { top, herfindahl, effective_customers }: Concentration,
): TemplateResult {
  const { t, f } = ui;
  const open = (text: string, key: "mrr" | "share", { customers }: TopShare): Cell =>
    figureLink(text, addressOf(block, `growth.concentration.top.${key}`, { segment: String(customers) }));
  return html`
    <p class="note">${t.growth.concentrated(f.ratio(effective_customers), f.fine(herfindahl))}</p>
    ${table<TopShare>(ui, {
      caption: t.growth.concentration,
      rows: top,
      columns: [
        { head: t.growth.largest, cell: ({ customers }) => f.count(customers), words: true },
        { head: t.signals.mrr, cell: (row) => open(f.money(row.mrr, block), "mrr", row) },
        { head: t.growth.share, cell: (row) => open(f.percent(row.share), "share", row) },
      ],
    })}
  `;
}
