// The demo company is the same every time and tells its story: node --test tests/examples/demo_test.mjs, after the release build.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { demoFiles, kDemoCurrency } from "../../examples/demo/tables.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const holdfast = path.resolve(root, process.env.HOLDFAST ?? "build/release/holdfast");
const folder = mkdtempSync(path.join(tmpdir(), "holdfast-demo-"));
after(() => rmSync(folder, { recursive: true }));

const files = demoFiles();
for (const { name, text } of files) writeFileSync(path.join(folder, name), text);

function run(...options) {
  const names = files.map(({ name }) => path.join(folder, name));
  const command = ["report", "--format", "json", "--set", `reporting_currency=${kDemoCurrency}`, ...options];
  const { status, stdout, stderr } = spawnSync(holdfast, [...command, ...names], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const report = run();

/** Sums of a file's rows, by hand: cells hold no commas. */
const rowsOf = (table) => {
  const [header, ...rows] = files
    .find(({ name }) => name === `demo-${table}.csv`)
    .text.trim()
    .split("\n")
    .map((line) => line.split(","));
  return rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])));
};

test("the files are the same every time", () => {
  const digest = createHash("sha256");
  for (const { name, text } of files) digest.update(name).update(text);
  const again = createHash("sha256");
  for (const { name, text } of demoFiles()) again.update(name).update(text);
  assert.equal(digest.digest("hex"), again.digest("hex"));
  assert.equal(rowsOf("customers").length, 621);
});

test("every table is recognised, and what cannot be used is one trial, one answer and what is bought once", () => {
  assert.deepEqual(report.inputs.map(({ table }) => table).sort(), [
    "costs",
    "customers",
    "customers",
    "industry",
    "invoices",
    "rates",
    "renewals",
    "subscriptions",
    "surveys",
    "usage",
  ]);
  const codes = report.inputs.flatMap(({ issues }) => issues.map(({ code, count }) => [code, count]));
  const once = rowsOf("invoices").filter(({ period_end: end }) => end === "").length;
  assert.deepEqual(codes.sort(), [
    ["row.bad_measure", 1],
    ["row.one_off", once],
    ["row.trial", 1],
  ]);
});

test("subscriptions and invoices say the same", () => {
  assert.equal(report.conflicts?.total ?? 0, 0);
});

test("ARR fell less than the industry in two downturns of three", () => {
  const index = Object.fromEntries(rowsOf("industry").map((row) => [row.month, Number(row.index)]));
  const arr = Object.fromEntries(report.growth.months.map((row) => [row.month, row.arr]));
  const [one, ...others] = report.growth.resilience;
  assert.equal(others.length, 0);
  assert.deepEqual([one.series, one.points, one.measured, one.held], ["Business software", 48, 3, 2]);
  const expected = [
    ["2023-04", "2023-09", true],
    ["2024-12", "2025-01", true],
    ["2025-10", "2025-12", false],
  ];
  assert.deepEqual(
    one.downturns.map(({ peak, trough, over }) => [peak, trough, over]),
    expected,
  );
  assert.deepEqual(
    one.downturns.map(({ held }) => held),
    [true, false, true],
  );
  for (const { peak, trough, arr_before, arr_after, resilience } of one.downturns) {
    assert.deepEqual([arr_before, arr_after], [arr[peak], arr[trough]]);
    const difference = arr[trough] / arr[peak] - index[trough] / index[peak];
    assert.ok(Math.abs(resilience - difference) < 1e-6, peak);
  }
});

test("the data are of 48 whole months", () => {
  assert.equal(report.as_of, "2025-12-31");
  assert.equal(report.months.length, 48);
  assert.equal(report.partial_month, null);
});

test("a reason in words of its own is in no class until somebody puts it into one", () => {
  const named = ({ churn_reasons: { reasons } }) =>
    reasons.find(({ reason }) => reason === "Moved to Sanderling");
  const sumOf = ({ churn_reasons: { classes } }, name) =>
    classes.find(({ class: of }) => of === name).customers;
  const before = named(report);
  assert.equal(before.class, "other");
  const assigned = run("--set", "churn_words=sanderling:competitor");
  assert.equal(named(assigned).class, "competitor");
  assert.equal(sumOf(assigned, "competitor"), sumOf(report, "competitor") + before.customers);
  assert.equal(sumOf(assigned, "other"), 0);
});

