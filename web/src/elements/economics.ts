import { type TemplateResult, html, nothing } from "lit";

import type { Block, EconomicsRow } from "../contract/report";
import { lifetimeValue } from "./churn";
import { table } from "./table";
import { termFigures } from "./term";
import { alongMonths, barsOverTime } from "./time-chart";
import type { Ui } from "./ui";

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
  const rows = [window, ...[...economics.months].reverse()];
  const isWindow = (row: EconomicsRow): boolean => row === window;
  const time = (row: EconomicsRow): string => (isWindow(row) ? t.economics.window : f.month(row.month));
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
        ["ltv_to_cac", f.ratio(economics.ltv_to_cac)],
        ["magic_number", f.ratio(economics.magic_number)],
      ])}
      ${table<EconomicsRow>(ui, {
        caption: t.economics.title,
        rows,
        brief: 13,
        sum: isWindow,
        columns: [
          { head: t.report.month, cell: time, words: true },
          { head: t.economics.newCustomers, cell: (row) => f.count(row.new_customers) },
          { head: t.economics.cac, cell: ({ cac }) => f.money(cac, block) },
          { head: t.economics.crc, cell: ({ crc }) => f.money(crc, block) },
          { head: t.economics.grossMargin, cell: (row) => f.percent(row.gross_margin) },
          { head: t.economics.marginAfterRetention, cell: (row) => f.percent(row.margin_after_retention) },
          {
            head: t.economics.payback,
            cell: (row) => f.ratio(row.payback_months),
          },
        ],
      })}
      <h3>${t.economics.costs}</h3>
      ${barsOverTime(ui, {
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
        table: table<EconomicsRow>(ui, {
          caption: t.economics.costs,
          rows,
          brief: 13,
          sum: isWindow,
          columns: [
            { head: t.report.month, cell: time, words: true },
            ...kCosts.map(({ kind, head }) => ({
              head: t.economics[head],
              cell: ({ costs }: EconomicsRow) => f.money(costs[kind], block),
            })),
          ],
        }),
      })}
    </section>
  `;
}
