// Lists of the report that `holdfast report --list NAME` writes: node --test tests/cli/lists_test.mjs, after the release build.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { fileOf, run } from "./command.mjs";

/** The cells of a list's rows: no value of these files has a comma. */
function rowsOf(name, ...files) {
  const { status, stdout, stderr } = run(["report", "--list", name, ...files]);
  assert.equal(status, 0, stderr);
  const [header, ...rows] = stdout.trimEnd().split("\n");
  const names = header.split(",");
  return rows.map((row) => {
    const cells = row.split(",");
    assert.equal(cells.length, names.length, row);
    return Object.fromEntries(names.map((column, at) => [column, cells[at]]));
  });
}

const pick = (rows, ...names) => rows.map((row) => names.map((name) => row[name]).join(" "));

// By hand: of Retail a promoter; of no industry a detractor and who is not in the table of customers.

test("surveys by who answered have a row for each segment of each attribute", () => {
  const files = [
    fileOf("lists-survey.csv", "date,score,customer\n2024-01-10,10,a\n2024-02-05,6,c\n2024-02-06,9,nobody\n"),
    fileOf("lists-mrr.csv", "customer,month,mrr_usd\na,2024-02,100\nc,2024-02,100\n"),
    fileOf(
      "lists-customers.csv",
      "customer_id,customer_name,industry,region\na,Acme,Retail,EU\nc,Core,,EU\n",
    ),
  ];
  assert.deepEqual(
    pick(
      rowsOf("survey_attributes", ...files),
      "survey",
      "attribute",
      "segment",
      "answers",
      "promoters",
      "detractors",
    ),
    ["nps industry  2 1 1", "nps industry Retail 1 1 0", "nps region  1 1 0", "nps region EU 2 1 1"],
  );
  assert.deepEqual(pick(rowsOf("attributes", ...files), "attribute", "values"), ["industry 1", "region 1"]);
});

// By hand: a and b come in January, 10.00 and 20.00; b is gone in February; c comes then.

const months = () =>
  fileOf(
    "lists-months.csv",
    "customer,month,mrr_usd\na,2024-01,10\na,2024-02,15\na,2024-03,15\nb,2024-01,20\nc,2024-02,5\nc,2024-03,5\n",
  );

test("a cohort has a row for each of its ages, and the survival curve for each step", () => {
  assert.deepEqual(
    pick(
      rowsOf("cohorts", months()),
      "currency",
      "cohort",
      "age",
      "size",
      "customers",
      "net_mrr",
      "gross_mrr",
    ),
    [
      "USD 2024-01 0 2 2 30.00 30.00",
      "USD 2024-01 1 2 1 15.00 10.00",
      "USD 2024-01 2 2 1 15.00 10.00",
      "USD 2024-02 0 1 1 5.00 5.00",
      "USD 2024-02 1 1 1 5.00 5.00",
    ],
  );
  const [step, ...others] = rowsOf("survival", months());
  assert.deepEqual([step.months, step.at_risk, step.churned], ["1", "3", "1"]);
  assert.deepEqual(others, []);
});

test("who left and who grew are lists with the rows of the files", () => {
  assert.deepEqual(pick(rowsOf("lost_customers", months()), "customer", "month", "mrr", "since", "line"), [
    "b 2024-02 20.00 2024-01 5",
  ]);
  assert.deepEqual(
    pick(rowsOf("grown_customers", months()), "customer", "month", "before", "after", "gain"),
    ["a 2024-02 10.00 15.00 5.00"],
  );
});

// Yen have no minor unit and Kuwaiti dinars have three digits of it.

test("amounts of files are in the units of their own currency", () => {
  const file = fileOf(
    "lists-amounts.csv",
    "customer,month,mrr,currency\na,2024-01,1200,JPY\nb,2024-01,1.250,KWD\nc,2024-01,,KWD\n",
  );
  assert.deepEqual(pick(rowsOf("amounts", file), "currency", "file", "read", "used"), [
    "JPY lists-amounts.csv 1200 1200",
    "KWD lists-amounts.csv 1.250 1.250",
  ]);
});

