import { type TemplateResult, html, nothing } from "lit";

import type { AttributeValues, Customers, Report } from "../contract/report";
import { table } from "./table";
import type { Ui } from "./ui";

/** What the tables of customers say: how many there are, and their attributes. */
export function customersView(ui: Ui, { customers }: Report): TemplateResult | typeof nothing {
  return customers ? knownView(ui, customers) : nothing;
}

function knownView(ui: Ui, { known, attributes }: Customers): TemplateResult {
  const { t, f } = ui;
  return html`
    <div class="in-account">
      <details>
        <summary>${t.attributes.title(f.count(known))}</summary>
        ${
          attributes.length === 0
            ? html`<p class="note">${t.attributes.none}</p>`
            : table<AttributeValues>(ui, {
                caption: t.attributes.title(f.count(known)),
                rows: attributes,
                columns: [
                  { head: t.attributes.name, cell: ({ name }) => name, words: true },
                  { head: t.figures.customers, cell: (row) => f.count(row.customers) },
                  { head: t.attributes.values, cell: ({ values }) => f.count(values) },
                ],
              })
        }
      </details>
    </div>
  `;
}
