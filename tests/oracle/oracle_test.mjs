// The command against SQL in an independent engine, and against a count day by day, on random ledgers:
// node --test tests/oracle/oracle_test.mjs, after the release build. LEDGERS: how many (1,000).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { movementsByDays } from "./days.mjs";
import { contractsOf, contractsCsvOf, kRates } from "./contracts.mjs";
import { csvOf, kSettings, ledgerOf, monthsOf, stampText, textOf } from "./ledgers.mjs";
import { invoicesCsvOf, invoicesOf } from "./invoices.mjs";
import { insert, rowsOf } from "./sqlite.mjs";
import { kLeast, termsCsvOf, termsOf } from "./terms.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const command = path.resolve(here, "../..", process.env.HOLDFAST_COMMAND ?? "build/release/holdfast");
const scratch = mkdtempSync(path.join(tmpdir(), "holdfast-oracle-"));
after(() => rmSync(scratch, { recursive: true }));

const kLedgers = Number(process.env.LEDGERS ?? 1000);
const kMaxBuffer = 2 ** 30;
const sqlOf = (name) => readFileSync(path.join(here, name), "utf8");

/** Ledgers whose report has a month. */
const ledgers = [];
for (let seed = 1; ledgers.length < kLedgers; ++seed) {
  const ledger = ledgerOf(seed);
  if (monthsOf(ledger).length > 0) ledgers.push(ledger);
}

const reportOf = (ledger, gapDays = 0) =>
  reportWith(ledger.table, csvOf(ledger), { ...ledger.set, as_of: textOf(ledger.asOf), gap_days: gapDays });

