// How far data go: what is past for certain, and ends where nothing says that they are still to come.

import { dateOf, lastDay } from "./calendar.mjs";

const kYear = 365;
const kStartsMissed = 10;

const yearsBetween = (from, to) => {
  const [a, b] = [dateOf(from), dateOf(to)];
  const same = a.month === b.month && a.day === b.day;
  const leap = a.month === 2 && a.day === 29 && ["2-28", "3-1"].includes(`${b.month}-${b.day}`);
  return same || leap ? b.year - a.year : 0;
};

/** Whether a row is one of a table of contracts: whole years, and no word on whether they are over. */
export const isContract = ({ start, end, says, canceled }) =>
  says === "" && canceled === undefined && (yearsBetween(start, end) > 0 || yearsBetween(start, end + 1) > 0);

/** Ends and cancellations of the rows that do not say that they run. */
const endsOf = (rows) =>
  rows.flatMap(({ end, says, canceled }) => [
    ...(says === "" || says === "ended" ? [end] : []),
    ...(canceled === undefined ? [] : [canceled]),
  ]);

/** Whether the ends behind `stated` are ahead of the data, as a whole. */
function areAhead(subscriptions, stated) {
  const last = Math.max(...endsOf(subscriptions));
  if (last <= stated) return false;
  if (subscriptions.filter(({ start, end }) => start !== end).every(isContract)) return true;
  const starts = subscriptions.map(({ start }) => start);
  const yearBefore = Math.max(...starts) - kYear;
  const days = new Set(starts.filter((start) => start > yearBefore)).size;
  return (days * (last - stated)) / kYear >= kStartsMissed;
}

/** {all, of(rows)}: the last date of all data, and of some of its rows. */
export function reachOf(rows, columnMonths = []) {
  const subscriptions = rows.filter(({ says }) => says !== undefined);
  const stated = Math.max(...rows.map((row) => row.lastDay), ...columnMonths.map(lastDay));
  const ahead = areAhead(subscriptions, stated);
  const of = (some) =>
    Math.max(
      ...some.map((row) => row.lastDay),
      ...(ahead ? [] : endsOf(some.filter(({ says }) => says !== undefined))),
    );
  return { all: Math.max(stated, of(rows)), of };
}
