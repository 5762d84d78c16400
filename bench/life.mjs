// How invented customers behave: when they come, how long they stay, what they pay. Shared by the table shapes.

const kMsPerDay = 86_400_000;
const kDrawn = 4096;

const pad = (number) => String(number).padStart(2, "0");

/** "2021-01-01" and the days after it, as text. */
export function dayTexts(from, count) {
  const start = Date.parse(`${from}T00:00:00Z`);
  return Array.from({ length: count }, (_, i) => new Date(start + i * kMsPerDay).toISOString().slice(0, 10));
}

/** "00:00" to "23:59". */
export const minuteTexts = () =>
  Array.from({ length: 1440 }, (_, i) => `${pad(Math.floor(i / 60))}:${pad(i % 60)}`);

/** First days of the months that begin within `days`, as indices, and one past the end. */
export function monthStarts(days) {
  const starts = days.flatMap((text, i) => (text.endsWith("-01") ? [i] : []));
  return [...starts, days.length];
}

/**
 * Lifetimes in days to draw from: a customer leaves with 6 % in each of the first three months, 2.5 % a month later on.
 * Longer than any window: Infinity.
 */
export function lifetimes(random) {
  return Array.from({ length: kDrawn }, () => {
    for (let month = 1; month <= 120; ++month) {
      if (random() < (month <= 3 ? 0.06 : 0.025)) return Math.floor((month - random()) * 30.4) + 1;
    }
    return Infinity;
  });
}

/** What a customer can be on: plan id, price of a month and of a year in cents. */
export const kPlans = [
  { id: "price_starter", month: 1900, year: 19000 },
  { id: "price_team", month: 4900, year: 49000 },
  { id: "price_growth", month: 14900, year: 149000 },
  { id: "price_scale", month: 39900, year: 399000 },
  { id: "price_enterprise", month: 120000, year: 1200000 },
];

const kFirst = [
  "Amber",
  "Birch",
  "Cobalt",
  "Delta",
  "Ember",
  "Fjord",
  "Granite",
  "Harbor",
  "Indigo",
  "Juniper",
  "Kestrel",
  "Lumen",
  "Meadow",
  "Nimbus",
  "Orchard",
  "Pebble",
  "Quarry",
  "Raven",
  "Saffron",
  "Timber",
  "Umbra",
  "Velvet",
  "Willow",
  "Yonder",
  "Zephyr",
];
const kSecond = [
  "Analytics",
  "Bakery",
  "Clinic",
  "Design",
  "Energy",
  "Foods",
  "Games",
  "Health",
  "Imaging",
  "Journal",
  "Kitchen",
  "Logistics",
  "Media",
  "Networks",
  "Optics",
  "Press",
  "Robotics",
  "Studio",
  "Travel",
  "Works",
];

/** The invented name of customer number `i`; different for the first 500. */
export const companyName = (i) =>
  `${kFirst[i % kFirst.length]} ${kSecond[Math.floor(i / kFirst.length) % kSecond.length]}`;

/** "49.00" for 4900. */
export const decimal = (cents) => `${Math.floor(cents / 100)}.${pad(cents % 100)}`;
