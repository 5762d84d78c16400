import { type TemplateResult, html } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { RevenueRow } from "../contract/report";
import { LightElement } from "./light-element";
import { alongMonths, linesOverTime } from "./time-chart";
import type { Ui } from "./ui";

/** In percent, as an article quotes it: what is quoted is no fact. */
const kQuoted = 85;

/** How pure revenue was, month by month, against a line that is the reader's to move. */
@customElement("holdfast-purity")
export class PurityElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) months!: readonly RevenueRow[];
  /** The same months as a table. */
  @property({ attribute: false }) table!: TemplateResult;
  @state() private percent = kQuoted;

  protected override render(): TemplateResult {
    const { ui, months, table, percent } = this;
    const { t, f } = ui;
    const share = f.wholePercent(percent / 100);
    return html`
      ${linesOverTime(ui, {
        heading: t.revenue.purityChart,
        ...alongMonths(ui, months),
        series: [{ key: "nrr", name: t.revenue.purity, values: months.map(({ purity }) => purity) }],
        reference: 1,
        benchmarks: [{ value: percent / 100, label: percent === kQuoted ? t.revenue.quoted(share) : share }],
        format: (value) => f.percent(value),
        tick: (value) => f.wholePercent(value),
        table,
      })}
      <div class="switches">
        <label class="field">
          <span>${t.benchmarks.title} (%)</span>
          <input type="number" min="0" max="100" step="1" .value=${String(percent)} @change=${this.move} />
        </label>
      </div>
    `;
  }

  private move(event: Event): void {
    const { valueAsNumber } = event.target as HTMLInputElement;
    if (valueAsNumber >= 0 && valueAsNumber <= 100) {
      this.percent = valueAsNumber;
    }
  }
}
