import { type TemplateResult, html, nothing } from "lit";

import type { Block } from "../contract/report";
import type { Ui } from "./ui";

/** The place of the forecast: what fills it (forecast.ts) comes where there is one. */
export function forecastView(ui: Ui, block: Block): TemplateResult | typeof nothing {
  if (block.forecast) {
    void import("./forecast");
  }
  return block.forecast
    ? html`<section id="forecast" class="report-section">
        <h2>${ui.t.forecast.title}</h2>
        <holdfast-forecast .ui=${ui} .block=${block}></holdfast-forecast>
      </section>`
    : nothing;
}
