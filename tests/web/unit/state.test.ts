import assert from "node:assert/strict";
import { test } from "node:test";

import {
  type InspectedFile,
  type Inspection,
  type Mapping,
  pageError,
} from "../../../web/src/io/protocol";
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
  cohortStart,
  headlineOf,
  lastCompleteIndex,
  withEveryMonth,
} from "../../../web/src/state/report-view";
import { fileOf, inspectionOf, sampleReport } from "../support/fixtures";

const kError = pageError("page.file_changed", "It changed.", "a.csv");
const kFile = fileOf("a".repeat(1000), "a.csv");
const kChosen: PageEvent = { type: "chosen", files: [kFile] };

function after(...events: PageEvent[]): PageState {
  return events.reduce(nextState, kStart);
}

function inspected(
  change: Partial<Inspection>,
  mapping: Mapping = {},
): InspectedFile {
  const inspection = inspectionOf(change);
  return { mapping, inspection, detected: inspection, place: 0 };
}

function told(file: InspectedFile): PageEvent {
  return { type: "inspected", files: [file] };
}

test("choosing files begins to read them", () => {
  assert.deepEqual(after(kChosen), {
    at: "reading",
    files: [{ file: kFile, mapping: null, seen: null }],
    read: 0,
    total: 1000,
    elapsed: 0,
  });
});

test("a report takes the place of the reading", () => {
  const report = sampleReport();
  const files = [{ file: kFile, mapping: null, seen: null }];
  assert.deepEqual(after(kChosen, { type: "reported", report, json: "{}" }), {
    at: "report",
    files,
    report,
    json: "{}",
    again: null,
  });
});

test("news of a job that was left change nothing", () => {
  const late: PageEvent[] = [
    { type: "progress", read: 5, total: 10, elapsed: 1 },
    { type: "reported", report: sampleReport(), json: "{}" },
    told(inspected({ sure: 0 })),
  ];
  for (const event of late) {
    assert.equal(after(kChosen, { type: "left" }, event), kStart);
  }
});

test("files that were seen already are read again without a question", () => {
  const unsure = inspected({ sure: 0.1 });
  const reported = after(
    kChosen,
    told(unsure),
    { type: "reported", report: sampleReport(), json: "{}" },
    { type: "shown" },
  );
  const again = nextState(reported, { type: "reread" });
  assert.equal(again.at, "reading");
  assert.equal(nextState(again, told(unsure)).at, "reading");
  const faulty = told(inspected({ error: kError }));
  assert.equal(nextState(again, faulty).at, "checking");
});

test("a failure keeps what was seen of the files", () => {
  const seen = inspected({});
  const state = after(kChosen, told(seen), { type: "failed", error: kError });
  assert.deepEqual(state, {
    at: "failed",
    error: kError,
    files: [{ file: kFile, mapping: {}, seen }],
  });
});

const kFault = { ...kError, code: "schema.no_table" };
const kAsked: [why: string, file: InspectedFile, asked: boolean][] = [
  ["recognised", inspected({ sure: 0.7 }), false],
  ["hardly recognised", inspected({ sure: 0.69 }), true],
  [
    "hardly recognised, but mapped",
    inspected({ sure: 0.1 }, { table: "mrr" }),
    false,
  ],
  ["not readable", inspected({ error: kFault }), true],
  [
    "not readable as mapped",
    inspected({ error: kFault }, { table: "mrr" }),
    true,
  ],
];

for (const [why, file, asked] of kAsked) {
  test(`a file that is ${why} ${asked ? "is shown to the reader first" : "is read at once"}`, () => {
    assert.equal(after(kChosen, told(file)).at, asked ? "checking" : "reading");
  });
}

test("the first file that needs the reader comes in sight", () => {
  const state = after(
    { type: "chosen", files: [kFile, kFile, kFile] },
    {
      type: "inspected",
      files: [
        inspected({}),
        inspected({ sure: 0.2 }),
        inspected({ sure: 0.1 }),
      ],
    },
  );
  assert.ok(state.at === "checking");
  assert.equal(state.file, 1);
});

test("what comes of an unsure file is computed while the reader looks at it", () => {
  const report = sampleReport();
  const unsure = [kChosen, told(inspected({ sure: 0.2 }))];
  const progress: PageEvent = {
    type: "progress",
    read: 5,
    total: 9,
    elapsed: 1,
  };
  const reading = after(...unsure, progress);
  assert.ok(reading.at === "checking");
  assert.deepEqual(reading.consequence, {
    at: "reading",
    read: 5,
    total: 9,
    elapsed: 1,
  });
  assert.equal(after(...unsure, { type: "shown" }).at, "checking");
  const ready = after(...unsure, { type: "reported", report, json: "{}" });
  assert.ok(ready.at === "checking");
  assert.equal(ready.consequence.at, "report");
  const shown = nextState(ready, { type: "shown" });
  assert.ok(shown.at === "report");
  assert.equal(shown.json, "{}");
});

