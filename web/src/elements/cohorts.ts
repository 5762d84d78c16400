import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Block, Cohort } from "../contract/report";
import { kNone } from "../format";
import { addressOf } from "../state/figure-address";
import { type CohortMetric, cohortBase, cohortShare, cohortStart } from "../state/report-view";
import { figureButton } from "./figure-link";
import { LightElement } from "./light-element";
import { periodName } from "./segment-name";
import { segmented } from "./segmented";
import { termed } from "./term";
import type { Ui } from "./ui";

type CohortUnit = "percent" | "absolute";

/** Shades below and up to 100 %; each has a class "heat-0" ... of the style sheet. */
const kShades = 10;
/** Cells before those by age: the cohort, and what it starts with. */
const kHeadCells = 2;
/** The latter stands where an age before the first would. */
const kBase = -1;

/** Cohorts as a table: a row per month of joining, a column per month since. */
@customElement("holdfast-cohorts")
export class CohortsElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) block!: Block;
  /** Of a segment: its name, and no heading. Null: of the whole report. */
  @property({ attribute: false }) segment: string | null = null;
  @state() private metric: CohortMetric = "net_mrr";
  @state() private unit: CohortUnit = "percent";
  /** The cell that Tab leads to; the arrow keys go on from there. */
  @state() private at = { row: 0, age: 0 };

  protected override render(): TemplateResult {
    const { t } = this.ui;
    return html`
      ${
        this.segment === null
          ? html`<h3 id="cohorts">${t.cohorts.title}</h3>
              <p class="lead">${t.cohorts.lead[this.kind()]}</p>`
          : nothing
      }
      <div class="switches">
        ${segmented<CohortMetric>(
          `${this.switchesOf()}cohort-metric`,
          t.cohorts.metric,
          [
            { value: "net_mrr", label: t.cohorts.net },
            { value: "gross_mrr", label: t.cohorts.gross },
            { value: "customers", label: t.cohorts.customers },
          ],
          this.metric,
          (value) => (this.metric = value),
        )}
        ${segmented<CohortUnit>(
          `${this.switchesOf()}cohort-unit`,
          t.cohorts.unit,
          [
            { value: "percent", label: t.cohorts.percent },
            { value: "absolute", label: t.cohorts.absolute },
          ],
          this.unit,
          (value) => (this.unit = value),
        )}
      </div>
      ${this.table()} ${this.scale()}
    `;
  }

  /** What begins a cohort, and whose months its columns are. */
  private kind(): keyof Ui["t"]["cohorts"]["lead"] {
    const { ownMonths, bySignUp } = this.ui.shape;
    if (ownMonths) {
      return bySignUp ? "ownSignUp" : "own";
    }
    return bySignUp ? "signUp" : "usual";
  }

  /** Tells its switches from those of the report's cohorts. */
  private switchesOf(): string {
    return this.segment === null ? "" : "segment-";
  }

  private table(): TemplateResult {
    const { t, f } = this.ui;
    const title = this.segment === null ? t.cohorts.title : `${t.cohorts.title}: ${this.segment}`;
    const { cohorts } = this.block;
    const ages = Math.max(0, ...cohorts.map((cohort) => cohort.customers.length));
    return html`
      <div class="scroll" role="region" aria-label=${title} tabindex="0">
        <table class="cohorts" @keydown=${this.onKey} @focusin=${this.onFocus}>
          <caption>
            ${t.cohorts.ages[this.kind()]}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="words">${termed(this.ui, t.cohorts.cohort, "cohort")}</th>
              <th scope="col" class="base">${termed(this.ui, t.cohorts.size, "cohort_start")}</th>
              ${Array.from(
                { length: ages },
                (_, age) => html`
                  <th scope="col">
                    <span class="unseen">${t.cohorts.age(f.count(age))}</span
                    ><span aria-hidden="true">${f.count(age)}</span>
                  </th>
                `,
              )}
            </tr>
          </thead>
          <tbody>
            ${cohorts.map((cohort, row) => this.row(cohort, row))}
          </tbody>
        </table>
      </div>
    `;
  }

  private row(cohort: Cohort, row: number): TemplateResult {
    const { f } = this.ui;
    const values = cohort[this.metric];
    const start = cohortStart(cohort, this.metric);
    // A customer's own month is over before it is shown.
    const whole = this.block.partial_month === null || this.ui.shape.ownMonths;
    const partial = whole ? -1 : values.length - 1;
    return html`
      <tr>
        <th scope="row" class="words">
          ${cohort.period === undefined ? f.month(cohort.month) : periodName(this.ui, cohort.period)}
        </th>
        <td class="base">
          ${figureButton(
            this.absolute(start),
            addressOf(this.block, `cohorts.${this.metric === "customers" ? "size" : "mrr"}`, {
              cohort: cohort.month,
            }),
            row === this.at.row && this.at.age === kBase ? 0 : -1,
          )}
        </td>
        ${values.map((value, age) => {
          const share = cohortShare(value, cohortBase(cohort, this.metric, age));
          const text = this.unit === "percent" ? f.wholePercent(share) : this.absolute(value);
          const address = addressOf(this.block, `cohorts.${this.metric}`, { cohort: cohort.month, age });
          const first = row === this.at.row && age === this.at.age;
          return html`<td class="${heat(share)} ${age === partial ? "partial" : ""}">
            ${text === kNone || address === null ? text : figureButton(text, address, first ? 0 : -1)}
          </td>`;
        })}
      </tr>
    `;
  }

  private onKey(event: KeyboardEvent): void {
    const { row, age } = this.at;
    const moves: Record<string, [row: number, age: number]> = {
      ArrowLeft: [row, age - 1],
      ArrowRight: [row, age + 1],
      ArrowUp: [row - 1, age],
      ArrowDown: [row + 1, age],
      Home: [row, 0],
    };
    const next = moves[event.key];
    const button = next === undefined ? null : this.buttonAt(...next);
    if (button) {
      event.preventDefault();
      button.focus();
    }
  }

  private onFocus({ target }: FocusEvent): void {
    const cell = (target as HTMLElement).closest("td");
    const line = cell?.closest("tr");
    if (cell && line) {
      this.at = { row: line.sectionRowIndex, age: cell.cellIndex - kHeadCells };
    }
  }

  private buttonAt(row: number, age: number): HTMLElement | null {
    const line = this.querySelectorAll<HTMLTableRowElement>("table.cohorts tbody tr")[row];
    return age < kBase ? null : (line?.cells[kHeadCells + age]?.querySelector("button") ?? null);
  }

  private absolute(value: number): string {
    const { f } = this.ui;
    return this.metric === "customers" ? f.count(value) : f.wholeMoney(value, this.block);
  }

  private scale(): TemplateResult {
    const { t, f } = this.ui;
    return html`
      <p class="shares">
        <span>${t.cohorts.scale}</span>
        <span class="steps" aria-hidden="true">
          ${Array.from({ length: kShades + 1 }, (_, step) => html`<i class="heat-${step}"></i>`)}
        </span>
        <span>${f.wholePercent(0)} – ${f.wholePercent(1)}</span>
        <span class="steps" aria-hidden="true"><i class="heat-over-1"></i><i class="heat-over-2"></i></span>
        <span>${t.cohorts.over}</span>
      </p>
    `;
  }
}

/** The shade of a share: 0 to 10 by tenths, and two more above 100 % and 150 %. */
function heat(share: number | null): string {
  if (share === null) {
    return "";
  }
  if (share > 1) {
    return share > 1.5 ? "heat-over-2" : "heat-over-1";
  }
  return `heat-${Math.floor(share * kShades)}`;
}
