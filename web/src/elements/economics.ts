import { type TemplateResult, html, nothing } from "lit";

import type { Block, EconomicsRow } from "../contract/report";
import { table } from "./table";
import { termsLine } from "./term";
import type { Ui } from "./ui";

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
      ${termsLine(ui, ["ltv", "ltv_to_cac", "magic_number"])}
      ${table<EconomicsRow>(ui, {
        caption: t.economics.title,
        rows: [...economics.months].reverse(),
        brief: 12,
        columns: [
          { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
          { head: t.economics.salesMarketing, cell: ({ costs }) => f.money(costs.sales_marketing, block) },
          { head: t.economics.newCustomers, cell: (row) => f.count(row.new_customers) },
          { head: t.economics.cac, cell: ({ cac }) => f.money(cac, block) },
          { head: t.economics.retention, cell: ({ costs }) => f.money(costs.retention, block) },
          { head: t.economics.crc, cell: ({ crc }) => f.money(crc, block) },
          { head: t.economics.grossMargin, cell: (row) => f.percent(row.gross_margin) },
          { head: t.economics.marginAfterRetention, cell: (row) => f.percent(row.margin_after_retention) },
          {
            head: t.economics.payback,
            cell: (row) => f.ratio(row.payback_months),
          },
        ],
      })}
    </section>
  `;
}
