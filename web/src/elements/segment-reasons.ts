import { type TemplateResult, html, nothing } from "lit";

import type { ChurnReasons, Segments } from "../contract/segments";
import { addressOf } from "../state/figure-address";
import { lossCell } from "./churn-reasons";
import { blockFigure } from "./figure-tables";
import { type ScopedBlock, scopedBlocks } from "./segment-scope";
import { table } from "./table";
import type { Ui } from "./ui";

interface ReasonedBlock extends ScopedBlock {
  churn_reasons: ChurnReasons;
}

/** Why customers of each segment left, by the MRR that they took along, where files say why. */
export function segmentReasons(ui: Ui, segments: Segments): TemplateResult | typeof nothing {
  const { t } = ui;
  const heads = segments.total.churn_reasons?.classes;
  if (heads === undefined) {
    return nothing;
  }
  return html`
    <h3>${t.reasons.bySegment}</h3>
    ${table<ReasonedBlock>(ui, {
      caption: t.reasons.bySegment,
      rows: scopedBlocks(ui, segments).filter(hasReasons),
      sum: ({ isTotal }) => isTotal,
      columns: [
        { head: t.segments.segment, cell: ({ name }) => name, words: true },
        ...heads.map(({ class: of }, i) => ({
          head: t.reasons.classOf[of],
          term: "churn_class" as const,
          cell: (row: ReasonedBlock) =>
            lossCell(
              ui,
              row,
              row.churn_reasons.classes[i],
              addressOf(row, "churn_reasons.classes.mrr", { segment: of }),
            ),
        })),
        {
          head: t.terms.manageable,
          term: "manageable",
          cell: (row) => blockFigure(ui, row, "churn_reasons.manageable", "percent"),
        },
      ],
    })}
  `;
}

function hasReasons(block: ScopedBlock): block is ReasonedBlock {
  return block.churn_reasons !== undefined;
}