test("key accounts and small customers both stay better, and the total stays worse", () => {
  const { mix } = run("--segments", "segment");
  for (const name of ["nrr", "grr"]) {
    const grr = mix.measures.find(({ measure }) => measure === name);
    assert.equal(grr.against_segments, true, name);
    assert.ok(grr.after < grr.before);
    for (const segment of grr.segments) assert.ok(segment.rate_after > segment.rate_before);
  }
});

test("key accounts and small customers cost what their rows say, and the rest is of no segment", () => {
  const { segments, total } = run("--segments", "segment");
  const sum = (kind, segment) =>
    rowsOf("costs")
      .filter((row) => row.month >= "2025" && row.category === kind)
      .filter((row) => segment === undefined || row.segment === segment)
      .reduce((cents, { amount }) => cents + Math.round(100 * Number(amount)), 0);
  for (const { value, economics } of segments) {
    const spent = sum("Sales & Marketing", value);
    assert.equal(economics.window.costs.sales_marketing, spent, value);
    assert.equal(economics.window.cac, Math.round(spent / economics.window.new_customers));
    assert.deepEqual(economics.unassigned.sales_marketing, 0);
    assert.equal(economics.unassigned.cost_of_revenue, sum("Hosting"));
  }
  assert.equal(total.economics.window.costs.sales_marketing, sum("Sales & Marketing"));
});

test("the forecast goes on from December 2025, and is held against what past quarters brought", () => {
  const { forecast, projection } = report;
  assert.equal(forecast.outcome, "ok");
  assert.equal(forecast.from, "2025-12");
  assert.equal(forecast.months.length, 36);
  const year = forecast.months[11];
  assert.ok(year.kept < year.base && year.base < year.total);
  assert.ok(year.base_low < year.base && year.base < year.base_high);
  const base = forecast.back_tests.find(({ line, months }) => line === "base" && months === 12);
  const { retention } = report;
  assert.equal(base.rows.length, 8);
  for (const { from, month, forecast: foretold, actual } of base.rows) {
    const then = retention.trailing.find((row) => row.month === from);
    const now = retention.trailing.find((row) => row.month === month);
    assert.ok(Math.abs(foretold - now.opening * then.nrr) <= 1, from);
    assert.equal(actual, now.retained, month);
  }
  assert.equal(projection.outcome, "fitted");
  assert.ok(Math.abs(projection.hold_out.foretold - projection.hold_out.seen) < 0.05);
});

test("prices rise in March 2025", () => {
  const of = (month) => report.movements.find((row) => row.month === month).expansion;
  assert.ok(of("2025-03") > 3 * of("2025-02"));
});

test("a key account is lost in October 2024", () => {
  const lost = rowsOf("renewals").filter(({ outcome }) => outcome === "lost");
  const largest = lost.sort((a, b) => Number(b.base_amount) - Number(a.base_amount))[0];
  assert.equal(largest.due_date.slice(0, 7), "2024-10");
  assert.equal(rowsOf("customers").find((row) => row.customer_id === largest.customer_id).segment, "KA");
});

test("more customers leave after the holidays than in the other months", () => {
  const monthly = report.churn.monthly.slice(12);
  const rate = (wanted) => {
    const rows = monthly.filter(({ month }) => wanted.includes(month.slice(5)));
    const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
    return sum("customers_lost") / sum("opening_customers");
  };
  assert.ok(rate(["01", "07"]) > 1.5 * rate(["03", "04", "05", "06", "09", "10", "11"]));
});

