import assert from "node:assert/strict";
import { test } from "node:test";

import type { Filter, Report } from "../../../web/src/contract/report";
import type { Segments } from "../../../web/src/contract/segments";
import {
  filterName,
  periodName,
  segmentName,
  valueName,
} from "../../../web/src/elements/segment-name";
import { scopedBlocks } from "../../../web/src/elements/segment-scope";
import { uiOf } from "../../../web/src/elements/ui";
import { kLanguages } from "../../../web/src/i18n";
import { addressOf } from "../../../web/src/state/figure-address";
import {
  choicesOfBy,
  levelsOf,
  partsOfBy,
  usualBy,
} from "../../../web/src/state/segment-choices";
import { sampleReport } from "../support/fixtures";

const en = uiOf("en", kLanguages.en, ["en-US"]);
const kUsd = { currency: "USD", minor_digits: 2 };

function reportWith(
  attributes: [name: string, values: number][],
  roles: string[] = [],
  settings: Record<string, string> = {},
): Report {
  const report = sampleReport();
  const [input] = report.inputs;
  assert.ok(input);
  input.columns = roles.map((role) => ({
    name: role,
    role: role as never,
    why: "",
    sure: 1,
  }));
  return {
    ...report,
    settings: { ...report.settings, reporting_currency: "none", ...settings },
    customers: {
      known: 12,
      attributes: attributes.map(([name, values]) => ({
        name,
        values,
        customers: 12,
      })),
    },
  };
}

test("segments are by what the files know of customers", () => {
  const report = reportWith(
    [
      ["region", 3],
      ["plan", 4],
      ["only one", 1],
    ],
    ["customer", "plan", "interval"],
  );
  assert.deepEqual(choicesOfBy(report), [
    "region",
    "attribute:plan",
    "plan",
    "interval",
    "size",
    "size:last",
    "cohort:quarter",
    "cohort:year",
  ]);
  assert.ok(
    choicesOfBy(reportWith([], [], { reporting_currency: "EUR" })).includes(
      "currency",
    ),
  );
});

test("without a choice, an attribute of few values, the plan or the size is taken", () => {
  assert.equal(
    usualBy(
      reportWith(
        [
          ["domain", 4000],
          ["region", 3],
        ],
        ["plan"],
      ),
    ),
    "region",
  );
  assert.equal(usualBy(reportWith([["domain", 4000]], ["plan"])), "plan");
  assert.equal(
    usualBy(reportWith([], ["plan"], { reporting_currency: "EUR" })),
    "size",
  );
  assert.equal(usualBy(reportWith([])), "size");
});

test("what segments are by is a word of the core, or an attribute with its levels", () => {
  assert.deepEqual(partsOfBy("size:last"), {
    kind: "known",
    word: "size:last",
  });
  assert.deepEqual(partsOfBy("industry:2"), {
    kind: "attribute",
    name: "industry",
    level: 2,
  });
  assert.deepEqual(partsOfBy("attribute:plan"), {
    kind: "attribute",
    name: "plan",
    level: 0,
  });
});

test("the levels of a value are counted as the core parts them", () => {
  const segments = (...values: (string | null)[]): Segments =>
    ({ segments: values.map((value) => ({ value })) }) as unknown as Segments;
  assert.equal(levelsOf(segments("EU", null)), 1);
  assert.equal(levelsOf(segments("A / B / C", "A>B")), 3);
});

test("segments have names for people", () => {
  const named = (by: string, value: string): string =>
    valueName(en, by, value, kUsd);
  assert.equal(named("size", "< 100"), "under $100");
  assert.equal(named("size:last", "100 - 1000"), "$100 to $1,000");
  assert.equal(named("size", ">= 2500.50"), "$2,500.5 and more");
  assert.equal(named("interval", "year"), "Yearly");
  assert.equal(named("interval", "18 months"), "18 months");
  assert.equal(named("cohort", "2024-03"), "Mar 2024");
  assert.equal(named("cohort:quarter", "2024-Q3"), "Q3 2024");
  assert.equal(named("region", "2024-Q3"), "2024-Q3");
  const segment = { value: null, values: 7, ...kUsd };
  assert.equal(
    segmentName(en, "plan", { ...segment, kind: "other" }),
    "7 others",
  );
  assert.equal(
    segmentName(en, "plan", { ...segment, kind: "none" }),
    "not given",
  );
});

test("quarters and years of a fiscal year are named by the year they end in", () => {
  assert.equal(periodName(en, "FY2025-Q1"), "Q1 FY2025");
  assert.equal(periodName(en, "FY2025"), "FY2025");
  assert.equal(periodName(en, "2024"), "2024");
});

test("a segment's figure asks with its filter; the rest together and a segment within a filter have one too", () => {
  const only = { by: "region", value: "EU" };
  assert.deepEqual(addressOf({ currency: "USD", only }, "summary.mrr"), {
    metric: "summary.mrr",
    currency: "USD",
    filter: only,
  });
  const within = { by: "plan", value: "Pro" };
  const scopes = (filter: Filter | null): unknown[] =>
    scopedBlocks(en, {
      by: "region",
      top: 1,
      filter,
      segments: [
        { kind: "value", value: "EU" },
        { kind: "none", value: null },
        { kind: "other", value: null, values: 3 },
      ],
      total: {},
    } as unknown as Segments).map(({ only: asked }) => asked);
  const none = { by: "region", value: null };
  const rest = { by: "region", value: null, beyond: 1 };
  assert.deepEqual(scopes(null), [only, none, rest, undefined]);
  assert.deepEqual(scopes(within), [
    { ...only, within },
    { ...none, within },
    { ...rest, within },
    undefined,
  ]);
});

test("who a filter leaves has a name, also of the rest together", () => {
  const name = (filter: Filter): string => filterName(en, filter, kUsd);
  assert.equal(name({ by: "region", value: "EU" }), "EU");
  assert.equal(name({ by: "region", value: null }), "not given");
  assert.equal(
    name({ by: "region", value: null, beyond: 20 }),
    "beyond the first 20",
  );
});
