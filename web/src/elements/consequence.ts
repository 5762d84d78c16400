import { type TemplateResult, html, nothing } from "lit";

import type { Block, Report } from "../contract/report";
import { blocksOf } from "../state/report-view";
import { type Ui, stateTime, uiOfReport } from "./ui";

/** What comes of the files, in figures that the reader's billing tool shows as well: MRR, customers, months, rows. */
export function consequenceView(ui: Ui, report: Report): TemplateResult {
  const { t, f } = ui;
  return html`
    <div class="consequence-figures">
      ${anchorsView(ui, report, (block) => html`<span class="note">${rangeOf(ui, block)}</span>`)}
      <ul class="note inputs">
        ${report.inputs.map(({ name, rows }) => {
          const { used, ignored, rejected } = rows;
          return html`<li>
            ${report.inputs.length > 1 ? html`<span class="name">${name}</span>` : nothing}
            ${t.consequence.rows(f.count(used), f.count(ignored), f.count(rejected))}
          </li>`;
        })}
      </ul>
    </div>
  `;
}

/** MRR by currency, to compare with the billing tool. `more` says what else of a currency. */
export function anchorsView(
  ui: Ui,
  report: Report,
  more: (block: Block) => TemplateResult | typeof nothing = () => nothing,
): TemplateResult {
  const { t } = ui;
  const blocks = blocksOf(report).filter(({ summary }) => summary.month !== null);
  if (blocks.length === 0) {
    return html`<p class="anchor">${t.consequence.noMrr}</p>`;
  }
  return html`
    <ul class="anchors">
      ${blocks.map((block) => html`<li class="anchor">${mrrOf(uiOfReport(ui, report), block)} ${more(block)}</li>`)}
    </ul>
    <span class="note">${t.consequence.compare}</span>
  `;
}

function mrrOf(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const { summary } = block;
  const words = t.consequence.mrr(f.count(summary.customers), stateTime(ui, summary.month ?? ""));
  return html`<strong>${f.money(summary.mrr, block)}</strong> ${words}`;
}

function rangeOf({ t, f }: Ui, { months }: Block): string {
  return t.report.range(f.month(months[0] ?? ""), f.month(months.at(-1) ?? ""));
}
