// The demo company's files, as text. Nothing here needs Node, so that the page makes them by itself.
import { decimal } from "../../bench/life.mjs";
import { prng } from "../../bench/prng.mjs";
import { dateText, endText, kMonths, monthText, yearOf } from "./calendar.mjs";
import { customers } from "./customers.mjs";
import { intervalOf, isAddOn, livesOf } from "./lives.mjs";
import { signUpRows } from "./sign-ups.mjs";
import { kUsageHeader, usageRows } from "./usage.mjs";

const csv = (header, rows) => `${[header, ...rows].map((cells) => cells.join(",")).join("\n")}\n`;

const paidMonths = (who, row) => (intervalOf(who, row) === "year" ? 12 : 1);

/** The day of a bill. */
const billDay = (who, month) => dateText(month, who.day);

function subscriptions(people) {
  const rows = people.flatMap(({ who, lives }) =>
    lives.flatMap(({ rows: versions }) =>
      versions.map((row) => [
        who.id,
        row.plan,
        row.seats,
        decimal(row.price),
        who.currency,
        intervalOf(who, row),
        billDay(who, row.from),
        row.to === null ? "" : billDay(who, row.to),
        row.to === null ? "active" : "canceled",
      ]),
    ),
  );
  const trial = ["C9001", "Team", 5, "16.00", "USD", "month", "2025-12-20", "", "trialing"];
  const ordered = [...rows, trial].sort((a, b) => (a[6] === b[6] ? 0 : a[6] < b[6] ? -1 : 1));
  const numbered = ordered.map((cells, i) => [`S${10001 + i}`, ...cells]);
  return csv(
    [
      "subscription_id",
      "customer_id",
      "plan",
      "quantity",
      "unit_price",
      "currency",
      "billing_interval",
      "start_date",
      "end_date",
      "status",
    ],
    numbered,
  );
}

/** Some name where they went, in words that are in no class until somebody puts them into one. */
const whyText = (who, why) =>
  why === "Went to a competitor" && Number(who.id.slice(1)) % 3 === 0 ? "Moved to Sanderling" : (why ?? "");

/**
 * What customers who paid by the month said when they left; of those with contracts, the contracts say it. Some say nothing, and
 * of some the card was declined.
 */
function reasonOf({ who, lives }) {
  const number = Number(who.id.slice(1));
  const last = lives.at(-1);
  if (who.interval === "year" || last.to === null || number % 5 === 0) return "";
  return number % 8 === 0 ? "Card declined" : whyText(who, last.due.at(-1).why);
}

function customerTable(people) {
  const header = ["customer_id", "customer_name", "segment", "industry", "region", "channel", "owner"];
  return csv(
    [...header, "cancellation_reason"],
    people.map(({ who, lives }) => [
      ...header.map((key) => ({ ...who, customer_id: who.id, customer_name: who.name })[key]),
      reasonOf({ who, lives }),
    ]),
  );
}

/** Of the contracts due soon after the data end, some are renewed already; those that ended in the last month are talked about still. */
function decided(who, { month, base, renewed }) {
  const number = Number(who.id.slice(1));
  if (renewed === null && month < kMonths + 3 && number % 3 === 1) return base;
  return renewed === 0 && month === kMonths - 1 ? null : renewed;
}

/** The day on which a renewal was agreed on; the early ones all in the last month. */
function agreedOn(who, contract, renewed) {
  if (contract.renewed) return dateText(contract.month, who.day - who.draw.below(40));
  return renewed ? dateText(kMonths - 1, 19) : "";
}

/** Contracts of a year: those due so far, and those of the next year. */
function renewals(people) {
  const rows = people.flatMap(({ who, lives }) =>
    who.interval === "month"
      ? []
      : lives.flatMap(({ due }) =>
          due.map((contract) => {
            const { month, base, why } = contract;
            const renewed = decided(who, contract);
            return [
              who.id,
              billDay(who, month),
              decimal(base),
              renewed ? decimal(renewed) : "",
              who.currency,
              renewed === null ? "open" : renewed === 0 ? "lost" : "renewed",
              agreedOn(who, contract, renewed),
              renewed === 0 ? whyText(who, why) : "",
              who.owner,
            ];
          }),
        ),
  );
  rows.sort((a, b) => (a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1));
  return csv(
    [
      "customer_id",
      "due_date",
      "base_amount",
      "renewed_amount",
      "currency",
      "outcome",
      "renewed_on",
      "reason",
      "owner",
    ],
    rows,
  );
}

/** What is bought once: key accounts are set up, and have something built half a year later; some others buy messages every quarter. */
function onceOf(who, { from, to }) {
  const end = Math.min(to ?? kMonths, kMonths);
  if (who.key) {
    const built = from + 6 < end ? [[from + 6, "Custom integration", "one_time", 480000, null]] : [];
    return [[from, "Set-up", "setup_fee", 250000, null], ...built];
  }
  const lines = [];
  if (Number(who.id.slice(1)) % 9 === 0) {
    for (let month = from + 2; month < end; month += 3)
      lines.push([month, "SMS credits", "one_time", 9000, null]);
  }
  return lines;
}

/** A line per period paid for, and one for each thing that is bought once. */
function linesOf(who, life) {
  const { rows } = life;
  const lines = rows.flatMap((row) => {
    const step = paidMonths(who, row);
    const periods = [];
    for (let month = row.from; month < Math.min(row.to ?? kMonths, kMonths); month += step)
      periods.push([month, row.plan, "subscription", row.seats * row.price, month + step]);
    return periods;
  });
  return [...onceOf(who, life), ...lines];
}

