import { type TemplateResult, html, nothing } from "lit";

import type { ExplainedPart, ExplainedRow, Explanation, Metric, Source, Unit } from "../contract/explanation";
import { ruleSentence } from "../i18n/rules";
import { customerCell, sourceCell } from "./churn";
import { isRatio, metricName, sectionName } from "./figure-names";
import { kindOfSegment, readingText, segmentText } from "./figure-segment";
import { isOfPlan, isOfYear, planTime, yearText } from "./plan-figure";
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
  if (isRatio(metric)) {
    return ui.f.ratio(value);
  }
  if (/^surveys\..*score$/.test(metric)) {
    return ui.f.score(value);
  }
  return /_growth$|\.years\.growth$/.test(metric)
    ? ui.f.change(value)
    : valueText(ui, explanation, unit, value);
}

/** Which one of its kind a figure is: its section, month, cohort and age, survey or segment. */
export function placeText(ui: Ui, explanation: Explanation): string {
  const { t } = ui;
  const { metric, survey, segment } = explanation;
  const whose = survey === "nps" || survey === "enps" ? t.surveys.name[survey] : sectionName(t, metric);
  const who =
    segment === null
      ? ""
      : `${kindOfSegment(ui, explanation)}: ${segment === "" ? t.surveys.unsaid : segmentText(ui, metric, segment)}`;
  return [whose, who, timeText(ui, explanation)].filter(Boolean).join(" · ");
}

