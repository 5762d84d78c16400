import assert from "node:assert/strict";
import { test } from "node:test";

import { stepsOf } from "../../../web/src/charts/steps";
import { kLanguageTags } from "../../../web/src/i18n";
import { kCompareWords, ruleWord } from "../../../web/src/i18n/compare";
import { textOf } from "../support/fixtures";

test("each step begins where the one before has ended, and the last one ends at the difference", () => {
  assert.deepEqual(stepsOf([-100, 30, 0, 5]), [
    { from: 0, to: -100 },
    { from: -100, to: -70 },
    { from: -70, to: -65 },
  ]);
  assert.deepEqual(stepsOf([0]), []);
});

/** The rules that the page has sentences for: a customer counts by one of them. */
function knownRules(): string[] {
  const text = textOf("web/src/i18n/rules.ts");
  return [
    ...text.matchAll(/"((?:movement|customer|life|renewal)\.\w+)":/g),
  ].map(([, rule]) => rule ?? "");
}

for (const language of kLanguageTags) {
  test(`every rule has a short word in ${language}`, () => {
    const words = kCompareWords[language];
    const rules = knownRules();
    assert.ok(rules.length > 15);
    for (const rule of rules) {
      assert.notEqual(ruleWord(words, rule), rule);
    }
    assert.equal(ruleWord(words, ""), words.notCounted);
    assert.equal(ruleWord(words, "later.toString"), "later.toString");
    assert.deepEqual(Object.keys(words), Object.keys(kCompareWords.en));
  });
}
