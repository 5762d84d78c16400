import style from "inline:style";
import { html, nothing, render } from "lit";

import "../elements/report";
import { errorTitle } from "../elements/error";
import { type Ui, uiOf } from "../elements/ui";
import { type Language, isLanguage, languageFor } from "../i18n/choose";
import { messagesOf } from "../i18n/later";
import type { Importer } from "../io/importer";
import { type EngineError, JobFailure, type Report, pageError } from "../io/protocol";
import type { PageState, Reported } from "../state/page-state";
import type { ViewId } from "../state/reader-view";
import { fetched } from "./fetching";
import { kNoImporter, savedReport } from "./saved-report";
import { viewNamed } from "./view-name";

/** Before there is anything to show. */
const kStart: PageState = { at: "start" };

/** Names of attributes that say what is shown. */
const kSources = ["src", "mapping", "profile", "report"] as const;

let sheet: CSSStyleSheet | null = null;

/**
 * `<holdfast-report>`: a report in a page of others. Attributes: `src` (addresses of billing exports, separated by spaces), `mapping`
 * (address of a mapping), `profile` (a set of definitions), `report` (address of a report's JSON: then nothing is computed), `lang`,
 * `theme` (light or dark), `view` (for whom figures and sections are chosen: founder, cfo ...), `origins` (others that may be fetched from). Slots: `title`, `note`, `data` (inline data in a `<script>` of type
 * text/csv or application/json) and, until there is a report, whatever else is inside. Events, which bubble out of shadow roots:
 * `holdfast-ready` ({ report }), `holdfast-error` (the error), `holdfast-progress` ({ read, total }).
 */
export class HoldfastReportElement extends HTMLElement {
  static readonly observedAttributes = [...kSources, "lang", "view"];
  /** How the worker of an engine is started; each build of the package has its own way. */
  static startWorker: (() => Worker) | undefined;

  private readonly root = this.attachShadow({ mode: "open" });
  private page: PageState = kStart;
  private error: EngineError | null = null;
  private importer: Importer | null = null;
  private shown: Importer = kNoImporter;
  private turn = 0;
  private queued = false;
  private chosen: ViewId = "full";
  /** Null: its words are on their way. */
  private ui: Ui | null = null;

  connectedCallback(): void {
    this.root.adoptedStyleSheets = [(sheet ??= sheetOf(style))];
    void this.speak();
    this.load();
    if (document.readyState === "loading") {
      // The data inside is parsed after the tag.
      document.addEventListener("DOMContentLoaded", () => this.inline && this.load(), { once: true });
    }
  }

  disconnectedCallback(): void {
    ++this.turn;
    this.importer?.leave();
  }

  attributeChangedCallback(name: string): void {
    if (name === "view") {
      this.chosen = viewNamed(this.getAttribute("view"));
    }
    if (!this.isConnected) {
      return;
    }
    if (name === "lang") {
      void this.speak();
    } else if (name === "view") {
      this.draw();
    } else {
      this.load();
    }
  }

  /** For whom figures and sections are chosen: the name of a role or of a company's stage; "full" is all of the report. */
  get view(): string {
    return this.chosen;
  }

  set view(name: string) {
    this.setAttribute("view", name);
  }

  /** The report that is shown; null while there is none. */
  get report(): Report | null {
    return this.page.at === "report" ? this.page.report : null;
  }

  /** The report's JSON in the core's own bytes; null while there is none. */
  get json(): string | null {
    return this.page.at === "report" ? this.page.json : null;
  }

  /** Computes the report of files; resolves when it is shown, rejects with what is wrong. */
  async loadFiles(files: readonly File[], mapping: File | null = null): Promise<Report> {
    const turn = ++this.turn;
    return this.settle(turn, () => this.compute(turn, files, mapping));
  }

  /** Shows a report that was computed before, as text or as the parsed JSON. */
  async loadReport(report: string | Report): Promise<Report> {
    const turn = ++this.turn;
    const text = typeof report === "string" ? report : JSON.stringify(report);
    return this.settle(turn, () => Promise.resolve(savedReport(text, "report")));
  }

  /** Several attributes are often set one after the other: they make one load. */
  private load(): void {
    if (this.queued) {
      return;
    }
    this.queued = true;
    queueMicrotask(() => {
      this.queued = false;
      const turn = ++this.turn;
      const source = this.source(turn);
      if (source !== null && this.isConnected) {
        void this.settle(turn, source).catch(() => {});
      }
    });
  }

  /** What the attributes and the inline data ask for; null: nothing. */
  private source(turn: number): (() => Promise<Reported>) | null {
    const [src, mapping, , report] = kSources.map((name) => this.getAttribute(name));
    const origins = words(this.getAttribute("origins"));
    if (report) {
      return async () => savedReport(await (await fetched(report, origins)).text(), report);
    }
    const { inline } = this;
    if (inline?.getAttribute("type") === "application/json") {
      return () => Promise.resolve(savedReport(inline.textContent ?? "", "inline data"));
    }
    if (inline) {
      const name = inline.getAttribute("data-name") ?? "inline.csv";
      return () => this.compute(turn, [new File([(inline.textContent ?? "").trimStart()], name)], null);
    }
    return src
      ? async () => {
          const files = await Promise.all(words(src).map((address) => fetched(address, origins)));
          return this.compute(turn, files, mapping ? await fetched(mapping, origins) : null);
        }
      : null;
  }

