import assert from "node:assert/strict";
import { test } from "node:test";

import type {
  ComparisonOutcome,
  DefinitionsOutcome,
  ExplainOutcome,
  JobListener,
  LeftOutOutcome,
  Outcome,
  Request,
  SegmentsOutcome,
} from "../../../web/src/io/engine-client";
import { type Engine, Importer } from "../../../web/src/io/importer";
import {
  type ExplanationRequest,
  type InspectedFile,
  type SegmentsRequest,
  pageError,
} from "../../../web/src/io/protocol";
import { type PageState, kStart } from "../../../web/src/state/page-state";
import {
  columnsOf,
  definitions,
  fileOf,
  inspectionOf,
  sampleReport,
} from "../support/fixtures";

/** An engine that takes every file for subscriptions with the columns a and b, and writes down what it is asked. */
class FakeEngine implements Engine {
  readonly requests: Request[] = [];
  leftOutOf: number | null = null;
  question: ExplanationRequest | null = null;
  asked: SegmentsRequest | null = null;
  /** What the next report is computed again as. */
  again: (request: Request) => Promise<Outcome> = () =>
    Promise.resolve({ kind: "report", report: sampleReport(), json: "again" });
  cancelled = 0;

  /** Settings that the files cannot be read with. */
  refused = "";

  analyse(request: Request, listener: JobListener): Promise<Outcome> {
    this.requests.push(request);
    if (this.refused !== "" && this.refused in request.settings) {
      const error = pageError("page.no_files", "No such setting.");
      const refusal = { ...error, code: "settings.unknown_key" };
      return Promise.resolve({ kind: "failed", error: refusal });
    }
    listener.onInspected(
      request.files.map((_, index) => seenOf(request, index)),
    );
    const report = sampleReport();
    return Promise.resolve({ kind: "report", report, json: "{}" });
  }

  leftOut(_: Request, input: number): Promise<LeftOutOutcome> {
    this.leftOutOf = input;
    return Promise.resolve({ kind: "cancelled" });
  }

  explain(
    request: Request,
    question: ExplanationRequest,
  ): Promise<ExplainOutcome> {
    this.requests.push(request);
    this.question = question;
    return Promise.resolve({ kind: "cancelled" });
  }

  segments(_: Request, question: SegmentsRequest): Promise<SegmentsOutcome> {
    this.asked = question;
    return Promise.resolve({ kind: "cancelled" });
  }

  compare(request: Request): Promise<ComparisonOutcome> {
    this.requests.push(request);
    return Promise.resolve({ kind: "cancelled" });
  }

  definitions(): Promise<DefinitionsOutcome> {
    return Promise.resolve({ kind: "definitions", definitions: definitions() });
  }

  recompute(request: Request): Promise<Outcome> {
    this.requests.push(request);
    return this.again(request);
  }

  prepare(): void {}

  cancel(): void {
    ++this.cancelled;
  }
}

// The second file is read first.
function seenOf({ mappings, files }: Request, index: number): InspectedFile {
  const inspection = inspectionOf({
    columns: columnsOf({ a: "customer", b: "start" }),
  });
  const place = (index + 1) % files.length;
  return {
    mapping: mappings[index] ?? {},
    inspection,
    detected: inspection,
    place,
  };
}

function start(): {
  importer: Importer;
  engine: FakeEngine;
  state: () => PageState;
} {
  const engine = new FakeEngine();
  let state: PageState = kStart;
  const importer = new Importer(kStart, engine, (next) => (state = next));
  return { importer, engine, state: () => state };
}

const taken = (...files: File[]) => ({ ok: true as const, files });
const mappingFile = (mapping: object, name = "m.json") =>
  fileOf(JSON.stringify(mapping), name);

test("mappings that come with files are no files of the analysis", async () => {
  const { importer, engine, state } = start();
  const named = { header: ["a", "b"], decimal: "," };
  const loose = { currency: "MYR" };
  const tables = [fileOf("", "1.csv"), fileOf("", "2.csv")];
  await importer.take(
    taken(mappingFile(named), ...tables, mappingFile(loose, "L.JSON")),
  );
  assert.equal(state().at, "report");
  assert.deepEqual(engine.requests[0]?.files, tables);
  assert.deepEqual(engine.requests[0]?.mappings, [null, null]);
  assert.deepEqual(engine.requests[0]?.known, [named, loose]);
});

