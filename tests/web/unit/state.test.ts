import assert from "node:assert/strict";
import { test } from "node:test";

import { pageError } from "../../../web/src/io/protocol";
import {
  type PageEvent,
  type PageState,
  kStart,
  nextState,
  readingRate,
  secondsLeft,
} from "../../../web/src/state/page-state";
import {
  blocksOf,
  cohortBase,
  cohortShare,
  headlineOf,
  lastCompleteIndex,
} from "../../../web/src/state/report-view";
import { sampleReport } from "../support/fixtures";

const kError = pageError("page.file_changed", "It changed.", "a.csv");
const kChosen: PageEvent = { type: "chosen", files: ["a.csv"], total: 1000 };

function after(...events: PageEvent[]): PageState {
  return events.reduce(nextState, kStart);
}

test("choosing files begins to read them", () => {
  assert.deepEqual(after(kChosen), {
    at: "reading",
    files: ["a.csv"],
    read: 0,
    total: 1000,
    elapsed: 0,
    inspections: [],
  });
});

test("a report takes the place of the reading", () => {
  const report = sampleReport();
  assert.deepEqual(after(kChosen, { type: "reported", report, json: "{}" }), {
    at: "report",
    report,
    json: "{}",
  });
});

test("news of a job that was left change nothing", () => {
  const late: PageEvent[] = [
    { type: "progress", read: 5, total: 10, elapsed: 1 },
    { type: "reported", report: sampleReport(), json: "{}" },
  ];
  for (const event of late) {
    assert.equal(after(kChosen, { type: "left" }, event), kStart);
  }
});

test("a failure keeps what was seen of the files", () => {
  const inspection = { columns: [] } as never;
  const state = after(
    kChosen,
    { type: "inspected", file: "a.csv", inspection },
    { type: "failed", error: kError },
  );
  assert.deepEqual(state, {
    at: "failed",
    error: kError,
    inspections: [{ file: "a.csv", inspection }],
  });
});

test("the rate and the time left come from what was read so far", () => {
  const reading = after(kChosen, {
    type: "progress",
    read: 250,
    total: 1000,
    elapsed: 500,
  });
  assert.ok(reading.at === "reading");
  assert.equal(readingRate(reading), 500);
  assert.equal(secondsLeft(reading), 1.5);
});

test("no rate is shown before there is something to judge by", () => {
  const reading = after(kChosen, {
    type: "progress",
    read: 250,
    total: 1000,
    elapsed: 10,
  });
  assert.ok(reading.at === "reading");
  assert.equal(readingRate(reading), null);
  assert.equal(secondsLeft(reading), null);
});

test("a report in one currency is one block, in several one each", () => {
  const { inputs, schema, settings, version, as_of, ...block } = sampleReport();
  const several = {
    inputs,
    schema,
    settings,
    version,
    as_of,
    currencies: [block, { ...block, currency: "EUR" }],
  };
  assert.equal(blocksOf(sampleReport()).length, 1);
  assert.deepEqual(
    blocksOf(several).map(({ currency }) => currency),
    ["USD", "EUR"],
  );
});

test("the headline is the last 12 months, or the last month where history is short", () => {
  const report = sampleReport();
  assert.deepEqual(headlineOf(report), {
    window: 12,
    row: report.retention.trailing.at(-1),
  });
  const short = { ...report, retention: { ...report.retention, trailing: [] } };
  assert.deepEqual(headlineOf(short), {
    window: 1,
    row: report.retention.monthly.at(-1),
  });
  assert.equal(
    headlineOf({ ...report, retention: { monthly: [], trailing: [] } }),
    null,
  );
});

test("the last complete month is the one before the partial month", () => {
  const report = sampleReport();
  assert.equal(report.months[lastCompleteIndex(report)], "2024-05");
  assert.equal(
    report.months[lastCompleteIndex({ ...report, partial_month: null })],
    "2024-06",
  );
  assert.equal(lastCompleteIndex({ ...report, months: ["2024-06"] }), 0);
});

test("a cohort's share is of its first month, and none where that is nothing", () => {
  const cohort = {
    month: "2024-01",
    size: 2,
    mrr: 100,
    customers: [2, 1],
    net_mrr: [100, 150],
    gross_mrr: [100, 50],
  };
  assert.equal(
    cohortShare(cohort.net_mrr[1] ?? 0, cohortBase(cohort, "net_mrr")),
    1.5,
  );
  assert.equal(cohortShare(5, 0), null);
});