/** By the array of objects in the report's schema, the list that has its rows. */
const kListOf = {
  "adoption/activation/months": "activation",
  "adoption/engagement": "engagement",
  "advocates/customers": "advocates",
  "advocates/scores": "advocate_scores",
  "advocates/scores/measures": "advocate_scores",
  "advocates/tests": "advocate_tests",
  "churn/lost": "lost_customers",
  "churn/monthly": "churn",
  "churn_reasons/classes": "churn_classes",
  "churn_reasons/reasons": "churn_reasons",
  "churn_reasons/tenure": "churn_tenure",
  "churn_reasons/tenure/classes": "churn_tenure",
  cohorts: "cohorts",
  "conflicts/rules": "conflict_rules",
  "conflicts/shown": "conflicts",
  "conversion/by": "conversion_by_segment",
  "conversion/by/segments": "conversion_by_segment",
  "conversion/months": "conversion",
  "conversion/waiting/shown": "waiting_sign_ups",
  "customers/attributes": "attributes",
  "economics/months": "economics",
  "expansion/grew": "grown_customers",
  "expansion/monthly": "expansion",
  "forecast/back_tests": "back_tests",
  "forecast/back_tests/rows": "back_tests",
  "forecast/customer_test/rows": "customer_test",
  "forecast/months": "forecast",
  "fx/rates": "rates",
  "growth/concentration/top": "concentration",
  "growth/months": "growth",
  "growth/resilience": "resilience",
  "growth/resilience/downturns": "resilience",
  "health/bands": "health_bands",
  "health/customers": "health",
  "health/early_usage/shown": "early_usage",
  "health/indicators": "health_indicators",
  "health/months": "health_months",
  "health/record/ranges": "health_ranges",
  inputs: "inputs",
  "inputs/amounts": "amounts",
  "inputs/amounts/excluded": "excluded_amounts",
  "inputs/columns": "columns",
  "inputs/issues": "issues",
  "inputs/rows/excluded": "excluded_rows",
  invariants: "invariants",
  "projection/ages": "projection",
  "renewals/currencies": "renewals",
  "renewals/currencies/months": "renewals",
  "renewals/currencies/plan/calendar/contracts": "renewal_calendar",
  "renewals/currencies/plan/calendar/owners": "renewals_due_by_owner",
  "renewals/currencies/plan/calendar/owners/windows": "renewals_due_by_owner",
  "renewals/currencies/plan/calendar/segments": "renewals_due_by_segment",
  "renewals/currencies/plan/calendar/segments/windows": "renewals_due_by_segment",
  "renewals/currencies/plan/calendar/weeks": "renewals_due_by_week",
  "renewals/currencies/plan/calendar/windows": "renewals_due",
  "renewals/currencies/plan/rates": "renewal_rates",
  "renewals/currencies/plan/years": "renewal_years",
  "renewals/currencies/upcoming/shown": "renewals_upcoming",
  "retention/monthly": "retention",
  "retention/trailing": "retention_trailing",
  "revenue/months": "revenue",
  "sales_pay/owners": "sales_pay",
  "sales_pay/owners/months": "sales_pay",
  "signals/customers": "signals",
  "signals/customers/signals": "signals",
  "signals/rules": "signal_rules",
  surveys: "surveys",
  "surveys/by": "survey_attributes",
  "surveys/by/segments": "survey_attributes",
  "surveys/quarters": "surveys",
  "surveys/segments": "survey_segments",
  "uncertainty/warnings": "warnings",
};

/** Written without --list, or told with the row that they are of. */
const kNoList = new Set([
  "currencies",
  "movements",
  "periods/rows",
  "churn/lost/sources",
  "expansion/grew/sources",
]);

/** The arrays of objects below a part of the schema. */
function arraysOf(schema, node, path, above, found) {
  if (node.$ref !== undefined) {
    const name = node.$ref.split("/").at(-1);
    if (!above.includes(name)) {
      arraysOf(schema, schema.definitions[name], path, [...above, name], found);
    }
    return found;
  }
  for (const choice of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])]) {
    arraysOf(schema, choice, path, above, found);
  }
  if (node.items !== undefined) {
    const of =
      node.items.$ref === undefined ? node.items : schema.definitions[node.items.$ref.split("/").at(-1)];
    if (of.properties !== undefined) found.add(path);
    arraysOf(schema, node.items, path, above, found);
  }
  for (const [name, part] of Object.entries(node.properties ?? {})) {
    arraysOf(schema, part, path === "" ? name : `${path}/${name}`, above, found);
  }
  return found;
}

test("every array of rows in the report's schema has a list", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../wasm/contract/report.schema.json", import.meta.url), "utf8"),
  );
  const arrays = [...arraysOf(schema, schema, "", [], new Set())].filter(
    (path) => !path.startsWith("currencies/") && !kNoList.has(path),
  );
  assert.deepEqual(arrays.sort(), Object.keys(kListOf).sort());
  const names = /\nLists:\n {2}(.*)\n/.exec(run(["--help"]).stdout)[1].split(" ");
  for (const [path, name] of Object.entries(kListOf)) {
    assert.ok(names.includes(name), `${path}: ${name}`);
  }
  assert.equal(new Set(names).size, names.length);
});
