import assert from "node:assert/strict";
import { test } from "node:test";

import { accountOf } from "../../../web/src/state/accounting";
import { sampleReport } from "../support/fixtures";

const input = sampleReport().inputs[0] ?? assert.fail("no input");

test("the lines of an account add up to the rows and the cents of the file", () => {
  const lines = accountOf(input);
  const sum = (values: (number | null | undefined)[]): number =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  assert.equal(sum(lines.map(({ rows }) => rows)), input.rows.read);
  assert.equal(
    sum(lines.map(({ amounts }) => amounts[0])),
    input.amounts[0]?.read,
  );
});

test("a reason has its outcome and first lines from the finding of its code", () => {
  const line = accountOf(input).find(({ reason }) => reason === "row.bad_date");
  assert.equal(line?.outcome, "rejected");
  assert.deepEqual(line?.issue?.lines, [122]);
});

test("a finding that leaves rows out is not taken for a notice of the same code", () => {
  const [trial] = input.issues.filter(({ code }) => code === "row.trial");
  assert.ok(trial !== undefined);
  const notice = { ...trial, severity: "notice" as const, lines: [1] };
  const line = accountOf({ ...input, issues: [notice, trial] }).find(
    ({ reason }) => reason === "row.trial",
  );
  assert.equal(line?.issue, trial);
});

test("a reason without money in a currency has no amount there", () => {
  const amounts = input.amounts.map((sums) => ({ ...sums, excluded: [] }));
  const lines = accountOf({ ...input, amounts });
  assert.deepEqual(lines[1]?.amounts, [null]);
});
