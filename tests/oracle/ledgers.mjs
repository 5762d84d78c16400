// Random ledgers: files of subscriptions with everything that settings decide on.
import { prng } from "../../bench/prng.mjs";

/** The day of a date, counted from 1970-01-01. */
export const dayOf = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
export const textOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** Months since year 0; the last day of one. */
export const monthOf = (day) => Number(textOf(day).slice(0, 4)) * 12 + Number(textOf(day).slice(5, 7)) - 1;
export const lastDayOf = (month) => Date.UTC(Math.floor(month / 12), (month % 12) + 1, 1) / 86_400_000 - 1;

/** Whole numbers below `n`, always the same ones for a seed. */
export function randomOf(seed) {
  const next = prng(seed);
  return (n) => Math.floor(next() * n);
}

const kFirst = dayOf("2022-11-20");
const kStatuses = ["active", "active", "active", "canceled", "past_due", "unpaid", "paused", "trialing"];

/** The values that the settings of a ledger are drawn from. */
export const kSettings = {
  churn_date: ["paid_end", "cancellation"],
  past_due: ["count", "until_unpaid", "leave_out"],
  paused: ["leave_out", "count"],
  net_churn: ["with_reactivation", "without_reactivation"],
  customer_churn: ["opening", "opening_and_new"],
  ltv: ["six_months", "month", "net_mrr"],
  returning_customers: ["counted", "until_first_churn"],
  reactivation_window: ["any", "0", "45", "92"],
  grr: ["accounts", "movements", "logo"],
  same_month: ["net", "events"],
  quick_ratio: ["new_expansion", "new_expansion_reactivation"],
  partial_month: ["leave_out", "include"],
};

function rowOf(random, customer) {
  const start = kFirst + random(600);
  const length = random(5) === 0 ? random(20) : 20 + random(400);
  const end = random(3) === 0 ? null : start + length;
  const status = kStatuses[random(kStatuses.length)];
  const asked = status === "canceled" ? end === null || random(2) === 0 : random(4) === 0;
  return {
    customer,
    start,
    end,
    canceled: asked ? start + random(length + 30) : null,
    cents: (1 + random(6)) * 500 + random(3),
    status,
  };
}

/** A ledger with its settings: `rows`, `set`, and the day that the report is of. */
export function ledgerOf(seed) {
  const random = randomOf(seed);
  const rows = [];
  const customers = 1 + random(12);
  for (let i = 0; i < customers; ++i) {
    const count = 1 + random(4);
    for (let j = 0; j < count; ++j) rows.push(rowOf(random, `c${i}`));
  }
  const set = Object.fromEntries(
    Object.entries(kSettings).map(([key, values]) => [key, values[random(values.length)]]),
  );
  const last = Math.max(...rows.map(({ start }) => start));
  return { rows, set, asOf: last + random(200), gapDays: random(3) === 0 ? 1 + random(60) : 0 };
}

/** Whether a row has MRR, by the settings. */
export function counts({ status }, set) {
  if (status === "past_due") return set.past_due !== "leave_out";
  if (status === "unpaid") return set.past_due === "count";
  if (status === "paused") return set.paused === "count";
  return status !== "trialing";
}

/** The months of a ledger's report: number, last day, and the last of the whole month; none where no row counts. */
export function monthsOf({ rows, set, asOf }) {
  const starts = rows.filter((row) => counts(row, set)).map(({ start }) => start);
  const first = Math.min(...starts, Infinity);
  const months = [];
  if (first > asOf) return months;
  for (let n = monthOf(first); n <= monthOf(asOf); ++n)
    months.push({ n, last: Math.min(lastDayOf(n), asOf), end: lastDayOf(n) });
  return months;
}

export function csvOf({ rows }) {
  const text = (day) => (day === null ? "" : textOf(day));
  const lines = rows.map(
    ({ customer, start, end, canceled, cents, status }) =>
      `${customer},${text(start)},${text(end)},${text(canceled)},${(cents / 100).toFixed(2)},${status}`,
  );
  return ["customer,start_date,end_date,canceled_at,mrr,status", ...lines].join("\n") + "\n";
}
