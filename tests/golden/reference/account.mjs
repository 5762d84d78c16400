// The account of a file: every record and every cent of the amount column.

import { grouped, sum } from "./lists.mjs";

const byName = (key) => (a, b) => (a[key] < b[key] ? -1 : 1);

const tally = (records) =>
  [...grouped(records, (record) => record.why)]
    .map(([code, found]) => ({ code, count: found.length }))
    .sort(byName("code"));

function sumsOf(currency, entries) {
  const total = (wanted) => sum(entries.filter(wanted).map(({ minor }) => minor));
  const of = (fate) => total(({ record }) => record.fate === fate);
  const excluded = [
    ...grouped(
      entries.filter(({ record }) => record.why),
      ({ record }) => record.why,
    ),
  ]
    .map(([reason, found]) => ({ reason, amount: sum(found.map(({ minor }) => minor)) }))
    .sort(byName("reason"));
  const sums = {
    read: total(() => true),
    used: of("used"),
    ignored: of("ignored"),
    rejected: of("rejected"),
  };
  return { currency, ...sums, excluded };
}

/** inputs[] of a file. Rates, customers and files that are priced by plans have no amounts to account for. */
export function accountOf({ name, table, mapping, records }) {
  const of = (fate) => records.filter((record) => record.fate === fate).length;
  const rows = { read: records.length, used: of("used"), ignored: of("ignored"), rejected: of("rejected") };
  const issues = tally(records.filter(({ why }) => why));
  const head = { name, table, rows, issues };
  if (["rates", "customers", "plans"].includes(table) || mapping.plans) return head;
  const entries = records.flatMap((record) =>
    record.amounts
      .filter(({ error }) => !error)
      .map(({ minor }) => ({ record, minor, currency: record.currency })),
  );
  const amounts = [...grouped(entries, ({ currency }) => currency)]
    .map(([currency, found]) => sumsOf(currency, found))
    .sort(byName("currency"));
  return { ...head, amounts };
}
