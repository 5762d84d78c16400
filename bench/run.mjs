// The whole job, bytes of a CSV file to the report's JSON, measured: native, WASM in Node and in Chromium, against only
// reading the same bytes and against PapaParse and plain JavaScript doing the same job. bench/README.md says how to repeat it.
//
//   node bench/run.mjs [--rows N,N,...] [--full] [--rounds N] [--shape subscriptions|mrr] [--only native,node,chromium]
//                      [--module DIR] [--native FILE]

import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { finished } from "node:stream/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openChromium } from "./chromium.mjs";
import { writeFile } from "./generate.mjs";
import { runInNode, runNative } from "./native.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const kSizes = [10_000, 100_000, 1_000_000];
const kFullSize = 4_000_000;
const kMegabyte = 1e6;
/** A movement may be shown a cent off, so that the parts of a month add up; the job on PapaParse rounds each on its own. */
const kCentsApart = 2;

function parseArguments(args) {
  const options = {
    sizes: kSizes,
    rounds: 5,
    shape: "subscriptions",
    only: ["native", "node", "chromium"],
    module: join(root, "build/wasm/wasm"),
    native: join(root, "build/release/holdfast"),
  };
  for (let i = 0; i < args.length; ++i) {
    const value = args[i + 1];
    if (args[i] === "--full") options.sizes = [...options.sizes, kFullSize];
    else if (value === undefined) return null;
    else if (args[i] === "--rows") options.sizes = (++i, value.split(",").map(Number));
    else if (args[i] === "--rounds") options.rounds = (++i, Number(value));
    else if (args[i] === "--only") options.only = (++i, value.split(","));
    else if (["--shape", "--module", "--native"].includes(args[i])) options[args[i++].slice(2)] = value;
    else return null;
  }
  return options;
}

/** The path of a generated file; made once and kept in the system's temporary folder. */
async function dataFile(shape, rows) {
  const dir = join(tmpdir(), "holdfast-bench");
  const path = join(dir, `${shape}-${rows}.csv`);
  if (existsSync(path)) return path;
  mkdirSync(dir, { recursive: true });
  const stream = createWriteStream(`${path}.tmp`);
  await writeFile(stream, shape, rows, {});
  stream.end();
  await finished(stream);
  renameSync(`${path}.tmp`, path);
  return path;
}

