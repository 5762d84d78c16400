import { type TemplateResult, html, nothing } from "lit";

import type { Block, Revenue, RevenueRow } from "../contract/report";
import "./purity";
import { type Column, table } from "./table";
import { termsLine } from "./term";
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
  const months = monthsTable(ui, block, revenue);
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
      ${
        window.one_off === null
          ? months
          : html`<holdfast-purity .ui=${ui} .months=${revenue.months} .table=${months}></holdfast-purity>`
      }
    </section>
  `;
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
