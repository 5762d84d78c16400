import assert from "node:assert/strict";
import { test } from "node:test";

import type { Metric } from "../../../web/src/contract/explanation";
import type { Block, Report } from "../../../web/src/contract/report";
import type { Segments } from "../../../web/src/contract/segments";
import { adoptionView } from "../../../web/src/elements/adoption";
import { conversionView } from "../../../web/src/elements/conversion";
import { economicsView } from "../../../web/src/elements/economics";
import { metricName } from "../../../web/src/elements/figure-names";
import { FigureQuestion } from "../../../web/src/elements/figure-link";
import { onePagerView } from "../../../web/src/elements/one-pager";
import { revenueView } from "../../../web/src/elements/revenue";
import { segmentEconomics } from "../../../web/src/elements/segment-economics";
import { surveysView } from "../../../web/src/elements/surveys";
import { uiOf } from "../../../web/src/elements/ui";
import { kLanguages } from "../../../web/src/i18n";
import { sampleReport } from "../support/fixtures";
import { assertTaken, listedFigures, requestsIn } from "../support/questions";

const ui = uiOf("en", kLanguages.en, ["en-US"]);
const kRate = { rate: 0.25, rate_low: 0.05, rate_high: 0.7 };

const kSignUps = {
  signed_up: 6,
  decided: 4,
  converted: 1,
  open: 2,
  open_converted: 1,
  ...kRate,
};
const kStarted = {
  started: 5,
  decided: 4,
  activated: 1,
  open: 1,
  open_activated: 1,
  ...kRate,
};
const kScore = {
  answers: 3,
  promoters: 2,
  passives: 0,
  detractors: 1,
  score: 33.3,
  score_low: -60,
  score_high: 90,
};
const kRevenue = {
  month: "2024-05",
  recurring: 100000,
  new_arr: 12000,
  add_on_arr: 2400,
  one_off: {
    implementation: 5000,
    development: 4000,
    value_added: 3000,
    other: 2000,
  },
  purity: 0.877,
};
const kCosts = {
  month: "2024-05",
  months: 1,
  costs: {
    sales_marketing: 60000,
    retention: 7000,
    cost_of_revenue: 8000,
    research: 9000,
    administration: 1000,
  },
  new_customers: 3,
  customer_months: 40,
  new_mrr: 1000,
  mrr: 100000,
  cac: 20000,
  crc: 175,
  gross_margin: 0.92,
  margin_after_retention: 0.85,
  payback_months: 65.2,
};

function sampleWith(more: object): Report & Block {
  return { ...sampleReport(), ...more } as Report & Block;
}

const report = sampleWith({
  revenue: {
    months: [kRevenue],
    window: { ...kRevenue, recurring: 200000 },
    profit: {
      months: 5,
      new_arr: 12000,
      front_costs: 60000,
      front_profit: -48000,
      renewed: 20000,
      back_costs: 15000,
      back_profit: 5000,
      renewal_margin: 0.25,
    },
  },
  economics: {
    months: [kCosts],
    window: { ...kCosts, months: 5 },
    ltv_to_cac: 3.14,
    magic_number: 0.8,
  },
  adoption: {
    activation: {
      days: 30,
      total: kStarted,
      months: [{ month: "2024-04", ...kStarted }],
    },
    engagement: [{ month: "2024-04", customers: 4, active: 1, ...kRate }],
  },
  surveys: [
    {
      survey: "nps",
      total: kScore,
      quarters: [{ quarter: "2024-04", ...kScore }],
      segments: [{ segment: "", ...kScore }],
      by: [{ attribute: "plan", segments: [{ segment: "Pro", ...kScore }] }],
    },
  ],
  conversion: {
    as_of: "2024-06-30",
    days: 90,
    total: kSignUps,
    median_days: 3.5,
    months: [{ month: "2024-01", ...kSignUps }],
    by: [{ attribute: "channel", segments: [{ segment: "", ...kSignUps }] }],
    not_told: 7,
    only_paying: false,
    waiting: { total: 1, shown: [] },
  },
});

