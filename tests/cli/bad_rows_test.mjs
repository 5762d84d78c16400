// Rows that cannot be: whatever share of a file they are, each is told with its line, and the report stands.
// Run by: node --test tests/cli/bad_rows_test.mjs, after the release build.
import assert from "node:assert/strict";
import { test } from "node:test";

import { fileOf, run } from "./command.mjs";

const mrr = fileOf("bad-mrr.csv", "customer,month,mrr\nc1,2024-01,100\nc1,2024-06,100\n");
const kRows = 20;

const kTables = [
  {
    of: "a score above 10",
    header: "date,score,customer",
    good: "2024-03-05,9,c1",
    bad: "2024-03-05,15,c1",
    code: "row.bad_score",
  },
  {
    of: "a score below 0",
    header: "Date,NPS",
    good: "2024-03-05,9",
    bad: "2024-03-05,-1",
    code: "row.bad_score",
  },
  {
    of: "negative use",
    header: "customer,date,logins",
    good: "c1,2024-03-31,5",
    bad: "c1,2024-03-31,-5",
    code: "row.bad_measure",
  },
  {
    of: "a negative cost",
    header: "month,category,amount",
    good: "2024-03,Hosting,20",
    bad: "2024-03,Hosting,-20",
    code: "row.negative_cost",
  },
  {
    of: "negative costs, a column per kind",
    header: "Month,Sales & Marketing,R&D",
    good: "2024-03,20,30",
    bad: "2024-03,-20,30",
    code: "row.negative_cost",
  },
  {
    of: "a renewal without its day",
    header: "customer,due_date,base_amount,renewed_amount,outcome",
    good: "c1,2024-03-01,100,,lost",
    bad: "c1,,100,,lost",
    code: "row.no_due_date",
  },
  {
    of: "a renewal on no day",
    header: "customer,due_date,base_amount,renewed_amount,outcome",
    good: "c1,2024-03-01,100,,lost",
    bad: "c1,TBD,100,,lost",
    code: "row.bad_date",
  },
  {
    of: "use before the first MRR",
    header: "customer,date,logins",
    good: "c1,2024-03-31,5",
    bad: "c1,2023-03-31,5",
    code: "report.early_usage",
  },
];

for (const { of, header, good, bad, code } of kTables) {
  for (const count of [1, 12, kRows]) {
    test(`${of}, on ${count} of ${kRows} rows`, () => {
      // The first rows are the bad ones: lines 2 and on.
      const rows = Array.from({ length: kRows }, (_, i) => (i < count ? bad : good));
      const file = fileOf("bad-rows.csv", `${header}\n${rows.join("\n")}\n`);
      const { status, stdout, stderr } = run(["report", "--format", "json", mrr, file]);
      assert.equal(status, 0, stderr);
      const input = JSON.parse(stdout).inputs[1];
      const issue = input.issues.find((one) => one.code === code);
      assert.ok(issue, `${code} is missing`);
      assert.equal(issue.count, count);
      assert.deepEqual(
        issue.lines,
        Array.from({ length: Math.min(count, issue.lines.length) }, (_, i) => i + 2),
      );
      assert.ok(issue.lines.length >= Math.min(count, 10));
      const rejected = code === "report.early_usage" ? 0 : count;
      assert.equal(input.rows.rejected, rejected);
      const text = run(["report", mrr, file]).stdout;
      assert.ok(text.includes(code), text);
    });
  }
}

test("files without a single row that can be used give no report", () => {
  const file = fileOf("no-rows.csv", "date,score\n2024-03-05,15\n2024-03-06,-1\n");
  const { status, stderr } = run(["report", file]);
  assert.equal(status, 2);
  assert.match(stderr, /no-rows\.csv:2: None of the rows \(2\) can be used/);
});
