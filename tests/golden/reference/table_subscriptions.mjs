// Subscriptions, and tables of MRR per month.

import { parseAmount, decimalOf } from "./amounts.mjs";
import { firstDay, lastDay, monthOf } from "./calendar.mjs";
import { readMonth } from "./dates.mjs";
import { fraction, isWhole, minus, over, roundHalfEven, times } from "./exact.mjs";
import { intervalOf, isYes, monthsOf, subscriptionStatus } from "./words.mjs";
import { ignored, kOpen, kUnitsPerMinor, rejected, used } from "./row.mjs";

/** What the price of a row is, before quantity and discount: its own, or that of its plan; {why} when there is none. */
export function priceOf(cells, amount, context) {
  if (!context.mapping.plans) return amount.error ? { why: `row.${amount.error}` } : { minor: amount.minor };
  const plan = context.plans.get(cells.get("plan").trim());
  if (!plan || plan.minor === undefined) return { why: "row.unknown_plan" };
  return { minor: plan.minor, interval: plan.interval, currency: plan.currency };
}

/** MRR of a price per interval, in minor units, not rounded yet; {why} where a cell cannot be read. */
function monthlyAmount(cells, price, currency, context) {
  const { mapping } = context;
  if (cells.has("mrr")) return { minor: fraction(price.minor) };
  if (cells.has("arr")) return { minor: fraction(price.minor, 12n) };
  let minor = fraction(price.minor);
  const perUnit = cells.has("unit_amount") || mapping.plans;
  const quantity = perUnit ? cells.get("quantity").trim() || "1" : "1";
  if (!/^\d+$/.test(quantity)) return { why: "row.bad_quantity" };
  minor = times(minor, fraction(BigInt(quantity)));
  const percent = cells.get("discount_percent").trim().replace(/%$/, "");
  if (percent !== "")
    minor = times(minor, minus(fraction(1n), over(decimalOf(percent, mapping.decimal), fraction(100n))));
  const off = cells.get("discount_amount");
  if (off !== "") minor = minus(minor, fraction(parseAmount(off, currency, mapping).minor));
  const interval =
    price.interval ??
    intervalOf(
      cells.get("interval").trim() || mapping.interval || "month",
      cells.get("interval_count").trim() || "1",
    );
  return interval ? { minor: over(minor, monthsOf(interval)) } : { why: "row.bad_interval" };
}

const kOnlyTrial = { start: 0, end: 0 };

/** {start, end} of a subscription; kOnlyTrial; {why} when its dates make the row unusable. */
function period(cells, ended) {
  const roles = ["start", "end", "canceled_at", "trial_end"];
  const dates = roles.map((role) => cells.day(role));
  if (dates.includes(null)) return { why: "row.bad_date" };
  const [start, end, canceled, trialEnd] = dates;
  if (start === undefined) return { why: "row.no_start" };
  if (ended && end === undefined && canceled === undefined) return { why: "row.end_unknown" };
  const until = end ?? (ended ? canceled : kOpen);
  if (start > until) return { why: "row.end_before_start" };
  const paidFrom = Math.max(start, trialEnd ?? start);
  return paidFrom > until ? kOnlyTrial : { start: paidFrom, end: until, canceled };
}

/** What a row is billed by, where that is said; what states MRR or ARR is billed by what a column says alone. */
function billedBy(cells, price, { mapping }) {
  const said = cells.get("interval").trim();
  const stated = cells.has("mrr") || cells.has("arr") ? said : said || mapping.interval;
  return price.interval ?? (stated ? intervalOf(stated, cells.get("interval_count").trim() || "1") : null);
}

/** Without an id, what stays when a subscription is exported again: not its end. */
function identityOf(cells) {
  const id = cells.get("subscription").trim();
  if (id !== "") return { identity: id, hasId: true };
  const roles = ["start", "mrr", "arr", "amount", "unit_amount", "plan", "interval"];
  return { identity: JSON.stringify(roles.map((role) => cells.get(role).trim())), hasId: false };
}

export function subscription(cells, amount, currency, context) {
  if (isYes(cells.get("trial"))) return ignored("row.trial");
  if (cells.has("latest") && !isYes(cells.get("latest"))) return ignored("row.superseded");
  const status = subscriptionStatus(cells.get("status"));
  if (status.startsWith("row.")) return ignored(status);
  const customer = cells.get("customer").trim();
  if (customer === "") return rejected("row.no_customer");
  const price = priceOf(cells, amount, context);
  if (price.why) return rejected(price.why);
  const days = period(cells, status === "ended");
  if (days.why) return rejected(days.why);
  if (days === kOnlyTrial) return ignored("row.trial");
  const monthly = monthlyAmount(cells, price, currency, context);
  if (monthly.why) return rejected(monthly.why);
  const units = times(monthly.minor, fraction(kUnitsPerMinor));
  return used({
    customer,
    name: cells.get("customer_name").trim(),
    currency: price.currency ?? currency,
    ...days,
    lastDay: days.start,
    says: days.end === kOpen ? "open" : cells.get("status").trim() && status,
    units: roundHalfEven(units),
    rounded: !isWhole(units),
    interval: billedBy(cells, price, context),
    ...identityOf(cells),
  });
}

const monthRow = (cells, currency, month, minor) => ({
  customer: cells.get("customer").trim(),
  name: cells.get("customer_name").trim(),
  currency,
  start: firstDay(month),
  end: firstDay(month + 1),
  lastDay: lastDay(month),
  units: minor * kUnitsPerMinor,
  rounded: false,
  month,
});

export function longMrr(cells, amount, currency) {
  const day = cells.day("month");
  const month = readMonth(cells.get("month")) ?? (day === null || day === undefined ? null : monthOf(day));
  if (cells.get("customer").trim() === "") return rejected("row.no_customer");
  if (month === null) return rejected("row.bad_month");
  if (amount.error) return rejected(`row.${amount.error}`);
  return used(monthRow(cells, currency, month, amount.minor));
}

/** A blank cell of a wide table is no MRR. */
export function wideMrr(cells, amounts, currency) {
  if (cells.get("customer").trim() === "") return rejected("row.no_customer");
  const bad = amounts.find((a) => a.error && a.error !== "no_amount");
  if (bad) return rejected(`row.${bad.error}`);
  const given = amounts.filter((a) => !a.error);
  return used(...given.map((a) => monthRow(cells, currency, a.month, a.minor)));
}
