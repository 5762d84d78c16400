// Who the demo company's customers are: key accounts from the start, and from 2024 on a rush of small ones.
import { companyName } from "../../bench/life.mjs";
import { prng } from "../../bench/prng.mjs";
import { kMonths, yearOf } from "./calendar.mjs";

/** Three levels each: "Retail / Food / Groceries". */
const kIndustries = {
  Manufacturing: { Machines: ["Tools", "Robots"], Goods: ["Textiles", "Furniture"] },
  Retail: { Food: ["Groceries", "Bakeries"], Fashion: ["Clothes", "Shoes"] },
  Education: { Schools: ["Primary", "Secondary"], Training: ["Languages", "Trades"] },
  Health: { Clinics: ["Dentists", "Practices"], Care: ["Homes", "Nursing"] },
  Logistics: { Freight: ["Road", "Sea"], Storage: ["Cold", "Parcels"] },
};
const kRegions = ["North America", "Europe", "Asia Pacific"];
const kChannels = ["Sales", "Website", "Partner", "Referral"];
const kOwners = ["Ana Lim", "Ben Osei", "Chen Yu", "Dewi Rahman"];

/** Small customers won in each month of a year. */
const kSmallPerMonth = { 2022: 5, 2023: 9, 2024: 22, 2025: 10 };
const kSmallAtStart = 42;
const kKeyAtStart = 14;
/** Months in which a key account is won. */
const kKeyWon = [2, 4, 7, 9, 12, 15, 17, 20, 23, 27, 32, 38, 43];

/** The key account whose loss hurts: its number among them, and the month in which its contract ends. */
export const kLostKeyAccount = { number: 17, month: 33 };

/** Price of a seat in cents of the customer's currency, in a month and in a year; seats from and to. */
export const kPlans = {
  Starter: { month: 2900, year: 29000, from: 1, to: 1 },
  Team: { month: 1600, year: 16000, from: 5, to: 20 },
  Business: { month: 2100, year: 21000, from: 12, to: 36 },
  Enterprise: { month: 2600, year: 26000, from: 50, to: 140 },
};

function drawnFrom(seed) {
  const random = prng(seed);
  return {
    random,
    below: (limit) => Math.floor(random() * limit),
    chance: (share) => random() < share,
    one: (list) => list[Math.floor(random() * list.length)],
  };
}

function firstPlan(key, { chance }) {
  if (key) return "Enterprise";
  if (chance(0.18)) return "Starter";
  return chance(0.55) ? "Team" : "Business";
}

/** The levels below the first come from the customer's number: nothing else of the story hangs on them. */
function industryOf(first, number) {
  const [second, thirds] = Object.entries(kIndustries[first])[number % 2];
  return `${first} / ${second} / ${thirds[Math.floor(number / 2) % 2]}`;
}

function customer(number, key, keyNumber, begins) {
  const draw = drawnFrom(10000 + number);
  const plan = firstPlan(key, draw);
  const { from, to } = kPlans[plan];
  const region = draw.one(kRegions);
  const lost = key && keyNumber === kLostKeyAccount.number;
  // How well product and customer suit each other: nobody at the company sees it, but all that happens comes from it.
  const fit = key ? 0.35 + 0.65 * draw.random() : draw.random();
  return {
    draw,
    id: `C${String(1000 + number)}`,
    name: companyName((number * 37) % 500) + (number >= 500 ? " Group" : ""),
    key,
    lost,
    fit,
    segment: key ? "KA" : "SMB",
    industry: industryOf(draw.one(Object.keys(kIndustries)), number),
    region,
    currency: region === "Europe" ? "EUR" : "USD",
    channel: key ? "Sales" : draw.one(kChannels),
    owner: kOwners[number % kOwners.length],
    begins,
    day: 1 + draw.below(28),
    plan,
    seats: lost ? 170 : from + draw.below(to - from + 1),
    interval: key || draw.chance(0.25) ? "year" : "month",
  };
}

/** Every customer, in the order of the first month. */
export function customers() {
  const starts = [];
  for (let month = 0; month < kMonths; ++month) {
    const small = kSmallPerMonth[yearOf(month)] + (month === 0 ? kSmallAtStart : 0);
    const key = kKeyWon.filter((won) => won === month).length + (month === 0 ? kKeyAtStart : 0);
    for (let i = 0; i < key; ++i) starts.push({ month, key: true });
    for (let i = 0; i < small; ++i) starts.push({ month, key: false });
  }
  let keys = 0;
  const all = starts.map(({ month, key }, number) => customer(number, key, key ? keys++ : -1, month));
  // The report reaches up to the last start: the data's last month is to be a whole one.
  all[all.length - 1].day = 31;
  return all;
}
