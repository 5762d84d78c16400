// The boundary as JavaScript meets it: node boundary_test.mjs DIR, where DIR holds holdfast.js and holdfast.wasm.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";

const directory = path.resolve(process.argv[2] ?? "build/wasm/wasm");
const createHoldfast = createRequire(import.meta.url)(path.join(directory, "holdfast.js"));
const wasmBinary = await readFile(path.join(directory, "holdfast.wasm"));

const MEGABYTE = 2 ** 20;
const text = (string) => new TextEncoder().encode(string);
const engine = () => createHoldfast({ wasmBinary });

const SUBSCRIPTIONS = text(
  "customer,start,end,amount,interval,currency\n" +
    "acme,2024-01-01,,100.00,month,USD\n" +
    "bolt,2024-02-01,2024-04-01,50.00,month,USD\n" +
    "dünen,2024-01-15,,1200.00,year,USD\n",
);

function unwrap(envelope) {
  const { ok, value, error } = JSON.parse(envelope);
  assert.ok(ok, envelope);
  assert.equal(error, undefined);
  return value;
}

function errorOf(envelope) {
  const { ok, error } = JSON.parse(envelope);
  assert.equal(ok, false, envelope);
  assert.deepEqual(Object.keys(error).sort(), ["code", "column", "file", "line", "message"]);
  assert.ok(error.message.length > 0);
  return error.code;
}

function push(analysis, bytes, chunk) {
  for (let at = 0; at < bytes.length; at += chunk) {
    const piece = bytes.subarray(at, at + chunk);
    analysis.buffer(piece.length).set(piece);
    analysis.commit(piece.length);
  }
}

function reportOf(module, bytes, chunk) {
  const analysis = new module.Analysis("{}");
  try {
    unwrap(analysis.open('{"name":"subscriptions.csv"}'));
    push(analysis, bytes, chunk);
    const account = analysis.finish();
    return { account, report: analysis.report("{}") };
  } finally {
    analysis.delete();
  }
}

/** Runs `body` while no memory of the process may grow beyond `limit` bytes. */
function withMemoryLimit(limit, body) {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65536 > limit) throw new RangeError("refused by the test");
    return grow.call(this, pages);
  };
  try {
    return body();
  } finally {
    WebAssembly.Memory.prototype.grow = grow;
  }
}

test("the surface is two functions and one class", async () => {
  const module = await engine();
  assert.match(module.version(), /^\d+\.\d+\.\d+$/);
  const methods = Object.getOwnPropertyNames(module.Analysis.prototype).filter(
    (name) => name !== "constructor",
  );
  assert.deepEqual(methods.sort(), ["buffer", "commit", "excluded", "failed", "finish", "open", "report"]);
});

test("bytes go in, and the inspection comes out with its characters intact", async () => {
  const module = await engine();
  const value = unwrap(module.inspect(SUBSCRIPTIONS, ""));
  assert.equal(value.schema, "holdfast/inspection/1");
  assert.match(JSON.stringify(value), /dünen/);
});

test("every chunking gives the same account and the same report", async () => {
  const module = await engine();
  const whole = reportOf(module, SUBSCRIPTIONS, SUBSCRIPTIONS.length);
  assert.equal(unwrap(whole.report).schema, "holdfast/report/1");
  assert.equal(unwrap(whole.account).inputs[0].bytes, SUBSCRIPTIONS.length);
  for (const chunk of [1, 2, 7, 64]) assert.deepEqual(reportOf(module, SUBSCRIPTIONS, chunk), whole);
});

