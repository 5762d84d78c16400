import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Language } from "../i18n/choose";
import { kPrivacyWords } from "../i18n/privacy";
import { scriptUrl } from "../io/script-url";
import { type OfflineMessage, kForget, kOfflineFiles, kOfflineScript } from "../offline/messages";
import { LightElement } from "./light-element";

type Keeping = "asking" | "not-kept" | "busy" | "kept" | "failed";

/** Offers to keep the page in the browser, so that it opens without a network. Nothing is kept unless the reader asks. */
@customElement("holdfast-offline")
export class OfflineElement extends LightElement {
  @property({ attribute: false }) language!: Language;
  @state() private keeping: Keeping = "asking";

  protected override firstUpdated(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const there = await this.registration().catch(() => undefined);
    this.keeping = there === undefined ? "not-kept" : "kept";
  }

  private registration(): Promise<ServiceWorkerRegistration | undefined> {
    return navigator.serviceWorker.getRegistration("./");
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = kPrivacyWords[this.language].offline;
    const names = kOfflineFiles.join(", ");
    switch (this.keeping) {
      case "asking":
        return nothing;
      case "not-kept":
      case "failed":
        return html`
          <p>
            <button type="button" class="quiet small" @click=${this.keep}>${words.keep}</button>
            ${words.what(names)}
            ${this.keeping === "failed" ? html`<strong role="alert">${words.failed}</strong>` : nothing}
          </p>
        `;
      case "busy":
        return html`<p role="status">${words.busy} …</p>`;
      case "kept":
        return html`
          <p>
            <span role="status">${words.kept(names)}</span>
            <button type="button" class="quiet small" @click=${this.forget}>${words.remove}</button>
          </p>
        `;
    }
  }

  private async keep(): Promise<void> {
    this.keeping = "busy";
    try {
      const made = await navigator.serviceWorker.register(scriptUrl(kOfflineScript) as string);
      this.keeping = (await activeOf(made)) === null ? "failed" : "kept";
    } catch {
      this.keeping = "failed";
    }
  }

  /** The worker throws away what is kept, and itself. */
  private async forget(): Promise<void> {
    this.keeping = "busy";
    const there = await this.registration();
    const message: OfflineMessage = kForget;
    (there?.active ?? there?.waiting)?.postMessage(message);
    await there?.unregister();
    this.keeping = "not-kept";
  }
}

/** The worker once all files are kept; null where they could not be. */
function activeOf(made: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const worker = made.installing ?? made.waiting ?? made.active;
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker === null || worker.state === "redundant") {
        resolve(null);
      } else if (worker.state === "activated") {
        resolve(worker);
      }
    };
    worker?.addEventListener("statechange", look);
    look();
  });
}

/** Whether this page can be kept: the site, from a web server that the browser trusts. */
export function canBeKept(page: Document = document): boolean {
  return (
    /^https?:$/.test(page.location.protocol) &&
    "serviceWorker" in navigator &&
    page.querySelector("script[src][integrity]") !== null
  );
}
