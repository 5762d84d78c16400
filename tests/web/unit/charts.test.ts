import assert from "node:assert/strict";
import { test } from "node:test";

import { type BarChart, barChart } from "../../../web/src/charts/bar-chart";
import { describe } from "../../../web/src/charts/describe";
import type { Drawing } from "../../../web/src/charts/frame";
import { type LineChart, lineChart } from "../../../web/src/charts/line-chart";
import { sparkline } from "../../../web/src/charts/sparkline";
import { stepChart } from "../../../web/src/charts/step-chart";
import { kLanguages } from "../../../web/src/i18n";
import { markup } from "../support/markup";

const kSize = { width: 600, height: 280 };
const axis = {
  months: ["2023-11", "2023-12", "2024-01"],
  partial: null,
  monthName: (month: string) => month.slice(5),
  partialWord: "incomplete",
};

function bars(chart: Partial<BarChart>): { text: string; drawing: Drawing } {
  const drawing = barChart(
    {
      id: "test",
      axis,
      series: [
        { key: "new", values: [100, 0, 50] },
        { key: "churn", values: [-50, -25, 0] },
      ],
      tick: String,
      ...chart,
    },
    kSize,
    0,
  );
  return { text: markup(drawing.view), drawing };
}

function attribute(text: string, mark: string, name: string): number[] {
  const found = text.matchAll(
    new RegExp(`class=bar ${mark}[^>]*|class="bar ${mark}"[^>]*`, "g"),
  );
  return [...found].map(([tag]) =>
    Number(new RegExp(`\\b${name}=([-\\d.]+)`).exec(tag)?.[1]),
  );
}

test("gains stand above zero and losses below it, in proportion", () => {
  const { text } = bars({});
  const zero = Number(/class="zero"[^>]*y1=([\d.]+)/.exec(text)?.[1]);
  const [gain = 0, smaller = 0] = attribute(text, "mark-new", "height");
  assert.ok(Math.abs(gain - 2 * smaller) < 1e-9);
  assert.deepEqual(
    attribute(text, "mark-churn", "y").map((y) => Math.abs(y - zero) < 1e-9),
    [true, true],
  );
  assert.equal(
    attribute(text, "mark-new", "height").length,
    2,
    "a month of nothing has no bar",
  );
});

