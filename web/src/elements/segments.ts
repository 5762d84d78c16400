import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Filter, Report } from "../contract/report";
import type { Segments } from "../contract/segments";
import { errorWords } from "../i18n/choose";
import type { Importer } from "../io/importer";
import type { EngineError } from "../io/protocol";
import { choicesOfBy, levelsOf, partsOfBy } from "../state/segment-choices";
import { LightElement } from "./light-element";
import { type CrossChoice, crossView, kQuoted } from "./segment-cross";
import type { MixWindows } from "./segment-mix";
import "./segment-mix";
import "./segment-movements";
import "./segment-multiples";
import "./segment-tiers";
import { segmentEconomics } from "./segment-economics";
import { segmentLives } from "./segment-lives";
import { kByChosen, kSegmentsFound } from "./segment-events";
import { byName } from "./segment-name";
import { segmentOverview } from "./segment-overview";
import { segmentReasons } from "./segment-reasons";
import type { Ui } from "./ui";

type Found =
  { kind: "working" } | { kind: "failed"; error: EngineError } | { kind: "segments"; segments: Segments };

/** The customers of one currency apart by what they have in common. */
@customElement("holdfast-segments")
export class SegmentsElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) currency!: string;
  @property({ attribute: false }) by!: string;
  @property({ attribute: false }) importer!: Importer;
  @state() private found: Found = { kind: "working" };
  @state() private busy = false;
  private windows: MixWindows = {};
  private cross: CrossChoice = kQuoted;
  /** Answers to earlier questions are of no interest. */
  private asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("report") || changed.has("currency") || changed.has("by")) {
      this.windows = {};
      // Places among the segments are those of one answer.
      const { cell_of: _, ...cross } = this.cross;
      this.cross = cross;
      void this.ask();
    }
  }

  protected override render(): TemplateResult {
    const { t } = this.ui;
    const { found } = this;
    return html`
      <h2>${t.segments.title}</h2>
      <p class="lead">${t.segments.lead}</p>
      <div class="switches">${this.choices()}</div>
      <div aria-busy=${this.busy || found.kind === "working"}>
        ${found.kind === "segments" ? this.shown(found.segments) : nothing}
        ${
          found.kind === "working" ? html`<p class="note" role="status">${t.segments.working} …</p>` : nothing
        }
        ${found.kind === "failed" ? this.failed(found.error) : nothing}
      </div>
    `;
  }

  private choices(): TemplateResult {
    const choices = choicesOfBy(this.report);
    const { by } = this;
    const parts = partsOfBy(by);
    const known = choices.includes(by) || (parts.kind === "attribute" && choices.includes(parts.name));
    const whole = parts.kind === "attribute" && !choices.includes(by) && known ? parts.name : by;
    const all = known ? choices : [by, ...choices];
    return html`
      <label class="field">
        <span>${this.ui.t.segments.by}</span>
        <select
          class="segment-by"
          @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}
        >
          ${all.map(
            (each) =>
              html`<option value=${each} ?selected=${each === whole}>${byName(this.ui, each)}</option>`,
          )}
        </select>
      </label>
      ${this.levels(whole)}
    `;
  }

  /** "Retail / Food" can be taken apart by the first level alone. */
  private levels(whole: string): TemplateResult | typeof nothing {
    const parts = partsOfBy(this.by);
    const levels = this.found.kind === "segments" ? levelsOf(this.found.segments) : 1;
    const level = parts.kind === "attribute" ? parts.level : 0;
    if (parts.kind !== "attribute" || (levels < 2 && level === 0)) {
      return nothing;
    }
    const offered = Array.from({ length: Math.max(levels - 1, level) }, (_, index) => index + 1);
    return html`
      <label class="field">
        <span class="unseen">${this.ui.t.segments.by}</span>
        <select
          class="segment-level"
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.choose(value === "0" ? whole : `${parts.name}:${value}`);
          }}
        >
          <option value="0" ?selected=${level === 0}>${parts.name}</option>
          ${offered.map(
            (each) =>
              html`<option value=${each} ?selected=${each === level}>
                ${byName(this.ui, `${parts.name}:${each}`)}
              </option>`,
          )}
        </select>
      </label>
    `;
  }

  private choose(by: string): void {
    this.dispatchEvent(new CustomEvent(kByChosen, { bubbles: true, detail: by }));
  }

  private shown(segments: Segments): TemplateResult {
    const { ui } = this;
    return html`
      ${segmentOverview(ui, segments, (filter: Filter) => void this.importer.only(filter))}
      <holdfast-tiers .ui=${ui} .segments=${segments}></holdfast-tiers>
      <holdfast-multiples .ui=${ui} .segments=${segments}></holdfast-multiples>
      <holdfast-segment-movements .ui=${ui} .segments=${segments}></holdfast-segment-movements>
      <holdfast-mix
        .ui=${ui}
        .segments=${segments}
        .compare=${(windows: MixWindows) => {
          this.windows = windows;
          void this.ask();
        }}
      ></holdfast-mix>
      ${segmentEconomics(ui, segments)} ${segmentReasons(ui, segments)} ${segmentLives(ui, segments)}
      ${crossView(ui, segments, {
        choice: this.cross,
        take: (cross) => {
          this.cross = cross;
          void this.ask();
        },
      })}
    `;
  }

  private failed(error: EngineError): TemplateResult {
    const { t } = this.ui;
    const words = errorWords(t, error.code);
    return html`
      <p class="empty" role="alert">
        ${t.segments.failed}.
        ${words === null ? html`<span lang="en">${error.message}</span>` : `${words.what} ${words.todo}`}
      </p>
    `;
  }

  private async ask(): Promise<void> {
    const turn = ++this.asked;
    const { by, currency, windows, cross } = this;
    this.busy = true;
    const outcome = await this.importer.segments({ by, currency, ...windows, ...cross });
    if (turn !== this.asked) {
      return;
    }
    this.busy = false;
    if (outcome.kind === "segments") {
      this.found = outcome;
      this.dispatchEvent(new CustomEvent(kSegmentsFound, { bubbles: true, detail: outcome.segments }));
    } else if (outcome.kind === "failed") {
      this.found = { kind: "failed", error: outcome.error };
    }
  }
}
