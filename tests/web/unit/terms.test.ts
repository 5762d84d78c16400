import assert from "node:assert/strict";
import { test } from "node:test";

import { labelsOf, termOf } from "../../../web/src/elements/term-labels";
import { kLanguages } from "../../../web/src/i18n";
import {
  kTermLanguages,
  kTermNames,
  kTermWords,
} from "../../../web/src/i18n/terms";
import { kTerms } from "../../../web/src/state/terms";

test("in no language do the same words stand for two terms", () => {
  const twice = Object.entries(kLanguages).flatMap(([language, t]) => {
    const seen = new Map<string, string>();
    return labelsOf(t).flatMap(([label, term]) => {
      const before = seen.get(label) ?? term;
      seen.set(label, before);
      return before === term
        ? []
        : [`${language}: ${label} is ${before} and ${term}`];
    });
  });
  assert.deepEqual(twice, []);
});

test("every term has a name and a definition in every language", () => {
  for (const term of kTerms) {
    assert.equal(kTermNames[term].length, kTermLanguages.length, term);
    for (const language of kTermLanguages) {
      assert.match(kTermWords[language].of[term], /\S.*[.。]$/, term);
    }
  }
});

test("no definition is that of another language or term", () => {
  for (const term of kTerms) {
    const texts = kTermLanguages.map(
      (language) => kTermWords[language].of[term],
    );
    // Pure formulas are the same wherever their words are: "MRR × 12".
    assert.notEqual(texts[0], texts[1], term);
    assert.notEqual(texts[1], texts[3], term);
  }
  for (const language of kTermLanguages) {
    const texts = Object.values(kTermWords[language].of);
    assert.equal(new Set(texts).size, texts.length, language);
  }
});

// As the source documents write them.
test("terms carry the names of the source documents", () => {
  const named = (term: keyof typeof kTermNames): string =>
    kTermNames[term].join();
  assert.match(named("customer_renewal"), /客户数续约率/);
  assert.match(named("amount_renewal"), /金额续费率/);
  assert.match(named("renewal_margin"), /续费利润率/);
  assert.match(named("renewal_term"), /平均续费年限/);
  assert.match(named("rate_a"), /续费率 A（纯金额续费率）/);
  assert.match(named("nrr"), /续费率 C/);
  assert.match(named("mrr"), /Pendapatan berulang bulanan/);
  assert.match(named("cac"), /Kos pemerolehan pelanggan/);
  assert.match(named("crc"), /Kos pengekalan pelanggan/);
  assert.match(named("nps"), /Skor promoter bersih/);
  assert.match(named("ltv"), /Nilai seumur hidup pelanggan/);
});

test("traditional characters are not mixed with simplified ones", () => {
  const simplified =
    /[们个这为额数户续费间时从应减离开营销务员资标样类达绩环还进让无据调门权测风险败问题纯称节争给写构头属仅涨随结]/;
  for (const term of kTerms) {
    assert.doesNotMatch(kTermWords["zh-Hant"].of[term], simplified, term);
    assert.doesNotMatch(kTermNames[term][2], simplified, term);
  }
});

test("words that name nothing have no definition", () => {
  assert.equal(termOf(kLanguages.en, "Weather"), null);
  assert.equal(termOf(kLanguages.en, "Quick ratio"), "quick_ratio");
  assert.equal(termOf(kLanguages["zh-Hans"], "金额续约率"), "amount_renewal");
});
