import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Movement, Segments } from "../contract/segments";
import { addressOf } from "../state/figure-address";
import { lastCompleteIndex } from "../state/report-view";
import { movesIn } from "../state/segment-choices";
import "./cohorts";
import { figureLink } from "./figure-link";
import { LightElement } from "./light-element";
import { monthCell } from "./month-axis";
import { type ScopedBlock, scopedBlocks } from "./segment-scope";
import { type Cell, type Column, table } from "./table";
import type { Ui } from "./ui";

type Part =
  | "opening"
  | "new"
  | "reactivation"
  | "expansion"
  | "contraction"
  | "churn"
  | "fx"
  | "entering"
  | "leaving"
  | "closing";

/** The bridge of every segment in one month, and the cohorts of one of them. */
@customElement("holdfast-segment-movements")
export class SegmentMovementsElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) segments!: Segments;
  @state() private month: string | null = null;
  @state() private place = 0;

  protected override render(): TemplateResult {
    const { t } = this.ui;
    const { total } = this.segments;
    const moves = this.segments.segments.some((segment) => movesIn(segment));
    const month = total.months.find((each) => each === this.month) ?? total.months[lastCompleteIndex(total)];
    return html`
      <h3>${t.segments.movements}</h3>
      ${moves ? html`<p class="lead minor">${t.segments.moves}</p>` : nothing}
      <div class="switches">${this.months(month ?? "")}</div>
      ${this.bridge(month ?? "", moves)} ${this.cohorts()}
    `;
  }

  private months(now: string): TemplateResult {
    const { total } = this.segments;
    const pick = (event: Event): void => {
      this.month = (event.target as HTMLSelectElement).value;
    };
    return html`
      <label class="field">
        <span>${this.ui.t.report.month}</span>
        <select class="segment-month" @change=${pick}>
          ${[...total.months]
            .reverse()
            .map(
              (month) =>
                html`<option value=${month} ?selected=${month === now}>
                  ${monthCell(this.ui, total, month)}
                </option>`,
            )}
        </select>
      </label>
    `;
  }

  private bridge(month: string, moves: boolean): TemplateResult {
    const { t, f } = this.ui;
    const words = t.expansion;
    const exchanged = this.segments.total.movements.some(({ fx }) => fx !== 0);
    const row = (block: ScopedBlock): Movement | undefined =>
      block.movements.find((each) => each.month === month);
    const linked =
      (key: Part) =>
      (block: ScopedBlock): Cell =>
        figureLink(
          f.money(row(block)?.[key] ?? null, block),
          addressOf(block, `movements.${key}`, { month }),
        );
    const part = (key: Exclude<Part, "entering" | "leaving">): Column<ScopedBlock> => ({
      head: words[key],
      cell: linked(key),
    });
    const moved = (key: "entering" | "leaving"): Column<ScopedBlock> => ({
      head: t.segments[key],
      // Of all segments together nobody comes or goes.
      cell: (block) => (block.isTotal ? f.money(null, block) : linked(key)(block)),
    });
    return table<ScopedBlock>(this.ui, {
      caption: t.segments.movements,
      rows: scopedBlocks(this.ui, this.segments),
      sum: ({ isTotal }) => isTotal,
      columns: [
        { head: t.segments.segment, cell: ({ name }) => name, words: true },
        ...(["opening", "new", "reactivation", "expansion", "contraction", "churn"] as const).map(part),
        ...(exchanged ? [part("fx")] : []),
        ...(moves ? [moved("entering"), moved("leaving")] : []),
        part("closing"),
      ],
    });
  }

  private cohorts(): TemplateResult | typeof nothing {
    const { t } = this.ui;
    const blocks = scopedBlocks(this.ui, this.segments).filter(({ isTotal }) => !isTotal);
    const block = blocks[Math.min(this.place, blocks.length - 1)];
    if (block === undefined) {
      return nothing;
    }
    const pick = (event: Event): void => {
      this.place = Number((event.target as HTMLSelectElement).value);
    };
    return html`
      <h3>${t.segments.one}</h3>
      <div class="switches">
        <label class="field">
          <span>${t.segments.cohortsOf}</span>
          <select class="cohorts-of" @change=${pick}>
            ${blocks.map(
              ({ name }, place) =>
                html`<option value=${place} ?selected=${blocks[place] === block}>${name}</option>`,
            )}
          </select>
        </label>
      </div>
      <holdfast-cohorts .ui=${this.ui} .block=${block} .segment=${block.name}></holdfast-cohorts>
    `;
  }
}
