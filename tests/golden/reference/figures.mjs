// Typed rows to the figures of a report, slowly: every customer's MRR is summed anew for every month.

import { lastDay, monthOf, monthText } from "./calendar.mjs";
import { floor, fraction, minus, over, plus, rate, roundHalfAway, times } from "./exact.mjs";
import { minorDigits } from "./amounts.mjs";
import { grouped, sum } from "./lists.mjs";
import { conflictsOf, mrrOn } from "./ledger.mjs";
import { kUnitsPerMinor } from "./row.mjs";

const kListed = 100;
const kTrailing = 12;
const kLtvMonths = 6;

const smaller = (a, b) => (a < b ? a : b);
const minorOf = (units) => fraction(units, kUnitsPerMinor);
/** MRR units as an amount to show. */
const shown = (units) => Number(roundHalfAway(minorOf(units)));
const range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The state of each month, per currency: that at the end of the month's last day, or of as_of. */
function accountsOf(rows, months, asOf, gapDays) {
  const accounts = [...grouped(rows, (row) => row.currency)];
  return accounts.map(([currency, own]) => ({
    currency,
    units: months.map((month) => mrrOn(own, stateDay(month, asOf), gapDays, asOf)),
  }));
}

/** Customers with their MRR per month, and `at(i, j)`: that of month i at the rates of month j. */
function customersOf(rows, months, asOf, { names, gapDays, worth }) {
  return [...grouped(rows, (row) => row.customer)].map(([id, own]) => {
    const accounts = accountsOf(own, months, asOf, gapDays);
    const at = (i, j) =>
      sum(accounts.map(({ currency, units }) => (worth ? worth(units[i], currency, months[j]) : units[i])));
    const mrr = months.map((_, i) => at(i, i));
    const name = own.find((row) => row.name !== "")?.name ?? names.get(id) ?? "";
    return { id, name, mrr, at, first: mrr.findIndex((units) => units > 0n) };
  });
}

const stateDay = (month, asOf) => Math.min(lastDay(month), asOf);
const isActive = (row, day) => row.start <= day && row.end > day;

/** The opening of month i, at its own rates: money that changed in worth has not moved. */
const openingOf = (customer, i) => (i === 0 ? 0n : customer.at(i - 1, i));

/** What one month did to one customer: at most one movement. */
function movementOf(customer, i) {
  const before = openingOf(customer, i);
  const after = customer.mrr[i];
  if (before === after) return null;
  if (before === 0n) return { kind: customer.first === i ? "new" : "reactivation", units: after };
  if (after === 0n) return { kind: "churn", units: -before };
  return { kind: after > before ? "expansion" : "contraction", units: after - before };
}

/** Exact sums of a month, in MRR units: contraction and churn negative. */
function exactMonth(customers, i) {
  const moves = customers.map((customer) => movementOf(customer, i)).filter(Boolean);
  const exact = {
    opening: i === 0 ? 0n : sum(customers.map((c) => c.mrr[i - 1])),
    closing: sum(customers.map((c) => c.mrr[i])),
  };
  exact.base = sum(customers.map((c) => openingOf(c, i)));
  exact.fx = exact.base - exact.opening;
  const count = {};
  for (const kind of ["new", "reactivation", "expansion", "contraction", "churn"]) {
    exact[kind] = sum(moves.filter((move) => move.kind === kind).map((move) => move.units));
    count[kind] = moves.filter((move) => move.kind === kind).length;
  }
  const active = (month) => (month < 0 ? 0 : customers.filter((c) => c.mrr[month] > 0n).length);
  return { exact, count, openingCustomers: active(i - 1), closingCustomers: active(i) };
}

/** The parts rounded by largest remainder, so that they add up to `total`; ties go to the part named first. */
export function roundedParts(parts, total) {
  const floors = parts.map((part) => floor(part));
  const order = parts
    .map((part, i) => ({ i, rest: minus(part, fraction(floors[i])) }))
    .sort((a, b) => Number(b.rest.n * a.rest.d - a.rest.n * b.rest.d) || a.i - b.i);
  for (let left = total - sum(floors), k = 0; left > 0n; --left, ++k) floors[order[k].i] += 1n;
  return floors;
}

function movement(month, facts, opening) {
  const { exact, count } = facts;
  const closing = roundHalfAway(minorOf(exact.closing));
  const kinds = ["new", "reactivation", "expansion", "contraction", "churn", "fx"];
  const parts = roundedParts(
    kinds.map((kind) => minorOf(exact[kind])),
    closing - opening,
  ).map(Number);
  return {
    month: monthText(month),
    opening: Number(opening),
    new: parts[0],
    reactivation: parts[1],
    expansion: parts[2],
    contraction: 0 - parts[3],
    churn: 0 - parts[4],
    fx: parts[5],
    closing: Number(closing),
    customers: {
      opening: facts.openingCustomers,
      new: count.new,
      returned: count.reactivation,
      expanded: count.expansion,
      contracted: count.contraction,
      lost: count.churn,
      closing: facts.closingCustomers,
    },
  };
}

