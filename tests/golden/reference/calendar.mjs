// Days since 1970-01-01 and months since 1970-01, by counting: no Date object, no time zone.

const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year, month) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];

/** Day number; null for a day that the calendar does not have. */
export function dayFrom(year, month, day) {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  let count = 0;
  for (let y = 1970; y < year; ++y) count += isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; ++m) count += daysIn(year, m);
  return count + day - 1;
}

export function dateOf(day) {
  let year = 1970;
  let month = 1;
  let rest = day;
  for (; rest >= (isLeap(year) ? 366 : 365); ++year) rest -= isLeap(year) ? 366 : 365;
  for (; rest >= daysIn(year, month); ++month) rest -= daysIn(year, month);
  return { year, month, day: rest + 1 };
}

export const monthOf = (day) => (dateOf(day).year - 1970) * 12 + dateOf(day).month - 1;
export const firstDay = (month) => dayFrom(1970 + Math.floor(month / 12), (month % 12) + 1, 1);
export const lastDay = (month) => firstDay(month + 1) - 1;

const pad = (number) => String(number).padStart(2, "0");
export const monthText = (month) => `${1970 + Math.floor(month / 12)}-${pad((month % 12) + 1)}`;
export function dayText(day) {
  const date = dateOf(day);
  return `${date.year}-${pad(date.month)}-${pad(date.day)}`;
}

/** Month number of "2024-03"; null for anything else. */
export function parseMonth(cell) {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(cell.trim());
  return match ? (Number(match[1]) - 1970) * 12 + Number(match[2]) - 1 : null;
}

/** Day in UTC of "2024-03-31", with or without a time and an offset; null for anything else. */
export function parseDay(cell) {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?)?$/.exec(
      cell.trim(),
    );
  if (!match) return null;
  const day = dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) return null;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(match[7] ?? "");
  const sign = offset?.[1] === "-" ? -1 : 1;
  const shift = offset ? sign * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  const minute = Number(match[4] ?? 0) * 60 + Number(match[5] ?? 0) - shift;
  return day + Math.floor(minute / 1440);
}
