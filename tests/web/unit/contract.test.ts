import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";

import Ajv from "ajv";

import { kRoot, sampleReport, textOf } from "../support/fixtures";

function validator() {
  const ajv = new Ajv({ allErrors: true, strict: false });
  for (const name of ["mapping", "inspection"]) {
    ajv.addSchema(
      JSON.parse(textOf(`wasm/contract/${name}.schema.json`)) as object,
      `${name}.schema.json`,
    );
  }
  return ajv.compile(
    JSON.parse(textOf("wasm/contract/report.schema.json")) as object,
  );
}

test("the sample report is what the schema says", () => {
  const validate = validator();
  assert.ok(
    validate(sampleReport()),
    JSON.stringify(validate.errors?.slice(0, 3)),
  );
});

test("the schema refuses a report with a figure too many, or one of the wrong kind", () => {
  const validate = validator();
  assert.equal(validate({ ...sampleReport(), surprise: 1 }), false);
  assert.equal(validate({ ...sampleReport(), months: ["2024-13"] }), false);
});

test("the types are those of the schemas", () => {
  execFileSync(process.execPath, [
    path.join(kRoot, "web/scripts/contract.mjs"),
    "--check",
  ]);
});
