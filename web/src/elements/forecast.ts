import { type TemplateResult, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";

import { describe } from "../charts/describe";
import { lineChart } from "../charts/line-chart";
import type {
  BackTest,
  BackTestRow,
  Block,
  CustomerTest,
  CustomerTestRow,
  Forecast,
  ForecastMonth,
} from "../contract/report";
import { addressOf } from "../state/figure-address";
import { type ReadoutItem, chart } from "./chart";
import { figureLink } from "./figure-link";
import { LightElement } from "./light-element";
import "./projection";
import { inOneLine } from "./sure";
import { type Cell, table } from "./table";
import { termed } from "./term";
import type { Ui } from "./ui";

/** What is drawn of the past. */
const kPastMonths = 24;
const kYear = 12;

const kLines = ["kept", "base", "total", "survivors"] as const;
type Line = (typeof kLines)[number];
/** Those drawn, with the colour of each. */
const kDrawn = { base: "nrr", total: "logo", survivors: "grr" } as const;

/** MRR of the months to come, what it assumes, and how far such forecasts were off. Below what most readers look at first. */
@customElement("holdfast-forecast")
export class ForecastElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) block!: Block;

  protected override render(): TemplateResult | typeof nothing {
    const { ui, block } = this;
    const { forecast } = block;
    if (!forecast) {
      return nothing;
    }
    return forecast.outcome === "ok"
      ? html`${linesView(ui, block, forecast)} ${backTestView(ui, block, forecast)}`
      : html`<p class="empty">${ui.t.forecast.none[forecast.outcome]}</p>`;
  }
}

function linesView(ui: Ui, block: Block, forecast: Forecast): TemplateResult {
  const { months, from } = forecast;
  const { t, f } = ui;
  const year = months[kYear - 1];
  const past = block.movements.filter(({ month }) => month <= from).slice(-kPastMonths);
  const all = [...past.map(({ month }) => month), ...months.map(({ month }) => month)];
  const before = past.map(() => null);
  const actual = [...past.map(({ closing }) => closing), ...months.map(() => null)];
  const valuesOf = (line: Line): (number | null)[] => [...before, ...months.map((row) => row[line])];
  const drawn = Object.entries(kDrawn) as [keyof typeof kDrawn, string][];
  return html`
    ${
      year === undefined
        ? nothing
        : html`<p class="lead">
            ${t.forecast.lead(f.longMonth(year.month), f.money(year.base, block), f.money(year.total, block))}
          </p>`
    }
    <p class="note">${t.forecast.assumes}</p>
    ${chart(ui, {
      heading: t.forecast.chart,
      label: describe(
        t,
        t.forecast.chart,
        [f.month(all[0] ?? from), f.month(all.at(-1) ?? from)],
        drawn.map(([line]) => ({
          name: t.forecast[line],
          values: valuesOf(line),
          format: (value) => f.money(value, block),
        })),
      ),
      months: all.map((month) => f.month(month)),
      initial: past.length - 1 + kYear,
      draw: (size, picked) =>
        lineChart(
          {
            axis: {
              months: all,
              partial: null,
              monthName: (month) => f.monthName(month),
              partialWord: t.report.partial,
            },
            series: [
              { key: "survival", values: actual },
              ...drawn.map(([line, key]) => ({
                key,
                values: valuesOf(line),
                band: line === "base" ? [...before, ...months.map((row) => endsOf(row, line))] : [],
              })),
            ],
            reference: block.forecast?.mrr ?? 0,
            tick: (value) => f.shortMoney(value, block),
          },
          size,
          picked,
        ),
      readout: (index) => readoutOf(ui, block, past[index]?.closing, months[index - past.length]),
      table: monthsTable(ui, block, months),
    })}
    <p class="note">${t.forecast.limitsAre}</p>
    ${basisView(ui, block, forecast)}
  `;
}

/** What is foretold is nobody's yet: what it is made of opens to the customers behind it. */
function basisView(ui: Ui, block: Block, forecast: Forecast): TemplateResult {
  const { t, f } = ui;
  const money = (key: "mrr" | "new_mrr"): Cell =>
    figureLink(f.money(forecast[key], block), addressOf(block, `forecast.${key}`));
  const rate = (key: "nrr" | "grr"): Cell =>
    figureLink(f.percent(forecast[key]), addressOf(block, `forecast.${key}`));
  return table<Forecast>(ui, {
    caption: t.forecast.basis,
    rows: [forecast],
    columns: [
      { head: t.report.month, cell: ({ from }) => f.month(from), words: true },
      { head: t.forecast.mrr, cell: () => money("mrr") },
      { head: t.retention.nrr, cell: () => rate("nrr") },
      { head: t.retention.grr, cell: () => rate("grr") },
      { head: t.forecast.newMrr, cell: () => money("new_mrr") },
    ],
  });
}

