import { type TemplateResult, html } from "lit";

import type { Block, ChurnClassSums, ChurnReason, ChurnReasons, ChurnTenure } from "../contract/report";
import { table } from "./table";
import { termsLine } from "./term";
import type { Ui } from "./ui";

/** Why customers left, where files say so; else which file would. */
export function churnReasonsView(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const { churn_reasons: reasons } = block;
  if (!reasons) {
    return html`<h3>${t.reasons.title}</h3>
      <p class="note">${t.reasons.fill}</p>`;
  }
  const { customers, mrr, from, to } = reasons;
  return html`
    <h3>${t.reasons.title}</h3>
    <p class="note">
      ${t.reasons.lead(f.count(customers), f.money(mrr, block), f.longMonth(from), f.longMonth(to))}
      ${t.reasons.manageable(f.percent(reasons.manageable), f.percent(reasons.manageable_customers))}
    </p>
    ${termsLine(ui, ["manageable"])} ${classesTable(ui, block, reasons)} ${reasonsTable(ui, block, reasons)}
    <h3>${t.reasons.tenure}</h3>
    ${tenureTable(ui, block, reasons)}
  `;
}

function classesTable(ui: Ui, block: Block, { classes }: ChurnReasons): TemplateResult {
  const { t, f } = ui;
  return table<ChurnClassSums>(ui, {
    caption: t.reasons.title,
    rows: classes,
    columns: [
      { head: t.reasons.cause, cell: (row) => t.reasons.classOf[row.class], words: true },
      { head: t.signals.customers, cell: ({ customers }) => f.count(customers) },
      { head: t.signals.mrr, cell: ({ mrr }) => f.money(mrr, block) },
    ],
  });
}

function reasonsTable(ui: Ui, block: Block, { reasons }: ChurnReasons): TemplateResult {
  const { t, f } = ui;
  return table<ChurnReason>(ui, {
    caption: t.reasons.reason,
    rows: reasons,
    brief: 10,
    columns: [
      { head: t.reasons.reason, cell: ({ reason }) => reason, words: true },
      { head: t.reasons.cause, cell: (row) => t.reasons.classOf[row.class], words: true },
      { head: t.signals.customers, cell: ({ customers }) => f.count(customers) },
      { head: t.signals.mrr, cell: ({ mrr }) => f.money(mrr, block) },
    ],
  });
}

function tenureTable(ui: Ui, block: Block, { tenure }: ChurnReasons): TemplateResult {
  const { t, f } = ui;
  const heads = tenure[0]?.classes ?? [];
  return table<ChurnTenure>(ui, {
    caption: t.reasons.tenure,
    rows: tenure,
    columns: [
      { head: t.reasons.months, cell: (row) => tenureText(ui, row), words: true },
      ...heads.map(({ class: of }, i) => ({
        head: t.reasons.classOf[of],
        term: "churn_class" as const,
        cell: ({ classes }: ChurnTenure) => f.money(classes[i]?.mrr ?? null, block),
      })),
    ],
  });
}

function tenureText({ t, f }: Ui, { from, to }: ChurnTenure): string {
  return to === null ? t.reasons.andMore(f.count(from)) : t.reasons.between(f.count(from), f.count(to));
}
