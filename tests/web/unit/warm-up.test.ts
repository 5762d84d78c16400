import assert from "node:assert/strict";
import { test } from "node:test";

import type { EngineModule } from "../../../web/src/io/engine-module";
import { inventedFile, warmUp } from "../../../web/src/io/warm-up";

/** An engine that counts its calls; the first commit traps where it is told to. */
function engineOf(calls: string[], traps = false): EngineModule {
  return {
    version: () => "0",
    definitions: () => assert.fail("a warm-up asks for no definitions"),
    inspect: () => (calls.push("inspect"), ""),
    Analysis: class {
      open = (): string => (calls.push("open"), "");
      buffer = (size: number): Uint8Array => new Uint8Array(size);
      commit = (): void => {
        if (traps) {
          throw new WebAssembly.RuntimeError("unreachable");
        }
        calls.push("commit");
      };
      failed = (): boolean => false;
      finish = (): string => "";
      excluded = (): string => "";
      report = (): string => (calls.push("report"), "");
      compare = (): string => (calls.push("compare"), "");
      explain = (): string => (calls.push("explain"), "");
      segments = (): string => (calls.push("segments"), "");
      delete = (): void => void calls.push("delete");
    },
  };
}

const count = (calls: string[], name: string): number =>
  calls.filter((call) => call === name).length;

test("the whole job runs several times, and leaves nothing behind", async () => {
  const calls: string[] = [];
  await warmUp(
    engineOf(calls),
    () => true,
    () => Promise.resolve(),
  );
  assert.ok(count(calls, "report") > 1);
  assert.equal(count(calls, "delete"), count(calls, "open"));
  assert.equal(count(calls, "inspect"), count(calls, "open"));
});

test("a job that waits ends it at the next slice", async () => {
  const calls: string[] = [];
  let slices = 0;
  await warmUp(
    engineOf(calls),
    () => slices < 2,
    () => Promise.resolve(void (slices += 1)),
  );
  assert.deepEqual(calls, ["inspect", "open", "commit", "commit", "delete"]);
});

test("a job that is there already keeps it from starting", async () => {
  const calls: string[] = [];
  await warmUp(engineOf(calls), () => false);
  assert.deepEqual(calls, []);
});

test("a message is let through between two slices", async () => {
  const calls: string[] = [];
  let waits = false;
  setTimeout(() => (waits = true), 0);
  await warmUp(engineOf(calls), () => !waits);
  assert.ok(waits);
});

test("a trap is told to who asked for it", async () => {
  await assert.rejects(
    warmUp(engineOf([], true), () => true),
    /unreachable/,
  );
});

test("the invented rows have a cell for each column, and dates in order", () => {
  const text = new TextDecoder().decode(inventedFile(100));
  const [header, ...rows] = text.trimEnd().split("\n");
  assert.equal(rows.length, 100);
  const names = header?.split(",") ?? [];
  for (const row of rows) {
    const cells = row.split(",");
    assert.equal(cells.length, names.length);
    const start = cells[names.indexOf("Start Date (UTC)")] ?? "";
    const end = cells[names.indexOf("Ended At (UTC)")] ?? "";
    assert.match(start, /^20\d\d-\d\d-\d\d \d\d:\d\d$/);
    assert.ok(end === "" || end > start);
  }
});
