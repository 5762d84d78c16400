import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";

import type { Block } from "../contract/report";
import type { Importer } from "../io/importer";
import type { Reported } from "../state/page-state";
import { type SectionId, type ViewId, sectionsOf } from "../state/reader-view";
import { choicesOfBy, isMoving, usualBy } from "../state/segment-choices";
import { accountView, definitionsView } from "./account";
import { adoptionView } from "./adoption";
import { advocatesView } from "./advocates";
import { churnView } from "./churn";
import { churnReasonsView, reasonClasses } from "./churn-reasons";
import "./cohorts";
import { conversionView } from "./conversion";
import { customersView } from "./customers";
import type { Defining } from "./defining";
import { disagreementsView } from "./disagreements";
import { economicsView } from "./economics";
import { exchangeView } from "./exchange";
import { expansionView } from "./expansion";
import { forecastView } from "./forecast-section";
import { growthView } from "./growth";
import { healthView } from "./health";
import { type NeededId, orNeeded } from "./needed";
import { onePagerView } from "./one-pager";
import "./periods";
import { renewalsView } from "./renewals";
import "./retention";
import { revenueView } from "./revenue";
import { salesPayView } from "./sales-pay";
import { signalsView } from "./signals";
import { surveysView } from "./surveys";
import type { Ui } from "./ui";

/** A section of the report on the screen; empty where the report has none of it. */
interface Section {
  title: string;
  view: TemplateResult | typeof nothing;
}

/** What the part of a report below its figures is made of. */
export interface BodyParts {
  ui: Ui;
  page: Reported;
  /** Of the currency that is shown; null: the report has no months. */
  block: Block | null;
  importer: Importer;
  /** Whether the files are here, so that more than the report can be asked for. */
  live: boolean;
  view: ViewId;
  /** Null until the engine has told what definitions there are. */
  defining: Defining | null;
  /** What the reader wants segments by; null: nothing was chosen. */
  by: string | null;
}

/**
 * A report below its figures: where the numbers come from, then its sections. It is drawn a section at a time, so that no reader waits for
 * the last one to see the first; what was made once is the same object the next time, which costs nothing to draw again.
 */
export class ReportBody {
  private readonly above: TemplateResult;
  private readonly sections: Readonly<Record<SectionId, Section>> | null;
  private readonly shown: readonly SectionId[];
  private readonly below: TemplateResult | typeof nothing;

  constructor(private readonly parts: BodyParts) {
    const { ui, page, block, importer } = parts;
    const { report } = page;
    this.above = html`
      ${parts.view === "investor" && block !== null ? onePagerView(ui, report, block) : nothing}
      ${accountView(ui, page, importer)} ${disagreementsView(ui, report)} ${exchangeView(ui, report)}
      ${customersView(ui, report)}
      ${block === null ? html`${renewalsView(ui, report)} ${surveysView(ui, report)}` : nothing}
    `;
    const sections = block === null ? null : this.allSections(block);
    this.sections = sections;
    const present = Object.entries(sections ?? {}).filter(([, { view }]) => view !== nothing);
    this.shown = sectionsOf(
      parts.view,
      present.map(([id]) => id),
    ) as SectionId[];
    this.below = block === null ? nothing : definitionsView(ui, report, block.currency);
  }

  /** How many sections there are to draw. */
  get length(): number {
    return this.shown.length;
  }

  /** The body as far as its first `drawn` sections. */
  view(drawn: number): TemplateResult {
    const { sections, shown } = this;
    return html`
      ${this.above}
      ${
        sections === null
          ? nothing
          : html`${this.links(sections)}
            ${repeat(
              shown.slice(0, drawn),
              (id) => id,
              (id) => sections[id].view,
            )}`
      }
      ${drawn < shown.length ? nothing : this.below}
    `;
  }

  private links(sections: Readonly<Record<SectionId, Section>>): TemplateResult {
    const { t, f } = this.parts.ui;
    const partial = this.parts.block?.partial_month ?? null;
    return html`
      <nav class="sections" aria-label=${t.report.sections}>
        ${this.shown.map((id) => html`<a href="#${id}">${sections[id].title}</a>`)}
        ${
          partial === null
            ? nothing
            : html`<span class="partial-note">${t.report.partialLong(f.longMonth(partial))}</span>`
        }
      </nav>
    `;
  }

  private allSections(block: Block): Readonly<Record<SectionId, Section>> {
    const { ui, live, defining } = this.parts;
    const { t } = ui;
    const { report } = this.parts.page;
    const { periods } = block;
    const importer = live ? this.parts.importer : null;
    const needed = (id: NeededId, view: Section["view"]): Section => ({
      title: t[id].title,
      view: orNeeded(ui, id, view, live, report),
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
      adoption: { title: t.adoption.title, view: adoptionView(ui, block) },
      economics: needed("economics", economicsView(ui, block)),
      conversion: needed("conversion", conversionView(ui, report)),
      salesPay: needed("salesPay", salesPayView(ui, block)),
      renewals: needed("renewals", renewalsView(ui, report)),
      surveys: needed("surveys", surveysView(ui, report)),
      compare: { title: t.report.compare, view: defining?.comparison(ui, report, block) ?? nothing },
    };
  }

  private mainSections(
    block: Block,
  ): Readonly<Record<"retention" | "churn" | "expansion" | "segments", Section>> {
    const { ui, page, live, importer } = this.parts;
    const { t } = ui;
    const classes = reasonClasses(page.report, live ? importer : null);
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
      segments: { title: t.segments.title, view: live ? this.segmentsView(block) : nothing },
    };
  }

  private segmentsView(block: Block): TemplateResult {
    const { ui, page, importer } = this.parts;
    return html`<section id="segments" class="report-section">
      <holdfast-segments
        .ui=${ui}
        .report=${page.report}
        .currency=${block.currency}
        .by=${this.segmentsBy()}
        .importer=${importer}
      ></holdfast-segments>
    </section>`;
  }

  /** Of a segment's customers there is nothing to tell apart by the same. */
  private segmentsBy(): string {
    const { report } = this.parts.page;
    const by = this.parts.by ?? usualBy(report);
    const taken = report.filter?.by;
    return by === taken ? (choicesOfBy(report).find((each) => each !== taken && !isMoving(each)) ?? by) : by;
  }
}
