// Random ledgers: files of subscriptions, and of invoices, with everything that settings decide on.
import { prng } from "../../bench/prng.mjs";

/** The day of a date, counted from 1970-01-01. */
export const dayOf = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
export const textOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** Months since year 0; the last day of one. */
export const monthOf = (day) => Number(textOf(day).slice(0, 4)) * 12 + Number(textOf(day).slice(5, 7)) - 1;
const dayIn = (month, day) => Date.UTC(Math.floor(month / 12), month % 12, day) / 86_400_000;
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
  usage: ["leave_out", "count"],
  one_off: ["leave_out", "with_period"],
  net_churn: ["with_reactivation", "without_reactivation"],
  customer_churn: ["opening", "opening_and_new"],
  ltv: ["six_months", "month", "net_mrr"],
  returning_customers: ["counted", "until_first_churn"],
  reactivation_window: ["any", "0", "45", "92"],
  grr: ["accounts", "movements", "logo"],
  same_month: ["net", "events"],
  quick_ratio: ["new_expansion", "new_expansion_reactivation"],
  partial_month: ["leave_out", "include"],
  grain: ["customer", "subscription"],
  month_state: ["last_day", "first_day"],
  nrr_months: ["12", "1", "5"],
  cohort_by: ["month", "quarter", "year"],
  cohort_age: ["calendar", "anniversary"],
  cohort_key: ["first_mrr", "signup"],
  churn_sign: ["loss", "growth"],
  free_customers: ["leave", "stay"],
  time_zone: ["UTC", "as_written", "+08:00", "-03:30"],
};

const kMinutes = 24 * 60;
const kEast = [0, 0, 480, -210, 345, -480];

/** A date as a file states it: a day, or a time of it, of no zone or so many minutes east of UTC. */
function stampOf(day, { minute, east }) {
  return day === null ? null : { day, minute, east };
}