/** The health score by its definition in core/README.md, from the files alone: at a month's end, by customer. */
const shares = ["feature_coverage", "advanced_use", "milestones", "issues_resolved"];
const counts = ["logins", "core_use", "scenarios", "add_ons"];
function byCustomer(table, counts = () => true) {
  const rows = new Map();
  for (const row of rowsOf(table).filter(counts))
    rows.set(row.customer_id, [...(rows.get(row.customer_id) ?? []), row]);
  return rows;
}
// A row with an answer of 12 is left out, as the report says.
const usage = byCustomer("usage", ({ nps }) => nps === "" || Number(nps) <= 10);
const contracts = byCustomer("renewals");
const days = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function talkOf(id, year, day, last) {
  const open = ({ outcome, renewed_on: on }) =>
    last ? outcome === "open" : outcome !== "renewed" || on > day;
  const due = (contracts.get(id) ?? [])
    .filter((row) => row.due_date > day && open(row))
    .map((row) => row.due_date);
  return due.length > 0 && days(day, due.sort()[0]) <= 90 ? (year.at(-1).renewal_talk ?? "") : "";
}

function partsOf(id, day, last) {
  const year = usage.get(id).filter((row) => row.date <= day && days(row.date, day) < 360);
  const now = year.at(-1);
  const nps = year.map((row) => row.nps).filter((answer) => answer !== "");
  const bought = year.reduce((sum, row) => sum + Number(row.add_ons), 0);
  const talk = talkOf(id, year, day, last);
  return {
    ...Object.fromEntries(shares.map((key) => [key, Number(now[key])])),
    ...(nps.length > 0 ? { nps: Number(nps.at(-1)) / 10 } : {}),
    ...(talk === "" ? {} : { renewal_talk: Number(talk) }),
    ...Object.fromEntries(counts.map((key) => [key, key === "add_ons" ? bought : Number(now[key])])),
  };
}

function scoresAt(day, last) {
  const ids = [...usage.keys()].filter((id) => usage.get(id).some((row) => row.date === day));
  const all = new Map(ids.map((id) => [id, partsOf(id, day, last)]));
  const place = (key, value) => {
    const others = [...all.values()].map((parts) => parts[key]);
    const less = others.filter((other) => other < value).length;
    return (less + others.filter((other) => other === value).length / 2) / others.length;
  };
  return new Map(
    [...all].map(([id, parts]) => {
      const known = Object.entries(parts).map(([key, value]) =>
        counts.includes(key) ? place(key, value) : value,
      );
      return [id, (100 * known.reduce((sum, part) => sum + part, 0)) / known.length];
    }),
  );
}

const monthEnd = (month) => new Date(Date.UTC(2022, month + 1, 0)).toISOString().slice(0, 10);

test("the health score is what its definition gives from the files alone", () => {
  const scores = scoresAt("2025-12-31", true);
  assert.equal(report.health.scored, scores.size);
  const lowest = [...scores.values()].sort((a, b) => a - b).slice(0, 200);
  report.health.customers.forEach(({ customer, score }, i) => {
    assert.ok(Math.abs(score - scores.get(customer)) < 1e-9, customer);
    assert.ok(Math.abs(score - lowest[i]) < 1e-9, customer);
  });
});

test("the health score tells who leaves, as often as pairs of customers say", () => {
  const seen = new Set(rowsOf("usage").map((row) => `${row.customer_id} ${row.date}`));
  const outcomes = [];
  for (let month = 44; month >= 0; month -= 3) {
    const after = [1, 2, 3].map((ahead) => monthEnd(month + ahead));
    for (const [id, score] of scoresAt(monthEnd(month), false)) {
      const lost = after.some((day) => !seen.has(`${id} ${day}`));
      outcomes.push({ score, lost });
    }
  }
  const { record } = report.health;
  const [left, stayed] = [true, false].map((lost) => outcomes.filter((outcome) => outcome.lost === lost));
  assert.equal(record.scores, outcomes.length);
  assert.equal(record.lost, left.length);
  let right = 0;
  for (const one of left) {
    for (const other of stayed) {
      const apart = other.score - one.score;
      right += Math.abs(apart) < 1e-9 ? 0.5 : apart > 0 ? 1 : 0;
    }
  }
  assert.ok(Math.abs(record.area - right / left.length / stayed.length) < 1e-6);
  assert.equal(record.verdict, "tells");
  const churn = record.ranges
    .filter(({ measured }) => measured.customers >= 30)
    .map(({ measured }) => measured.churn);
  assert.ok(churn.length > 1 && churn[0] > churn.at(-1));
});

