import assert from "node:assert/strict";
import { test } from "node:test";

import type { EngineModule } from "../../../web/src/io/engine-module";
import {
  inspectAll,
  openingOrder,
  optionsOf,
  refuseFaulty,
} from "../../../web/src/io/inspect";
import {
  JobFailure,
  type InspectedFile,
  type Mapping,
  type Wish,
} from "../../../web/src/io/protocol";
import { columnsOf, fileOf, inspectionOf } from "../support/fixtures";

/** An engine that splits the header at the delimiter, and takes a file whose first column is "plan" for plans. */
function engineOf(calls: string[] = []): EngineModule {
  const inspect = (head: Uint8Array, options: string): string => {
    const text = Buffer.from(head).toString();
    calls.push(`${text} ${options}`);
    const mapping = (options === "" ? {} : JSON.parse(options)) as Mapping;
    const refused = options.includes("east of here");
    if (text === "" || mapping.currency === "nonsense" || refused) {
      const code = refused
        ? "settings.bad_value"
        : text === ""
          ? "csv.empty"
          : "config.bad_value";
      return JSON.stringify({
        ok: false,
        error: { code, message: "", file: "", line: 0, column: 0 },
      });
    }
    const names = text.split(mapping.dialect?.delimiter ?? ",");
    const roles = Object.fromEntries(names.map((name) => [name, "none"]));
    const table = names[0] === "plan" ? "plans" : "subscriptions";
    const value = inspectionOf({ table, columns: columnsOf(roles), mapping });
    return JSON.stringify({ ok: true, value });
  };
  return { inspect } as unknown as EngineModule;
}

function look(
  heads: string[],
  wish: Partial<Wish> = {},
  calls: string[] = [],
  config = "",
): InspectedFile[] {
  const files = heads.map((_, index) => fileOf("", `${index}.csv`));
  const bytes = heads.map((head) => new Uint8Array(Buffer.from(head)));
  const whole: Wish = {
    mappings: heads.map(() => null),
    known: [],
    leftOutOf: null,
    ...wish,
  };
  return inspectAll(engineOf(calls), files, bytes, whole, config);
}

test("plans are opened first, the others in the order they were given", () => {
  const seen = look(["a,b", "plan,x", "c,d", "plan,y"]);
  assert.deepEqual(
    seen.map(({ place }) => place),
    [2, 0, 3, 1],
  );
  const files = ["0", "1", "2", "3"].map((name) => fileOf("", name));
  assert.deepEqual(
    openingOrder(files, seen).map(({ index }) => index),
    [1, 3, 0, 2],
  );
});

test("with plans among the files, the others are looked at again with prices to come", () => {
  const calls: string[] = [];
  const seen = look(
    ["a,b", "plan,x"],
    { mappings: [{ decimal: "," }, null] },
    calls,
  );
  assert.deepEqual(calls, [
    "a,b ",
    'a,b {"decimal":","}',
    "plan,x ",
    'a,b {"decimal":",","plans":true}',
  ]);
  // What the reader decided is kept apart from it.
  assert.deepEqual(seen[0]?.mapping, { decimal: "," });
  assert.equal(
    optionsOf(fileOf("", "0.csv"), 0, seen),
    '{"name":"0.csv","mapping":{"decimal":",","plans":true}}',
  );
  assert.equal(optionsOf(fileOf("", "1.csv"), 1, seen), '{"name":"1.csv"}');
});

test("without decisions nothing but the name is said of a file", () => {
  const calls: string[] = [];
  const seen = look(["a,b"], {}, calls);
  assert.deepEqual(calls, ["a,b "]);
  assert.equal(optionsOf(fileOf("", "0.csv"), 0, seen), '{"name":"0.csv"}');
});

test("cells are looked at with the settings that the files will be read with", () => {
  const calls: string[] = [];
  const zone = '{"set":{"time_zone":"+08:00"}}';
  const seen = look(["a,b"], { mappings: [{ decimal: "," }] }, calls, zone);
  assert.deepEqual(calls, [
    `a,b {"config":${zone}}`,
    `a,b {"decimal":",","config":${zone}}`,
  ]);
  // They are the analysis's, and no decision about the file.
  assert.deepEqual(seen[0]?.mapping, { decimal: "," });
});

test("settings that there are not are the fault of no file", () => {
  const config = '{"set":{"time_zone":"east of here"}}';
  assert.throws(
    () => look(["a,b"], {}, [], config),
    (fault: unknown) =>
      fault instanceof JobFailure &&
      fault.error.code === "settings.bad_value" &&
      fault.error.file === "",
  );
});

const kOdd: Mapping = { header: ["a", "b"], currency: "MYR" };
const kSemicolons: Mapping = {
  header: ["a", "b"],
  dialect: { delimiter: ";" },
};
const kKnown: [
  why: string,
  head: string,
  known: Mapping[],
  applied: Mapping,
][] = [
  ["the header it names", "a,b", [kOdd], kOdd],
  ["no other header", "a,c", [kOdd], {}],
  ["no header with a column more", "a,b,c", [kOdd], {}],
  ["no header in another order", "b,a", [kOdd], {}],
  ["a header that only its separators make", "a;b", [kSemicolons], kSemicolons],
  [
    "every file when it names no header",
    "x,y",
    [{ decimal: "," }],
    { decimal: "," },
  ],
  [
    "its header before any that names none",
    "a,b",
    [{ decimal: "," }, kOdd],
    kOdd,
  ],
];

for (const [why, head, known, applied] of kKnown) {
  test(`a known mapping applies to ${why}`, () => {
    assert.deepEqual(look([head], { known })[0]?.mapping, applied);
  });
}

test("what is decided about a file comes before what is known of its header", () => {
  const seen = look(["a,b"], { mappings: [{}], known: [kOdd] });
  assert.deepEqual(seen[0]?.mapping, {});
});

test("what was detected is there beside what was decided", () => {
  const [seen] = look(["a;b"], { known: [kSemicolons] });
  assert.equal(seen?.detected.columns.length, 1);
  assert.equal(seen?.inspection.columns.length, 2);
});

test("a mapping at fault is told with the file as it was detected", () => {
  const [seen] = look(["a,b"], { mappings: [{ currency: "nonsense" }] });
  assert.equal(seen?.inspection.error?.code, "config.bad_value");
  assert.equal(seen?.inspection.columns.length, 2);
  assert.throws(
    () => refuseFaulty([fileOf("", "0.csv")], seen === undefined ? [] : [seen]),
    (fault: unknown) =>
      fault instanceof JobFailure && fault.error.file === "0.csv",
  );
});

test("a file that is no table at all ends the job, and is named", () => {
  assert.throws(
    () => look(["a,b", ""]),
    (fault: unknown) =>
      fault instanceof JobFailure &&
      fault.error.code === "csv.empty" &&
      fault.error.file === "1.csv",
  );
});
