import assert from "node:assert/strict";
import { test } from "node:test";

import { nothing, type TemplateResult } from "lit";

import type { ExplanationRequest } from "../../../web/src/contract/explanation-request";
import type { SingleCurrencyReport } from "../../../web/src/contract/report";
import { churnView } from "../../../web/src/elements/churn";
import { CohortsElement } from "../../../web/src/elements/cohorts";
import { expansionView } from "../../../web/src/elements/expansion";
import { figuresView } from "../../../web/src/elements/figures";
import { renewalsView } from "../../../web/src/elements/renewals";
import { RetentionElement } from "../../../web/src/elements/retention";
import {
  netChurnName,
  stateTime,
  trailingSpan,
  uiOf,
  uiOfReport,
} from "../../../web/src/elements/ui";
import { kLanguages, type Language } from "../../../web/src/i18n";
import { ruleSentence } from "../../../web/src/i18n/rules";
import { sampleReport, textOf } from "../support/fixtures";
import { assertTaken, requestsIn } from "../support/questions";

const ui = uiOf("en", kLanguages.en, ["en-US"]);
const report = sampleReport();
const { currency } = report;

function drawn<T extends { ui: unknown; block: unknown }>(
  element: T,
  change: object = {},
): ExplanationRequest[] {
  Object.assign(element, { ui, block: report }, change);
  return requestsIn((element as unknown as { render(): unknown }).render());
}

const sums = {
  due: 4,
  renewed: 2,
  lost: 1,
  open: 1,
  renewed_early: 0,
  customers: 4,
  customers_renewed: 2,
  due_amount: 400000,
  open_amount: 100000,
  renewed_amount: 250000,
  renewed_amount_capped: 200000,
  lost_amount: 100000,
  customer_rate: 0.6,
  amount_rate: 0.8,
  amount_rate_capped: 0.7,
  customer_rate_low: 0.2,
  customer_rate_high: 0.9,
  amount_rate_low: 0.5,
  amount_rate_high: 1.1,
  amount_rate_capped_low: 0.4,
  amount_rate_capped_high: 1,
};
const renewals: NonNullable<SingleCurrencyReport["renewals"]> = {
  source: "table",
  currencies: [
    {
      currency,
      minor_digits: 2,
      months: [{ month: "2024-05", ...sums }],
      total: sums,
      upcoming: { contracts: 0, amount: 0, decided: 0, shown: [] },
      later: 0,
      plan: {
        rates: [],
        years: [],
        term: { known: 0, years: null },
        calendar: {
          risk_known: false,
          windows: [],
          weeks: [],
          owners: [],
          segments: [],
          contracts_total: 0,
          contracts: [],
        },
      },
    },
  ],
};
const withRenewals = { ...report, renewals };

test("renewals say whether they are of a table or of the terms of subscriptions", () => {
  const noteOf = (source: "table" | "terms") => {
    const { values } = renewalsView(ui, {
      ...withRenewals,
      renewals: { ...renewals, source },
    }) as TemplateResult;
    return values[1];
  };
  const note = noteOf("terms") as TemplateResult;
  assert.deepEqual(note.values, [ui.t.renewals.ofTerms]);
  assert.equal(noteOf("table"), nothing);
});

const kComponents: Record<string, () => ExplanationRequest[]> = {
  figures: () => requestsIn(figuresView(ui, report)),
  retention: () => drawn(new RetentionElement()),
  "retention by month": () =>
    drawn(new RetentionElement(), { chosen: "monthly" }),
  churn: () => requestsIn(churnView(ui, report)),
  expansion: () => requestsIn(expansionView(ui, report)),
  cohorts: () => drawn(new CohortsElement()),
  "gross cohorts": () => drawn(new CohortsElement(), { metric: "gross_mrr" }),
  "customers of cohorts": () =>
    drawn(new CohortsElement(), { metric: "customers" }),
  renewals: () => requestsIn(renewalsView(ui, withRenewals)),
};

const month = report.movements[5]?.month ?? assert.fail("no month");
const late = report.retention.trailing.at(-1)?.month ?? assert.fail("no year");
const cohort = report.cohorts[2]?.month ?? assert.fail("no cohort");

const kAddresses: [component: string, metrics: string, place: object][] = [
  ["figures", "summary: mrr arr customers arpa mrr_growth", {}],
  ["figures", "retention.trailing: nrr grr logo", { month: late }],
  [
    "retention",
    "retention.trailing: nrr grr logo opening retained kept customers customers_kept",
    { month: late },
  ],
  [
    "retention by month",
    "retention.monthly: nrr grr logo opening retained kept customers customers_kept",
    { month },
  ],
  ["churn", "movements: opening churn contraction", { month }],
  ["churn", "movements.customers: opening lost", { month }],
  [
    "churn",
    "churn.monthly: customer_churn gross_mrr_churn net_mrr_churn net_mrr_churn_without_reactivation",
    { month },
  ],
  [
    "churn",
    "survival: at_risk churned survival",
    { age: report.survival.times[0] },
  ],
  [
    "expansion",
    "movements: opening new reactivation expansion contraction churn closing",
    { month },
  ],
  [
    "expansion",
    "expansion.monthly: net_new expansion expansion_rate customers_expanded quick_ratio",
    { month: late },
  ],
  ["cohorts", "cohorts: net_mrr", { cohort, age: 3 }],
  ["gross cohorts", "cohorts: gross_mrr", { cohort, age: 3 }],
  ["customers of cohorts", "cohorts: customers", { cohort, age: 0 }],
  [
    "renewals",
    "renewals.months: due renewed lost open due_amount renewed_amount lost_amount customer_rate amount_rate",
    { month: "2024-05" },
  ],
];

