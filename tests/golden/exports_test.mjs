// The headers of real exports, and a set of three files, where the folder with them is there: what each gives.
//
//   node --test tests/golden/exports_test.mjs, after the release build. HOLDFAST_DATA names the folder (../shared/data).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { expectedOf, toText } from "./reference.mjs";
import { differences } from "./reference/compare.mjs";
import { parseCsv } from "./reference/csv.mjs";

const root = path.join(fileURLToPath(new URL(".", import.meta.url)), "../..");
const holdfast = path.resolve(root, process.env.HOLDFAST ?? "build/release/holdfast");
const data = path.resolve(root, process.env.HOLDFAST_DATA ?? "../shared/data");
const headers = path.join(data, "headers");
const skip = existsSync(headers) ? false : "the folder of real headers is not there";

function report(files, more = []) {
  const run = spawnSync(holdfast, ["report", "--format", "json", ...more, ...files], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return run.status === 0 ? { report: JSON.parse(run.stdout) } : { refusal: run.stderr.trim() };
}

/** Rows read: used, ignored, rejected, and why. */
const used = (table, count) => ({ table, rows: [count, count, 0, 0] });
const ignored = (table, count, why) => ({ table, rows: [count, 0, count, 0], why });

/**
 * What each file with rows gives. The rows of Recurly's files are the texts of its documentation and no records: all states
 * in one cell, "pending, active, canceled, expired", is none.
 */
const kExpected = {
  "baremetrics_manual_import.from-template.csv": used("subscriptions", 1),
  "ghost_members_export.from-tests.csv": used("customers", 1),
  "hubspot_deals.from-tests.csv": used("renewals", 1),
  "lago_invoices.from-code.csv": ignored("invoices", 1, "row.not_paid"),
  "patreon_members_2023.from-docstring.csv": used("subscriptions", 1),
  "qbo_invoice_import.from-tests.csv": used("invoices", 1),
  "recurly_accounts-export.from-docs.csv": used("customers", 1),
  "recurly_adjustments-export.from-docs.csv": ignored("invoices", 1, "row.not_paid"),
  "recurly_invoices-exports.from-docs.csv": { ...used("invoices", 1), why: "schema.values_do_not_fit" },
  "recurly_invoices-summary.from-docs.csv": { ...used("invoices", 1), why: "schema.interval_assumed" },
  "recurly_subscription-history-export.from-docs.csv": {
    ...used("subscriptions", 1),
    why: "schema.values_do_not_fit",
  },
  "recurly_subscriptions-churned.from-docs.csv": {
    ...used("subscriptions", 1),
    why: "schema.interval_assumed",
  },
  "recurly_subscriptions-export.from-docs.csv": {
    ...used("subscriptions", 1),
    why: "schema.interval_assumed",
  },
  "recurly_subscriptions-external.from-docs.csv": { refusal: /no amount column.*table of plans/s },
  "recurly_subscriptions-pending-changes-export.from-docs.csv": {
    refusal: /changes that have not happened yet/,
  },
  "recurly_transaction-export.from-docs.csv": {
    refusal: /:2: None of the rows \(1\).*"tax_amount" has "15.00"/,
  },
  "revenuecat_scheduled-export-v5.from-docs.csv": used("invoices", 1),
  "shopify_orders_export.csv": { table: "invoices", rows: [3, 2, 1, 0], why: "row.continuation" },
  "stripe_invoices.2023.csv": used("invoices", 2),
  "stripe_subscriptions.excel-resaved.csv": ignored("subscriptions", 3, "row.trial"),
  "stripe_unified_customers.2023.csv": used("customers", 1),
  "stripe_unified_customers.2025-metadata.csv": used("customers", 1),
  "stripe_unified_payments.2023-createdUTC.csv": used("invoices", 1),
  "stripe_unified_payments.all-columns.csv": used("invoices", 1),
  "stripe_unified_payments.default-2024.csv": {
    refusal: /:2: None of the rows \(1\).*"Customer ID" is empty/,
  },
  "stripe_unified_payments.default-2026.csv": used("invoices", 2),
  "stripe_unified_payments.with-metadata.csv": ignored("invoices", 1, "row.not_paid"),
};

const hasRows = (name) =>
  parseCsv(readFileSync(path.join(headers, name), "utf8"), name.endsWith(".tsv") ? "\t" : ",").length > 1;

for (const name of skip
  ? []
  : readdirSync(headers).filter((file) => file !== "MANIFEST.csv" && hasRows(file))) {
  test(`${name}`, () => {
    const expected = kExpected[name];
    assert.ok(expected, "a file that nobody has looked at");
    const found = report([path.join(headers, name)]);
    if (expected.refusal) return assert.match(found.refusal ?? "a report", expected.refusal);
    assert.equal(found.refusal, undefined);
    const [input] = found.report.inputs;
    const { read, used, ignored, rejected } = input.rows;
    assert.equal(input.table, expected.table);
    assert.deepEqual([read, used, ignored, rejected], expected.rows);
    if (expected.why)
      assert.ok(
        input.issues.some(({ code }) => code === expected.why),
        expected.why,
      );
  });
}

test("subscriptions, plans and customers of a real set of three files, in any order", { skip }, () => {
  const folder = path.join(data, "sets/flowstack");
  const columns = (table, roles, more = {}) => ({ table, columns: roles, ...more });
  const roles = {
    "customers.csv": columns("customers", { customer: "customer_id", customer_name: "company_name" }),
    "plans.csv": columns(
      "plans",
      { plan: "plan_id", plan_name: "plan_name", unit_amount: "monthly_price" },
      { interval: "month" },
    ),
    "subscriptions.csv": columns(
      "subscriptions",
      {
        subscription: "subscription_id",
        customer: "customer_id",
        plan: "plan_id",
        start: "subscription_start",
        end: "subscription_end",
        status: "subscription_status",
        discount_percent: "discount_percent",
      },
      { plans: true },
    ),
  };
  const orders = [
    ["customers.csv", "plans.csv", "subscriptions.csv"],
    ["subscriptions.csv", "customers.csv", "plans.csv"],
  ];
  const files = orders[0].map((name) => ({ name }));
  const expected = JSON.parse(toText(expectedOf(folder, { files, roles })));
  for (const names of orders) {
    const found = report(names.map((name) => path.join(folder, name)));
    assert.equal(found.refusal, undefined);
    assert.deepEqual(differences(expected, found.report), []);
  }
});
