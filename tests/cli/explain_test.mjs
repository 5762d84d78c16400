// What the command answers about a figure: who is behind it, and what other definitions make of it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { fileOf, run, small } from "./command.mjs";

test("explain names the customers and lines behind a figure, and why", () => {
  const { status, stdout, stderr } = run([
    "explain",
    small,
    "--metric",
    "movements.churn",
    "--month",
    "2024-02",
  ]);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^movements\.churn of 2024-02 = 50\.00 XXX\n/);
  assert.match(stdout, /Bolt \(c2\) +50\.00 +50\.00 +0\.00 +movement\.churn +small\.csv:4 +-\n/);
  assert.ok(stdout.includes("MRR at the end of 2024-01, and none at the end of 2024-02."));
});

test("explain takes a rate apart, and leaves nobody out", () => {
  const file = fileOf(
    "many.csv",
    `customer,month,mrr\n${Array.from({ length: 30 }, (_, i) => `c${i},2024-01,10\nc${i},2024-02,${i % 2 ? 10 : 5}\n`).join("")}`,
  );
  const args = ["explain", file, "--metric", "grr"];
  const { stdout } = run(args);
  assert.match(stdout, /numerator: retention\.monthly\.kept of 2024-02 = 225\.00, 30 customers/);
  assert.match(stdout, /and 10 more +50\.00\n/);
  const { parts } = JSON.parse(run([...args, "--format", "json"]).stdout);
  assert.deepEqual(
    parts.map(({ role, total, rows }) => [role, total, rows.length]),
    [
      ["numerator", 22500, 30],
      ["denominator", 30000, 30],
    ],
  );
  const lines = run([...args, "--format", "csv", "--limit", "1"])
    .stdout.trimEnd()
    .split("\n");
  assert.match(lines[0], /^role,metric,month,sign,customer,name,adds,/);
  assert.match(lines[1], /^numerator,retention\.monthly\.kept,2024-02,1,c1,,10\.00,10\.00,2024-01,10\.00,/);
  assert.match(lines[2], /^numerator,.*,and 29 more,215\.00,/);
});

test("explain follows cohorts, settings and several files", () => {
  const cell = ["--metric", "cohorts.customers", "--cohort", "2024-01", "--age", "1", "--format", "json"];
  const { value, parts } = JSON.parse(run(["explain", small, ...cell]).stdout);
  assert.equal(value, 1);
  assert.equal(parts[0].rows[0].customer, "c1");
  const more = fileOf("more.csv", "customer,month,mrr\nc9,2024-01,7\n");
  const both = ["explain", small, more, "--metric", "mrr", "--as-of", "2024-01-31", "--format", "json"];
  assert.equal(JSON.parse(run(both).stdout).value, 15700);
});

test("explain opens a quarter by any of its months, and the costs that no segment takes", () => {
  const file = fileOf(
    "quarters.csv",
    "customer,month,mrr,industry\na,2024-03,10,Retail\na,2024-04,10,Retail\na,2024-06,12,Retail\nb,2024-03,5,Energy\n",
  );
  const quarter = ["explain", file, "--period", "quarter", "--month", "2024-05", "--metric"];
  const net = run([...quarter, "periods.net.expansion"]).stdout;
  assert.match(net, /^periods\.net\.expansion of the period from 2024-04 = 2\.00 XXX\n/);
  assert.match(net, /\ba +2\.00 +10\.00 +12\.00 +movement\.expansion +quarters\.csv:2 +quarters\.csv:4\n/);
  const months = run([...quarter, "periods.months.churn"]).stdout;
  assert.match(months, /= 15\.00 XXX\n[^]*\n2 customers\n/);
  const costs = fileOf(
    "costs.csv",
    "month,category,industry,amount\n2024-05,Hosting,Retail,3\n2024-05,Hosting,,4\n",
  );
  const args = ["explain", file, costs, "--filter", "industry=Retail", "--metric"];
  const none = run([...args, "economics.unassigned.cost_of_revenue"]).stdout;
  assert.match(none, /= 4\.00 XXX\n[^]*\n1 costs\n[^]* cost\.cost_of_revenue +costs\.csv:3 +-\n/);
});

const canceled = fileOf(
  "canceled.csv",
  "customer,start_date,end_date,canceled_at,mrr,status\nstays,2024-01-01,,,10,active\nlate,2024-04-30,,,5,active\n" +
    "leaves,2024-01-01,2024-04-01,2024-02-10,30,canceled\n",
);

test("compare says which figures differ, by which setting, and through whom", () => {
  const args = ["compare", canceled, "--with", "maxio", "--month", "2024-02"];
  const { status, stdout, stderr } = run(args);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /churn_date +paid_end +cancellation/);
  assert.match(stdout, /movements\.churn +2024-02 +0\.00 +30\.00 +30\.00 +30\.00 +0\.00 +0\.00 +0\.00/);
  const { figures, settings } = JSON.parse(run([...args, "--format", "json"]).stdout);
  assert.deepEqual(
    settings.map(({ key }) => key),
    ["churn_date", "paused", "reactivation_window", "same_month", "churn_sign"],
  );
  const churn = figures.find(({ metric }) => metric === "movements.churn");
  assert.deepEqual([churn.difference, churn.contributions, churn.interaction], [3000, [3000, 0, 0, 0, 0], 0]);
  const behind = run([...args, "--metric", "movements.churn"]).stdout;
  assert.match(behind, /leaves +0\.00 +30\.00 +30\.00/);
  assert.match(behind, /leaves: A: no part of it\. B: MRR at the end of 2024-01, and none/);
  const csv = run([...args, "--format", "csv"]).stdout.split("\n");
  assert.equal(
    csv[0],
    "metric,currency,month,cohort,age,unit,a,b,difference,churn_date,paused,reactivation_window,same_month,churn_sign,together",
  );
});