test("only the incomplete month is striped, and it is named", () => {
  assert.doesNotMatch(bars({}).text, /url\(#|incomplete/);
  const { text } = bars({ axis: { ...axis, partial: 2 } });
  assert.equal(text.match(/url\(#stripes-test\)/g)?.length, 1);
  assert.match(text, />incomplete</);
});

test("a month without a net has no dot", () => {
  const { text } = bars({ net: [50, null, 50] });
  assert.equal(text.match(/<circle class="net"/g)?.length, 2);
});

test("months in which nothing moved leave the chart drawn", () => {
  const { text, drawing } = bars({
    series: [{ key: "new", values: [0, 0, 0] }],
  });
  assert.doesNotMatch(text, /NaN/);
  assert.equal(drawing.centres.length, 3);
  const labels = [...text.matchAll(/text-anchor="end">([^<]*)</g)];
  assert.deepEqual(
    labels.map(([, label]) => label).filter((label) => label !== ""),
    ["0"],
    "only the zero is named",
  );
});

test("the year stands under the first month that is named, and at each turn of the year", () => {
  assert.deepEqual(
    [...bars({}).text.matchAll(/tick year[^>]*>(\d+)</g)].map(
      ([, year]) => year,
    ),
    ["2023", "2024"],
  );
});

test("many months do not crowd the axis", () => {
  const months = Array.from({ length: 240 }, (_, index) => {
    const year = 2000 + Math.floor(index / 12);
    return `${year}-${String((index % 12) + 1).padStart(2, "0")}`;
  });
  const { text } = bars({
    axis: { ...axis, months },
    series: [{ key: "new", values: months.map(() => 1) }],
  });
  const named = [
    ...text.matchAll(/class="tick" x=([\d.]+)[^>]*text-anchor="middle"/g),
  ].map(([, x]) => Number(x));
  assert.ok(named.length >= 5);
  assert.ok(
    named.every((x, index) => index === 0 || x - (named[index - 1] ?? 0) >= 44),
  );
});

test("a missing rate leaves a gap in the line", () => {
  const chart = {
    axis,
    series: [{ key: "nrr", values: [1, null, 1.1] }],
    reference: 1,
    tick: String,
  };
  const text = markup(lineChart(chart, kSize, 1).view);
  const path = /class="line line-nrr" d=([^>]*)>/.exec(text)?.[1] ?? "";
  assert.equal(path.match(/M/g)?.length, 2);
  assert.doesNotMatch(
    text,
    /class="dot/,
    "there is no dot where there is no value",
  );
});

test("the axis of shares ends at what a share can be", () => {
  const shares: LineChart = {
    axis,
    series: [
      {
        key: "nrr",
        values: [0.02, 0.99],
        band: [
          [0, 0.5],
          [0.4, 1],
        ],
      },
    ],
    reference: 0.5,
    tick: (value) => `at ${value.toFixed(2)}`,
  };
  const ticks = (chart: LineChart): number[] =>
    [...markup(lineChart(chart, kSize, 0).view).matchAll(/at (-?[\d.]+)/g)].map(
      ([, value]) => Number(value),
    );
  assert.ok(Math.min(...ticks(shares)) < 0 && Math.max(...ticks(shares)) > 1);
  const bounded = ticks({ ...shares, within: [0, 1] });
  assert.deepEqual([Math.min(...bounded), Math.max(...bounded)], [0, 1]);
});

test("the reference stays in sight when all values are far below it", () => {
  const chart = {
    axis,
    series: [{ key: "nrr", values: [0.5, 0.5, 0.5] }],
    reference: 1,
    tick: String,
  };
  const y = Number(
    /class="reference"[^>]*y1=([\d.]+)/.exec(
      markup(lineChart(chart, kSize, 0).view),
    )?.[1],
  );
  assert.ok(y > 0 && y < kSize.height / 2);
});

test("a band lies around its line, and has a gap where nothing is known", () => {
  const chart = {
    axis,
    series: [
      {
        key: "nrr",
        values: [1, 1.1, 1.2],
        band: [[0.5, 1.5], null, [1.1, 1.3]] as const,
      },
    ],
    reference: 1,
    tick: String,
  };
  const text = markup(lineChart(chart, kSize, 0).view);
  const path = /class="band band-nrr" d=([^>]*)>/.exec(text)?.[1] ?? "";
  assert.equal(path.match(/M/g)?.length, 2);
  const ys = [...path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
  assert.ok(
    ys.every((y) => y >= 0 && y <= kSize.height - 40),
    path,
  );
});

test("lines without intervals have no band", () => {
  const series = [{ key: "logo", values: [1, 1, 1], band: [null, null, null] }];
  const text = markup(
    lineChart({ axis, series, reference: 1, tick: String }, kSize, 0).view,
  );
  assert.doesNotMatch(text, /class="band/);
});

test("a benchmark far below the values has its line and its label inside the chart", () => {
  const series = [{ key: "logo", values: [0.97, 0.98, 0.99] }];
  const benchmarks = [{ value: 0.55, label: "Individual 55%, as quoted" }];
  const text = markup(
    lineChart(
      { axis, series, reference: 1, benchmarks, tick: String },
      kSize,
      0,
    ).view,
  );
  assert.match(text, /Individual 55%, as quoted/);
  const ys = [...text.matchAll(/class="reference"[^>]*y1=([\d.]+)/g)].map(
    ([, y]) => Number(y),
  );
  assert.equal(ys.length, 2);
  const [whole = NaN, quoted = NaN] = ys;
  assert.ok(whole < quoted && quoted < kSize.height - 40, String(ys));
});

test("benchmarks close to one another have their labels at either end", () => {
  const series = [{ key: "nrr", values: [0.9, 1.2, 1] }];
  const benchmarks = [
    { value: 1.1, label: "Mean" },
    { value: 1.095, label: "Healthy" },
    { value: 0.91, label: "Below" },
  ];
  const chart = { axis, series, reference: 1, benchmarks, tick: String };
  const text = markup(lineChart(chart, kSize, 0).view);
  const ends = [
    ...text.matchAll(/text-anchor=(\w+)[^>]*>(Mean|Healthy|Below)</g),
  ].map(([, anchor, label]) => `${label} ${anchor}`);
  assert.deepEqual(ends, ["Mean end", "Healthy start", "Below end"]);
});

test("a survival curve holds its value until the next age, and falls there", () => {
  const chart = {
    times: [0, 2, 4],
    values: [1, 0.5, 0.5],
    band: [[1, 1], [0.2, 0.8], null] as const,
    mark: 2,
    tick: String,
    timeTick: String,
    timeName: "Months",
  };
  const { view, centres } = stepChart(chart, kSize, 1);
  const text = markup(view);
  const path = /class="line line-survival" d=M([^>]*)>/.exec(text)?.[1] ?? "";
  const points = path.split("L").map((point) => point.split(",").map(Number));
  const [start, held, fallen, end] = points;
  assert.equal(held?.[1], start?.[1], "flat up to the age");
  assert.equal(fallen?.[0], held?.[0], "and down at it");
  assert.equal(end?.[1], fallen?.[1]);
  assert.deepEqual(
    centres,
    [start?.[0], held?.[0], end?.[0]],
    "each place on the axis can be picked",
  );
  assert.match(text, new RegExp(`class=reference x1=${centres[1]} `));
});

test("a trend of nothing is flat, not broken", () => {
  assert.doesNotMatch(markup(sparkline([0, 0, 0])), /NaN|Infinity/);
});

test("a chart in words gives the first, last, lowest and highest value", () => {
  const sentence = describe(
    kLanguages.en,
    "Customers lost",
    ["Nov 2023", "Jan 2024"],
    [{ name: "Lost", values: [null, 4, 9, 1, 2, null], format: String }],
  );
  assert.equal(
    sentence,
    "Customers lost, Nov 2023 to Jan 2024. Lost: 4 at first, 2 at last, lowest 1, highest 9.",
  );
});