function timeText(ui: Ui, explanation: Explanation): string {
  const { t, f } = ui;
  const { metric, month, cohort, age } = explanation;
  if (isOfPlan(metric)) {
    return planTime(ui, explanation);
  }
  if (cohort !== null) {
    const name = periodName(ui, ui.shape.cohorts.get(cohort) ?? cohort);
    return age === null ? `${t.cohorts.cohort} ${name}` : t.explain.cohort(name, f.count(age));
  }
  if (metric.startsWith("churn_reasons.tenure.")) {
    return `${t.reasons.months} ≥ ${f.count(age ?? 0)}`;
  }
  if (
    /^(revenue|economics)\.(window|profit|unassigned)\.|^churn_reasons\.|^sales_pay\.owners\.(?!months)/.test(
      metric,
    )
  ) {
    return t.economics.window;
  }
  if (month !== null) {
    return metric.startsWith("retention.trailing.")
      ? t.figures.yearTo(f.month(month), trailingSpan(ui))
      : (spanText(ui, metric, month) ?? f.longMonth(month));
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

/** What a month of a figure stands for: itself, a quarter or a year. */
export function monthText(ui: Ui, metric: Metric, month: string): string {
  return spanText(ui, metric, month) ?? ui.f.month(month);
}

/** The quarter or year that begins with a month, of figures that are of one; null of others. */
function spanText(ui: Ui, metric: Metric, month: string): string | null {
  const { t, f, shape } = ui;
  if (isOfYear(metric)) {
    return yearText(month);
  }
  if (metric.startsWith("periods.")) {
    return periodName(ui, shape.periods.get(month) ?? month);
  }
  return metric.startsWith("surveys.quarters.") ? `${t.surveys.quarter} ${f.month(month)}` : null;
}

function titleOf(ui: Ui, { role, metric, sign, month, age }: ExplainedPart): string {
  const { t, f } = ui;
  const name = `${sign < 0 ? "− " : ""}${metricName(t, metric)}`;
  const place =
    month !== null ? monthText(ui, metric, month) : age !== null ? t.explain.age(f.count(age)) : "";
  const words = place === "" ? name : `${name} · ${place}`;
  return role === "numerator" || role === "denominator" ? `${t.explain[role]}: ${words}` : words;
}

function rowsTable(ui: Ui, explanation: Explanation, part: ExplainedPart, page: PartPage): TemplateResult {
  const { t } = ui;
  const sayRest = page.offset === 0 ? t.explain.rest : t.explain.others;
  const number = (value: number): string => valueText(ui, explanation, part.unit, value);
  const title = titleOf(ui, part);
  const states = statesOf(ui, part);
  return html`
    <div class="scroll" role="region" aria-label=${title} tabindex="0">
      <table>
        <caption class="unseen">
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="words">${t.explain.why}</th>
            ${states.map(({ head }) => html`<th scope="col">${head}</th>`)}
            <th scope="col">${t.explain.adds}</th>
          </tr>
        </thead>
        <tbody>
          ${part.rows.map((row) => rowView(ui, explanation, row, states, number(row.amount)))}
        </tbody>
        ${footView(ui, part, states.length + 1, sayRest, number)}
      </table>
    </div>
  `;
}

/** Under the rows: those that are not shown, and what all come to. `span`: of the columns before the amounts. */
function footView(
  { t, f }: Ui,
  { rest, total }: ExplainedPart,
  span: number,
  sayRest: (count: string) => string,
  number: (value: number) => string,
): TemplateResult {
  return html`
    <tfoot>
      ${
        rest.customers === 0
          ? nothing
          : html`<tr class="rest">
              <th scope="row" class="words" colspan=${span}>${sayRest(f.count(rest.customers))}</th>
              <td>${number(rest.amount)}</td>
            </tr>`
      }
      <tr class="sum">
        <th scope="row" class="words" colspan=${span}>${t.explain.total}</th>
        <td>${number(total)}</td>
      </tr>
    </tfoot>
  `;
}

/** A column of what a row was before, or is after. */
interface State {
  head: string;
  /** Null: there is only a time. */
  amount: ((row: ExplainedRow) => number) | null;
  time: (row: ExplainedRow) => string | null;
}

/** Rows of these are no states of MRR: they have at most a time. */
const kTimed = /^(surveys|conversion|adoption|inputs)\.|\bone_off\.|\.unassigned\.|costs\b/;
/** Rows of these are of customers at one time, or of what became of them. */
const kWatched = /^(signals|health|advocates)\./;

function statesOf({ t }: Ui, { metric, rows }: ExplainedPart): readonly State[] {
  if (metric.startsWith("renewals.plan.calendar.")) {
    return [{ head: t.renewals.worth, amount: (row) => row.before, time: timeBefore }];
  }
  const before: State = { head: t.expansion.before, amount: (row) => row.before, time: timeBefore };
  const after: State = { head: t.expansion.after, amount: (row) => row.after, time: timeAfter };
  if (kWatched.test(metric) && rows.every((row) => row.before_month === null)) {
    return [{ ...after, head: t.figures.mrr }];
  }
  if (!kTimed.test(metric)) {
    return [before, after];
  }
  const timed = [before, after].filter(({ time }) => rows.some((row) => time(row) !== null));
  return timed.map(({ head, time }) => ({
    head: timed.length === 1 ? t.explain.when : head,
    amount: null,
    time,
  }));
}

function timeBefore({ before_day, before_month }: ExplainedRow): string | null {
  return before_day ?? before_month;
}

// Of use the day is but the last one of the month that it is of.
function timeAfter({ rule, after_day, after_month }: ExplainedRow): string | null {
  return rule.startsWith("usage.") ? after_month : (after_day ?? after_month);
}

function rowView(
  ui: Ui,
  explanation: Explanation,
  row: ExplainedRow,
  states: readonly State[],
  amount: string,
): TemplateResult {
  const why = sentenceOf(ui, row);
  const readings = (row.readings ?? []).map((reading) => readingText(ui, explanation.metric, reading));
  return html`
    <tr>
      <th scope="row" class="words">
        ${row.customer === "" && row.name === "" ? nothing : customerCell(row)}
        <span class="reason" lang=${why === null ? "en" : nothing}>${why ?? row.why}</span>
        ${readings.length === 0 ? nothing : html`<small>${readings.join(" · ")}</small>`} ${linesView(row)}
      </th>
      ${states.map((state) => stateCell(ui, explanation, row, state))}
      <td>${amount}</td>
    </tr>
  `;
}

/** An amount over the month, or the day, that it is of; or that time alone. */
function stateCell(
  ui: Ui,
  explanation: Explanation,
  row: ExplainedRow,
  { amount, time }: State,
): TemplateResult {
  const when = time(row);
  const said = when === null ? nothing : timeOf(ui, when);
  if (amount === null) {
    return html`<td>${said}</td>`;
  }
  return html`<td>
    ${ui.f.money(amount(row), explanation)}${when === null ? nothing : html`<span class="range">${said}</span>`}
  </td>`;
}

/** "2024-03" or "2024-03-31" as the reader writes it. */
function timeOf({ f }: Ui, time: string): string {
  return time.length > "2024-03".length ? f.day(time) : f.month(time);
}

function sentenceOf(ui: Ui, row: ExplainedRow): string | null {
  const { language, shape, t } = ui;
  const time = (value: string | null): string => (value === null ? "" : timeOf(ui, value));
  const months = {
    before: time(timeBefore(row)),
    after: time(timeAfter(row)),
    since: time(row.since),
    last: time(row.last),
    score: row.score === undefined ? "" : ui.f.count(row.score),
    signs: (row.signals ?? []).map((code) => t.plan.signOf[code]).join(", "),
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
