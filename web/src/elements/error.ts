import { type TemplateResult, html, nothing } from "lit";

import { errorWords } from "../i18n/choose";
import type { EngineError } from "../io/protocol";
import type { Ui } from "./ui";

/** What an error is, in the reader's language where it is known. */
export function errorTitle({ t }: Ui, error: EngineError): string {
  return errorWords(t, error.code)?.what ?? error.message;
}

/** What to do about it, and the core's own sentence. */
export function errorDetail({ t }: Ui, error: EngineError): TemplateResult | typeof nothing {
  const words = errorWords(t, error.code);
  return words === null
    ? nothing
    : html`
        <p class="todo">${words.todo}</p>
        <p class="note">${t.failed.detail}: ${error.message} <code>${error.code}</code></p>
      `;
}

/** The file, line and column of an error. */
export function errorPlace(
  { t, f }: Ui,
  { file, line, column }: EngineError,
): TemplateResult | typeof nothing {
  const parts = [
    file,
    line > 0 ? t.failed.line(f.count(line)) : "",
    column > 0 ? t.failed.column(f.count(column)) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? nothing : html`<p class="place">${parts.join(", ")}</p>`;
}
