import { type TemplateResult, html, nothing } from "lit";

import type { Input, Issue } from "../contract/report";
import { issueName } from "../i18n/choose";
import type { Mapping } from "../io/protocol";
import { withKept } from "../state/mapping-edit";
import type { Decide } from "./mapping-fields";
import type { Ui } from "./ui";

/** The reasons that leave rows of a file out, and a way to keep the rows all the same. */
export function leftOutView(ui: Ui, input: Input | null, mapping: Mapping, decide: Decide): TemplateResult {
  const { t } = ui;
  const issues = input?.issues.filter(({ severity }) => severity !== "notice") ?? [];
  const kept = (mapping.keep ?? []).filter((code) => issues.every((issue) => issue.code !== code));
  const nothingYet = input === null && kept.length === 0;
  return html`
    <section class="left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">${t.checking.leftOut}</h2>
      ${nothingYet ? html`<p class="note">${t.checking.leftOutLater}</p>` : nothing}
      ${
        input !== null && issues.length + kept.length === 0
          ? html`<p class="note">${t.checking.noneLeftOut}</p>`
          : nothing
      }
      <ul class="rows findings">
        ${issues.map((issue) => findingLine(ui, issue, mapping, decide))}
        ${kept.map(
          (code) => html`
            <li class="row finding">
              <div>${issueName(ui.t, code) ?? nothing} <code>${code}</code></div>
              <div class="note">${t.checking.kept}</div>
              ${keepBox(ui, code, mapping, decide)}
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function findingLine(ui: Ui, issue: Issue, mapping: Mapping, decide: Decide): TemplateResult {
  const { t, f } = ui;
  const { code, severity, count, lines, message } = issue;
  return html`
    <li class="row finding">
      <div>
        <strong>${issueName(ui.t, code) ?? nothing}</strong> <code>${code}</code>
        <p class="note" lang="en">${message}</p>
      </div>
      <div>
        <span class="severity ${severity}"
          >${t.checking.rowsOf(f.count(count), t.account.severity[severity])}</span
        >
        ${
          lines.length === 0
            ? nothing
            : html`<p class="note">${t.checking.lines(lines.map((line) => String(line)).join(", "))}</p>`
        }
      </div>
      ${severity === "ignored" ? keepBox(ui, code, mapping, decide) : html`<div class="note">${t.checking.cannotKeep}</div>`}
    </li>
  `;
}

function keepBox({ t }: Ui, code: string, mapping: Mapping, decide: Decide): TemplateResult {
  const toggle = (event: Event): void =>
    decide(withKept(mapping, code, (event.target as HTMLInputElement).checked));
  return html`
    <label class="check">
      <input type="checkbox" .checked=${mapping.keep?.includes(code) ?? false} @change=${toggle} />
      ${t.checking.keep} <span class="unseen">${code}</span>
    </label>
  `;
}
