import { type TemplateResult, html, nothing } from "lit";

import type { Block, Revenue } from "../contract/report";
import "./purity";
import { termFigures } from "./term";
import type { Ui } from "./ui";
import { type FigureColumn, blockFigure, summedTable } from "./figure-tables";

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
      ${window.one_off === null ? html`<p class="note">${t.revenue.fill}</p>` : nothing}
      ${
        window.one_off === null
          ? months
          : html`<holdfast-purity .ui=${ui} .months=${revenue.months} .table=${months}></holdfast-purity>`
      }
    </section>
  `;
}

function monthsTable(ui: Ui, block: Block, { window, months }: Revenue): TemplateResult {
  const { t } = ui;
  const once: FigureColumn<"revenue.window">[] = [
    [t.revenue.implementation, "one_off.implementation", "money"],
    [t.revenue.development, "one_off.development", "money"],
    [t.revenue.valueAdded, "one_off.value_added", "money"],
    [t.revenue.other, "one_off.other", "money"],
    [t.revenue.purity, "purity", "percent"],
  ];
  return summedTable(ui, block, {
    caption: t.revenue.title,
    head: t.report.month,
    rows: months,
    all: window,
    label: t.economics.window,
    lists: ["revenue.window", "revenue.months"],
    columns: [
      [t.revenue.recurring, "recurring", "money"],
      [t.revenue.newArr, "new_arr", "money"],
      [t.revenue.addOnArr, "add_on_arr", "money"],
      ...(window.one_off === null ? [] : once),
    ],
  });
}

function profitView(ui: Ui, block: Block, { profit }: Revenue): TemplateResult | typeof nothing {
  if (profit === null) {
    return nothing;
  }
  const { t, f } = ui;
  const { front_profit: front, back_profit: back, renewal_margin: margin, months } = profit;
  return html`
    <p class="note">
      ${t.revenue.profit(f.money(front, block), f.money(back, block), f.percent(margin), f.count(months))}
    </p>
    ${termFigures(ui, [
      ["front_profit", blockFigure(ui, block, "revenue.profit.front_profit", "money")],
      ["back_profit", blockFigure(ui, block, "revenue.profit.back_profit", "money")],
      ["renewal_margin", blockFigure(ui, block, "revenue.profit.renewal_margin", "percent")],
    ])}
  `;
}
