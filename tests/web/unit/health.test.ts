import assert from "node:assert/strict";
import { test } from "node:test";

import type { Block, Health } from "../../../web/src/contract/report";
import { healthView, weightsWith } from "../../../web/src/elements/health";
import { uiOf } from "../../../web/src/elements/ui";
import { kLanguages } from "../../../web/src/i18n";
import type { Importer } from "../../../web/src/io/importer";
import { readable } from "../support/markup";

const ui = uiOf("en", kLanguages.en, ["en"]);

const kHealth: Health = {
  as_of: "2024-06-30",
  observed: 3,
  scored: 2,
  indicators: [],
  bands: [],
  customers: [],
  months: [],
  record: {
    from: "2024-03-31",
    to: "2024-03-31",
    months: 3,
    scores: 40,
    lost: 5,
    area: 0.62,
    area_low: 0.41,
    area_high: 0.79,
    verdict: "chance",
    ranges: [],
  },
  early_usage: { rows: 0, shown: [] },
};
const textOf = (health: Health | undefined, importer: Importer | null) =>
  readable(healthView(ui, { health } as unknown as Block, importer)).replace(
    /\s+/g,
    " ",
  );

test("a score that may be chance is told so before anything else is shown", () => {
  const text = textOf(kHealth, null);
  assert.match(text, /2 of 3 customers with usage have a score/);
  assert.match(
    text,
    /no better than a coin.*62\.0%.*41\.0%.*79\.0%.*40 scores, 5/,
  );
  assert.doesNotMatch(text, /it told who would leave/);
});

test("a score of which nobody has left yet is told not to be relied on", () => {
  const record = { ...kHealth.record, verdict: null, area: null };
  assert.match(textOf({ ...kHealth, record }, null), /Do not rely on it/);
});

test("without usage the section says which table it takes, where files can be added", () => {
  assert.match(textOf(undefined, {} as Importer), /A table of usage would/);
  assert.equal(textOf(undefined, null), "");
});

const logins = { code: "logins", weight: 1 } as const;
const nps = { code: "nps", weight: 2 } as const;

test("a weight that is not 1 is in the setting, and the others stay", () => {
  assert.equal(weightsWith([logins, nps], logins, "0"), "logins:0,nps:2");
  assert.equal(weightsWith([logins, nps], logins, "1"), "nps:2");
});

test("the setting says so where all weigh 1, and an empty field is 1", () => {
  assert.equal(weightsWith([logins, nps], nps, "1"), "equal");
  assert.equal(weightsWith([logins, nps], nps, ""), "equal");
});
