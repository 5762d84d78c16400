// An independent computation of every golden report, from the definitions and not from the product's code.
//
//   node tests/golden/reference.mjs CASE_DIR                         prints the case's expected.json
//   node tests/golden/reference.mjs --write                          writes expected.json of every case
//   node tests/golden/reference.mjs --check                          every committed expected.json, and the hand-worked figures
//   node tests/golden/reference.mjs --compare REPORT.json CASE_DIR   a report of the product against expected.json
//
// A case is a folder with case.json (the files with their mapping, and the settings, as the engine gets them), the CSV
// files, expected.json, why.md, and where useful
//   roles.json  {"FILE": mapping}: what the columns are, where case.json leaves that to the product's guess; what else the
//               reference has to know to read the file stands under "reading" (readFile says what);
//   hand.json   {"path.in.expected": value}: figures worked by hand or published elsewhere.
//
// What the definitions leave open, and what is taken here:
// - The order of checks on a row: status first (a trialing row is ignored whatever else it says), then the rest.
// - A discount, a quantity and an interval are applied as exact fractions; the row's MRR is rounded once, at the end.
// - A row that ends before its trial does was never a subscription: ignored, as a trial is.
// - churn.monthly shows the churn and contraction of movements[], so that one report has one figure for one thing.
// - A gain is the shown MRR after less the shown MRR before, so that the line adds up.
// - The count of rounded rows is that of the block's currency.
// - The six months of the LTV are those right before the summary's month; months without opening customers are skipped.
// - A blank cell of a wide MRR table is no MRR; all its month columns belong to the range of months of every currency.
// - The last date of an invoice's row is its own date, and its period's first day where it has none: what is paid in advance
//   begins and ends on no day that the data have reached. Ends of subscriptions: last_date.mjs.
// - A lone cell in the customer's column of a table of invoices heads a group, however long the name is.
// - Of a row with too few cells, or too many, no amount is known; that of a row that is none of the table (a total) is.
// - A further line of an invoice takes currency and status from the line above, as it does customer and date.
// - With a reporting currency, the rates of churn and expansion are of the opening at the month's own rates, which stands
//   beside them; net new MRR is without what the rates did.
// - The MRR that a customer's subscription states stands at month ends only at which it runs: behind its end, invoices speak.
// - Customers and rows that begin after as_of stand in the counts of used rows and in zero_mrr_customers, nowhere else.

import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dayText, parseDay } from "./reference/calendar.mjs";
import { differences, valueAt } from "./reference/compare.mjs";
import { accountOf } from "./reference/account.mjs";
import { block, conflicts, emptyBlock } from "./reference/figures.mjs";
import { exchange } from "./reference/fx.mjs";
import { reachOf } from "./reference/last_date.mjs";
import { ledgerOf } from "./reference/ledger.mjs";
import { lastDueOf, renewalsOf } from "./reference/renewals.mjs";
import { readFile } from "./reference/rows.mjs";
import { contractsOfTerms } from "./reference/terms.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const readIfThere = (path) => (existsSync(path) ? readJson(path) : {});

/** Files in the order in which they can be read: plans first. */
function readAll(dir, files, set, roles) {
  const plans = new Map();
  const isPlans = ({ name, mapping }) => (roles[name] ?? mapping).table === "plans";
  const read = new Map();
  for (const file of [...files.filter(isPlans), ...files.filter((file) => !isPlans(file))]) {
    const { name, mapping } = file;
    read.set(file, readFile(name, readFileSync(join(dir, name)), roles[name] ?? mapping, { plans, set }));
    if (isPlans(file))
      for (const { rows } of read.get(file).records) for (const plan of rows) plans.set(plan.key, plan);
  }
  return files.map((file) => read.get(file));
}

const rowsOfTable = (files, table) =>
  files.filter((file) => file.table === table).flatMap(({ records }) => records.flatMap(({ rows }) => rows));

/** Blocks of figures: one per currency, or one in the reporting currency. */
function blocksOf(rows, columnMonths, asOf, set, rates, about) {
  const to = set.reporting_currency;
  if (to) return [block(to, rows, asOf, columnMonths, { ...about, worth: exchange(rates, to) })];
  const currencies = [...new Set(rows.map((row) => row.currency))].sort();
  return currencies.map((currency) =>
    block(
      currency,
      rows.filter((row) => row.currency === currency),
      asOf,
      columnMonths,
      about,
    ),
  );
}

