import { type TemplateResult, html, nothing } from "lit";

import type {
  AdvocateCustomer,
  AdvocateMeasure,
  AdvocateScore,
  AdvocateTest,
  Advocates,
  Block,
} from "../contract/report";
import type { Importer } from "../io/importer";
import { customerCell, sourceCell } from "./churn";
import { sentenceWith } from "./figure-link";
import { blockFigure, figureColumns } from "./figure-tables";
import { table } from "./table";
import type { Ui } from "./ui";
import { testNumber, testText } from "./usage-words";

/** Who may speak for the product; without a table of usage, what it takes. */
export function advocatesView(
  ui: Ui,
  block: Block,
  importer: Importer | null,
): TemplateResult | typeof nothing {
  const { advocates } = block;
  const { t, f } = ui;
  if (!advocates) {
    return importer === null
      ? nothing
      : html`<section id="advocates" class="report-section">
          <h2>${t.advocates.title}</h2>
          <p class="empty">${t.advocates.needed}</p>
        </section>`;
  }
  return html`
    <section id="advocates" class="report-section">
      <h2>${t.advocates.title}</h2>
      <p class="lead">
        ${sentenceWith(
          t.advocates.lead,
          blockFigure(ui, block, "advocates.advocates", "count"),
          blockFigure(ui, block, "advocates.observed", "count"),
          f.day(advocates.as_of),
          blockFigure(ui, block, "advocates.advocates_mrr", "money"),
        )}
      </p>
      <p class="note">
        ${t.advocates.note}
        ${advocates.activity === null ? nothing : t.advocates.activityOf[advocates.activity]}
      </p>
      <h3>${t.advocates.tests}</h3>
      ${testsTable(ui, block, advocates, importer)}
      <h3>${t.advocates.scores}</h3>
      ${scoresTable(ui, block, advocates)}
      ${
        advocates.customers.length === 0
          ? nothing
          : html`<h3>${t.advocates.who}</h3>
              ${customersTable(ui, block, advocates)}`
      }
    </section>
  `;
}

function testsTable(ui: Ui, block: Block, { tests }: Advocates, importer: Importer | null): TemplateResult {
  const { t } = ui;
  const change = (test: AdvocateTest, value: string): void => {
    void importer?.set({ advocate_thresholds: limitsWith(tests, test, value) });
  };
  return table<AdvocateTest>(ui, {
    caption: t.advocates.tests,
    rows: tests,
    columns: [
      { head: t.advocates.test, cell: (test) => limitText(ui, test), words: true },
      {
        head: t.advocates.limit,
        term: "advocate_limit",
        cell: (test) => limitCell(ui, test, importer === null ? null : change),
      },
      ...figureColumns<AdvocateTest, "advocates.tests">(
        ui,
        block,
        [
          [t.advocates.known, "customers", "count"],
          [t.advocates.pass, "passed", "count"],
          [t.signals.mrr, "mrr", "money"],
        ],
        () => "advocates.tests",
        ({ code }) => ({ segment: code }),
      ),
    ],
  });
}

/** A test's limit, and what is quoted. */
export function limitCell(
  ui: Ui,
  test: AdvocateTest,
  change: ((test: AdvocateTest, value: string) => void) | null,
): TemplateResult {
  const { t } = ui;
  const usual = testNumber(ui, test.code, test.usual);
  return html`
    ${
      change === null
        ? testNumber(ui, test.code, test.threshold)
        : html`<input
            class="threshold"
            type="number"
            min="0"
            step=${test.code === "add_ons" ? "1" : "0.01"}
            aria-label=${t.advocates.change(limitText(ui, test))}
            .value=${String(test.threshold)}
            @change=${(event: Event) => change(test, (event.target as HTMLInputElement).value)}
          />`
    }
    ${
      !test.quoted
        ? html`<small>${t.advocates.ours}</small>`
        : test.threshold === test.usual
          ? nothing
          : html`<small>${t.advocates.quoted(usual)}</small>`
    }
  `;
}

/** The setting for these tests with another limit for one; "quoted" where none is chosen. */
export function limitsWith(
  tests: readonly Pick<AdvocateTest, "code" | "threshold" | "usual">[],
  changed: Pick<AdvocateTest, "code">,
  value: string,
): string {
  const chosen = tests.flatMap(({ code, threshold, usual }) => {
    const wanted = code !== changed.code ? String(threshold) : value === "" ? String(usual) : value;
    return wanted === String(usual) ? [] : [`${code}:${wanted}`];
  });
  return chosen.length === 0 ? "quoted" : chosen.join(",");
}

function scoresTable(ui: Ui, block: Block, { scores }: Advocates): TemplateResult {
  const { t, f } = ui;
  const names = (measures: readonly AdvocateMeasure[], known: boolean): string =>
    measures
      .filter(({ customers }) => customers > 0 === known)
      .map(({ code }) => t.advocates.measureOf[code])
      .join(" · ");
  const missing = names(
    scores.flatMap(({ measures }) => measures),
    false,
  );
  return html`
    ${table<AdvocateScore>(ui, {
      caption: t.advocates.scores,
      rows: scores,
      columns: [
        { head: t.advocates.score, cell: ({ code }) => t.advocates.scoreOf[code], words: true },
        {
          head: t.advocates.madeOf,
          cell: ({ measures }) => names(measures, true) || t.advocates.noColumn,
          words: true,
        },
        ...figureColumns<AdvocateScore, "advocates.scores">(
          ui,
          block,
          [[t.advocates.known, "customers", "count"]],
          () => "advocates.scores",
          ({ code }) => ({ segment: code }),
        ),
        { head: t.advocates.meanOf, term: "advocate_score", cell: ({ mean }) => f.ratio(mean) },
      ],
    })}
    ${missing === "" ? nothing : html`<p class="note">${t.advocates.missing(missing)}</p>`}
  `;
}

function customersTable(ui: Ui, block: Block, { customers, scores, tests }: Advocates): TemplateResult {
  const { t, f } = ui;
  return table<AdvocateCustomer>(ui, {
    caption: t.advocates.who,
    rows: customers,
    brief: 10,
    columns: [
      { head: t.churn.customer, cell: customerCell, words: true },
      { head: t.signals.mrr, cell: ({ mrr }) => f.money(mrr, block) },
      ...scores.map(({ code }, index) => ({
        head: t.advocates.scoreOf[code],
        cell: (row: AdvocateCustomer) => f.ratio(row.scores[index] ?? null),
      })),
      { head: t.advocates.mean, term: "advocate_score", cell: ({ score }) => f.ratio(score) },
      { head: t.advocates.passed, cell: (row) => testsCell(ui, row, tests), words: true },
      { head: t.churn.rows, cell: ({ source }) => sourceCell([source]), words: true },
    ],
  });
}

/** The tests that a customer passes, with what says so. */
function testsCell(ui: Ui, row: AdvocateCustomer, tests: readonly AdvocateTest[]): TemplateResult {
  const { t } = ui;
  const values = tests.flatMap(({ code }, index) => {
    const value = row.values[index] ?? null;
    return value === null || !row.passed.includes(code) ? [] : [testText(ui, code, value)];
  });
  return html`
    ${row.advocate ? html`<strong>${t.advocates.isAdvocate}</strong>` : nothing}
    <small>${values.join(" · ")}</small>
  `;
}

function limitText(ui: Ui, { code, threshold }: AdvocateTest): string {
  return ui.t.advocates.testOf[code](testNumber(ui, code, threshold));
}
