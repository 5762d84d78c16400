import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Block, Report } from "../contract/report";
import { csvOf, tsvOf } from "../export/csv";
import { type Ask, mrrChanges, mrrPerSubscriber } from "../export/customer-sheets";
import {
  customersOf,
  freshKey,
  pseudonymsOf,
  redacted,
  redactedSheet,
  type Redaction,
} from "../export/redact";
import { reportSheets } from "../export/report-sheets";
import type { Sheet } from "../export/sheet";
import { stillPage } from "../export/still-page";
import type { Importer } from "../io/importer";
import { JobFailure } from "../io/protocol";
import type { Reported } from "../state/page-state";
import { blocksOf } from "../state/report-view";
import { errorTitle } from "./error";
import { LightElement } from "./light-element";
import { saveFile, saveJson, saveText } from "./save";
import { drawStill } from "./still";
import type { Ui } from "./ui";

const kWorkbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Cuts with a row per customer and month: the core is asked for them when they are wanted. */
const kCustomerCuts = { mrr_per_subscriber_per_month: mrrPerSubscriber, customer_mrr_changes: mrrChanges };
type CustomerCut = keyof typeof kCustomerCuts;
const kSummary = "subscription_metrics_summary";

/** The browser has no cryptography for pseudonyms. */
class NoKey extends Error {}

