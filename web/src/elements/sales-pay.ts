import { type TemplateResult, html, nothing } from "lit";

import type { Block, SalesOwner } from "../contract/report";
import { table } from "./table";
import type { Ui } from "./ui";

/** What owners sold and kept, where files name owners. */
export function salesPayView(ui: Ui, block: Block): TemplateResult | typeof nothing {
  const { sales_pay: sales } = block;
  if (!sales) {
    return nothing;
  }
  const { t, f } = ui;
  const money = (minor: number): string => f.money(minor, block);
  return html`
    <section id="salesPay" class="report-section">
      <h2>${t.salesPay.title}</h2>
      <p class="note">${t.salesPay.lead(f.longMonth(sales.from), f.longMonth(sales.to))}</p>
      ${table<SalesOwner>(ui, {
        caption: t.salesPay.title,
        rows: sales.owners,
        brief: 20,
        columns: [
          { head: t.renewals.owner, cell: ({ owner }) => owner || t.plan.unsaid, words: true },
          { head: t.salesPay.fresh, cell: (row) => money(row.new) },
          { head: t.salesPay.returned, cell: (row) => money(row.reactivation) },
          { head: t.salesPay.expansion, cell: (row) => money(row.expansion) },
          { head: t.salesPay.renewal, cell: (row) => money(row.renewal) },
        ],
      })}
    </section>
  `;
}
