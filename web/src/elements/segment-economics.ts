import { type TemplateResult, html, nothing } from "lit";

import type { Costs, Economics, Segments } from "../contract/segments";
import { addressOf } from "../state/figure-address";
import { figureLink } from "./figure-link";
import { blockFigure } from "./figure-tables";
import { type ScopedBlock, scopedBlocks } from "./segment-scope";
import { type Column, table } from "./table";
import { toldFigures } from "./term";
import type { Ui } from "./ui";

interface CostedBlock extends ScopedBlock {
  economics: Economics;
}

type FigureKey =
  | "ltv_to_cac"
  | `window.${"costs.sales_marketing" | "costs.retention" | "new_customers" | "cac" | "crc" | "payback_months"}`;

/** What winning and keeping customers costs by segment, where costs name segments. */
export function segmentEconomics(ui: Ui, segments: Segments): TemplateResult | typeof nothing {
  const { t, f } = ui;
  const rows = scopedBlocks(ui, segments).filter(isCosted);
  const segment = rows.find(({ isTotal }) => !isTotal);
  if (segment?.economics.unassigned === undefined) {
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
        column(t.economics.salesMarketing, "window.costs.sales_marketing", (row) =>
          f.money(row.economics.window.costs.sales_marketing, row),
        ),
        column(t.economics.newCustomers, "window.new_customers", ({ economics }) =>
          f.count(economics.window.new_customers),
        ),
        column(t.economics.cac, "window.cac", (row) => f.money(row.economics.window.cac, row)),
        column(t.economics.retention, "window.costs.retention", (row) =>
          f.money(row.economics.window.costs.retention, row),
        ),
        column(t.economics.crc, "window.crc", (row) => f.money(row.economics.window.crc, row)),
        column(t.economics.payback, "window.payback_months", ({ economics }) =>
          f.ratio(economics.window.payback_months),
        ),
        column(t.readers.ltvToCac, "ltv_to_cac", ({ economics }) => f.ratio(economics.ltv_to_cac)),
      ],
    })}
    ${unassignedNote(ui, segment, segment.economics.unassigned)}
  `;
}

function column(head: string, key: FigureKey, text: (row: CostedBlock) => string): Column<CostedBlock> {
  return { head, cell: (row) => figureLink(text(row), addressOf(row, `economics.${key}`)) };
}

function isCosted(block: ScopedBlock): block is CostedBlock {
  return block.economics !== undefined;
}

/** What is assigned to no segment is the same in each. */
function unassignedNote(ui: Ui, segment: CostedBlock, costs: Costs): TemplateResult | typeof nothing {
  const { t, f } = ui;
  const kinds = ["sales_marketing", "retention", "cost_of_revenue", "research", "administration"] as const;
  const some = kinds.filter((kind) => costs[kind] !== 0);
  const list = some.map((kind) => `${t.economics.kindOf[kind]} ${f.money(costs[kind], segment)}`);
  return list.length === 0
    ? nothing
    : html`<p class="note">${t.economics.unassigned(list.join(" · "))}</p>
        ${toldFigures(
          some.map((kind) => [
            t.economics.kindOf[kind],
            blockFigure(ui, segment, `economics.unassigned.${kind}`, "money"),
          ]),
        )}`;
}