const { currency } = report;
const kViews: Readonly<Record<string, () => unknown>> = {
  revenue: () => revenueView(ui, report),
  economics: () => economicsView(ui, report),
  adoption: () => adoptionView(ui, report),
  surveys: () => surveysView(ui, report),
  conversion: () => conversionView(ui, report),
  "one sheet": () => onePagerView(ui, report, report),
};

const activation = "started decided activated open open_activated rate";
const signUps = "signed_up decided converted open open_converted rate";
const scores = "answers promoters passives detractors score";
const once =
  "one_off.implementation one_off.development one_off.value_added one_off.other";
const money = `recurring new_arr add_on_arr ${once} purity`;
const costs =
  "costs.sales_marketing costs.retention costs.cost_of_revenue costs.research costs.administration";
const rates =
  "new_customers cac crc gross_margin margin_after_retention payback_months";

const kAddresses: [view: string, metrics: string, place: object][] = [
  ["revenue", `revenue.window: ${money}`, { currency }],
  ["revenue", `revenue.months: ${money}`, { month: "2024-05", currency }],
  [
    "revenue",
    "revenue.profit: front_profit back_profit renewal_margin",
    { currency },
  ],
  ["economics", `economics.window: ${costs} ${rates}`, { currency }],
  [
    "economics",
    `economics.months: ${costs} ${rates}`,
    { month: "2024-05", currency },
  ],
  ["economics", "economics: ltv_to_cac magic_number", { currency }],
  ["adoption", `adoption.activation.total: ${activation}`, { currency }],
  [
    "adoption",
    `adoption.activation.months: ${activation}`,
    { month: "2024-04", currency },
  ],
  [
    "adoption",
    "adoption.engagement: customers active rate",
    { month: "2024-04", currency },
  ],
  ["surveys", `surveys.total: ${scores}`, { survey: "nps" }],
  [
    "surveys",
    `surveys.quarters: ${scores}`,
    { survey: "nps", month: "2024-04" },
  ],
  ["surveys", `surveys.segments: ${scores}`, { survey: "nps", segment: "" }],
  [
    "surveys",
    `surveys.by.segments: ${scores}`,
    { survey: "nps", by: "plan", segment: "Pro" },
  ],
  ["conversion", `conversion.total: ${signUps}`, {}],
  ["conversion", `conversion.months: ${signUps}`, { month: "2024-01" }],
  [
    "conversion",
    `conversion.by.segments: ${signUps}`,
    { by: "channel", segment: "" },
  ],
  ["conversion", "conversion: not_told waiting.total", {}],
  [
    "one sheet",
    "economics.window: cac payback_months gross_margin",
    { currency },
  ],
  ["one sheet", "revenue.window: purity", { currency }],
  ["one sheet", "surveys.total: score", { survey: "nps" }],
];

for (const [view, metrics, place] of kAddresses) {
  const [list, names = ""] = metrics.split(": ");
  test(`${view}: every one of ${list} has its address`, () => {
    const requests = requestsIn(kViews[view]?.());
    for (const name of names.split(" ")) {
      const wanted = { metric: `${list}.${name}`, ...place };
      const found = requests.filter(
        (request) => JSON.stringify(request) === JSON.stringify(wanted),
      );
      assert.equal(found.length, 1, JSON.stringify(wanted));
    }
  });
}

/** The texts of the links of a view, by what they ask. */
function linksOf(view: unknown): Map<string, string> {
  const links = new Map<string, string>();
  const visit = (value: unknown, seen: Set<unknown>): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) {
      return;
    }
    seen.add(value);
    const { values, cells, count } = value as {
      values?: unknown;
      cells?: (index: number) => unknown;
      count?: number;
    };
    const bound: unknown[] = Array.isArray(values) ? values : [];
    const question = bound.find((each) => each instanceof FigureQuestion);
    const text = bound.find((each) => typeof each === "string");
    if (question instanceof FigureQuestion && typeof text === "string") {
      links.set(JSON.stringify(question.request), text);
    }
    Object.values(value).forEach((each) => visit(each, seen));
    for (let index = 0; cells !== undefined && index < (count ?? 0); ++index) {
      visit(cells(index), seen);
    }
  };
  visit(view, new Set());
  return links;
}