function reportWith(table, csv, values) {
  const file = path.join(scratch, "ledger.csv");
  writeFileSync(file, csv);
  const settings = Object.entries(values).flatMap(([key, value]) => ["--set", `${key}=${value}`]);
  const run = spawnSync(command, ["report", "--format", "json", ...settings, "--table", `${table}=${file}`], {
    encoding: "utf8",
    maxBuffer: kMaxBuffer,
  });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

/** A date as the file has it. */
function statedText(row, key) {
  if (row.stamps === undefined) return row[key] === null ? null : textOf(row[key]);
  return row.stamps[key] === null ? null : stampText(row.stamps[key]);
}

/** What SQL says: by ledger and kind, rows. */
function figuresBySql() {
  const sets = Object.keys(kSettings);
  const lines = [
    "create table ledger_lines (ledger, customer, subscription, start, finish, canceled, cents, status, kind, stated);",
    `create table ledger_settings (ledger primary key, ${sets.join()}, as_of);`,
    "create table ledger_months (ledger, n, last, end_day);",
    "begin;",
    ...ledgers.flatMap((ledger, id) => [
      ...insert(
        "ledger_lines",
        ledger.rows.map((row) => [
          id,
          row.customer,
          row.subscription ?? null,
          ...["start", "end", "canceled"].map((key) => statedText(row, key)),
          row.cents,
          row.status,
          row.kind ?? null,
          row.stated ? 1 : 0,
        ]),
      ),
      ...insert("ledger_settings", [[id, ...sets.map((key) => ledger.set[key]), ledger.asOf]]),
      ...insert(
        "ledger_months",
        monthsOf(ledger).map(({ n, last, end }) => [id, n, last, end]),
      ),
    ]),
    "commit;",
    sqlOf("report.sql"),
  ];
  const figures = ledgers.map(() => ({ movement: [], retention: [], start: [], cohort: [] }));
  for (const row of rowsOf(lines)) figures[row.ledger][row.kind].push(row);
  return figures;
}

const ratio = (part, whole) => (whole === 0 ? null : part / whole);

function assertNear(actual, expected, what) {
  if (actual === null || expected === null) return assert.equal(actual, expected, what);
  assert.ok(
    Math.abs(actual - expected) <= 1e-12 * Math.max(1, Math.abs(expected)),
    `${what}: ${actual}, not ${expected}`,
  );
}

const kParts = ["opening", "new", "reactivation", "expansion", "contraction", "churn", "closing"];
const kCounts = ["opening", "new", "returned", "expanded", "contracted", "lost", "closing"];
const pick = (keys, row, prefix = "") => Object.fromEntries(keys.map((key) => [key, row[prefix + key]]));

function checkMovements(report, rows) {
  assert.deepEqual(
    report.movements.map((row) => pick(kParts, row)),
    rows.map((row) => pick(kParts, row)),
  );
  assert.deepEqual(
    report.movements.map((row) => pick(kCounts, row.customers)),
    rows.map((row) => pick(kCounts, row, "c_")),
  );
}

const atRisk = (row, set) =>
  row.c_opening + (set.customer_churn === "opening" ? 0 : row.c_new + row.c_returned);
const netLoss = (row, set) =>
  row.churn +
  row.contraction -
  row.expansion -
  (set.net_churn === "with_reactivation" ? row.reactivation : 0);

function checkRates(report, rows, set) {
  report.churn.monthly.forEach((month, i) => {
    const row = rows[i];
    assert.equal(month.customers_at_risk, atRisk(row, set));
    assertNear(month.customer_churn, ratio(row.c_lost, atRisk(row, set)), "customer churn");
    assertNear(month.gross_mrr_churn, ratio(row.churn + row.contraction, row.opening), "gross churn");
    const net = (set.churn_sign === "growth" ? -1 : 1) * netLoss(row, set);
    assertNear(month.net_mrr_churn, ratio(net, row.opening), "net churn");
    const growth = row.new + row.expansion + (set.quick_ratio === "new_expansion" ? 0 : row.reactivation);
    assertNear(
      report.expansion.monthly[i].quick_ratio,
      ratio(growth, row.contraction + row.churn),
      "quick ratio",
    );
  });
}

/** LTV in cents, not rounded; null where there is none. */
function ltvOf(rows, at, set) {
  const before = set.ltv === "month" ? rows.slice(at, at + 1) : rows.slice(Math.max(0, at - 6), at);
  const rates = before
    .map((row) =>
      set.ltv === "net_mrr" ? ratio(netLoss(row, set), row.opening) : ratio(row.c_lost, atRisk(row, set)),
    )
    .filter((rate) => rate !== null);
  const sum = rates.reduce((total, rate) => total + rate, 0);
  if (rows[at].c_closing === 0 || rates.length === 0 || sum <= 0) return null;
  return rows[at].closing / rows[at].c_closing / (sum / rates.length);
}

function checkSummary(report, rows, set) {
  const complete = report.churn.monthly.length;
  if (complete === 0 || report.summary.month === null) return;
  const last = rows[complete - 1];
  assert.equal(report.summary.mrr, last.closing);
  assert.equal(report.summary.customers, last.c_closing);
  const ltv = ltvOf(rows, complete - 1, set);
  if (ltv === null) return assert.equal(report.summary.ltv, null);
  if (report.summary.ltv === null) return assert.ok(ltv > 1e12, `no LTV, not ${ltv}`);
  assert.ok(Math.abs(report.summary.ltv - ltv) <= 0.5 + 1e-9 * ltv, `LTV ${report.summary.ltv}, not ${ltv}`);
}

const kWindow = ["opening", "retained", "kept", "customers", "customers_kept"];

/** By the setting, of a window that ends with a month. */
function grrOf(found, movements, { n, months }, { grr }) {
  if (found.opening === 0) return null;
  if (grr === "logo") return ratio(found.customers_kept, found.customers);
  if (grr === "accounts") return ratio(found.kept, found.opening);
  const inside = movements.filter((row) => n - months < row.n && row.n <= n);
  const lost = inside.reduce((sum, row) => sum + row.churn + row.contraction, 0);
  return Math.max(0, (found.opening - lost) / found.opening);
}

function checkRetention(report, rows, first, movements, set) {
  for (const [months, name] of [
    [1, "monthly"],
    [Number(set.nrr_months), "trailing"],
  ]) {
    const byMonth = new Map(rows.filter((row) => row.window === months).map((row) => [row.n, row]));
    report.retention[name].forEach((row, i) => {
      const n = first + months + i;
      const found = byMonth.get(n) ?? Object.fromEntries(kWindow.map((key) => [key, 0]));
      assert.deepEqual(pick(kWindow, row), pick(kWindow, found));
      assertNear(row.nrr, ratio(found.retained, found.opening), "NRR");
      assertNear(row.grr, grrOf(found, movements, { n, months }, set), "GRR");
      assertNear(row.logo, ratio(found.customers_kept, found.customers), "customer retention");
    });
  }
}

const kCohortMonths = { month: 1, quarter: 3, year: 12 };

function checkCohorts(report, starts, rows, first, set) {
  assert.equal(report.cohorts.length, starts.length);
  const cells = new Map(rows.map((row) => [`${row.born} ${row.age}`, row]));
  let seen = 0;
  for (const [i, cohort] of report.cohorts.entries()) {
    const month = first + report.months.indexOf(cohort.month);
    const born = month - (month % kCohortMonths[set.cohort_by]);
    assert.deepEqual([born, cohort.size, cohort.mrr], [starts[i].born, starts[i].size, starts[i].mrr]);
    cohort.customers.forEach((customers, age) => {
      const cell = cells.get(`${born} ${age}`);
      assert.deepEqual(
        [customers, cohort.net_mrr[age], cohort.gross_mrr[age]],
        [cell.customers, cell.net, cell.gross],
      );
      ++seen;
    });
  }
  assert.equal(seen, rows.length);
}

test(`the figures of ${kLedgers} random ledgers are those of SQL, to the minor unit`, () => {
  const found = figuresBySql();
  ledgers.forEach((ledger, id) => {
    const { set } = ledger;
    const { movement, retention, start, cohort } = found[id];
    const first = monthsOf(ledger)[0].n;
    try {
      const report = reportOf(ledger);
      checkMovements(report, movement);
      checkRates(report, movement, set);
      checkSummary(report, movement, set);
      checkRetention(report, retention, first, movement, set);
      checkCohorts(report, start, cohort, first, set);
    } catch (error) {
      error.message += `\nledger ${id}, as of ${textOf(ledger.asOf)}, ${JSON.stringify(set)}\n${csvOf(ledger)}`;
      throw error;
    }
  });
});

test(`the movements of ${kLedgers} random ledgers are those counted day by day, with gaps`, () => {
  ledgers.forEach((ledger, id) => {
    const { gapDays } = ledger;
    const report = reportOf(ledger, gapDays);
    assert.deepEqual(
      report.movements.map((row) => pick(kParts, row)),
      movementsByDays(ledger),
      `ledger ${id}, gap_days ${gapDays}, as of ${textOf(ledger.asOf)}, ${JSON.stringify(ledger.set)}\n${csvOf(ledger)}`,
    );
  });
});

const kContractSums = ["due", "renewed", "lost", "open", "renewed_early", "customers", "customers_renewed"];
const kContractAmounts = [
  "due_amount",
  "open_amount",
  "renewed_amount",
  "renewed_amount_capped",
  "lost_amount",
];

function checkContracts(sums, found, rate) {
  const keys = [...kContractSums, ...kContractAmounts];
  assert.deepEqual(pick(keys, sums), pick(keys, found));
  const [part, whole] = {
    decided: [found.renewed, found.renewed + found.lost],
    due: [found.renewed, found.due],
    all_customers: [found.customers_renewed, found.customers],
  }[rate];
  assertNear(sums.customer_rate, ratio(part, whole), rate);
  const decided = found.due_amount - found.open_amount;
  assertNear(sums.amount_rate, ratio(found.renewed_amount, decided), "amount rate");
  assertNear(sums.amount_rate_capped, ratio(found.renewed_amount_capped, decided), "capped amount rate");
}

test(`the renewals of ${kLedgers} random sets of contracts are those of SQL, by each rate`, () => {
  const sets = Array.from({ length: kLedgers }, (_, i) => contractsOf(i + 1));
  const lines = [
    "create table contracts (id, customer, due, month, base, renewed, outcome, renewed_on, renewed_month);",
    "create table as_of (id, day);",
    "begin;",
    ...sets.flatMap(({ rows, asOf }, id) => [
      ...insert(
        "contracts",
        rows.map((row) => [id, ...row]),
      ),
      ...insert("as_of", [[id, asOf]]),
    ]),
    "commit;",
    sqlOf("renewals.sql"),
  ];
  const found = sets.map(() => ({ month: [], total: [], upcoming: [] }));
  for (const row of rowsOf(lines)) found[row.id][row.kind].push(row);
  sets.forEach((set, id) => {
    const rate = kRates[id % kRates.length];
    const csv = contractsCsvOf(set);
    try {
      const [block] = reportWith("renewals", csv, { renewal_rate: rate, as_of: textOf(set.asOf) }).renewals
        .currencies;
      assert.equal(block.months.length, found[id].month.length);
      block.months.forEach((month, i) => checkContracts(month, found[id].month[i], rate));
      checkContracts(block.total, found[id].total[0], rate);
      assert.deepEqual(
        pick(["contracts", "amount"], block.upcoming),
        pick(["contracts", "amount"], found[id].upcoming[0]),
      );
    } catch (error) {
      error.message += `\ncontracts ${id}, as of ${textOf(set.asOf)}, ${rate}\n${csv}`;
      throw error;
    }
  });
});

const kMostAmbiguous = 1 / 3;

/** The rows that SQL finds for sets, by the set and their kind. */
function renewalsBySql(sets, lines) {
  const found = sets.map(() => ({ month: [], total: [], upcoming: [], ambiguous: [] }));
  for (const row of rowsOf(lines)) found[row.id][row.kind].push(row);
  return found;
}

/** Compares the contracts that the reports of sets come to with what SQL finds, where their order decides nothing. */
function checkTerms(sets, found, table, csvOfSet) {
  let compared = 0;
  sets.forEach((set, id) => {
    const { month, total, upcoming, ambiguous } = found[id];
    if (ambiguous.length > 0) return;
    ++compared;
    const rate = kRates[id % kRates.length];
    const csv = csvOfSet(set);
    const values = {
      renewal_terms: set.terms,
      gap_days: set.gapDays,
      renewal_rate: rate,
      as_of: textOf(set.asOf),
    };
    try {
      const { renewals } = reportWith(table, csv, values);
      const contracts = month.length + upcoming[0].contracts;
      if (renewals === null) return assert.equal(contracts, 0);
      assert.equal(renewals.source, "terms");
      const [block] = renewals.currencies;
      assert.equal(block.months.length, month.length);
      block.months.forEach((of, i) => checkContracts(of, month[i], rate));
      if (total.length > 0) checkContracts(block.total, total[0], rate);
      assert.deepEqual(
        pick(["contracts", "amount"], block.upcoming),
        pick(["contracts", "amount"], upcoming[0]),
      );
    } catch (error) {
      error.message += `\nset ${id}, ${JSON.stringify(values)}\n${csv}`;
      throw error;
    }
  });
  assert.ok(
    compared >= (1 - kMostAmbiguous) * sets.length,
    `only ${compared} of ${sets.length} are compared`,
  );
}

test(`the renewals that the terms of ${kLedgers} random sets of subscriptions come to are those of SQL`, () => {
  const sets = Array.from({ length: kLedgers }, (_, i) => termsOf(i + 1));
  const termOf = ({ months }, { terms }) => (months >= kLeast[terms] ? months : null);
  const found = renewalsBySql(sets, [
    "create table subscriptions (id, n, customer, subscription, start, finish, months, term, cents);",
    "create table as_of (id, day);",
    "create table rules (id, grace);",
    "begin;",
    ...sets.flatMap((set, id) => [
      ...insert(
        "subscriptions",
        set.rows.map((row) => [
          id,
          row.n,
          row.customer,
          row.subscription,
          row.start,
          row.finish,
          row.months,
          termOf(row, set),
          row.cents,
        ]),
      ),
      ...insert("as_of", [[id, set.asOf]]),
      ...insert("rules", [[id, Math.max(1, set.gapDays)]]),
    ]),
    "commit;",
    sqlOf("calendar.sql"),
    sqlOf("terms.sql"),
    sqlOf("renewals.sql"),
  ]);
  checkTerms(sets, found, "subscriptions", termsCsvOf);
});

test(`the renewals that the service periods of ${kLedgers} random sets of invoices come to are those of SQL`, () => {
  const sets = Array.from({ length: kLedgers }, (_, i) => invoicesOf(i + 1));
  const found = renewalsBySql(sets, [
    "create table lines (id, n, customer, start, stated, cents);",
    "create table as_of (id, day);",
    "create table rules (id, least, grace);",
    "begin;",
    ...sets.flatMap((set, id) => [
      ...insert(
        "lines",
        set.rows.map((row) => [id, row.n, row.customer, row.start, row.stated, row.cents]),
      ),
      ...insert("as_of", [[id, set.asOf]]),
      ...insert("rules", [[id, kLeast[set.terms], Math.max(1, set.gapDays)]]),
    ]),
    "commit;",
    sqlOf("calendar.sql"),
    sqlOf("invoices.sql"),
    sqlOf("renewals.sql"),
  ]);
  checkTerms(sets, found, "invoices", invoicesCsvOf);
});

test("every value of every setting is drawn", () => {
  for (const [key, values] of Object.entries(kSettings))
    for (const value of values)
      assert.ok(
        ledgers.some(({ set }) => set[key] === value),
        `${key}=${value}`,
      );
});
