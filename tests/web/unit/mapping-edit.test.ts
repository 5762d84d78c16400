import assert from "node:assert/strict";
import { test } from "node:test";

import type { Mapping } from "../../../web/src/contract/mapping";
import {
  columnOf,
  isEmptyMapping,
  wholeMapping,
  withAttribute,
  withColumn,
  withDialect,
  withFormat,
  withKept,
  withTable,
} from "../../../web/src/state/mapping-edit";
import { MappingMemory } from "../../../web/src/state/mapping-memory";
import { columnsOf, inspectionOf } from "../support/fixtures";

const kFull: Mapping = {
  table: "subscriptions",
  columns: { customer: "Kunde", start: "Seit" },
  attributes: ["Branche"],
  ignore: ["Notiz"],
  decimal: ",",
  keep: ["row.total"],
  dialect: { delimiter: ";" },
};

/** What is decided, and the mapping then. */
const kEdits: [
  what: string,
  before: Mapping,
  after: Mapping,
  expected: Mapping,
][] = [
  [
    "a field is taken from a column",
    {},
    withColumn({}, "customer", "Kunde", null),
    { columns: { customer: "Kunde" } },
  ],
  [
    "a column that moves to another field leaves the one before",
    { columns: { end: "Seit" } },
    withColumn({ columns: { end: "Seit" } }, "start", "Seit", null),
    { columns: { start: "Seit" } },
  ],
  [
    "a field that is taken from none leaves its column out, or it would be detected again",
    {},
    withColumn({}, "end", null, "Ende"),
    { ignore: ["Ende"] },
  ],
  [
    "a field that had none stays without",
    {},
    withColumn({}, "end", null, null),
    {},
  ],
  [
    "a column that was left out comes back with a field",
    { ignore: ["Ende", "Notiz"] },
    withColumn({ ignore: ["Ende", "Notiz"] }, "end", "Ende", null),
    { columns: { end: "Ende" }, ignore: ["Notiz"] },
  ],
  [
    "an attribute that becomes a field is none any more",
    { attributes: ["Ende"] },
    withColumn({ attributes: ["Ende"] }, "end", "Ende", null),
    { columns: { end: "Ende" } },
  ],
  [
    "a column becomes an attribute once",
    { ignore: ["Land"] },
    withAttribute(
      withAttribute({ ignore: ["Land"] }, "Land", true),
      "Land",
      true,
    ),
    { attributes: ["Land"] },
  ],
  [
    "an attribute that is none is left out",
    { attributes: ["Land"] },
    withAttribute({ attributes: ["Land"] }, "Land", false),
    { ignore: ["Land"] },
  ],
  [
    "another table has other fields",
    kFull,
    withTable(kFull, "mrr"),
    {
      table: "mrr",
      decimal: ",",
      keep: ["row.total"],
      dialect: { delimiter: ";" },
    },
  ],
  [
    "other separators make other columns",
    kFull,
    withDialect(kFull, "delimiter", undefined),
    { table: "subscriptions", decimal: ",", keep: ["row.total"] },
  ],
  [
    "a format goes back to what is detected",
    { decimal: ",", currency: "MYR" },
    withFormat({ decimal: ",", currency: "MYR" }, "decimal", undefined),
    { currency: "MYR" },
  ],
  [
    "false is a decision as well",
    {},
    withFormat({}, "minor_units", false),
    { minor_units: false },
  ],
  [
    "a reason is kept once",
    { keep: ["row.total"] },
    withKept({ keep: ["row.total"] }, "row.total", true),
    { keep: ["row.total"] },
  ],
  [
    "a reason that counts again leaves nothing behind",
    { keep: ["row.total"] },
    withKept({ keep: ["row.total"] }, "row.total", false),
    {},
  ],
];

for (const [what, before, after, expected] of kEdits) {
  test(what, () => {
    const kept = structuredClone(before);
    assert.deepEqual(after, expected);
    assert.deepEqual(before, kept);
  });
}

test("a header and a schema decide nothing", () => {
  assert.ok(isEmptyMapping({}));
  assert.ok(isEmptyMapping({ schema: "holdfast/mapping/1", header: ["a"] }));
  assert.ok(!isEmptyMapping({ minor_units: false }));
});

test("a field's column is the chosen one before the detected one", () => {
  const inspection = inspectionOf({
    columns: columnsOf({ Kunde: "customer" }),
  });
  assert.equal(columnOf(inspection, {}, "customer"), "Kunde");
  const mapping = { columns: { customer: "Firma" } };
  assert.equal(columnOf(inspection, mapping, "customer"), "Firma");
  assert.equal(columnOf(inspection, {}, "start"), null);
});

test("a saved mapping holds what was understood and what was decided", () => {
  const inspection = inspectionOf({
    columns: columnsOf({ Kunde: "customer", Seit: "start" }),
    mapping: {
      schema: "holdfast/mapping/1",
      table: "subscriptions",
      columns: { customer: "Kunde", start: "Seit" },
      date_order: "day-first",
      header: ["Kunde", "Seit"],
    },
  });
  const decided: Mapping = {
    columns: { customer: "Firma" },
    keep: ["row.total"],
    dialect: { skip: 2 },
  };
  assert.deepEqual(wholeMapping(inspection, decided), {
    schema: "holdfast/mapping/1",
    table: "subscriptions",
    columns: { customer: "Firma", start: "Seit" },
    date_order: "day-first",
    header: ["Kunde", "Seit"],
    keep: ["row.total"],
    dialect: { skip: 2 },
  });
});

test("a mapping is remembered by its header, the latest first", () => {
  const memory = new MappingMemory();
  memory.keep(["a", "b"], { decimal: "," });
  memory.keep(["c"], { decimal: "." });
  memory.keep(["a", "b"], { currency: "MYR" });
  assert.deepEqual(memory.all(), [
    { currency: "MYR", header: ["a", "b"] },
    { decimal: ".", header: ["c"] },
  ]);
  memory.keep(["c"], {});
  memory.keep([], { currency: "USD" });
  assert.deepEqual(memory.all(), [{ currency: "MYR", header: ["a", "b"] }]);
});