function endsOf(row: ForecastMonth, line: Line): [number, number] | null {
  const [low, high] = [row[`${line}_low`], row[`${line}_high`]];
  return low === null || high === null ? null : [low, high];
}

function rangeOf({ f }: Ui, block: Block, row: ForecastMonth, line: Line): string | null {
  return f.moneyRange(row[`${line}_low`], row[`${line}_high`], block);
}

function readoutOf(
  ui: Ui,
  block: Block,
  actual: number | undefined,
  row: ForecastMonth | undefined,
): readonly ReadoutItem[] {
  const { t, f } = ui;
  if (row === undefined) {
    return [{ mark: "line-survival", name: t.forecast.actual, value: f.money(actual ?? null, block) }];
  }
  return (Object.entries(kDrawn) as [keyof typeof kDrawn, string][]).map(([line, key]) => ({
    mark: `line-${key}`,
    name: t.forecast[line],
    value: inOneLine(ui, f.money(row[line], block), rangeOf(ui, block, row, line)),
  }));
}

function monthsTable(ui: Ui, block: Block, months: readonly ForecastMonth[]): TemplateResult {
  const { t, f } = ui;
  const cell = (row: ForecastMonth, line: Line): Cell => {
    const range = rangeOf(ui, block, row, line);
    const value = f.money(row[line], block);
    return range === null ? value : html`${value}<span class="range">${range}</span>`;
  };
  return table<ForecastMonth>(ui, {
    caption: t.forecast.chart,
    rows: months,
    brief: kYear,
    columns: [
      { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
      { head: t.forecast.kept, cell: (row) => cell(row, "kept") },
      { head: t.forecast.base, cell: (row) => cell(row, "base") },
      { head: t.forecast.new, cell: (row) => f.money(row.new, block) },
      { head: t.forecast.total, cell: (row) => cell(row, "total") },
      { head: t.forecast.survivors, cell: (row) => cell(row, "survivors") },
    ],
  });
}

type Test = BackTest | CustomerTest;

export function backTestView(ui: Ui, block: Block, forecast: Forecast): TemplateResult {
  const { t, f } = ui;
  const { back_tests, customer_test, mark } = forecast;
  const tests: Test[] = [...back_tests, ...(customer_test === null ? [] : [customer_test])];
  const percent = f.wholePercent(mark);
  return html`
    <h3>${termed(ui, t.forecast.backTest)}</h3>
    ${
      tests.length === 0
        ? html`<p class="empty">${t.forecast.noBackTest}</p>`
        : html`<p class="lead">${t.forecast.backTestLead(percent)}</p>
            ${table<Test>(ui, {
              caption: t.forecast.backTest,
              rows: tests,
              columns: [
                { head: t.forecast.line, cell: ({ line }) => t.forecast[line], words: true },
                { head: t.forecast.ahead, cell: ({ months }) => f.count(months) },
                { head: t.forecast.forecasts, cell: ({ measured }) => f.count(measured) },
                { head: t.forecast.meanError, cell: (test) => f.percent(test.mean_absolute_error) },
                { head: t.forecast.bias, cell: (test) => f.change(test.mean_error) },
                {
                  head: t.forecast.withinMark(percent),
                  term: "back_test",
                  cell: (test) => t.forecast.of(f.count(test.within_mark), f.count(test.measured)),
                },
                {
                  head: t.forecast.covered,
                  cell: ({ covered, limited }) =>
                    limited === 0 ? f.percent(null) : t.forecast.of(f.count(covered), f.count(limited)),
                },
              ],
            })}
            ${rowsView(ui, block, tests)}`
    }
  `;
}

interface PastForecast {
  test: Test;
  row: BackTestRow | CustomerTestRow;
}

function rowsView(ui: Ui, block: Block, tests: readonly Test[]): TemplateResult {
  const { t, f } = ui;
  const rows = tests.flatMap((test) => test.rows.map((row): PastForecast => ({ test, row })));
  const amount = ({ line }: Test, value: number): string =>
    line === "customers" ? f.count(value) : f.money(value, block);
  return html`
    <details class="figures-table">
      <summary>${t.forecast.rows}</summary>
      ${table<PastForecast>(ui, {
        caption: t.forecast.rows,
        rows,
        columns: [
          { head: t.forecast.line, cell: ({ test }) => t.forecast[test.line], words: true },
          { head: t.forecast.from, cell: ({ row }) => f.month(row.from), words: true },
          { head: t.forecast.until, cell: ({ row }) => f.month(row.month), words: true },
          { head: t.forecast.foretold, cell: ({ test, row }) => amount(test, row.forecast) },
          { head: t.forecast.happened, cell: ({ test, row }) => amount(test, row.actual) },
          { head: t.forecast.error, cell: ({ row }) => f.change(row.error) },
        ],
      })}
    </details>
  `;
}
