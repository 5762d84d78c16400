import { type TemplateResult, html, nothing } from "lit";

import type { EngineError } from "../io/protocol";
import { errorWords } from "../i18n";
import type { Inspected } from "../state/page-state";
import { issuesTable } from "./account";
import { table } from "./table";
import type { Ui } from "./ui";

/** Why there is no report, where, and what to do about it. */
export function failedView(
  ui: Ui,
  error: EngineError,
  inspections: readonly Inspected[],
  again: () => void,
): TemplateResult {
  const { t } = ui;
  const words = errorWords(t, error.code);
  const seen = inspections.find(({ file }) => file === error.file);
  return html`
    <section class="failed" role="alert" aria-labelledby="failed-title">
      <p class="eyebrow">${t.failed.title}</p>
      <h1 id="failed-title" tabindex="-1">${words?.what ?? error.message}</h1>
      ${place(ui, error)}
      ${
        words === null
          ? nothing
          : html`
              <p class="todo">${words.todo}</p>
              <p class="note">${t.failed.detail}: ${error.message} <code>${error.code}</code></p>
            `
      }
      <button type="button" class="primary" @click=${again}>${t.failed.again}</button>
    </section>
    ${seen === undefined ? nothing : seenView(ui, seen)}
  `;
}

function place({ t, f }: Ui, { file, line, column }: EngineError): TemplateResult | typeof nothing {
  const parts = [
    file,
    line > 0 ? t.failed.line(f.count(line)) : "",
    column > 0 ? t.failed.column(f.count(column)) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? nothing : html`<p class="place">${parts.join(", ")}</p>`;
}

function seenView(ui: Ui, { inspection }: Inspected): TemplateResult {
  const { t } = ui;
  return html`
    <section class="seen">
      ${inspection.issues.length === 0 ? nothing : issuesTable(ui, inspection.issues)}
      ${
        inspection.columns.length === 0
          ? nothing
          : html`
              <h2>${t.failed.columns}</h2>
              ${table(ui, {
                caption: t.failed.columns,
                rows: inspection.columns,
                columns: [
                  { head: t.account.column, cell: ({ name }) => name, words: true },
                  {
                    head: t.account.takenFor,
                    cell: ({ role }) => (role === "none" ? t.account.notUsed : html`<code>${role}</code>`),
                    words: true,
                  },
                  { head: t.account.because, cell: ({ why }) => why, words: true },
                  { head: t.failed.samples, cell: ({ samples }) => samples.join(" · "), words: true },
                ],
              })}
            `
      }
    </section>
  `;
}
