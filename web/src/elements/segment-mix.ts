import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { type Slope, slopeChart } from "../charts/slope-chart";
import type { Metric } from "../contract/explanation";
import type { Mix, MixMeasure, MixSegment, Segments } from "../contract/segments";
import type { SegmentsRequest } from "../io/protocol";
import { addressOf } from "../state/figure-address";
import { drawing } from "./drawing";
import { figureLink } from "./figure-link";
import { LightElement } from "./light-element";
import { type ScopedBlock, scopedBlocks } from "./segment-scope";
import { segmented } from "./segmented";
import { type Cell, table } from "./table";
import type { Ui } from "./ui";

export type MixWindows = Pick<SegmentsRequest, "from" | "to" | "window">;

interface Row extends Omit<MixSegment, "rate_before" | "rate_after"> {
  name: string;
  rate_before: number | null;
  rate_after: number | null;
  isTotal: boolean;
  /** What the rates are of. */
  scope: ScopedBlock;
}

const kYear = 12;

/** The figures of the report that rates of a mix are; churn of MRR is what gross retention leaves, and no figure by itself. */
const kFigures: Readonly<Record<MixMeasure["measure"], "nrr" | "grr" | "logo" | null>> = {
  nrr: "nrr",
  grr: "grr",
  mrr_churn: null,
  customer_retention: "logo",
};

