// The demo company's time: months are numbered from its first one, January 2022 being 0.

export const kMonths = 48;
const kFirstYear = 2022;

const pad = (number) => String(number).padStart(2, "0");

export const yearOf = (month) => kFirstYear + Math.floor(month / 12);
/** 0 for January; months before the first one are negative. */
export const monthOfYear = (month) => ((month % 12) + 12) % 12;

const isLeap = (year) => year % 4 === 0;
const daysIn = (month) =>
  [31, isLeap(yearOf(month)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monthOfYear(month)];

/** "2024-02-09"; a day before the month's first or behind its last is one of the months around. */
export function dateText(month, day) {
  if (day < 1) return dateText(month - 1, day + daysIn(month - 1));
  if (day > daysIn(month)) return dateText(month + 1, day - daysIn(month));
  return `${yearOf(month)}-${pad(monthOfYear(month) + 1)}-${pad(day)}`;
}

export const monthText = (month) => `${yearOf(month)}-${pad(monthOfYear(month) + 1)}`;
/** The last day of a month. */
export const endText = (month) => dateText(month, daysIn(month));
export const lastDay = daysIn;
