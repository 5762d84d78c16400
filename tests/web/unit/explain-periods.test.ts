import assert from "node:assert/strict";
import { test } from "node:test";

import type { ExplanationRequest } from "../../../web/src/contract/explanation-request";
import type {
  Block,
  Period,
  PeriodMovement,
  PeriodRates,
  Report,
} from "../../../web/src/contract/report";
import { churnReasonsView } from "../../../web/src/elements/churn-reasons";
import { CohortsElement } from "../../../web/src/elements/cohorts";
import { metricName } from "../../../web/src/elements/figure-names";
import { placeText } from "../../../web/src/elements/explained-part";
import { growthView } from "../../../web/src/elements/growth";
import { PeriodsElement } from "../../../web/src/elements/periods";
import { ProjectionElement } from "../../../web/src/elements/projection";
import { uiOf, uiOfReport } from "../../../web/src/elements/ui";
import { kLanguages } from "../../../web/src/i18n";
import { sampleReport } from "../support/fixtures";
import { assertTaken, requestsIn } from "../support/questions";

const ui = uiOf("en", kLanguages.en, ["en-US"]);
const report = sampleReport();
const { currency } = report;

const kMoves: PeriodMovement = {
  opening: 20000,
  new: 700,
  reactivation: 6000,
  expansion: 1000,
  contraction: 200,
  churn: 5000,
  fx: 10,
  entering: 30,
  leaving: 40,
  closing: 22500,
  customers: {
    opening: 3,
    new: 1,
    returned: 1,
    expanded: 1,
    contracted: 1,
    lost: 1,
    entered: 1,
    left: 1,
    closing: 4,
  },
};
const kRates = {
  opening_customers: 3,
  customers_lost: 1,
  customers_at_risk: 3,
  customers_kept: 2,
  opening: 20000,
  retained: 16000,
  kept: 15000,
  customer_churn: 0.333,
  gross_mrr_churn: 0.25,
  net_mrr_churn: 0.2,
  nrr: 0.8,
  grr: 0.75,
  logo: 0.667,
} as PeriodRates;

function periodsOf(net: PeriodMovement | null): {
  unit: "quarter";
  rows: Period[];
} {
  const row = {
    period: "2024-Q2",
    first_month: "2024-04",
    last_month: "2024-06",
    complete: true,
    months: kMoves,
    net,
    rates: kRates,
  };
  const first = { ...row, period: "2024-Q1", first_month: "2024-01" };
  return {
    unit: "quarter",
    rows: [{ ...first, last_month: "2024-03", rates: null }, row],
  };
}

function drawn(element: object, change: object): ExplanationRequest[] {
  Object.assign(element, { ui, block: report }, change);
  return requestsIn((element as { render(): unknown }).render());
}

const moves =
  "opening new reactivation expansion contraction churn fx entering leaving closing";
const rates =
  "nrr grr logo opening_customers customers_lost customer_churn gross_mrr_churn net_mrr_churn";

function assertAsked(
  requests: readonly ExplanationRequest[],
  list: string,
  names: string,
  place: object,
): void {
  for (const name of names.split(" ")) {
    const wanted = { metric: `${list}.${name}`, ...place, currency };
    const found = requests.filter(
      (request) => JSON.stringify(request) === JSON.stringify(wanted),
    );
    assert.equal(found.length, 1, JSON.stringify(wanted));
  }
}

test("every figure of a quarter opens, by its first month", () => {
  const periods = periodsOf(kMoves);
  const months = drawn(new PeriodsElement(), { periods });
  const net = drawn(new PeriodsElement(), { periods, basis: "net" });
  assertTaken([...months, ...net]);
  assertAsked(months, "periods.months", moves, { month: "2024-04" });
  assertAsked(months, "periods.months", moves, { month: "2024-01" });
  assertAsked(net, "periods.net", moves, { month: "2024-04" });
  assertAsked(months, "periods.rates", rates, { month: "2024-04" });
  assert.equal(months.length, 2 * moves.split(" ").length + 8);
});