/** What stands in the file. */
export function stampText({ day, minute, east }) {
  const two = (number) => String(number).padStart(2, "0");
  const clock = (minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (minute === null) return textOf(day);
  const zone = east === null ? "" : east === 0 ? "Z" : `${east < 0 ? "-" : "+"}${clock(Math.abs(east))}`;
  return `${textOf(day)}T${clock(minute)}:00${zone}`;
}

/** The day that a stamp is on, by the setting: an instant of a known zone moves, nothing else. */
function dayOfStamp({ day, minute, east }, zone) {
  if (minute === null || east === null || zone === "as_written") return day;
  const [hours, minutes] = zone === "UTC" ? [0, 0] : zone.slice(1).split(":").map(Number);
  const there = (zone[0] === "-" ? -1 : 1) * (hours * 60 + minutes);
  return Math.floor((day * kMinutes + minute - east + there) / kMinutes);
}

/** What stands behind the days of a row: nothing, a time, or a time and its zone. */
function clockOf(random) {
  if (random(3) === 0) return { minute: null, east: null };
  const minute = random(kMinutes);
  return { minute, east: random(4) === 0 ? null : kEast[random(kEast.length)] };
}

/** A row by the days that its stamps are on. */
function dated(row, zone) {
  if (row.stamps === undefined) return row;
  const on = (stamp) => (stamp === null ? null : dayOfStamp(stamp, zone));
  const { start, end, canceled } = row.stamps;
  return { ...row, start: on(start), end: on(end), canceled: on(canceled) };
}

/** Some rows are of nothing: free plans, and discounts of all. */
const centsOf = (random) => (random(6) === 0 ? 0 : (1 + random(6)) * 500 + random(3));

function rowOf(random, customer) {
  const start = kFirst + random(600);
  const length = random(5) === 0 ? random(20) : 20 + random(400);
  const end = random(3) === 0 ? null : start + length;
  const status = kStatuses[random(kStatuses.length)];
  const asked = status === "canceled" ? end === null || random(2) === 0 : random(4) === 0;
  const clock = clockOf(random);
  // Of so short a row, another zone could put the end before the start.
  const clockOfEnd = length < 3 ? clock : clockOf(random);
  return {
    customer,
    stamps: {
      start: stampOf(start, clock),
      end: stampOf(end, clockOfEnd),
      canceled: stampOf(asked ? start + random(length + 30) : null, clock),
    },
    cents: centsOf(random),
    status,
    subscription: `s${random(3)}`,
  };
}

const kKinds = ["subscription", "subscription", "subscription", "setup", "usage"];
const kMonths = [1, 1, 3, 12];

/** A line of an invoice over whole months, `cents` of each; of what is bought once, some lines state no period. */
function lineOf(random, customer) {
  const first = monthOf(kFirst) + random(20);
  const months = kMonths[random(kMonths.length)];
  const day = 1 + random(28);
  const kind = kKinds[random(kKinds.length)];
  return {
    customer,
    start: dayIn(first, day),
    end: dayIn(first + months, day),
    canceled: null,
    cents: centsOf(random),
    status: "active",
    kind,
    months,
    stated: kind !== "setup" || random(2) === 0,
  };
}

/** A ledger with its settings: `rows` with the days they are on, the `table` they are in, `set`, and the day that the report is of. */
export function ledgerOf(seed) {
  const random = randomOf(seed);
  const rows = [];
  const table = random(4) === 0 ? "invoices" : "subscriptions";
  const customers = 1 + random(12);
  for (let i = 0; i < customers; ++i) {
    const count = 1 + random(table === "invoices" ? 8 : 4);
    for (let j = 0; j < count; ++j) rows.push((table === "invoices" ? lineOf : rowOf)(random, `c${i}`));
  }
  const set = Object.fromEntries(
    Object.entries(kSettings).map(([key, values]) => [key, values[random(values.length)]]),
  );
  const onDays = rows.map((row) => dated(row, set.time_zone));
  const last = Math.max(...onDays.map(({ start }) => start));
  return {
    rows: onDays,
    table,
    set,
    asOf: last + random(200),
    gapDays: random(3) === 0 ? 1 + random(60) : 0,
  };
}

/** Whether a row has MRR, by the settings. */
export function counts({ status, kind, stated }, set) {
  if (kind === "setup") return stated && set.one_off === "with_period";
  if (kind === "usage") return set.usage === "count";
  if (status === "past_due") return set.past_due !== "leave_out";
  if (status === "unpaid") return set.past_due === "count";
  if (status === "paused") return set.paused === "count";
  return status !== "trialing";
}

/** The months of a ledger's report: number, the day of its state, and that of the whole month; none where no row counts. */
export function monthsOf({ rows, set, asOf }) {
  const starts = rows.filter((row) => counts(row, set)).map(({ start }) => start);
  const first = Math.min(...starts, Infinity);
  const months = [];
  if (first > asOf) return months;
  for (let n = monthOf(first); n <= monthOf(asOf); ++n) {
    const end = set.month_state === "first_day" ? lastDayOf(n - 1) + 1 : lastDayOf(n);
    months.push({ n, last: Math.min(end, asOf), end });
  }
  return months;
}

export function csvOf({ rows, table }) {
  const text = (day) => (day === null ? "" : textOf(day));
  const stamped = (stamp) => (stamp === null ? "" : stampText(stamp));
  if (table === "invoices") {
    const period = ({ start, end, stated }) => (stated ? `${text(start)},${text(end)}` : ",");
    const lines = rows.map(
      (row, i) =>
        `${i},${row.customer},${text(row.start)},${period(row)},${((row.cents * row.months) / 100).toFixed(2)},${row.kind}`,
    );
    return (
      ["invoice_number,customer,date,period_start,period_end,amount,line_type", ...lines].join("\n") + "\n"
    );
  }
  const lines = rows.map(
    ({ customer, subscription, stamps, cents, status }) =>
      `${customer},${subscription},${stamped(stamps.start)},${stamped(stamps.end)},${stamped(stamps.canceled)},${(cents / 100).toFixed(2)},${status}`,
  );
  return ["customer,subscription_id,start_date,end_date,canceled_at,mrr,status", ...lines].join("\n") + "\n";
}
