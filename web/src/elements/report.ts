import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { Block } from "../contract/report";
import type { Segments } from "../contract/segments";
import type { Importer } from "../io/importer";
import type { Reported } from "../state/page-state";
import { type SectionId, type ViewId, kViews, sectionsOf } from "../state/reader-view";
import { blocksOf } from "../state/report-view";
import { choicesOfBy, isMoving, usualBy } from "../state/segment-choices";
import { ViewAddress } from "../state/view-address";
import { accountView, definitionsView } from "./account";
import { advocatesView } from "./advocates";
import { churnView } from "./churn";
import { churnReasonsView, reasonClasses } from "./churn-reasons";
import "./cohorts";
import { anchorsView } from "./consequence";
import { customersView } from "./customers";
import type { Defining } from "./defining";
import { disagreementsView } from "./disagreements";
import { economicsView } from "./economics";
import { exchangeView, reportInView } from "./exchange";
import type { ExplanationRequest } from "../contract/explanation-request";
import { expansionView } from "./expansion";
import type { ExplanationElement } from "./explanation";
import { kFigureAsked } from "./figure-link";
import { figuresView } from "./figures";
import { forecastView } from "./forecast-section";
import { growthView } from "./growth";
import { LightElement } from "./light-element";
import "./periods";
import { type NeededId, orNeeded } from "./needed";
import { onePagerView } from "./one-pager";
import { readerChoice, readerNote } from "./reader-choice";
import { renewalsView } from "./renewals";
import "./retention";
import { revenueView } from "./revenue";
import { salesPayView } from "./sales-pay";
import { saveJson } from "./save";
import { kByChosen, kSegmentsFound } from "./segment-events";
import { healthView } from "./health";
import { signalsView } from "./signals";
import { surveysView } from "./surveys";
import { type Ui, uiOfReport } from "./ui";
import { filterNote, viewBar } from "./view-bar";

/** A section of the report on the screen; empty where the report has none of it. */
interface Section {
  title: string;
  view: TemplateResult | typeof nothing;
}