/** The figures of the report of a case folder, or of files with their roles in it. */
export function expectedOf(dir, given = null) {
  const { files, set = {} } = given ?? readJson(join(dir, "case.json"));
  const roles = given?.roles ?? readIfThere(join(dir, "roles.json"));
  const read = readAll(dir, files, set, roles);
  const { rows, superseded } = ledgerOf(read);
  const columnMonths = read.flatMap((file) => file.columnMonths);
  const head = { schema: "holdfast/report/1", inputs: read.map(accountOf) };
  const contracts = rowsOfTable(read, "renewals");
  if (rows.length === 0 && contracts.length === 0)
    return { ...head, as_of: null, ...emptyBlock(set.currency ?? "XXX") };
  const known = rows.length > 0 ? reachOf(rows, columnMonths).all : lastDueOf(contracts);
  const asOf = set.as_of ? parseDay(set.as_of) : known;
  const rates = rowsOfTable(read, "rates");
  const to = set.reporting_currency;
  const dated = { ...head, as_of: dayText(asOf) };
  const names = new Map(rowsOfTable(read, "customers").map(({ customer, name }) => [customer, name]));
  const source = contracts.length > 0 ? "table" : "terms";
  const due = contracts.length > 0 ? contracts : contractsOfTerms(rows, asOf, set, names);
  const more = due.length > 0 ? { renewals: { source, ...renewalsOf(due, asOf, rates, to) } } : {};
  if (rows.length === 0) return { ...dated, ...emptyBlock(to ?? contracts[0].currency), ...more };
  const about = { names, gapDays: Number(set.gap_days ?? 0) };
  const blocks = blocksOf(rows, columnMonths, asOf, set, rates, about);
  if (new Set(rows.map((row) => row.file)).size > 1)
    dated.conflicts = conflicts(rows, asOf, columnMonths, superseded);
  return { ...dated, ...(blocks.length === 1 ? blocks[0] : { currencies: blocks }), ...more };
}

/** Pretty JSON, two spaces, with lists of plain numbers on one line. */
export function toText(value) {
  const plain = (_, item) => (typeof item === "bigint" ? Number(item) : item);
  const pretty = JSON.stringify(value, plain, 2);
  return (
    pretty.replace(/\[\n\s+(-?[\d.e+-]+,\n\s+)*-?[\d.e+-]+\n\s+\]/g, (list) => list.replace(/\n\s+/g, " ")) +
    "\n"
  );
}

/** The folders of all cases. */
export const caseDirs = () =>
  readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, "case.json")))
    .map((entry) => join(here, entry.name));

/** What is wrong with the committed expected.json of a case: sentences. */
function faultsOf(dir) {
  const faults = [];
  const path = join(dir, "expected.json");
  const expected = expectedOf(dir);
  if (!existsSync(path) || readFileSync(path, "utf8") !== toText(expected))
    faults.push("expected.json is not what the reference computes");
  if (!existsSync(join(dir, "why.md"))) faults.push("why.md is missing");
  const plain = JSON.parse(toText(expected));
  for (const [where, value] of Object.entries(readIfThere(join(dir, "hand.json")))) {
    const found = valueAt(plain, where);
    const equal =
      typeof value === "number" && typeof found === "number"
        ? Math.abs(value - found) < 1e-12
        : value === found;
    if (!equal) faults.push(`${where} is ${found} by the reference, ${value} by hand`);
  }
  return faults.map((fault) => `${basename(dir)}: ${fault}`);
}

function check() {
  const dirs = caseDirs();
  const faults = dirs.flatMap(faultsOf);
  for (const fault of faults) console.log(fault);
  console.log(`${dirs.length} cases, ${faults.length} faults`);
  return faults.length > 0 || dirs.length === 0 ? 1 : 0;
}

function compare(reportPath, dir) {
  const answer = readJson(reportPath === "-" ? 0 : reportPath);
  const report = "ok" in answer ? answer.value : answer;
  const found = differences(readJson(join(dir, "expected.json")), report);
  for (const line of found) console.log(`${basename(dir)}: ${line}`);
  return found.length > 0 ? 1 : 0;
}

function main([first, ...rest]) {
  if (first === "--check") return check();
  if (first === "--compare" && rest.length === 2) return compare(...rest);
  if (first === "--write") {
    for (const dir of caseDirs()) writeFileSync(join(dir, "expected.json"), toText(expectedOf(dir)));
    return 0;
  }
  if (first === undefined || first.startsWith("-")) {
    console.error("usage: reference.mjs CASE_DIR | --write | --check | --compare REPORT.json CASE_DIR");
    return 2;
  }
  process.stdout.write(toText(expectedOf(first)));
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
