import { type TemplateResult, html, nothing } from "lit";

import type { Importer } from "../io/importer";
import type { InspectedFile } from "../io/protocol";
import type { Failed } from "../state/page-state";
import { issuesTable } from "./account";
import { errorDetail, errorPlace, errorTitle } from "./error";
import { table } from "./table";
import type { Ui } from "./ui";

/** Why there is no report, where, and what to do about it. */
export function failedView(ui: Ui, { error, files }: Failed, importer: Importer): TemplateResult {
  const { t } = ui;
  const at = files.findIndex(({ file }) => file.name === error.file);
  const seen = files[at]?.seen ?? null;
  return html`
    <section class="failed" role="alert" aria-labelledby="failed-title">
      <p class="eyebrow">${t.failed.title}</p>
      <h1 id="failed-title" tabindex="-1">${errorTitle(ui, error)}</h1>
      ${errorPlace(ui, error)} ${errorDetail(ui, error)}
      <p class="actions">
        <button type="button" class="primary" @click=${() => importer.leave()}>${t.failed.again}</button>
        ${
          seen === null
            ? nothing
            : html`<button type="button" @click=${() => importer.check(at)}>${t.checking.check}</button>`
        }
      </p>
    </section>
    ${seen === null ? nothing : seenView(ui, seen)}
  `;
}

function seenView(ui: Ui, { inspection }: InspectedFile): TemplateResult {
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
