import assert from "node:assert/strict";
import { test } from "node:test";

import { type TemplateResult, html } from "lit";

import type { ChartSpec } from "../../../web/src/elements/chart";
import {
  type TimeChart,
  barsOverTime,
  linesOverTime,
} from "../../../web/src/elements/time-chart";
import type { Ui } from "../../../web/src/elements/ui";
import { Formats } from "../../../web/src/format";
import { en } from "../../../web/src/i18n/en";
import { markup } from "../support/markup";

const ui = { t: en, f: new Formats("en-GB") } as unknown as Ui;
const kSize = { width: 600, height: 280 };

function specOf(view: TemplateResult): ChartSpec {
  return view.values[1] as ChartSpec;
}

const kWeeks: TimeChart = {
  heading: "Due by week",
  times: ["2026-01-01", "2026-01-08"],
  names: ["1 January 2026", "8 January 2026"],
  series: [
    { key: "churn", name: "At risk", values: [5, 0] },
    {
      key: "new",
      name: "At stake",
      values: [12, 9],
      rest: [7, 9],
    },
  ],
  format: (value) => String(value),
  tick: (value) => String(value),
  table: html``,
};

test("bars over time say the rows' names and values, the last one first", () => {
  const spec = specOf(barsOverTime(ui, { ...kWeeks, id: "weeks" }));
  assert.equal(spec.initial, 1);
  assert.deepEqual(spec.months, kWeeks.names);
  assert.deepEqual(spec.readout(0), [
    { mark: "mark-churn", name: "At risk", value: "5" },
    { mark: "mark-new", name: "At stake", value: "12" },
  ]);
  assert.match(spec.label, /Due by week.*At stake.*12/);
  assert.equal(spec.draw(kSize, 1).centres.length, 2);
});

test("lines over time leave gaps where nothing is known", () => {
  const series = [{ key: "nrr", name: "Score", values: [null, 40] }];
  const spec = specOf(linesOverTime(ui, { ...kWeeks, series, reference: 0 }));
  assert.deepEqual(spec.readout(1), [
    { mark: "line-nrr", name: "Score", value: "40" },
  ]);
  assert.equal(spec.readout(0)[0]?.value, "null");
  assert.equal(spec.draw(kSize, 0).centres.length, 2);
});

test("what was lost is drawn below zero and told as a loss", () => {
  const series = [{ key: "churn", name: "Lost", values: [5, 7], below: true }];
  const spec = specOf(barsOverTime(ui, { ...kWeeks, series, id: "lost" }));
  assert.equal(spec.readout(1)[0]?.value, "7");
  assert.match(spec.label, /Lost.*5.*7/);
  const drawn = markup(spec.draw(kSize, 0).view);
  const tops = [
    ...drawn.matchAll(/class="bar mark-churn"[^>]*? y="?([\d.]+)/g),
  ].map(([, top]) => top);
  assert.equal(tops.length, 2);
  assert.equal(tops[0], tops[1]);
});
