// How long a report takes after a change of settings, on the ledger that is kept: WASM in Node.
//
//   node bench/recompute.mjs [--rows N] [--rounds N] [--module DIR]      default: 1,430,000 rows, 1,000,000 customers

import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const kChunk = 1 << 20;
const kChanges = [
  {},
  { renewal_terms: "none" },
  { conversion_days: "30" },
  { net_churn: "without_reactivation" },
  { customer_churn: "opening_and_new" },
  { ltv: "net_mrr" },
  { returning_customers: "until_first_churn" },
  { reactivation_window: "90" },
  { same_month: "events" },
  { month_state: "first_day" },
  { nrr_months: "6" },
  { cohort_by: "quarter" },
  { cohort_age: "anniversary" },
  { cohort_key: "signup" },
  { gap_days: "30" },
  { period: "quarter" },
  { partial_month: "include" },
  { profile: "baremetrics" },
  { profile: "mrr-playbook" },
];

function option(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
}

const here = fileURLToPath(new URL(".", import.meta.url));
const rows = Number(option("rows", 1_430_000));
const rounds = Number(option("rounds", 3));
const moduleDir = option("module", join(here, "../build/wasm/wasm"));

function fileOf(count) {
  const folder = join(tmpdir(), "holdfast-bench");
  const path = join(folder, `subscriptions-${count}.csv`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const out = openSync(path, "w");
  const { status } = spawnSync(
    process.execPath,
    [join(here, "generate.mjs"), "subscriptions", String(count)],
    {
      stdio: ["ignore", out, "inherit"],
    },
  );
  closeSync(out);
  if (status !== 0) throw new Error("the file could not be made");
  return path;
}

function read(analysis, path) {
  analysis.open('{"name":"subscriptions.csv"}');
  const file = openSync(path, "r");
  const chunk = Buffer.allocUnsafeSlow(kChunk);
  for (let size; (size = readSync(file, chunk, 0, kChunk, null)) > 0;) {
    analysis.buffer(size).set(chunk.subarray(0, size));
    analysis.commit(size);
  }
  closeSync(file);
  analysis.finish();
}

function timed(job) {
  const start = performance.now();
  const envelope = JSON.parse(job());
  const ms = performance.now() - start;
  if (!envelope.ok) throw new Error(envelope.error.message);
  return { ms, value: envelope.value };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const print = (what, ms) => console.log(`${what.padEnd(52)} ${ms.toFixed(0).padStart(7)} ms`);

const factory = new Function(
  `${readFileSync(join(moduleDir, "holdfast.js"), "utf8")}; return createHoldfast;`,
)();
const module = await factory({
  wasmBinary: readFileSync(join(moduleDir, "holdfast.wasm")),
  locateFile: (name) => name,
});
const analysis = new module.Analysis("");
const path = fileOf(rows);
const reading = timed(() => {
  read(analysis, path);
  return '{"ok":true,"value":null}';
});
const first = timed(() => analysis.report(""));
const customers = first.value.cohorts.reduce((sum, cohort) => sum + cohort.customers[0], 0);
console.log(`${rows} rows, ${customers} customers with MRR`);
print("reading the file", reading.ms);
for (const change of kChanges) {
  const times = [];
  for (let round = 0; round < rounds; ++round) {
    analysis.report('{"as_of":"2021-02-28"}'); // The last report is kept: another one in between.
    times.push(timed(() => analysis.report(JSON.stringify(change))).ms);
  }
  print(`report ${JSON.stringify(change)}`, median(times));
}
const request = JSON.stringify({ b: { profile: "baremetrics" }, month: "last", cohorts: false });
print("compare with baremetrics", timed(() => analysis.compare(request)).ms);
analysis.delete();
