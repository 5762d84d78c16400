// Rows of all files to what each customer pays: duplicates, newer exports, better tables, short gaps.

import { lastDay } from "./calendar.mjs";
import { isContract, reachOf } from "./last_date.mjs";
import { grouped, sum } from "./lists.mjs";

const kRank = { mrr: 0, subscriptions: 1, movements: 2, invoices: 3 };

/**
 * A record whose row, with an id, equals an earlier one of its table is ignored: the first one stands. Where lines
 * of invoices and subscriptions have no ids, the nth of equal ones is the nth of the other file.
 */
function dropDuplicates(files) {
  const seen = new Set();
  for (const { table, records, lines } of files) {
    const equal = new Map();
    for (const record of records.filter(({ fate }) => fate === "used")) {
      const [row] = record.rows;
      if (!row?.identity) continue;
      const { customer, currency, identity, start, end, units } = row;
      let key = JSON.stringify([table, customer, currency, identity, start, end, String(units)]);
      if ((lines || table === "subscriptions") && !row.hasId) {
        equal.set(key, (equal.get(key) ?? 0) + 1);
        row.identity = `${identity} ${equal.get(key)}`;
        key = `${key} ${equal.get(key)}`;
      }
      if (seen.has(key)) Object.assign(record, { fate: "ignored", why: "row.duplicate", rows: [] });
      seen.add(key);
    }
  }
}

/** The rows with MRR of all files, each with its file's number, rank and reach. */
function rowsOf(files) {
  const rows = files.map(({ table, records }) =>
    table in kRank ? records.flatMap((record) => record.rows) : [],
  );
  const reach = reachOf(
    rows.flat(),
    files.flatMap((file) => file.columnMonths),
  );
  return rows.flatMap((own, file) => {
    const { table } = files[file];
    const last = reach.of(own);
    const ofSubscriptions = table === "subscriptions";
    const ofContracts = ofSubscriptions && own.filter(({ start, end }) => start !== end).every(isContract);
    return own.map((row) => ({
      ...row,
      file,
      rank: kRank[table],
      reach: last,
      ofSubscriptions,
      ofContracts,
      ofInvoices: table === "invoices",
    }));
  });
}

/** Of rows with one id in several files of a table, those of the file that reaches furthest. */
function dropOlder(rows) {
  const versions = grouped(
    rows.filter((row) => row.identity),
    (row) => JSON.stringify([row.rank, row.customer, row.currency, row.identity]),
  );
  const older = new Set();
  for (const group of versions.values()) {
    const files = [...grouped(group, (row) => row.file).values()];
    const worth = (list) => sum(list.map((row) => row.units));
    files.sort((a, b) => b[0].reach - a[0].reach || Number(worth(b) - worth(a)));
    for (const row of files.slice(1).flat()) older.add(row);
  }
  return { rows: rows.filter((row) => !older.has(row)), superseded: older.size };
}

/** All rows by file. `files` are changed: duplicates are no longer used. */
export function ledgerOf(files) {
  dropDuplicates(files);
  return dropOlder(rowsOf(files));
}

const isActive = (row, day) => row.start <= day && row.end > day;

/** The rows that state a customer's MRR on a day, best first: {kept, others} as lists of rows of one source. */
export function statedOn(rows, day) {
  const active = rows.filter((row) => isActive(row, day));
  const sources = [
    ...grouped(active, (row) => (row.rank === kRank.mrr ? `mrr ${row.file}` : row.rank)).values(),
  ];
  const worth = (list) => sum(list.map((row) => row.units));
  const furthest = (list) => Math.max(...list.map((row) => row.reach));
  sources.sort((a, b) => a[0].rank - b[0].rank || furthest(b) - furthest(a) || Number(worth(b) - worth(a)));
  return { kept: sources[0] ?? [], others: sources.slice(1) };
}

const stateOf = (rows, day) => {
  const total = sum(statedOn(rows, day).kept.map((row) => row.units));
  return total > 0n ? total : 0n;
};

/** MRR after a day's rows: where it is none for up to `gapDays` days between two days with MRR, that before goes on. */
export function mrrOn(rows, day, gapDays, asOf) {
  const now = stateOf(rows, day);
  if (now > 0n || gapDays === 0) return now;
  const ends = rows.map((row) => row.end).filter((end) => end <= day);
  const starts = rows.map((row) => row.start).filter((start) => start > day && start <= asOf);
  const from = Math.max(...ends.filter((end) => stateOf(rows, end - 1) > 0n));
  const to = Math.min(...starts.filter((start) => stateOf(rows, start) > 0n));
  return to - from <= gapDays ? stateOf(rows, from - 1) : 0n;
}

/** Months of accounts about which two sources say different things. */
export function conflictsOf(rows, months, asOf) {
  const shown = [];
  const accounts = grouped(rows, (row) => JSON.stringify([row.customer, row.currency]));
  for (const account of accounts.values()) {
    for (const month of months) {
      const { kept, others } = statedOn(account, Math.min(lastDay(month), asOf));
      const worth = (list) => sum(list.map((row) => row.units));
      for (const other of others.filter((list) => worth(list) !== worth(kept)))
        shown.push({
          customer: account[0].customer,
          currency: account[0].currency,
          month,
          kept: worth(kept),
          other: worth(other),
        });
    }
  }
  return shown;
}
