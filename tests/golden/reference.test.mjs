// Tests of the reference itself: node --test tests/golden/reference.test.mjs

import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFrom, dayText, lastDay, monthText, parseDay } from "./reference/calendar.mjs";
import { differences } from "./reference/compare.mjs";
import { fraction, rate, roundHalfAway, roundHalfEven, toNumber } from "./reference/exact.mjs";
import { roundedParts } from "./reference/figures.mjs";
import { parseAmount } from "./reference/amounts.mjs";
import { parseCsv } from "./reference/csv.mjs";

test("the calendar agrees with the platform's on every day from 1970 to 2110", () => {
  const days = dayFrom(2110, 1, 1);
  for (let day = 0; day < days; day += 1) {
    assert.equal(dayText(day), new Date(day * 86_400_000).toISOString().slice(0, 10));
  }
});

test("months end on their last day, also in February", () => {
  const cases = {
    "2023-02": "2023-02-28",
    "2024-02": "2024-02-29",
    "2000-02": "2000-02-29",
    "2100-02": "2100-02-28",
  };
  for (const [month, end] of Object.entries(cases)) {
    const number = (Number(month.slice(0, 4)) - 1970) * 12 + Number(month.slice(5)) - 1;
    assert.equal(monthText(number), month);
    assert.equal(dayText(lastDay(number)), end);
  }
});

test("times become days in UTC", () => {
  const cases = {
    "2024-03-31 23:59": "2024-03-31",
    "2024-03-31T23:30:00-0100": "2024-04-01",
    "2024-04-01T00:30:00+01:00": "2024-03-31",
    "2024-04-01T00:30:00.000Z": "2024-04-01",
  };
  for (const [cell, day] of Object.entries(cases)) assert.equal(dayText(parseDay(cell)), day, cell);
  for (const cell of ["2023-02-29", "2024-13-01", "soon", "2024-1-1"])
    assert.equal(parseDay(cell), null, cell);
});

test("quotes hold commas, quotes and line breaks", () => {
  const text = '\uFEFFa,b\r\n"1,2","say ""hi""\r\nthere"\r\n,\r\n3,';
  assert.deepEqual(parseCsv(text), [
    ["a", "b"],
    ["1,2", 'say "hi"\r\nthere'],
    ["", ""],
    ["3", ""],
  ]);
});

test("amounts are read to the currency's minor unit and never rounded", () => {
  const minor = (cell, currency, mapping = {}) => parseAmount(cell, currency, mapping);
  assert.deepEqual(minor("1,234.50", "USD"), { minor: 123450n });
  assert.deepEqual(minor("-0.05", "USD"), { minor: -5n });
  assert.deepEqual(minor("4980", "JPY"), { minor: 4980n });
  assert.deepEqual(minor("12.345", "KWD"), { minor: 12345n });
  assert.deepEqual(minor("1.234,56", "EUR", { decimal: "," }), { minor: 123456n });
  assert.deepEqual(minor("2900", "USD", { minor_units: true }), { minor: 2900n });
  assert.deepEqual(minor("4.999", "USD"), { error: "amount_decimals" });
  assert.deepEqual(minor("1,29", "USD"), { error: "bad_amount" });
  assert.deepEqual(minor(" ", "USD"), { error: "no_amount" });
});

test("halves are rounded away from zero where shown, to even where held", () => {
  const halves = [-5n, -3n, -1n, 1n, 3n, 5n].map((n) => fraction(n, 2n));
  assert.deepEqual(halves.map(roundHalfAway), [-3n, -2n, -1n, 1n, 2n, 3n]);
  assert.deepEqual(halves.map(roundHalfEven), [-2n, -2n, 0n, 0n, 2n, 2n]);
});

test("rates are the nearest doubles, null without a denominator", () => {
  assert.equal(rate(1n, 3n), 1 / 3);
  assert.equal(rate(-7n, 9n), -7 / 9);
  assert.equal(rate(0n, 9n), 0);
  assert.equal(rate(5n, 0n), null);
  assert.equal(toNumber(fraction(10n ** 20n)), 1e20);
});

test("parts are rounded by largest remainder, ties to the part named first", () => {
  const thirds = (...numbers) => numbers.map((n) => fraction(n, 3n));
  assert.deepEqual(roundedParts(thirds(1n, 1n, 1n), 1n), [1n, 0n, 0n]);
  assert.deepEqual(roundedParts(thirds(1n, 2n, 0n), 1n), [0n, 1n, 0n]);
  assert.deepEqual(roundedParts(thirds(4n, 0n, -1n), 1n), [1n, 0n, 0n]);
  assert.deepEqual(roundedParts(thirds(-4n, 1n), -1n), [-1n, 0n]);
});

test("a report differs by a wrong, a missing and a surplus value, not by keys that nobody expects", () => {
  const expected = { summary: { mrr: 100, ltv: null }, retention: [{ nrr: 1.25 }], name: "a" };
  const report = (change) => ({ ...structuredClone(expected), more: 1, ...change });
  assert.deepEqual(differences(expected, report({})), []);
  const wrong = [
    { summary: { mrr: 101, ltv: null } },
    { summary: { mrr: 100 } },
    { summary: { mrr: 100, ltv: 0 } },
    { retention: [] },
    { retention: [{ nrr: 1.25 }, { nrr: 1 }] },
    { retention: [{ nrr: 1.25 + 1e-11 }] },
    { retention: null },
    { name: "b" },
  ];
  for (const change of wrong)
    assert.equal(differences(expected, report(change)).length, 1, JSON.stringify(change));
  assert.deepEqual(differences(expected, report({ retention: [{ nrr: 1.25 + 1e-13 }] })), []);
});
