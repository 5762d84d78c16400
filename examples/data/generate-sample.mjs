// Makes sample-subscriptions.csv: an invented company's subscriptions, in columns as Stripe names them.
//
//   node examples/data/generate-sample.mjs           writes the file beside this script
//   node examples/data/generate-sample.mjs --check   fails when the file there is another one

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { companyName, decimal } from "../../bench/life.mjs";
import { prng } from "../../bench/prng.mjs";

const kCustomers = 160;
const kMonths = 30;
const kFirstYear = 2023;
const kFirstMonth = 6; // July, from 0
const kTarget = fileURLToPath(new URL("sample-subscriptions.csv", import.meta.url));

const kHeader =
  "id,Customer ID,Customer Name,Plan,Quantity,Currency,Interval,Amount,Status,Start Date (UTC),Ended At (UTC)";

/** Price of a seat in cents; seats from and to. */
const kPlans = [
  { name: "Starter", month: 2900, year: 29000, from: 1, to: 1 },
  { name: "Team", month: 1500, year: 15000, from: 3, to: 18 },
  { name: "Business", month: 1900, year: 19000, from: 15, to: 60 },
];

const random = prng(20231);
const below = (limit) => Math.floor(random() * limit);
const chance = (share) => random() < share;
const pad = (number) => String(number).padStart(2, "0");

const kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const token = (prefix, length) => prefix + Array.from({ length }, () => kLetters[below(62)]).join("");

/** The minute in which customer `who` is billed, `months` after July 2023. */
function moment(who, months) {
  const month = kFirstMonth + months;
  return `${kFirstYear + Math.floor(month / 12)}-${pad((month % 12) + 1)}-${pad(who.day)} ${who.time}`;
}

const seatsOf = (plan) => plan.from + below(plan.to - plan.from + 1);

function firstTerms() {
  const plan = kPlans[chance(0.5) ? 0 : chance(0.75) ? 1 : 2];
  return { plan, seats: seatsOf(plan), interval: chance(0.22) ? "year" : "month" };
}

/** The terms after a change: more seats or the next plan, or less; null where there is nowhere to go. */
function changedTerms(terms, up) {
  const { plan, seats } = terms;
  const next = kPlans[kPlans.indexOf(plan) + (up ? 1 : -1)];
  if (plan.to > 1 && chance(0.7)) {
    const changed = Math.max(plan.from, seats + (up ? 1 : -1) * (1 + below(4)));
    return changed === seats ? null : { ...terms, seats: changed };
  }
  return next ? { ...terms, plan: next, seats: up ? next.from + below(3) : Math.min(next.to, seats) } : null;
}

/** Chance of leaving at a renewal: most leave early. */
function hazard(terms, age) {
  if (terms.interval === "year") return 0.12;
  return age <= 3 ? 0.07 : age <= 12 ? 0.028 : 0.009;
}

function row(who, terms, status, start, end) {
  const id = token("sub_1", 19);
  const { plan, seats, interval } = terms;
  const cells = [
    id,
    who.id,
    who.name,
    plan.name,
    seats,
    "usd",
    interval,
    decimal(plan[interval]),
    status,
    start,
    end,
  ];
  return { start, text: cells.join(",") };
}

/** One life of a customer from `month` on: rows, and the month in which it ended, or null. */
function life(who, month) {
  let terms = firstTerms();
  let start = moment(who, month);
  const rows = [];
  const renewal = terms.interval === "year" ? 12 : 1;
  for (let now = month + renewal; now < kMonths; now += renewal) {
    const leaves = chance(hazard(terms, now - month));
    const changed =
      leaves || !chance(renewal === 12 ? 0.5 : 0.085) ? null : changedTerms(terms, chance(0.72));
    if (!leaves && !changed) continue;
    rows.push(row(who, terms, "canceled", start, moment(who, now)));
    if (leaves) return { rows, ended: now };
    terms = changed;
    start = moment(who, now);
  }
  rows.push(row(who, terms, chance(0.04) ? "past_due" : "active", start, ""));
  return { rows, ended: null };
}

/** Number `i` of the customers, with the day of the month and the time of its bills. */
const person = (i) => ({
  id: token("cus_", 14),
  name: companyName((i * 37) % 500),
  day: 1 + below(28),
  time: `${pad(7 + below(14))}:${pad(below(60))}`,
});

function customer(i) {
  const who = person(i);
  const begins = i < 22 ? 0 : Math.floor(((i - 22 + random() * 9) / (kCustomers - 13)) * kMonths);
  const first = life(who, begins);
  const returns = first.ended === null ? kMonths : first.ended + 2 + below(5);
  if (returns >= kMonths || !chance(0.22)) return first.rows;
  return [...first.rows, ...life(who, returns).rows];
}

/** Rows that every real export has: running trials, and one that cannot be used. The last start is the file's last date. */
function oddRows() {
  const [starter, team] = kPlans;
  const terms = (plan, seats) => ({ plan, seats, interval: "month" });
  const broken = row(person(kCustomers), terms(starter, 1), "active", "2025-03-14 10:12", "");
  return [
    row(person(kCustomers + 1), terms(team, 4), "trialing", "2025-12-19 09:40", ""),
    row(person(kCustomers + 2), terms(starter, 1), "trialing", "2025-12-23 15:05", ""),
    { ...broken, text: broken.text.replace(",29.00,", ",see contract,") },
    row(person(kCustomers + 3), terms(team, 6), "active", "2025-12-31 16:20", ""),
  ];
}

function sample() {
  const rows = [...Array.from({ length: kCustomers }, (_, i) => customer(i)).flat(), ...oddRows()];
  rows.sort((a, b) => (a.start === b.start ? 0 : a.start < b.start ? 1 : -1));
  return `${[kHeader, ...rows.map((each) => each.text)].join("\n")}\n`;
}

if (process.argv[2] === "--check") {
  const same = readFileSync(kTarget, "utf8") === sample();
  if (!same)
    console.error(
      "sample-subscriptions.csv is not what generate-sample.mjs makes; run it and commit the file",
    );
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(kTarget, sample());
}
