// Every import case in other shapes gives the same figures: node --test tests/golden/variants_test.mjs, after the release build.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { caseDirs } from "./reference.mjs";
import { differences } from "./reference/compare.mjs";
import { kNotApplied, variantsOf } from "./variants.mjs";

const golden = fileURLToPath(new URL(".", import.meta.url));
const holdfast = path.resolve(golden, "../..", process.env.HOLDFAST ?? "build/release/holdfast");
const scratch = mkdtempSync(path.join(tmpdir(), "holdfast-variants-"));
after(() => rmSync(scratch, { recursive: true }));

const imports = caseDirs().filter((dir) => path.basename(dir).startsWith("import-"));
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function reportOf(folder, files, set) {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(path.join(folder, name), bytes);
  const settings = Object.entries(set).flatMap(([key, value]) => ["--set", `${key}=${value}`]);
  const names = files.map(({ name }) => name);
  const run = spawnSync(holdfast, ["report", "--format", "json", ...settings, ...names], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

for (const dir of imports) {
  const name = path.basename(dir);
  const { set = {} } = readJson(path.join(dir, "case.json"));
  for (const { variant, files, why } of variantsOf(dir)) {
    test(`${name}, ${variant}`, { skip: why ?? false }, () => {
      const expected = readJson(path.join(dir, "expected.json"));
      for (const [i, input] of expected.inputs.entries()) input.name = files[i].name;
      const report = reportOf(path.join(scratch, name, variant), files, set);
      assert.deepEqual(differences(expected, report), []);
    });
  }
}

test("every import case has its variants, and what is left out names a case", () => {
  assert.ok(imports.length >= 20, `${imports.length} cases`);
  const names = imports.map((dir) => path.basename(dir));
  for (const [variant, cases] of Object.entries(kNotApplied))
    for (const name of Object.keys(cases)) assert.ok(names.includes(name), `${variant}: ${name}`);
});
