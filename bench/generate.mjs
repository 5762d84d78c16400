// Invented billing exports of any size, the same bytes for the same seed.
//
//   node bench/generate.mjs subscriptions ROWS [--seed N] [--months N] [--currencies usd,eur] > FILE
//   node bench/generate.mjs mrr ROWS           [--seed N] [--months N] [--currencies usd,eur] > FILE
//
// subscriptions: the columns of Stripe's subscriptions export; a change of plan ends one row and begins the next at the same
// minute; about 0.7 customers to a row. mrr: a row per customer and month. All dates are from 2021-01-01 on, within --months months.

import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { companyName, dayTexts, decimal, kPlans, lifetimes, minuteTexts, monthStarts } from "./life.mjs";
import { prng } from "./prng.mjs";

const kFrom = "2021-01-01";
const kBlock = 1 << 16;

const kSubscriptionHeader =
  "id,Customer ID,Customer Description,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC)," +
  "Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Trial End (UTC),Canceled At (UTC)," +
  "Ended At (UTC),Customer Name,channel (metadata),workspace (metadata)\n";

const kChannels = ["search", "referral", "partner", "conference", ""];

/** What all rows draw from. */
function makeWorld({ seed, months, currencies }) {
  const random = prng(seed);
  const lastDay = new Date(Date.UTC(2021, months, 0)).toISOString().slice(0, 10);
  const window = dayTexts(kFrom, 366 * Math.ceil(months / 12) + 366);
  const days = window.indexOf(lastDay) + 1;
  const below = (limit) => Math.floor(random() * limit);
  return {
    random,
    below,
    texts: window,
    days,
    minutes: minuteTexts(),
    lives: lifetimes(random),
    currencies,
    starts: monthStarts(window.slice(0, days)),
    pick: (list) => list[below(list.length)],
  };
}

/** A customer's subscription from `day` on, at `minute`: plan, interval and quantity. */
function newTerms(world, day) {
  const plan = Math.min(world.below(3) + world.below(3), kPlans.length - 1);
  const interval = world.random() < 0.25 ? "year" : "month";
  return { day, minute: world.below(1440), plan, interval, quantity: plan > 1 ? 1 + world.below(12) : 1 };
}

/** The terms after a change: three of four go up. */
function changedTerms(world, terms, day, minute) {
  const up = world.random() < 0.75;
  const { plan, quantity } = terms;
  if (quantity > 1 && world.random() < 0.6) {
    return { ...terms, day, minute, quantity: Math.max(1, quantity + (up ? 1 : -1) * (1 + world.below(3))) };
  }
  const next = Math.min(kPlans.length - 1, Math.max(0, plan + (up ? 1 : -1)));
  return { ...terms, day, minute, plan: next };
}

/** The line of one version of a subscription; `end` is null while it runs. */
function subscriptionLine(world, customer, number, terms, end) {
  const { texts, minutes } = world;
  const { day, minute, interval } = terms;
  const start = `${texts[day]} ${minutes[minute]}`;
  const period = interval === "year" ? 365 : 30;
  const until = end ? end.day : world.days - 1;
  const periodStart = day + Math.floor((until - day) / period) * period;
  const ended = end ? `${texts[end.day]} ${minutes[end.minute]}` : "";
  const asked = end ? `${texts[Math.max(day, end.day - end.notice)]} ${minutes[end.minute]}` : "";
  const trial = customer.trial && number === 0 ? `${texts[day + 7]} ${minutes[minute]}` : "";
  const status = end ? "canceled" : customer.late ? "past_due" : "active";
  const plan = kPlans[terms.plan];
  return (
    `sub_${customer.key}${number},cus_${customer.key},Account ${customer.key},${customer.email},${plan.id},` +
    `${terms.quantity},${customer.currency},${interval},${decimal(plan[interval])},${status},${start},${start},` +
    `${texts[periodStart]} ${minutes[minute]},${texts[periodStart + period]} ${minutes[minute]},${trial},${asked},` +
    `${ended},${customer.name},${customer.channel},w-${customer.key}\n`
  );
}

function newCustomer(world, i) {
  const name = companyName(world.below(500));
  const key = `${(i + 1).toString(36).padStart(5, "0")}${world.below(1679616).toString(36).padStart(4, "0")}`;
  return {
    key,
    name,
    email: `billing@${name.replace(" ", "-").toLowerCase()}-${i}.example`,
    currency: world.pick(world.currencies),
    channel: world.pick(kChannels),
    trial: world.random() < 0.1,
    late: world.random() < 0.03,
  };
}

