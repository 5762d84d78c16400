// Contracts by the terms of subscriptions, and else of invoices, where no table of renewals is given. Of one account at a time, term by
// term.

import { dateOf, dayFrom, firstDay, lastDay, monthOf } from "./calendar.mjs";
import { fraction, over, roundHalfEven, times } from "./exact.mjs";
import { grouped, sum } from "./lists.mjs";
import { kOpen, kUnitsPerMinor } from "./row.mjs";
import { monthsOf } from "./words.mjs";

const kMonths = { yearly: 12, quarterly: 3, monthly: 1, none: Infinity };
const kDays = { yearly: 360, quarterly: 84, monthly: 28, none: Infinity };
const kMostMonths = 120;
const kMostDays = 3660;
const kAhead = 90;

const daysOf = ({ weeks, days }) => Number(days ?? 7n * weeks);

/** The same day so many months later, or the last one of a shorter month. */
function monthsLater(day, months) {
  const month = monthOf(day) + months;
  return Math.min(firstDay(month) + dateOf(day).day - 1, lastDay(month));
}

/** Of a contract: its months; where it begins on a 29 February, any end about that day. */
function agreedTerm({ start, end }) {
  const from = dateOf(start);
  const years = [-1, 0, 1].map((off) => {
    const to = dateOf(end + off);
    return dayFrom(to.year, from.month, from.day) === end + off ? to.year - from.year : 0;
  });
  const leap = dateOf(end + 1).year - from.year;
  return { months: BigInt(12 * (Math.max(...years) || leap)) };
}

/** {months}, {weeks} or {days} of a row's terms; null where it has none. */
function termOf(row, terms) {
  if (row.ofContracts) return terms === "none" || row.end - row.start > kMostDays ? null : agreedTerm(row);
  const interval = row.ofInvoices ? row.period : row.interval;
  if (!interval) return null;
  const months = interval.months;
  const size = months === undefined ? daysOf(interval) : Number(months);
  const [least, most] = months === undefined ? [kDays[terms], kMostDays] : [kMonths[terms], kMostMonths];
  return size >= least && size <= most ? interval : null;
}

const nameOf = (term) =>
  term &&
  Object.entries(term)
    .map(([unit, count]) => `${count} ${unit}`)
    .join();

/** The day on which the number-th term from `anchor` on ends. */
const dueOf = (term, anchor, number) =>
  term.months === undefined
    ? anchor + number * daysOf(term)
    : monthsLater(anchor, number * Number(term.months));

/** The first of these days after `day`. */
function dueAfter(term, anchor, day) {
  let number = 1;
  while (dueOf(term, anchor, number) <= day) number += 1;
  return dueOf(term, anchor, number);
}

/** Whether rows come to more than what others of them take back. */
const isWorth = (rows) => sum(rows.map(({ units }) => units)) > 0n;

class Account {
  constructor(rows, { asOf, grace, terms }) {
    Object.assign(this, { asOf, grace, taken: new Set(), anchors: new Map() });
    this.rows = rows.map((row) => ({
      ...row,
      term: termOf(row, terms),
      once: row.ofContracts || row.ofInvoices,
    }));
    this.known = this.rows.filter(({ start }) => start <= asOf);
  }

  /** Whether an end is that of a term counted from `anchor`, give or take a day. */
  fits({ term, end }, anchor) {
    return dueAfter(term, anchor, end - 2) <= end + 1;
  }

  stopsWithin(row) {
    return row.term && !row.once && row.end !== kOpen && !this.fits(row, this.anchorOf(row));
  }

  follows(row, other) {
    return other.end <= row.start && row.start <= other.end + this.grace;
  }

  /** The start of the row whose terms a row goes on with; its own where it begins anew. */
  anchorOf(row) {
    if (this.anchors.has(row)) return this.anchors.get(row);
    this.anchors.set(row, row.start);
    if (row.once) return row.start;
    const own = (anchor) => row.end !== kOpen && this.fits(row, row.start) && !this.fits(row, anchor);
    const before = this.rows
      .filter((other) => other !== row && nameOf(other.term) === nameOf(row.term) && this.follows(row, other))
      .filter((other) => this.stopsWithin(other) && !own(this.anchorOf(other)))
      .map((other) => ({
        other,
        same: Number(other.identity === row.identity),
      }))
      .sort((a, b) => b.same - a.same || b.other.end - a.other.end || Number(b.other.units - a.other.units));
    if (before.length > 0) this.anchors.set(row, this.anchorOf(before[0].other));
    return this.anchors.get(row);
  }

  inherits(row) {
    return row.term !== null && this.anchorOf(row) !== row.start;
  }

  /** What a row adds to contracts: {due, on: where the row ends, how}. */
  partsOf(row) {
    if (row.once) return [{ row, due: row.end, on: row.end, how: "stops" }];
    const parts = [];
    const anchor = this.anchorOf(row);
    let due = dueAfter(row.term, anchor, row.start);
    for (; row.end > due + 1; due = dueAfter(row.term, anchor, due)) {
      parts.push({ row, due, on: due, how: "goes on" });
      if (due > this.asOf) return parts;
    }
    return [...parts, ...this.lastPart(row, due)];
  }

