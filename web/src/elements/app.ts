import { demoFiles, kDemoCurrency } from "../../../examples/demo/tables.mjs";
import sample from "../../../examples/data/sample-subscriptions.csv";

import { type PropertyValues, type TemplateResult, html, nothing, svg } from "lit";
import { customElement, state } from "lit/decorators.js";

import { type Language, type Messages, kLanguageNames, kLanguageTags, languageFor } from "../i18n/choose";
import { en } from "../i18n/en";
import { messagesOf } from "../i18n/later";
import { EngineClient } from "../io/engine-client";
import { type Chosen, filesOfDrop, filesOfList, filesOfTexts, sampleFile } from "../io/files";
import { Importer } from "../io/importer";
import type { SettingValues } from "../io/protocol";
import { type PageState, kStart } from "../state/page-state";
import { ViewAddress } from "../state/view-address";
import { settingsOfView, viewOfHash } from "../state/view-hash";
import "./checking";
import { failedView } from "./failed";
import { LightElement } from "./light-element";
import { readingView } from "./reading";
import "./report";
import { runningView } from "./running";
import { startView } from "./start";
import { type Ui, uiOf } from "./ui";

type Theme = "light" | "dark";

/** The page: header, and one of its screens. */
@customElement("holdfast-app")
export class AppElement extends LightElement {
  @state() private page: PageState = kStart;
  @state() private language: Language = languageFor(navigator.languages);
  /** The languages that can be chosen: those whose words are here. */
  @state() private words: Partial<Record<Language, Messages>> = { en };
  @state() private theme: Theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  @state() private hovering = false;
  private readonly importer = new Importer(kStart, new EngineClient(), (page) => (this.page = page));
  private readonly listening = new AbortController();
  /** Of the report that is shown; each takes up what the address says when it comes. */
  private address: ViewAddress | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.importer.prepare();
    void this.learn(this.language).then(() => this.learnAll());
    const { signal } = this.listening;
    addEventListener("dragover", (event) => this.onDragOver(event), { signal });
    addEventListener("dragleave", (event) => (this.hovering &&= event.relatedTarget !== null), { signal });
    addEventListener("drop", (event) => this.onDrop(event), { signal });
    matchMedia("(prefers-color-scheme: dark)").addEventListener(
      "change",
      (event) => this.followSystem(event),
      {
        signal,
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listening.abort();
    this.importer.leave();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get("page") as PageState | undefined;
    if (this.page.at === "report" && before?.at !== "report" && changed.has("page")) {
      this.address = new ViewAddress();
    }
  }

  protected override updated(changed: PropertyValues): void {
    document.documentElement.lang = this.language;
    const before = changed.get("page") as PageState | undefined;
    if (before !== undefined && before.at !== this.page.at) {
      scrollTo(0, 0);
      void this.focusTitle();
    }
  }

  /** A screen that is an element of its own is drawn a little after the page. */
  private async focusTitle(): Promise<void> {
    const screen = this.querySelector("main > holdfast-checking, holdfast-report-view");
    await (screen as Partial<LightElement> | null)?.updateComplete;
    this.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  /** Words that cannot be had leave the page in English, or as it is. */
  private async learn(language: Language): Promise<void> {
    try {
      const words = await messagesOf(language);
      this.words = { ...this.words, [language]: words };
    } catch {
      if (this.words[this.language] === undefined) {
        this.language = "en";
      }
    }
  }

  // The page has to speak every language with the network switched off: no words are left to be fetched when they are asked for.
  private async learnAll(): Promise<void> {
    await whenLoaded();
    const missing = kLanguageTags.filter((tag) => this.words[tag] === undefined);
    await Promise.all(missing.map((tag) => this.learn(tag)));
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.words[this.language];
    if (words === undefined) {
      return nothing;
    }
    const ui = uiOf(this.language, words, navigator.languages);
    return html`
      <header class="masthead">
        <span class="name">${mark()} Holdfast</span>
        <label class="field">
          <span class="unseen">${ui.t.language}</span>
          <select class="language" @change=${this.onLanguage} @focus=${() => void this.learnAll()}>
            ${kLanguageTags.map(
              (tag) => html`
                <option
                  value=${tag}
                  lang=${tag}
                  ?selected=${tag === this.language}
                  ?disabled=${this.words[tag] === undefined}
                >
                  ${kLanguageNames[tag]}
                </option>
              `,
            )}
          </select>
        </label>
        <button
          type="button"
          class="quiet theme"
          aria-label="${ui.t.theme.label}: ${this.otherTheme(ui)}"
          @click=${this.onTheme}
        >
          ${this.otherTheme(ui)}
        </button>
      </header>
      <main class="at-${this.page.at}">${this.screen(ui)}</main>
      ${runningView(this.language)}
    `;
  }

  private screen(ui: Ui): TemplateResult {
    const leave = (): void => this.importer.leave();
    switch (this.page.at) {
      case "start":
        return startView(ui, {
          hovering: this.hovering,
          choose: (event) => this.onChoose(event),
          demo: () => void this.take(filesOfTexts(demoFiles()), { reporting_currency: kDemoCurrency }),
          sample: () => void this.take({ ok: true, files: [sampleFile(sample)] }),
        });
      case "reading":
        return readingView(ui, this.page, leave);
      case "failed":
        return failedView(ui, this.page, this.importer);
      case "checking":
        return html`
          <holdfast-checking .ui=${ui} .page=${this.page} .importer=${this.importer}></holdfast-checking>
        `;
      case "report":
        // Under the name that a report has where it is embedded.
        return html`
          <holdfast-report>
            <holdfast-report-view
              .ui=${ui}
              .page=${this.page}
              .importer=${this.importer}
              .address=${this.address}
            ></holdfast-report-view>
          </holdfast-report>
        `;
    }
  }

  /** Files are read the way the address asks for, so that a link shows the same files the same way. */
  private take(chosen: Chosen, settings: SettingValues = {}): Promise<void> {
    return this.importer.take(chosen, settings, settingsOfView(viewOfHash(location.hash)));
  }

  private onChoose(event: Event): void {
    const input = event.target as HTMLInputElement;
    const chosen = filesOfList(input.files);
    // The same file can be chosen again after it was corrected.
    input.value = "";
    void this.take(chosen);
  }

  private onDragOver(event: DragEvent): void {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      this.hovering = true;
    }
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    this.hovering = false;
    if (event.dataTransfer !== null) {
      void this.take(filesOfDrop(event.dataTransfer));
    }
  }

  private onLanguage(event: Event): void {
    this.language = (event.target as HTMLSelectElement).value as Language;
  }

  private otherTheme({ t }: Ui): string {
    return this.theme === "dark" ? t.theme.toLight : t.theme.toDark;
  }

  private onTheme(): void {
    this.theme = this.theme === "dark" ? "light" : "dark";
    document.documentElement.dataset["theme"] = this.theme;
  }

  private followSystem({ matches }: MediaQueryListEvent): void {
    if (document.documentElement.dataset["theme"] === undefined) {
      this.theme = matches ? "dark" : "light";
    }
  }
}

/** The page itself comes first. */
function whenLoaded(): Promise<unknown> {
  return document.readyState === "complete"
    ? Promise.resolve()
    : new Promise((done) => addEventListener("load", done, { once: true }));
}

/** Fronds above, and the root that holds the rock below. */
function mark(): TemplateResult {
  return html`
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      ${svg`
        <path d="M16 19V4M16 19c-1-5-7-5-7-12M16 19c1-5 7-5 7-12M16 19c-2 4-6 5-8 9M16 19c2 4 6 5 8 9M16 19v9"></path>
        <path class="rock" d="M4 28h24"></path>`}
    </svg>
  `;
}