test("a mapping for no header in particular is for the files it came with only", async () => {
  const { importer, engine } = start();
  const loose = mappingFile({ currency: "MYR" });
  await importer.take(taken(fileOf("", "1.csv"), loose));
  await importer.take(taken(fileOf("", "2.csv")));
  assert.deepEqual(engine.requests[1]?.known, []);
});

test("what is decided in a visit is known for the same header, until it is taken back", async () => {
  const { importer, engine, state } = start();
  await importer.take(taken(fileOf("", "1.csv")));
  await importer.decide(0, { decimal: "," });
  assert.deepEqual(engine.requests[1]?.mappings, [{ decimal: "," }]);
  const checking = state();
  assert.ok(checking.at === "checking" && checking.consequence.at === "report");
  importer.leave();
  await importer.take(taken(fileOf("", "2.csv")));
  assert.deepEqual(engine.requests[2]?.mappings, [null]);
  assert.deepEqual(engine.requests[2]?.known, [
    { decimal: ",", header: ["a", "b"] },
  ]);
  await importer.decide(0, {});
  assert.deepEqual(engine.requests[3]?.known, []);
});

test("a mapping that comes alone is for the files in sight with its header", async () => {
  const { importer, engine, state } = start();
  await importer.take(taken(fileOf("", "1.csv")));
  await importer.take(taken(mappingFile({ header: ["a", "b"], decimal: "," })));
  assert.deepEqual(engine.requests[1]?.mappings[0]?.decimal, ",");
  await importer.take(taken(mappingFile({ header: ["x"], decimal: "," })));
  const refused = state();
  assert.ok(refused.at === "checking");
  assert.equal(refused.refusal?.code, "page.mapping_alone");
  assert.equal(engine.requests.length, 2);
});

const kNoMappings: [why: string, text: string][] = [
  ["no JSON", "{"],
  ["a list", "[]"],
  ["nothing", "null"],
  ["a report", '{"schema":"holdfast/report/1"}'],
  ["with a header that is none", '{"header":[1]}'],
];

for (const [why, text] of kNoMappings) {
  test(`a JSON file that is ${why} is refused by name`, async () => {
    const { importer, engine, state } = start();
    await importer.take(taken(fileOf("", "1.csv"), fileOf(text, "bad.json")));
    const failed = state();
    assert.ok(failed.at === "failed");
    assert.deepEqual(
      [failed.error.code, failed.error.file],
      ["page.bad_mapping", "bad.json"],
    );
    assert.equal(engine.requests.length, 0);
  });
}

test("a mapping that is loaded for a file is what is decided about it", async () => {
  const { importer, engine } = start();
  await importer.take(taken(fileOf("", "1.csv")));
  await importer.load(0, mappingFile({ table: "mrr" }));
  assert.deepEqual(engine.requests[1]?.mappings, [{ table: "mrr" }]);
});

test("a file can be left out of the analysis", async () => {
  const { importer, engine, state } = start();
  await importer.take(taken(fileOf("", "1.csv"), fileOf("", "2.csv")));
  await importer.remove(0);
  assert.deepEqual(
    engine.requests[1]?.files.map(({ name }) => name),
    ["2.csv"],
  );
  await importer.remove(0);
  assert.equal(state(), kStart);
  assert.equal(engine.requests.length, 2);
  assert.equal(engine.cancelled, 1, "the memory of the analysis is given back");
});

test("a figure is asked for with the files and decisions of its report", async () => {
  const { importer, engine } = start();
  await importer.take(taken(fileOf("", "1.csv"), fileOf("", "2.csv")));
  await importer.decide(1, { table: "subscriptions" });
  const question = { metric: "summary.mrr", limit: 50 };
  await importer.explain(question, () => {});
  assert.deepEqual(engine.question, {
    ...question,
    settings: {},
    filter: null,
  });
  assert.deepEqual(engine.requests.at(-1), engine.requests.at(-2));
});

test("left-out rows are those of the file's place in the analysis", async () => {
  const { importer, engine } = start();
  await importer.take(taken(fileOf("", "1.csv"), fileOf("", "2.csv")));
  await importer.leftOut(1);
  assert.equal(engine.leftOutOf, 0);
});

