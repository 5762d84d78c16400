import { type TemplateResult, html, nothing } from "lit";

import type { Block, SalesOwner } from "../contract/report";
import { addressOf } from "../state/figure-address";
import { figureLink } from "./figure-link";
import { type Cell, table } from "./table";
import type { Ui } from "./ui";

/** What owners sold and kept, where files name owners. */
export function salesPayView(ui: Ui, block: Block): TemplateResult | typeof nothing {
  const { sales_pay: sales } = block;
  if (!sales) {
    return nothing;
  }
  const { t, f } = ui;
  const sold = (row: SalesOwner, key: "new" | "reactivation" | "expansion" | "renewal"): Cell =>
    figureLink(f.money(row[key], block), addressOf(block, `sales_pay.owners.${key}`, { segment: row.owner }));
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
          { head: t.salesPay.fresh, cell: (row) => sold(row, "new") },
          { head: t.salesPay.returned, cell: (row) => sold(row, "reactivation") },
          { head: t.salesPay.expansion, cell: (row) => sold(row, "expansion") },
          { head: t.salesPay.renewal, cell: (row) => sold(row, "renewal") },
        ],
      })}
    </section>
  `;
}
