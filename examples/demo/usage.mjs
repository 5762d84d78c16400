// What customers do with the product: it fades before most of them leave, and sometimes when none does.
import { dateText, endText, kMonths, lastDay } from "./calendar.mjs";
import { isAddOn } from "./lives.mjs";

const kModules = 12;
/** Use in the last months before the end, the last one first. */
const kFading = [0.15, 0.4, 0.62, 0.85];

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
const share = (value) => clamp(value, 0, 1).toFixed(2);
const count = (value) => String(Math.max(0, Math.round(value)));

/** How much of the usual a customer does in each month of a life. */
function strengthsOf(who, life) {
  const { chance, random } = who.draw;
  const fades = life.to !== null && (who.lost || chance(0.72));
  const to = life.to ?? kMonths;
  const strengths = [];
  for (let month = life.from; month < to; ++month) {
    const left = to - 1 - month;
    const fading = fades && left < kFading.length ? kFading[left] : 1;
    const dip = chance(0.025) ? 0.5 : 1;
    strengths.push(fading * dip * (0.85 + 0.3 * random()));
  }
  return strengths;
}

function dueNext(life, month) {
  return life.due.find((due) => due.month > month);
}

/** How far the talk about the next renewal is; nothing to talk about where bills are monthly. */
function talkOf(who, life, month) {
  if (who.interval === "month") return "";
  const next = dueNext(life, month);
  const left = next === undefined ? 12 : next.month - month;
  if (left > 3) return "0";
  const slow = next.renewed === 0 ? 0.6 : 0.25;
  return who.draw.chance(slow) ? "0" : share((4 - left) / 4);
}

function lastLoginOf(who, month, strength) {
  const { below } = who.draw;
  const ago = strength < 0.3 ? 12 + below(25) : strength < 0.6 ? 3 + below(14) : below(5);
  const day = Math.max(0, lastDay(month) - ago);
  const first = month === who.begins ? who.day : -31;
  return dateText(month, Math.max(day, first));
}

function row(who, life, month, strength, set) {
  const { random, below, chance } = who.draw;
  const age = month - life.from;
  const level = clamp((0.25 + 0.65 * who.fit) * clamp(0.4 + age * 0.15, 0, 1), 0, 1) * strength;
  const seats = life.rows.find((each) => !isAddOn(each) && (each.to === null || each.to > month)).seats;
  const modules = clamp(Math.round(1 + kModules * level * (0.75 + 0.3 * random())), 1, kModules);
  const troubled = strength < 0.7;
  const asked = month % 3 === who.day % 3;
  return [
    who.id,
    endText(month),
    count(strength < 0.2 && chance(0.6) ? 0 : 24 * level + 4 * random()),
    lastLoginOf(who, month, strength),
    share(level + 0.1 * random()),
    count(seats * 18 * level),
    share(level * level),
    share((0.3 + age * 0.06) * (0.5 + 0.7 * level)),
    count(1 + 6 * level),
    asked ? count(clamp(3.5 + 6.5 * level + 2 * random() - (troubled ? 2 : 0), 0, 10)) : "",
    share((troubled ? 0.55 : 0.82) + 0.18 * random()),
    talkOf(who, life, month),
    count(life.rows.filter((each) => isAddOn(each) && each.from === month).length),
    count((troubled ? 2 + below(5) : 0) + (chance(0.3) ? below(4) : 0)),
    modules,
    share(modules / kModules),
    count(level > 0.6 && chance(0.12) ? 1 + below(2) : 0),
    count(5 * level),
    count(level > 0.5 && chance(0.1) ? 1 : 0),
    asked && chance(0.3 + 0.5 * level) ? "1" : "0",
    set.month <= month ? dateText(set.month, set.day) : "",
  ];
}

export const kUsageHeader = [
  "customer_id",
  "date",
  "logins",
  "last_login",
  "feature_coverage",
  "core_use",
  "advanced_use",
  "milestones",
  "scenarios",
  "nps",
  "issues_resolved",
  "renewal_talk",
  "add_ons",
  "tickets",
  "modules",
  "module_share",
  "referrals",
  "integrations",
  "requests_adopted",
  "surveys_answered",
  "onboarded_on",
];

/** A row per customer and month, at the month's end. */
export function usageRows(people) {
  return people.flatMap(({ who, lives }) => {
    // The core process is set up within a month by those who suit the product, and later, if ever, by others.
    const slow = who.fit < 0.3 ? 2 + who.draw.below(5) : who.draw.chance(0.8) ? 0 : 1;
    const set = { month: who.begins + slow, day: Math.min(28, who.day + 1 + who.draw.below(20)) };
    return lives.flatMap((life) =>
      strengthsOf(who, life).map((strength, i) => row(who, life, life.from + i, strength, set)),
    );
  });
}
