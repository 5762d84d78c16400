import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { ExplainedPart, Explanation, Metric } from "../contract/explanation";
import type { ExplanationRequest } from "../contract/explanation-request";
import { errorWords } from "../i18n/choose";
import type { ExplainOutcome } from "../io/engine-client";
import type { Importer } from "../io/importer";
import type { EngineError } from "../io/protocol";
import { explainedPart, figureText, monthText, placeText, valueText } from "./explained-part";
import { metricName } from "./figure-names";
import { LightElement } from "./light-element";
import { byName, filterName } from "./segment-name";
import type { Ui } from "./ui";

/** Rows of a part that are shown at a time. */
export const kExplainedRows = 50;

type Found =
  | { kind: "working"; reading: boolean }
  | { kind: "failed"; error: EngineError }
  /** Each part stands on a page of its own. */
  | { kind: "explained"; explanation: Explanation; offsets: readonly number[] };

/** A drawer at the side of the report: a figure, and who is behind it. */
@customElement("holdfast-explanation")
export class ExplanationElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) importer!: Importer;
  @state() private request: ExplanationRequest | null = null;
  @state() private found: Found = { kind: "working", reading: false };
  private opener: HTMLElement | null = null;
  /** Answers to earlier questions are of no interest. */
  private asked = 0;

  /** Opens for a figure; when it is closed the focus goes back to `opener`. */
  async open(request: ExplanationRequest, opener: HTMLElement): Promise<void> {
    this.opener = opener;
    this.request = request;
    this.found = { kind: "working", reading: false };
    await this.updateComplete;
    const dialog = this.querySelector("dialog");
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
    }
    const outcome = await this.ask(request, 0);
    if (outcome?.kind === "explained") {
      const { explanation } = outcome;
      this.found = { kind: "explained", explanation, offsets: explanation.parts.map(() => 0) };
    } else if (outcome?.kind === "failed") {
      this.found = { kind: "failed", error: outcome.error };
    }
  }

  protected override render(): TemplateResult {
    const { t } = this.ui;
    const { request } = this;
    return html`
      <dialog
        class="explanation"
        aria-labelledby="explanation-title"
        @close=${this.onClose}
        @click=${this.onClick}
      >
        ${
          request === null
            ? nothing
            : html`
                <div class="drawer" aria-busy=${this.found.kind === "working"}>
                  <button type="button" class="quiet close" @click=${() => this.close()}>
                    ${t.explain.close}
                  </button>
                  <h2 id="explanation-title">${metricName(t, request.metric as Metric)}</h2>
                  ${this.body()}
                </div>
              `
        }
      </dialog>
    `;
  }

  private body(): TemplateResult {
    const { found, ui } = this;
    const { t } = ui;
    switch (found.kind) {
      case "working":
        return html`<p class="note" role="status">
          ${found.reading ? t.explain.reading : t.explain.working} …
        </p>`;
      case "failed": {
        const words = errorWords(t, found.error.code);
        return html`
          <p class="empty" role="alert">
            ${t.explain.failed}. ${words === null ? found.error.message : `${words.what} ${words.todo}`}
          </p>
        `;
      }
      case "explained":
        return this.explained(found.explanation, found.offsets);
    }
  }

  private explained(explanation: Explanation, offsets: readonly number[]): TemplateResult {
    const { ui } = this;
    const { parts } = explanation;
    return html`
      <p class="note which">
        ${[placeText(ui, explanation), this.segment(explanation)].filter(Boolean).join(" · ")}
      </p>
      <p class="value">${figureText(ui, explanation)}</p>
      ${formula(ui, explanation)}
      ${parts.map((part, index) =>
        explainedPart(ui, explanation, part, {
          open: index === 0 || parts.length <= 2,
          offset: offsets[index] ?? 0,
          limit: kExplainedRows,
          turn: (offset) => void this.turn(index, offset),
        }),
      )}
    `;
  }

  /** Of which customers alone the figure is; "" for those of the report. */
  private segment(explanation: Explanation): string {
    const filter = this.request?.filter;
    if (!filter) {
      return "";
    }
    const { ui } = this;
    const { t } = ui;
    const name = filterName(ui, filter, explanation);
    const { within } = filter;
    if (within === undefined) {
      return t.view.only(byName(ui, filter.by), name);
    }
    const whole = `${byName(ui, within.by)}: ${filterName(ui, within, explanation)}`;
    return t.view.only(byName(ui, filter.by), t.segments.within(name, whole));
  }

  /** Shows another page of one part. */
  private async turn(index: number, offset: number): Promise<void> {
    const { request, found } = this;
    if (request === null || found.kind !== "explained") {
      return;
    }
    const outcome = await this.ask(request, offset);
    if (outcome?.kind === "failed") {
      this.found = { kind: "failed", error: outcome.error };
    } else if (outcome?.kind === "explained") {
      const part = outcome.explanation.parts[index];
      const parts = found.explanation.parts.map((each, at) => (at === index && part ? part : each));
      const offsets = found.offsets.map((each, at) => (at === index ? offset : each));
      this.found = { kind: "explained", explanation: { ...found.explanation, parts }, offsets };
    }
  }

  /** Null: something else has been asked since. */
  private async ask(request: ExplanationRequest, offset: number): Promise<ExplainOutcome | null> {
    const turn = ++this.asked;
    const outcome = await this.importer.explain({ ...request, offset, limit: kExplainedRows }, () => {
      this.found = { kind: "working", reading: true };
    });
    return turn === this.asked ? outcome : null;
  }

  private close(): void {
    this.querySelector("dialog")?.close();
  }

  private onClose(): void {
    ++this.asked;
    this.request = null;
    this.opener?.focus();
    this.opener = null;
  }

  /** What lies beside the drawer closes it. */
  private onClick({ target, currentTarget }: Event): void {
    if (target === currentTarget) {
      this.close();
    }
  }
}

/** "Kept $90.00 ÷ MRR at start $100.00", as the core divides it, or a sum of several; nothing for figures of one part. */
function formula(ui: Ui, explanation: Explanation): TemplateResult | typeof nothing {
  const above = explanation.parts.filter(({ role }) => role === "numerator");
  const below = explanation.parts.filter(({ role }) => role === "denominator");
  const terms = explanation.parts.filter(({ role }) => role === "term");
  if (terms.length > 1) {
    return html`<p class="quotient">${sumText(ui, explanation, terms)}</p>`;
  }
  return above.length === 0 || below.length === 0
    ? nothing
    : html`<p class="quotient">${sumText(ui, explanation, above)} ÷ ${sumText(ui, explanation, below)}</p>`;
}

function sumText(ui: Ui, explanation: Explanation, parts: readonly ExplainedPart[]): string {
  const text = parts
    .map(({ metric, month, sign, unit, total }, index) => {
      const name = metricName(ui.t, metric);
      const which =
        month === null || month === explanation.month ? name : `${name} (${monthText(ui, metric, month)})`;
      const plus = index === 0 ? "" : "+ ";
      return `${sign < 0 ? "− " : plus}${which} ${valueText(ui, explanation, unit, total)}`;
    })
    .join(" ");
  return parts.length > 1 && parts[0]?.role !== "term" ? `(${text})` : text;
}
