import { type TemplateResult, html, nothing } from "lit";

import type { Block, Filter } from "../contract/report";
import type { Segments } from "../contract/segments";
import { errorWords } from "../i18n/choose";
import type { Importer } from "../io/importer";
import type { Reported } from "../state/page-state";
import { type PeriodUnit, markOfValue } from "../state/view-hash";
import { byName, segmentName, valueName } from "./segment-name";
import type { Ui } from "./ui";

const kUnits: readonly PeriodUnit[] = ["month", "quarter", "year"];
const kMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What the whole report is of: for which reader, whose customers, and which periods months are added up to. */
export function viewBar(
  ui: Ui,
  page: Reported,
  block: Block,
  segments: Segments | null,
  importer: Importer,
  reader: TemplateResult,
): TemplateResult {
  const { t } = ui;
  const { again } = page;
  return html`
    <div class="view-bar" role="group" aria-label=${t.view.title}>
      ${reader} ${customers(ui, page, block, segments, importer)} ${periods(ui, page, importer)}
      ${again === "busy" ? html`<span class="note" role="status">${t.view.busy} …</span>` : nothing}
    </div>
    ${
      again === null || again === "busy"
        ? nothing
        : html`<p class="cautions" role="alert">
            ${t.view.unchanged}
            ${errorWords(t, again.code)?.what ?? html`<span lang="en">${again.message}</span>`}
          </p>`
    }
  `;
}

function customers(
  ui: Ui,
  { report }: Reported,
  block: Block,
  segments: Segments | null,
  importer: Importer,
): TemplateResult | typeof nothing {
  const { t } = ui;
  const now = report.filter ?? null;
  const offered = filtersOf(ui, segments, now, block);
  if (offered.length === 0) {
    return nothing;
  }
  const pick = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    void importer.only(offered.find(({ filter }) => markOfValue(filter.value) === value)?.filter ?? null);
  };
  const by = offered[0]?.filter.by ?? "";
  return html`
    <label class="field">
      <span>${t.view.customers}</span>
      <select class="only" @change=${pick}>
        <option value="" ?selected=${now === null}>${t.view.everybody}</option>
        <optgroup label=${byName(ui, by)}>
          ${offered.map(
            ({ filter, name }) =>
              html`<option
                value=${markOfValue(filter.value)}
                ?selected=${now !== null && now.value === filter.value}
              >
                ${name}
              </option>`,
          )}
        </optgroup>
      </select>
    </label>
  `;
}

/** Of the filter there is, else of what the segments are by. */
function filtersOf(
  ui: Ui,
  segments: Segments | null,
  now: Filter | null,
  block: Block,
): readonly { filter: Filter; name: string }[] {
  if (segments === null || (now !== null && segments.by !== now.by)) {
    return now === null ? [] : [{ filter: now, name: valueName(ui, now.by, now.value, block) }];
  }
  return segments.segments
    .filter(({ kind }) => kind !== "other")
    .map((segment) => ({
      filter: { by: segments.by, value: segment.kind === "none" ? null : segment.value },
      name: segmentName(ui, segments.by, segment),
    }));
}

function periods({ t, f }: Ui, { report }: Reported, importer: Importer): TemplateResult {
  const { settings } = report;
  const unit = settings["period"] ?? "month";
  const from = settings["fiscal_year_start"] ?? "1";
  const set = (key: string) => (event: Event) =>
    void importer.set({ [key]: (event.target as HTMLSelectElement).value });
  return html`
    <label class="field">
      <span>${t.view.period}</span>
      <select class="period" @change=${set("period")}>
        ${kUnits.map(
          (each) => html`<option value=${each} ?selected=${each === unit}>${t.view.units[each]}</option>`,
        )}
      </select>
    </label>
    ${
      unit === "month"
        ? nothing
        : html`
            <label class="field">
              <span>${t.view.yearFrom}</span>
              <select class="year-from" @change=${set("fiscal_year_start")}>
                ${kMonths.map(
                  (month) =>
                    html`<option value=${month} ?selected=${String(month) === from}>
                      ${f.standaloneMonth(month)}
                    </option>`,
                )}
              </select>
            </label>
          `
    }
  `;
}

/** That the report is of some customers only, and the way back to all. */
export function filterNote(ui: Ui, filter: Filter, block: Block, importer: Importer): TemplateResult {
  const { t } = ui;
  return html`
    <p class="only-note">
      <strong>${t.view.only(byName(ui, filter.by), valueName(ui, filter.by, filter.value, block))}</strong>
      <button type="button" class="quiet small" @click=${() => void importer.only(null)}>
        ${t.view.clear}
      </button>
    </p>
  `;
}
