import { type TemplateResult, html, nothing } from "lit";

import type { Block, Revenue, RevenueRow } from "../contract/report";
import { type Column, table } from "./table";
import { termsLine } from "./term";
import { linesOverTime } from "./time-chart";
import type { Ui } from "./ui";

/** Revenue by where it comes from, and how much of it recurs. */
export function revenueView(ui: Ui, block: Block): TemplateResult | typeof nothing {
  const { revenue } = block;
  if (!revenue) {
    return nothing;
  }
  const { t, f } = ui;
  const { window } = revenue;
  const money = (minor: number): string => f.money(minor, block);
  return html`
    <section id="revenue" class="report-section">
      <h2>${t.revenue.title}</h2>
      <p class="lead">
        ${t.revenue.lead(money(window.recurring), money(window.new_arr), money(window.add_on_arr))}
        ${window.purity === null ? nothing : t.revenue.purityLead(f.percent(window.purity))}
      </p>
      ${profitView(ui, block, revenue)}
      ${revenue.profit === null ? nothing : termsLine(ui, ["front_profit", "back_profit", "renewal_margin"])}
      ${window.one_off === null ? html`<p class="note">${t.revenue.fill}</p>` : nothing}
      ${window.one_off === null ? monthsTable(ui, block, revenue) : purityChart(ui, block, revenue)}
    </section>
  `;
}

/** A value that an article quotes: what is quoted is no fact. */
const kQuotedPurity = 0.85;

function purityChart(ui: Ui, block: Block, revenue: Revenue): TemplateResult {
  const { t, f } = ui;
  const { months } = revenue;
  return linesOverTime(ui, {
    heading: t.revenue.purityChart,
    times: months.map(({ month }) => month),
    names: months.map(({ month }) => f.month(month)),
    series: [{ key: "nrr", name: t.revenue.purity, values: months.map(({ purity }) => purity) }],
    reference: 1,
    benchmarks: [{ value: kQuotedPurity, label: t.revenue.quoted(f.wholePercent(kQuotedPurity)) }],
    format: (value) => f.percent(value),
    tick: (value) => f.wholePercent(value),
    table: monthsTable(ui, block, revenue),
  });
}

function monthsTable(ui: Ui, block: Block, { months, window }: Revenue): TemplateResult {
  const { t, f } = ui;
  const money = (minor: number): string => f.money(minor, block);
  return table<RevenueRow>(ui, {
    caption: t.revenue.title,
    rows: [...months].reverse(),
    brief: 12,
    columns: [
      { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
      { head: t.revenue.recurring, cell: (row) => money(row.recurring) },
      { head: t.revenue.newArr, cell: (row) => money(row.new_arr) },
      { head: t.revenue.addOnArr, cell: (row) => money(row.add_on_arr) },
      ...(window.one_off === null ? [] : onceColumns(ui, block)),
    ],
  });
}

function onceColumns({ t, f }: Ui, block: Block): Column<RevenueRow>[] {
  const money = (minor: number | undefined): string => f.money(minor ?? null, block);
  return [
    { head: t.revenue.implementation, cell: ({ one_off }) => money(one_off?.implementation) },
    { head: t.revenue.development, cell: ({ one_off }) => money(one_off?.development) },
    { head: t.revenue.valueAdded, cell: ({ one_off }) => money(one_off?.value_added) },
    { head: t.revenue.other, cell: ({ one_off }) => money(one_off?.other) },
    { head: t.revenue.purity, cell: ({ purity }) => f.percent(purity) },
  ];
}

function profitView({ t, f }: Ui, block: Block, { profit }: Revenue): TemplateResult | typeof nothing {
  if (profit === null) {
    return nothing;
  }
  const { front_profit, back_profit, renewal_margin, months } = profit;
  return html`<p class="note">
    ${t.revenue.profit(
      f.money(front_profit, block),
      f.money(back_profit, block),
      f.percent(renewal_margin),
      f.count(months),
    )}
  </p>`;
}