for (const [component, metrics, place] of kAddresses) {
  const [list, names = ""] = metrics.split(": ");
  test(`${component}: every one of ${list} has its address`, () => {
    const requests = kComponents[component]?.() ?? [];
    for (const name of names.split(" ")) {
      const wanted = { metric: `${list}.${name}`, ...place, currency };
      const found = requests.filter(
        (request) => JSON.stringify(request) === JSON.stringify(wanted),
      );
      assert.equal(found.length, 1, JSON.stringify(wanted));
    }
  });
}

test("every question is one that the core takes", () => {
  const all = Object.values(kComponents).flatMap((draw) => draw());
  assert.ok(all.length > 1000, `${all.length} figures`);
  assertTaken(all);
});

const kMonths = {
  before: "B",
  after: "A",
  since: "S",
  last: "L",
  score: "9",
  signs: "R",
};

test("every rule of the core has a sentence in every language", () => {
  const { description } =
    (
      JSON.parse(textOf("wasm/contract/explanation.schema.json")) as {
        definitions: Record<
          string,
          { properties?: { rule?: { description: string } } }
        >;
      }
    ).definitions["ExplainedRow"]?.properties?.rule ?? assert.fail("no rule");
  const rules = description.match(/\b[a-z_]+\.[a-z_]+\b/g) ?? [];
  assert.ok(rules.length >= 53, rules.join());
  for (const language of Object.keys(kLanguages) as Language[]) {
    for (const rule of rules) {
      assert.match(ruleSentence(language, rule, kMonths) ?? "", /[.。]$/, rule);
    }
  }
});

test("a rule this page does not know is left to the core", () => {
  assert.equal(ruleSentence("en", "movement.of_the_future", kMonths), null);
  assert.equal(ruleSentence("en", "toString", kMonths), null);
});

test("sentences are about first days where the state of a month is that of its first day", () => {
  const months = {
    before: "2024年2月",
    after: "2024年3月",
    since: "2024年1月",
    last: "2024年1月",
    score: "",
    signs: "",
  };
  const said = (language: "en" | "zh-Hans" | "zh-Hant" | "ms", rule: string) =>
    ruleSentence(language, rule, months, true);
  assert.equal(
    said("en", "movement.churn"),
    "MRR on the first day of 2024年2月, and none on the first day of 2024年3月.",
  );
  assert.equal(
    said("zh-Hans", "movement.churn"),
    "2024年2月1日有 MRR，2024年3月1日没有。",
  );
  assert.equal(
    said("zh-Hant", "movement.churn"),
    "2024年2月1日有 MRR，2024年3月1日沒有。",
  );
  for (const rule of [
    "movement.new",
    "movement.new_again",
    "movement.reactivation",
    "life.ended",
    "life.goes_on",
  ]) {
    assert.doesNotMatch(said("en", rule) ?? "", /end of|at that/, rule);
    assert.doesNotMatch(said("zh-Hans", rule) ?? "", /末/, rule);
    assert.doesNotMatch(said("zh-Hant", rule) ?? "", /底/, rule);
    assert.doesNotMatch(said("ms", rule) ?? "", /akhir [^,]*20/, rule);
  }
});

test("words of a report name its span, its day and its sign", () => {
  assert.equal(trailingSpan(ui), "12 months");
  assert.equal(
    stateTime(ui, "2024-03"),
    `at the end of ${ui.f.month("2024-03")}`,
  );
  assert.equal(netChurnName(ui, "Net"), "Net");
  const other = uiOfReport(ui, {
    ...report,
    settings: {
      ...report.settings,
      nrr_months: "1",
      month_state: "first_day",
      churn_sign: "growth",
      cohort_age: "anniversary",
      cohort_key: "signup",
    },
    cohorts: report.cohorts.map((cohort) => ({ ...cohort, period: "2024-Q1" })),
  });
  assert.equal(trailingSpan(other), "1 month");
  assert.equal(
    stateTime(other, "2024-03"),
    `on the first day of ${ui.f.month("2024-03")}`,
  );
  assert.equal(netChurnName(other, "Net"), "Net (growth above 0)");
  assert.equal(
    other.shape.cohorts.get(report.cohorts[0]?.month ?? ""),
    "2024-Q1",
  );
  assert.equal(other.shape.ownMonths, true);
  assert.equal(other.shape.bySignUp, true);
  // Of the next report, with the usual settings.
  assert.deepEqual(uiOfReport(other, report).shape, ui.shape);
});

test("the words above cohorts say what begins them and whose months they have", () => {
  const said = (settings: object): string => {
    const element = new CohortsElement();
    const changed = {
      ...report,
      settings: { ...report.settings, ...settings },
    };
    Object.assign(element, { ui: uiOfReport(ui, changed), block: report });
    const texts: string[] = [];
    const gather = (value: unknown): void => {
      if (typeof value === "string") {
        texts.push(value);
      } else if (typeof value === "object" && value !== null) {
        Object.values(value).forEach(gather);
      }
    };
    const { values } = (
      element as unknown as { render(): { values: unknown[] } }
    ).render();
    values.filter((value) => typeof value !== "function").forEach(gather);
    return texts.join("\n");
  };
  const { lead, ages } = ui.t.cohorts;
  const own = { cohort_age: "anniversary" };
  const signUp = { cohort_key: "signup" };
  for (const [settings, kind] of [
    [{}, "usual"],
    [own, "own"],
    [signUp, "signUp"],
    [{ ...own, ...signUp }, "ownSignUp"],
  ] as const) {
    const text = said(settings);
    assert.ok(text.includes(lead[kind]), kind);
    assert.ok(text.includes(ages[kind]), kind);
  }
});
