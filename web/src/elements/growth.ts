import { type TemplateResult, html, nothing } from "lit";

import type { Block, Concentration, Growth, GrowthRow, TopShare } from "../contract/report";
import { resilienceView } from "./resilience";
import { table } from "./table";
import { termed } from "./term";
import type { Ui } from "./ui";

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
        ${t.growth.lead(f.money(last.arr, block), f.change(last.year_growth), f.ratio(last.growth_ratio))}
        ${yearText(ui, block, growth)}
      </p>
      <p class="note">${t.growth.ratioIs}</p>
      ${monthsTable(ui, block, growth)}
      <h3>${termed(ui, t.growth.concentration)}</h3>
      ${concentrationView(ui, block, growth.concentration)} ${resilienceView(ui, block, growth)}
    </section>
  `;
}

function yearText({ t, f }: Ui, block: Block, { year }: Growth): string {
  if (year === null) {
    return "";
  }
  const { from, change, customers, arpa } = year;
  return t.growth.made(
    f.longMonth(from),
    f.money(change, block),
    f.money(customers, block),
    f.money(arpa, block),
  );
}

function monthsTable(ui: Ui, block: Block, { months }: Growth): TemplateResult {
  const { t, f } = ui;
  return table<GrowthRow>(ui, {
    caption: t.growth.title,
    rows: [...months].reverse(),
    brief: 12,
    columns: [
      { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
      { head: t.figures.arr, cell: ({ arr }) => f.money(arr, block) },
      { head: t.growth.monthGrowth, cell: (row) => f.change(row.month_growth) },
      { head: t.growth.yearGrowth, cell: (row) => f.change(row.year_growth) },
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
  return html`
    <p class="note">${t.growth.concentrated(f.ratio(effective_customers), f.fine(herfindahl))}</p>
    ${table<TopShare>(ui, {
      caption: t.growth.concentration,
      rows: top,
      columns: [
        { head: t.growth.largest, cell: ({ customers }) => f.count(customers), words: true },
        { head: t.signals.mrr, cell: ({ mrr }) => f.money(mrr, block) },
        { head: t.growth.share, cell: ({ share }) => f.percent(share) },
      ],
    })}
  `;
}
