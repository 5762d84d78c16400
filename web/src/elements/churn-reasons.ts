import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";

import type { ExplanationRequest } from "../contract/explanation-request";
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
import { addressOf } from "../state/figure-address";
import { figureLink } from "./figure-link";
import { blockFigure } from "./figure-tables";
import { type Cell, type Column, table } from "./table";
import { termFigures } from "./term";
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
  const manageable = html`${blockFigure(ui, block, "churn_reasons.manageable", "percent")} ·
  ${blockFigure(ui, block, "churn_reasons.manageable_customers", "percent")}`;
  return html`
    <h3>${t.reasons.title}</h3>
    <p class="note">
      ${t.reasons.lead(f.count(customers), f.money(mrr, block), f.longMonth(from), f.longMonth(to))}
      ${t.reasons.manageable(f.percent(reasons.manageable), f.percent(reasons.manageable_customers))}
    </p>
    ${termFigures(ui, [["manageable", manageable]])} ${classesTable(ui, block, reasons)}
    ${reasonsTable(ui, block, reasons, classes)}
    <h3>${t.reasons.tenure}</h3>
    ${tenureTable(ui, block, reasons)}
  `;
}

/** Who left, and their MRR, of the classes or reasons of a table. */
function sumColumns<Row extends { customers: number; mrr: number }>(
  { t, f }: Ui,
  block: Block,
  list: "classes" | "reasons",
  segment: (row: Row) => string,
): Column<Row>[] {
  const open = (text: string, key: "customers" | "mrr", row: Row): Cell =>
    figureLink(text, addressOf(block, `churn_reasons.${list}.${key}`, { segment: segment(row) }));
  return [
    { head: t.signals.customers, cell: (row) => open(f.count(row.customers), "customers", row) },
    { head: t.signals.mrr, cell: (row) => open(f.money(row.mrr, block), "mrr", row) },
  ];
}

function classesTable(ui: Ui, block: Block, { classes }: ChurnReasons): TemplateResult {
  const { t } = ui;
  return table<ChurnClassSums>(ui, {
    caption: t.reasons.title,
    rows: classes,
    columns: [
      { head: t.reasons.cause, cell: (row) => t.reasons.classOf[row.class], words: true },
      ...sumColumns<ChurnClassSums>(ui, block, "classes", (row) => row.class),
    ],
  });
}

function reasonsTable(
  ui: Ui,
  block: Block,
  { reasons }: ChurnReasons,
  classes: ReasonClasses | null,
): TemplateResult {
  const { t } = ui;
  const list = table<ChurnReason>(ui, {
    caption: t.reasons.reason,
    rows: reasons,
    brief: 10,
    columns: [
      { head: t.reasons.reason, cell: ({ reason }) => reason, words: true },
      { head: t.reasons.cause, cell: (row) => classCell(ui, row, classes), words: true },
      ...sumColumns<ChurnReason>(ui, block, "reasons", ({ reason }) => reason),
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
        cell: ({ classes, from }: ChurnTenure) =>
          lossCell(
            ui,
            block,
            classes[i],
            addressOf(block, "churn_reasons.tenure.classes.mrr", { segment: of, age: from }),
          ),
      })),
    ],
  });
}

/** The MRR that left, and how many customers with it. */
export function lossCell(
  { t, f }: Ui,
  block: Pick<Block, "currency" | "minor_digits">,
  sums: ChurnClassSums | undefined,
  request: ExplanationRequest | null,
): Cell {
  const mrr = figureLink(f.money(sums?.mrr ?? null, block), request);
  return sums === undefined || sums.customers === 0
    ? mrr
    : html`${mrr}<span class="range">${t.reasons.leavers(f.count(sums.customers))}</span>`;
}

function tenureText({ t, f }: Ui, { from, to }: ChurnTenure): string {
  return to === null ? t.reasons.andMore(f.count(from)) : t.reasons.between(f.count(from), f.count(to));
}
