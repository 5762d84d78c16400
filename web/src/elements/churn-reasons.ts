import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";

import type {
  Block,
  ChurnClassSums,
  ChurnReason,
  ChurnReasons,
  ChurnTenure,
  Report,
} from "../contract/report";
import type { Importer } from "../io/importer";
import { churnWordsWith, classChosen, kChurnClasses } from "../state/churn-words";
import { type Cell, table } from "./table";
import { termsLine } from "./term";
import type { Ui } from "./ui";

/** Where reasons are put into classes: the setting now, and how to change it; null in a report that is as it is. */
export interface ReasonClasses {
  setting: string | undefined;
  importer: Importer;
}

/** What reasonsTable changes classes by. */
export function reasonClasses({ settings }: Report, importer: Importer | null): ReasonClasses | null {
  return importer === null ? null : { setting: settings["churn_words"], importer };
}

/** Why customers left, where files say so; else which file would. */
export function churnReasonsView(ui: Ui, block: Block, classes: ReasonClasses | null): TemplateResult {
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
    ${termsLine(ui, ["manageable"])} ${classesTable(ui, block, reasons)}
    ${reasonsTable(ui, block, reasons, classes)}
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

function reasonsTable(
  ui: Ui,
  block: Block,
  { reasons }: ChurnReasons,
  classes: ReasonClasses | null,
): TemplateResult {
  const { t, f } = ui;
  const list = table<ChurnReason>(ui, {
    caption: t.reasons.reason,
    rows: reasons,
    brief: 10,
    columns: [
      { head: t.reasons.reason, cell: ({ reason }) => reason, words: true },
      { head: t.reasons.cause, cell: (row) => classCell(ui, row, classes), words: true },
      { head: t.signals.customers, cell: ({ customers }) => f.count(customers) },
      { head: t.signals.mrr, cell: ({ mrr }) => f.money(mrr, block) },
    ],
  });
  return classes === null
    ? list
    : html`<p class="note">${t.reasons.assign}</p>
        ${list}`;
}

/** The class of a reason; a list of classes where it can be put into another. */
function classCell({ t }: Ui, row: ChurnReason, classes: ReasonClasses | null): Cell {
  if (classes === null) {
    return t.reasons.classOf[row.class];
  }
  const { setting, importer } = classes;
  const change = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    const chosen = kChurnClasses.find((name) => name === value) ?? null;
    void importer.set({ churn_words: churnWordsWith(setting, row.reason, chosen) });
  };
  const own = classChosen(setting, row.reason) !== null;
  return html`<select
    aria-label=${t.reasons.classFor(row.reason)}
    .value=${live(row.class)}
    @change=${change}
  >
    ${kChurnClasses.map(
      (name) =>
        html`<option value=${name} ?selected=${name === row.class}>${t.reasons.classOf[name]}</option>`,
    )}
    ${own ? html`<option value="">${t.reasons.asKnown}</option>` : nothing}
  </select>`;
}

function tenureTable(ui: Ui, block: Block, { tenure }: ChurnReasons): TemplateResult {
  const { t } = ui;
  const heads = tenure[0]?.classes ?? [];
  return table<ChurnTenure>(ui, {
    caption: t.reasons.tenure,
    rows: tenure,
    columns: [
      { head: t.reasons.months, cell: (row) => tenureText(ui, row), words: true },
      ...heads.map(({ class: of }, i) => ({
        head: t.reasons.classOf[of],
        term: "churn_class" as const,
        cell: ({ classes }: ChurnTenure) => lossCell(ui, block, classes[i]),
      })),
    ],
  });
}

/** The MRR that left, and how many customers with it. */
export function lossCell(
  { t, f }: Ui,
  block: Pick<Block, "currency" | "minor_digits">,
  sums: ChurnClassSums | undefined,
): Cell {
  const mrr = f.money(sums?.mrr ?? null, block);
  return sums === undefined || sums.customers === 0
    ? mrr
    : html`${mrr}<span class="range">${t.reasons.leavers(f.count(sums.customers))}</span>`;
}

function tenureText({ t, f }: Ui, { from, to }: ChurnTenure): string {
  return to === null ? t.reasons.andMore(f.count(from)) : t.reasons.between(f.count(from), f.count(to));
}
