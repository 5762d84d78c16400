import assert from "node:assert/strict";
import { test } from "node:test";

import type {
  ExplainedPart,
  Explanation,
  Metric,
} from "../../../web/src/contract/explanation";
import {
  figureText,
  placeText,
} from "../../../web/src/elements/explained-part";
import { ExplanationElement } from "../../../web/src/elements/explanation";
import { isRatio } from "../../../web/src/elements/figure-names";
import { uiOf } from "../../../web/src/elements/ui";
import { kLanguages } from "../../../web/src/i18n";
import { ruleSentence } from "../../../web/src/i18n/rules";
import { drawnBy, explanationOf, rowOf } from "../support/explained";
import { markup } from "../support/markup";

const ui = uiOf("en", kLanguages.en, ["en-US"]);

test("answers are told with their score", () => {
  const months = {
    before: "B",
    after: "",
    since: "",
    last: "",
    score: "9",
    signs: "",
  };
  const said = (language: keyof typeof kLanguages) =>
    ruleSentence(language, "answer.promoter", months);
  assert.equal(said("en"), "Answered 9 on B: a promoter.");
  assert.equal(said("zh-Hans"), "B回答 9 分：推荐者。");
  assert.equal(said("zh-Hant"), "B回答 9 分：推薦者。");
  assert.equal(said("ms"), "Menjawab 9 pada B: promoter.");
});

const drawn = drawnBy(ui);

