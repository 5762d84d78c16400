// Exchange rates: what one unit of MRR in a currency is worth in another, month by month.

import { lastDay } from "./calendar.mjs";
import { minorDigits } from "./amounts.mjs";
import { fraction, isWhole, over, times } from "./exact.mjs";

/** The rate stated last by a day, else the first one after it; undefined where none is stated. */
function stated(rates, from, to, by) {
  const found = rates.filter((rate) => rate.from === from && rate.to === to);
  const known = found.filter(({ day }) => day <= by).sort((a, b) => b.day - a.day);
  const later = found.filter(({ day }) => day > by).sort((a, b) => a.day - b.day);
  return (known[0] ?? later[0])?.value;
}

function direct(rates, from, to, by) {
  const value = stated(rates, from, to, by);
  if (value) return value;
  const inverse = stated(rates, to, from, by);
  return inverse && over(fraction(1n), inverse);
}

/** What one major unit of `from` is worth: as stated, the inverse, or by way of one other currency. */
function rateOf(rates, from, to, by) {
  const value = direct(rates, from, to, by);
  if (value) return value;
  const currencies = [...new Set(rates.flatMap((rate) => [rate.from, rate.to]))].sort();
  for (const between of currencies) {
    const [first, second] = [direct(rates, from, between, by), direct(rates, between, to, by)];
    if (first && second) return times(first, second);
  }
  throw new Error(`no rate from ${from} to ${to}`);
}

/** What one minor unit of `from` is worth in minor units of `to` on a day. */
export function minorWorth(rates, from, to, day) {
  if (from === to) return fraction(1n);
  const scale = fraction(10n ** BigInt(minorDigits(to)), 10n ** BigInt(minorDigits(from)));
  return times(scale, rateOf(rates, from, to, day));
}

/** A function of (units, currency, month) to units of `to`, which have to be whole: the cases are made so. */
export const exchange = (rates, to) => (units, from, month) => {
  if (from === to || units === 0n) return units;
  const worth = times(fraction(units), minorWorth(rates, from, to, lastDay(month)));
  if (!isWhole(worth)) throw new Error(`${units} units of ${from} are no whole number of units of ${to}`);
  return worth.n;
};
