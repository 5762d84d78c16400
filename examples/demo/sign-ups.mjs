// Who signed up on the demo company's website or was won by its people, and when: everybody who came to pay, and more who did not.
import { prng } from "../../bench/prng.mjs";
import { dateText, kMonths, lastDay } from "./calendar.mjs";

/** Days of trying the product before the first bill: key accounts are talked to for longer. */
const daysBefore = (key, random) => Math.floor(key ? 40 + 70 * random() : 3 + 45 * random() * random());

/** Of ten who sign up by a channel, how many never pay. */
const kLostOfTen = { Website: 6, Partner: 4, Referral: 3, Sales: 3 };

/** A website trial is made easier in 2024: from then on fewer give up. */
const kEasierFrom = 27;

/** The company's first customers signed up before its first month, in a rush. */
const kFirst = -4;
const kRush = 2.5;

function whoPays({ who }, random) {
  const day = who.day - daysBefore(who.key, random);
  return [dateBefore(who.begins, day), who.id, who.channel];
}

/** `day` may lie some months before the month's first. */
function dateBefore(month, day) {
  return day < 1 ? dateBefore(month - 1, day + lastDay(month - 1)) : dateText(month, day);
}

function whoDoesNot(channel, random) {
  const rows = [];
  for (let month = kFirst; month < kMonths; ++month) {
    const easier = channel === "Website" && month >= kEasierFrom;
    const share = kLostOfTen[channel] * (easier ? 0.55 : month < 0 ? kRush : 1);
    const about = share * (0.7 + 0.6 * random());
    for (let i = 0; i < Math.round(about); ++i)
      rows.push([dateText(month, 1 + Math.floor(random() * lastDay(month))), channel]);
  }
  return rows;
}

/** Customer, channel and day of each, by day. */
export function signUpRows(people) {
  const random = prng(43);
  const paying = people.map((one) => whoPays(one, random));
  const others = Object.keys(kLostOfTen)
    .flatMap((channel) => whoDoesNot(channel, random))
    .map(([day, channel], i) => [day, `L${1000 + i}`, channel]);
  return [...paying, ...others]
    .sort(([dayA, a], [dayB, b]) => (dayA === dayB ? (a < b ? -1 : 1) : dayA < dayB ? -1 : 1))
    .map(([day, id, channel]) => [id, channel, day]);
}
