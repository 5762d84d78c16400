import assert from "node:assert/strict";
import { test } from "node:test";

import type { Survival } from "../../../web/src/contract/report";
import { shareText } from "../../../web/src/elements/sure";
import { uiOf } from "../../../web/src/elements/ui";
import { kLanguages } from "../../../web/src/i18n";
import { lifeCurve, shareAt } from "../../../web/src/state/report-view";

const ui = uiOf("en", kLanguages.en, ["en"]);

const kShares: [
  count: number,
  of: number,
  rate: number | null,
  text: string,
][] = [
  [0, 5, 0, "0 of 5"],
  [5, 5, 1, "5 of 5"],
  [2, 5, 0.4, "40.0%"],
  [0, 0, null, "–"],
];

for (const [count, of, rate, text] of kShares) {
  test(`${count} of ${of} customers is written as ${text}`, () => {
    assert.equal(shareText(ui, { count, of, rate }), text);
  });
}

const kSurvival: Survival = {
  customers: 4,
  censored: 2,
  times: [1, 2],
  at_risk: [4, 2],
  churned: [1, 1],
  survival: [0.75, 0.375],
  low: [0.1, null],
  high: [0.9, null],
  last_time: 3,
  open_end: true,
  median: 2,
  restricted_mean: 2.125,
};

test("a curve runs from everybody at age 0 to the longest age seen", () => {
  const points = lifeCurve(kSurvival);
  assert.deepEqual(
    points.map(({ time, share, churned }) => [time, share, churned]),
    [
      [0, 1, 0],
      [1, 0.75, 1],
      [2, 0.375, 1],
      [3, 0.375, 0],
    ],
  );
  assert.deepEqual([points[1]?.low, points[3]?.low], [0.1, null]);
});

test("a curve that ends where the last one left has no flat end", () => {
  const points = lifeCurve({ ...kSurvival, last_time: 2 });
  assert.deepEqual(
    points.map(({ time }) => time),
    [0, 1, 2],
  );
});

test("of customers who all stayed the curve is flat", () => {
  const nobody = { times: [], at_risk: [], churned: [], survival: [] };
  const points = lifeCurve({ ...kSurvival, ...nobody, low: [], high: [] });
  assert.deepEqual(
    points.map(({ time, share }) => [time, share]),
    [
      [0, 1],
      [3, 1],
    ],
  );
});

test("the curve holds its value between two ages, and has none beyond the longest that anybody was seen", () => {
  const points = lifeCurve({ ...kSurvival, last_time: 6 });
  const shares = [0, 1, 2, 6, 7].map((age) => shareAt(points, age));
  const [first = 1] = kSurvival.survival;
  assert.equal(shares[0], 1);
  assert.equal(shareAt(points, kSurvival.times[0] ?? 0), first);
  assert.equal(shares[3], kSurvival.survival.at(-1));
  assert.equal(shares[4], null);
});