/** The tests and scores of advocates by their definitions in core/README.md, from the files alone. */
function advocatesOf() {
  const day = "2025-12-31";
  // No customer of the demo has rows before the first MRR.
  const all = [...usage].filter(([, rows]) => rows.some(({ date }) => date === day));
  const inMonths = (rows, months) => rows.filter(({ date }) => date > monthEnd(47 - months) && date <= day);
  const sum = (rows, key) => rows.reduce((total, row) => total + Number(row[key]), 0);
  const read = all.map(([id, rows]) => ({
    id,
    logins: sum(inMonths(rows, 3), "logins"),
    modules: Number(rows.at(-1).module_share),
    milestones: Number(rows.at(-1).milestones),
    years: [0, 1].map((ago) =>
      inMonths(rows, 12 * (ago + 1)).filter((row) => ago === 0 || row.date <= "2024-12-31"),
    ),
    counts: {
      referrals: sum(inMonths(rows, 12), "referrals"),
      core_use: sum(inMonths(rows, 3), "core_use"),
      integrations: Number(rows.at(-1).integrations),
      requests_adopted: sum(inMonths(rows, 12), "requests_adopted"),
      surveys_answered: sum(inMonths(rows, 12), "surveys_answered"),
    },
  }));
  const place = (one, key) => {
    const others = read.map(({ counts: each }) => each[key]);
    const less = others.filter((value) => value < one.counts[key]).length;
    const equal = others.filter((value) => value === one.counts[key]).length;
    return (100 * (less + equal / 2)) / others.length;
  };
  return new Map(
    read.map((one) => [
      one.id,
      {
        passed: [
          read.filter(({ logins }) => logins > one.logins).length / read.length < 0.02 && "activity",
          one.modules > 0.8 && "modules",
          one.milestones >= 0.8 && "results",
          one.years.every((rows) => sum(rows, "add_ons") > 0) && "add_ons",
        ].filter(Boolean),
        scores: [
          place(one, "referrals"),
          (place(one, "core_use") + place(one, "integrations")) / 2,
          (place(one, "requests_adopted") + place(one, "surveys_answered")) / 2,
        ],
      },
    ]),
  );
}

test("advocates are who their definition gives from the files alone", () => {
  const expected = advocatesOf();
  const { advocates } = report;
  assert.equal(advocates.observed, expected.size);
  for (const { code, passed } of advocates.tests) {
    const count = [...expected.values()].filter((one) => one.passed.includes(code)).length;
    assert.ok(count > 0, code);
    assert.equal(passed, count, code);
  }
  for (const { customer, passed, scores } of advocates.customers) {
    const one = expected.get(customer);
    assert.deepEqual(passed, one.passed, customer);
    scores.forEach((score, i) => assert.ok(Math.abs(score - one.scores[i]) < 1e-9, `${customer} ${i}`));
  }
  const all = [...expected.values()].filter(({ passed }) => passed.length === 4).length;
  assert.equal(advocates.advocates, all);
});

const dayNumber = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** By key, the smallest of days. */
function earliest(pairs) {
  const days = new Map();
  for (const [key, day] of pairs) days.set(key, Math.min(days.get(key) ?? Infinity, day));
  return days;
}

const firstDays = () =>
  earliest(
    rowsOf("subscriptions")
      .filter(({ status }) => status !== "trialing")
      .map((row) => [row.customer_id, dayNumber(row.start_date)]),
  );

