// What becomes of a customer: subscriptions, their changes, renewals, and the end.
import { kMonths, monthOfYear, yearOf } from "./calendar.mjs";
import { kLostKeyAccount, kPlans } from "./customers.mjs";

/** Prices rise by 8 % for bills from March 2025 on; those of key accounts are agreed on, and stay. */
export const kPriceRise = { month: 38, percent: 8 };
const kAddOn = { name: "Analytics add-on", month: 4900, year: 49000 };

/** Customers leave after the holidays: times the usual chance, from January on. */
const kSeason = [1.9, 1.2, 0.8, 0.7, 0.7, 0.8, 1.6, 1.2, 0.8, 0.7, 0.7, 0.9];
const kWhy = ["Price", "Missing feature", "Went to a competitor", "Business closed", "Low usage"];
const kWhyAfterRise = ["Price", "Price", "Went to a competitor"];

const lengthOf = (interval) => (interval === "year" ? 12 : 1);

export function priceOf(plan, interval, month) {
  const price = (plan === kAddOn.name ? kAddOn : kPlans[plan])[interval];
  return month < kPriceRise.month || plan === "Enterprise"
    ? price
    : Math.round((price * (100 + kPriceRise.percent)) / 100);
}

/** The chance that a customer ends at a renewal. Service got better in 2025. */
function hazard(who, month) {
  const level = who.fit < 0.35 ? 0 : who.fit < 0.7 ? 1 : 2;
  const better = yearOf(month) >= 2025 ? 0.97 : 1;
  if (who.key) return [0.12, 0.05, 0.02][level] * better;
  if (who.interval === "year") return [0.5, 0.24, 0.1][level] * better;
  const risen = month >= kPriceRise.month && month < kPriceRise.month + 2 ? 1.5 : 1;
  return [0.075, 0.03, 0.012][level] * kSeason[monthOfYear(month)] * better * risen;
}

function leaves(who, month) {
  if (who.lost) return month === kLostKeyAccount.month;
  return who.draw.chance(hazard(who, month));
}

/** Seats after a renewal: those who suit the product grow, the others shrink. */
function seatsAfter(who, seats) {
  const { chance, below } = who.draw;
  if (who.plan === "Starter" || !chance(lengthOf(who.interval) === 12 ? 0.55 : 0.06)) return seats;
  const up = chance(0.25 + 0.6 * who.fit);
  const step = 1 + below(Math.max(2, Math.floor(seats / (up ? 6 : 8))));
  return Math.max(2, up ? seats + step : seats - step);
}

function whyOf(who, month) {
  return who.draw.one(month >= kPriceRise.month && month < kPriceRise.month + 12 ? kWhyAfterRise : kWhy);
}

/** The main subscription from `from` on: versions [from, to), where one ends the next begins; what was due; the end or null. */
function mainLife(who, from) {
  const length = lengthOf(who.interval);
  const versions = [];
  const due = [];
  let now = { seats: who.seats, price: priceOf(who.plan, who.interval, from), from };
  for (let month = from + length; month < kMonths; month += length) {
    const base = now.seats * now.price;
    if (leaves(who, month)) {
      versions.push({ ...now, to: month });
      due.push({ month, base, renewed: 0, why: whyOf(who, month) });
      return { versions, due, ended: month };
    }
    const seats = seatsAfter(who, now.seats);
    const price = priceOf(who.plan, who.interval, month);
    due.push({ month, base, renewed: seats * price });
    if (seats === now.seats && price === now.price) continue;
    versions.push({ ...now, to: month });
    now = { seats, price, from: month };
  }
  const paidTo = from + length * Math.ceil((kMonths - from) / length);
  versions.push({ ...now, to: null });
  due.push({ month: paidTo, base: now.seats * now.price, renewed: null });
  return { versions, due, ended: null };
}

/** Months in which an add-on is bought: the better product and customer suit each other, the more often. */
function addOnsOf(who, from, to) {
  const bought = [];
  for (let month = from + 3; month < to && bought.length < 3; ++month) {
    if (who.draw.chance((who.key ? 0.05 : 0.014) * who.fit)) bought.push(month);
  }
  return bought;
}

function rowsOf(who, life) {
  const end = life.ended ?? kMonths;
  const main = life.versions.map((version) => ({ ...version, plan: who.plan }));
  const extra = addOnsOf(who, life.versions[0].from, end).flatMap((from) => {
    // The add-on is billed by the month whatever the contract, so that it ends with it.
    const before = { plan: kAddOn.name, seats: 1, price: priceOf(kAddOn.name, "month", from), from };
    if (from >= kPriceRise.month || end <= kPriceRise.month) return [{ ...before, to: life.ended }];
    const after = {
      ...before,
      from: kPriceRise.month,
      price: priceOf(kAddOn.name, "month", kPriceRise.month),
    };
    return [
      { ...before, to: kPriceRise.month },
      { ...after, to: life.ended },
    ];
  });
  return [...main, ...extra];
}

/**
 * A customer's lives, one after the other: {from, to (null: goes on), rows, due}. A row is {plan, seats, price, from, to}, months
 * being those of the customer's day; due contracts have the month, what they were worth, and what they are renewed at
 * (0: lost, null: not decided yet).
 */
export function livesOf(who) {
  const lives = [];
  let from = who.begins;
  for (;;) {
    const life = mainLife(who, from);
    const rows = rowsOf(who, life);
    lives.push({ from: life.versions[0].from, to: life.ended, rows, due: life.due });
    const back = life.ended === null ? kMonths : life.ended + 2 + who.draw.below(5);
    if (who.key || back >= kMonths || !who.draw.chance(0.12)) return lives;
    from = back;
  }
}

/** The interval that a row is billed by. */
export const intervalOf = (who, row) => (row.plan === kAddOn.name ? "month" : who.interval);
export const isAddOn = (row) => row.plan === kAddOn.name;
