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

test("the surface is three functions and one class", async () => {
  const module = await engine();
  assert.match(module.version(), /^\d+\.\d+\.\d+$/);
  const methods = Object.getOwnPropertyNames(module.Analysis.prototype).filter(
    (name) => name !== "constructor",
  );
  const wanted = "buffer commit compare excluded explain failed finish open report segments";
  assert.deepEqual(methods.sort(), wanted.split(" "));
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

// "客户,开始日期,金额" and two companies, in the bytes of each encoding.
const CHINESE = {
  gb18030: Buffer.from(
    "bfcdbba72cbfaacabcc8d5c6da2cbdf0b6ee0ad4c6b7abbfc6bcbc2c323032342d30312d30312c31302e30300a6163" +
      "6d652c323032342d30312d30312c352e30300a",
    "hex",
  ),
  big5: Buffer.from(
    "abc8a4e12cb67da96ca4e9b4c12caaf7c3420ab6b3a67caceca7de2c323032342d30312d30312c31302e30300a6163" +
      "6d652c323032342d30312d30312c352e30300a",
    "hex",
  ),
};

test("the browser's TextDecoder reads GB18030 and Big5, for every chunking", async () => {
  const module = await engine();
  for (const [encoding, bytes] of Object.entries(CHINESE)) {
    const value = unwrap(module.inspect(bytes, '{"table":"subscriptions"}'));
    assert.equal(value.dialect.encoding, encoding);
    const decoded = new TextDecoder(encoding).decode(bytes);
    assert.deepEqual(
      value.columns.map(({ name }) => name),
      decoded.split("\n")[0].split(","),
    );
    assert.equal(value.columns[0].samples[0], decoded.split("\n")[1].split(",")[0]);
    const analyse = (chunk) => {
      const analysis = new module.Analysis("{}");
      unwrap(analysis.open('{"name":"a.csv","table":"subscriptions","mapping":{"interval":"month"}}'));
      push(analysis, bytes, chunk);
      const envelope = analysis.finish();
      analysis.delete();
      return envelope;
    };
    assert.equal(unwrap(analyse(1000)).inputs[0].rows.used, 2);
    for (const chunk of [1, 3, 8]) assert.equal(analyse(chunk), analyse(1000));
  }
});

// FNV-1a, 64 bits, of the characters of pairs of bytes, with a line end between each two.
function hashOfPairs(encoding, isWanted) {
  const bytes = [];
  for (let pair = 0x8140; pair <= 0xfefe; pair += 1) {
    if (isWanted(pair, pair & 0xff)) bytes.push(pair >> 8, pair & 0xff, 10);
  }
  const decoded = new TextDecoder(encoding).decode(Uint8Array.from(bytes.slice(0, -1)));
  let hash = 0xcbf29ce484222325n;
  for (const byte of text(decoded)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16);
}

// The numbers are those of a browser; tests/core/csv/pair_decoder_test.cpp holds the native command to the same. Node's
// Big5 has other signs and rare characters than browsers, so that only the hanzi of Big5 itself are asked for here.
test("this platform's tables have the characters that browsers give", () => {
  const gb18030 = hashOfPairs("gb18030", (pair, trail) => trail >= 0x40 && trail !== 0x7f && trail !== 0xff);
  assert.equal(gb18030, "9f904274ca4a3c08");
  const isHanzi = (pair, trail) =>
    ((pair >= 0xa440 && pair <= 0xc67e) || (pair >= 0xc940 && pair <= 0xf9d5)) &&
    trail >= 0x40 &&
    trail <= 0xfe &&
    (trail <= 0x7e || trail >= 0xa1);
  assert.equal(hashOfPairs("big5", isHanzi), "1afcd9edd02ec073");
});