  lastPart(row, due) {
    const end = { row, due: row.end, on: row.end, how: "stops" };
    if (!this.stopsWithin(row)) return [end];
    const next = this.rows.filter((other) => other.term && this.follows(other, row));
    const same = next.filter((other) => this.inherits(other) && nameOf(other.term) === nameOf(row.term));
    if (same.some(({ start }) => start <= this.asOf)) return [];
    if (same.length > 0 && due > this.asOf) return [{ row, due, on: due, how: "goes on" }];
    const others = next.filter((other) => !this.inherits(other) && other.start <= this.asOf);
    return others.length > 0 ? [{ row, due, on: row.end, how: "replaced" }] : [end];
  }

  take(from, to, wanted) {
    const rows = this.known.filter(
      (row) =>
        row.start >= from && row.start <= to && !this.taken.has(row) && !this.inherits(row) && wanted(row),
    );
    for (const row of rows) this.taken.add(row);
    return rows;
  }

  ahead(parts, wanted) {
    const [{ on, row }] = parts;
    const { term } = row;
    const half = Math.floor((term.months === undefined ? daysOf(term) : 30 * Number(term.months)) / 2);
    return this.take(
      on - Math.min(kAhead, half),
      on - 1,
      (other) => other.term && other.end > on + 1 && wanted(other),
    );
  }

  /** The rows that a contract was renewed with. */
  renewedWith(parts, later) {
    const [{ on, row }] = parts;
    const goOn = parts.filter(({ how }) => how === "goes on").map((part) => part.row);
    const stops = goOn.length < parts.length;
    const others = later.filter((part) => part.on === on).map((part) => nameOf(part.row.term));
    const free = (other) => nameOf(other.term) === nameOf(row.term) || !others.includes(nameOf(other.term));
    const last = on + (stops ? this.grace : 0);
    const begun = this.take(on, last, (other) => other.term && free(other));
    if (isWorth([...goOn, ...begun])) return [...goOn, ...begun];
    const early = this.ahead(parts, () => true);
    return isWorth(early) ? early : this.take(on, last, (other) => !other.term);
  }

  decide(parts, later) {
    const [{ due, on, how, row }] = parts;
    const worth = (rows) => {
      const months = times(fraction(sum(rows.map(({ units }) => units))), monthsOf(row.term));
      return roundHalfEven(over(months, fraction(kUnitsPerMinor)));
    };
    const rows = parts.map((part) => part.row);
    const open = due > this.asOf && how !== "replaced";
    const ids = parts.filter((part) => part.how === "stops").map((part) => part.row);
    const sameId = (other) => ids.some((own) => own.hasId && other.hasId && own.identity === other.identity);
    const next = open ? this.ahead(parts, sameId) : this.renewedWith(parts, later);
    const renewed = isWorth(next);
    const outcome = renewed ? "renewed" : open ? "open" : "lost";
    const since = Math.min(due, ...next.filter(({ start }) => start > row.start).map(({ start }) => start));
    return {
      due: outcome === "lost" ? on : due,
      renewedOn: outcome === "renewed" ? since : null,
      base: worth(rows),
      renewed: renewed ? worth(next) : 0n,
      outcome,
    };
  }

  contracts() {
    const parts = this.known.filter(({ term }) => term).flatMap((row) => this.partsOf(row));
    const size = ({ row: { term } }) => Number(term.months ?? 0n) * 1000 || daysOf(term);
    const of = ({ due, on, how, row }) => `${on} ${due} ${how === "replaced"} ${nameOf(row.term)}`;
    const groups = [...grouped(parts, of).values()].sort(
      ([a], [b]) =>
        a.on - b.on || Number(a.how === "replaced") - Number(b.how === "replaced") || size(b) - size(a),
    );
    return groups
      .map((group, i) =>
        this.decide(
          group,
          groups.slice(i + 1).map(([first]) => first),
        ),
      )
      .filter(({ base }) => base > 0n);
  }
}

/** The contracts of all accounts as of a day. `set`: the settings of the case; `names` by customer. */
export function contractsOfTerms(rows, asOf, set, names) {
  const rules = {
    asOf,
    grace: Math.max(1, Number(set.gap_days ?? 0)),
    terms: set.renewal_terms ?? "yearly",
  };
  const counts = rows.filter(
    ({ ofSubscriptions, ofInvoices, units, start, end }) =>
      start < end && ((ofSubscriptions && units > 0n) || (ofInvoices && units !== 0n)),
  );
  const accounts = grouped(counts, ({ customer, currency }) => JSON.stringify([customer, currency]));
  return [...accounts.values()].flatMap((all) => {
    const subscribed = all.filter(({ ofSubscriptions }) => ofSubscriptions);
    const own = subscribed.length > 0 ? subscribed : all;
    const [{ customer, currency }] = own;
    const said = own
      .map(({ name }) => name)
      .filter((name) => name !== "")
      .sort();
    const about = {
      customer,
      currency,
      name: names.get(customer) || said[0] || "",
      owner: "",
    };
    return new Account(own, rules).contracts().map((contract) => ({ ...contract, ...about }));
  });
}