/** More customers come every year; a few are there from the first weeks on. */
function firstDay(world) {
  return world.random() < 0.04 ? world.below(40) : Math.floor(Math.sqrt(world.random()) * (world.days - 8));
}

/** The lines of one customer: versions of a subscription, and sometimes a second life after a pause. */
function customerLines(world, i) {
  const customer = newCustomer(world, i);
  const lines = [];
  let day = firstDay(world);
  for (let life = 0; life < 2 && day < world.days - 8; ++life) {
    const leaves = day + world.pick(world.lives) + 7;
    let terms = newTerms(world, day);
    for (;;) {
      const changes = terms.day + 20 + Math.floor(-Math.log(1 - world.random()) * 1050);
      const next = Math.min(changes, leaves);
      if (next >= world.days) break;
      const minute = world.below(1440);
      const notice = changes < leaves ? 0 : world.below(28);
      lines.push(subscriptionLine(world, customer, lines.length, terms, { day: next, minute, notice }));
      if (changes >= leaves) break;
      terms = changedTerms(world, terms, next, minute);
    }
    if (leaves >= world.days) {
      lines.push(subscriptionLine(world, customer, lines.length, terms, null));
      break;
    }
    if (world.random() > 0.12) break;
    day = leaves + 30 + world.below(200);
  }
  return lines;
}

/** The lines of one customer of a long MRR table. */
function mrrLines(world, i) {
  const { texts, starts } = world;
  const months = starts.length - 1;
  const name = companyName(world.below(500));
  const currency = world.pick(world.currencies).toUpperCase();
  const head = `acct-${(i + 1).toString().padStart(7, "0")},${name},`;
  const first = Math.floor(Math.sqrt(world.random()) * months);
  const end = Math.min(months, first + 1 + Math.floor(world.pick(world.lives) / 30.4));
  let cents = kPlans[Math.min(world.below(3) + world.below(3), 4)].month * (1 + world.below(4));
  const lines = [];
  for (let month = first; month < end; ++month) {
    if (world.random() < 0.03) cents = Math.max(500, Math.floor(cents * (world.random() < 0.75 ? 1.3 : 0.8)));
    lines.push(`${head}${texts[starts[month]].slice(0, 7)},${currency},${decimal(cents)}\n`);
  }
  return lines;
}

const kShapes = {
  subscriptions: { header: kSubscriptionHeader, linesOf: customerLines },
  mrr: { header: "customer_id,customer_name,month,currency,mrr\n", linesOf: mrrLines },
};

/** Blocks of text that make up the file: the header and exactly `rows` rows. */
export function* generate(shape, rows, { seed = 1, months = 60, currencies = ["usd"] } = {}) {
  const { header, linesOf } = kShapes[shape];
  const world = makeWorld({ seed, months, currencies });
  let block = header;
  for (let customer = 0, left = rows; left > 0; ++customer) {
    const lines = linesOf(world, customer).slice(0, left);
    left -= lines.length;
    for (const line of lines) block += line;
    if (block.length < kBlock) continue;
    yield block;
    block = "";
  }
  yield block;
}

/** Writes the file to a stream, no faster than the stream takes it. */
export async function writeFile(stream, shape, rows, options) {
  for (const block of generate(shape, rows, options)) {
    if (!stream.write(block, "latin1")) await once(stream, "drain");
  }
}

function parseArguments([shape, count, ...rest]) {
  const rows = Number(count);
  if (!(shape in kShapes) || !Number.isInteger(rows) || rows < 1) return null;
  const options = {};
  for (let i = 0; i < rest.length; i += 2) {
    const value = rest[i + 1];
    if (value === undefined) return null;
    if (rest[i] === "--currencies") options.currencies = value.split(",");
    else if (rest[i] === "--seed" || rest[i] === "--months") options[rest[i].slice(2)] = Number(value);
    else return null;
  }
  return { shape, rows, options };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const job = parseArguments(process.argv.slice(2));
  if (!job) {
    console.error(
      "usage: generate.mjs subscriptions|mrr ROWS [--seed N] [--months N] [--currencies usd,eur]",
    );
    process.exitCode = 2;
  } else {
    await writeFile(process.stdout, job.shape, job.rows, job.options);
  }
}
