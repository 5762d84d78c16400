import assert from "node:assert/strict";
import { test } from "node:test";

import { type Job, analyse } from "../../../web/src/io/analyse";
import type { EngineModule } from "../../../web/src/io/engine-module";
import { JobFailure } from "../../../web/src/io/protocol";
import { fileOf } from "../support/fixtures";

const ok = (value: unknown): string => JSON.stringify({ ok: true, value });
const error = {
  code: "csv.empty",
  message: "Nothing in it.",
  file: "",
  line: 0,
  column: 0,
};
const refused = JSON.stringify({ ok: false, error });

interface Script {
  inspect?: string;
  open?: string;
  finish?: string;
  failAfterCommit?: boolean;
  trap?: boolean;
}

/** An engine that writes down what is done to it. */
function engineOf(script: Script, calls: string[]): EngineModule {
  return {
    version: () => "0",
    definitions: () => assert.fail("no file asks for the definitions"),
    inspect: (head) => {
      calls.push(`inspect ${head.length}`);
      return script.inspect ?? ok({ columns: [], issues: [], error: null });
    },
    Analysis: class {
      private room = new Uint8Array();
      constructor(config: string) {
        calls.push(`new "${config}"`);
      }
      open(file: string): string {
        calls.push(`open ${file}`);
        return script.open ?? ok(null);
      }
      buffer(size: number): Uint8Array {
        this.room = new Uint8Array(size);
        return this.room;
      }
      commit(size: number): void {
        if (script.trap) {
          throw new WebAssembly.RuntimeError("unreachable");
        }
        calls.push(
          `commit ${Buffer.from(this.room.subarray(0, size)).toString().trim()}`,
        );
      }
      failed(): boolean {
        return script.failAfterCommit ?? false;
      }
      finish(): string {
        calls.push("finish");
        return script.finish ?? ok({ inputs: [] });
      }
      report(settings: string): string {
        calls.push(`report ${settings}`);
        return ok({ schema: "holdfast/report/1" });
      }
      excluded(input: number): string {
        calls.push(`excluded ${input}`);
        return ok({ csv: "", rows: 0, truncated: false });
      }
      explain(request: string): string {
        calls.push(`explain ${request}`);
        return ok({ schema: "holdfast/explanation/1" });
      }
      compare(request: string): string {
        calls.push(`compare ${request}`);
        return ok({ schema: "holdfast/comparison/1" });
      }
      segments(request: string): string {
        calls.push(`segments ${request}`);
        return ok({ schema: "holdfast/segments/1" });
      }
      delete(): void {
        calls.push("delete");
      }
    },
  };
}

function jobOf(
  files: File[],
  seen: string[] = [],
  leftOutOf: number | null = null,
): Job {
  return {
    files,
    wish: { mappings: files.map(() => null), known: [], leftOutOf },
    config: "",
    pull: () => Promise.reject(new Error("not asked for")),
    onInspected: (inspected) => seen.push(`${inspected.length} heads`),
    onBytes: (count) => seen.push(`${count} bytes`),
  };
}

test("all heads are looked at before any file is read, and all files make one analysis", async () => {
  const calls: string[] = [];
  const seen: string[] = [];
  const files = [fileOf("a,1\n", "a.csv"), fileOf("b,22\n", "b.csv")];
  const { envelope, analysis } = await analyse(
    engineOf({}, calls),
    jobOf(files, seen),
  );
  assert.deepEqual(calls, [
    "inspect 4",
    "inspect 5",
    'new ""',
    'open {"name":"a.csv"}',
    "commit a,1",
    'open {"name":"b.csv"}',
    "commit b,22",
    "finish",
    "report {}",
  ]);
  assert.ok(analysis !== null, "it stays, to explain the report");
  assert.deepEqual(seen, ["2 heads", "4 bytes", "5 bytes"]);
  assert.equal(envelope, ok({ schema: "holdfast/report/1" }));
});

test("left-out rows are asked for in place of the report", async () => {
  const calls: string[] = [];
  const files = [fileOf("a,1\n", "a.csv"), fileOf("b,22\n", "b.csv")];
  const { envelope, analysis } = await analyse(
    engineOf({}, calls),
    jobOf(files, [], 1),
  );
  assert.deepEqual(calls.slice(-3), ["finish", "excluded 1", "delete"]);
  assert.equal(analysis, null);
  assert.equal(envelope, ok({ csv: "", rows: 0, truncated: false }));
});

test("a file whose head cannot be used is not read, and is named", async () => {
  const calls: string[] = [];
  const engine = engineOf(
    { inspect: ok({ columns: [], issues: [], error }) },
    calls,
  );
  await assert.rejects(
    analyse(engine, jobOf([fileOf("", "a.csv")])),
    failsWith("csv.empty", "a.csv"),
  );
  assert.deepEqual(calls, ["inspect 0"]);
});

test("an inspection that is refused names the file as well", async () => {
  const engine = engineOf({ inspect: refused }, []);
  await assert.rejects(
    analyse(engine, jobOf([fileOf("", "a.csv")])),
    failsWith("csv.empty", "a.csv"),
  );
});

test("a failed analysis stops reading and says why at the end", async () => {
  const calls: string[] = [];
  const engine = engineOf({ failAfterCommit: true, finish: refused }, calls);
  await assert.rejects(
    analyse(engine, jobOf([fileOf("a,1\n".repeat(1_000_000), "a.csv")])),
    failsWith("csv.empty", "a.csv"),
  );
  assert.equal(calls.filter((call) => call.startsWith("commit")).length, 1);
  assert.equal(calls.at(-1), "delete");
});

test("with several files a fault of the end is not pinned on one of them", async () => {
  const job = jobOf([fileOf("a,1\n", "a.csv"), fileOf("b,1\n", "b.csv")]);
  await assert.rejects(
    analyse(engineOf({ finish: refused }, []), job),
    failsWith("csv.empty", ""),
  );
});

test("a fault in the configuration comes out of the first open", async () => {
  const engine = engineOf({ open: refused }, []);
  await assert.rejects(
    analyse(engine, jobOf([fileOf("a\n", "a.csv")])),
    failsWith("csv.empty", "a.csv"),
  );
});

test("a trap is not taken for an error of the file", async () => {
  await assert.rejects(
    analyse(engineOf({ trap: true }, []), jobOf([fileOf("a\n")])),
    WebAssembly.RuntimeError,
  );
});

function failsWith(code: string, file: string) {
  return (fault: unknown): boolean => {
    assert.ok(fault instanceof JobFailure, String(fault));
    assert.deepEqual([fault.error.code, fault.error.file], [code, file]);
    return true;
  };
}
