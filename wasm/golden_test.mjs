// Every golden case through the module, whole and in small chunks: node golden_test.mjs DIR, where DIR holds the module.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { differences } from "../tests/golden/reference/compare.mjs";

const directory = path.resolve(process.argv[2] ?? "build/wasm/wasm");
const golden = fileURLToPath(new URL("../tests/golden/", import.meta.url));
const createHoldfast = createRequire(import.meta.url)(path.join(directory, "holdfast.js"));
const module = await createHoldfast({ wasmBinary: readFileSync(path.join(directory, "holdfast.wasm")) });

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function unwrap(envelope) {
  const answer = JSON.parse(envelope);
  assert.ok(answer.ok, envelope);
  return answer.value;
}

function reportOf(folder, { files, ...config }, chunk) {
  const analysis = new module.Analysis(JSON.stringify(config));
  try {
    for (const file of files) {
      unwrap(analysis.open(JSON.stringify(file)));
      const bytes = readFileSync(path.join(folder, file.name));
      for (let at = 0; at < bytes.length; at += chunk) {
        const piece = bytes.subarray(at, at + chunk);
        analysis.buffer(piece.length).set(piece);
        analysis.commit(piece.length);
      }
    }
    unwrap(analysis.finish());
    return unwrap(analysis.report("{}"));
  } finally {
    analysis.delete();
  }
}

const cases = readdirSync(golden).filter((name) => existsSync(path.join(golden, name, "case.json")));

test("there are golden cases", () => assert.ok(cases.length > 0));
for (const name of cases) {
  test(name, () => {
    const folder = path.join(golden, name);
    const asked = readJson(path.join(folder, "case.json"));
    const whole = reportOf(folder, asked, 2 ** 20);
    assert.deepEqual(differences(readJson(path.join(folder, "expected.json")), whole), []);
    assert.deepEqual(reportOf(folder, asked, 7), whole);
  });
}
