import { type TemplateResult, html, nothing } from "lit";

import type { Costs, Economics, Segments } from "../contract/segments";
import { type ScopedBlock, scopedBlocks } from "./segment-scope";
import { table } from "./table";
import type { Ui } from "./ui";

interface CostedBlock extends ScopedBlock {
  economics: Economics;
}

/** What winning and keeping customers costs by segment, where costs name segments. */
export function segmentEconomics(ui: Ui, segments: Segments): TemplateResult | typeof nothing {
  const { t, f } = ui;
  const rows = scopedBlocks(ui, segments).filter(isCosted);
  const unassigned = rows.find(({ isTotal }) => !isTotal)?.economics.unassigned;
  if (unassigned === undefined) {
    return nothing;
  }
  return html`
    <h3>${t.economics.bySegment}</h3>
    ${table<CostedBlock>(ui, {
      caption: t.economics.bySegment,
      rows,
      sum: ({ isTotal }) => isTotal,
      columns: [
        { head: t.segments.segment, cell: ({ name }) => name, words: true },
        {
          head: t.economics.salesMarketing,
          cell: (row) => f.money(row.economics.window.costs.sales_marketing, row),
        },
        { head: t.economics.newCustomers, cell: ({ economics }) => f.count(economics.window.new_customers) },
        { head: t.economics.cac, cell: (row) => f.money(row.economics.window.cac, row) },
        { head: t.economics.retention, cell: (row) => f.money(row.economics.window.costs.retention, row) },
        { head: t.economics.crc, cell: (row) => f.money(row.economics.window.crc, row) },
        { head: t.economics.payback, cell: ({ economics }) => f.ratio(economics.window.payback_months) },
        { head: t.readers.ltvToCac, cell: ({ economics }) => f.ratio(economics.ltv_to_cac) },
      ],
    })}
    ${unassignedNote(ui, segments, unassigned)}
  `;
}

function isCosted(block: ScopedBlock): block is CostedBlock {
  return block.economics !== undefined;
}

function unassignedNote({ t, f }: Ui, { total }: Segments, costs: Costs): TemplateResult | typeof nothing {
  const kinds = ["sales_marketing", "retention", "cost_of_revenue", "research", "administration"] as const;
  const list = kinds
    .filter((kind) => costs[kind] !== 0)
    .map((kind) => `${t.economics.kindOf[kind]} ${f.money(costs[kind], total)}`);
  return list.length === 0 ? nothing : html`<p class="note">${t.economics.unassigned(list.join(" · "))}</p>`;
}
