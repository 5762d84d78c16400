import assert from "node:assert/strict";
import { test } from "node:test";

import type {
  RenewalBlock,
  RenewalPlan,
} from "../../../web/src/contract/report";
import { metricName } from "../../../web/src/elements/figure-names";
import { renewalPlanView } from "../../../web/src/elements/renewal-plan";
import { renewalsView } from "../../../web/src/elements/renewals";
import { uiOf } from "../../../web/src/elements/ui";
import { kLanguages } from "../../../web/src/i18n";
import { sampleReport } from "../support/fixtures";
import { assertTaken, listedFigures, requestsIn } from "../support/questions";

const ui = uiOf("en", kLanguages.en, ["en-US"]);
const currency = "EUR";

const window = (days: number) => ({
  days,
  contracts: 3,
  amount: 9000,
  at_risk: 1,
  at_risk_amount: 2000,
});
const rate = (code: RenewalPlan["rates"][number]["code"]) => ({
  code,
  numerator: 3,
  denominator: 4,
  rate: 0.75,
  rate_low: 0.3,
  rate_high: 0.95,
});
const plan: RenewalPlan = {
  rates: [rate("customers_of_due"), rate("amount_of_due")],
  years: [2023, 2024].map((year) => ({
    year,
    complete: true,
    due: 5,
    due_amount: 8000,
    renewed: 7000,
    base: 4000,
    first_time: 2000,
    add_ons: 1000,
    growth: year === 2023 ? null : 0.25,
  })),
  term: { known: 6, years: 1.5 },
  calendar: {
    risk_known: true,
    windows: [window(7), window(30)],
    weeks: ["2024-07-01", "2024-07-08"].map((from) => ({
      from,
      contracts: 2,
      amount: 5000,
      at_risk: 1,
      at_risk_amount: 1000,
    })),
    owners: [{ name: "Ana", windows: [window(7), window(30)] }],
    segments: [
      { name: "KA", windows: [window(7), window(30)] },
      { name: "", windows: [window(7), window(30)] },
    ],
    contracts_total: 3,
    contracts: [],
  },
};
const block = {
  currency,
  minor_digits: 2,
  months: [],
  total: { due: 5, renewed: 4, lost: 1, open: 0 },
  upcoming: { contracts: 3, amount: 9000, decided: 2, shown: [] },
  later: 4,
  plan,
} as unknown as RenewalBlock;

function askedOf(change: object = {}) {
  return requestsIn(
    renewalPlanView(ui, { ...block, plan: { ...plan, ...change } }),
  );
}

const kAddresses: [metrics: string, place: object][] = [
  ["rates: numerator denominator rate", { segment: "customers_of_due" }],
  ["rates: numerator denominator rate", { segment: "amount_of_due" }],
  ["years: renewed base first_time add_ons growth", { month: "2024-01" }],
  ["years: renewed base first_time add_ons", { month: "2023-01" }],
  ["term: known", {}],
  ["calendar.windows: contracts amount at_risk_amount", { age: 30 }],
  ["calendar.weeks: contracts amount at_risk_amount", { age: 1 }],
  [
    "calendar.owners.windows: amount at_risk_amount",
    { segment: "Ana", age: 7 },
  ],
  [
    "calendar.segments.windows: amount at_risk_amount",
    { segment: "", age: 30 },
  ],
];

for (const [metrics, place] of kAddresses) {
  const [list, names = ""] = metrics.split(": ");
  test(`the plan of renewals: every one of ${list} of ${JSON.stringify(place)} has its address`, () => {
    const requests = askedOf();
    for (const name of names.split(" ")) {
      const wanted = {
        metric: `renewals.plan.${list}.${name}`,
        ...place,
        currency,
      };
      const found = requests.filter(
        (request) => JSON.stringify(request) === JSON.stringify(wanted),
      );
      assert.equal(found.length, 1, JSON.stringify(wanted));
    }
  });
}

test("the core takes every question of the plan", () => {
  assertTaken(askedOf());
});

test("what the plan does not know is no link", () => {
  const asked = (change: object) => askedOf(change).map(({ metric }) => metric);
  assert.ok(
    asked({ calendar: { ...plan.calendar, risk_known: false } }).every(
      (metric) => !metric.includes("at_risk"),
    ),
  );
  assert.ok(
    !asked({ rates: [{ ...rate("amount_of_due"), rate: null }] }).includes(
      "renewals.plan.rates.rate",
    ),
  );
  assert.equal(
    askedOf().filter(
      ({ metric, month }) =>
        metric === "renewals.plan.years.growth" && month === "2023-01",
    ).length,
    0,
  );
});

test("what is due soon and later opens in its sentences", () => {
  const report = {
    ...sampleReport(),
    renewals: { source: "table" as const, currencies: [block] },
  };
  const asked = requestsIn(renewalsView(ui, report));
  for (const metric of [
    "renewals.upcoming.contracts",
    "renewals.upcoming.amount",
    "renewals.upcoming.decided",
    "renewals.later",
  ]) {
    assert.deepEqual(
      asked.filter((request) => request.metric === metric),
      [{ metric, currency }],
    );
  }
  assertTaken(asked);
});

test("figures of the plan have names in every language", () => {
  for (const { metric } of listedFigures().filter(({ metric }) =>
    metric.startsWith("renewals."),
  )) {
    for (const messages of Object.values(kLanguages)) {
      assert.match(
        metricName(messages, metric as Parameters<typeof metricName>[1]),
        /\S/,
        metric,
      );
    }
  }
});
