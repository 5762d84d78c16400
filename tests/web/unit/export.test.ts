import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";

import { unzipSync, strFromU8 } from "fflate";

import type { Explanation } from "../../../web/src/contract/explanation";
import { kMoneyPaths } from "../../../web/src/contract/money-paths";
import type { Block, Report } from "../../../web/src/contract/report";
import { csvOf, tsvOf } from "../../../web/src/export/csv";
import {
  mrrChanges,
  mrrPerSubscriber,
} from "../../../web/src/export/customer-sheets";
import {
  customersOf,
  pseudonymsOf,
  redacted,
  redactedSheet,
} from "../../../web/src/export/redact";
import { reportSheets } from "../../../web/src/export/report-sheets";
import { type Sheet, decimal, defused } from "../../../web/src/export/sheet";
import { xlsxOf } from "../../../web/src/export/xlsx";
import { kRoot, sampleReport, textOf } from "../support/fixtures";

const kTriggers = [
  "=1+1",
  "+cmd",
  "-cmd",
  "@SUM(A1)",
  "\tx",
  "\rx",
  "\nx",
  "＝1",
  "|cmd",
  "-1+1",
];

function sheetNamed(report: Report, name: string): Sheet {
  const sheet = reportSheets(report).find((each) => each.name === name);
  assert.ok(sheet, name);
  return sheet;
}

function column(sheet: Sheet, head: string): unknown[] {
  const place = sheet.heads.indexOf(head);
  assert.ok(place >= 0, head);
  return sheet.rows.map((row) => row[place]);
}

interface SchemaNode {
  $ref?: string;
  type?: string | string[];
  minimum?: number;
  items?: SchemaNode;
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
  properties?: Record<string, SchemaNode>;
}

/** The paths of a definition's integers that may be negative, without the places in lists. */
function integersOf(name: string): string[] {
  const schema = path.join(kRoot, "wasm/contract/report.schema.json");
  const { definitions } = JSON.parse(readFileSync(schema, "utf8")) as {
    definitions: Record<string, SchemaNode>;
  };
  const found = new Set<string>();
  const visit = (
    node: SchemaNode,
    way: readonly string[],
    above: readonly string[],
  ): void => {
    const of = node.$ref?.split("/").at(-1);
    if (of !== undefined) {
      const next = definitions[of];
      if (next !== undefined && !above.includes(of)) {
        visit(next, way, [...above, of]);
      }
      return;
    }
    const isInteger = [node.type].flat().includes("integer");
    if (isInteger && node.minimum === undefined) {
      found.add(way.join("."));
    }
    for (const each of [
      ...(node.anyOf ?? []),
      ...(node.oneOf ?? []),
      ...(node.items ? [node.items] : []),
    ]) {
      visit(each, way, above);
    }
    for (const [key, each] of Object.entries(node.properties ?? {})) {
      visit(each, [...way, key], above);
    }
  };
  visit(definitions[name] ?? {}, [], []);
  return [...found];
}

describe("cells", () => {
  test("amounts keep every cent, with as many digits as the currency has", () => {
    assert.equal(decimal(123456, 2), "1234.56");
    assert.equal(decimal(-5, 2), "-0.05");
    assert.equal(decimal(0, 2), "0.00");
    assert.equal(decimal(1234, 0), "1234");
    assert.equal(decimal(9007199254740991, 3), "9007199254740.991");
  });

  test("text that a spreadsheet would run is made plain", () => {
    for (const text of kTriggers) {
      assert.equal(defused(text), `'${text}`);
    }
  });

  test("numbers stay numbers, and other text stays as it is", () => {
    for (const text of ["-5.00", "+3", "12", "Acme", "", "a=b", "'quoted"]) {
      assert.equal(defused(text), text);
    }
  });
});

describe("a CSV file", () => {
  const sheet: Sheet = {
    name: "x",
    heads: ["customer", "mrr"],
    rows: [
      ['say "hi", all', { number: "-5.00" }],
      ["=HYPERLINK(1)", { number: "7" }],
      [null, null],
    ],
  };

  test("is RFC 4180 with a mark for UTF-8, without a formula", () => {
    assert.equal(
      csvOf(sheet),
      `\uFEFFcustomer,mrr\r\n"say ""hi"", all",-5.00\r\n"'=HYPERLINK(1)",7\r\n,\r\n`,
    );
  });

  test("goes to the clipboard with tabs, and no cell breaks its line", () => {
    const broken: Sheet = {
      name: "x",
      heads: ["a"],
      rows: [["one\ttwo\r\nthree"], ["=1"]],
    };
    assert.equal(tsvOf(broken), "a\none two three\n'=1");
  });
});