test("where nothing is netted, the sums of the months open", () => {
  const requests = drawn(new PeriodsElement(), {
    periods: periodsOf(null),
    basis: "net",
  });
  assertAsked(requests, "periods.months", moves, { month: "2024-04" });
});

test("the drawer says which quarter a figure is of, and whether it is netted", () => {
  const named = uiOfReport(ui, {
    ...report,
    periods: periodsOf(kMoves),
  } as Report);
  const place = (metric: string): string =>
    placeText(named, {
      metric,
      month: "2024-04",
      cohort: null,
      age: null,
      survey: null,
      segment: null,
    } as never);
  assert.equal(place("periods.net.new"), "Net, end to end · Q2 2024");
  assert.equal(
    place("periods.months.customers.lost"),
    "Sum of the months · Q2 2024",
  );
  assert.equal(place("periods.rates.nrr"), "Rates from end to end · Q2 2024");
  assert.equal(metricName(ui.t, "periods.net.customers.lost"), ui.t.churn.lost);
});

test("growth, concentration and the projection open where they stand", () => {
  const [month, last] = report.movements.slice(4).map(({ month }) => month);
  const grown = {
    mrr: 100,
    arr: 1200,
    customers: 2,
    month_growth: 0.1,
    year_growth: 0.5,
    growth_ratio: null,
    step: null,
  };
  const block = {
    ...report,
    growth: {
      months: [month, last].map((each) => ({ ...grown, month: each })),
      year: { from: month, month, change: 33, customers: 20, arpa: 13 },
      concentration: {
        top: [{ customers: 5, mrr: 90, share: 0.9 }],
        herfindahl: 0.5,
        effective_customers: 2,
      },
    },
  } as unknown as Block;
  const requests = requestsIn(growthView(ui, block));
  assertTaken(requests);
  assertAsked(requests, "growth.months", "arr month_growth year_growth", {
    month,
  });
  // The sentence above the charts is of the last one.
  const ofLast = requests.filter((request) => request.month === last);
  assert.deepEqual(
    ofLast.map(({ metric }) => metric.replace("growth.months.", "")).sort(),
    ["arr", "arr", "month_growth", "year_growth", "year_growth"],
  );
  assertAsked(requests, "growth.year", "change", {});
  assertAsked(requests, "growth.concentration.top", "mrr share", {
    segment: "5",
  });
  const projection = {
    outcome: "fitted",
    customers: 20,
    lost: 3,
    alpha: 2,
    beta: 3,
    first_churn: 0.4,
    mean_months: 3,
    months: 12,
    months_paid: 4,
    value: 100,
    hold_out: null,
    ages: [],
  };
  const asked = drawn(new ProjectionElement(), {
    block: { ...report, projection },
  });
  assertAsked(asked, "projection", "customers lost", {});
});

test("what a cohort begins with opens, and the shares of who left for known reasons", () => {
  const cohort = report.cohorts[2]?.month ?? assert.fail("no cohort");
  const money = drawn(new CohortsElement(), {});
  assertAsked(money, "cohorts", "mrr", { cohort });
  const customers = drawn(new CohortsElement(), { metric: "customers" });
  assertAsked(customers, "cohorts", "size", { cohort });
  const block = {
    ...report,
    churn_reasons: {
      from: cohort,
      to: cohort,
      customers: 2,
      mrr: 100,
      classes: [],
      manageable: 0.7,
      manageable_customers: 0.5,
      reasons_total: 0,
      reasons: [],
      tenure: [],
    },
  } as unknown as Block;
  const asked = requestsIn(churnReasonsView(ui, block, null));
  assertAsked(asked, "churn_reasons", "manageable manageable_customers", {});
  assertTaken([...money, ...customers, ...asked]);
});
