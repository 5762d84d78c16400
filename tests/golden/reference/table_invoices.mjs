// Invoices, their lines, payments, and changes of MRR.

import { parseAmount } from "./amounts.mjs";
import { addMonths, wholeMonths } from "./dates.mjs";
import { fraction, isWhole, minus, over, roundHalfEven, times } from "./exact.mjs";
import { ignored, kOpen, kUnitsPerMinor, rejected, used } from "./row.mjs";
import { intervalOf, isYes, lineKind, monthsOf, movementKind, paymentStatus } from "./words.mjs";

/** Roles whose cells a line takes from the line above where it is a further line of the same invoice. */
const kCarried = ["customer", "customer_name", "date", "currency", "status"];

/** Fills what a further line of an invoice leaves empty, and remembers this line for the next. */
export function carried(cells, state) {
  const own = (role) => cells.get(role).trim();
  const same = cells.has("invoice") && (own("invoice") === "" || own("invoice") === state.invoice);
  const values = {};
  for (const role of kCarried) {
    if (own(role) !== "" || !cells.has(role)) continue;
    if (role === "customer" && state.group) values[role] = state.group;
    else if (same && state.values?.[role]) values[role] = state.values[role];
  }
  const filled = cells.with(values);
  state.invoice = own("invoice") || state.invoice;
  state.values = Object.fromEntries(kCarried.map((role) => [role, filled.get(role)]));
  return filled;
}

/** Why the money of this row is none, by its status and the settings; null when it counts. */
function whyNotPaid(cells, set) {
  const status = paymentStatus(cells.get("status"));
  if (status === "never" || (status === "open" && set.open_invoices !== "count")) return "row.not_paid";
  if (status === "refunded" && set.refunds === "subtract" && !cells.has("refunded")) return "row.refunded";
  return null;
}

/** Whole months, or days, that the row pays for: {start, end, months} with months a fraction; {why}. */
function served(cells, context) {
  const [from, to, date] = ["period_start", "period_end", "date"].map((role) => cells.day(role));
  if ([from, to, date].includes(null)) return { why: "row.bad_date" };
  if (from !== undefined && to !== undefined && from !== to) {
    if (to < from) return { why: "row.end_before_start" };
    const last = date ?? from;
    for (const end of [to, to + 1]) {
      const months = wholeMonths(from, end);
      if (months !== null) {
        const period = { months: BigInt(months) };
        return { start: from, end, months: fraction(period.months), lastDay: last, period };
      }
    }
    const period = { days: BigInt(to - from) };
    return { start: from, end: to, months: fraction(period.days * 12n, 365n), lastDay: last, period };
  }
  return byInterval(cells, date ?? from, context);
}

function byInterval(cells, start, { mapping, plans }) {
  const given = cells.get("interval").trim();
  const planned = plans.get(cells.get("plan").trim())?.interval;
  const silent = cells.has("period_start") || cells.has("interval") ? null : "month";
  const text = given || mapping.interval || silent;
  const interval =
    given === "" && planned ? planned : text && intervalOf(text, cells.get("interval_count") || "1");
  if (text === null && !planned) return { why: "row.one_off", ignored: true };
  if (!interval) return { why: "row.bad_interval" };
  if (start === undefined) return { why: "row.no_date" };
  const { months, weeks, days } = interval;
  const end = months === undefined ? start + Number(days ?? weeks * 7n) : addMonths(start, Number(months));
  return { start, end, months: monthsOf(interval), lastDay: start, period: interval };
}

function whyNotByKind(cells, set) {
  const kind = lineKind(cells.get("kind"));
  const dated = ["period_start", "period_end"].every((role) => cells.get(role).trim() !== "");
  if (kind === "one_off" || (kind === "add_on" && !dated)) return "row.one_off";
  if (kind === "usage" && set.usage !== "count") return "row.usage";
  if (kind === "credit" && !dated) return "row.credit";
  if (kind === "trial" || isYes(cells.get("trial"))) return "row.trial";
  if ((kind === "proration" || isYes(cells.get("proration"))) && set.prorations !== "count")
    return "row.proration";
  return null;
}

/** What of the amount is recurring money. */
function netOf(cells, amount, currency, { mapping, set }) {
  let net = fraction(amount.minor);
  if (!cells.has("amount") && cells.has("unit_amount"))
    net = times(net, fraction(BigInt(cells.get("quantity").trim() || "1")));
  const less = [];
  if (set.tax !== "include") less.push("tax");
  if (set.refunds === "subtract") less.push("refunded");
  for (const role of [...less, "discount_amount"]) {
    const cell = cells.get(role);
    if (cell.trim() !== "") net = minus(net, fraction(parseAmount(cell, currency, mapping).minor));
  }
  return net;
}

/** Of an invoice line: what makes it one row in the world. */
function identityOf(cells) {
  const line = cells.get("line").trim();
  if (line !== "") return `line ${line}`;
  if (!cells.has("invoice")) return "";
  const roles = ["invoice", cells.has("amount") ? "amount" : "unit_amount", "period_start", "date", "plan"];
  return JSON.stringify(roles.map((role) => cells.get(role).trim()));
}

export function invoice(cells, amount, currency, context) {
  if (amount.error === "no_amount" && cells.get("invoice").trim() !== "") return ignored("row.continuation");
  const why = whyNotPaid(cells, context.set) ?? whyNotByKind(cells, context.set);
  if (why) return ignored(why);
  const customer = cells.get("customer").trim();
  if (customer === "") return rejected("row.no_customer");
  if (amount.error) return rejected(`row.${amount.error}`);
  const span = served(cells, context);
  if (span.why) return span.ignored ? ignored(span.why) : rejected(span.why);
  const units = times(over(netOf(cells, amount, currency, context), span.months), fraction(kUnitsPerMinor));
  const { start, end, lastDay, period } = span;
  return used({
    customer,
    name: cells.get("customer_name").trim(),
    currency,
    start,
    end,
    lastDay,
    period,
    units: roundHalfEven(units),
    rounded: !isWhole(units),
    identity: identityOf(cells),
    hasId: cells.get("line").trim() !== "",
  });
}

/** The signed change of a movement in minor units; {why}. */
function changeOf(cells, amount, currency, mapping) {
  if (!cells.has("mrr_change")) {
    const before = parseAmount(cells.get("mrr_before"), currency, mapping);
    return before.error || amount.error ? { why: "row.bad_amount" } : { minor: amount.minor - before.minor };
  }
  if (amount.error) return { why: `row.${amount.error}` };
  const kind = cells.has("kind") ? movementKind(cells.get("kind")) : "signed";
  const size = amount.minor < 0n ? -amount.minor : amount.minor;
  if (kind === "lowers") return { minor: -size };
  if (kind === "raises" && amount.minor < 0n) return { why: "row.kind_contradicts" };
  return { minor: amount.minor };
}

export function movement(cells, amount, currency, { mapping }) {
  if (cells.has("kind") && movementKind(cells.get("kind")) === "fx") return ignored("row.fx");
  const customer = cells.get("customer").trim();
  if (customer === "") return rejected("row.no_customer");
  const date = cells.day("date");
  if (date === undefined) return rejected("row.no_date");
  if (date === null) return rejected("row.bad_date");
  const change = changeOf(cells, amount, currency, mapping);
  if (change.why) return rejected(change.why);
  return used({
    customer,
    name: cells.get("customer_name").trim(),
    currency,
    start: date,
    end: kOpen,
    lastDay: date,
    units: change.minor * kUnitsPerMinor,
    rounded: false,
    identity: cells.get("line").trim() && `line ${cells.get("line").trim()}`,
  });
}
