import { type TemplateResult, html, nothing } from "lit";

import type { Language } from "../i18n/choose";
import { kPrivacyWords } from "../i18n/privacy";

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
      </footer>`;
}
