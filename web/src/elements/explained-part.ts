import { type TemplateResult, html, nothing } from "lit";

import type { ExplainedPart, ExplainedRow, Explanation, Source, Unit } from "../contract/explanation";
import { ruleSentence } from "../i18n/rules";
import { customerCell, sourceCell } from "./churn";
import { metricName } from "./figure-names";
import { periodName } from "./segment-name";
import { type Ui, trailingSpan } from "./ui";

/** Lines of the files that stand under a customer. */
const kLines = 8;

/** What is shown of a part, and the way to the rest of it. */
export interface PartPage {
  open: boolean;
  /** Of the first row that is shown, and how many are at most. */
  offset: number;
  limit: number;
  turn: (offset: number) => void;
}

/** A number by what it is counted in. */
export function valueText({ f }: Ui, explanation: Explanation, unit: Unit, value: number | null): string {
  if (unit === "money") {
    return f.money(value, explanation);
  }
  return unit === "rate" || value === null ? f.percent(value) : f.count(value);
}

/** The figure itself, as the report shows it. */
export function figureText(ui: Ui, explanation: Explanation): string {
  const { metric, unit, value } = explanation;
  if (metric === "expansion.monthly.quick_ratio") {
    return ui.f.ratio(value);
  }
  return metric === "summary.mrr_growth" ? ui.f.change(value) : valueText(ui, explanation, unit, value);
}

/** Which one of its kind a figure is: its month, or its cohort and age. */
export function placeText(ui: Ui, { metric, month, cohort, age }: Explanation): string {
  const { t, f } = ui;
  if (cohort !== null) {
    return t.explain.cohort(periodName(ui, ui.shape.cohorts.get(cohort) ?? cohort), f.count(age ?? 0));
  }
  if (month !== null) {
    return metric.startsWith("retention.trailing.")
      ? t.figures.yearTo(f.month(month), trailingSpan(ui))
      : f.longMonth(month);
  }
  return age === null ? "" : t.explain.age(f.count(age));
}

/** A sum of customers that a figure is made of: the rows, those that are not shown, and what they come to. */
export function explainedPart(
  ui: Ui,
  explanation: Explanation,
  part: ExplainedPart,
  page: PartPage,
): TemplateResult {
  const total = valueText(ui, explanation, part.unit, part.total);
  return html`
    <details class="part" ?open=${page.open}>
      <summary><span>${titleOf(ui, part)}</span> <b>${total}</b></summary>
      ${
        part.customers === 0
          ? html`<p class="empty">${ui.t.explain.nobody}</p>`
          : html`${rowsTable(ui, explanation, part, page)} ${pager(ui, part, page)}`
      }
    </details>
  `;
}

function titleOf({ t, f }: Ui, { role, metric, sign, month, age }: ExplainedPart): string {
  const name = `${sign < 0 ? "− " : ""}${metricName(t, metric)}`;
  const place = month !== null ? f.month(month) : age !== null ? t.explain.age(f.count(age)) : "";
  const words = place === "" ? name : `${name} · ${place}`;
  return role === "numerator" || role === "denominator" ? `${t.explain[role]}: ${words}` : words;
}

function rowsTable(ui: Ui, explanation: Explanation, part: ExplainedPart, page: PartPage): TemplateResult {
  const { t, f } = ui;
  const { rest } = part;
  const sayRest = page.offset === 0 ? t.explain.rest : t.explain.others;
  const number = (value: number): string => valueText(ui, explanation, part.unit, value);
  const title = titleOf(ui, part);
  return html`
    <div class="scroll" role="region" aria-label=${title} tabindex="0">
      <table>
        <caption class="unseen">
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="words">${t.explain.why}</th>
            <th scope="col">${t.expansion.before}</th>
            <th scope="col">${t.expansion.after}</th>
            <th scope="col">${t.explain.adds}</th>
          </tr>
        </thead>
        <tbody>
          ${part.rows.map((row) => rowView(ui, explanation, row, number(row.amount)))}
        </tbody>
        <tfoot>
          ${
            rest.customers === 0
              ? nothing
              : html`<tr class="rest">
                  <th scope="row" class="words" colspan="3">${sayRest(f.count(rest.customers))}</th>
                  <td>${number(rest.amount)}</td>
                </tr>`
          }
          <tr class="sum">
            <th scope="row" class="words" colspan="3">${t.explain.total}</th>
            <td>${number(part.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  `;
}

function rowView(ui: Ui, explanation: Explanation, row: ExplainedRow, amount: string): TemplateResult {
  const why = sentenceOf(ui, row);
  return html`
    <tr>
      <th scope="row" class="words">
        ${customerCell(row)}
        <span class="reason" lang=${why === null ? "en" : nothing}>${why ?? row.why}</span>
        ${linesView(row)}
      </th>
      ${stateCell(ui, explanation, row.before, row.before_day ?? row.before_month)}
      ${stateCell(ui, explanation, row.after, row.after_day ?? row.after_month)}
      <td>${amount}</td>
    </tr>
  `;
}

/** `time`: the month, or the day, that the amount is of. */
function stateCell(ui: Ui, explanation: Explanation, amount: number, time: string | null): TemplateResult {
  return html`<td>
    ${ui.f.money(amount, explanation)}${time === null ? nothing : html`<span class="range">${timeOf(ui, time)}</span>`}
  </td>`;
}

/** "2024-03" or "2024-03-31" as the reader writes it. */
function timeOf({ f }: Ui, time: string): string {
  return time.length > "2024-03".length ? f.day(time) : f.month(time);
}

function sentenceOf(ui: Ui, row: ExplainedRow): string | null {
  const { language, shape } = ui;
  const time = (value: string | null): string => (value === null ? "" : timeOf(ui, value));
  const months = {
    before: time(row.before_day ?? row.before_month),
    after: time(row.after_day ?? row.after_month),
    since: time(row.since),
    last: time(row.last),
  };
  return ruleSentence(language, row.rule, months, shape.firstDay);
}

/** The lines behind both amounts, each once: "subscriptions.csv:12, 40 …". */
function linesView({ before_lines, after_lines }: ExplainedRow): TemplateResult {
  const lines = new Map<string, Source>();
  for (const source of [...before_lines.shown, ...after_lines.shown]) {
    lines.set(`${source.file}:${source.line}`, source);
  }
  const cut = [before_lines, after_lines].some(({ total, shown }) => total > shown.length);
  const shown = [...lines.values()].slice(0, kLines);
  return html`${sourceCell(shown)}${cut || shown.length < lines.size ? " …" : nothing}`;
}

function pager(
  { t, f }: Ui,
  { customers, rows }: ExplainedPart,
  page: PartPage,
): TemplateResult | typeof nothing {
  const { offset, limit, turn } = page;
  const to = offset + rows.length;
  return customers <= limit
    ? nothing
    : html`
        <p class="pager">
          <button type="button" class="quiet" ?disabled=${offset === 0} @click=${() => turn(offset - limit)}>
            ${t.table.previous}
          </button>
          <span role="status">${t.table.range(f.count(offset + 1), f.count(to), f.count(customers))}</span>
          <button
            type="button"
            class="quiet"
            ?disabled=${to >= customers}
            @click=${() => turn(offset + limit)}
          >
            ${t.table.next}
          </button>
        </p>
      `;
}
