import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { ExplanationRequest } from "../contract/explanation-request";
import type { Block } from "../contract/report";
import type { Segments } from "../contract/segments";
import type { Importer } from "../io/importer";
import type { Reported } from "../state/page-state";
import { type ViewId, kViews } from "../state/reader-view";
import { blocksOf } from "../state/report-view";
import type { ViewAddress } from "../state/view-address";
import { anchorsView } from "./consequence";
import type { Defining } from "./defining";
import { reportInView } from "./exchange";
import type { ExplanationElement } from "./explanation";
import "./export";
import { kFigureAsked } from "./figure-link";
import { figuresView } from "./figures";
import { LightElement } from "./light-element";
import { readerChoice, readerNote } from "./reader-choice";
import type { ReportBody } from "./report-body";
import { titleOf } from "./report-title";
import { saveJson } from "./save";
import { kByChosen, kSegmentsFound } from "./segment-events";
import { task, turn } from "./turns";
import { type Ui, uiOfReport } from "./ui";

type Later = typeof import("./report-body");

/** What stands below the figures, for every report there is; null until it is here. It is on its way before there is a report. */
let later: Later | null = null;
const kLater: Promise<Later> = import("./report-body");
kLater.then(
  (module) => (later = module),
  () => {},
);

/** A whole report, one currency at a time. */
@customElement("holdfast-report-view")
export class ReportElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) page!: Reported;
  @property({ attribute: false }) importer!: Importer;
  /** In a page of others: what leads to other files or asks for them is not there. */
  @property({ type: Boolean, reflect: true }) embedded = false;
  /** Where the choices of the reader are kept; null: nowhere, for where the report is embedded the address is that of another page. */
  @property({ attribute: false }) address: ViewAddress | null = null;
  /** To be taken along: only what the report itself holds, with the names that it has. */
  @property({ attribute: false }) still = false;
  /** The one shown; null: the first. */
  @property({ attribute: false }) currency: string | null = null;
  /** What the reader wants segments by; null: nothing was chosen. */
  @state() private by: string | null = null;
  /** Of all customers, by what was looked at last: each can be had alone. */
  @state() private segments: Segments | null = null;
  /** Null until the engine has told what definitions there are. */
  @state() private defining: Defining | null = null;
  /** Null until it is here: only what files are behind has a choice of customers and periods. */
  @state() private bar: typeof import("./view-bar") | null = null;
  /** For whom figures and sections are chosen. */
  @property({ attribute: "data-view", reflect: true }) view: ViewId = "full";
  /** How many sections are drawn: one after the other at first, all of them from then on. */
  @state() private drawn = 0;
  private body: ReportBody | null = null;

  constructor() {
    super();
    this.addEventListener(kFigureAsked, (event) => {
      const { detail } = event as CustomEvent<ExplanationRequest>;
      void this.explain(detail, event.target as HTMLElement);
    });
    this.addEventListener(kByChosen, (event) => (this.by = (event as CustomEvent<string>).detail));
    this.addEventListener(kSegmentsFound, (event) => {
      const { detail } = event as CustomEvent<Segments>;
      if (detail.filter === null) {
        this.segments = detail;
      }
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.drawAll);
    if (this.kept !== null) {
      this.kept.follow();
      this.view = this.kept.wanted.view;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.drawAll);
    this.address?.leave();
  }

  protected override firstUpdated(): void {
    void this.drawOn();
    void this.loadBar();
    if (this.kept !== null) {
      this.by = this.kept.wanted.by;
      void this.kept.restore(this.page.report, this.importer);
      void this.define();
    }
  }

  // Words of a report depend on its settings.
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("ui") || changed.has("page")) {
      this.ui = uiOfReport(this.ui, this.page.report);
    }
    if (this.still) {
      this.drawAll();
    }
    if ([...changed.keys()].some((name) => name !== "drawn")) {
      this.body = null;
    }
  }

  protected override updated(changed: PropertyValues): void {
    const { defining, by, view } = this;
    const isNews = ["page", "by", "view", "defining"].some((name) => changed.has(name));
    if (defining !== null && isNews) {
      const { report } = this.page;
      this.kept?.show(report, { view, by, settings: defining.choices(report) });
    }
  }

  /** The figures are to be seen before the first section is drawn, and each section before the next one is. */
  private async drawOn(): Promise<void> {
    if (later === null) {
      await kLater;
      this.requestUpdate("later");
    }
    await turn();
    if (this.live) {
      void import("./segments");
    }
    for (; this.drawn < (this.body?.length ?? Infinity) && this.isConnected; await task()) {
      this.drawn += 1;
      await this.updateComplete;
    }
    this.drawAll();
  }

  private readonly drawAll = (): void => {
    this.drawn = Infinity;
    // For whoever waits for the whole of it.
    this.toggleAttribute("data-drawn", true);
  };

  private async loadBar(): Promise<void> {
    if (this.live || this.page.report.filter) {
      this.bar = await import("./view-bar");
    }
  }

  /** The settings can be chosen where the address is the page's own, for there the choice stays. */
  private async define(): Promise<void> {
    if (this.live) {
      const { Defining } = await import("./defining");
      this.defining = await Defining.of(this.importer);
    }
  }

  /** Whether the files are here, so that more than the report can be asked for. */
  private get live(): boolean {
    return !this.still && this.page.files.length > 0;
  }

  /** What is taken along has no address. */
  private get kept(): ViewAddress | null {
    return this.still ? null : this.address;
  }

  // Where the element is made of several files, what most readers never open does not keep the report waiting.
  private async explain(request: ExplanationRequest, figure: HTMLElement): Promise<void> {
    await import("./explanation");
    await this.querySelector<ExplanationElement>("holdfast-explanation")?.open(request, figure);
  }

  protected override render(): TemplateResult {
    const { report } = this.page;
    const blocks = blocksOf(report);
    const block = blocks.find(({ currency }) => currency === this.currency) ?? blocks[0];
    const empty = block === undefined || block.months.length === 0;
    return html`
      ${this.head(blocks, block)} ${this.reading()}
      ${
        empty
          ? nothing
          : html`${this.choices(block)} ${this.defining?.panel(this.ui, this.page, block) ?? nothing}
              ${report.filter ? (this.bar?.filterNote(this.ui, report.filter, block, this.importer) ?? nothing) : nothing}
              ${figuresView(this.ui, block, kViews[this.view].figures)}
              <p class="note figures-open">${this.ui.t.explain.hint}</p>`
      }
      ${this.bodyOf(empty ? null : block)}
      <holdfast-export .ui=${this.ui} .page=${this.page} .importer=${this.importer}></holdfast-export>
      <holdfast-explanation .ui=${this.ui} .importer=${this.importer}></holdfast-explanation>
    `;
  }

  private bodyOf(block: Block | null): TemplateResult | typeof nothing {
    if (later === null) {
      return nothing;
    }
    const { ui, page, importer, live, view, defining, by } = this;
    this.body ??= new later.ReportBody({ ui, page, block, importer, live, view, defining, by });
    return this.body.view(this.drawn);
  }

  /** What the reader can have otherwise; a report that is taken along is as it is. */
  private choices(block: Block): TemplateResult | typeof nothing {
    if (this.still) {
      return nothing;
    }
    const { ui, view } = this;
    const pick = (chosen: ViewId): void => {
      this.view = chosen;
    };
    const reader = readerChoice(ui, view, pick);
    return html`
      ${
        this.live
          ? (this.bar?.viewBar(ui, this.page, block, this.segments, this.importer, reader) ?? nothing)
          : html`<div class="view-bar">${reader}</div>`
      }
      ${readerNote(ui, view, pick)}
    `;
  }

  private head(blocks: readonly Block[], block: Block | undefined): TemplateResult {
    const { t, f } = this.ui;
    const first = block?.months[0];
    const last = block?.months.at(-1);
    const { report, json } = this.page;
    const asOf = report.as_of;
    return html`
      <div class="report-head">
        <div>
          <h1 tabindex="-1">${titleOf(this.ui, report)}</h1>
          <p class="note">
            ${
              first === undefined || last === undefined
                ? nothing
                : html`<span>${t.report.range(f.month(first), f.month(last))}</span>`
            }
            ${asOf === null ? nothing : html`<span>${t.report.asOf(f.day(asOf))}</span>`}
            ${
              report.settings["grain"] === "subscription"
                ? html`<span>${t.report.bySubscription}</span>`
                : nothing
            }
          </p>
        </div>
        <div class="actions">
          ${reportInView(this.ui, report, this.importer)} ${this.currencies(blocks, block)}
          <button type="button" class="quiet" @click=${() => saveJson(json)}>${t.report.save}</button>
          <button type="button" class="quiet" @click=${() => print()}>${t.report.print}</button>
          ${
            this.embedded
              ? nothing
              : html`<button type="button" @click=${() => this.importer.leave()}>${t.report.another}</button>`
          }
        </div>
      </div>
    `;
  }

  /** What a reader compares with the billing tool first, and the way to how the files were taken. */
  private reading(): TemplateResult {
    const { t } = this.ui;
    return html`
      <section class="consequence in-report" aria-label=${t.checking.title}>
        <div>${anchorsView(this.ui, this.page.report)}</div>
        <button type="button" class="quiet" @click=${() => this.importer.check(0)}>
          ${t.checking.check}
        </button>
      </section>
    `;
  }

  private currencies(blocks: readonly Block[], block: Block | undefined): TemplateResult | typeof nothing {
    const { t } = this.ui;
    if (blocks.length < 2) {
      return nothing;
    }
    const pick = (event: Event): void => {
      this.currency = (event.target as HTMLSelectElement).value;
    };
    return html`
      <label class="field">
        <span>${t.report.currency}</span>
        <select class="currency" @change=${pick}>
          ${blocks.map(
            ({ currency }) => html`
              <option value=${currency} ?selected=${currency === block?.currency}>
                ${currency === "XXX" ? t.report.noCurrency : currency}
              </option>
            `,
          )}
        </select>
      </label>
    `;
  }
}
