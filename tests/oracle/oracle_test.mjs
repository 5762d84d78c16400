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
import { csvOf, kSettings, ledgerOf, monthsOf, textOf } from "./ledgers.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const command = path.resolve(here, "../..", process.env.HOLDFAST_COMMAND ?? "build/release/holdfast");
const scratch = mkdtempSync(path.join(tmpdir(), "holdfast-oracle-"));
after(() => rmSync(scratch, { recursive: true }));

const kLedgers = Number(process.env.LEDGERS ?? 1000);
const kMaxBuffer = 2 ** 30;

/** Ledgers whose report has a month. */
const ledgers = [];
for (let seed = 1; ledgers.length < kLedgers; ++seed) {
  const ledger = ledgerOf(seed);
  if (monthsOf(ledger).length > 0) ledgers.push(ledger);
}

function reportOf({ rows, set, asOf }, gapDays = 0) {
  const file = path.join(scratch, "ledger.csv");
  writeFileSync(file, csvOf({ rows }));
  const values = { ...set, as_of: textOf(asOf), gap_days: gapDays };
  const settings = Object.entries(values).flatMap(([key, value]) => ["--set", `${key}=${value}`]);
  const run = spawnSync(command, ["report", "--format", "json", ...settings, file], {
    encoding: "utf8",
    maxBuffer: kMaxBuffer,
  });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

/** What SQL says: by ledger and kind, rows. */
function figuresBySql() {
  const quoted = (value) => (value === null ? "null" : typeof value === "number" ? value : `'${value}'`);
  const insert = (table, rows) =>
    rows.map((row) => `insert into ${table} values (${row.map(quoted).join()});`);
  const sets = Object.keys(kSettings);
  const lines = [
    "create table ledger_rows (ledger, customer, start, finish, canceled, cents, status);",
    `create table ledger_settings (ledger primary key, ${sets.join()});`,
    "create table ledger_months (ledger, n, last, end_day);",
    "begin;",
    ...ledgers.flatMap((ledger, id) => [
      ...insert(
        "ledger_rows",
        ledger.rows.map((row) => [id, row.customer, row.start, row.end, row.canceled, row.cents, row.status]),
      ),
      ...insert("ledger_settings", [[id, ...sets.map((key) => ledger.set[key])]]),
      ...insert(
        "ledger_months",
        monthsOf(ledger).map(({ n, last, end }) => [id, n, last, end]),
      ),
    ]),
    "commit;",
    readFileSync(path.join(here, "report.sql"), "utf8"),
  ];
  const run = spawnSync("sqlite3", ["-json", ":memory:"], {
    input: lines.join("\n"),
    encoding: "utf8",
    maxBuffer: kMaxBuffer,
  });
  assert.equal(run.status, 0, run.stderr);
  const figures = ledgers.map(() => ({ movement: [], retention: [], cohort: [] }));
  for (const table of run.stdout.split(/(?<=\])\n(?=\[)/))
    for (const row of JSON.parse(table)) figures[row.ledger][row.kind].push(row);
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
    assertNear(month.net_mrr_churn, ratio(netLoss(row, set), row.opening), "net churn");
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
  if (grr === "logo") return ratio(found.customers_kept, found.customers);
  if (grr === "accounts") return ratio(found.kept, found.opening);
  const inside = movements.filter((row) => n - months < row.n && row.n <= n);
  const lost = inside.reduce((sum, row) => sum + row.churn + row.contraction, 0);
  return found.opening === 0 ? null : Math.max(0, (found.opening - lost) / found.opening);
}

function checkRetention(report, rows, first, movements, set) {
  for (const [months, name] of [
    [1, "monthly"],
    [12, "trailing"],
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

function checkCohorts(report, rows, first) {
  const cells = new Map(rows.map((row) => [`${row.born} ${row.age}`, row]));
  let seen = 0;
  for (const cohort of report.cohorts) {
    const born = first + report.months.indexOf(cohort.month);
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
    const { movement, retention, cohort } = found[id];
    const first = monthsOf(ledger)[0].n;
    try {
      const report = reportOf(ledger);
      checkMovements(report, movement);
      checkRates(report, movement, set);
      checkSummary(report, movement, set);
      checkRetention(report, retention, first, movement, set);
      checkCohorts(report, cohort, first);
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

test("every value of every setting is drawn", () => {
  for (const [key, values] of Object.entries(kSettings))
    for (const value of values)
      assert.ok(
        ledgers.some(({ set }) => set[key] === value),
        `${key}=${value}`,
      );
});
