// Files to records: what each says, and whether it is used, ignored or rejected.

import { currencyIn, parseAmount } from "./amounts.mjs";
import { decode, readTable } from "./csv.mjs";
import { readDay, readMonth } from "./dates.mjs";
import { grouped } from "./lists.mjs";
import { whyNotData } from "./not_data.mjs";
import { ignored, rejected } from "./row.mjs";
import { carried, invoice, movement } from "./table_invoices.mjs";
import { customer, exchangeRate, plan, renewal } from "./table_others.mjs";
import { longMrr, subscription, wideMrr } from "./table_subscriptions.mjs";

const kReaders = {
  subscriptions: subscription,
  mrr: longMrr,
  invoices: invoice,
  movements: movement,
  renewals: renewal,
  customers: customer,
  rates: exchangeRate,
  plans: plan,
};

/** The column whose sum is accounted for: the first of these that the file has. */
const kAmountRoles = {
  subscriptions: ["mrr", "arr", "amount", "unit_amount"],
  mrr: ["mrr"],
  invoices: ["amount", "unit_amount"],
  movements: ["mrr_change", "mrr"],
  renewals: ["base_amount", "amount"],
  customers: [],
  rates: [],
  plans: ["amount", "unit_amount"],
};

/** Roles that the reference works by; a mapping that names others would be silently misread. */
const kRoles = new Set(
  `customer customer_name family_name subscription plan plan_name quantity unit_amount amount mrr arr discount_percent
  discount_amount currency interval interval_count start end canceled_at trial_end status month invoice line date
  period_start period_end tax refunded kind proration test_mode trial latest mrr_change mrr_before due_date
  base_amount renewed_amount lost_amount renewed_on outcome reason owner description from_currency to_currency rate`.split(
    /\s+/,
  ),
);

const isWide = (mapping) => mapping.table === "mrr" && !mapping.columns.month;

function checkMapping(name, header, { columns = {}, attributes = [] }) {
  for (const [role, column] of Object.entries(columns)) {
    if (!kRoles.has(role)) throw new Error(`${name}: the reference does not know the role "${role}"`);
    if (indexIn(header, column) < 0) throw new Error(`${name} has no column "${column}"`);
  }
  for (const column of attributes)
    if (!header.includes(column)) throw new Error(`${name} has no column "${column}"`);
}

/** A column's place by its name; one without a name is called by its number. */
function indexIn(header, column) {
  const number = /^column (\d+)$/.exec(column);
  return number && !header.includes(column) ? Number(number[1]) - 1 : header.indexOf(column);
}

/** How a record's cells are found by role. */
class Cells {
  constructor(header, record, mapping, values = {}) {
    Object.assign(this, { header, record, mapping, values });
    this.has = (role) => role in (mapping.columns ?? {});
  }
  /** The same record with other cells for some roles. */
  with(values) {
    return new Cells(this.header, this.record, this.mapping, values);
  }
  /** A person's name may stand in two columns. */
  get(role) {
    if (role !== "customer_name" || !this.has("family_name")) return this.cell(role);
    const [given, family] = [this.cell(role).trim(), this.cell("family_name").trim()];
    const names = /^[\u3000-\ud7ff]/.test(given) ? [family + given] : [given, family];
    return names.filter((name) => name !== "").join(" ");
  }
  cell(role) {
    if (role in this.values) return this.values[role];
    return this.has(role) ? (this.record[indexIn(this.header, this.mapping.columns[role])] ?? "") : "";
  }
  /** A day; undefined for a blank cell and for the 0 of "no date"; null for what is no day. */
  day(role) {
    const cell = this.get(role).trim();
    return cell === "" || cell === "0" ? undefined : readDay(cell, this.mapping.date_order);
  }
}

/** Amounts that belong to one column only are in minor units: {"minor_units": ["role"]} in `reading`. */
const amountFormat = (mapping, role) => ({
  decimal: mapping.decimal,
  minor_units: mapping.minor_units ?? mapping.reading?.minor_units?.includes(role) ?? false,
});

