import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Importer } from "../io/importer";
import type { Reported } from "../state/page-state";
import { LightElement } from "./light-element";
import type { Ui } from "./ui";

/** The place of what takes a report elsewhere (export-panel.ts), which comes when it is opened. */
@customElement("holdfast-export")
export class ExportElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) page!: Reported;
  @property({ attribute: false }) importer!: Importer;
  @state() private opened = false;

  protected override render(): TemplateResult {
    const { ui, page, importer } = this;
    return html`
      <details class="export panel" @toggle=${() => void this.open()}>
        <summary>${ui.t.exports.title}</summary>
        ${
          this.opened
            ? html`<holdfast-export-panel
                .ui=${ui}
                .page=${page}
                .importer=${importer}
              ></holdfast-export-panel>`
            : nothing
        }
      </details>
    `;
  }

  private async open(): Promise<void> {
    await import("./export-panel");
    this.opened = true;
  }
}
