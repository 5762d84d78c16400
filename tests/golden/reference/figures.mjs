// Typed rows to the figures of a report, slowly: every customer's MRR is summed anew for every month.

import { lastDay, monthOf, monthText } from "./calendar.mjs";
import { floor, fraction, minus, over, plus, rate, roundHalfAway, times } from "./exact.mjs";
import { kOpen, kUnitsPerMinor, minorDigits } from "./rows.mjs";

const kListed = 100;
const kTrailing = 12;
const kLtvMonths = 6;

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0n);
const smaller = (a, b) => (a < b ? a : b);
const minorOf = (units) => fraction(units, kUnitsPerMinor);
/** MRR units as an amount to show. */
const shown = (units) => Number(roundHalfAway(minorOf(units)));
const range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The last day of data: starts, ends, and the ends of the months of MRR tables. */
export function lastDateOf(rows, columnMonths) {
  const days = rows.flatMap((row) => {
    if (row.inMonth) return [row.end - 1];
    return row.end === kOpen ? [row.start] : [row.start, row.end];
  });
  return Math.max(...days, ...columnMonths.map(lastDay));
}

/** Customers with their MRR per month, which is the state at the end of the month's last day, or of as_of. */
function customersOf(rows, months, asOf) {
  const byId = new Map();
  for (const row of rows) {
    const customer = byId.get(row.customer) ?? { id: row.customer, name: "", rows: [] };
    customer.rows.push(row);
    customer.name ||= row.name;
    byId.set(row.customer, customer);
  }
  return [...byId.values()].map((customer) => {
    const mrr = months.map((month) => {
      const total = sum(
        customer.rows.filter((row) => isActive(row, stateDay(month, asOf))).map((row) => row.units),
      );
      return total > 0n ? total : 0n;
    });
    return { ...customer, mrr, first: mrr.findIndex((units) => units > 0n) };
  });
}

const stateDay = (month, asOf) => Math.min(lastDay(month), asOf);
const isActive = (row, day) => row.start <= day && row.end > day;

/** What one month did to one customer: at most one movement. */
function movementOf(customer, i) {
  const before = i === 0 ? 0n : customer.mrr[i - 1];
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
  const kinds = ["new", "reactivation", "expansion", "contraction", "churn"];
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
    fx: 0,
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
  const opening = sum(cohort.map((c) => c.mrr[from]));
  const retained = sum(cohort.map((c) => c.mrr[to]));
  const kept = sum(cohort.map((c) => smaller(c.mrr[from], c.mrr[to])));
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
    gross_mrr: ages.map((i) => shown(sum(members.map((c) => smaller(c.mrr[born], c.mrr[i]))))),
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
    opening: shownMonth.opening,
    churn: shownMonth.churn,
    contraction: shownMonth.contraction,
    gross_mrr_churn: rate(lost, exact.opening),
    net_mrr_churn: rate(lost - exact.expansion - exact.reactivation, exact.opening),
    net_mrr_churn_without_reactivation: rate(lost - exact.expansion, exact.opening),
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
    net_new: shownMonth.closing - shownMonth.opening,
    customers_expanded: count.expansion,
    expansion_rate: rate(exact.expansion, exact.opening),
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
    const [before, after] = [shown(customer.mrr[i - 1]), shown(customer.mrr[i])];
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

/** All figures of one currency. */
export function block(currency, rows, asOf, columnMonths) {
  const first = Math.min(...rows.map((row) => monthOf(row.start)), ...columnMonths);
  const months = range(first, monthOf(asOf) + 1);
  const partial = lastDay(monthOf(asOf)) > asOf;
  const complete = months.length - (partial ? 1 : 0);
  const customers = customersOf(rows, months, asOf);
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
