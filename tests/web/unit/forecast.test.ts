import assert from "node:assert/strict";
import { test } from "node:test";

import type { Block, Forecast } from "../../../web/src/contract/report";
import { backTestView } from "../../../web/src/elements/forecast";
import { valueText } from "../../../web/src/elements/setting-field";
import { uiOf } from "../../../web/src/elements/ui";
import { kLanguages, type Language } from "../../../web/src/i18n";
import { kSettingsWords } from "../../../web/src/i18n/settings";
import { definitions } from "../support/fixtures";
import { markup } from "../support/markup";

const kBackTests: Forecast["back_tests"] = [
  {
    line: "total",
    months: 3,
    measured: 4,
    mean_absolute_error: 0.08,
    mean_error: 0.01,
    within_mark: 2,
    limited: 0,
    covered: 0,
    rows: [],
  },
];

function textOf(language: Language, mark: number): string {
  const ui = uiOf(language, kLanguages[language], [language]);
  const forecast = { back_tests: kBackTests, customer_test: null, mark };
  const block = { currency: "USD", minor_digits: 2 } as Block;
  return markup(backTestView(ui, block, forecast as unknown as Forecast));
}

test("the back-test is held against the mark that is set, and 5% stays what is quoted", () => {
  for (const language of Object.keys(kLanguages) as Language[]) {
    assert.match(textOf(language, 0.07), /7%[\s\S]*纷享销客|7%[\s\S]*紛享銷客/);
    assert.match(textOf(language, 0.07), /5%/);
    assert.doesNotMatch(textOf(language, 0.05), /7%/);
  }
});

test("the setting of the mark is a percentage", () => {
  const setting = definitions().settings.find(
    ({ key }) => key === "forecast_mark",
  );
  assert.ok(setting);
  const ui = uiOf("en", kLanguages.en, ["en"]);
  assert.equal(valueText({ ui, words: kSettingsWords.en }, setting, "7"), "7%");
});
