import { type TemplateResult, html, svg } from "lit";

import type { Ui } from "./ui";

export interface StartActions {
  /** True while files are held over the page. */
  hovering: boolean;
  choose: (event: Event) => void;
  demo: () => void;
  sample: () => void;
}

const kReports = ["retention", "churn", "expansion"] as const;

/** The first screen: what it does, that nothing leaves the computer, and the ways in. */
export function startView({ t }: Ui, { hovering, choose, demo, sample }: StartActions): TemplateResult {
  return html`
    <section class="start">
      <div class="pitch">
        <h1 tabindex="-1">${t.start.title}</h1>
        <p class="lead">${t.start.lead}</p>
        <p class="privacy"><strong>${t.start.privacy}</strong> ${t.start.privacyWhy}</p>
      </div>
      <div class="drop ${hovering ? "hovering" : ""}">
        ${sheetIcon()}
        <p class="drop-words">${hovering ? t.start.dropNow : t.start.drop}</p>
        <p class="ways">
          <label class="button primary">
            <input
              class="unseen"
              type="file"
              multiple
              accept=".csv,.tsv,.txt,.json,text/csv"
              @change=${choose}
            />
            ${t.start.choose}
          </label>
          <span>${t.start.or}</span>
          <button type="button" title=${t.demo.note} @click=${demo}>${t.demo.open}</button>
          <button type="button" @click=${sample}>${t.start.sample}</button>
        </p>
        <p class="note">${t.start.reads}</p>
      </div>
      <ul class="reports">
        ${kReports.map(
          (id) => html`
            <li class="of-${id}">
              <h2>${t[id].title}</h2>
              <p>${t.start[id]}</p>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function sheetIcon(): TemplateResult {
  return html`
    <svg class="sheet" viewBox="0 0 48 48" aria-hidden="true">
      ${svg`
        <path d="M12 5h17l9 9v29H12z"></path>
        <path d="M29 5v9h9"></path>
        <path d="M18 23h14M18 29h14M18 35h9"></path>`}
    </svg>
  `;
}
