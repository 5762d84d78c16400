import { type PropertyValues, type TemplateResult, html, nothing, svg } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Drawing, Size } from "../charts/frame";
import type { LegendItem } from "../export/chart-image";
import { LightElement } from "./light-element";
import { saveFile } from "./save";
import type { Ui } from "./ui";
import { widthObserver } from "./width-observer";

/** A value under the pointer or the keyboard, with the mark that stands for it in the chart. */
export interface ReadoutItem {
  mark: string;
  name: string;
  value: string;
}

export interface ChartSpec {
  heading: string;
  /** The chart in a sentence. */
  label: string;
  /** What the x axis counts: months unless it says otherwise. */
  along?: string;
  /** One per place on the x axis, as shown. */
  months: readonly string[];
  /** The month that is shown until another is picked. */
  initial: number;
  draw: (size: Size, picked: number) => Drawing;
  readout: (index: number) => readonly ReadoutItem[];
  /** The same data as a table. */
  table: TemplateResult;
}

const kNarrow = 520;

/**
 * A chart in its figure: heading, legend that reads out the picked month, plot and data table. The plot is covered by a slider over
 * the months: a screen reader then hands it the arrow keys and speaks the values.
 */
@customElement("holdfast-chart")
export class ChartElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) spec!: ChartSpec;
  @state() private width = 0;
  @state() private picked: number | null = null;
  @state() private hovered: number | null = null;

  private readonly observer = widthObserver((width) => (this.width = width));
  private centres: readonly number[] = [];

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

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("spec");
    if (before !== undefined && before.months.length !== this.spec.months.length) {
      this.picked = null;
    }
  }

  protected override render(): TemplateResult {
    const { heading, months, readout, table, along = this.ui.t.report.month } = this.spec;
    const index = this.hovered ?? this.picked ?? this.spec.initial;
    const month = months[index] ?? "";
    const items = readout(index);
    const spoken = this.ui.t.chart.at(month, items.map(({ name, value }) => `${name} ${value}`).join(", "));
    return html`
      <figure class="chart">
        <figcaption>${heading}</figcaption>
        <div class="readout">
          <strong>${month}</strong>
          ${items.map(
            ({ mark, name, value }) => html`
              <span class="item"><i class="swatch ${mark}"></i><span>${name}</span> <b>${value}</b></span>
            `,
          )}
        </div>
        <div class="plot">
          ${this.width === 0 ? nothing : this.plot(index)}
          <div
            class="scrub"
            role="slider"
            tabindex="0"
            aria-label=${`${heading}: ${along}`}
            aria-valuemin="1"
            aria-valuemax=${months.length}
            aria-valuenow=${index + 1}
            aria-valuetext=${spoken}
            title=${this.ui.t.report.keys}
            @keydown=${this.onKey}
            @pointermove=${this.onPointer}
            @pointerdown=${this.onPointer}
            @pointerleave=${() => (this.hovered = null)}
          ></div>
        </div>
        <div class="images">${(["SVG", "PNG"] as const).map((kind) => this.imageButton(kind))}</div>
        <details class="figures-table">
          <summary>${this.ui.t.report.showTable}</summary>
          ${table}
        </details>
      </figure>
    `;
  }

  private imageButton(kind: "SVG" | "PNG"): TemplateResult {
    return html`
      <button
        type="button"
        class="quiet"
        aria-label=${this.ui.t.exports.image(kind, this.spec.heading)}
        @click=${() => void this.saveImage(kind)}
      >
        ${kind}
      </button>
    `;
  }

  private async saveImage(kind: "SVG" | "PNG"): Promise<void> {
    const plot = this.querySelector<SVGSVGElement>(".plot svg");
    if (plot === null) {
      return;
    }
    const { pngOf, svgOf } = await import("../export/chart-image");
    const { heading } = this.spec;
    const image = svgOf(plot, { heading, legend: this.legend() });
    const name = heading.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
    const content = kind === "PNG" ? await pngOf(image) : new Blob([image], { type: "image/svg+xml" });
    saveFile(`${name}.${kind.toLowerCase()}`, content);
  }

  /** The names of the readout, each with the colour of its mark. */
  private legend(): LegendItem[] {
    return [...this.querySelectorAll(".readout .item")].map((item) => {
      const swatch = item.querySelector(".swatch");
      const style = swatch === null ? null : getComputedStyle(swatch);
      const isLine = style !== null && style.height === "0px";
      return {
        name: item.querySelector("span")?.textContent ?? "",
        colour: (isLine ? style.borderTopColor : style?.backgroundColor) ?? "currentColor",
      };
    });
  }

  private plot(index: number): TemplateResult {
    const size = { width: this.width, height: this.width < kNarrow ? 230 : 280 };
    const { view, centres } = this.spec.draw(size, index);
    this.centres = centres;
    return html`
      <svg role="img" aria-label=${this.spec.label} viewBox="0 0 ${size.width} ${size.height}">
        ${svg`${view}`}
      </svg>
    `;
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.spec.months.length - 1;
    const now = this.picked ?? this.spec.initial;
    const moves: Record<string, number> = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      PageDown: now - 12,
      PageUp: now + 12,
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.hovered = null;
      this.picked = Math.min(last, Math.max(0, next));
    }
  }

  private onPointer(event: PointerEvent): void {
    const x = event.offsetX;
    let nearest = 0;
    for (const [index, centre] of this.centres.entries()) {
      if (Math.abs(centre - x) < Math.abs((this.centres[nearest] ?? 0) - x)) {
        nearest = index;
      }
    }
    this.hovered = nearest;
    if (event.type === "pointerdown") {
      this.picked = nearest;
    }
  }
}

export function chart(ui: Ui, spec: ChartSpec): TemplateResult {
  return html`<holdfast-chart .ui=${ui} .spec=${spec}></holdfast-chart>`;
}