test("a reporting currency is for the files in sight, until others come", async () => {
  const { importer, engine, state } = start();
  await importer.take(taken(fileOf("", "1.csv")));
  await importer.reportIn("EUR");
  assert.equal(state().at, "report");
  assert.deepEqual(engine.requests[1]?.settings, { reporting_currency: "EUR" });
  await importer.reportIn(null);
  assert.deepEqual(engine.requests[2]?.settings, {
    reporting_currency: "none",
  });
  await importer.reportIn("EUR");
  await importer.take(taken(fileOf("", "2.csv")));
  assert.deepEqual(engine.requests[4]?.settings, {});
});

const kEu = { by: "region", value: "EU" };

test("settings and a filter are computed from what was read, and stand in every later question", async () => {
  const { importer, engine, state } = start();
  await importer.take(taken(fileOf("", "1.csv")));
  await importer.set({ period: "quarter" });
  await importer.only(kEu);
  const page = state();
  assert.ok(page.at === "report" && page.json === "again");
  assert.equal(page.again, null);
  const asked = { settings: { period: "quarter" }, filter: kEu };
  const { settings, filter } = engine.requests.at(-1) ?? {};
  assert.deepEqual({ settings, filter }, asked);
  await importer.explain({ metric: "summary.mrr" }, () => {});
  assert.deepEqual(engine.question, { metric: "summary.mrr", ...asked });
  await importer.segments({ by: "plan" });
  assert.deepEqual(engine.asked, { by: "plan", ...asked });
  await importer.explain({ metric: "summary.mrr", filter: null }, () => {});
  assert.equal(engine.question?.filter, null, "a figure's own segment wins");
});

test("what cannot be computed leaves the report, its settings and its filter", async () => {
  const { importer, engine, state } = start();
  await importer.take(taken(fileOf("", "1.csv")));
  const error = {
    code: "segments.unknown_value",
    message: "",
    file: "",
    line: 0,
    column: 0,
  };
  engine.again = () => Promise.resolve({ kind: "failed", error });
  await importer.only(kEu);
  const page = state();
  assert.ok(page.at === "report");
  assert.deepEqual(page.again, error);
  assert.equal(page.json, "{}");
  await importer.segments({ by: "plan" });
  assert.equal(engine.asked?.filter, null);
});

test("of two changes at once, both hold, and only the answer to the later one is shown", async () => {
  const { importer, engine, state } = start();
  await importer.take(taken(fileOf("", "1.csv")));
  const answers: (() => void)[] = [];
  engine.again = ({ settings, filter }) =>
    new Promise((done) => {
      const json = `${settings["period"]} ${filter?.value}`;
      answers.push(() =>
        done({ kind: "report", report: sampleReport(), json }),
      );
    });
  const first = importer.set({ period: "year" });
  const second = importer.only(kEu);
  answers[1]?.();
  await second;
  answers[0]?.();
  await first;
  const page = state();
  assert.equal(page.at === "report" ? page.json : "", "year EU");
});

test("a file that is read another way is shown of all customers", async () => {
  const { importer, engine } = start();
  await importer.take(taken(fileOf("", "1.csv")));
  await importer.only(kEu);
  await importer.decide(0, { table: "subscriptions" });
  assert.equal(engine.requests.at(-1)?.filter, null);
});

test("settings of an address go with the files, and are left where the core does not take them", async () => {
  const { importer, engine, state } = start();
  const given = { reporting_currency: "USD" };
  await importer.take(taken(fileOf("")), given, { gap_days: "30" });
  assert.deepEqual(engine.requests.at(-1)?.settings, {
    ...given,
    gap_days: "30",
  });
  engine.refused = "from_the_future";
  await importer.take(taken(fileOf("")), given, { from_the_future: "1" });
  assert.deepEqual(engine.requests.at(-1)?.settings, given);
  const now = state();
  assert.ok(now.at === "report");
  assert.deepEqual(importer.given, given);
});

test("files that cannot be read with another setting are read with those before, and the report says so", async () => {
  const { importer, engine, state } = start();
  await importer.take(taken(fileOf("")));
  await importer.set({ gap_days: "30" });
  await importer.readWith({ discounts: "list" });
  assert.deepEqual(engine.requests.at(-1)?.settings, {
    gap_days: "30",
    discounts: "list",
  });
  engine.refused = "currency";
  await importer.readWith({ currency: "QQQ" });
  const now = state();
  assert.ok(now.at === "report" && now.again !== null && now.again !== "busy");
  assert.equal(now.again.code, "settings.unknown_key");
  assert.deepEqual(engine.requests.at(-1)?.settings, {
    gap_days: "30",
    discounts: "list",
  });
});
