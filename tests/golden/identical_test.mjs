// The same input gives the same bytes natively and in WebAssembly: node --test identical_test.mjs, after both builds.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const golden = fileURLToPath(new URL(".", import.meta.url));
const root = path.join(golden, "../..");
const runCase = path.join(root, process.env.HOLDFAST_RUN_CASE ?? "build/dev/tests/run_case");
const holdfast = path.join(root, "build/release/holdfast");
const wasm = path.join(root, "build/wasm/wasm");
const createHoldfast = createRequire(import.meta.url)(path.join(wasm, "holdfast.js"));
const module = await createHoldfast({ wasmBinary: readFileSync(path.join(wasm, "holdfast.wasm")) });

const scratch = mkdtempSync(path.join(tmpdir(), "holdfast-"));
after(() => rmSync(scratch, { recursive: true }));

function envelopeInWasm(files, config) {
  const analysis = new module.Analysis(JSON.stringify(config));
  for (const { description, bytes } of files) {
    analysis.open(JSON.stringify(description));
    for (let at = 0; at < bytes.length; at += 1 << 20) {
      const piece = bytes.subarray(at, at + (1 << 20));
      analysis.buffer(piece.length).set(piece);
      analysis.commit(piece.length);
    }
  }
  const envelope = analysis.report("");
  analysis.delete();
  return envelope;
}

const native = (command, args) =>
  execFileSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 28 }).trimEnd();

for (const name of readdirSync(golden).filter((folder) =>
  existsSync(path.join(golden, folder, "case.json")),
)) {
  test(`golden case ${name}`, () => {
    const folder = path.join(golden, name);
    const { files, ...config } = JSON.parse(readFileSync(path.join(folder, "case.json"), "utf8"));
    const read = files.map((description) => ({
      description,
      bytes: readFileSync(path.join(folder, description.name)),
    }));
    const expected = native(runCase, [folder]);
    assert.equal(envelopeInWasm(read, config), expected);
    assert.equal(native(runCase, [folder, "13"]), expected);
  });
}

for (const [shape, rows] of [
  ["subscriptions", 20_000],
  ["mrr", 20_000],
]) {
  test(`${rows} generated rows of ${shape}`, () => {
    const csv = execFileSync("node", [path.join(root, "bench/generate.mjs"), shape, String(rows)], {
      maxBuffer: 2 ** 28,
    });
    const file = path.join(scratch, `${shape}.csv`);
    writeFileSync(file, csv);
    const report = native(holdfast, ["report", "--format", "json", file]);
    const envelope = envelopeInWasm([{ description: { name: `${shape}.csv` }, bytes: csv }], {});
    assert.equal(envelope, `{"ok":true,"value":${report}}`);
  });
}
