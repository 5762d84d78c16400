// The same figures day by day: slow and plain, and with gaps bridged, which the SQL leaves out.
import { counts, monthsOf } from "./ledgers.mjs";

function endOf({ end, canceled, status }, set) {
  let last = end ?? Infinity;
  if (end === null && status === "canceled") last = canceled;
  if (set.churn_date === "cancellation" && canceled !== null) last = Math.min(last, canceled);
  return last;
}

/** A customer's MRR on each day from the first start to the report's. */
function daysOf(rows, set, first, asOf, gapDays) {
  const days = new Array(asOf - first + 1).fill(0);
  for (const row of rows) {
    if (!counts(row, set)) continue;
    for (let day = row.start; day < endOf(row, set) && day <= asOf; ++day) days[day - first] += row.cents;
  }
  for (let day = 1; day < days.length; ++day) {
    if (days[day] > 0 || days[day - 1] === 0) continue;
    let next = day;
    while (next < days.length && days[next] === 0) ++next;
    if (next < days.length && next - day <= gapDays) days.fill(days[day - 1], day, next);
    day = next;
  }
  return days;
}

/** Whether a row of the customer at nothing runs on each day, and counts. */
function freeDaysOf(rows, set, first, asOf) {
  const days = new Array(asOf - first + 1).fill(false);
  for (const row of rows) {
    if (row.cents !== 0 || set.free_customers !== "stay" || !counts(row, set)) continue;
    for (let day = row.start; day < endOf(row, set) && day <= asOf; ++day) days[day - first] = true;
  }
  return days;
}

const kNothing = { opening: 0, new: 0, reactivation: 0, expansion: 0, contraction: 0, churn: 0, closing: 0 };

/** `was`, `is`: whether a customer before and now; `away`: days since the customer was lost; infinite for who never was one. */
function kindOf(before, now, was, is, away, window) {
  if (!was) return away <= (window === "any" ? Number.MAX_VALUE : Number(window)) ? "reactivation" : "new";
  if (!is) return "churn";
  return now > before ? "expansion" : "contraction";
}

/**
 * One customer's MRR from moment to moment, each with its day and the month that a change counts in. `born`: the first month with MRR at
 * its end, from which on who pays has paid.
 */
function addSteps(moments, born, set, bridge) {
  let before = 0;
  let was = false;
  let paid = false;
  let lost = -Infinity;
  for (const { mrr, free, day, i } of moments) {
    const is = mrr > 0 || (free && paid);
    if (mrr !== before)
      bridge[i][kindOf(before, mrr, was, is, day - lost, set.reactivation_window)] += Math.abs(mrr - before);
    if (was && !is) lost = day;
    before = mrr;
    was = is;
    paid ||= mrr > 0 && born >= 0 && i >= born;
  }
}

/** The bridge of each month of a ledger's report. */
export function movementsByDays(ledger) {
  const { rows, set, asOf, gapDays } = ledger;
  const months = monthsOf(ledger);
  const ends = months.map(({ last }) => last);
  const first = Math.min(...rows.filter((row) => counts(row, set)).map(({ start }) => start));
  const bridge = ends.map(() => ({ ...kNothing }));
  const nameOf = ({ customer, subscription }) =>
    set.grain === "subscription" && subscription !== undefined ? `${customer} / ${subscription}` : customer;
  for (const name of new Set(rows.map(nameOf))) {
    const own = rows.filter((row) => nameOf(row) === name);
    const days = daysOf(own, set, first, asOf, gapDays);
    const free = freeDaysOf(own, set, first, asOf);
    const born = ends.findIndex((end) => days[end - first] > 0);
    for (const [i, end] of ends.entries()) {
      bridge[i].opening += i === 0 ? 0 : (days[ends[i - 1] - first] ?? 0);
      bridge[i].closing += days[end - first] ?? 0;
    }
    const at =
      set.same_month === "events"
        ? days.map((mrr, day) => ({
            mrr,
            free: free[day],
            day,
            i: ends.findIndex((end) => end >= day + first),
          }))
        : ends.map((end, i) => ({
            mrr: days[end - first] ?? 0,
            free: free[end - first] ?? false,
            day: months[i].end,
            i,
          }));
    // What follows the last state is of no month yet.
    addSteps(
      at.filter(({ i }) => i >= 0),
      born,
      set,
      bridge,
    );
  }
  return bridge;
}
