// The holdfast command as a person meets it: node --test tests/cli/cli_test.mjs, after the release build.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { command, fileOf, run, sample, scratch, small } from "./command.mjs";

test("a report for reading names every section and every row's fate", () => {
  const { status, stdout, stderr } = run(["report", small]);
  assert.equal(status, 0);
  assert.equal(stderr, "");
  for (const part of [
    "4 rows read: 4 used, 0 ignored, 0 rejected",
    "Retention",
    "Churn",
    "Expansion",
    "Who left",
    "Bolt (c2)",
  ]) {
    assert.ok(stdout.includes(part), part);
  }
  assert.match(stdout, /MRR +1,234,717\.89/);
  assert.match(stdout, /Äcme \(c1\) +2024-02 +\+50\.00 +small\.csv:3/);
});

test("a report as JSON is the contract's, on one line", () => {
  const { status, stdout } = run(["report", "--format", "json", small]);
  assert.equal(status, 0);
  assert.equal(stdout.trimEnd().split("\n").length, 1);
  const report = JSON.parse(stdout);
  assert.equal(report.schema, "holdfast/report/1");
  assert.equal(report.movements[1].expansion, 5000);
});

test("a report as CSV has a line per month, amounts in major units", () => {
  const { stdout } = run(["report", "--format=csv", small]);
  const [header, january, february] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  assert.equal(february.length, header.length);
  const cell = (row, name) => row[header.indexOf(name)];
  assert.equal(cell(january, "month"), "2024-01");
  assert.equal(cell(january, "new_mrr"), "150.00");
  assert.equal(cell(january, "nrr"), "");
  assert.equal(cell(february, "churned_mrr"), "50.00");
  assert.equal(cell(february, "nrr"), "1.0");
  assert.equal(cell(february, "state"), "complete");
});

// By hand: a has three referrals of three and b none, so that their places are 0.75 and 0.25; a's MRR is 120.00.

test("--list writes one list as CSV, amounts in major units, formulas defused", () => {
  const mrr = fileOf("list-mrr.csv", "customer,month,mrr_usd\n=a,2024-03,100\n=a,2024-04,120\nb,2024-04,5\n");
  const usage = fileOf(
    "list-usage.csv",
    "customer,date,referrals,tickets\n=a,2024-04-30,3,6\nb,2024-04-30,0,0\n",
  );
  const list = (name) => run(["report", "--list", name, mrr, usage]).stdout.trimEnd().split("\n");
  const [header, ...rows] = list("advocates");
  assert.equal(
    header,
    "currency,customer,name,mrr,advocate,share_more_active,module_share,milestones,add_on_years,spread,reliance,feedback,score,file,line",
  );
  const apostrophe = String.fromCharCode(39);
  assert.deepEqual(rows, [
    `USD,${apostrophe}=a,,120.00,false,,,,1.0,75.0,,,75.0,list-usage.csv,2`,
    "USD,b,,5.00,false,,,,0.0,25.0,,,25.0,list-usage.csv,3",
  ]);
  // A row of a list within a row says whose it is.
  assert.deepEqual(list("signals").slice(1), [`USD,${apostrophe}=a,,120.00,,tickets,6.0,list-usage.csv,2`]);
  assert.deepEqual(list("growth").slice(1), [
    "USD,2024-03,100.00,1200.00,1,,,,,",
    "USD,2024-04,125.00,1500.00,2,0.25,,,81.25,-56.25",
  ]);
});

test("contracts are derived from the terms of subscriptions, and the report says so", () => {
  const file = fileOf(
    "yearly.csv",
    "customer,start_date,amount,interval\na,2023-01-10,120,year\nb,2024-01-31,5,month\n",
  );
  assert.match(
    run(["report", file]).stdout,
    /Renewals\n[\s\S]*derived from the terms of subscriptions and invoices/,
  );
  const list = run(["report", "--list", "renewals", file]).stdout.trim().split("\n");
  assert.equal(list.length, 2);
  assert.match(list[1], /2024-01/);
});

