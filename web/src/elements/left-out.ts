import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LeftOutOutcome } from "../io/engine-client";
import type { EngineError, LeftOutRows } from "../io/protocol";
import { errorTitle } from "./error";
import { LightElement } from "./light-element";
import { besideName, saveText } from "./save";
import type { Ui } from "./ui";

/** A button that saves the rows a file has and the report has not, with their lines and reasons. */
@customElement("holdfast-left-out")
export class LeftOutElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  /** Of the file. */
  @property({ attribute: false }) name = "";
  /** Reads the file again for its rows: the analysis keeps none, most readers never want them. */
  @property({ attribute: false }) collect!: () => Promise<LeftOutOutcome>;
  @state() private busy = false;
  @state() private saved: LeftOutRows | null = null;
  @state() private error: EngineError | null = null;

  protected override render(): TemplateResult {
    const { t } = this.ui;
    return html`
      <button type="button" ?disabled=${this.busy} @click=${() => void this.save()}>
        ${t.account.leftOut}
      </button>
      <span class="note" role="status">${this.news()}</span>
    `;
  }

  private news(): string | typeof nothing {
    const { t, f } = this.ui;
    if (this.busy) {
      return t.account.leftOutBusy;
    }
    if (this.error !== null) {
      return errorTitle(this.ui, this.error);
    }
    if (this.saved === null) {
      return nothing;
    }
    const { rows, truncated } = this.saved;
    return truncated ? t.account.leftOutCut(f.count(rows)) : t.account.leftOutDone(f.count(rows));
  }

  private async save(): Promise<void> {
    this.busy = true;
    const outcome = await this.collect();
    this.busy = false;
    this.saved = outcome.kind === "left-out" ? outcome.rows : null;
    this.error = outcome.kind === "failed" ? outcome.error : null;
    if (outcome.kind === "left-out") {
      // The mark at the front has spreadsheet programs read UTF-8 as what it is.
      saveText(besideName(this.name, "left-out.csv"), "text/csv", `\uFEFF${outcome.rows.csv}`);
    }
  }
}
