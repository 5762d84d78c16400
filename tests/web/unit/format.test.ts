import assert from "node:assert/strict";
import { test } from "node:test";

import { Formats } from "../../../web/src/format";

const kUsd = { currency: "USD", minor_digits: 2 };
const en = new Formats("en");

/** Intl sets no-break spaces; what is tested is the words. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const kMoney: [
  name: string,
  locale: string,
  minor: number | null,
  currency: string,
  digits: number,
  expected: string,
][] = [
  ["dollars and cents", "en", 1_234_567, "USD", 2, "$12,345.67"],
  ["a loss", "en", -50, "USD", 2, "-$0.50"],
  ["a currency without minor units", "en", 500, "JPY", 0, "¥500"],
  ["a currency with three digits", "en", 12_345, "KWD", 3, "KWD 12.345"],
  ["ringgit by its own sign", "ms", 123_450, "MYR", 2, "RM 1,234.50"],
  ["no currency named", "en", 1_999, "XXX", 2, "19.99"],
  ["a code Intl would refuse", "en", 1_999, "US", 2, "19.99"],
  ["nothing to show", "en", null, "USD", 2, "–"],
  [
    "the largest amount a report can hold",
    "en",
    9_007_199_254_740_991,
    "USD",
    2,
    "$90,071,992,547,409.91",
  ],
];

for (const [name, locale, minor, currency, digits, expected] of kMoney) {
  test(`money: ${name}`, () => {
    assert.equal(
      plain(
        new Formats(locale).money(minor, { currency, minor_digits: digits }),
      ),
      expected,
    );
  });
}

test("money at a glance has no minor units", () => {
  assert.equal(en.wholeMoney(1_234_567, kUsd), "$12,346");
});

test("an interval has two ends, one where both look the same, and none where one is not known", () => {
  assert.equal(plain(en.percentRange(0.775, 1.149) ?? ""), "77.5% – 114.9%");
  assert.equal(en.percentRange(0.9999, 1), "100.0%");
  assert.equal(en.percentRange(null, 1), null);
  assert.equal(plain(en.moneyRange(-50, 1_999, kUsd) ?? ""), "-$0.50 – $19.99");
  assert.equal(en.moneyRange(1, null, kUsd), null);
});

test("axis amounts are short in the way of the language", () => {
  assert.equal(en.shortMoney(1_250_000, kUsd), "$12.5K");
  assert.match(new Formats("zh-Hans").shortMoney(20_000_000, kUsd), /20万/);
  assert.equal(en.shortMoney(0.5, kUsd), "", "half a cent is no amount");
});

test("rates are percentages, and a missing one is a dash", () => {
  assert.equal(en.percent(1.0729798), "107.3%");
  assert.equal(en.percent(null), "–");
  assert.equal(en.wholePercent(0.905), "91%");
});

test("a rate that rounds to zero has no sign", () => {
  assert.equal(en.percent(-0.0001), "0.0%");
  assert.equal(en.change(0.0001), "0.0%");
});

test("changes carry their sign", () => {
  assert.equal(en.change(0.004), "+0.4%");
  assert.equal(en.change(-0.1), "-10.0%");
});

test("months and days do not slip in a time zone behind UTC", () => {
  assert.equal(
    new Date().getTimezoneOffset() > 0,
    true,
    "the suite runs west of UTC",
  );
  assert.equal(en.month("2024-03"), "Mar 2024");
  assert.equal(en.longMonth("2024-01"), "January 2024");
  assert.equal(en.day("2024-06-01"), "June 1, 2024");
  assert.equal(new Formats("zh-Hant").month("2024-12"), "2024年12月");
});

test("bytes, rates and times pick their unit", () => {
  assert.equal(plain(en.bytes(999)), "999 byte");
  assert.equal(plain(en.bytes(31_200_000)), "31.2 MB");
  assert.equal(plain(en.bytesPerSecond(20_400_000)), "20 MB/s");
  assert.equal(en.seconds(1.2), "2 seconds");
  assert.equal(en.seconds(200), "4 minutes");
});
