import { type TemplateResult, html, nothing } from "lit";

import type { Block, Economics } from "../contract/report";
import { lifetimeValue } from "./churn";
import { termFigures } from "./term";
import { alongMonths, barsOverTime } from "./time-chart";
import type { Ui } from "./ui";
import { type FigureColumn, blockFigure, summedTable } from "./figure-tables";

const kCosts = [
  { kind: "sales_marketing", head: "salesMarketing", mark: "new" },
  { kind: "retention", head: "retention", mark: "expansion" },
  { kind: "cost_of_revenue", head: "costOfRevenue", mark: "reactivation" },
  { kind: "research", head: "research", mark: "contraction" },
  { kind: "administration", head: "administration", mark: "churn" },
] as const;

/** What winning and keeping customers costs, where the files say so. */
export function economicsView(ui: Ui, block: Block): TemplateResult | typeof nothing {
  const { economics } = block;
  if (!economics) {
    return nothing;
  }
  const { t, f } = ui;
  const { window } = economics;
  return html`
    <section id="economics" class="report-section">
      <h2>${t.economics.title}</h2>
      <p class="lead">
        ${t.economics.lead(
          f.count(window.months),
          f.count(window.new_customers),
          f.money(window.cac, block),
          f.ratio(economics.ltv_to_cac),
          f.ratio(window.payback_months),
          f.ratio(economics.magic_number),
        )}
      </p>
      ${termFigures(ui, [
        ["ltv", lifetimeValue(ui, block)],
        ["ltv_to_cac", blockFigure(ui, block, "economics.ltv_to_cac", "ratio")],
        ["magic_number", blockFigure(ui, block, "economics.magic_number", "ratio")],
      ])}
      ${monthsTable(ui, block, economics, t.economics.title, [
        [t.economics.newCustomers, "new_customers", "count"],
        [t.economics.cac, "cac", "money"],
        [t.economics.crc, "crc", "money"],
        [t.economics.grossMargin, "gross_margin", "percent"],
        [t.economics.marginAfterRetention, "margin_after_retention", "percent"],
        [t.economics.payback, "payback_months", "ratio"],
      ])}
      <h3>${t.economics.costs}</h3>
      ${costsChart(ui, block, economics)}
    </section>
  `;
}

function costsChart(ui: Ui, block: Block, economics: Economics): TemplateResult {
  const { t, f } = ui;
  return barsOverTime(ui, {
    id: "costs",
    heading: t.economics.costsChart,
    ...alongMonths(ui, economics.months),
    series: kCosts.map(({ kind, head, mark }) => ({
      key: mark,
      name: t.economics[head],
      values: economics.months.map(({ costs }) => costs[kind]),
    })),
    format: (value) => f.money(value, block),
    tick: (value) => f.shortMoney(value, block),
    table: monthsTable(
      ui,
      block,
      economics,
      t.economics.costs,
      kCosts.map(({ kind, head }) => [t.economics[head], `costs.${kind}`, "money"]),
    ),
  });
}

function monthsTable(
  ui: Ui,
  block: Block,
  { window, months }: Economics,
  caption: string,
  columns: readonly FigureColumn<"economics.window">[],
): TemplateResult {
  const { t } = ui;
  return summedTable(ui, block, {
    caption,
    head: t.report.month,
    rows: months,
    all: window,
    label: t.economics.window,
    lists: ["economics.window", "economics.months"],
    columns,
  });
}
