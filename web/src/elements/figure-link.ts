import { type TemplateResult, html } from "lit";

import type { ExplanationRequest } from "../contract/explanation-request";
import { kNone } from "../format";
import type { Cell } from "./table";

/** The name of the event by which a figure asks to be explained; its detail is the request. */
export const kFigureAsked = "figure-asked";

/** A listener that knows what it asks for. */
export class FigureQuestion {
  constructor(readonly request: ExplanationRequest) {}

  handleEvent({ currentTarget }: Event): void {
    currentTarget?.dispatchEvent(new CustomEvent(kFigureAsked, { bubbles: true, detail: this.request }));
  }
}

/** A figure that opens to who is behind it. One that the report does not have stays text. */
export function figureLink(text: string, request: ExplanationRequest | null): Cell {
  return text === kNone || request === null ? text : figureButton(text, request);
}

/** The same, always a button; outside the order of Tab where something else leads to it. */
export function figureButton(text: string, request: ExplanationRequest, tabIndex = 0): TemplateResult {
  return html`<button
    type="button"
    class="figure-link"
    aria-haspopup="dialog"
    tabindex=${tabIndex}
    .textContent=${text}
    @click=${new FigureQuestion(request)}
  ></button>`;
}

/** A sentence with figures in it that open. */
export function sentenceWith(say: (...figures: string[]) => string, ...figures: Cell[]): TemplateResult {
  const parts = say(...figures.map((_, i) => `\0${i}\0`)).split("\0");
  return html`${parts.map((part, i) => (i % 2 === 0 ? part : figures[Number(part)]))}`;
}