const headsOf = (text: string): string[] =>
  [...text.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(
    ([, head = ""]) => head,
  );

test("answers show their day and what they were, and no amounts", () => {
  const text = drawn({ metric: "surveys.total.promoters", unit: "answers" }, [
    rowOf({
      before_day: "2026-03-02",
      before_month: "2026-03",
      score: 9,
      rule: "answer.promoter",
    }),
    rowOf({ customer: "", before_day: "2026-04-01", rule: "answer.promoter" }),
  ]);
  assert.deepEqual(headsOf(text), ["Customer, and why", "When", "Adds"]);
  assert.match(text, /Answered 9 on March 2, 2026: a promoter\./);
  assert.match(text, /<td>March 2, 2026<\/td>/);
  assert.match(text, /colspan=2/);
  assert.doesNotMatch(text, /\$0\.00/);
  assert.equal(text.match(/class="customer"/g)?.length, 1);
});

test("costs are nobody's: no name, and the month alone", () => {
  const text = drawn(
    { metric: "economics.window.costs.research", unit: "money" },
    [
      rowOf({
        customer: "",
        amount: 123400,
        before_month: "2026-03",
        rule: "cost.research",
      }),
      rowOf({
        customer: "",
        name: "Pro",
        amount: 100,
        before_month: "2026-03",
        rule: "cost.research",
      }),
    ],
  );
  assert.deepEqual(headsOf(text), ["Customer, and why", "When", "Adds"]);
  assert.match(text, /Costs of Mar 2026: research and development\./);
  assert.match(text, /<td>Mar 2026<\/td>/);
  assert.match(text, /\$1,234\.00/);
  assert.doesNotMatch(text, /\$0\.00/);
  assert.equal(text.match(/class="customer"/g)?.length, 1);
});

test("sign-ups show both days where some have come to pay, and rows left out no time at all", () => {
  const some = drawn(
    { metric: "conversion.months.decided", unit: "customers" },
    [
      rowOf({
        before_day: "2026-01-05",
        after_day: "2026-02-01",
        rule: "sign_up.converted",
      }),
      rowOf({ before_day: "2026-01-06", rule: "sign_up.none" }),
    ],
  );
  assert.deepEqual(headsOf(some), [
    "Customer, and why",
    "Before",
    "After",
    "Adds",
  ]);
  assert.match(some, /<td>January 6, 2026<\/td>\s*<td><\/td>/);
  assert.match(some, /colspan=3/);
  const none = drawn({ metric: "inputs.amounts.excluded", unit: "money" }, [
    rowOf({ amount: 500 }),
  ]);
  assert.deepEqual(headsOf(none), ["Customer, and why", "Adds"]);
  assert.match(none, /colspan=1/);
});

test("use is told by its month, though its day is that of the month's end", () => {
  const text = drawn(
    { metric: "adoption.engagement.active", unit: "customers" },
    [
      rowOf({
        after_day: "2026-03-31",
        after_month: "2026-03",
        rule: "usage.active",
      }),
    ],
  );
  assert.match(text, /Used the product in Mar 2026\./);
  assert.match(text, /<td>Mar 2026<\/td>/);
});

test("states of MRR keep their amounts", () => {
  const text = drawn({ metric: "revenue.window.recurring", unit: "money" }, [
    rowOf({ amount: 900, after: 900, after_month: "2026-03" }),
  ]);
  assert.deepEqual(headsOf(text), [
    "Customer, and why",
    "Before",
    "After",
    "Adds",
  ]);
  assert.match(text, /\$0\.00/);
});

test("a figure is told as its section tells it", () => {
  const told = (metric: Metric, value: number | null) =>
    figureText(ui, explanationOf({ metric, value, unit: "rate" }));
  assert.equal(told("surveys.by.segments.score", -33.3), "-33");
  assert.equal(told("surveys.total.score", null), "–");
  assert.equal(told("economics.ltv_to_cac", 3.14), "3.1");
  assert.equal(told("economics.magic_number", 0.84), "0.8");
  assert.equal(told("economics.months.payback_months", 11.96), "12.0");
  assert.equal(told("economics.months.gross_margin", 0.8), "80.0%");
  assert.equal(told("conversion.total.rate", 0.25), "25.0%");
  assert.equal(
    figureText(ui, explanationOf({ value: 1234, unit: "answers" })),
    "1,234",
  );
  assert.ok(!isRatio("revenue.window.purity"));
});

test("a figure's place says survey, segment and time", () => {
  for (const [change, text] of [
    [{ survey: "nps" }, "Net promoter score (NPS)"],
    [
      {
        metric: "surveys.quarters.score",
        survey: "nps",
        month: "2026-01",
      },
      "Net promoter score (NPS) · Quarter from Jan 2026",
    ],
    [
      {
        metric: "surveys.segments.score",
        survey: "enps",
        segment: "",
      },
      "Employee net promoter score (eNPS) · Who answered: not said",
    ],
    [
      { metric: "conversion.by.segments.rate", by: "plan", segment: "Pro" },
      "Conversion · plan: Pro",
    ],
    [
      { metric: "economics.window.cac", month: null },
      "Unit economics · Last 12 months",
    ],
    [
      { metric: "revenue.months.purity", month: "2026-01" },
      "Revenue · January 2026",
    ],
    [{ metric: "summary.mrr", month: "2026-01" }, "January 2026"],
    [
      {
        metric: "renewals.plan.rates.rate",
        segment: "customers_of_due",
        month: null,
      },
      "Renewal rate by definition · Definition: Customers renewed / due",
    ],
    [
      { metric: "renewals.plan.years.base", month: "2026-01" },
      "Renewal revenue by year · 2026",
    ],
    [{ metric: "renewals.plan.term.known", month: null }, "Renewals"],
    [
      {
        metric: "renewals.plan.calendar.owners.windows.amount",
        segment: "",
        age: 30,
        month: null,
      },
      "Renewal calendar · Owner: not said · 30 days",
    ],
    [
      {
        metric: "renewals.plan.calendar.segments.windows.at_risk_amount",
        segment: "KA",
        age: 90,
        month: null,
      },
      "Renewal calendar · Segment: KA · 90 days",
    ],
    [
      {
        metric: "renewals.plan.calendar.weeks.contracts",
        age: 0,
        month: null,
      },
      "Renewal calendar · week 1 ahead",
    ],
    [
      {
        metric: "sales_pay.owners.months.new",
        segment: "Ana",
        month: "2026-01",
      },
      "Sold and kept, by owner · Owner: Ana · January 2026",
    ],
  ] as [Partial<Explanation>, string][]) {
    assert.equal(placeText(ui, explanationOf(change)), text);
  }
});

test("the title of a part of a quarter says so", () => {
  const text = drawn(
    {
      metric: "surveys.quarters.promoters",
      unit: "answers",
      month: "2026-01",
      role: "numerator",
    },
    [rowOf({ rule: "answer.promoter", before_day: "2026-02-01", score: 10 })],
  );
  assert.match(text, /Numerator: Promoters · Quarter from Jan 2026/);
});

test("a contract of the calendar says its day, its worth, and the signs of its customer", () => {
  const text = drawn(
    {
      metric: "renewals.plan.calendar.windows.at_risk_amount",
      unit: "money",
      month: null,
    },
    [
      rowOf({
        rule: "contract.at_risk",
        before_day: "2026-02-01",
        after_day: "2026-02-01",
        before: 12345,
        after: 0,
        signals: ["no_login", "tickets"],
      }),
    ],
  );
  assert.match(
    text,
    /Due on February 1, 2026, not decided yet; signs of risk: no login, many tickets\./,
  );
  assert.match(text, /\$123\.45/);
  assert.match(text, /Worth/);
  assert.doesNotMatch(text, /\$0\.00/);
});

test("growth of a year shows both years", () => {
  const year = (month: string) => ({ unit: "money" as const, month });
  assert.equal(
    formulaOf(
      { metric: "renewals.plan.years.growth", unit: "rate", month: "2026-01" },
      [
        ["numerator", "renewals.plan.years.renewed", 24000, year("2026-01")],
        [
          "numerator",
          "renewals.plan.years.renewed",
          10000,
          { ...year("2025-01"), sign: -1 },
        ],
        ["denominator", "renewals.plan.years.renewed", 10000, year("2025-01")],
      ],
    ),
    "(Amount renewed in all $240.00 − Amount renewed in all (2025) $100.00) ÷ Amount renewed in all (2025) $100.00",
  );
});

/** "(Promoters 5 − Detractors 2) ÷ Answers 9", as the drawer says it. */
function formulaOf(
  change: Partial<Explanation>,
  parts: readonly [
    role: ExplainedPart["role"],
    metric: Metric,
    total: number,
    more?: Partial<ExplainedPart>,
  ][],
): string {
  const explanation = explanationOf({
    ...change,
    parts: parts.map(([role, metric, total, more = {}]) => ({
      role,
      metric,
      unit: metric.startsWith("surveys") ? "answers" : "money",
      month: null,
      age: null,
      sign: 1,
      total,
      customers: 0,
      rows: [],
      rest: { customers: 0, amount: 0 },
      ...more,
    })),
  });
  const element = Object.assign(new ExplanationElement(), {
    ui,
    request: { metric: explanation.metric },
    found: {
      kind: "explained",
      explanation,
      offsets: explanation.parts.map(() => 0),
    },
  });
  const text = markup((element as unknown as { render(): unknown }).render());
  return /class="quotient">([^<]*)</.exec(text)?.[1] ?? "";
}

test("scores, margins and the magic number show what is divided", () => {
  const minus = { sign: -1 } as const;
  assert.equal(
    formulaOf({ metric: "surveys.total.score", survey: "nps" }, [
      ["numerator", "surveys.total.promoters", 5],
      ["numerator", "surveys.total.detractors", 2, minus],
      ["denominator", "surveys.total.answers", 9],
    ]),
    "(Promoters 5 − Detractors 2) ÷ Answers 9",
  );
  assert.equal(
    formulaOf({ metric: "economics.window.gross_margin" }, [
      ["numerator", "economics.window.mrr", 10000],
      ["numerator", "economics.window.costs.cost_of_revenue", 800, minus],
      ["denominator", "economics.window.mrr", 10000],
    ]),
    "(MRR $100.00 − Cost of revenue $8.00) ÷ MRR $100.00",
  );
  assert.equal(
    formulaOf({ metric: "economics.magic_number" }, [
      ["numerator", "growth.months.arr", 9000, { month: "2026-06" }],
      ["numerator", "growth.months.arr", 6000, { ...minus, month: "2026-03" }],
      [
        "denominator",
        "economics.months.costs.sales_marketing",
        4000,
        { month: "2026-03" },
      ],
    ]),
    "(ARR (Jun 2026) $90.00 − ARR (Mar 2026) $60.00) ÷ Sales and marketing (Mar 2026) $40.00",
  );
  assert.equal(
    formulaOf({ metric: "revenue.profit.front_profit" }, [
      ["term", "revenue.profit.new_arr", 9000],
      ["term", "revenue.profit.front_costs", 6000, minus],
    ]),
    "New ARR $90.00 − Sales and marketing $60.00",
  );
  assert.equal(
    formulaOf({ metric: "economics.window.payback_months" }, [
      ["cac_costs", "economics.window.costs.sales_marketing", 9000],
      ["new_mrr", "economics.window.new_mrr", 6000],
    ]),
    "",
  );
});