/** Who signed up in a month, and what became of them within 90 days, from the files alone. */
function signUpsBy(keyOf) {
  const asOf = dayNumber(report.as_of);
  const paid = firstDays();
  const trials = rowsOf("subscriptions")
    .filter(({ status }) => status === "trialing")
    .map((row) => [row.customer_id, row.start_date]);
  const told = [...rowsOf("sign-ups").map((row) => [row.customer_id, row.signup_date]), ...trials];
  const sums = new Map();
  for (const [id, text] of told) {
    const day = dayNumber(text);
    if (day > asOf || day > (paid.get(id) ?? Infinity)) continue;
    const key = keyOf(id, text);
    const sum = sums.get(key) ?? { signed_up: 0, decided: 0, converted: 0, open: 0, open_converted: 0 };
    sums.set(key, sum);
    const [decided, converted] = [day + 90 <= asOf, (paid.get(id) ?? Infinity) <= day + 90];
    sum.signed_up += 1;
    sum[decided ? "decided" : "open"] += 1;
    if (converted) sum[decided ? "converted" : "open_converted"] += 1;
  }
  return sums;
}

const countsOf = ({ signed_up, decided, converted, open, open_converted }) => ({
  signed_up,
  decided,
  converted,
  open,
  open_converted,
});

test("conversion is what its definition gives from the files alone", () => {
  const { conversion } = report;
  assert.deepEqual(countsOf(conversion.total), signUpsBy(() => "").get(""));
  const months = signUpsBy((id, day) => day.slice(0, 7));
  for (const month of conversion.months)
    assert.deepEqual(countsOf(month), months.get(month.month) ?? assert.fail(month.month), month.month);
  assert.equal(conversion.months.length, months.size);
  const channels = new Map(rowsOf("sign-ups").map((row) => [row.customer_id, row.channel]));
  const expected = signUpsBy((id) => channels.get(id) ?? "");
  const by = conversion.by.find(({ attribute }) => attribute === "channel");
  assert.deepEqual(
    new Map(by.segments.map((row) => [row.segment, countsOf(row)])),
    new Map([...expected].sort()),
  );
  assert.equal(conversion.only_paying, false);
  assert.equal(conversion.not_told, 0);
});

test("the website's trial was made easier in April 2024, and more came to pay", () => {
  const channels = new Map(rowsOf("sign-ups").map((row) => [row.customer_id, row.channel]));
  const rate = ({ decided, converted }) => converted / decided;
  const website = signUpsBy((id, day) => `${channels.get(id)} ${day < "2024-04" ? "before" : "after"}`);
  assert.ok(rate(website.get("Website after")) > rate(website.get("Website before")) + 0.1);
});

test("activation and engagement are what their definitions give from the files alone", () => {
  const { activation, engagement } = report.adoption;
  const asOf = dayNumber(report.as_of);
  const paid = firstDays();
  const rows = rowsOf("usage");
  const onboarded = earliest(
    rows.flatMap((row) => (row.onboarded_on ? [[row.customer_id, dayNumber(row.onboarded_on)]] : [])),
  );
  const started = [...new Set(rows.map((row) => row.customer_id))].filter((id) => paid.has(id));
  const decided = started.filter((id) => paid.get(id) + 30 <= asOf);
  const inTime = (id) => (onboarded.get(id) ?? Infinity) <= Math.min(paid.get(id) + 30, asOf);
  assert.equal(activation.total.started, started.length);
  assert.equal(activation.total.decided, decided.length);
  assert.equal(activation.total.activated, decided.filter(inTime).length);
  assert.ok(activation.total.rate > 0.5 && activation.total.rate < 1);
  const month = engagement.at(-1);
  const active = new Set(
    rows
      .filter(
        ({ date, last_login: login, logins, core_use: core }) =>
          (date.startsWith(month.month) && (Number(logins) > 0 || Number(core) > 0)) ||
          login?.startsWith(month.month),
      )
      .map((row) => row.customer_id),
  );
  const living = new Set(
    rowsOf("subscriptions")
      .filter(
        ({ status, start_date: from, end_date: to }) =>
          status !== "trialing" && from <= report.as_of && (to === "" || to > report.as_of),
      )
      .map((row) => row.customer_id),
  );
  assert.equal(month.active, [...active].filter((id) => living.has(id)).length);
  assert.ok(engagement.length > 24);
});