test("a list that the files say nothing of is its header alone", () => {
  const { status, stdout } = run(["report", "--list=sales_pay", small]);
  assert.equal(status, 0);
  assert.equal(stdout, "currency,owner,month,new,reactivation,expansion,renewal\n");
});

// By hand: the index loses a tenth, ARR 5 of 100, which is half of that.

test("ARR through the downturns of an index stands in the text and in a list of its own", () => {
  const mrr = fileOf("resilient.csv", "customer,month,mrr_usd\na,2024-03,100\na,2024-04,95\n");
  const index = fileOf("levels.csv", "when,level\n2024-03,200\n2024-04,180\n");
  const mapping = fileOf(
    "levels.json",
    JSON.stringify({
      table: "industry",
      header: ["when", "level"],
      columns: { month: "when", index: "level" },
    }),
  );
  const files = ["--mapping", mapping, index, mrr];
  assert.match(
    run(["report", ...files]).stdout,
    /downturns of the industry: ARR fell less in 1 of 1\n.*resilience\n {2}2024-03 +2024-04 +-10\.0 % +1,200\.00 +1,140\.00 +-5\.0 % +5\.0 %/,
  );
  const [header, row] = run(["report", "--list", "resilience", ...files])
    .stdout.trimEnd()
    .split("\n");
  assert.equal(
    header,
    "currency,series,peak,trough,over,index_change,arr_before,arr_after,arr_change,resilience,held",
  );
  assert.match(row, /^USD,,2024-03,2024-04,false,-0\.\d+,1200\.00,1140\.00,-0\.0\d+,0\.0\d+,true$/);
  assert.match(run(["report", mrr]).stdout, /growth resilience: a table of the industry would tell/);
});

test("--help names every list, and each can be written", () => {
  const names = /\nLists:\n {2}(.*)\n/.exec(run(["--help"]).stdout)[1].split(" ");
  assert.ok(names.includes("renewal_calendar") && names.includes("sales_pay"));
  for (const name of names) {
    const { status, stdout, stderr } = run(["report", "--list", name, small]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^currency,/, name);
  }
});

test("standard input is a file too", () => {
  const { stdout } = run(["report", "--format", "json", "-"], readFileSync(small));
  assert.equal(JSON.parse(stdout).inputs[0].name, "standard input");
});

test("--as-of, --set, --table and --mapping reach the core", () => {
  const mapping = fileOf("mapping.json", JSON.stringify({ columns: { customer: "name" }, currency: "EUR" }));
  const { stdout, stderr } = run([
    "report",
    "--format",
    "json",
    "--as-of",
    "2024-01-31",
    "--set",
    "quick_ratio=new_expansion_reactivation",
    "--mapping",
    mapping,
    "--table",
    `mrr=${small}`,
  ]);
  assert.equal(stderr, "");
  const report = JSON.parse(stdout);
  assert.equal(report.as_of, "2024-01-31");
  assert.equal(report.settings.quick_ratio, "new_expansion_reactivation");
  assert.equal(report.currency, "EUR");
  assert.equal(report.inputs[0].rows.rejected, 1);
});

test("each file takes the mapping that was made for its header", () => {
  const sheet = fileOf("sheet.csv", "wer,wann,wieviel\nc1,2024-01,100\nc1,2024-02,150\n");
  const other = fileOf("other.csv", "qui,quand,combien\nc2,2024-01,50\nc2,2024-02,50\n");
  const mappingOf = (name, [customer, month, mrr]) =>
    fileOf(
      name,
      JSON.stringify({ table: "mrr", columns: { customer, month, mrr }, header: [customer, month, mrr] }),
    );
  const german = mappingOf("german.json", ["wer", "wann", "wieviel"]);
  const french = mappingOf("french.json", ["qui", "quand", "combien"]);
  const args = ["report", "--format", "json", "--mapping", french, "--mapping", german];
  const { stdout, stderr } = run([...args, sheet, other]);
  assert.equal(stderr, "");
  assert.deepEqual(
    JSON.parse(stdout).movements.map(({ closing }) => closing),
    [15000, 20000],
  );
  const unused = run([...args, small, sheet]);
  assert.equal(unused.status, 1);
  assert.match(unused.stderr, /french\.json: The mapping was made for a file with another header/);
});

