import { type TemplateResult, html, nothing } from "lit";

import type { Block, SignalCustomer, SignalRule, Signals, TrippedSignal } from "../contract/report";
import { customerCell, sourceCell } from "./churn";
import { table } from "./table";
import type { Ui } from "./ui";

/** Who may leave, by the rules of early warning, where the files say what customers do. */
export function signalsView(ui: Ui, block: Block): TemplateResult | typeof nothing {
  const { signals } = block;
  if (!signals) {
    return nothing;
  }
  const { t, f } = ui;
  return html`
    <section id="signals" class="report-section">
      <h2>${t.signals.title}</h2>
      <p class="lead">
        ${t.signals.lead(f.count(signals.tripped), f.count(signals.observed), f.day(signals.as_of))}
      </p>
      <p class="note">${t.signals.quoted}</p>
      ${rulesTable(ui, block, signals)}
      ${signals.customers.length === 0 ? nothing : customersTable(ui, block, signals)}
    </section>
  `;
}

function rulesTable(ui: Ui, block: Block, signals: Signals): TemplateResult {
  const { t, f } = ui;
  return table<SignalRule>(ui, {
    caption: t.signals.rules,
    rows: signals.rules,
    columns: [
      { head: t.signals.rule, cell: ({ code, threshold }) => ruleText(ui, code, threshold), words: true },
      { head: t.signals.customers, cell: ({ customers }) => f.count(customers) },
      { head: t.signals.mrr, cell: ({ mrr }) => f.money(mrr, block) },
    ],
  });
}

function customersTable(ui: Ui, block: Block, signals: Signals): TemplateResult {
  const { t, f } = ui;
  return table<SignalCustomer>(ui, {
    caption: t.signals.who,
    rows: signals.customers,
    brief: 10,
    columns: [
      { head: t.churn.customer, cell: customerCell, words: true },
      { head: t.signals.mrr, cell: ({ mrr }) => f.money(mrr, block) },
      {
        head: t.signals.nextDue,
        cell: ({ next_due }) => (next_due === null ? "" : f.day(next_due)),
        words: true,
      },
      { head: t.signals.why, cell: (row) => signalsCell(ui, row.signals), words: true },
    ],
  });
}

function signalsCell(ui: Ui, signals: readonly TrippedSignal[]): TemplateResult {
  return html`
    <ul class="plain">
      ${signals.map(
        ({ code, value, source }) => html`
          <li>${valueText(ui, code, value)} ${source === null ? nothing : sourceCell([source])}</li>
        `,
      )}
    </ul>
  `;
}

function ruleText({ t, f }: Ui, code: SignalRule["code"], threshold: number): string {
  return t.signals.ruleOf[code](code === "core_use_down" ? f.wholePercent(threshold) : f.count(threshold));
}

function valueText({ t, f }: Ui, code: SignalRule["code"], value: number): string {
  return t.signals.valueOf[code](code === "core_use_down" ? f.wholePercent(value) : f.count(value));
}
