import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";

import type { Field, Inspection } from "../contract/inspection";
import { roleName } from "../i18n/choose";
import type { Mapping } from "../io/protocol";
import { columnOf, headerOf, withAttribute, withColumn } from "../state/mapping-edit";
import { kSureEnough } from "../state/page-state";
import type { Ui } from "./ui";

/** Gives a changed mapping back. */
export type Decide = (mapping: Mapping) => void;

type InspectedColumn = Inspection["columns"][number];

/** Roles that many columns may have: they are no choice of one column. */
const kMany: readonly string[] = ["month_value", "attribute"];

/** One line per field: the column it is taken from, why, and what the first values are read as. */
export function fieldsView(
  ui: Ui,
  inspection: Inspection,
  mapping: Mapping,
  decide: Decide,
): TemplateResult | typeof nothing {
  const { t } = ui;
  const fields = inspection.fields.filter(({ role }) => !kMany.includes(role));
  if (fields.length === 0) {
    return nothing;
  }
  return html`
    <section class="fields" aria-labelledby="fields-title">
      <h2 id="fields-title">${t.checking.fields}</h2>
      <ul class="rows">
        ${repeat(
          fields,
          ({ role }) => role,
          (field) => fieldLine(ui, inspection, mapping, field, decide),
        )}
        ${monthsLine(ui, inspection)}
      </ul>
    </section>
  `;
}

/** What no field is taken from: attributes of the customer, and everything that is not used. */
export function otherColumnsView(
  ui: Ui,
  inspection: Inspection,
  mapping: Mapping,
  decide: Decide,
): TemplateResult {
  const { t, f } = ui;
  const columns = inspection.columns.filter((column) => isOther(inspection, mapping, column));
  const canBeAttribute = inspection.fields.some(({ role }) => role === "attribute");
  return html`
    <section class="others" aria-labelledby="others-title">
      <h2 id="others-title">${t.checking.others(f.count(columns.length))}</h2>
      ${columns.length === 0 ? html`<p class="note">${t.checking.allUsed}</p>` : nothing}
      <ul class="rows">
        ${columns.map(
          (column) => html`
            <li class="row">
              <div class="field-name"><span class="column-name">${column.name}</span></div>
              <div class="field-column">
                ${canBeAttribute ? attributeBox(ui, mapping, column, decide) : nothing}
              </div>
              ${valuesView(ui, column)} ${whyView(ui, column)}
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function fieldLine(
  ui: Ui,
  inspection: Inspection,
  mapping: Mapping,
  { role, need }: Field,
  decide: Decide,
): TemplateResult {
  const { t } = ui;
  const now = columnOf(inspection, mapping, role);
  const column = inspection.columns.find(({ name }) => name === now);
  const pick = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    decide(withColumn(mapping, role, value === "" ? null : value, now));
  };
  return html`
    <li class="row ${now === null ? `unmapped unmapped-${need}` : ""}">
      <label class="field-name" for="field-${role}">
        <span>${roleName(ui.t, role)}</span>
        <span class="need ${need}">${t.checking.need[need]}</span>
      </label>
      <div class="field-column">
        <select id="field-${role}" .value=${now ?? ""} @change=${pick}>
          <option value="" ?selected=${now === null}>${t.checking.noColumn}</option>
          ${namesWith(inspection, now).map(
            (name) => html`
              <option value=${name} ?selected=${name === now}>
                ${headerOf(inspection).includes(name) ? name : t.checking.notThere(name)}
              </option>
            `,
          )}
        </select>
      </div>
      ${column === undefined ? html`<div class="values"></div>` : valuesView(ui, column)}
      ${column === undefined ? html`<div class="why"></div>` : whyView(ui, column)}
    </li>
  `;
}

function monthsLine(ui: Ui, { columns }: Inspection): TemplateResult | typeof nothing {
  const { t, f } = ui;
  const months = columns.filter(({ role }) => role === "month_value");
  const [first] = months;
  if (first === undefined) {
    return nothing;
  }
  return html`
    <li class="row">
      <div class="field-name">
        <span>${roleName(ui.t, "month_value")}</span>
        <span class="need always">${t.checking.need.always}</span>
      </div>
      <div class="field-column">
        <details>
          <summary>${t.checking.months(f.count(months.length))}</summary>
          <p class="note">${months.map(({ name }) => name).join(" · ")}</p>
        </details>
      </div>
      ${valuesView(ui, first)} ${whyView(ui, first)}
    </li>
  `;
}

/** The first values as they stand in the file, and what each is read as. */
function valuesView({ t }: Ui, { samples, parsed, role }: InspectedColumn): TemplateResult {
  const readAs = role === "none" ? [] : parsed;
  return html`
    <ul class="values" aria-label=${t.checking.values}>
      ${samples.map((sample, index) => {
        const value = readAs[index];
        return html`
          <li class=${value === null ? "unreadable" : ""}>
            <span class="sample">${sample}</span>
            ${
              value === undefined || value === sample
                ? nothing
                : html`<span class="parsed"
                    ><span aria-hidden="true">→</span> ${value ?? t.checking.unreadable}</span
                  >`
            }
          </li>
        `;
      })}
    </ul>
  `;
}

function whyView({ f }: Ui, { why, sure, role }: InspectedColumn): TemplateResult {
  return html`
    <div class="why">
      ${
        role === "none"
          ? nothing
          : html`<span class="sure ${sure < kSureEnough ? "hardly" : ""}">${f.wholePercent(sure)}</span>`
      }
      <span lang="en">${why}</span>
    </div>
  `;
}

function attributeBox({ t }: Ui, mapping: Mapping, column: InspectedColumn, decide: Decide): TemplateResult {
  const toggle = (event: Event): void =>
    decide(withAttribute(mapping, column.name, (event.target as HTMLInputElement).checked));
  return html`
    <label class="check">
      <input type="checkbox" .checked=${column.role === "attribute"} @change=${toggle} />
      ${t.checking.attribute}
    </label>
  `;
}

function isOther(inspection: Inspection, mapping: Mapping, { name, role }: InspectedColumn): boolean {
  const taken = inspection.fields
    .filter((field) => !kMany.includes(field.role))
    .map((field) => columnOf(inspection, mapping, field.role));
  return (role === "none" || role === "attribute") && !taken.includes(name);
}

function namesWith(inspection: Inspection, now: string | null): readonly string[] {
  const names = [...new Set(headerOf(inspection))];
  return now === null || names.includes(now) ? names : [now, ...names];
}
