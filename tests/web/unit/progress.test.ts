import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Progress } from "../../../web/src/io/progress";

test("progress is told at most every 50 ms", () => {
  mock.timers.enable({ apis: ["setInterval"] });
  let now = 0;
  const told: number[] = [];
  const progress = new Progress(
    (read) => told.push(read),
    () => now,
  );
  for (let at = 0; at < 200; at += 10) {
    now = at;
    progress.add(1);
  }
  assert.deepEqual(told, [1, 6, 11, 16]);
  progress.stop();
  mock.timers.reset();
});

test("progress is told every 250 ms even when no bytes come", () => {
  mock.timers.enable({ apis: ["setInterval"] });
  const told: number[] = [];
  const progress = new Progress((read) => told.push(read));
  mock.timers.tick(1000);
  assert.deepEqual(told, [0, 0, 0, 0]);
  progress.stop();
  mock.timers.tick(1000);
  assert.equal(told.length, 5);
  mock.timers.reset();
});
