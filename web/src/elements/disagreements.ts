import { type TemplateResult, html, nothing } from "lit";

import type { Conflict, Conflicts, Report } from "../contract/report";
import { moneyOf } from "./money";
import { table } from "./table";
import type { Ui } from "./ui";

/** Where files contradict each other about a customer, what counts, and by which rule. */
export function disagreementsView(ui: Ui, report: Report): TemplateResult | typeof nothing {
  const { conflicts } = report;
  if (conflicts.total === 0 && conflicts.superseded_rows === 0) {
    return nothing;
  }
  const { t } = ui;
  return html`
    <div class="in-account">
      <details open>
        <summary>${t.conflicts.title}</summary>
        ${rulesView(ui, conflicts)}
        ${conflicts.shown.length === 0 ? nothing : shownTable(ui, report, conflicts)}
      </details>
    </div>
  `;
}

function rulesView({ t, f }: Ui, { rules, superseded_rows: superseded }: Conflicts): TemplateResult {
  const words: Record<string, string> = t.conflicts.rules;
  return html`
    <ul class="rules">
      ${rules.map(({ rule, count }) => html`<li>${t.conflicts.counted(words[rule] ?? rule, f.count(count))}</li>`)}
      ${superseded === 0 ? nothing : html`<li>${t.conflicts.superseded(f.count(superseded))}</li>`}
    </ul>
  `;
}

function shownTable(ui: Ui, report: Report, { shown, total }: Conflicts): TemplateResult {
  const { t, f } = ui;
  const money = moneyOf(ui, report);
  const rules: Record<string, string> = t.conflicts.rules;
  const amount = (minor: number, { currency }: Conflict, source: Conflict["kept_source"]): TemplateResult =>
    html`${money(minor, currency)}
      <span class="source">${t.conflicts.source(source.file, String(source.line))}</span>`;
  return html`
    <p class="note">${t.conflicts.shown(f.count(shown.length), f.count(total))}</p>
    ${table<Conflict>(ui, {
      caption: t.conflicts.title,
      rows: shown,
      columns: [
        { head: t.churn.customer, cell: ({ customer }) => customer, words: true },
        { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
        { head: t.conflicts.kept, cell: (row) => amount(row.kept, row, row.kept_source) },
        { head: t.conflicts.other, cell: (row) => amount(row.other, row, row.other_source) },
        { head: t.account.because, cell: ({ rule }) => rules[rule] ?? rule, words: true },
      ],
    })}
  `;
}