test("compare takes own values on both sides, and finds nothing where nothing differs", () => {
  const same = run(["compare", canceled, "--with", "holdfast"]);
  assert.match(same.stdout, /Both have the same definitions/);
  const own = [
    "compare",
    canceled,
    "--profile",
    "maxio",
    "--with-set",
    "churn_date=paid_end",
    "--format",
    "json",
  ];
  assert.deepEqual(JSON.parse(run(own).stdout).settings, [
    { key: "churn_date", a: "cancellation", b: "paid_end" },
  ]);
});

test("explain lists the rows that are left out for a reason", () => {
  const file = fileOf(
    "out.csv",
    "customer,month,mrr\nc1,2024-01,100\nc1,2024-02,100\nc1,2024-03,100\nc2,someday,5\nc3,never,7\n",
  );
  const args = ["explain", file, "--metric", "inputs.rows.excluded", "--reason", "row.bad_month"];
  const { stdout, stderr } = run(args);
  assert.equal(stderr, "");
  assert.match(stdout, /inputs\.rows\.excluded = 2\n/);
  assert.match(stdout, /2 rows\n/);
  assert.match(stdout, /c3 .* row\.bad_month +out\.csv:6/);
});

test("compare says why customers left where that differs, also where no other figure does", () => {
  const file = fileOf(
    "lost.csv",
    "customer,start_date,end_date,mrr,cancellation_reason\nstays,2024-01-01,,10,\nabroad,2024-01-01,2024-03-01,20,moved abroad\nlate,2024-04-10,,5,\n",
  );
  const { status, stdout } = run(["compare", "--with-set", "churn_words=abroad:competitor", file]);
  assert.equal(status, 0);
  assert.match(stdout, /Figures that differ\n-+\nNone\.\n\nWhy customers left, where it differs\n/);
  assert.match(stdout, /competitor +MRR +0\.00 +20\.00 +20\.00 +20\.00 +0\.00\n/);
  assert.match(stdout, /other +customers +1 +0 +-1 +-1 +0\n/);
});

test("explain names answers, costs and sign-ups, which have no MRR before and after", () => {
  const mrr = fileOf("paid.csv", "customer,2024-01,2024-02\nacme,100,100\nbolt,,50\n");
  const costs = fileOf("costs.csv", "month,category,amount\n2024-02,Sales & Marketing,60\n");
  const answers = fileOf(
    "answers.csv",
    "date,survey,score,customer\n2024-01-10,NPS,10,acme\n2024-02-01,eNPS,3,\n",
  );
  const customers = fileOf(
    "people.csv",
    "customer_id,region,signup_date\nacme,EU,2023-12-20\nbolt,US,2024-01-15\nzeta,US,2024-02-20\n",
  );
  const ask = (...args) => run(["explain", mrr, costs, answers, customers, "--metric", ...args]).stdout;
  const promoters = ask(
    "surveys.by.segments.promoters",
    "--survey",
    "nps",
    "--by",
    "region",
    "--segment",
    "EU",
  );
  assert.match(promoters, /^surveys\.by\.segments\.promoters, nps, region EU = 1\n/);
  assert.match(promoters, /\n1 answers\n/);
  assert.match(promoters, / acme +1 +- +- +answer\.promoter +answers\.csv:2 +-\n/);
  assert.match(promoters, / acme: Answered 10 on 2024-01-10: a promoter\.\n/);
  const cac = ask("economics.months.cac");
  assert.match(cac, /numerator: economics\.months\.costs\.sales_marketing of 2024-02 = 60\.00, 1 costs\n/);
  assert.match(cac, / - +60\.00 +- +- +cost\.sales_marketing +costs\.csv:2 +-\n/);
  const late = ask("conversion.by.segments.open", "--by", "region", "--segment", "US");
  assert.match(late, / zeta +1 +- +- +sign_up\.open +people\.csv:4 +-\n/);
});

test("explain tells the days, the week, the year and the definition of contracts", () => {
  const file = fileOf(
    "contracts.csv",
    "customer,due_date,base_amount,renewed_amount,outcome,owner\n" +
      "acme,2023-05-01,100,130,renewed,\nacme,2024-07-08,60,,open,Ana\nbolt,2024-06-01,50,40,renewed,\n",
  );
  const first = (metric, ...more) =>
    run([
      "explain",
      file,
      "--as-of",
      "2024-06-30",
      "--metric",
      `renewals.plan.${metric}`,
      ...more,
    ]).stdout.split("\n")[0];
  assert.equal(
    first("calendar.windows.amount", "--age", "30"),
    "renewals.plan.calendar.windows.amount within 30 days = 60.00 XXX",
  );
  assert.equal(
    first("calendar.weeks.contracts", "--age", "1"),
    "renewals.plan.calendar.weeks.contracts in week 1 = 1",
  );
  assert.equal(
    first("calendar.owners.windows.contracts", "--age", "7", "--segment", "Ana"),
    "renewals.plan.calendar.owners.windows.contracts within 7 days, segment Ana = 0",
  );
  assert.equal(
    first("years.first_time", "--month", "2024-06"),
    "renewals.plan.years.first_time of 2024-01 = 40.00 XXX",
  );
  assert.equal(
    first("rates.numerator", "--segment", "amount_of_due"),
    "renewals.plan.rates.numerator, segment amount_of_due = 170.00 XXX",
  );
});
