import assert from "node:assert/strict";
import { test } from "node:test";

import { kLanguageTags } from "../../../web/src/i18n";
import { openRule } from "../../../web/src/i18n/profile-rules";
import {
  settingMeaning,
  settingName,
  valueMeaning,
} from "../../../web/src/i18n/setting-meanings";
import { kSettingsWords } from "../../../web/src/i18n/settings";
import {
  changedSettings,
  choicesOfValues,
  needReading,
  withProfile,
} from "../../../web/src/state/definitions";
import { definitions } from "../support/fixtures";

const kDefinitions = definitions();
const kUsual = withProfile(kDefinitions, "holdfast", {});
const keysOf = (settings: readonly { key: string }[]): string[] =>
  settings.map(({ key }) => key);

for (const language of kLanguageTags) {
  test(`every setting, every value and every open rule has words in ${language}`, () => {
    const says = (text: string | null, what: string): void =>
      assert.ok(language === "en" ? text === null : text, what);
    for (const { key, values } of kDefinitions.settings) {
      assert.notEqual(settingName(language, key), key);
      says(settingMeaning(language, key), key);
      for (const { value } of values) {
        says(valueMeaning(language, key, value), `${key}: ${value}`);
      }
    }
    for (const { name, open } of kDefinitions.profiles) {
      for (const rule of open) {
        says(openRule(language, rule), `${name}: ${rule}`);
      }
    }
    const words = Object.keys(kSettingsWords[language]);
    assert.deepEqual(words, Object.keys(kSettingsWords.en));
  });
}

test("what is not known here keeps the core's own words", () => {
  assert.equal(settingName("ms", "from_the_future"), "from_the_future");
  assert.equal(settingName("ms", "toString"), "toString");
  assert.equal(settingMeaning("ms", "toString"), null);
  assert.equal(valueMeaning("ms", "tax", "toString"), null);
  assert.equal(openRule("ms", "toString"), null);
});

test("another profile sets the definitions, and leaves what is asked for", () => {
  const now = { ...kUsual, gap_days: "30", as_of: "2024-06-30" };
  const stripe = withProfile(kDefinitions, "stripe", now);
  assert.equal(stripe["profile"], "stripe");
  assert.equal(stripe["discounts"], "forever");
  assert.equal(stripe["gap_days"], "0");
  assert.equal(stripe["as_of"], "2024-06-30");
});

test("changed is what is not as the profile has it, or not as usual where no profile says", () => {
  const posthog = withProfile(kDefinitions, "posthog", kUsual);
  assert.deepEqual(changedSettings(kDefinitions, posthog), []);
  const changed = { ...posthog, gap_days: "0", period: "year" };
  assert.deepEqual(keysOf(changedSettings(kDefinitions, changed)), [
    "gap_days",
    "period",
  ]);
});

test("of two profiles, those settings need reading that decide how rows are read", () => {
  const stripe = withProfile(kDefinitions, "stripe", kUsual);
  // Stripe's churn rate and LTV differ as well, and need none.
  assert.deepEqual(keysOf(needReading(kDefinitions, kUsual, stripe)), [
    "discounts",
    "churn_date",
    "past_due",
  ]);
  const baremetrics = withProfile(kDefinitions, "baremetrics", kUsual);
  assert.deepEqual(needReading(kDefinitions, kUsual, baremetrics), []);
});

test("an address needs the profile, what differs from it, and nothing that came with the files", () => {
  const given = { reporting_currency: "USD" };
  const values = {
    ...withProfile(kDefinitions, "posthog", kUsual),
    ...given,
    ltv: "net_mrr",
  };
  assert.deepEqual(choicesOfValues(kDefinitions, values, given), {
    profile: "posthog",
    ltv: "net_mrr",
  });
  assert.deepEqual(choicesOfValues(kDefinitions, kUsual, {}), {});
  assert.deepEqual(choicesOfValues(kDefinitions, kUsual, given), {
    reporting_currency: "none",
  });
});