test("a report leads back to how its files were read, and on again", () => {
  const report = sampleReport();
  const reported = after(kChosen, told(inspected({})), {
    type: "reported",
    report,
    json: "{}",
  });
  const checking = nextState(reported, { type: "checked", file: 0 });
  assert.ok(checking.at === "checking");
  assert.deepEqual(nextState(checking, { type: "shown" }), reported);
});

test("a decision counts for its file, and the report has to be made anew", () => {
  const report = sampleReport();
  const state = after(
    { type: "chosen", files: [kFile, kFile] },
    { type: "inspected", files: [inspected({}), inspected({})] },
    { type: "reported", report, json: "{}" },
    { type: "checked", file: 1 },
    { type: "decided", file: 1, mapping: { table: "mrr" } },
  );
  assert.ok(state.at === "checking");
  assert.deepEqual(
    state.files.map(({ mapping }) => mapping),
    [{}, { table: "mrr" }],
  );
  assert.equal(state.file, 1);
  assert.equal(state.consequence.at, "reading");
  assert.equal(nextState(state, { type: "shown" }), state);
});

test("a file can be left out, and without the last one the page begins anew", () => {
  const two = after({ type: "chosen", files: [kFile, kFile] });
  const one = nextState(two, { type: "removed", file: 0 });
  assert.ok(one.at === "checking");
  assert.equal(one.files.length, 1);
  assert.equal(nextState(one, { type: "removed", file: 0 }), kStart);
});

test("when none of the rows can be used, the reader sees how the file was taken", () => {
  const error = { ...kError, code: "row.none_used" };
  const state = after(kChosen, told(inspected({})), { type: "failed", error });
  assert.ok(state.at === "checking");
  assert.deepEqual(state.consequence, { at: "failed", error });
  assert.equal(after(kChosen, { type: "failed", error }).at, "failed");
});

test("what cannot be taken harms nothing that is there", () => {
  const error = pageError("page.bad_mapping", "No object.", "x.json");
  assert.equal(nextState(kStart, { type: "refused", error }).at, "failed");
  const reported = after(kChosen, told(inspected({})), {
    type: "reported",
    report: sampleReport(),
    json: "{}",
  });
  const refused = nextState(reported, { type: "refused", error });
  assert.ok(refused.at === "checking");
  assert.equal(refused.refusal, error);
  assert.deepEqual(nextState(refused, { type: "shown" }), reported);
});

test("the rate and the time left come from what was read so far", () => {
  const progress = { read: 250, total: 1000, elapsed: 500 };
  assert.equal(readingRate(progress), 500);
  assert.equal(secondsLeft(progress), 1.5);
});

test("no rate is shown before there is something to judge by", () => {
  const progress = { read: 250, total: 1000, elapsed: 10 };
  assert.equal(readingRate(progress), null);
  assert.equal(secondsLeft(progress), null);
});

test("a report in one currency is one block, in several one each", () => {
  const {
    inputs,
    schema,
    settings,
    version,
    as_of,
    changed_settings,
    conflicts,
    fx,
    renewals,
    customers,
    ...block
  } = sampleReport();
  const several = {
    changed_settings,
    conflicts,
    fx,
    renewals,
    customers,
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
    window: "trailing",
    row: report.retention.trailing.at(-1),
  });
  const short = { ...report, retention: { ...report.retention, trailing: [] } };
  assert.deepEqual(headlineOf(short), {
    window: "monthly",
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

test("a cohort's share is of its start, and none where that is nothing", () => {
  const cohort = {
    month: "2024-01",
    size: 4,
    mrr: 100,
    customers: [2, 1],
    net_mrr: [60, 150],
    gross_mrr: [60, 50],
  };
  assert.equal(cohortStart(cohort, "customers"), 4);
  assert.equal(cohortStart(cohort, "gross_mrr"), 100);
  assert.equal(
    cohortShare(cohort.net_mrr[1] ?? 0, cohortBase(cohort, "net_mrr", 1)),
    1.5,
  );
  assert.equal(
    cohortShare(cohort.customers[0] ?? 0, cohortBase(cohort, "customers", 0)),
    0.5,
  );
  assert.equal(cohortShare(5, 0), null);
});

test("with exchange rates a cohort's MRR is compared at the rate of each age, its customers as ever", () => {
  const cohort = {
    month: "2024-01",
    size: 2,
    mrr: 100,
    base_mrr: [100, 90],
    customers: [2, 1],
    net_mrr: [100, 90],
    gross_mrr: [100, 90],
  };
  assert.equal(cohortBase(cohort, "net_mrr", 1), 90);
  assert.equal(cohortBase(cohort, "customers", 1), 2);
});

test("months without a row stand on the axis all the same", () => {
  const rows = [{ month: "2023-11" }, { month: "2024-02" }];
  assert.deepEqual(withEveryMonth(rows), [
    { month: "2023-11", row: rows[0] },
    { month: "2023-12", row: null },
    { month: "2024-01", row: null },
    { month: "2024-02", row: rows[1] },
  ]);
  assert.deepEqual(withEveryMonth([]), []);
});
