// Figures of early warning, health and advocates, and what a drawer says of their customers.
import assert from "node:assert/strict";
import { test } from "node:test";

import type { Metric } from "../../../web/src/contract/explanation";
import type { Block } from "../../../web/src/contract/report";
import { advocatesView } from "../../../web/src/elements/advocates";
import { placeText } from "../../../web/src/elements/explained-part";
import { readingText } from "../../../web/src/elements/figure-segment";
import { healthView } from "../../../web/src/elements/health";
import { signalsView } from "../../../web/src/elements/signals";
import { uiOf } from "../../../web/src/elements/ui";
import { kLanguages } from "../../../web/src/i18n";
import { drawnBy, explanationOf, rowOf } from "../support/explained";
import { sampleReport } from "../support/fixtures";
import { assertTaken, requestsIn } from "../support/questions";

const ui = uiOf("en", kLanguages.en, ["en-US"]);
const drawn = drawnBy(ui);

const kShare = {
  customers: 4,
  lost: 1,
  churn: 0.25,
  churn_low: 0,
  churn_high: 0.7,
};
const kRange = { from: 0, to: 40, customers: 3, mrr: 9000, measured: kShare };

const block = {
  ...sampleReport(),
  signals: {
    as_of: "2024-06-30",
    observed: 5,
    tripped: 2,
    rules: [
      {
        code: "no_login",
        threshold: 7,
        quoted: 7,
        claim: "",
        customers: 2,
        mrr: 8000,
        measured: {
          with: kShare,
          without: kShare,
          lift: 1,
          difference: 0,
          difference_low: -0.5,
          difference_high: 0.5,
        },
      },
    ],
    customers: [],
    measured_from: "2024-03-31",
    measured_to: "2024-03-31",
    measured_months: 3,
  },
  health: {
    as_of: "2024-06-30",
    observed: 5,
    scored: 4,
    indicators: [{ code: "logins", weight: 1, customers: 4, mean: 0.5 }],
    bands: [{ band: "at_risk", ...kRange }],
    customers: [],
    months: ["2024-05", "2024-06"].map((month) => ({
      month,
      customers: 4,
      mean: 50,
      at_risk: 1,
      watch: 2,
      healthy: 1,
    })),
    record: {
      from: "2024-03-31",
      to: "2024-03-31",
      months: 3,
      scores: 4,
      lost: 1,
      area: 0.5,
      area_low: 0.1,
      area_high: 0.9,
      verdict: "chance",
      ranges: [{ ...kRange, from: 20 }],
    },
    early_usage: { rows: 0, shown: [] },
  },
  advocates: {
    as_of: "2024-06-30",
    observed: 5,
    advocates: 1,
    advocates_mrr: 5000,
    activity: "logins",
    tests: [
      {
        code: "modules",
        threshold: 0.8,
        usual: 0.8,
        quoted: true,
        customers: 4,
        passed: 2,
        mrr: 7000,
      },
    ],
    scores: [{ code: "spread", customers: 3, mean: 50, measures: [] }],
    customers: [],
  },
} as unknown as Block;

const { currency } = block;
const kViews = {
  signals: signalsView(ui, block, null),
  health: healthView(ui, block, null),
  advocates: advocatesView(ui, block, null),
};

const kAddresses: [
  section: keyof typeof kViews,
  metrics: string,
  place: object,
][] = [
  ["signals", "signals: tripped observed", {}],
  ["signals", "signals.rules: customers mrr", { segment: "no_login" }],
  [
    "signals",
    "signals.rules.measured: with.churn without.churn",
    { segment: "no_login" },
  ],
  ["health", "health: scored observed record.scores record.lost", {}],
  [
    "health",
    "health.bands: customers mrr measured.churn",
    { segment: "at_risk" },
  ],
  [
    "health",
    "health.record.ranges: customers mrr measured.customers measured.lost measured.churn",
    { segment: "20" },
  ],
  [
    "health",
    "health.months: customers at_risk watch healthy",
    { month: "2024-05" },
  ],
  ["health", "health.indicators: customers", { segment: "logins" }],
  ["advocates", "advocates: advocates observed advocates_mrr", {}],
  [
    "advocates",
    "advocates.tests: customers passed mrr",
    { segment: "modules" },
  ],
  ["advocates", "advocates.scores: customers", { segment: "spread" }],
];

for (const [section, metrics, place] of kAddresses) {
  const [list, names = ""] = metrics.split(": ");
  test(`${section}: every one of ${list} (${names}) has its address`, () => {
    const requests = requestsIn(kViews[section]);
    assertTaken(requests);
    for (const name of names.split(" ")) {
      const wanted = JSON.stringify({
        metric: `${list}.${name}`,
        ...place,
        currency,
      });
      const found = requests.filter(
        (request) => JSON.stringify(request) === wanted,
      );
      assert.equal(found.length, 1, wanted);
    }
  });
}

test("what becomes of customers has two states, and who is looked at now has one", () => {
  const before = { before: 5000, before_month: "2024-03" };
  const left = drawn(
    { metric: "signals.rules.measured.with.lost", unit: "customers" },
    [
      rowOf({
        ...before,
        after_month: "2024-05",
        rule: "outcome.left",
        readings: [{ code: "no_login", value: 60 }],
      }),
    ],
  );
  assert.match(
    left,
    /A customer at the end of Mar 2024, and none at the end of May 2024\./,
  );
  assert.match(left, /No login for 60 days/);
  assert.equal(left.match(/<th scope="col"/g)?.length, 4);
  const now = drawn({ metric: "health.bands.mrr", unit: "money" }, [
    rowOf({
      after: 5000,
      after_month: "2024-06",
      rule: "health.at_risk",
      readings: [
        { code: "score", value: 21.4 },
        { code: "logins", value: 0.25 },
      ],
    }),
  ]);
  assert.match(now, /A customer at the end of Jun 2024: at risk\./);
  assert.match(now, /Score 21\.4 · Logins 25%/);
  assert.equal(now.match(/<th scope="col"/g)?.length, 3);
});

test("a segment is named as its section names it", () => {
  for (const [metric, segment, text] of [
    ["signals.rules.mrr", "no_login", "Early warning · Sign: no login"],
    ["health.bands.customers", "watch", "Health score · Band: To be watched"],
    ["health.record.ranges.customers", "20", "Health score · Score: ≥ 20"],
    ["advocates.tests.passed", "results", "Advocates · Test: Milestones"],
    [
      "advocates.scores.measures.customers",
      "referrals",
      "Advocates · Made of: Referrals and mentions",
    ],
  ] as [Metric, string, string][]) {
    const told = placeText(ui, explanationOf({ metric, segment }));
    assert.equal(told, text, metric);
  }
});

test("what is read is told in its unit", () => {
  for (const [metric, code, value, text] of [
    ["signals.tripped", "core_use_down", 0.4, "Core use fell by 40%"],
    ["advocates.advocates", "modules", 0.9, "Modules in use: 90%"],
    ["advocates.scores.customers", "spread", 62.5, "Spreads the word 62.5"],
    ["health.scored", "nps", 0.8, "NPS answer 80%"],
  ] as [Metric, string, number, string][]) {
    assert.equal(readingText(ui, metric, { code, value }), text);
  }
});
