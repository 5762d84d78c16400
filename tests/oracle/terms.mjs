// Random subscriptions with terms: some are renewed on the day, late or early, some change within their term, some stop.
import { dayOf, randomOf, textOf } from "./ledgers.mjs";

/** In months, the shortest term that the setting `renewal_terms` takes for a contract. */
export const kLeast = { yearly: 12, quarterly: 3, monthly: 1 };

const kFirst = dayOf("2019-01-01");
const kLengths = [12, 12, 12, 24, 3, 1];
const kGaps = [0, 0, 0, 20];

/** The same day so many months later, or the last one of a shorter month. */
export function later(day, months) {
  const date = new Date(day * 86_400_000);
  const inMonth = (month, of) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + month, of) / 86_400_000;
  return Math.min(inMonth(months, date.getUTCDate()), inMonth(months + 1, 0));
}

const startOf = (random) => kFirst + random(900);

/** A multiple of 24 cents a month: what it is over any term is a whole number of cents. */
const centsOf = (random, months) => 24 * months * (1 + random(500));

/** Where a row ends: with a term of its own, give or take the day by which files state it differently, or within one. */
function endOf(random, { start, months }) {
  if (random(4) === 0) return null;
  const due = later(start, months * (1 + random(months < 12 ? 6 : 2)));
  if (random(3) > 0) return due + [0, 0, 0, -1, 1][random(5)];
  return due - (1 + random(Math.max(1, months * 28 - 2)));
}

/** Where what follows a row begins; null: nothing does. */
function nextStart(random, { finish }) {
  const how = random(7);
  if (how === 0) return null;
  if (how <= 3) return finish;
  if (how === 4) return finish + 1;
  return how === 5 ? finish + 2 + random(60) : finish - 1 - random(100);
}

/** One subscription's rows, one after the other. */
function storyOf(random, customer, subscription, first) {
  const rows = [];
  for (let row = first; rows.length < 4;) {
    row.finish = endOf(random, row);
    if (row.finish !== null && row.finish <= row.start) row.finish = row.start + 1;
    rows.push({ customer, subscription, ...row });
    const start = row.finish === null ? null : nextStart(random, row);
    if (start === null || start <= row.start) break;
    const months = random(4) === 0 ? kLengths[random(kLengths.length)] : row.months;
    row = { start, months, cents: centsOf(random, months) };
    // Another id: what takes over need not be the same subscription.
    if (random(4) === 0) subscription += "b";
  }
  return rows;
}

/** Terms of two lengths that end on one day, on which rows of both lengths begin. */
function pairOf(random, customer) {
  const start = startOf(random);
  const months = [12, 3][random(2)];
  const end = later(start, 2 * months);
  const row = (subscription, from, finish, length) => ({
    customer,
    subscription,
    start: from,
    finish,
    months: length,
    cents: centsOf(random, length),
  });
  return [
    row("p1", start, end, 2 * months),
    row("p2", later(start, months), end, months),
    row("p3", end, null, random(3) === 0 ? months : 2 * months),
    row("p4", end, null, months),
  ];
}

/** The rows of a set with its settings and the day that its report is of: days, months of a term and cents for one. */
export function termsOf(seed) {
  const random = randomOf(seed);
  const rows = [];
  const customers = 1 + random(5);
  for (let i = 0; i < customers; ++i) {
    const stories = 1 + random(2);
    const months = kLengths[random(kLengths.length)];
    const start = startOf(random);
    for (let j = 0; j < stories; ++j) {
      // Terms of one length that begin together, or of two that end together.
      const length = random(3) === 0 ? kLengths[random(kLengths.length)] : months;
      const first = { start: random(2) === 0 ? start : startOf(random), months: length };
      rows.push(...storyOf(random, `c${i}`, `s${i}${j}`, { ...first, cents: centsOf(random, length) }));
    }
  }
  if (random(3) === 0) rows.push(...pairOf(random, `c${random(customers)}`));
  // Somebody without an end, so that the file is none of contracts whose ends were agreed on.
  rows.push({ customer: "z", subscription: "z", start: kFirst, finish: null, months: 1, cents: 24 });
  return {
    rows: rows.map((row, n) => ({ n, ...row })),
    asOf: kFirst + 200 + random(2000),
    terms: Object.keys(kLeast)[random(3)],
    gapDays: kGaps[random(kGaps.length)],
  };
}

export function termsCsvOf({ rows }) {
  const lines = rows.map(
    ({ customer, subscription, start, finish, months, cents }) =>
      `${customer},${subscription},${textOf(start)},${finish === null ? "" : textOf(finish)},${(cents / 100).toFixed(2)},${months} months`,
  );
  return ["customer,subscription_id,start_date,end_date,amount,interval", ...lines].join("\n") + "\n";
}
