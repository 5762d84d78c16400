import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type {
  Comparison,
  ComparisonFigure,
  ComparisonReason,
  ComparisonSetting,
} from "../contract/comparison";
import type { Definitions } from "../contract/definitions";
import type { Block, Report } from "../contract/report";
import { errorWords } from "../i18n/choose";
import { type CompareWords, kCompareWords } from "../i18n/compare";
import { settingName } from "../i18n/setting-meanings";
import { kSettingsWords } from "../i18n/settings";
import type { ComparisonOutcome } from "../io/engine-client";
import type { Importer } from "../io/importer";
import type { EngineError } from "../io/protocol";
import { type Values, withProfile } from "../state/definitions";
import { comparedCustomers, comparedText, differenceText, figureName, stepsCell } from "./compared-figure";
import { LightElement } from "./light-element";
import { valueText } from "./setting-field";
import { table } from "./table";
import type { Ui } from "./ui";

/** Figures shown at first, and customers of a part. */
const kFigures = 12;
const kCustomers = 50;
/** The side that is the report as it is shown. */
const kThisReport = "";

/** What became of a comparison. */
type Found =
  | { kind: "none" }
  | { kind: "working"; reading: boolean }
  | { kind: "failed"; error: EngineError }
  | { kind: "compared"; comparison: Comparison };