/** How a rate of the total changed between two windows: by the segments' own rates, and by who the customers are. */
@customElement("holdfast-mix")
export class MixElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) segments!: Segments;
  /** Has other windows compared. */
  @property({ attribute: false }) compare!: (windows: MixWindows) => void;
  @state() private measure: MixMeasure["measure"] = "nrr";

  protected override render(): TemplateResult {
    const { t } = this.ui;
    const { mix } = this.segments;
    return html`
      <h3 id="mix">${t.mix.title}</h3>
      <p class="lead minor">${t.mix.lead}</p>
      ${mix === null ? html`<p class="empty">${t.mix.none}</p>` : this.body(mix)}
    `;
  }

  private body(mix: Mix): TemplateResult {
    const { t } = this.ui;
    const measure = mix.measures.find((each) => each.measure === this.measure);
    return html`
      <div class="switches">
        ${segmented<MixMeasure["measure"]>(
          "mix-measure",
          t.mix.measure,
          mix.measures.map((each) => ({ value: each.measure, label: t.mix.measures[each.measure] })),
          this.measure,
          (value) => (this.measure = value),
        )}
        ${this.windows(mix)}
      </div>
      ${measure === undefined ? nothing : this.told(measure)}
      ${measure === undefined ? nothing : this.shown(mix, measure)}
    `;
  }

  private windows(mix: Mix): TemplateResult {
    const { t } = this.ui;
    const { from, to, window } = mix;
    const monthly = this.segments.total.retention.monthly.map(({ month }) => month);
    const yearly = monthly.slice(kYear - 1);
    const months = window === kYear ? yearly : monthly;
    return html`
      ${
        yearly.length < 2
          ? nothing
          : segmented(
              "mix-window",
              t.mix.window,
              [
                { value: "12", label: t.retention.span(kYear) },
                { value: "1", label: t.retention.monthly },
              ],
              String(window),
              (value) => this.compare({ window: value === "12" ? 12 : 1 }),
            )
      }
      ${this.month(
        "mix-from",
        t.mix.from,
        months,
        from,
        (month) => month < to,
        (month) => this.compare({ window, from: month, to }),
      )}
      ${this.month(
        "mix-to",
        t.mix.to,
        months,
        to,
        (month) => month > from,
        (month) => this.compare({ window, from, to: month }),
      )}
    `;
  }

  private month(
    name: string,
    label: string,
    months: readonly string[],
    now: string,
    fits: (month: string) => boolean,
    pick: (month: string) => void,
  ): TemplateResult {
    return html`
      <label class="field">
        <span>${label}</span>
        <select class=${name} @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
          ${[...months]
            .reverse()
            .filter(fits)
            .map(
              (month) =>
                html`<option value=${month} ?selected=${month === now}>${this.ui.f.month(month)}</option>`,
            )}
        </select>
      </label>
    `;
  }

  private told(measure: MixMeasure): TemplateResult {
    const { t, f } = this.ui;
    const name = t.mix.measures[measure.measure];
    const points = (value: number | null): string => this.points(value);
    const cautions = [
      ...(measure.against_segments ? [t.mix.against(name, f.count(measure.up), f.count(measure.down))] : []),
      ...(measure.hides_message === null ? [] : [t.mix.hides(name)]),
    ];
    return html`
      <p class="lead told">
        ${t.mix.change(
          name,
          f.percent(measure.before),
          f.percent(measure.after),
          points(measure.change),
          points(measure.rate_effect),
          points(measure.mix_effect),
        )}
      </p>
      ${
        cautions.length === 0
          ? nothing
          : html`<ul class="cautions">
              ${cautions.map((caution) => html`<li>${caution}</li>`)}
            </ul>`
      }
    `;
  }

  private points(value: number | null): string {
    return value === null ? this.ui.f.percent(null) : this.ui.t.mix.points(this.ui.f.points(value));
  }

  private shown(mix: Mix, measure: MixMeasure): TemplateResult {
    const { t, f } = this.ui;
    const name = t.mix.measures[measure.measure];
    const slopes = this.rows(measure).flatMap(slopeOf);
    if (slopes.length === 0) {
      return html`${this.table(mix, measure)}`;
    }
    const text = (value: number): string => f.percent(value);
    const heading = t.mix.chart(name);
    const spoken = slopes.map((slope) => `${slope.name}: ${text(slope.before)} → ${text(slope.after)}`);
    return drawing(this.ui, {
      heading,
      note: t.mix.weights,
      label: `${heading}. ${spoken.join("; ")}.`,
      height: () => Math.max(220, 60 + slopes.length * 24),
      draw: (size) => slopeChart({ slopes, heads: [f.month(mix.from), f.month(mix.to)], text }, size),
      table: this.table(mix, measure),
    });
  }

  private rows(measure: MixMeasure): readonly Row[] {
    const scopes = scopedBlocks(this.ui, this.segments);
    return scopes.flatMap((scope, place): Row[] => {
      const { name, isTotal } = scope;
      const row = isTotal ? this.total(measure) : measure.segments[place];
      return row === undefined ? [] : [{ ...row, name, isTotal, scope }];
    });
  }

  private total(measure: MixMeasure): MixSegment {
    return {
      rate_before: measure.before,
      rate_after: measure.after,
      weight_before: null,
      weight_after: null,
      rate_effect: measure.rate_effect,
      mix_effect: measure.mix_effect,
    };
  }

  private rateCell(
    mix: Mix,
    measure: MixMeasure,
    scope: ScopedBlock,
    rate: number | null,
    month: string,
  ): Cell {
    const key = kFigures[measure.measure];
    const text = this.ui.f.percent(rate);
    // Windows of a year are in the report where the trailing ones are.
    if (key === null || (mix.window === kYear && this.ui.shape.trailingMonths !== kYear)) {
      return text;
    }
    const metric: Metric = `retention.${mix.window === kYear ? "trailing" : "monthly"}.${key}`;
    return figureLink(text, addressOf(scope, metric, { month }));
  }

  private table(mix: Mix, measure: MixMeasure): TemplateResult {
    const { t, f } = this.ui;
    const weight = (value: number | null, { isTotal }: Row): string => (isTotal ? "" : f.percent(value));
    return table<Row>(this.ui, {
      caption: t.mix.title,
      rows: this.rows(measure),
      sum: ({ isTotal }) => isTotal,
      columns: [
        { head: t.segments.segment, cell: ({ name }) => name, words: true },
        {
          head: t.mix.before,
          term: "segment_rate",
          cell: ({ scope, rate_before }) => this.rateCell(mix, measure, scope, rate_before, mix.from),
        },
        {
          head: t.mix.after,
          term: "segment_rate",
          cell: ({ scope, rate_after }) => this.rateCell(mix, measure, scope, rate_after, mix.to),
        },
        { head: t.mix.weightBefore, cell: (row) => weight(row.weight_before, row) },
        { head: t.mix.weightAfter, cell: (row) => weight(row.weight_after, row) },
        { head: t.mix.rateEffect, cell: ({ rate_effect }) => this.points(rate_effect) },
        { head: t.mix.mixEffect, cell: ({ mix_effect }) => this.points(mix_effect) },
      ],
    });
  }
}

// A segment of one window only has no line.
function slopeOf({ name, rate_before, rate_after, weight_after, isTotal }: Row): Slope[] {
  return rate_before === null || rate_after === null
    ? []
    : [{ name, before: rate_before, after: rate_after, weight: isTotal ? null : (weight_after ?? 0) }];
}