test("the rows left out come as a CSV file of their own, where the config asks for them", async () => {
  const module = await engine();
  const excludedOf = (config) => {
    const analysis = new module.Analysis(config);
    unwrap(analysis.open('{"name":"subscriptions.csv"}'));
    push(analysis, text("customer,start,mrr\nacme,2024-01-01,100\nbolt,soon,5\n"), 16);
    unwrap(analysis.finish());
    const envelope = analysis.excluded(0);
    analysis.delete();
    return envelope;
  };
  const { csv, rows, truncated } = unwrap(excludedOf('{"excluded":true}'));
  assert.deepEqual([rows, truncated], [1, false]);
  assert.match(
    csv,
    /^line,fate,reason,explanation,customer,start,mrr\n3,rejected,row\.bad_date,.*,bolt,soon,5\n$/,
  );
  assert.equal(errorOf(excludedOf("{}")), "engine.excluded_not_kept");
});

test("a view taken after the memory grew is a view of the grown memory", async () => {
  const module = await engine();
  const analysis = new module.Analysis("{}");
  unwrap(analysis.open('{"name":"a.csv"}'));
  const before = analysis.buffer(16);
  const after = analysis.buffer(64 * MEGABYTE);
  assert.equal(before.length, 0, "the first view is detached by the growth");
  assert.equal(after.length, 64 * MEGABYTE);
  analysis.buffer(SUBSCRIPTIONS.length).set(SUBSCRIPTIONS);
  analysis.commit(SUBSCRIPTIONS.length);
  unwrap(analysis.finish());
  analysis.delete();
});

test("a size that cannot be had gives no view, and every answer then says why", async () => {
  const module = await engine();
  for (const size of [-1, NaN, Infinity, 2 ** 31, 2 ** 32, 2 ** 53]) {
    const analysis = new module.Analysis("{}");
    unwrap(analysis.open('{"name":"a.csv"}'));
    assert.equal(analysis.failed(), false);
    assert.equal(analysis.buffer(size), null, `buffer(${size})`);
    assert.equal(analysis.failed(), true);
    assert.equal(errorOf(analysis.finish()), "engine.out_of_memory");
    assert.equal(errorOf(analysis.report("{}")), "engine.out_of_memory");
    analysis.commit(10);
    analysis.delete();
  }
});

test("a commit cannot reach beyond the room that was asked for", async () => {
  const module = await engine();
  const analysis = new module.Analysis("{}");
  unwrap(analysis.open('{"name":"subscriptions.csv"}'));
  analysis.buffer(SUBSCRIPTIONS.length).set(SUBSCRIPTIONS);
  analysis.commit(2 ** 31);
  analysis.commit(5);
  assert.equal(unwrap(analysis.finish()).inputs[0].bytes, SUBSCRIPTIONS.length);
  analysis.delete();
});

test("memory that runs out inside the engine is an answer, and a new instance works", async () => {
  const module = await engine();
  const analysis = new module.Analysis("{}");
  unwrap(analysis.open('{"name":"mrr.csv","table":"mrr"}'));
  withMemoryLimit(64 * MEGABYTE, () => {
    push(analysis, text("customer,month,mrr\n"), 64);
    for (let id = 0; !analysis.failed();) {
      assert.ok(id < 20_000_000, "the memory never ran out");
      let rows = "";
      for (const end = id + 10_000; id < end; id += 1)
        rows += `customer-with-a-long-name-${id},2024-01,${id}\n`;
      const bytes = text(rows);
      const room = analysis.buffer(bytes.length);
      if (room === null) break;
      room.set(bytes);
      analysis.commit(bytes.length);
    }
    assert.equal(errorOf(analysis.finish()), "engine.out_of_memory");
    assert.equal(errorOf(analysis.report("{}")), "engine.out_of_memory");
  });
  unwrap(reportOf(await engine(), SUBSCRIPTIONS, 10).report);
});

test("faults in what the caller says are answers", async () => {
  const module = await engine();
  const analysis = new module.Analysis("{not json");
  errorOf(analysis.open('{"name":"a.csv"}'));
  analysis.delete();
  const empty = new module.Analysis("{}");
  unwrap(empty.open('{"name":"empty.csv"}'));
  assert.equal(typeof errorOf(empty.finish()), "string");
  empty.delete();
});
