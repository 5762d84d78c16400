import assert from "node:assert/strict";
import { test } from "node:test";

import {
  type ViewChoices,
  hashOfView,
  isPlace,
  kUsualView,
  markOfFilter,
  markOfValue,
  settingsOfView,
  viewOfHash,
} from "../../../web/src/state/view-hash";

const kChosen: ViewChoices = {
  view: "cfo",
  by: "industry:1",
  filter: { by: "owner & team", mark: markOfValue("Mei Ling") },
  period: "quarter",
  fiscalStart: 4,
  settings: { profile: "stripe", warning_thresholds: "tickets:3,no_login:14" },
};

test("an address says what was chosen, and gives it back", () => {
  const hash = hashOfView(kChosen);
  assert.match(hash, /^#view=cfo&by=industry%3A1&only=/);
  assert.deepEqual(viewOfHash(hash), kChosen);
});

test("no value out of a file stands in an address", () => {
  assert.doesNotMatch(decodeURIComponent(hashOfView(kChosen)), /Mei|Ling/);
});

test("a setting that quotes reasons out of files neither goes into an address nor comes from one", () => {
  const settings = {
    gap_days: "30",
    churn_words: "moved to Mei Ling:competitor",
  };
  const hash = hashOfView({ ...kUsualView, settings });
  assert.equal(hash, "#set.gap_days=30");
  assert.deepEqual(viewOfHash("#set.churn_words=price%3Aother"), kUsualView);
});

test("the usual view has no address", () => {
  assert.equal(hashOfView(kUsualView), "");
  assert.deepEqual(viewOfHash(""), kUsualView);
});

test("an address that says nothing sensible is the usual view", () => {
  for (const hash of [
    "#retention",
    "#by=",
    "#view=ceo",
    "#only=region",
    "#only=region.EU",
    "#period=week&year-from=13",
    "#year-from=x",
    "#set.=1&set.Gap=1&set.gap_days=&profile=",
    `#set.size_tiers=${"1".repeat(201)}`,
    `#by=${"a".repeat(201)}`,
  ]) {
    assert.deepEqual(viewOfHash(hash), kUsualView, hash);
  }
});

// Values of FNV-1a, 32 bits, as its authors publish them.
test("a value has the mark of FNV-1a, and customers without one have their own", () => {
  assert.equal(markOfValue(""), "811c9dc5");
  assert.equal(markOfValue("a"), "e40c292c");
  assert.equal(markOfValue("foobar"), "bf9cf968");
  assert.deepEqual(markOfFilter({ by: "region", value: null }), {
    by: "region",
    mark: "none",
  });
});

test("a link to a place in the page is no choice", () => {
  assert.ok(isPlace("#churn"));
  assert.ok(!isPlace("#by=plan"));
  assert.ok(!isPlace(""));
  assert.ok(!isPlace("#"));
});

test("periods have words of their own in an address, and are settings of what is read under it", () => {
  const hash = hashOfView({ ...kChosen, settings: { period: "year" } });
  assert.doesNotMatch(hash, /year$/);
  assert.deepEqual(settingsOfView(kChosen), {
    ...kChosen.settings,
    period: "quarter",
    fiscal_year_start: "4",
  });
  assert.deepEqual(settingsOfView(kUsualView), {});
});
