import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Size } from "../charts/frame";
import { LightElement } from "./light-element";
import type { Ui } from "./ui";
import { widthObserver } from "./width-observer";

export interface DrawingSpec {
  heading: string;
  /** The chart in a sentence. */
  label: string;
  /** Under the heading: how to read it. */
  note?: string;
  height: (width: number) => number;
  draw: (size: Size) => SVGTemplateResult;
  /** The same data as a table; null where it stands beside the chart. */
  table: TemplateResult | null;
}

/** A chart without an axis of time: figure, drawing in the width there is, table. */
@customElement("holdfast-drawing")
export class DrawingElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) spec!: DrawingSpec;
  @state() private width = 0;
  private readonly observer = widthObserver((width) => (this.width = width));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  protected override firstUpdated(): void {
    const plot = this.querySelector(".plot");
    if (plot !== null) {
      this.observer.observe(plot);
    }
  }

  protected override render(): TemplateResult {
    const { heading, note, table } = this.spec;
    return html`
      <figure class="chart">
        <figcaption>${heading}</figcaption>
        ${note === undefined ? nothing : html`<p class="note">${note}</p>`}
        <div class="plot">${this.width === 0 ? nothing : this.plot()}</div>
        ${
          table === null
            ? nothing
            : html`<details class="figures-table">
                <summary>${this.ui.t.report.showTable}</summary>
                ${table}
              </details>`
        }
      </figure>
    `;
  }

  private plot(): TemplateResult {
    const { label, height, draw } = this.spec;
    const size = { width: this.width, height: height(this.width) };
    return html`
      <svg role="img" aria-label=${label} viewBox="0 0 ${size.width} ${size.height}">
        ${svg`${draw(size)}`}
      </svg>
    `;
  }
}

export function drawing(ui: Ui, spec: DrawingSpec): TemplateResult {
  return html`<holdfast-drawing .ui=${ui} .spec=${spec}></holdfast-drawing>`;
}
