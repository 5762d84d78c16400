// Runs the golden cases through the holdfast command and compares its reports with expected.json.
//
//   node tests/golden/run.mjs BINARY [--roles] [CASE_DIR...]     all cases when none is named
//
// --roles gives the command the columns of roles.json also where a case leaves them to the guess: it tells a wrong guess
// from wrong figures.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { differences } from "./reference/compare.mjs";
import { caseDirs } from "./reference.mjs";

const kLinesShown = 12;

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Arguments of the command for a case. The command takes one mapping: several files are left to the guess. */
function argumentsOf(dir, useRoles, scratch) {
  const { files, set = {} } = readJson(join(dir, "case.json"));
  const roles = useRoles && existsSync(join(dir, "roles.json")) ? readJson(join(dir, "roles.json")) : {};
  const args = Object.entries(set).flatMap(([key, value]) => ["--set", `${key}=${value}`]);
  const mappings = files.map(({ name, mapping }) => mapping ?? roles[name]);
  if (files.length === 1 && mappings[0]) {
    const path = join(scratch, "mapping.json");
    // What only the reference has to be told is no part of a mapping.
    writeFileSync(path, JSON.stringify({ ...mappings[0], reading: undefined }));
    args.push("--mapping", path);
  }
  return ["report", "--format", "json", ...args, ...files.map(({ name }) => join(dir, name))];
}

/** What is wrong with the command's report on a case: lines. */
function faultsOf(binary, dir, useRoles, scratch) {
  const run = spawnSync(binary, argumentsOf(dir, useRoles, scratch), {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.error) return [String(run.error)];
  if (run.status !== 0) return [`exit status ${run.status}: ${run.stderr.trim()}`];
  return differences(readJson(join(dir, "expected.json")), JSON.parse(run.stdout));
}

function main(args) {
  const useRoles = args.includes("--roles");
  const [binary, ...named] = args.filter((arg) => arg !== "--roles");
  if (!binary) {
    console.error("usage: run.mjs BINARY [--roles] [CASE_DIR...]");
    return 2;
  }
  const dirs = named.length > 0 ? named : caseDirs();
  const scratch = mkdtempSync(join(tmpdir(), "holdfast-golden-"));
  let failed = 0;
  for (const dir of dirs) {
    const faults = faultsOf(binary, dir, useRoles, scratch);
    failed += faults.length > 0 ? 1 : 0;
    for (const fault of faults.slice(0, kLinesShown)) console.log(`${basename(dir)}: ${fault}`);
    if (faults.length > kLinesShown) console.log(`${basename(dir)}: and ${faults.length - kLinesShown} more`);
  }
  rmSync(scratch, { recursive: true });
  console.log(`${dirs.length} cases, ${failed} failed`);
  return failed > 0 || dirs.length === 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