test("figures of the tables are told as before they opened", () => {
  const told = (view: string, metric: string, place: object = {}) =>
    linksOf(kViews[view]?.()).get(JSON.stringify({ metric, ...place }));
  const { f } = ui;
  for (const [view, metric, place, text] of [
    [
      "revenue",
      "revenue.window.recurring",
      { currency },
      f.money(200000, report),
    ],
    [
      "revenue",
      "revenue.window.one_off.value_added",
      { currency },
      f.money(3000, report),
    ],
    ["revenue", "revenue.window.purity", { currency }, "87.7%"],
    [
      "revenue",
      "revenue.profit.front_profit",
      { currency },
      f.money(-48000, report),
    ],
    [
      "economics",
      "economics.window.costs.research",
      { currency },
      f.money(9000, report),
    ],
    ["economics", "economics.window.new_customers", { currency }, "3"],
    ["economics", "economics.window.payback_months", { currency }, "65.2"],
    ["economics", "economics.ltv_to_cac", { currency }, "3.1"],
    ["adoption", "adoption.activation.total.rate", { currency }, "25.0%"],
    ["surveys", "surveys.total.score", { survey: "nps" }, "33"],
    ["conversion", "conversion.total.signed_up", {}, "6"],
    ["conversion", "conversion.not_told", {}, "7"],
  ] as const) {
    assert.equal(told(view, metric, place), text, metric);
  }
});

test("what a report does not have is no link, and columns of what is not known are not there", () => {
  const bare = sampleWith({
    economics: {
      months: [],
      window: { ...kCosts, cac: null },
      ltv_to_cac: null,
      magic_number: null,
    },
    revenue: {
      months: [],
      window: { ...kRevenue, one_off: null, purity: null },
      profit: null,
    },
  });
  const metrics = [economicsView(ui, bare), revenueView(ui, bare)]
    .flatMap((view) => requestsIn(view))
    .map(({ metric }) => metric);
  assert.ok(metrics.includes("economics.window.crc"));
  assert.ok(metrics.includes("revenue.window.recurring"));
  for (const none of [
    "economics.window.cac",
    "economics.ltv_to_cac",
    "economics.magic_number",
    "revenue.window.one_off.other",
    "revenue.window.purity",
  ]) {
    assert.ok(!metrics.includes(none), none);
  }
});

const kSegments = {
  by: "plan",
  top: 10,
  filter: null,
  segments: [{ ...report, kind: "value", value: "Pro", values: 1 }],
  total: report,
} as unknown as Segments;
const withUnassigned = {
  ...kSegments,
  segments: kSegments.segments.map((segment) => ({
    ...segment,
    economics: { ...report.economics, unassigned: kCosts.costs },
  })),
} as unknown as Segments;

test("economics of a segment are asked for with the segment", () => {
  const requests = requestsIn(segmentEconomics(ui, withUnassigned));
  const of = (metric: string) =>
    requests
      .filter((request) => request.metric === metric)
      .map(({ filter }) => filter);
  for (const metric of [
    "economics.window.costs.sales_marketing",
    "economics.window.costs.retention",
    "economics.window.new_customers",
    "economics.window.cac",
    "economics.window.crc",
    "economics.window.payback_months",
    "economics.ltv_to_cac",
  ]) {
    assert.deepEqual(of(metric), [{ by: "plan", value: "Pro" }, undefined]);
  }
  assertTaken(requests);
});

test("every question of these sections is one that the core takes", () => {
  const all = Object.values(kViews).flatMap((draw) => requestsIn(draw()));
  assert.ok(all.length > 100, `${all.length} figures`);
  assertTaken(all);
});

test("every figure of the core has a name in every language", () => {
  for (const [language, t] of Object.entries(kLanguages)) {
    for (const { metric } of listedFigures()) {
      const name = metricName(t, metric as Metric);
      assert.match(name, /\S/, `${language}: ${metric}`);
    }
  }
});
