import assert from "node:assert/strict";
import { test } from "node:test";

import type { Advocates, Block } from "../../../web/src/contract/report";
import {
  advocatesView,
  limitCell,
  limitsWith,
} from "../../../web/src/elements/advocates";
import { uiOf } from "../../../web/src/elements/ui";
import { kLanguages } from "../../../web/src/i18n";
import type { Importer } from "../../../web/src/io/importer";
import { markup, readable } from "../support/markup";

const ui = uiOf("en", kLanguages.en, ["en"]);

const kAdvocates: Advocates = {
  as_of: "2024-06-30",
  observed: 3,
  advocates: 1,
  advocates_mrr: 10_000,
  activity: "logins",
  tests: [
    {
      code: "activity",
      threshold: 0.05,
      usual: 0.02,
      quoted: true,
      customers: 3,
      passed: 1,
      mrr: 10_000,
    },
    {
      code: "results",
      threshold: 0.8,
      usual: 0.8,
      quoted: false,
      customers: 2,
      passed: 1,
      mrr: 10_000,
    },
  ],
  scores: [
    {
      code: "spread",
      customers: 0,
      mean: null,
      measures: [{ code: "referrals", customers: 0 }],
    },
  ],
  customers: [],
};
const textOf = (advocates: Advocates | undefined, importer: Importer | null) =>
  readable(
    advocatesView(
      ui,
      { advocates, currency: "USD", minor_digits: 2 } as unknown as Block,
      importer,
    ),
  ).replace(/\s+/g, " ");

test("a limit says what is quoted where another is chosen, and that it is ours where none is quoted", () => {
  const [activity, results] = kAdvocates.tests.map((each) =>
    markup(limitCell(ui, each, null)),
  );
  assert.match(activity ?? "", /5%\s*<small>as quoted: 2%<\/small>/);
  assert.match(results ?? "", /80%\s*<small>no limit is quoted: ours<\/small>/);
});

test("the section says who passes, by what, and which scores have no column", () => {
  const text = textOf(kAdvocates, null);
  assert.match(text, /June 30, 2024: 1 of 3, with MRR of \$100\.00/);
  assert.match(text, /logins of the last three months/);
  assert.match(text, /in no score: Referrals and mentions\./);
});

test("without usage the section says which table it takes, where files can be added", () => {
  assert.match(textOf(undefined, {} as Importer), /A table of usage would/);
  assert.equal(textOf(undefined, null), "");
});

test("a limit that differs is in the setting, and an empty field is the usual one", () => {
  const [activity, results] = kAdvocates.tests as [
    Advocates["tests"][number],
    Advocates["tests"][number],
  ];
  assert.equal(
    limitsWith([activity, results], results, "1"),
    "activity:0.05,results:1",
  );
  assert.equal(limitsWith([activity, results], activity, ""), "quoted");
});