/** A whole report, one currency at a time. */
@customElement("holdfast-report-view")
export class ReportElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) page!: Reported;
  @property({ attribute: false }) importer!: Importer;
  /** In a page of others: what leads to other files or asks for them is not there. */
  @property({ type: Boolean, reflect: true }) embedded = false;
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
  /** For whom figures and sections are chosen. */
  @property({ attribute: "data-view", reflect: true }) view: ViewId = "full";
  private readonly address = new ViewAddress();

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
    if (this.hasAddress) {
      this.address.follow();
      this.view = this.address.wanted.view;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.address.leave();
  }

  protected override firstUpdated(): void {
    void import("./export");
    void import("./forecast");
    void import("./segments");
    if (!this.embedded) {
      this.by = this.address.wanted.by;
      void this.address.restore(this.page.report, this.importer);
      void this.define();
    }
  }

  // Words of a report depend on its settings.
  protected override willUpdate(): void {
    this.ui = uiOfReport(this.ui, this.page.report);
  }

  protected override updated(changed: PropertyValues): void {
    const { defining, by, view } = this;
    const isNews = ["page", "by", "view", "defining"].some((name) => changed.has(name));
    if (this.hasAddress && defining !== null && isNews) {
      const { report } = this.page;
      this.address.show(report, { view, by, settings: defining.choices(report) });
    }
  }

  /** The settings can be chosen where the address is the page's own, for there the choice stays. */
  private async define(): Promise<void> {
    if (this.live && this.hasAddress) {
      const { Defining } = await import("./defining");
      this.defining = await Defining.of(this.importer);
    }
  }

  /** Whether the files are here, so that more than the report can be asked for. */
  private get live(): boolean {
    return !this.still && this.page.files.length > 0;
  }

  /** Where the report is embedded, the address is that of another page. */
  private get hasAddress(): boolean {
    return !this.embedded && !this.still;
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
              ${report.filter ? filterNote(this.ui, report.filter, block, this.importer) : nothing}
              ${figuresView(this.ui, block, kViews[this.view].figures)}
              <p class="note figures-open">${this.ui.t.explain.hint}</p>
              ${this.view === "investor" ? onePagerView(this.ui, report, block) : nothing}`
      }
      ${accountView(this.ui, this.page, this.importer)} ${disagreementsView(this.ui, report)}
      ${exchangeView(this.ui, report)} ${customersView(this.ui, report)}
      ${empty ? html`${renewalsView(this.ui, report)} ${surveysView(this.ui, report)}` : this.sections(block)}
      <holdfast-export .ui=${this.ui} .page=${this.page} .importer=${this.importer}></holdfast-export>
      <holdfast-explanation .ui=${this.ui} .importer=${this.importer}></holdfast-explanation>
    `;
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
          ? viewBar(ui, this.page, block, this.segments, this.importer, reader)
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
          <h1 tabindex="-1">${report.inputs.map(({ name }) => name).join(", ")}</h1>
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

  /** Of a segment's customers there is nothing to tell apart by the same. */
  private segmentsBy(): string {
    const { report } = this.page;
    const by = this.by ?? usualBy(report);
    const taken = report.filter?.by;
    return by === taken ? (choicesOfBy(report).find((each) => each !== taken && !isMoving(each)) ?? by) : by;
  }

  /** Of the view: links to its sections, and the sections. */
  private sections(block: Block): TemplateResult {
    const { t, f } = this.ui;
    const { report } = this.page;
    const all = this.allSections(block);
    const present = Object.keys(all).filter((id) => all[id as SectionId].view !== nothing);
    const shown = sectionsOf(this.view, present) as SectionId[];
    return html`
      <nav class="sections" aria-label=${t.report.sections}>
        ${shown.map((id) => html`<a href="#${id}">${all[id].title}</a>`)}
        ${
          block.partial_month === null
            ? nothing
            : html`<span class="partial-note"
                >${t.report.partialLong(f.longMonth(block.partial_month))}</span
              >`
        }
      </nav>
      ${repeat(
        shown,
        (id) => id,
        (id) => all[id].view,
      )}
      ${definitionsView(this.ui, report, block.currency)}
    `;
  }

  private allSections(block: Block): Readonly<Record<SectionId, Section>> {
    const { ui } = this;
    const { t } = ui;
    const { report } = this.page;
    const { periods } = block;
    const importer = this.live ? this.importer : null;
    const needed = (id: NeededId, view: Section["view"]): Section => ({
      title: t[id].title,
      view: orNeeded(ui, id, view, this.live),
    });
    return {
      periods: {
        title: periods ? t.periods.title[periods.unit] : "",
        view: periods
          ? html`<section id="periods" class="report-section">
              <holdfast-periods .ui=${ui} .block=${block} .periods=${periods}></holdfast-periods>
            </section>`
          : nothing,
      },
      ...this.mainSections(block),
      growth: { title: t.growth.title, view: growthView(ui, block) },
      forecast: { title: t.forecast.title, view: forecastView(ui, block) },
      revenue: { title: t.revenue.title, view: revenueView(ui, block) },
      signals: needed("signals", signalsView(ui, block, importer)),
      health: { title: t.health.title, view: healthView(ui, block, importer) },
      advocates: { title: t.advocates.title, view: advocatesView(ui, block, importer) },
      economics: needed("economics", economicsView(ui, block)),
      salesPay: needed("salesPay", salesPayView(ui, block)),
      renewals: needed("renewals", renewalsView(ui, report)),
      surveys: needed("surveys", surveysView(ui, report)),
      compare: {
        title: t.report.compare,
        view: this.defining?.comparison(ui, report, block) ?? nothing,
      },
    };
  }

  private mainSections(
    block: Block,
  ): Readonly<Record<"retention" | "churn" | "expansion" | "segments", Section>> {
    const { ui } = this;
    const { t } = ui;
    const classes = reasonClasses(this.page.report, this.live ? this.importer : null);
    const section = (id: "retention" | "churn" | "expansion", inside: TemplateResult): Section => ({
      title: t[id].title,
      view: html`<section id=${id} class="report-section">
        <h2>${t[id].title}</h2>
        ${inside}
      </section>`,
    });
    return {
      retention: section(
        "retention",
        html`<holdfast-retention .ui=${ui} .block=${block}></holdfast-retention>
          <holdfast-cohorts .ui=${ui} .block=${block}></holdfast-cohorts>`,
      ),
      churn: section("churn", html`${churnView(ui, block)} ${churnReasonsView(ui, block, classes)}`),
      expansion: section("expansion", expansionView(ui, block)),
      segments: { title: t.segments.title, view: this.live ? this.segmentsView(block) : nothing },
    };
  }

  private segmentsView(block: Block): TemplateResult {
    return html`<section id="segments" class="report-section">
      <holdfast-segments
        .ui=${this.ui}
        .report=${this.page.report}
        .currency=${block.currency}
        .by=${this.segmentsBy()}
        .importer=${this.importer}
      ></holdfast-segments>
    </section>`;
  }
}