describe("a workbook", () => {
  const sheets: Sheet[] = [
    {
      name: "a".repeat(40),
      heads: ["x", "y"],
      rows: [["=1+1 <&> \u0001", { number: "-5.00" }]],
    },
    { name: "a".repeat(40), heads: ["x"], rows: [] },
  ];
  const parts = unzipSync(xlsxOf(sheets));
  const part = (name: string): string =>
    strFromU8(parts[name] ?? new Uint8Array());

  test("holds text as text, never as a formula, and numbers as numbers", () => {
    const sheet = part("xl/worksheets/sheet1.xml");
    assert.ok(
      sheet.includes(
        't="inlineStr"><is><t xml:space="preserve">=1+1 &lt;&amp;&gt; \uFFFD</t>',
      ),
    );
    assert.ok(sheet.includes('<c r="B2"><v>-5.00</v></c>'));
    assert.doesNotMatch(sheet, /<f>/);
  });

  test("gives every sheet a name of its own that the format allows", () => {
    const names = [
      ...part("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g),
    ].map(([, name]) => name);
    assert.deepEqual(names, ["a".repeat(31), `${"a".repeat(29)} 2`]);
  });

  test("is the same bytes for the same sheets", () => {
    assert.deepEqual(xlsxOf(sheets), xlsxOf(sheets));
  });
});

describe("the tables of a report", () => {
  const report = sampleReport();

  test("know every amount that the core explains as money", () => {
    const figures = JSON.parse(textOf("wasm/contract/figures.json")) as {
      metric: string;
      unit: string;
    }[];
    for (const { metric, unit } of figures) {
      // Renewals have a block per currency, and rows left out an amount per reason.
      const path = metric
        .replace(/^renewals\./, "renewals.currencies.")
        .replace(/^periods\./, "periods.rows.")
        .replace(/^inputs.amounts.excluded$/, "$&.amount");
      assert.equal(kMoneyPaths.includes(path), unit === "money", metric);
    }
  });

  test("show each amount in major units beside its currency", () => {
    const movements = sheetNamed(report, "movements");
    assert.equal(movements.rows.length, report.movements.length);
    const last = report.movements.at(-1);
    assert.deepEqual(column(movements, "closing").at(-1), {
      number: ((last?.closing ?? 0) / 100).toFixed(2),
    });
    assert.deepEqual(column(movements, "customers.closing").at(-1), {
      number: String(last?.customers.closing),
    });
    assert.equal(column(movements, "currency").at(-1), "USD");
  });

  test("hold every list of the report", () => {
    const names = reportSheets(report).map(({ name }) => name);
    for (const name of [
      "subscription_metrics_summary",
      "figures",
      "movements",
      "retention_monthly",
      "retention_trailing",
      "cohorts",
      "churn_monthly",
      "churn_lost",
      "expansion_monthly",
      "expansion_grew",
      "survival",
      "inputs",
    ]) {
      assert.ok(names.includes(name), name);
    }
  });

  // Amounts may be negative; what counts something says that it cannot.
  test("know every amount of the contract by its unit", () => {
    const counts = [
      // Customers or amounts, by the rate's code.
      "renewals.currencies.plan.rates.numerator",
      "renewals.currencies.plan.rates.denominator",
      "renewals.currencies.plan.years.year",
      "forecast.customer_test.rows.forecast",
      "forecast.customer_test.rows.actual",
      "signals.measured_months",
      "churn_reasons.tenure.to",
      "survival.median",
    ];
    const unknown = integersOf("SingleCurrencyReport").filter(
      (name) =>
        !kMoneyPaths.includes(name) &&
        !counts.includes(name) &&
        !name.endsWith(".days"),
    );
    assert.deepEqual(unknown, []);
  });

  test("show amounts of growth in major units, and rows within rows by what they belong to", () => {
    const step = {
      from: "2024-01",
      month: "2024-02",
      change: -300,
      customers: 100,
      arpa: -400,
    };
    const months_of = [
      { month: "2024-02", mrr: 5000, arr: 60000, customers: 7, step },
    ];
    const growth = sheetNamed(
      { ...report, growth: { months: months_of } } as unknown as Report,
      "growth_months",
    );
    assert.deepEqual(column(growth, "arr"), [{ number: "600.00" }]);
    assert.deepEqual(column(growth, "step.arpa"), [{ number: "-4.00" }]);
    assert.deepEqual(column(growth, "customers"), [{ number: "7" }]);
    const month = { new: -150, reactivation: 0, expansion: 5, renewal: 1000 };
    const owner = { owner: "Ana", new: -150, reactivation: 0, expansion: 5 };
    const sales_pay = {
      from: "2024-01",
      to: "2024-01",
      owners_total: 1,
      owners: [
        { ...owner, renewal: 1000, months: [{ month: "2024-01", ...month }] },
      ],
    };
    const months = sheetNamed(
      { ...report, sales_pay } as Report,
      "sales_pay_owners_months",
    );
    assert.deepEqual(column(months, "owner"), ["Ana"]);
    assert.deepEqual(column(months, "new"), [{ number: "-1.50" }]);
    assert.deepEqual(column(months, "renewal"), [{ number: "10.00" }]);
  });

  test("name the index that a downturn is of", () => {
    const downturn = {
      peak: "2024-01",
      trough: "2024-02",
      over: true,
      arr_before: 120000,
      held: null,
    };
    const sheet = sheetNamed(
      {
        ...report,
        growth: {
          months: [],
          resilience: [{ series: "SaaS", points: 2, downturns: [downturn] }],
        },
      } as unknown as Report,
      "growth_resilience_downturns",
    );
    assert.deepEqual(column(sheet, "series"), ["SaaS"]);
    assert.deepEqual(column(sheet, "arr_before"), [{ number: "1200.00" }]);
  });

  test("tell rates of customers from rates of amounts", () => {
    const rates = ["customers_of_due", "amount_of_due"].map((code) => ({
      code,
      numerator: 150,
      denominator: 200,
      rate: 0.75,
    }));
    const currencies = [{ currency: "USD", minor_digits: 2, plan: { rates } }];
    const sheet = sheetNamed(
      { ...report, renewals: { currencies } } as unknown as Report,
      "renewals_plan_rates",
    );
    assert.deepEqual(column(sheet, "numerator"), [
      { number: "150" },
      { number: "1.50" },
    ]);
  });

  test("have a line per cohort and age", () => {
    const cohorts = sheetNamed(report, "cohorts");
    const cells = report.cohorts.reduce(
      (sum, { customers }) => sum + customers.length,
      0,
    );
    assert.equal(cohorts.rows.length, cells);
    assert.deepEqual(column(cohorts, "age").slice(0, 3), [
      { number: "0" },
      { number: "1" },
      { number: "2" },
    ]);
  });

  test("put the months of all currencies into one table", () => {
    const { currency, minor_digits, months, partial_month, ...rest } = report;
    const block = {
      currency,
      minor_digits,
      months,
      partial_month,
      ...rest,
    } as unknown as Block;
    const yen = { ...block, currency: "JPY", minor_digits: 0 };
    const both = { ...rest, currencies: [block, yen] } as unknown as Report;
    const summary = sheetNamed(both, "subscription_metrics_summary");
    assert.equal(summary.rows.length, 2 * months.length);
    const { closing } = report.movements[0] ?? { closing: 0 };
    const values = column(summary, "closing_mrr");
    assert.deepEqual(values[0], { number: (closing / 100).toFixed(2) });
    assert.deepEqual(values[months.length], { number: String(closing) });
  });
});

describe("the cuts by customer", () => {
  const block = {
    currency: "USD",
    minor_digits: 2,
    movements: [
      { month: "2024-01", fx: 0 },
      { month: "2024-02", fx: 0 },
    ],
  } as unknown as Block;
  const lines = (line: number) => ({
    total: 1,
    shown: [{ file: "a.csv", line }],
  });
  const row = (
    customer: string,
    amount: number,
    before: number,
    after: number,
  ) => ({
    customer,
    name: `${customer} Ltd`,
    amount,
    before,
    after,
    before_lines: lines(2),
    after_lines: lines(3),
  });
  const answers: Record<string, object[]> = {
    "movements.closing 2024-01": [
      row("a", 1000, 0, 1000),
      row("b", 500, 0, 500),
    ],
    "movements.closing 2024-02": [row("a", 800, 1000, 800)],
    "movements.new 2024-01": [row("a", 1000, 0, 1000), row("b", 500, 0, 500)],
    "movements.contraction 2024-02": [row("a", 200, 1000, 800)],
    "movements.churn 2024-02": [row("b", 500, 500, 0)],
  };
  const ask = (metric: string, month: string): Promise<Explanation> =>
    Promise.resolve({
      parts: [{ role: "total", rows: answers[`${metric} ${month}`] ?? [] }],
    } as unknown as Explanation);

  test("MRR per subscriber per month", async () => {
    const sheet = await mrrPerSubscriber([block], ask);
    assert.equal(
      csvOf(sheet),
      "\uFEFFcurrency,month,customer,name,mrr\r\n" +
        "USD,2024-01,a,a Ltd,10.00\r\nUSD,2024-01,b,b Ltd,5.00\r\nUSD,2024-02,a,a Ltd,8.00\r\n",
    );
  });

  test("customer MRR changes, what was lost as negative numbers", async () => {
    const sheet = await mrrChanges([block], ask);
    assert.deepEqual(column(sheet, "kind"), [
      "new",
      "new",
      "contraction",
      "churn",
    ]);
    assert.deepEqual(column(sheet, "change"), [
      { number: "10.00" },
      { number: "5.00" },
      { number: "-2.00" },
      { number: "-5.00" },
    ]);
    assert.equal(column(sheet, "lines")[0], "a.csv:2; a.csv:3");
  });
});

describe("names", () => {
  const report = sampleReport();

  test("become the same pseudonyms with the same key, and others with another", async () => {
    const one = await pseudonymsOf(["a", "b"], "key");
    assert.deepEqual(
      await pseudonymsOf(["b", "a"], "key"),
      new Map([...(one ?? [])].reverse()),
    );
    assert.notEqual(one?.get("a"), one?.get("b"));
    assert.notEqual(
      (await pseudonymsOf(["a"], "other"))?.get("a"),
      one?.get("a"),
    );
    assert.match(one?.get("a") ?? "", /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
  });

  test("are in no table and no JSON of a report that hides them", async () => {
    const ids = customersOf(report);
    assert.ok(ids.size > 20);
    const names = new Set(
      report.churn.lost.map(({ name }) => name).filter((name) => name !== ""),
    );
    const pseudonyms = await pseudonymsOf(ids, "key");
    const hidden = redacted(report, { pseudonyms, atLeast: 0 });
    const text =
      JSON.stringify(hidden) + reportSheets(hidden).map(csvOf).join("");
    for (const word of [...ids, ...names]) {
      assert.ok(
        !text.includes(JSON.stringify(word)) && !text.includes(`,${word},`),
        word,
      );
    }
    assert.deepEqual((hidden as typeof report).summary, report.summary);
  });

  test("are in no row of a cut by customer", async () => {
    const sheet: Sheet = {
      name: "x",
      heads: ["customer", "name", "mrr"],
      rows: [["a", "Acme", { number: "1" }]],
    };
    const pseudonyms = await pseudonymsOf(["a"], "key");
    const [row] = redactedSheet(sheet, { pseudonyms, atLeast: 0 }).rows;
    assert.deepEqual(row, [pseudonyms?.get("a"), "", { number: "1" }]);
  });

  test("of small segments are merged, and no score is made up for them", () => {
    const segment = (name: string, answers: number) => ({
      segment: name,
      answers,
      promoters: answers - 1,
      passives: 1,
      detractors: 0,
      score: 50,
      score_low: 1,
      score_high: 2,
    });
    const segments = [
      segment("EU", 12),
      segment("Fiji", 2),
      segment("Malta", 3),
    ];
    const by = [
      { attribute: "region", segments },
      { attribute: "owner", segments },
    ];
    const surveys = [{ segments, by }];
    const signedUp = (name: string, count: number) => ({
      segment: name,
      signed_up: count,
      decided: count - 1,
      converted: 1,
      open: 1,
      open_converted: 0,
      rate: 0.5,
      rate_low: 0.1,
      rate_high: 0.9,
    });
    const channels = [
      signedUp("ads", 3),
      signedUp("web", 9),
      signedUp("fair", 2),
    ];
    const conversion = {
      by: [
        { attribute: "channel", segments: channels },
        { attribute: "owner", segments: channels },
      ],
    };
    const whole = { ...report, surveys, conversion } as unknown as Report;
    const merged = redacted(whole, {
      pseudonyms: null,
      atLeast: 5,
    });
    const expected = [
      segment("EU", 12),
      {
        ...segment("*", 5),
        promoters: 3,
        passives: 2,
        score: null,
        score_low: null,
        score_high: null,
      },
    ];
    assert.deepEqual(merged.surveys?.[0]?.segments, expected);
    assert.deepEqual(merged.surveys?.[0]?.by[0]?.segments, expected);
    assert.deepEqual(merged.conversion?.by[0]?.segments, [
      signedUp("web", 9),
      {
        ...signedUp("*", 5),
        decided: 3,
        converted: 2,
        open: 2,
        rate: null,
        rate_low: null,
        rate_high: null,
      },
    ]);
    const hidden = redacted(whole, {
      pseudonyms: new Map(),
      atLeast: 0,
    });
    assert.deepEqual(
      hidden.surveys?.[0]?.by.map(({ attribute }) => attribute),
      ["region"],
    );
    assert.deepEqual(
      hidden.conversion?.by.map(({ attribute }) => attribute),
      ["channel"],
    );
  });
});