function amountsOf(cells, record, currency, context) {
  const { mapping } = context;
  if (isWide(mapping)) {
    return context.months
      .map((month, i) => ({ month, ...parseAmount(record[i] ?? "", currency, mapping) }))
      .filter((amount) => amount.month !== null);
  }
  const role = kAmountRoles[mapping.table].find(cells.has);
  return role ? [parseAmount(cells.get(role), currency, amountFormat(mapping, role))] : [];
}

const hasCells = (record, header) =>
  record.length === header.length ||
  (record.length > header.length && record.slice(header.length).every((cell) => cell.trim() === ""));

/** Why a record is none of the table; keeps account of the group that it opens or closes. */
function whyLeftOut(cells, record, { header, mapping, state }) {
  const why = whyNotData(record, header, cells, mapping.table === "invoices");
  if (why === "row.group") state.group = cells.get("customer").trim();
  if (why === "row.total") state.group = undefined;
  return mapping.keep?.includes(why) ? null : why;
}

function fateOf(cells, record, amounts, currency, context) {
  const { header, mapping } = context;
  if (!hasCells(record, header)) return rejected("csv.cell_count");
  if (isWide(mapping)) return wideMrr(cells, amounts, currency);
  return kReaders[mapping.table](cells, amounts[0] ?? { error: "no_amount" }, currency, context);
}

/** By the column, the header's unit or the user, the amount's own symbol, the setting: in this order. */
function currencyOf(cells, { mapping, set }) {
  const role = kAmountRoles[mapping.table].find(cells.has);
  const named = role && currencyIn(cells.get(role));
  return (cells.get("currency").trim() || mapping.currency || named || set.currency || "XXX").toUpperCase();
}

function readRecord({ cells: record, line }, context) {
  const { header, mapping, state } = context;
  const own = new Cells(header, record, mapping);
  const why = whyLeftOut(own, record, context);
  const cells = why === null && mapping.table === "invoices" ? carried(own, state) : own;
  const currency = currencyOf(cells, context);
  // Where cells are missing or too many, nobody knows which one is the amount.
  const amounts = why || hasCells(record, header) ? amountsOf(cells, record, currency, context) : [];
  const fate = why ? ignored(why) : fateOf(cells, record, amounts, currency, context);
  return { line, currency, amounts, ...fate };
}

/** Whether rows are lines of invoices: their amount's column is called so, or one invoice has different amounts. */
function areLines(header, records, { table, columns = {} }) {
  const amount = columns.amount ?? columns.unit_amount;
  if (table !== "invoices" || !columns.invoice || !amount) return false;
  if (/^([Ll]ine ?items?|[Ll]ine|[Ii]tem)[A-Z _]/.test(amount)) return true;
  const cellsOf = (cells) =>
    [columns.invoice, amount].map((name) => (cells[header.indexOf(name)] ?? "").trim());
  const stated = records.map(({ cells }) => cellsOf(cells)).filter((cells) => !cells.includes(""));
  const amounts = grouped(stated, ([invoice]) => invoice);
  return [...amounts.values()].some((list) => new Set(list.map(([, cell]) => cell)).size > 1);
}

/** Months of the columns of a wide MRR table by their place; null for other columns. */
function columnMonths(header, mapping) {
  if (!isWide(mapping)) return [];
  const named = mapping.reading?.months ?? {};
  return header.map((name) => readMonth(named[name] ?? name));
}

/**
 * A file's records in order. `mapping` is a mapping of the product, and what else has to be known to read the file in
 * `reading`: encoding, delimiter, how many records stand above the header, months that columns are named after, roles
 * whose amounts alone are in minor units. `plans` are the plans of all files, by key.
 */
export function readFile(name, bytes, mapping, { plans = new Map(), set = {} } = {}) {
  const text = typeof bytes === "string" ? bytes : decode(bytes, mapping.reading?.encoding);
  const { header, records, preamble } = readTable(text, mapping.reading);
  checkMapping(name, header, mapping);
  const months = columnMonths(header, mapping);
  const context = { header, mapping, plans, set, months, state: {} };
  return {
    name,
    mapping,
    table: mapping.table,
    lines: areLines(header, records, mapping),
    columnMonths: months.filter((month) => month !== null),
    records: [
      ...preamble.map(({ line }) => ({ line, amounts: [], ...ignored("row.preamble") })),
      ...records.map((record) => readRecord(record, context)),
    ],
  };
}
