import assert from "node:assert/strict";
import { test } from "node:test";

import { tierOf } from "../../../web/src/elements/segment-tiers";

test("of three tiers by MRR the largest are elephants, the smallest rabbits", () => {
  assert.equal(tierOf("size", ">= 1000", 3), "elephant");
  assert.equal(tierOf("size:last", "100 - 1000", 3), "cheetah");
  assert.equal(tierOf("size", "< 100", 3), "rabbit");
});

test("other segments, and other numbers of tiers, have no such name", () => {
  assert.equal(tierOf("segment", ">= 1000", 3), null);
  assert.equal(tierOf("size", "< 100", 4), null);
  assert.equal(tierOf("size", null, 3), null);
});
