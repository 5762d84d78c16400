// Contracts that were due by a day, by currency and month, and those that are due next.

import { minorDigits } from "./amounts.mjs";
import { dayText, lastDay, monthOf, monthText } from "./calendar.mjs";
import { fraction, rate, roundHalfEven, times } from "./exact.mjs";
import { minorWorth } from "./fx.mjs";
import { grouped, sum } from "./lists.mjs";

const kUpcomingDays = 90;
const kListed = 20;

const smaller = (a, b) => (a < b ? a : b);

const renewedIn = (contract, month) =>
  contract.renewedOn !== null && contract.renewedOn < contract.due && monthOf(contract.renewedOn) === month;

/** Who of all has a contract due in a time or renews one early in it, and who of them renews: numbers of customers. */
function customersOf(due, early) {
  const renewed = [...due.filter(({ outcome }) => outcome === "renewed"), ...early];
  const distinct = (list) => new Set(list.map(({ customer }) => customer)).size;
  return { customers: distinct([...due, ...early]), customers_renewed: distinct(renewed) };
}

/** What became of contracts. Money: due = open + renewed (each up to its base) + lost. Rates are of decided ones. */
function sumsOf(contracts, early) {
  const [renewed, lost, open] = ["renewed", "lost", "open"].map((outcome) =>
    contracts.filter((contract) => contract.outcome === outcome),
  );
  const worth = (list) => sum(list.map(({ base }) => base));
  const capped = sum(renewed.map((contract) => smaller(contract.base, contract.renewed)));
  const money = sum(renewed.map((contract) => contract.renewed));
  const decided = worth(contracts) - worth(open);
  return {
    due: contracts.length,
    renewed: renewed.length,
    lost: lost.length,
    open: open.length,
    renewed_early: renewed.filter(({ due, renewedOn }) => renewedOn !== null && renewedOn < due).length,
    ...customersOf(contracts, early),
    due_amount: worth(contracts),
    open_amount: worth(open),
    renewed_amount: money,
    renewed_amount_capped: capped,
    lost_amount: decided - capped,
    customer_rate: rate(BigInt(renewed.length), BigInt(renewed.length + lost.length)),
    amount_rate: rate(money, decided),
    amount_rate_capped: rate(capped, decided),
  };
}

function upcomingOf(contracts) {
  const open = contracts.filter(({ outcome }) => outcome === "open");
  const shown = [...open].sort((a, b) => a.due - b.due || Number(b.base - a.base)).slice(0, kListed);
  return {
    contracts: open.length,
    amount: sum(open.map(({ base }) => base)),
    decided: contracts.length - open.length,
    shown: shown.map(({ customer, name, due, base, owner }) => ({
      customer,
      name,
      due: dayText(due),
      base,
      owner,
    })),
  };
}

function blockOf(currency, contracts, asOf) {
  const due = contracts.filter((contract) => contract.due <= asOf);
  const ahead = contracts.filter((contract) => contract.due > asOf);
  const soon = ahead.filter((contract) => contract.due - asOf <= kUpcomingDays);
  const months = [...grouped(due, (contract) => monthOf(contract.due))].sort(([a], [b]) => a - b);
  const renewed = contracts.filter(({ outcome }) => outcome === "renewed");
  return {
    currency,
    minor_digits: minorDigits(currency),
    months: months.map(([month, list]) => ({
      month: monthText(month),
      ...sumsOf(
        list,
        renewed.filter((contract) => !list.includes(contract) && renewedIn(contract, month)),
      ),
    })),
    total: sumsOf(
      due,
      ahead.filter(({ outcome }) => outcome === "renewed"),
    ),
    upcoming: upcomingOf(soon),
    later: ahead.length - soon.length,
  };
}

/** A contract in another currency, at the rate of the end of the month it is due in, or of asOf before that. */
function inCurrency(contract, asOf, rates, to) {
  const day = Math.min(lastDay(monthOf(contract.due)), asOf);
  const worth = minorWorth(rates, contract.currency, to, day);
  const exchanged = (minor) => roundHalfEven(times(fraction(minor), worth));
  return {
    ...contract,
    currency: to,
    base: exchanged(contract.base),
    renewed: exchanged(contract.renewed),
  };
}

/** The contracts of all currencies as of a day; with a reporting currency `to`, all in that. */
export function renewalsOf(stated, asOf, rates, to) {
  const contracts = to ? stated.map((contract) => inCurrency(contract, asOf, rates, to)) : stated;
  const currencies = [...grouped(contracts, ({ currency }) => currency)].sort(([a], [b]) => (a < b ? -1 : 1));
  return { currencies: currencies.map(([currency, list]) => blockOf(currency, list, asOf)) };
}

export const lastDueOf = (contracts) => Math.max(...contracts.map(({ due }) => due));
