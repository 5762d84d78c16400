import { type TemplateResult, html, nothing } from "lit";

import type { Block, Report } from "../contract/report";
import { blocksOf } from "../state/report-view";
import type { Ui } from "./ui";

/** What comes of the files, in figures that the reader's billing tool shows as well: MRR, customers, months, rows. */
export function consequenceView(ui: Ui, report: Report): TemplateResult {
  const { t, f } = ui;
  const blocks = blocksOf(report).filter(({ summary }) => summary.month !== null);
  return html`
    <div class="consequence-figures">
      ${
        blocks.length === 0
          ? html`<p class="anchor">${t.consequence.noMrr}</p>`
          : html`
              <ul class="anchors">
                ${blocks.map((block) => html`<li class="anchor">${mrrOf(ui, block)}</li>`)}
              </ul>
              <span class="note">${t.consequence.compare}</span>
            `
      }
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

function mrrOf({ t, f }: Ui, block: Block): TemplateResult {
  const { summary, months } = block;
  const first = months[0] ?? "";
  const last = months.at(-1) ?? "";
  const words = t.consequence.mrr(f.count(summary.customers), f.month(summary.month ?? ""));
  return html`
    <strong>${f.money(summary.mrr, block)}</strong> ${words}
    <span class="note">${t.report.range(f.month(first), f.month(last))}</span>
  `;
}
