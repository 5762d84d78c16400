import assert from "node:assert/strict";
import { test } from "node:test";

import { bubbleMap } from "../../../web/src/charts/bubble-map";
import { miniLine, sharedDomain } from "../../../web/src/charts/mini-line";
import { slopeChart, spread } from "../../../web/src/charts/slope-chart";
import { markup } from "../support/markup";

test("small charts share a domain that holds every line and the reference", () => {
  assert.deepEqual(sharedDomain([[0.8, null], [1.3]], 1), [0.8, 1.3]);
  assert.deepEqual(sharedDomain([[1.1, 1.3]], 1), [1, 1.3]);
  assert.deepEqual(sharedDomain([[200, 500]], null), [0, 500]);
  assert.deepEqual(sharedDomain([[0, 0]], null), [0, 1]);
});

test("a small chart has a gap where there is no figure, and the total beside it", () => {
  const text = markup(
    miniLine({
      values: [1, null, 1],
      beside: [0.9, 0.9, 0.9],
      domain: [0, 2],
      reference: 1,
    }),
  );
  assert.match(text, /class="trend-line" d=M0,36ZM240,36Z/);
  assert.match(text, /class="beside-line" d=M0,/);
  assert.match(text, /class="reference"[^>]*y1=36 /);
});

test("labels keep their order and a line between them, within the chart", () => {
  assert.deepEqual(spread([50, 52, 200], 0, 300), [50, 65, 200]);
  assert.deepEqual(spread([90, 95], 0, 100), [85, 100]);
  assert.deepEqual(spread([20, 10], 0, 100), [25, 10]);
});

test("a slope falls where a rate fell, weighs what the segment weighs, and the total is apart", () => {
  const text = markup(
    slopeChart(
      {
        slopes: [
          { name: "KA", before: 0.95, after: 0.96, weight: 0.5 },
          { name: "SMB", before: 0.7, after: 0.65, weight: 0.25 },
          { name: "Total", before: 0.8, after: 0.76, weight: null },
        ],
        heads: ["Dec 2023", "Dec 2024"],
        text: (value) => `${Math.round(value * 100)}%`,
      },
      { width: 600, height: 300 },
    ),
  );
  assert.match(text, /class="slope slope-up"[^>]*stroke-width=7>/);
  assert.match(text, /class="slope slope-down"[^>]*stroke-width=3.5>/);
  assert.match(text, /class="slope slope-total"[^>]*stroke-width=2>/);
  assert.match(text, /65% <tspan class="slope-name">SMB/);
});

test("a name that would lie over another is left out of the map, its circle is not", () => {
  const bubble = { size: 1, key: "keeps", title: "t" };
  const text = markup(
    bubbleMap(
      {
        bubbles: [
          { ...bubble, name: "one", x: 0.9, y: 1 },
          { ...bubble, name: "two", x: 0.9, y: 1 },
          { ...bubble, name: "far", x: 0.5, y: 0.6 },
        ],
        cut: { x: 0.9, y: 1.2 },
        corners: ["a", "b", "c", "d"],
        axes: { x: "GRR", y: "NRR" },
        tick: String,
      },
      { width: 600, height: 300 },
    ),
  );
  assert.equal(text.match(/<circle/g)?.length, 3);
  assert.match(text, />one</);
  assert.doesNotMatch(text, />two</);
  assert.match(text, />far</);
});