/** The runners there are: name, and what gives {ms, peak, heap?, text} for a file. */
async function makeRunners(options) {
  const { only, module, native } = options;
  const runners = [];
  const hasModule = existsSync(join(module, "holdfast.wasm"));
  if (!hasModule) console.log(`no ${join(module, "holdfast.wasm")}: WASM is left out`);
  if (only.includes("native")) {
    if (existsSync(native)) runners.push({ name: "native", run: (path) => runNative(native, path) });
    else console.log(`no ${native}: the native command is left out`);
  }
  const kinds = ["read", ...(hasModule ? ["holdfast"] : []), "papa"];
  if (only.includes("node")) {
    for (const kind of kinds)
      runners.push({ name: `node ${kind}`, run: (path) => runInNode(kind, path, module) });
  }
  const chromium = only.includes("chromium") ? await openChromium(module) : null;
  if (chromium) {
    for (const kind of hasModule ? [...kinds, "cold"] : kinds)
      runners.push({ name: `chromium ${kind}`, run: (path) => chromium.run(kind, path) });
  } else if (only.includes("chromium")) {
    console.log("no Chromium: it is left out; set CHROMIUM to its path");
  }
  return { runners, chromium };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const most = (numbers) => (numbers.some((n) => n) ? Math.max(...numbers.map((n) => n ?? 0)) : null);

/** One run of every runner per round, so that a busy moment of the machine hits all alike. The first round only warms up. */
async function measure(runners, path, rounds) {
  const results = new Map(runners.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; ++round) {
    for (const { name, run } of runners) {
      const result = await run(path);
      if (round > 0) results.get(name).push(result);
    }
  }
  return new Map(
    [...results].map(([name, list]) => [
      name,
      {
        ms: median(list.map((r) => r.ms)),
        startup: median(list.map((r) => r.startup ?? 0)),
        peak: most(list.map((r) => r.peak)),
        heap: most(list.map((r) => r.heap)),
        text: list[0].text,
      },
    ]),
  );
}

/** What runners must agree on, by section: counts and names exactly, amounts to kCentsApart; null without a report. */
function figuresOf(text) {
  if (!text) return null;
  const answer = JSON.parse(text);
  const { inputs, movements, retention, cohorts, churn, expansion } = answer.value ?? answer;
  const kinds = ["opening", "new", "reactivation", "expansion", "contraction", "churn", "closing"];
  const amountsOf = (row, keys) => keys.map((key) => row[key]);
  const windows = (rows) => ({
    exact: rows.map((row) => [row.month, row.customers, row.customers_kept]),
    amounts: rows.flatMap((row) => amountsOf(row, ["opening", "retained", "kept"])),
  });
  const fates = ["read", "used", "ignored", "rejected"];
  return {
    rows: {
      exact: inputs.map(({ rows }) => amountsOf(rows, fates)),
      amounts: inputs.flatMap((input) => input.amounts.flatMap((sums) => amountsOf(sums, fates))),
    },
    movements: {
      exact: movements.map((row) => [row.month, Object.entries(row.customers)]),
      amounts: movements.flatMap((row) => amountsOf(row, kinds)),
    },
    "monthly retention": windows(retention.monthly),
    "trailing retention": windows(retention.trailing),
    cohorts: {
      exact: cohorts.map((row) => [row.month, row.customers]),
      amounts: cohorts.flatMap((row) => [...row.net_mrr, ...row.gross_mrr]),
    },
    "customers lost": {
      exact: [churn.lost_total, churn.lost.map((row) => [row.customer, row.name, row.month, row.since])],
      amounts: churn.lost.map((row) => row.mrr),
    },
    "customers grown": {
      exact: [expansion.grew_total, expansion.grew.map((row) => [row.customer, row.name, row.month])],
      amounts: expansion.grew.flatMap((row) => [row.before, row.after]),
    },
  };
}

const isSame = (a, b) =>
  JSON.stringify(a.exact) === JSON.stringify(b.exact) &&
  a.amounts.length === b.amounts.length &&
  a.amounts.every((amount, i) => Math.abs(amount - b.amounts[i]) <= kCentsApart);

/** Complains when two runners do not give the same figures: a fast wrong answer is no measurement. */
function checkAgreement(results) {
  const answers = [...results]
    .map(([name, { text }]) => ({ name, figures: figuresOf(text) }))
    .filter(({ figures }) => figures);
  const [first, ...others] = answers;
  for (const { name, figures } of others) {
    for (const section of Object.keys(figures)) {
      if (!isSame(figures[section], first.figures[section]))
        throw new Error(`${name} and ${first.name} disagree: ${section}`);
    }
  }
  return answers.length;
}

const megabytes = (bytes) => (bytes ? (bytes / kMegabyte).toFixed(0) : "-");
const ratio = (a, b) => (a && b ? `${(a / b).toFixed(2)}` : "-");

function printTable(head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => String(row[i]).length)));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join(" | ")} |`;
  console.log(line(head));
  console.log(
    `|${widths.map((width, i) => (i === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`,
  );
  for (const row of rows) console.log(line(row));
}

function printSize(rows, bytes, results) {
  const ms = (name) => results.get(name)?.ms;
  console.log(`\n${rows.toLocaleString("en")} rows, ${(bytes / kMegabyte).toFixed(1)} MB\n`);
  printTable(
    ["runner", "ms", "MB/s", "x only reading", "start-up ms", "peak process MB", "WASM heap MB"],
    [...results].map(([name, r]) => [
      name,
      r.ms.toFixed(1),
      (bytes / kMegabyte / (r.ms / 1000)).toFixed(0),
      ratio(r.ms, ms(`${name.split(" ")[0]} read`)),
      r.startup ? r.startup.toFixed(0) : "-",
      megabytes(r.peak),
      megabytes(r.heap),
    ]),
  );
  console.log("");
  printTable(
    ["ratio of times", ""],
    [
      ["WASM in Node / native", ratio(ms("node holdfast"), ms("native"))],
      ["WASM in Chromium / native", ratio(ms("chromium holdfast"), ms("native"))],
      ["WASM in Chromium / only reading", ratio(ms("chromium holdfast"), ms("chromium read"))],
      ["PapaParse / WASM in Node", ratio(ms("node papa"), ms("node holdfast"))],
      ["PapaParse / WASM in Chromium", ratio(ms("chromium papa"), ms("chromium holdfast"))],
    ],
  );
}

function printLinearity(bySize) {
  const names = [...bySize.at(-1).results.keys()];
  console.log("\nNanoseconds a row by size of the file: the same number means linear.\n");
  printTable(
    ["runner", ...bySize.map(({ rows }) => rows.toLocaleString("en"))],
    names.map((name) => [
      name,
      ...bySize.map(({ rows, results }) => ((results.get(name).ms * 1e6) / rows).toFixed(0)),
    ]),
  );
}

async function main() {
  const options = parseArguments(process.argv.slice(2));
  if (!options) {
    console.error(
      "usage: run.mjs [--rows N,...] [--full] [--rounds N] [--shape NAME] [--only LIST] [--module DIR] [--native FILE]",
    );
    return 2;
  }
  const { runners, chromium } = await makeRunners(options);
  console.log(
    `${cpus().length} x ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}, Node ${process.version}, Chromium ${chromium?.version ?? "-"}`,
  );
  const bySize = [];
  try {
    for (const rows of options.sizes) {
      const path = await dataFile(options.shape, rows);
      const results = await measure(runners, path, options.rounds);
      printSize(rows, statSync(path).size, results);
      console.log(
        `\n${checkAgreement(results)} of them give a report; rows, movements, retention, cohorts and lists agree`,
      );
      bySize.push({ rows, results });
    }
    printLinearity(bySize);
  } finally {
    await chromium?.close();
  }
  return 0;
}

process.exitCode = await main();
