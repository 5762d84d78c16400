// Random invoices with service periods: some are paid for again, on the day, late or ahead, some lines are added within a period, some
// are taken back.
import { dayOf, monthOf, randomOf, textOf } from "./ledgers.mjs";
import { kLeast, later } from "./terms.mjs";

const kFirst = dayOf("2019-01-01");
const kMonths = [12, 12, 12, 24, 3, 3, 1];
const kDays = [360, 359, 366, 100, 84, 40];
const kGaps = [0, 0, 0, 20];

const isLastOfMonth = (day) => textOf(day + 1).endsWith("-01");

/** The whole months of a period, where its end is the first day without; null: it is one of days. */
function monthsOf(start, finish) {
  for (let months = 1; later(start, months) <= finish + 3; ++months) {
    const end = later(start, months);
    const isWhole = end === finish || (isLastOfMonth(start) && isLastOfMonth(finish));
    if (isWhole && monthOf(end) === monthOf(finish)) return months;
  }
  return null;
}

/** A line for a period; null where a file could not say that it is one of days. */
function lineOf(random, customer, start, finish) {
  const months = monthsOf(start, finish);
  if (months === null && monthsOf(start, finish + 1) !== null) return null;
  // What it is for a month, or the half, is a whole number of cents, a day being 12/365 of a month.
  const cents = 24 * (months ?? finish - start) * (1 + random(500));
  // Files state the last day with or the first without; of days only the latter is told apart.
  const stated = months !== null && random(2) === 0 ? finish - 1 : finish;
  return { customer, start, stated, cents };
}

/** The lines of one period. */
function periodOf(random, customer, start, finish) {
  const first = lineOf(random, customer, start, finish);
  if (first === null) return [];
  const lines = [first];
  if (random(4) === 0) lines.push(lineOf(random, customer, start, finish));
  if (random(5) === 0) lines.push({ ...first, cents: random(2) === 0 ? -first.cents : -first.cents / 2 });
  // More, for the rest of it.
  const from = random(2) === 0 ? finish - 1 - random(finish - start) : later(start, 1);
  const more =
    random(5) === 0 && from > start && from < finish ? lineOf(random, customer, from, finish) : null;
  return more === null ? lines : [...lines, more];
}

function nextStart(random, finish) {
  const how = random(8);
  if (how === 0) return null;
  if (how <= 4) return finish;
  if (how === 5) return finish + 1;
  return how === 6 ? finish + 2 + random(60) : finish - 1 - random(100);
}

function storyOf(random, customer, first) {
  const lines = [];
  let length = kMonths[random(kMonths.length)];
  for (let start = first, periods = 0; start !== null && periods < 5; ++periods) {
    if (random(4) === 0) length = kMonths[random(kMonths.length)];
    const finish = random(6) === 0 ? start + kDays[random(kDays.length)] : later(start, length);
    lines.push(...periodOf(random, customer, start, finish));
    const next = nextStart(random, finish);
    start = next !== null && next > start ? next : null;
  }
  return lines;
}

/** The lines of a set with its settings and the day that its report is of. */
export function invoicesOf(seed) {
  const random = randomOf(seed);
  const rows = [];
  const customers = 1 + random(5);
  for (let i = 0; i < customers; ++i) {
    const stories = 1 + random(2);
    for (let j = 0; j < stories; ++j) rows.push(...storyOf(random, `c${i}`, kFirst + random(900)));
  }
  // Somebody with MRR, whatever the day is.
  rows.push({ customer: "z", start: kFirst, stated: kFirst + 31, cents: 24 });
  return {
    rows: rows.map((row, n) => ({ n, ...row })),
    asOf: kFirst + 200 + random(2000),
    terms: Object.keys(kLeast)[random(3)],
    gapDays: kGaps[random(kGaps.length)],
  };
}

export function invoicesCsvOf({ rows }) {
  const lines = rows.map(
    ({ n, customer, start, stated, cents }) =>
      `i${n},${customer},${textOf(start)},${textOf(start)},${textOf(stated)},${(cents / 100).toFixed(2)}`,
  );
  return ["invoice_number,customer,date,period_start,period_end,amount", ...lines].join("\n") + "\n";
}