/** Two sets of definitions side by side: the figures that differ, what each setting adds, and who is behind it. */
@customElement("holdfast-compare")
export class CompareElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) report!: Report;
  /** Of the currency in sight. */
  @property({ attribute: false }) block!: Block;
  @property({ attribute: false }) importer!: Importer;
  @property({ attribute: false }) definitions!: Definitions;
  @state() private a = kThisReport;
  @state() private b: string | null = null;
  @state() private month = "last";
  @state() private found: Found = { kind: "none" };
  /** The figure whose customers are shown; `details` null while they are on their way. */
  @state() private opened: { figure: ComparisonFigure; details: Comparison | null } | null = null;
  /** Answers to earlier questions are of no interest. */
  private asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("report") && changed.get("report") !== undefined) {
      this.forget();
    }
  }

  private get words(): CompareWords {
    return kCompareWords[this.ui.language];
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`
      <h2>${words.title}</h2>
      <p class="lead">${words.lead}</p>
      <div class="compare-choices">
        ${this.side(words.a, "compare-a", this.a, true, (value) => (this.a = value))}
        ${this.side(words.b, "compare-b", this.other, false, (value) => (this.b = value))} ${this.months()}
        <button type="button" class="primary compare-go" @click=${() => void this.compare()}>
          ${words.go}
        </button>
      </div>
      ${this.outcome()}
    `;
  }

  /** Compared with unless the reader says another: the first profile that is not the report's. */
  private get other(): string {
    const { profiles } = this.definitions;
    const now = this.report.settings["profile"];
    return this.b ?? profiles.find(({ name }) => name !== now)?.name ?? kThisReport;
  }

  private side(
    label: string,
    name: string,
    value: string,
    withReport: boolean,
    choose: (value: string) => void,
  ): TemplateResult {
    const { words, definitions } = this;
    const pick = (event: Event): void => {
      choose((event.target as HTMLSelectElement).value);
      this.forget();
    };
    return html`
      <label class="field">
        <span>${label}</span>
        <select class=${name} @change=${pick}>
          ${
            withReport
              ? html`<option value=${kThisReport} ?selected=${value === kThisReport}>
                  ${words.thisReport}
                </option>`
              : nothing
          }
          ${definitions.profiles.map(
            ({ name: profile, title }) =>
              html`<option value=${profile} ?selected=${profile === value}>${title}</option>`,
          )}
        </select>
      </label>
    `;
  }

  private months(): TemplateResult {
    const { ui, words, block } = this;
    const pick = (event: Event): void => {
      this.month = (event.target as HTMLSelectElement).value;
      this.forget();
    };
    const complete = block.months.filter((month) => month !== block.partial_month).reverse();
    return html`
      <label class="field">
        <span>${words.month}</span>
        <select class="compare-month" @change=${pick}>
          <option value="last" ?selected=${this.month === "last"}>${words.lastMonth}</option>
          ${complete.map(
            (month) =>
              html`<option value=${month} ?selected=${month === this.month}>${ui.f.month(month)}</option>`,
          )}
        </select>
      </label>
    `;
  }

  private outcome(): TemplateResult | typeof nothing {
    const { found, words, ui } = this;
    switch (found.kind) {
      case "none":
        return nothing;
      case "working":
        return html`<p class="note" role="status">${found.reading ? words.reading : words.working} …</p>`;
      case "failed":
        return html`<p class="cautions" role="alert">
          ${words.failed}
          ${errorWords(ui.t, found.error.code)?.what ?? html`<span lang="en">${found.error.message}</span>`}
        </p>`;
      case "compared":
        return this.compared(found.comparison);
    }
  }

  private compared(comparison: Comparison): TemplateResult {
    const { ui, words } = this;
    const { settings, figures } = comparison;
    if (settings.length === 0) {
      return html`<p class="empty" role="status">${words.same}</p>`;
    }
    const shown = figures.filter(({ currency }) => currency === this.block.currency);
    return html`
      <h3>${words.settings}</h3>
      ${this.settings(settings)}
      ${
        shown.length === 0
          ? html`<p class="empty" role="status">${words.noFigure}</p>`
          : html`<h3>${words.figures}</h3>
              ${table<ComparisonFigure>(ui, {
                caption: words.figures,
                rows: shown,
                brief: kFigures,
                columns: [
                  { head: words.figure, cell: (figure) => this.nameCell(figure), words: true },
                  { head: "A", cell: (figure) => comparedText(ui, figure, figure.a) },
                  { head: "B", cell: (figure) => comparedText(ui, figure, figure.b) },
                  {
                    head: words.difference,
                    cell: (figure) => differenceText(ui, words, figure, figure.difference),
                  },
                  {
                    head: words.through,
                    cell: (figure) => stepsCell(ui, words, comparison, figure),
                    words: true,
                  },
                ],
              })}
              ${this.customers()}`
      }
      ${this.reasons(comparison)}
    `;
  }

  /** Why customers left, where it is not the same. */
  private reasons(comparison: Comparison): TemplateResult | typeof nothing {
    const { ui, words } = this;
    const rows = comparison.churn_reasons.filter(({ currency }) => currency === this.block.currency);
    if (rows.length === 0) {
      return nothing;
    }
    // What figures are told by, of a sum without a metric.
    const counted = (row: ComparisonReason) => ({ ...row, metric: "churn_reasons" });
    const unit = ({ unit: of }: ComparisonReason): string => (of === "money" ? "MRR" : words.customer);
    return html`
      <h3>${words.reasons}</h3>
      ${table<ComparisonReason>(ui, {
        caption: words.reasons,
        rows,
        columns: [
          {
            head: words.reasonClass,
            cell: (row) => `${ui.t.reasons.classOf[row.class]} (${unit(row)})`,
            words: true,
          },
          { head: "A", cell: (row) => comparedText(ui, counted(row), row.a) },
          { head: "B", cell: (row) => comparedText(ui, counted(row), row.b) },
          {
            head: words.difference,
            cell: (row) => differenceText(ui, words, counted(row), row.difference),
          },
        ],
      })}
    `;
  }

  private settings(settings: readonly ComparisonSetting[]): TemplateResult {
    const { ui, words } = this;
    const view = { ui, words: kSettingsWords[ui.language] };
    const text = (key: string, value: string): string => {
      const setting = this.definitions.settings.find((each) => each.key === key);
      return setting === undefined ? value : valueText(view, setting, value);
    };
    return table<ComparisonSetting>(ui, {
      caption: words.settings,
      rows: settings,
      columns: [
        { head: ui.t.account.setting, cell: ({ key }) => settingName(ui.language, key), words: true },
        { head: `A: ${this.titleOf(this.a)}`, cell: ({ key, a }) => text(key, a), words: true },
        { head: `B: ${this.titleOf(this.other)}`, cell: ({ key, b }) => text(key, b), words: true },
      ],
    });
  }

  private nameCell(figure: ComparisonFigure): TemplateResult {
    const isOpen = this.opened !== null && isSame(this.opened.figure, figure);
    return html`<button
      type="button"
      class="figure-link"
      aria-expanded=${isOpen}
      @click=${() => void this.open(figure)}
    >
      ${figureName(this.ui, figure)}
    </button>`;
  }

  private customers(): TemplateResult | typeof nothing {
    const { opened, ui, words } = this;
    if (opened === null) {
      return nothing;
    }
    const figure = opened.details?.figure ?? null;
    return html`
      <div class="compared-customers">
        ${
          opened.details === null || figure === null
            ? html`<p class="note" role="status">${words.working} …</p>`
            : comparedCustomers(ui, words, opened.details, figure)
        }
      </div>
    `;
  }

  private async compare(): Promise<void> {
    this.opened = null;
    this.found = { kind: "working", reading: false };
    const outcome = await this.ask();
    if (outcome?.kind === "compared") {
      this.found = { kind: "compared", comparison: outcome.comparison };
    } else if (outcome !== null) {
      this.found = outcome.kind === "failed" ? { kind: "failed", error: outcome.error } : { kind: "none" };
    }
  }

  private async open(figure: ComparisonFigure): Promise<void> {
    if (this.opened !== null && isSame(this.opened.figure, figure)) {
      ++this.asked;
      this.opened = null;
      return;
    }
    this.opened = { figure, details: null };
    const outcome = await this.ask(figure);
    if (outcome?.kind === "compared") {
      this.opened = { figure, details: outcome.comparison };
      await this.updateComplete;
      this.querySelector<HTMLElement>(".compared-title")?.focus();
    } else if (outcome?.kind === "failed") {
      this.opened = null;
      this.found = { kind: "failed", error: outcome.error };
    }
  }

  /** Null: something else has been asked since. */
  private async ask(figure?: ComparisonFigure): Promise<ComparisonOutcome | null> {
    const turn = ++this.asked;
    const { month, a, other } = this;
    const question = {
      a: this.valuesOf(a),
      b: this.valuesOf(other),
      month,
      ...(figure === undefined ? {} : { figure: { ...addressOf(figure), limit: kCustomers } }),
    };
    const outcome = await this.importer.compare(question, () => {
      if (turn === this.asked) {
        this.found = { kind: "working", reading: true };
      }
    });
    return turn === this.asked ? outcome : null;
  }

  private valuesOf(profile: string): Values {
    const now = this.report.settings;
    return profile === kThisReport ? now : withProfile(this.definitions, profile, now);
  }

  private titleOf(profile: string): string {
    return this.definitions.profiles.find(({ name }) => name === profile)?.title ?? this.words.thisReport;
  }

  private forget(): void {
    ++this.asked;
    this.opened = null;
    this.found = { kind: "none" };
  }
}

function addressOf({ metric, currency, month, age }: ComparisonFigure) {
  return {
    metric,
    currency,
    ...(month === null ? {} : { month }),
    ...(age === null ? {} : { age }),
  };
}

function isSame(one: ComparisonFigure, other: ComparisonFigure): boolean {
  return JSON.stringify(addressOf(one)) === JSON.stringify(addressOf(other));
}
