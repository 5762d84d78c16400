import { type TemplateResult, html, nothing, svg } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { describe } from "../charts/describe";
import { miniLine, sharedDomain } from "../charts/mini-line";
import type { Segments } from "../contract/segments";
import { headlineOf } from "../state/report-view";
import { LightElement } from "./light-element";
import { type ScopedBlock, scopedBlocks } from "./segment-scope";
import { segmented } from "./segmented";
import { retentionName } from "./segment-overview";
import type { Ui } from "./ui";

type Measure = "mrr" | "nrr" | "grr" | "logo";

/** Charts that are shown before all are asked for. */
const kBrief = 12;

/** A small chart per segment, all of one scale. */
@customElement("holdfast-multiples")
export class MultiplesElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) segments!: Segments;
  @state() private measure: Measure = "mrr";
  @state() private all = false;

  protected override render(): TemplateResult {
    const { t, f } = this.ui;
    const blocks = scopedBlocks(this.ui, this.segments);
    const segments = blocks.filter(({ isTotal }) => !isTotal);
    const total = blocks.find(({ isTotal }) => isTotal);
    const months = this.months();
    const shown = this.all ? segments : segments.slice(0, kBrief);
    return html`
      <h3>${t.segments.small}</h3>
      <div class="switches">
        ${segmented<Measure>(
          "segment-measure",
          t.segments.measure,
          (["mrr", "nrr", "grr", "logo"] as const).map((value) => ({ value, label: this.word(value) })),
          this.measure,
          (value) => (this.measure = value),
        )}
      </div>
      ${
        months.length < 2
          ? html`<p class="empty">${t.segments.tooShort}</p>`
          : html`<p class="note">
                ${f.month(months[0] ?? "")} – ${f.month(months.at(-1) ?? "")}.
                ${this.measure === "mrr" ? t.segments.smallLeadMrr : t.segments.smallLead}
              </p>
              ${this.charts(shown, total, months)}`
      }
      ${
        shown.length < segments.length
          ? html`<p class="pager">
              <button type="button" class="quiet" @click=${() => (this.all = true)}>
                ${t.segments.showAll(f.count(segments.length))}
              </button>
            </p>`
          : nothing
      }
    `;
  }

  private word(measure: Measure): string {
    return measure === "mrr"
      ? this.ui.t.segments.measures.mrr
      : retentionName(this.ui, this.segments.total, measure);
  }

  private charts(
    segments: readonly ScopedBlock[],
    total: ScopedBlock | undefined,
    months: readonly string[],
  ): TemplateResult {
    const lines = segments.map((segment) => this.valuesOf(segment, months));
    const rate = this.measure !== "mrr";
    const beside = rate && total !== undefined ? this.valuesOf(total, months) : null;
    const reference = rate ? 1 : null;
    const domain = sharedDomain(beside === null ? lines : [...lines, beside], reference);
    return html`
      <ul class="multiples">
        ${segments.map((segment, index) => {
          const values = lines[index] ?? [];
          return html`<li>
            <span class="segment-name">${segment.name}</span>
            <b>${this.text(values.at(-1) ?? null, segment)}</b>
            <svg
              role="img"
              viewBox="0 0 240 72"
              preserveAspectRatio="none"
              aria-label=${this.label(segment, values, months)}
            >
              ${svg`${miniLine({ values, beside, domain, reference })}`}
            </svg>
          </li>`;
        })}
      </ul>
    `;
  }

  private label(segment: ScopedBlock, values: readonly (number | null)[], months: readonly string[]): string {
    const { t, f } = this.ui;
    const name = this.word(this.measure);
    return describe(
      t,
      t.segments.smallLabel(segment.name, name),
      [f.month(months[0] ?? ""), f.month(months.at(-1) ?? "")],
      [{ name, values, format: (value) => this.text(value, segment) }],
    );
  }

  private text(value: number | null, segment: ScopedBlock): string {
    const { f } = this.ui;
    return this.measure === "mrr" ? f.wholeMoney(value, segment) : f.percent(value);
  }

  /** Complete months of the total that have the figure. */
  private months(): readonly string[] {
    const { total } = this.segments;
    if (this.measure === "mrr") {
      return total.months.filter((month) => month !== total.partial_month);
    }
    const list = headlineOf(total)?.window ?? "trailing";
    return total.retention[list].map(({ month }) => month);
  }

  private valuesOf(block: ScopedBlock, months: readonly string[]): (number | null)[] {
    const { measure } = this;
    if (measure === "mrr") {
      const closings = new Map(block.movements.map(({ month, closing }) => [month, closing]));
      return months.map((month) => closings.get(month) ?? null);
    }
    const list = headlineOf(this.segments.total)?.window ?? "trailing";
    const rates = new Map(block.retention[list].map((row) => [row.month, row[measure]]));
    return months.map((month) => rates.get(month) ?? null);
  }
}