/** Takes the report elsewhere: as a workbook, a page to mail, JSON, or a table of it; names and small segments hidden when asked. */
@customElement("holdfast-export-panel")
export class ExportPanelElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) page!: Reported;
  @property({ attribute: false }) importer!: Importer;
  @state() private hideNames = false;
  @state() private key = "";
  @state() private atLeast = 0;
  @state() private table: string = kSummary;
  @state() private busy = false;
  @state() private news: string | null = null;
  /** What the browser did not let the page copy. */
  @state() private uncopied: string | null = null;

  protected override render(): TemplateResult {
    const { t } = this.ui;
    return html`
      <p class="note">${t.exports.lead}</p>
      ${this.redactionFields()}
      <div class="actions" role="group" aria-label=${t.exports.whole}>
        ${this.button(t.exports.workbook, () => this.saveWorkbook())}
        ${this.button(t.exports.still, () => this.saveStill())}
        ${this.button("JSON", () => this.saveReport())}
      </div>
      <div class="actions" role="group" aria-label=${t.exports.table}>
        ${this.tables()} ${this.button(t.exports.csv, () => this.saveTable())}
        ${this.button(t.exports.copy, () => this.copyTable())}
      </div>
      <p class="note" role="status">${this.busy ? `${t.exports.working} …` : (this.news ?? nothing)}</p>
      ${this.uncopied === null ? nothing : this.copyField(this.uncopied)}
    `;
  }

  private redactionFields(): TemplateResult {
    const { t } = this.ui;
    return html`
      <div class="redaction">
        <label class="check">
          <input type="checkbox" class="hide-names" .checked=${this.hideNames} @change=${this.onHideNames} />
          ${t.exports.hideNames}
        </label>
        ${
          this.hideNames
            ? html`<label class="field">
                  <span>${t.exports.key}</span>
                  <input
                    class="key"
                    autocomplete="off"
                    spellcheck="false"
                    .value=${this.key}
                    @change=${(event: Event) => (this.key = (event.target as HTMLInputElement).value)}
                  />
                </label>
                <p class="note">${t.exports.keyHint}</p>`
            : nothing
        }
        ${
          this.page.report.surveys
            ? html`<label class="field">
                <span>${t.exports.merge}</span>
                <input
                  type="number"
                  class="at-least"
                  min="0"
                  max="1000"
                  .value=${String(this.atLeast)}
                  @change=${(event: Event) =>
                    (this.atLeast = Number((event.target as HTMLInputElement).value) || 0)}
                />
              </label>`
            : nothing
        }
      </div>
    `;
  }

  private tables(): TemplateResult {
    const { t } = this.ui;
    const lists = reportSheets(this.page.report).map(({ name }) => name);
    const option = (name: string): TemplateResult =>
      html`<option value=${name} ?selected=${name === this.table}>${name}</option>`;
    return html`
      <label class="field">
        <span class="unseen">${t.exports.table}</span>
        <select
          class="table-name"
          @change=${(event: Event) => (this.table = (event.target as HTMLSelectElement).value)}
        >
          <optgroup label=${t.exports.cuts}>
            ${[...Object.keys(kCustomerCuts), kSummary].map(option)}
          </optgroup>
          <optgroup label=${t.exports.lists}>
            ${lists.filter((name) => name !== kSummary).map(option)}
          </optgroup>
        </select>
      </label>
    `;
  }

  private button(text: string, act: () => Promise<string>): TemplateResult {
    return html`
      <button type="button" ?disabled=${this.busy} @click=${() => void this.run(act)}>${text}</button>
    `;
  }

  private copyField(text: string): TemplateResult {
    return html`
      <textarea
        class="uncopied"
        rows="8"
        readonly
        aria-label=${this.ui.t.exports.table}
        .value=${text}
        @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
      ></textarea>
    `;
  }

  private async run(act: () => Promise<string>): Promise<void> {
    this.busy = true;
    this.news = null;
    this.uncopied = null;
    try {
      this.news = await act();
    } catch (fault) {
      this.news = this.faultText(fault);
    } finally {
      this.busy = false;
    }
  }

  private faultText(fault: unknown): string {
    const { t } = this.ui;
    if (fault instanceof NoKey) {
      return t.exports.noKey;
    }
    return fault instanceof JobFailure
      ? errorTitle(this.ui, fault.error)
      : `${t.exports.failed}: ${String(fault)}`;
  }

  private async saveWorkbook(): Promise<string> {
    const { xlsxOf } = await import("../export/xlsx");
    const sheets = reportSheets(await this.shownReport());
    return this.saved("holdfast-report.xlsx", new Blob([xlsxOf(sheets)], { type: kWorkbook }));
  }

  private async saveStill(): Promise<string> {
    const report = await this.shownReport();
    const drawn = await drawStill(this.ui, { ...this.page, report }, this.importer);
    try {
      const page = await stillPage(drawn, {
        title: report.inputs.map(({ name }) => name).join(", "),
        language: this.ui.language,
        made: this.ui.t.exports.made(report.version),
      });
      return this.saved("holdfast-report.html", new Blob([page], { type: "text/html" }));
    } finally {
      drawn.remove();
    }
  }

  private async saveReport(): Promise<string> {
    if (!this.hideNames && this.atLeast === 0) {
      saveJson(this.page.json);
    } else {
      saveJson(JSON.stringify(await this.shownReport()));
    }
    return this.ui.t.exports.saved("holdfast-report.json");
  }

  private async saveTable(): Promise<string> {
    const sheet = await this.sheet();
    const name = `${sheet.name}.csv`;
    saveText(name, "text/csv", csvOf(sheet));
    return this.ui.t.exports.saved(name);
  }

  private async copyTable(): Promise<string> {
    const { t, f } = this.ui;
    const sheet = await this.sheet();
    const text = tsvOf(sheet);
    try {
      await navigator.clipboard.writeText(text);
      return t.exports.copied(f.count(sheet.rows.length));
    } catch {
      // Frames and plain HTTP have no way to the clipboard.
      this.uncopied = text;
      return t.exports.select;
    }
  }

  private saved(name: string, content: Blob): string {
    saveFile(name, content);
    return this.ui.t.exports.saved(name);
  }

  private async sheet(): Promise<Sheet> {
    const { table } = this;
    if (Object.hasOwn(kCustomerCuts, table)) {
      const sheet = await kCustomerCuts[table as CustomerCut](this.blocks(), (...which) =>
        this.ask(...which),
      );
      const column = sheet.heads.indexOf("customer");
      const ids = sheet.rows.map((row) => String(row[column]));
      return redactedSheet(sheet, await this.redaction(ids));
    }
    const sheets = reportSheets(await this.shownReport());
    const found = sheets.find(({ name }) => name === table) ?? sheets[0];
    return found ?? { name: table, heads: [], rows: [] };
  }

  private blocks(): readonly Block[] {
    return blocksOf(this.page.report);
  }

  private readonly ask = async (...[metric, month, currency]: Parameters<Ask>): ReturnType<Ask> => {
    const outcome = await this.importer.explain({ metric, month, currency }, () => {});
    if (outcome.kind === "explained") {
      return outcome.explanation;
    }
    throw outcome.kind === "failed" ? new JobFailure(outcome.error) : new Error(outcome.kind);
  };

  private async shownReport(): Promise<Report> {
    const { report } = this.page;
    return redacted(report, await this.redaction(customersOf(report)));
  }

  private async redaction(ids: Iterable<string>): Promise<Redaction> {
    const { atLeast } = this;
    if (!this.hideNames) {
      return { pseudonyms: null, atLeast };
    }
    const pseudonyms = await pseudonymsOf(ids, this.key);
    if (pseudonyms === null) {
      throw new NoKey();
    }
    return { pseudonyms, atLeast };
  }

  private onHideNames({ target }: Event): void {
    this.hideNames = (target as HTMLInputElement).checked;
    this.key ||= freshKey();
  }
}