test("--skip says how many rows stand before the header, for every command", () => {
  const file = fileOf("noted.csv", "Note,x,y\nAnother,x,y\ncustomer,month,mrr\nc1,2024-01,100\n");
  const { dialect, columns } = JSON.parse(run(["inspect", "--skip", "2", file]).stdout);
  assert.equal(dialect.skip, 2);
  assert.deepEqual(
    columns.map(({ name }) => name),
    ["customer", "month", "mrr"],
  );
  const report = JSON.parse(run(["report", "--format=json", "--skip=2", file]).stdout);
  assert.equal(report.summary.mrr, 10000);
  assert.match(run(["cells", "--skip", "2", file]).stdout, /^\["customer","month","mrr"\]/);
  for (const value of ["two", "-1", "1000", ""]) {
    const { status, stderr } = run(["inspect", `--skip=${value}`, file]);
    assert.equal(status, 1);
    assert.match(stderr, /rows before the header/);
  }
});

test("an unknown encoding is named with the nearest known one", () => {
  const { status, stderr } = run(["cells", "--encoding", "gb1803", small]);
  assert.equal(status, 1);
  assert.match(stderr, /Did you mean "gb18030"\?/);
  for (const name of ["utf-8", "utf-16le", "utf-16be", "windows-1252", "gb18030", "big5", "gbk", "latin1"])
    assert.ok(run(["--help"]).stdout.includes(name), name);
});

test("the mapping that inspect prints gives the same report", () => {
  const { mapping } = JSON.parse(run(["inspect", sample]).stdout);
  assert.ok(mapping.header.includes("Customer ID"));
  const file = fileOf("inspected.json", JSON.stringify(mapping));
  const figures = (args) => JSON.parse(run(["report", "--format", "json", ...args, sample]).stdout).movements;
  assert.deepEqual(figures(["--mapping", file]), figures([]));
});

test("--excluded writes every row left out, with its line and reason, formulas defused", () => {
  const file = fileOf(
    "left-out.csv",
    'customer,month,mrr\nc1,2024-01,100\n=cmd(),someday,-5\nc2,2024-01,"12,x"\n',
  );
  const { status, stderr } = run(["report", "--excluded", scratch, file]);
  assert.equal(status, 0, stderr);
  const [header, ...rows] = readFileSync(path.join(scratch, "left-out.csv.excluded.csv"), "utf8")
    .trimEnd()
    .split("\n");
  assert.equal(header, "line,fate,reason,explanation,customer,month,mrr");
  assert.equal(rows.length, 2);
  assert.match(rows[0], /^3,rejected,row\.bad_month,.*,'=cmd\(\),someday,-5$/);
  assert.match(rows[1], /^4,rejected,row\.bad_amount,/);
});

test("a report names the span of its retention, the day of its months and the sign of net churn", () => {
  const months = fileOf(
    "span.csv",
    "customer,month,mrr\nc1,2024-01,10\nc1,2024-02,10\nc1,2024-03,20\nc1,2024-04,20\n",
  );
  const usual = run(["report", months]).stdout;
  assert.match(usual, /figures at the end of 2024-04\n/);
  assert.match(usual, /Over 12 months: not enough data/);
  const set = ["nrr_months=2", "month_state=first_day", "churn_sign=growth", "cohort_by=quarter"];
  const args = ["report", months, ...set.flatMap((each) => ["--set", each])];
  const { stdout, stderr, status } = run(args);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /figures on the first day of 2024-04\n/);
  assert.match(stdout, /Over 2 months\n +month +NRR.*\n +2024-03 +200\.0 %/);
  assert.match(stdout, /net \(growth above 0\)\n/);
  assert.match(stdout, /\n +2024-Q1 +1 +1 +1 +1\n/);
  const head = run([...args, "--format", "csv"]).stdout.split("\n")[0];
  assert.match(head, /,nrr,grr,customer_retention,nrr_2_months,grr_2_months,customer_retention_2_months,/);
  const month = run(["report", months, "--set", "nrr_months=1", "--format", "csv"]).stdout.split("\n")[0];
  assert.match(month, /,nrr_1_month,/);
});

