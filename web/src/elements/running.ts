import { type TemplateResult, html, nothing } from "lit";

import type { Language } from "../i18n/choose";
import { kPrivacyWords } from "../i18n/privacy";
import { canBeKept } from "./offline";

/**
 * The SHA-256 that the browser held the script against before it ran, engine included: that of the tag, or the one the page's own policy
 * names. Null where nothing was checked.
 */
export function checkedHash(page: Document = document): string | null {
  const tag = page.querySelector("script[integrity]")?.getAttribute("integrity");
  const policy = page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content");
  const named = /script-src '(sha256-[^']+)'/.exec(policy ?? "");
  const hash = tag ?? named?.[1];
  return hash?.startsWith("sha256-") ? hash : null;
}

/** The line at the foot of the page. */
export function runningView(language: Language): TemplateResult | typeof nothing {
  const hash = checkedHash();
  const words = kPrivacyWords[language];
  return hash === null
    ? nothing
    : html`<footer class="running note">
        ${words.runs} <code title=${words.runsWhy}>${hash}</code>. ${words.runsWhy}
        <details>
          <summary>${words.check}</summary>
          <p>${words.checkHow}</p>
          <p><code>sha256sum -c SHA256SUMS</code></p>
          ${isServed() ? html`<p><a href="verify.html">${words.verify}</a></p>` : html`<p>${words.verifyFile}</p>`}
        </details>
        ${canBeKept() ? html`<holdfast-offline .language=${language}></holdfast-offline>` : nothing}
      </footer>`;
}

// The site has the page beside it; a file that was taken along may stand alone.
function isServed(): boolean {
  return document.querySelector("script[src][integrity]") !== null;
}
