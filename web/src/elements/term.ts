import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Language, Messages } from "../i18n/choose";
import type { TermId } from "../state/terms";
import { LightElement } from "./light-element";
import { termOf } from "./term-labels";
import type { Ui } from "./ui";

type TermTexts = typeof import("../i18n/terms");

/** Between a term and its definition, and from the edges of the window, in pixels. */
const kGap = 6;

/** The name of a figure, that opens to what it means: its formula in words, and what it is called in other languages. */
@customElement("holdfast-term")
export class TermElement extends LightElement {
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) term!: TermId;
  @property({ attribute: false }) label!: string;
  /** What is said of terms; null while the definition is closed. */
  @state() private texts: TermTexts | null = null;

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        class="term"
        aria-haspopup="dialog"
        aria-expanded=${this.texts !== null}
        @click=${this.onClick}
        .textContent=${this.label}
      ></button
      >${this.texts === null ? nothing : this.definition(this.texts)}`;
  }

  private definition({ kTermNames, kTermLanguages, kTermWords }: TermTexts): TemplateResult {
    const names = kTermNames[this.term];
    const words = kTermWords[this.language];
    const own = names[kTermLanguages.indexOf(this.language)] ?? this.label;
    const others = kTermLanguages.flatMap((tag, index) =>
      tag === this.language ? [] : [{ tag, name: names[index] ?? "" }],
    );
    return html`
      <div class="definition" popover role="dialog" tabindex="-1" aria-label=${own} @toggle=${this.onToggle}>
        <p class="definition-name">${own}</p>
        <p>${words.of[this.term]}</p>
        <dl class="other-names" aria-label=${words.also}>
          ${others.map(
            ({ tag, name }) =>
              html`<div>
                <dt>${kShortNames[tag]}</dt>
                <dd lang=${tag}>${name}</dd>
              </div>`,
          )}
        </dl>
        <p class="note">${words.settings}</p>
      </div>
    `;
  }

  private async onClick(): Promise<void> {
    if (this.texts !== null) {
      this.querySelector<HTMLElement>("[popover]")?.hidePopover();
      return;
    }
    this.texts = await import("../i18n/terms");
    await this.updateComplete;
    const popover = this.querySelector<HTMLElement>("[popover]");
    popover?.showPopover();
    popover?.focus({ preventScroll: true });
  }

  private onToggle({ newState, currentTarget }: ToggleEvent): void {
    const popover = currentTarget as HTMLElement;
    if (newState === "open") {
      this.place(popover);
      return;
    }
    if (popover.contains(document.activeElement)) {
      this.querySelector("button")?.focus({ preventScroll: true });
    }
    this.texts = null;
  }

  /** Under the term, or over it where there is no room, and within the window. */
  private place(popover: HTMLElement): void {
    const { left, top, bottom } = this.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = popover;
    const x = Math.max(kGap, Math.min(left, document.documentElement.clientWidth - width - kGap));
    const below = bottom + kGap;
    const y = below + height <= innerHeight ? below : Math.max(kGap, top - height - kGap);
    popover.style.setProperty("left", `${x}px`);
    popover.style.setProperty("top", `${y}px`);
  }
}

/** As each language calls itself, in short. */
const kShortNames: Readonly<Record<Language, string>> = {
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  ms: "Bahasa Melayu",
};

/** Terms that a sentence before used, by their names. */
export function termsLine(ui: Ui, terms: readonly (keyof Messages["terms"])[]): TemplateResult {
  return html`<p class="note terms">${terms.map((term) => termed(ui, ui.t.terms[term], term))}</p>`;
}

/** Figures that a sentence before told of, each by its name. */
export function termFigures(
  ui: Ui,
  figures: readonly (readonly [term: keyof Messages["terms"], value: string | TemplateResult])[],
): TemplateResult {
  return toldFigures(figures.map(([term, value]) => [termed(ui, ui.t.terms[term], term), value]));
}

/** Likewise, of figures that are no terms. */
export function toldFigures(
  figures: readonly (readonly [name: string | TemplateResult, value: string | TemplateResult])[],
): TemplateResult {
  return html`<p class="note terms">
    ${figures.map(([name, value]) => html`<span>${name} ${value}</span>`)}
  </p>`;
}

/** A label with its definition, where it names a figure; else the label. `term`: what it names, where its words alone do not say it. */
export function termed({ language, t }: Ui, label: string, term?: TermId): TemplateResult | string {
  const named = term ?? termOf(t, label);
  return named === null
    ? label
    : html`<holdfast-term .language=${language} .term=${named} .label=${label}></holdfast-term>`;
}
