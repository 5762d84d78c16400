import { type TemplateResult, html, nothing, svg } from "lit";

import type {
  Comparison,
  ComparisonCustomer,
  ComparisonCustomers,
  ComparisonFigure,
  ComparisonPart,
} from "../contract/comparison";
import type { Metric } from "../contract/explanation";
import { stepBars } from "../charts/steps";
import { type CompareWords, ruleWord } from "../i18n/compare";
import { settingName } from "../i18n/setting-meanings";
import { customerCell } from "./churn";
import { isRatio, metricName } from "./figure-names";
import { table } from "./table";
import { type Ui, trailingSpan } from "./ui";

/** What a number of a comparison is counted in. */
type Counted = Pick<ComparisonFigure, "metric" | "unit" | "currency" | "minor_digits">;

/** What a part of a difference comes through: a setting alone, or several only together. */
interface Through {
  name: string;
  value: number;
}

/** What a figure is called, with its month or age where it has one. */
export function figureName(ui: Ui, { metric, month, age }: ComparisonFigure): string {
  const { t, f } = ui;
  const name = metricName(t, metric as Metric);
  const place =
    month !== null
      ? metric.startsWith("retention.trailing.")
        ? t.figures.yearTo(f.month(month), trailingSpan(ui))
        : f.month(month)
      : age === null
        ? ""
        : t.explain.age(f.count(age));
  return place === "" ? name : `${name} · ${place}`;
}

/** A number as the report shows it. */
export function comparedText({ f }: Ui, counted: Counted, value: number | null): string {
  if (counted.unit === "money") {
    return f.money(value, counted);
  }
  if (counted.unit === "rate" || value === null) {
    return isRatio(counted.metric) ? f.ratio(value) : f.percent(value);
  }
  return f.count(value);
}

/** A difference with its sign; of rates, in points. */
export function differenceText(ui: Ui, words: CompareWords, counted: Counted, value: number | null): string {
  if (value === null) {
    return comparedText(ui, counted, null);
  }
  if (counted.unit === "rate" && !isRatio(counted.metric)) {
    return words.points(ui.f.points(value));
  }
  return `${value > 0 ? "+" : ""}${comparedText(ui, counted, value)}`;
}

/** What a difference comes through, without what adds nothing. */
function throughOf(
  ui: Ui,
  words: CompareWords,
  comparison: Comparison,
  { contributions, interaction }: Pick<ComparisonFigure, "contributions" | "interaction">,
): readonly Through[] {
  const alone = comparison.settings.map(({ key }, index) => ({
    name: settingName(ui.language, key),
    value: contributions[index] ?? 0,
  }));
  return [...alone, { name: words.together, value: interaction ?? 0 }].filter(({ value }) => value !== 0);
}

/** A figure's difference as steps: one for each setting, one for what several do only together. */
export function stepsCell(
  ui: Ui,
  words: CompareWords,
  comparison: Comparison,
  figure: ComparisonFigure,
): TemplateResult {
  const through = throughOf(ui, words, comparison, figure);
  if (figure.difference === null || through.length === 0) {
    return html`<small>${words.notComparable}</small>`;
  }
  const told = through
    .map(({ name, value }) => `${name} ${differenceText(ui, words, figure, value)}`)
    .join(", ");
  return html`
    <svg class="steps" viewBox="0 0 160 22" role="img" aria-label=${told}>
      ${svg`${stepBars(through.map(({ value }) => value))}`}
    </svg>
    <small>${told}</small>
  `;
}

/** Who makes the difference of a figure. */
export function comparedCustomers(
  ui: Ui,
  words: CompareWords,
  comparison: Comparison,
  figure: ComparisonCustomers,
): TemplateResult {
  return html`
    <h4 tabindex="-1" class="compared-title">${words.who(figureName(ui, figure))}</h4>
    ${throughTable(ui, words, comparison, figure)}
    ${figure.parts.map((part) => partView(ui, words, comparison, figure, part))}
  `;
}

function throughTable(
  ui: Ui,
  words: CompareWords,
  comparison: Comparison,
  figure: ComparisonCustomers,
): TemplateResult | typeof nothing {
  if (figure.difference === null) {
    return nothing;
  }
  const total: Through = { name: words.difference, value: figure.difference };
  const through = throughOf(ui, words, comparison, figure);
  return html`
    ${table<Through>(ui, {
      caption: words.alone,
      rows: [...through, total],
      sum: (row) => row === total,
      columns: [
        { head: words.alone, cell: ({ name }) => name, words: true },
        { head: words.adds, cell: ({ value }) => differenceText(ui, words, figure, value) },
      ],
    })}
    ${(figure.interaction ?? 0) === 0 ? nothing : html`<p class="note">${words.togetherHint}</p>`}
  `;
}

function partView(
  ui: Ui,
  words: CompareWords,
  comparison: Comparison,
  figure: ComparisonCustomers,
  part: ComparisonPart,
): TemplateResult {
  const { t, f } = ui;
  const role = part.role === "numerator" || part.role === "denominator" ? `${t.explain[part.role]}: ` : "";
  const place = part.month === null ? "" : ` · ${f.month(part.month)}`;
  const title = `${role}${part.sign < 0 ? "− " : ""}${metricName(t, part.metric as Metric)}${place}`;
  const counted: Counted = { ...figure, metric: part.metric, unit: part.unit };
  const { rest } = part;
  const more: ComparisonCustomer[] =
    rest.customers === 0 ? [] : [restOf(words.rest(f.count(rest.customers)), rest.amount)];
  const total = { ...restOf(t.segments.total, part.difference), a: part.a, b: part.b };
  const added = [...more, total];
  const isCustomer = (row: ComparisonCustomer): boolean => !added.includes(row);
  return html`
    <h5>${title}</h5>
    ${
      part.customers === 0
        ? html`<p class="note">${words.nobody}</p>`
        : table<ComparisonCustomer>(ui, {
            caption: title,
            rows: [...part.rows, ...added],
            sum: (row) => row === total,
            columns: [
              {
                head: words.customer,
                cell: (row) => (isCustomer(row) ? customerCell(row) : row.customer),
                words: true,
              },
              { head: "A", cell: (row) => (more.includes(row) ? "" : comparedText(ui, counted, row.a)) },
              { head: "B", cell: (row) => (more.includes(row) ? "" : comparedText(ui, counted, row.b)) },
              {
                head: words.difference,
                cell: ({ difference }) => differenceText(ui, words, counted, difference),
              },
              {
                head: words.through,
                cell: (row) =>
                  throughOf(ui, words, comparison, row)
                    .map(({ name, value }) => `${name} ${differenceText(ui, words, counted, value)}`)
                    .join(", "),
                words: true,
              },
              {
                head: words.why,
                cell: (row) =>
                  isCustomer(row) ? `${ruleWord(words, row.rule_a)} → ${ruleWord(words, row.rule_b)}` : "",
                words: true,
              },
            ],
          })
    }
  `;
}

/** A row that stands for several customers. */
function restOf(customer: string, difference: number): ComparisonCustomer {
  return {
    customer,
    name: "",
    a: 0,
    b: 0,
    difference,
    contributions: [],
    interaction: 0,
    rule_a: "",
    rule_b: "",
    why_a: "",
    why_b: "",
  };
}
