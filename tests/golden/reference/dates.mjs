// Every spelling of a day or a month that the cases use.

import { dayFrom, lastDay, dateOf, monthOf } from "./calendar.mjs";

/** Minutes ahead of UTC. */
const kZones = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

const kMonthNames = [
  ["jan", "january", "januari"],
  ["feb", "february", "februari"],
  ["mar", "march", "mac"],
  ["apr", "april"],
  ["may", "mei"],
  ["jun", "june"],
  ["jul", "july", "julai"],
  ["aug", "august", "ogos", "ogo"],
  ["sep", "sept", "september"],
  ["oct", "october", "okt", "oktober"],
  ["nov", "november"],
  ["dec", "december", "dis", "disember"],
];

const monthNamed = (name) => 1 + kMonthNames.findIndex((names) => names.includes(name.toLowerCase()));

const kClock =
  "(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?: ?([AaPp][Mm]))?)?(?: ?(Z|[A-Z]{3}|[+-]\\d{2}:?\\d{2}))?$";
const kYearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${kClock}`);
const kYearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${kClock}`);
const kChinese = new RegExp(`^(\\d{4})(年)(\\d{1,2})月(\\d{1,2})日${kClock}`);
const kNamed = new RegExp(`^(\\d{1,2})([- ])([A-Za-z]{3,9})\\2(\\d{4})${kClock}`);
const kSerial = /^(\d{5})(?:[.,]\d+)?$/;
const kSerialStart = -25569; // 30 December 1899.

function minuteOf([, , , , , hour, minute, , half]) {
  if (hour === undefined) return 0;
  const noon =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  return noon * 60 + Number(minute);
}

function aheadOfUtc(zone = "UTC") {
  if (zone in kZones) return kZones[zone];
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) throw new Error(`the reference does not know the zone "${zone}"`);
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

function dayOf(match, year, month, day) {
  const local = dayFrom(year < 100 ? 2000 + year : year, month, day);
  if (local === null) return null;
  return local + Math.floor((minuteOf(match) - aheadOfUtc(match[9])) / 1440);
}

/** Day in UTC; null for what is none. `order` is that of day and month where the year stands last: "day-first" or "month-first". */
export function readDay(cell, order = "month-first") {
  const text = cell.trim();
  const first = kYearFirst.exec(text) ?? kChinese.exec(text);
  if (first) return dayOf(first, Number(first[1]), Number(first[3]), Number(first[4]));
  const last = kYearLast.exec(text);
  if (last) {
    const [a, b] = [Number(last[1]), Number(last[3])];
    return order === "day-first" ? dayOf(last, Number(last[4]), b, a) : dayOf(last, Number(last[4]), a, b);
  }
  const named = kNamed.exec(text);
  if (named) return dayOf(named, Number(named[4]), monthNamed(named[3]), Number(named[1]));
  const serial = kSerial.exec(text);
  return serial ? kSerialStart + Number(serial[1]) : null;
}

const monthNumber = (year, month) =>
  month >= 1 && month <= 12 ? (Number(year) - 1970) * 12 + Number(month) - 1 : null;

/** Month number of "2024-03", "2024年3月", "Mac 2024", "Mar-24"; null for anything else. */
export function readMonth(cell) {
  const numbers = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(cell.trim());
  if (numbers) return monthNumber(numbers[1], Number(numbers[2]));
  const named = /^([A-Za-z]{3,9})[- ](\d{4}|\d{2})$/.exec(cell.trim());
  if (!named) return null;
  return monthNumber(named[2].length === 2 ? `20${named[2]}` : named[2], monthNamed(named[1]));
}

/** The same day of the month `count` months on, or the month's last day where it has no such day. */
export function addMonths(day, count) {
  const date = dateOf(day);
  const month = monthOf(day) + count;
  return Math.min(lastDay(month), lastDay(month - 1) + date.day);
}

const isMonthEnd = (day) => lastDay(monthOf(day)) === day;

/** Whole months of [start, end); null where it is not a whole number of them. */
export function wholeMonths(start, end) {
  const count = monthOf(end) - monthOf(start);
  if (count < 1) return null;
  return addMonths(start, count) === end || (isMonthEnd(start) && isMonthEnd(end)) ? count : null;
}
