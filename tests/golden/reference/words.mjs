// The words of statuses, kinds, intervals, outcomes and booleans, as exports.md lists them.

import { fraction, times } from "./exact.mjs";

/** A word without case, blanks, dashes and underscores. */
export const keyOf = (cell) =>
  cell
    .trim()
    .toLowerCase()
    .replace(/^wc-/, "")
    .replace(/[\s_-]+/g, "");

const table = (classes) =>
  new Map(Object.entries(classes).flatMap(([name, words]) => words.map((word) => [keyOf(word), name])));

/** Of a subscription. */
const kStatuses = table({
  counts:
    `|active|live|paid|renewing|Active patron|past_due|unpaid|dunning|failed|Declined patron|on-hold|overdue|
    canceling|non_renewing|not_renewing|pending-cancel|有效|正常|使用中|逾期|欠费|Aktif|Tertunggak`.split(
      /\|\s*/,
    ),
  ended:
    `canceled|cancelled|expired|ended|churned|Former patron|incomplete_expired|已取消|已到期|流失|已终止|Dibatalkan|
    Tamat`.split(/\|\s*/),
  "row.trial": "trialing|in_trial|trial|试用|试用中|Percubaan".split("|"),
  "row.paused": "paused|frozen|暂停|Dijeda".split("|"),
  "row.not_begun": "future|pending|draft|incomplete".split("|"),
  "row.superseded": "upgraded|downgraded|superseded|switched|modified|converted".split("|"),
});

/** Of an invoice or a payment. */
const kPayments = table({
  paid: "|paid|succeeded|completed|complete|closed|finalized|true|已支付|Dibayar".split("|"),
  open: `open|pending|processing|past_due|unpaid|overdue|outstanding|sent|authorised|awaiting payment|false|待支付|
    Menunggu Pembayaran`.split(/\|\s*/),
  never: "draft|failed|void|voided|uncollectible|canceled|cancelled|deleted|已作废|Gagal".split("|"),
  refunded: "refunded|reversed".split("|"),
  partly: ["partially_refunded"],
});

/** What an invoice line is for; a word that is not here counts. */
const kKinds = table({
  recurring: "|subscription|plan|recurring|renewal".split("|"),
  add_on: ["add_on"],
  one_off: "one_time|one_off|setup_fee|setup|charge|debit|gift|shipping".split("|"),
  usage: "usage|metered|overage".split("|"),
  credit: "credit|carryforward|credit_note|credit memo|refund".split("|"),
  trial: "plan_trial|add_on_trial|trial".split("|"),
  proration: "proration|prorated".split("|"),
});

const kMovements = table({
  raises: `new|new_biz|new_business|expansion|upgrade|increase|reactivation|reactivated|新增|扩张`.split("|"),
  lowers: "contraction|downgrade|decrease|churn|churned|churn_delinquent|cancelled|canceled".split("|"),
  fx: ["fx"],
});

const kOutcomes = table({
  renewed: "won|closed won|closedwon|renewed|续约|已续约|续费|已续费|Diperbaharui".split("|"),
  lost: "lost|closed lost|closedlost|churned|流失|已流失".split("|"),
});

function known(words, cell, what) {
  const found = words.get(keyOf(cell));
  if (found === undefined) throw new Error(`the reference does not know the ${what} "${cell}"`);
  return found;
}

/** "counts", "ended", or why the row is ignored. */
export const subscriptionStatus = (cell) => known(kStatuses, cell, "status");
/** "paid", "open", "never", "refunded" or "partly". */
export const paymentStatus = (cell) => known(kPayments, cell, "payment status");
/** "recurring", "one_off" ...; undefined for a word that nobody knows. */
export const lineKind = (cell) => kKinds.get(keyOf(cell));
/** "raises", "lowers" or "fx". */
export const movementKind = (cell) => known(kMovements, cell, "kind of movement");
/** "renewed", "lost"; undefined for anything else. */
export const outcomeOf = (cell) => kOutcomes.get(keyOf(cell));

const kYes = ["true", "yes", "y", "1", "是", "ya", "test"];
/** Blank is no. */
export const isYes = (cell) => kYes.includes(keyOf(cell));

/** Units of an interval: {months}, {weeks} or {days}. */
const kUnits = {
  day: { days: 1n },
  d: { days: 1n },
  hari: { days: 1n },
  week: { weeks: 1n },
  w: { weeks: 1n },
  month: { months: 1n },
  m: { months: 1n },
  mo: { months: 1n },
  bulan: { months: 1n },
  月: { months: 1n },
  quarter: { months: 3n },
  季: { months: 3n },
  year: { months: 12n },
  y: { months: 12n },
  tahun: { months: 12n },
  年: { months: 12n },
};

const kNames = {
  daily: kUnits.day,
  weekly: kUnits.week,
  monthly: kUnits.month,
  quarterly: kUnits.quarter,
  biannually: { months: 6n },
  semiannual: { months: 6n },
  halfyear: { months: 6n },
  yearly: kUnits.year,
  everytwoyears: { months: 24n },
  annual: kUnits.year,
  annually: kUnits.year,
  月付: kUnits.month,
  每月: kUnits.month,
  季付: kUnits.quarter,
  每季: kUnits.quarter,
  半年付: { months: 6n },
  年付: kUnits.year,
  每年: kUnits.year,
  bulanan: kUnits.month,
  sukutahunan: kUnits.quarter,
  tahunan: kUnits.year,
};

const numbered = (unit, count) =>
  unit && Object.fromEntries(Object.entries(unit).map(([key, size]) => [key, size * BigInt(count)]));

/** {months}, {weeks} or {days} of "month", "3 months", "P1Y", "季付" ...; null when the text is no interval. */
export function intervalOf(text, count = "1") {
  const key = keyOf(text);
  if (!/^[1-9]\d*$/.test(count)) return null;
  const iso = /^p(\d+)([dwmy])$/.exec(key);
  if (iso) return numbered(kUnits[iso[2]], BigInt(iso[1]) * BigInt(count));
  const match = /^(\d*)(.*)$/.exec(key);
  const word = match[2];
  const unit = kNames[word] ?? kUnits[word] ?? (word.endsWith("s") ? kUnits[word.slice(0, -1)] : undefined);
  if (!unit) return null;
  return numbered(unit, BigInt(match[1] || 1) * BigInt(count));
}

const kWeek = fraction(12n, 52n);
const kDay = fraction(12n, 365n);

/** Months of an interval as a fraction: a week is 12/52 of a month, a day 12/365. */
export function monthsOf({ months, weeks, days }) {
  if (months !== undefined) return fraction(months);
  return weeks === undefined ? times(kDay, fraction(days)) : times(kWeek, fraction(weeks));
}