/** A closed cohort: the customers with MRR at month `from`, seen again at month `to`. */
function retention(customers, months, from, to) {
  const cohort = customers.filter((c) => c.mrr[from] > 0n);
  const opening = sum(cohort.map((c) => c.at(from, to)));
  const retained = sum(cohort.map((c) => c.mrr[to]));
  const kept = sum(cohort.map((c) => smaller(c.at(from, to), c.mrr[to])));
  const customersKept = cohort.filter((c) => c.mrr[to] > 0n).length;
  return {
    month: monthText(months[to]),
    nrr: rate(retained, opening),
    grr: rate(kept, opening),
    logo: rate(BigInt(customersKept), BigInt(cohort.length)),
    opening: shown(opening),
    retained: shown(retained),
    kept: shown(kept),
    customers: cohort.length,
    customers_kept: customersKept,
  };
}

function cohort(customers, months, born) {
  const members = customers.filter((c) => c.first === born);
  const ages = range(born, months.length);
  return {
    month: monthText(months[born]),
    size: members.length,
    mrr: shown(sum(members.map((c) => c.mrr[born]))),
    customers: ages.map((i) => members.filter((c) => c.mrr[i] > 0n).length),
    net_mrr: ages.map((i) => shown(sum(members.map((c) => c.mrr[i])))),
    gross_mrr: ages.map((i) => shown(sum(members.map((c) => smaller(c.at(born, i), c.mrr[i]))))),
  };
}

function churnMonth(facts, shownMonth) {
  const { exact, count, openingCustomers } = facts;
  const lost = -exact.churn - exact.contraction;
  return {
    month: shownMonth.month,
    opening_customers: openingCustomers,
    customers_lost: count.churn,
    customer_churn: rate(BigInt(count.churn), BigInt(openingCustomers)),
    opening: shownMonth.opening + shownMonth.fx,
    churn: shownMonth.churn,
    contraction: shownMonth.contraction,
    gross_mrr_churn: rate(lost, exact.base),
    net_mrr_churn: rate(lost - exact.expansion - exact.reactivation, exact.base),
    net_mrr_churn_without_reactivation: rate(lost - exact.expansion, exact.base),
  };
}

function expansionMonth(facts, shownMonth) {
  const { exact, count } = facts;
  return {
    month: shownMonth.month,
    new: shownMonth.new,
    reactivation: shownMonth.reactivation,
    expansion: shownMonth.expansion,
    contraction: shownMonth.contraction,
    churn: shownMonth.churn,
    net_new: shownMonth.closing - shownMonth.opening - shownMonth.fx,
    customers_expanded: count.expansion,
    expansion_rate: rate(exact.expansion, exact.base),
    quick_ratio: rate(exact.new + exact.expansion, -exact.contraction - exact.churn),
  };
}

/** Customers with a movement of `kind` in complete months: latest month first, then the largest, then by id. */
function movers(customers, complete, kind) {
  const found = range(0, complete).flatMap((i) =>
    customers
      .map((customer) => ({ i, customer, move: movementOf(customer, i) }))
      .filter((entry) => entry.move?.kind === kind),
  );
  const size = ({ move }) => (move.units < 0n ? -move.units : move.units);
  const byId = (a, b) => Buffer.compare(Buffer.from(a.customer.id), Buffer.from(b.customer.id));
  return found.sort((a, b) => b.i - a.i || Number(size(b) - size(a)) || byId(a, b));
}

const lostCustomer =
  (months) =>
  ({ i, customer, move }) => ({
    customer: customer.id,
    name: customer.name,
    month: monthText(months[i]),
    mrr: shown(-move.units),
    since: monthText(months[customer.first]),
  });

const grownCustomer =
  (months) =>
  ({ i, customer }) => {
    const [before, after] = [shown(openingOf(customer, i)), shown(customer.mrr[i])];
    const month = monthText(months[i]);
    return { customer: customer.id, name: customer.name, month, before, after, gain: after - before };
  };

/** ARPA by the mean customer churn of the months before `last`; null where that is 0 or not defined. */
function lifetimeValue(facts, last, arpa) {
  const seen = facts.slice(Math.max(0, last - kLtvMonths), last).filter((f) => f.openingCustomers > 0);
  const rates = seen.map((f) => fraction(BigInt(f.count.churn), BigInt(f.openingCustomers)));
  const total = rates.reduce(plus, fraction(0n));
  if (total.n === 0n) return null;
  return Number(roundHalfAway(over(arpa, over(total, fraction(BigInt(rates.length))))));
}

