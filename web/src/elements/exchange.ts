import { type TemplateResult, html, nothing } from "lit";

import type { Fx, FxRate, Report } from "../contract/report";
import type { Importer } from "../io/importer";
import { blocksOf } from "../state/report-view";
import { table } from "./table";
import type { Ui } from "./ui";

/** The exchange rates that turned all currencies into one. */
export function exchangeView(ui: Ui, { fx }: Report): TemplateResult | typeof nothing {
  return fx ? ratesView(ui, fx) : nothing;
}

/** The choice of one currency for the whole report, where a table of rates is among the files. */
export function reportInView(ui: Ui, report: Report, importer: Importer): TemplateResult | typeof nothing {
  if (!report.inputs.some((input) => input.table === "rates")) {
    return nothing;
  }
  const { t } = ui;
  const now = report.fx?.reporting_currency ?? "";
  const currencies = new Set([
    ...(report.fx?.rates.map(({ from }) => from) ?? []),
    ...blocksOf(report).map(({ currency }) => currency),
  ]);
  const pick = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    void importer.reportIn(value === "" ? null : value);
  };
  return html`
    <label class="field">
      <span>${t.exchange.reportIn}</span>
      <select class="report-in" @change=${pick}>
        <option value="" ?selected=${now === ""}>${t.exchange.each}</option>
        ${[...currencies]
          .filter((currency) => currency !== "XXX")
          .sort()
          .map(
            (currency) => html`<option value=${currency} ?selected=${currency === now}>${currency}</option>`,
          )}
      </select>
    </label>
  `;
}

function ratesView(
  ui: Ui,
  { reporting_currency: into, rates, ambiguous_days: ambiguous }: Fx,
): TemplateResult {
  const { t, f } = ui;
  return html`
    <div class="in-account">
      <details>
        <summary>${t.exchange.title(into)}</summary>
        <p class="note">${t.exchange.lead}</p>
        ${ambiguous === 0 ? nothing : html`<p class="note">${t.exchange.ambiguous(f.count(ambiguous))}</p>`}
        ${table<FxRate>(ui, {
          caption: t.exchange.title(into),
          rows: rates,
          brief: 12,
          columns: [
            { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
            { head: t.exchange.from, cell: ({ from }) => from, words: true },
            { head: t.exchange.rate(into), cell: ({ rate }) => f.exactRate(rate) },
            { head: t.exchange.day, cell: ({ day }) => f.day(day), words: true },
            {
              head: t.exchange.remark,
              cell: ({ via, later }) =>
                [via === null ? "" : t.exchange.via(via), later ? t.exchange.later : ""]
                  .filter((part) => part !== "")
                  .join(", "),
              words: true,
            },
          ],
        })}
      </details>
    </div>
  `;
}