test("a report says whose months its cohorts have, and what they start with", () => {
  const days = fileOf(
    "days.csv",
    "customer,start_date,end_date,mrr\nstays,2024-01-10,,10\nleaves,2024-01-10,2024-02-05,20\nlast,2024-03-31,,1\n",
  );
  const usual = run(["report", days]).stdout;
  assert.match(usual, /Cohorts, customers by months since the first .*\n +cohort +0 +1/);
  const { stdout } = run(["report", days, "--set", "cohort_age=anniversary"]);
  assert.match(stdout, /Cohorts, customers by each customer's own months .*\n +cohort +start +0 +1/);
  assert.match(stdout, /\n +2024-01 +2 +1 +1\n +2024-03 +1\n/);
  assert.match(stdout, /\n +2024-01 +30\.00 +10\.00 +10\.00\n/);
});

test("a name of a time zone is refused with what to say instead", () => {
  const { status, stderr } = run(["report", small, "--set", "time_zone=Asia/Kuala_Lumpur"]);
  assert.equal(status, 1);
  assert.match(stderr, /an offset from UTC as \+08:00/);
});

test("inspect shows dates as a report with the same settings reads them", () => {
  const file = fileOf("instants.csv", "customer,start_date,mrr\nacme,2024-01-31T20:00:00Z,10\n");
  const startOf = (...options) => JSON.parse(run(["inspect", file, ...options]).stdout).columns[1].parsed[0];
  assert.equal(startOf(), "2024-01-31");
  assert.equal(startOf("--set", "time_zone=+08:00"), "2024-02-01");
  assert.notEqual(run(["inspect", file, "--set", "time_zone=east"]).status, 0);
});

test("inspect says what each column was taken for and why", () => {
  const { status, stdout } = run(["inspect", sample]);
  assert.equal(status, 0);
  const inspection = JSON.parse(stdout);
  assert.equal(inspection.table, "subscriptions");
  assert.equal(inspection.columns.find((column) => column.name === "Customer ID").role, "customer");
  assert.ok(inspection.columns.every((column) => column.samples.length <= 5));
});

test("cells prints one JSON array of strings per record, header first, and counts issues", () => {
  const file = fileOf("cells.csv", 'a,b\r\n"x ""y""","1\n2"\r\n"open,3\r\n');
  const { status, stdout, stderr } = run(["cells", file]);
  assert.equal(status, 0);
  assert.deepEqual(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
    [
      ["a", "b"],
      ['x "y"', "1\n2"],
      ['"open', "3"],
    ],
  );
  assert.equal(stderr, "issues: 1\n");
});

test("cells counts a record with another number of cells than the header as an issue", () => {
  const { stdout, stderr } = run(["cells", fileOf("uneven.csv", "a,b\n1,2\n3\n4,5,6\n")]);
  assert.equal(stdout.trimEnd().split("\n").length, 4);
  assert.equal(stderr, "issues: 2\n");
});

test("cells follows the dialect it is told", () => {
  const file = fileOf("dialect.csv", "a;b,c\n'x;y';z\n");
  const { stdout } = run(["cells", "--delimiter", ";", "--quote", "'", file]);
  assert.deepEqual(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
    [
      ["a", "b,c"],
      ["x;y", "z"],
    ],
  );
});

for (const [what, args, part] of [
  ["nothing", [], "Nothing was asked for"],
  ["an unknown command", ["reprot", small], 'Did you mean "report"?'],
  ["an unknown option", ["report", "--fromat", "json", small], 'Did you mean "--format"?'],
  ["an unknown format", ["report", "--format", "jsno", small], 'Did you mean "json"?'],
  ["an unknown list", ["report", "--list", "advocate", small], 'Did you mean "advocates"?'],
  ["a list of another command", ["compare", small, "--with", "stripe", "--list", "growth"], "--list is for"],
  ["a list as JSON", ["report", small, "--list", "growth", "--format", "json"], "leave out --format"],
  ["an unknown table", ["report", "--table", "mmr", small], 'Did you mean "mrr"?'],
  ["an unknown setting", ["report", "--set", "asof=2024-01-01", small], 'Did you mean "as_of"?'],
  ["a bad value", ["report", "--as-of", "yesterday", small], "YYYY-MM-DD"],
  ["a setting without a value", ["report", "--set", "as_of", small], "KEY=VALUE"],
  ["an unknown profile", ["report", "--profile", "acme", small], "The profiles are"],
  ["no file", ["report"], "needs a file"],
  ["a question without a figure", ["explain", small], "needs --metric"],
  ["an unknown figure", ["explain", small, "--metric", "reactivaton"], 'Did you mean "reactivation"?'],
  [
    "a month without data",
    ["explain", small, "--metric", "new", "--month", "2023-12"],
    "the report has it for 2024-01 to 2024-02",
  ],
  ["a month that is none", ["explain", small, "--metric", "new", "--month", "12"], "YYYY-MM"],
  ["an age that is none", ["explain", small, "--metric", "new", "--age", "x"], "whole number"],
  ["a comparison with nothing", ["compare", small], "--with"],
  ["a comparison with an unknown profile", ["compare", small, "--with", "strip"], 'Did you mean "stripe"?'],
  ["another side of another command", ["report", small, "--with", "stripe"], "belongs to holdfast compare"],
  ["a question to another command", ["report", small, "--month", "2024-01"], "belongs to holdfast explain"],
  ["an option without its value", ["report", small, "--format"], "needs a value"],
]) {
  test(`usage: ${what} is a sentence and exit status 1`, () => {
    const { status, stdout, stderr } = run(args);
    assert.equal(status, 1, stderr);
    assert.equal(stdout, "");
    assert.ok(stderr.includes(part), stderr);
    assert.equal(stderr.trimEnd().split("\n").length, 1);
  });
}

for (const [what, name, content, part] of [
  ["an empty file", "empty.csv", "", "empty.csv: "],
  ["a header without rows", "header.csv", "customer,month,mrr\n", "no rows"],
  ["a zip", "book.xlsx", Buffer.from("504b030414000000", "hex"), "book.xlsx: "],
  ["a binary file", "image.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "image.png: "],
  ["one column", "one.csv", "customer\nacme\n", "one.csv: "],
  [
    "a column whose values cannot be read",
    "words.csv",
    "customer,month,mrr\na,2024-01,x\n",
    '"mrr" is named like it',
  ],
  [
    "no usable row",
    "bad.csv",
    "customer,start_date,end_date,mrr\na,2024-02-01,2024-01-01,1\n",
    "bad.csv:2: None of the rows (1)",
  ],
]) {
  test(`input: ${what} is a sentence and exit status 2`, () => {
    const { status, stdout, stderr } = run(["report", fileOf(name, content)]);
    assert.equal(status, 2, stderr);
    assert.equal(stdout, "");
    assert.ok(stderr.includes(part), stderr);
    assert.equal(stderr.trimEnd().split("\n").length, 1);
  });
}

test("input: a directory and a file that is not there are sentences and exit status 2", () => {
  for (const [file, part] of [
    [scratch, "is a directory"],
    [path.join(scratch, "none.csv"), "No such file"],
  ]) {
    const { status, stderr } = run(["report", file]);
    assert.equal(status, 2);
    assert.ok(stderr.includes(part), stderr);
  }
});

test("names cannot drive a terminal", () => {
  const file = fileOf(
    "escape.csv",
    "customer,month,mrr\n\x1b[31mred\x07,2024-01,1\n\x1b[31mred\x07,2024-02,2\nx,2024-01,1\nx,2024-02,1\n",
  );
  const { stdout } = run(["report", file]);
  assert.ok(!stdout.includes("\x1b") && !stdout.includes("\x07"));
});

test("--help and --version answer", () => {
  assert.match(run(["--version"]).stdout, /^holdfast \d+\.\d+\.\d+\n$/);
  const help = run(["--help"]).stdout;
  for (const part of [
    "report",
    "explain",
    "inspect",
    "cells",
    "as_of",
    "Exit status",
    "retention.trailing.nrr",
  ])
    assert.ok(help.includes(part), part);
});

test("time zone and locale change nothing", () => {
  const plain = run(["report", "--format", "json", sample]).stdout;
  for (const [zone, locale] of [
    ["Asia/Kathmandu", "de_DE.UTF-8"],
    ["Pacific/Apia", "tr_TR.UTF-8"],
    ["America/Los_Angeles", "C"],
  ]) {
    const { stdout } = spawnSync(command, ["report", "--format", "json", sample], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: { ...process.env, TZ: zone, LC_ALL: locale },
    });
    assert.equal(stdout, plain);
  }
});

const plans = fileOf(
  "plans.csv",
  "customer,plan,price,start_date,end_date\n" +
    "up,Basic,100,2024-01-01,2024-02-10\nup,Pro,150,2024-02-10,\nstays,Basic,50,2024-01-01,\n",
);

test("--segments gives segments in every format", () => {
  const args = ["report", "--as-of", "2024-03-31", "--segments", "plan"];
  const text = run([...args, plans]).stdout;
  assert.match(text, /Pro +150\.00 +1/);
  assert.match(text, /total +200\.00 +2/);
  const json = JSON.parse(run([...args, "--format", "json", plans]).stdout);
  assert.equal(json.schema, "holdfast/segments/1");
  assert.equal(json.segments[0].movements[1].entering, 15000);
  const [header, ...rows] = run([...args, "--format", "csv", plans])
    .stdout.trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  assert.equal(rows.length, 6);
  const cell = (row, name) => row[header.indexOf(name)];
  assert.equal(cell(rows[4], "segment"), "Basic");
  assert.equal(cell(rows[4], "leaving_mrr"), "150.00");
  assert.equal(cell(rows[4], "closing_mrr"), "50.00");
});

test("segments whose costs are named have their own unit economics, and the rest is said", () => {
  const mrr = fileOf(
    "regions.csv",
    "customer,month,mrr_usd,region\nz,2024-01,10,EU\nz,2024-02,10,EU\na,2024-02,40,EU\nb,2024-02,80,US\n",
  );
  const costs = fileOf(
    "regional-costs.csv",
    "month,category,region,amount\n2024-02,Sales & Marketing,EU,100\n2024-02,Hosting,,7\n",
  );
  const { stdout } = run(["report", "--segments", "region", mrr, costs]);
  const part = stdout.slice(stdout.indexOf("Unit economics"));
  assert.match(part, /\n {2}EU +100\.00 +1 +100\.00 /);
  assert.doesNotMatch(part.slice(0, part.indexOf("of no segment")), /\n {2}US /);
  assert.match(part, /\n {2}of no segment: cost_of_revenue 7\.00\n/);
});

test("--filter leaves one segment's customers", () => {
  const args = ["report", "--as-of", "2024-03-31", "--filter", "plan=Pro"];
  assert.match(run([...args, plans]).stdout, /, only plan Pro\n/);
  const report = JSON.parse(run([...args, "--format", "json", plans]).stdout);
  assert.deepEqual(report.filter, { by: "plan", value: "Pro" });
  assert.equal(report.summary.mrr, 15000);
  const { status, stderr } = run(["report", "--filter", "plan=Por", plans]);
  assert.equal(status, 1);
  assert.match(stderr, /Did you mean "Pro"\?/);
  assert.equal(run(["report", "--filter", "plan", plans]).status, 1);
});

test("--period adds months up", () => {
  const args = ["report", "--as-of", "2024-03-31", "--period", "quarter"];
  assert.match(run([...args, plans]).stdout, /Quarters[^]*2024-Q1 +0\.00 +150\.00/);
  const lines = run([...args, "--format", "csv", plans])
    .stdout.trimEnd()
    .split("\n");
  assert.equal(lines.length, 2);
  assert.ok(lines[1].startsWith("XXX,2024-Q1,complete,0.00,150.00,0.00,50.00,"), lines[1]);
});
