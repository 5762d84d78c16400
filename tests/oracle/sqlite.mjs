// SQL in an independent engine.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

const quoted = (value) => (value === null ? "null" : typeof value === "number" ? value : `'${value}'`);

/** Statements that add rows to a table. */
export const insert = (table, rows) =>
  rows.map((row) => `insert into ${table} values (${row.map(quoted).join()});`);

/** All rows that the queries among the statements give, one query after the other. */
export function rowsOf(statements) {
  const run = spawnSync("sqlite3", ["-json", ":memory:"], {
    input: statements.join("\n"),
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.split(/(?<=\])\n(?=\[)/).flatMap((table) => JSON.parse(table));
}