function invoices(people) {
  const rows = people.flatMap(({ who, lives }) =>
    lives.flatMap((life) =>
      linesOf(who, life).map(([month, what, kind, cents, to]) => [
        who.id,
        billDay(who, month),
        what,
        kind,
        decimal(cents),
        who.currency,
        "paid",
        to === null ? "" : billDay(who, month),
        to === null ? "" : billDay(who, to),
      ]),
    ),
  );
  rows.sort((a, b) => (a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1));
  return csv(
    [
      "invoice_number",
      "customer_id",
      "invoice_date",
      "plan",
      "line_type",
      "amount",
      "currency",
      "status",
      "period_start",
      "period_end",
    ],
    rows.map((cells, i) => [`INV-${100001 + i}`, ...cells]),
  );
}

/** Two fifths of what winning customers costs are for key accounts. */
function bySegment([month, category, , amount, currency]) {
  const all = Number(amount);
  const key = Math.floor(all * 0.4);
  return [
    [month, category, "KA", key.toFixed(2), currency],
    [month, category, "SMB", (all - key).toFixed(2), currency],
  ];
}

/** Costs in whole dollars: they follow the customers won and kept. */
function costs(people) {
  const random = prng(40);
  const rows = [];
  for (let month = 0; month < kMonths; ++month) {
    const won = people.filter(({ who }) => who.begins === month).length;
    const kept = people.filter(({ lives }) =>
      lives.some(({ from, to }) => from <= month && (to === null || to > month)),
    ).length;
    const about = (dollars) => decimal(100 * Math.round(dollars * (0.92 + 0.16 * random())));
    const of = {
      "Sales & Marketing": 9000 + 1400 * won,
      "Customer Success": 3000 + 38 * kept,
      Hosting: 2500 + 30 * kept,
      "R&D": 26000 + 500 * month,
      "G&A": 9000 + 120 * month,
    };
    for (const [category, dollars] of Object.entries(of))
      rows.push([monthText(month), category, "", about(dollars), "USD"]);
  }
  return csv(
    ["month", "category", "segment", "amount", "currency"],
    rows.flatMap((row) => (row[1] === "Sales & Marketing" ? bySegment(row) : [row])),
  );
}

const kTeams = ["Product", "Customer success", "Sales"];

/** A third of the customers answer in a quarter, and the staff twice a year. */
function surveys(people) {
  const random = prng(41);
  const rows = [];
  for (let month = 2; month < kMonths; month += 3) {
    for (const { who, lives } of people) {
      const there = lives.some(({ from, to }) => from <= month && (to === null || to > month));
      if (!there || random() > 0.3) continue;
      const score = Math.min(10, Math.max(0, Math.round(3 + 6 * who.fit + 3 * random())));
      rows.push([dateText(month, 5 + Math.floor(random() * 20)), "NPS", who.id, who.segment, score]);
    }
    if (month % 6 !== 5) continue;
    for (let i = 0; i < 14 + 4 * (yearOf(month) - 2022); ++i)
      rows.push([dateText(month, 15), "eNPS", "", kTeams[i % kTeams.length], Math.floor(4 + 7 * random())]);
  }
  return csv(["date", "survey", "customer_id", "segment", "score"], rows);
}

/**
 * The index of the company's industry: it goes down in the middle of 2023, in January 2025, when customers of the company leave,
 * too, and at the end of 2025.
 */
function industry() {
  const steps = [
    [15, 10],
    [5, -18],
    [15, 12],
    [1, -13],
    [9, 9],
    [2, -10],
  ].flatMap(([months, tenths]) => Array(months).fill(tenths));
  let tenths = 1000;
  const rows = [0, ...steps].map((step, month) => {
    tenths += step;
    return [monthText(month), "Business software", (tenths / 10).toFixed(1)];
  });
  return csv(["month", "industry", "index"], rows);
}

function rates() {
  const random = prng(42);
  let cents = 11200; // Of a cent: 1.1200.
  const rows = [];
  for (let month = 0; month < kMonths; ++month) {
    cents += Math.floor(random() * 301) - 150;
    rows.push([endText(month), "EUR", "USD", (cents / 10000).toFixed(4)]);
  }
  return csv(["date", "from", "to", "rate"], rows);
}

/** One answer that cannot be: the account of rows has something to say. */
function usage(people) {
  const rows = usageRows(people);
  const nps = kUsageHeader.indexOf("nps");
  rows[100][nps] = "12";
  return csv(kUsageHeader, rows);
}

/** Name and text of each file. */
export function demoFiles() {
  const people = customers().map((who) => ({ who, lives: livesOf(who) }));
  return [
    ["customers.csv", customerTable(people)],
    ["sign-ups.csv", csv(["customer_id", "channel", "signup_date"], signUpRows(people))],
    ["subscriptions.csv", subscriptions(people)],
    ["invoices.csv", invoices(people)],
    ["renewals.csv", renewals(people)],
    ["usage.csv", usage(people)],
    ["costs.csv", costs(people)],
    ["surveys.csv", surveys(people)],
    ["rates.csv", rates()],
    ["industry.csv", industry()],
  ].map(([name, text]) => ({ name: `demo-${name}`, text }));
}

/** What the demo's report is in: its customers pay in two currencies. */
export const kDemoCurrency = "USD";