  /** The data inside; null also while the page is still parsed, for only a part of them may be there. */
  private get inline(): Element | null {
    const isWhole = document.readyState !== "loading";
    return isWhole ? this.querySelector(":scope > script[slot=data]") : null;
  }

  private async settle(turn: number, load: () => Promise<Reported>): Promise<Report> {
    this.error = null;
    try {
      const page = await load();
      if (turn === this.turn) {
        this.page = page;
        this.shown = page.files.length === 0 ? kNoImporter : (this.importer ?? kNoImporter);
        this.draw();
        this.tell("holdfast-ready", { report: page.report });
      }
      return page.report;
    } catch (fault) {
      const error =
        fault instanceof JobFailure ? fault.error : pageError("page.engine_stopped", String(fault));
      if (turn === this.turn) {
        this.page = kStart;
        this.error = error;
        this.draw();
        this.tell("holdfast-error", error);
      }
      throw fault;
    }
  }

  // What shows a report that was computed before needs no engine, nor what leads to one.
  private async compute(turn: number, files: readonly File[], mapping: File | null): Promise<Reported> {
    const [{ EngineClient }, { Importer }] = await Promise.all([
      import("../io/engine-client"),
      import("../io/importer"),
    ]);
    // The importer of what was asked for since is not this one's to leave.
    if (turn !== this.turn) {
      throw superseded();
    }
    return new Promise((resolve, reject) => {
      this.importer?.leave();
      const show = (page: PageState): void => {
        if (turn !== this.turn) {
          reject(superseded());
        } else {
          this.follow(page, resolve, reject);
        }
      };
      const profile = this.getAttribute("profile");
      const client = new EngineClient(HoldfastReportElement.startWorker);
      this.importer = new Importer(kStart, client, show, profile);
      void this.importer.take({ ok: true, files: [...files, ...(mapping === null ? [] : [mapping])] });
    });
  }

  private follow(
    page: PageState,
    resolve: (page: Reported) => void,
    reject: (fault: JobFailure) => void,
  ): void {
    switch (page.at) {
      case "report":
        resolve(page);
        break;
      case "reading":
        this.page = page;
        this.draw();
        this.tell("holdfast-progress", { read: page.read, total: page.total });
        break;
      case "failed":
        reject(new JobFailure(page.error));
        break;
      case "checking":
        // Nobody is here to be asked: a file that was read with doubts is shown, one that was not is an error.
        if (page.consequence.at === "failed") {
          reject(new JobFailure(page.consequence.error));
        } else if (page.consequence.at === "report") {
          resolve({ ...page.consequence, at: "report", files: page.files, again: null });
        }
        break;
      case "start":
        break;
    }
  }

  private draw(): void {
    const { ui } = this;
    if (ui === null) {
      return;
    }
    this.root.host.setAttribute("data-at", this.error === null ? this.page.at : "failed");
    render(
      html`
        <div class="embedded-report" part="report" lang=${ui.language}>
          <slot name="title"></slot>
          ${this.body(ui)}
          <slot name="note"></slot>
        </div>
      `,
      this.root,
    );
  }

  private body(ui: Ui): unknown {
    if (this.error !== null) {
      return html`<p class="empty" role="alert" part="error">${errorTitle(ui, this.error)}</p>
        <slot></slot>`;
    }
    if (this.page.at !== "report") {
      const { t, f } = ui;
      const share =
        this.page.at === "reading" && this.page.total > 0 ? this.page.read / this.page.total : null;
      return html`<slot></slot>${
          share === null
            ? nothing
            : html`<p class="note" role="status" part="status">
                ${t.exports.working} … ${f.wholePercent(share)}
              </p>`
        }`;
    }
    return html`
      <holdfast-report-view
        embedded
        ?data-closed=${this.shown === kNoImporter}
        .ui=${ui}
        .page=${this.page}
        .importer=${this.shown}
        .view=${this.chosen}
      ></holdfast-report-view>
    `;
  }

  /** Draws in the language of now, once its words are there. */
  private async speak(): Promise<void> {
    const { lang } = this;
    const wanted = [lang, document.documentElement.lang, ...navigator.languages].filter((tag) => tag !== "");
    const language: Language = isLanguage(lang) ? lang : languageFor(wanted);
    const ui = uiOf(language, await messagesOf(language), wanted);
    if (lang === this.lang) {
      this.ui = ui;
      this.draw();
    }
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function superseded(): JobFailure {
  return new JobFailure(pageError("page.engine_stopped", "Something else was loaded since."));
}

function words(text: string | null): string[] {
  return (text ?? "").split(/\s+/).filter((word) => word !== "");
}

function sheetOf(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

/** Makes the element known to the page, once. */
export function defineHoldfastReport(): void {
  if (customElements.get("holdfast-report") === undefined) {
    customElements.define("holdfast-report", HoldfastReportElement);
  }
}
