import assert from "node:assert/strict";
import { test } from "node:test";

import type { Input, Report } from "../../../web/src/contract/report";
import { titleOf } from "../../../web/src/elements/report-title";
import type { Ui } from "../../../web/src/elements/ui";
import { Formats } from "../../../web/src/format";
import { en } from "../../../web/src/i18n/en";

const ui = { t: en, f: new Formats("en-GB") } as unknown as Ui;
const of = (
  ...inputs: [name: string, table: Input["table"]][]
): Pick<Report, "inputs"> => ({
  inputs: inputs.map(([name, table]) => ({ name, table }) as Input),
});

test("few files are the title of their report", () => {
  assert.equal(titleOf(ui, of(["a.csv", "mrr"])), "a.csv");
  assert.equal(
    titleOf(ui, of(["a.csv", "plans"], ["b.csv", "mrr"], ["c.csv", "costs"])),
    "a.csv, b.csv, c.csv",
  );
});

test("of many files the title names the first that MRR comes from", () => {
  const report = of(
    ["a.csv", "customers"],
    ["b.csv", "subscriptions"],
    ["c.csv", "costs"],
    ["d.csv", "mrr"],
  );
  assert.equal(titleOf(ui, report), "b.csv and 3 more files");
});
