import { type TemplateResult, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Input } from "../contract/report";
import type { Importer } from "../io/importer";
import type { EngineError, InspectedFile, Mapping } from "../io/protocol";
import { isEmptyMapping, wholeMapping } from "../state/mapping-edit";
import { type Checking, type ImportFile, isUnsure, needsReader } from "../state/page-state";
import { issuesTable } from "./account";
import { consequenceView } from "./consequence";
import { errorDetail, errorPlace, errorTitle } from "./error";
import { LightElement } from "./light-element";
import { type Decide, fieldsView, otherColumnsView } from "./mapping-fields";
import { formatView, tableView } from "./mapping-format";
import { leftOutView } from "./mapping-left-out";
import { besideName, saveText } from "./save";
import type { Ui } from "./ui";

/** How the files were taken, one at a time, with everything changeable; and what comes of it, computed at once. */
@customElement("holdfast-checking")
export class CheckingElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) page!: Checking;
  @property({ attribute: false }) importer!: Importer;

  protected override render(): TemplateResult | typeof nothing {
    const file = this.page.files[this.page.file];
    if (file === undefined) {
      return nothing;
    }
    return html`
      ${this.head(file)} ${this.tabs()} ${this.refusal()}
      ${file.seen === null ? nothing : this.body(file, file.seen)} ${this.consequence()}
    `;
  }

  private head({ file, seen }: ImportFile): TemplateResult {
    const { t, f } = this.ui;
    const inspection = seen?.inspection;
    const source = inspection?.source ?? "";
    return html`
      <div class="report-head">
        <div>
          <p class="eyebrow calm">${t.checking.title}</p>
          <h1 tabindex="-1">${file.name}</h1>
          ${
            inspection === undefined || inspection.table === null
              ? nothing
              : html`<p class="note">
                  ${source === "" ? nothing : html`<span>${t.checking.source(source)}</span>`}
                  <span>${t.checking.sure(f.wholePercent(inspection.sure))}</span>
                </p>`
          }
        </div>
        <div class="actions">
          <button type="button" @click=${() => this.importer.leave()}>${t.report.another}</button>
        </div>
      </div>
    `;
  }

  private tabs(): TemplateResult | typeof nothing {
    const { t } = this.ui;
    const { files, file } = this.page;
    if (files.length < 2) {
      return nothing;
    }
    return html`
      <nav class="file-tabs" aria-label=${t.checking.files}>
        ${files.map(
          (each, index) => html`
            <button
              type="button"
              aria-current=${index === file ? "true" : "false"}
              @click=${() => this.importer.check(index)}
            >
              ${each.file.name}
              ${needsReader(each) ? html`<span class="attention">${t.checking.attention}</span>` : nothing}
            </button>
          `,
        )}
      </nav>
    `;
  }

  private refusal(): TemplateResult | typeof nothing {
    const { refusal } = this.page;
    return refusal === null ? nothing : this.trouble(refusal);
  }

  private body(file: ImportFile, seen: InspectedFile): TemplateResult {
    const { ui } = this;
    const { inspection } = seen;
    const mapping = file.mapping ?? seen.mapping;
    const decide: Decide = (next) => void this.importer.decide(this.page.file, next);
    return html`
      ${
        inspection.error !== null
          ? this.trouble(inspection.error)
          : isUnsure(seen)
            ? html`<p class="trouble mild" role="status">${ui.t.checking.unsure}</p>`
            : nothing
      }
      <div class="table-kind">${tableView(ui, seen, mapping, decide)}</div>
      ${fieldsView(ui, inspection, mapping, decide)} ${otherColumnsView(ui, inspection, mapping, decide)}
      ${formatView(ui, seen, mapping, decide)} ${leftOutView(ui, this.input(seen), mapping, decide)}
      ${
        inspection.issues.length === 0
          ? nothing
          : html`
              <section aria-labelledby="assumed-title">
                <h2 id="assumed-title">${ui.t.checking.assumed}</h2>
                ${issuesTable(ui, inspection.issues)}
              </section>
            `
      }
      ${this.mappingActions(file, seen, mapping)}
    `;
  }

  /** A place among the inputs of the report; none while nothing is computed. */
  private input({ place }: InspectedFile): Input | null {
    const { consequence } = this.page;
    return consequence.at === "report" ? (consequence.report.inputs[place] ?? null) : null;
  }

  private trouble(error: EngineError): TemplateResult {
    return html`
      <div class="trouble" role="alert">
        <h2>${errorTitle(this.ui, error)}</h2>
        ${errorPlace(this.ui, error)} ${errorDetail(this.ui, error)}
      </div>
    `;
  }

  private mappingActions({ file }: ImportFile, seen: InspectedFile, mapping: Mapping): TemplateResult {
    const { t } = this.ui;
    const at = this.page.file;
    const save = (): void => {
      const text = JSON.stringify(wholeMapping(seen.inspection, mapping), null, 2);
      saveText(besideName(file.name, "mapping.json"), "application/json", `${text}\n`);
    };
    const load = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      const chosen = input.files?.[0];
      if (chosen !== undefined) {
        void this.importer.load(at, chosen);
      }
      input.value = "";
    };
    return html`
      <section class="mapping-actions" aria-label=${t.checking.mapping}>
        <p class="note">${t.checking.mappingWhy}</p>
        <p class="actions">
          <button type="button" @click=${save}>${t.checking.download}</button>
          <label class="button">
            <input class="unseen" type="file" accept=".json,application/json" @change=${load} />
            ${t.checking.load}
          </label>
          <button
            type="button"
            ?disabled=${isEmptyMapping(mapping)}
            @click=${() => void this.importer.decide(at, {})}
          >
            ${t.checking.reset}
          </button>
          ${
            this.page.files.length < 2
              ? nothing
              : html`<button type="button" class="quiet" @click=${() => void this.importer.remove(at)}>
                  ${t.checking.remove}
                </button>`
          }
        </p>
      </section>
    `;
  }

  private consequence(): TemplateResult {
    const { t } = this.ui;
    const ready = this.page.consequence.at === "report";
    return html`
      <section class="consequence" aria-label=${t.consequence.title}>
        <div role="status">${this.consequenceText()}</div>
        <button type="button" class="primary" ?disabled=${!ready} @click=${() => this.importer.showReport()}>
          ${t.consequence.show}
        </button>
      </section>
    `;
  }

  private consequenceText(): TemplateResult {
    const { t, f } = this.ui;
    const { consequence } = this.page;
    switch (consequence.at) {
      case "reading":
        return html`
          <p class="anchor">${t.consequence.computing}</p>
          <p class="note">${t.reading.of(f.bytes(consequence.read), f.bytes(consequence.total))}</p>
        `;
      case "failed":
        return html`
          <p class="anchor">${t.consequence.none}</p>
          <p class="note">
            ${consequence.error.file === "" ? nothing : html`${consequence.error.file}: `}${errorTitle(
              this.ui,
              consequence.error,
            )}
          </p>
        `;
      case "report":
        return consequenceView(this.ui, consequence.report);
    }
  }
}