/** Rows with MRR that were alive at no month's end. */
const inAndOut = (rows, months, asOf) =>
  rows.filter(
    (row) => row.units > 0n && row.start <= asOf && !months.some((m) => isActive(row, stateDay(m, asOf))),
  ).length;

function summary(rows, customers, months, facts, complete, asOf) {
  const account = {
    zero_mrr_customers: customers.filter((c) => c.first < 0).length,
    in_and_out: inAndOut(rows, months, asOf),
    rounded: rows.filter((row) => row.rounded).length,
  };
  const empty = { month: null, mrr: 0, arr: 0, customers: 0, arpa: null, ltv: null, mrr_growth: null };
  if (customers.every((c) => c.first < 0)) return { ...empty, ...account };
  const last = Math.max(0, complete - 1);
  const { exact, closingCustomers } = facts[last];
  const arpa =
    closingCustomers === 0 ? null : over(minorOf(exact.closing), fraction(BigInt(closingCustomers)));
  return {
    month: monthText(months[last]),
    mrr: shown(exact.closing),
    arr: Number(roundHalfAway(times(minorOf(exact.closing), fraction(12n)))),
    customers: closingCustomers,
    arpa: arpa && Number(roundHalfAway(arpa)),
    ltv: arpa && lifetimeValue(facts, last, arpa),
    mrr_growth: last === 0 ? null : rate(exact.closing - exact.opening, exact.opening),
    ...account,
  };
}

/** The movements of all months: each opening is the closing shown before it. */
function bridge(months, facts) {
  const movements = [];
  for (const [i, month] of months.entries()) {
    movements.push(movement(month, facts[i], i === 0 ? 0n : BigInt(movements[i - 1].closing)));
  }
  return movements;
}

/** The start of a list, as the report shows it. */
const listed = (list) => list.slice(0, kListed);

/** The figures of files without a row that counts. */
export const emptyBlock = (currency) => ({
  currency,
  minor_digits: minorDigits(currency),
  months: [],
  partial_month: null,
  summary: summary([], [], [], [], 0, null),
  movements: [],
  retention: { monthly: [], trailing: [] },
  cohorts: [],
  churn: { monthly: [], lost: [], lost_total: 0, lost_shown: 0 },
  expansion: { monthly: [], grew: [], grew_total: 0, grew_shown: 0 },
});

const listedConflict = ({ customer, currency, month, kept, other }) => ({
  customer,
  currency,
  month: monthText(month),
  kept: shown(kept),
  other: shown(other),
});

/** Where two sources say different things of one customer's month. */
export function conflicts(rows, asOf, columnMonths, superseded) {
  const first = Math.min(...rows.map((row) => monthOf(row.start)), ...columnMonths);
  const months = range(first, monthOf(asOf) + 1);
  const found = conflictsOf(rows, months, asOf);
  return { total: found.length, superseded_rows: superseded, shown: found.map(listedConflict) };
}

/**
 * All figures of one currency. `about`: names of customers from other files, the setting gap_days, and how units of
 * other currencies become units of this one.
 */
export function block(currency, rows, asOf, columnMonths, about = {}) {
  const { names = new Map(), gapDays = 0, worth = null } = about;
  const first = Math.min(...rows.map((row) => monthOf(row.start)), ...columnMonths);
  const months = range(first, monthOf(asOf) + 1);
  const partial = lastDay(monthOf(asOf)) > asOf;
  const complete = months.length - (partial ? 1 : 0);
  const customers = customersOf(rows, months, asOf, { names, gapDays, worth });
  const facts = months.map((_, i) => exactMonth(customers, i));
  const movements = bridge(months, facts);
  const lost = movers(customers, complete, "churn");
  const grew = movers(customers, complete, "expansion");
  const of = (build) => range(0, complete).map((i) => build(facts[i], movements[i]));
  return {
    currency,
    minor_digits: minorDigits(currency),
    months: months.map(monthText),
    partial_month: partial && months.length > 0 ? monthText(months.at(-1)) : null,
    summary: summary(rows, customers, months, facts, complete, asOf),
    movements,
    retention: {
      monthly: range(1, complete).map((i) => retention(customers, months, i - 1, i)),
      trailing: range(kTrailing, complete).map((i) => retention(customers, months, i - kTrailing, i)),
    },
    cohorts: range(0, months.length)
      .map((i) => cohort(customers, months, i))
      .filter((c) => c.size > 0),
    churn: {
      monthly: of(churnMonth),
      lost: listed(lost).map(lostCustomer(months)),
      lost_total: lost.length,
      lost_shown: listed(lost).length,
    },
    expansion: {
      monthly: of(expansionMonth),
      grew: listed(grew).map(grownCustomer(months)),
      grew_total: grew.length,
      grew_shown: listed(grew).length,
    },
  };
}
