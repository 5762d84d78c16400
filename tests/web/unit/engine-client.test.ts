import assert from "node:assert/strict";
import { test } from "node:test";

import {
  EngineClient,
  type Outcome,
  type Request,
} from "../../../web/src/io/engine-client";
import {
  type FromWorker,
  type ToWorker,
  parseEnvelope,
} from "../../../web/src/io/protocol";
import { fileOf } from "../support/fixtures";

/** A worker that answers by hand. */
class FakeWorker {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;
  readonly received: ToWorker[] = [];
  postMessage(message: ToWorker): void {
    this.received.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }
}

function clientOf(): { client: EngineClient; workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const client = new EngineClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { client, workers };
}

function requestOf(...files: File[]): Request {
  return {
    files,
    mappings: files.map(() => null),
    known: [],
    settings: {},
    filter: null,
  };
}

const kDeaf = { onInspected: () => {}, onProgress: () => {} };
const kReport = JSON.stringify({
  ok: true,
  value: { schema: "holdfast/report/1" },
});

function errorCode(outcome: Outcome): string {
  return outcome.kind === "failed" ? outcome.error.code : outcome.kind;
}

test("a report ends the job, and its worker stays", async () => {
  const { client, workers } = clientOf();
  const outcome = client.analyse(requestOf(fileOf("a")), kDeaf);
  workers[0]?.say({ type: "done", id: 1, envelope: kReport });
  assert.deepEqual(await outcome, {
    kind: "report",
    report: { schema: "holdfast/report/1" },
    json: '{"schema":"holdfast/report/1"}',
  });
  assert.equal(workers[0]?.terminated, false);
});

async function reported(): Promise<{
  client: EngineClient;
  workers: FakeWorker[];
  request: Request;
}> {
  const { client, workers } = clientOf();
  const request = requestOf(fileOf("a"));
  const outcome = client.analyse(request, kDeaf);
  workers[0]?.say({ type: "done", id: 1, envelope: kReport });
  await outcome;
  return { client, workers, request };
}

const kExplained = JSON.stringify({
  ok: true,
  value: { schema: "holdfast/explanation/1" },
});
const kQuestion = { metric: "movements.churn", month: "2024-05" };
const unread = (): void => assert.fail("nothing is to be read again");

test("the worker of a report explains its figures, each answer to its own question", async () => {
  const { client, workers, request } = await reported();
  const first = client.explain(request, kQuestion, unread);
  const second = client.explain(request, { metric: "summary.mrr" }, unread);
  assert.deepEqual(workers[0]?.received.slice(1), [
    {
      type: "ask",
      id: 1,
      number: 1,
      question: { about: "explain", request: kQuestion },
    },
    {
      type: "ask",
      id: 1,
      number: 2,
      question: { about: "explain", request: { metric: "summary.mrr" } },
    },
  ]);
  const error = {
    code: "explain.no_such_month",
    message: "There is none.",
    file: "",
    line: 0,
    column: 0,
  };
  const refused = JSON.stringify({ ok: false, error });
  workers[0]?.say({ type: "answered", id: 1, number: 2, envelope: refused });
  workers[0]?.say({
    type: "answered",
    id: 1,
    number: 1,
    envelope: kExplained,
  });
  assert.deepEqual(await first, {
    kind: "explained",
    explanation: { schema: "holdfast/explanation/1" },
  });
  assert.deepEqual(await second, { kind: "failed", error });
  assert.equal(workers.length, 1);
});

for (const [why, end] of [
  [
    "another run",
    (client: EngineClient) =>
      void client.analyse(requestOf(fileOf("b")), kDeaf),
  ],
  [
    "the rows left out",
    (client: EngineClient) => void client.leftOut(requestOf(fileOf("b")), 0),
  ],
  ["leaving", (client: EngineClient) => client.cancel()],
] as const) {
  test(`the worker of a report ends with ${why}, and open questions with it`, async () => {
    const { client, workers, request } = await reported();
    const open = client.explain(request, kQuestion, unread);
    end(client);
    assert.deepEqual(await open, { kind: "cancelled" });
    assert.equal(workers[0]?.terminated, true);
  });
}

test("a trap at a question is told; the next question has the files read again", async () => {
  const { client, workers, request } = await reported();
  const open = client.explain(request, kQuestion, unread);
  workers[0]?.say({ type: "crashed", id: 1, message: "unreachable" });
  const ended = await open;
  assert.ok(ended.kind === "failed");
  assert.equal(ended.error.code, "page.engine_stopped");
  assert.match(ended.error.message, /at a question: unreachable/);
  assert.equal(workers[0]?.terminated, true);
  let read = 0;
  const next = client.explain(request, kQuestion, () => ++read);
  assert.equal(read, 1);
  assert.equal(workers[1]?.received[0]?.type, "analyse");
  workers[1]?.say({ type: "done", id: 2, envelope: kReport });
  while ((workers[1]?.received.length ?? 0) < 2) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  workers[1]?.say({
    type: "answered",
    id: 2,
    number: 2,
    envelope: kExplained,
  });
  assert.equal((await next).kind, "explained");
});

test("files that cannot be read again are told in place of an explanation", async () => {
  const { client, workers, request } = await reported();
  client.cancel();
  const open = client.explain(request, kQuestion, () => {});
  const error = {
    code: "page.file_changed",
    message: "",
    file: "a",
    line: 0,
    column: 0,
  };
  workers[1]?.say({ type: "failed", id: 2, error });
  assert.deepEqual(await open, { kind: "failed", error });
});

test("an engine that ran out of memory is not asked again", async () => {
  const { client, workers, request } = await reported();
  const open = client.explain(request, kQuestion, unread);
  const error = {
    code: "engine.out_of_memory",
    message: "",
    file: "",
    line: 0,
    column: 0,
  };
  const envelope = JSON.stringify({ ok: false, error });
  workers[0]?.say({ type: "answered", id: 1, number: 1, envelope });
  assert.deepEqual(await open, { kind: "failed", error });
  assert.equal(workers[0]?.terminated, true);
});

test("a report keeps the core's own text, digit by digit", async () => {
  const { client, workers } = clientOf();
  const outcome = client.analyse(requestOf(fileOf("a")), kDeaf);
  const text = '{"nrr":1.0,"opening":9007199254740993,"rate":1e-7}';
  workers[0]?.say({
    type: "done",
    id: 1,
    envelope: `{"ok":true,"value":${text}}`,
  });
  const ended = await outcome;
  assert.equal(ended.kind === "report" ? ended.json : "", text);
});

test("left-out rows are collected only when they are asked for", async () => {
  const { client, workers } = clientOf();
  const rows = { csv: "line,reason\n3,row.trial\n", rows: 1, truncated: false };
  const outcome = client.leftOut(requestOf(fileOf("a"), fileOf("b")), 1);
  const sent = workers[0]?.received[0];
  assert.ok(sent?.type === "analyse");
  assert.equal(sent.config, '{"excluded":true}');
  assert.equal(sent.wish.leftOutOf, 1);
  workers[0]?.say({
    type: "done",
    id: 1,
    envelope: JSON.stringify({ ok: true, value: rows }),
  });
  assert.deepEqual(await outcome, { kind: "left-out", rows });
  void client.analyse(requestOf(fileOf("a")), kDeaf);
  const next = workers[1]?.received[0];
  assert.ok(next?.type === "analyse");
  assert.equal(next.config, "");
  assert.equal(next.wish.leftOutOf, null);
});

test("settings stand in the configuration of every job", () => {
  const { client, workers } = clientOf();
  const request = {
    ...requestOf(fileOf("a")),
    settings: { reporting_currency: "EUR" },
  };
  void client.analyse(request, kDeaf);
  void client.leftOut(request, 0);
  assert.deepEqual(
    workers.map(
      ({ received: [sent] }) => sent?.type === "analyse" && sent.config,
    ),
    [
      '{"set":{"reporting_currency":"EUR"}}',
      '{"set":{"reporting_currency":"EUR"},"excluded":true}',
    ],
  );
});

test("an envelope that is not written as agreed is no report", async () => {
  const { client, workers } = clientOf();
  const outcome = client.analyse(requestOf(fileOf("a")), kDeaf);
  workers[0]?.say({
    type: "done",
    id: 1,
    envelope: '{"value":{"schema":"holdfast/report/1"},"ok":true}',
  });
  assert.equal(errorCode(await outcome), "page.bad_reply");
});

test("cancelling terminates the worker", async () => {
  const { client, workers } = clientOf();
  const outcome = client.analyse(requestOf(fileOf("a")), kDeaf);
  client.cancel();
  assert.deepEqual(await outcome, { kind: "cancelled" });
  assert.equal(workers[0]?.terminated, true);
});

test("a new job cancels the one before, whose late news are dropped", async () => {
  const { client, workers } = clientOf();
  const first = client.analyse(requestOf(fileOf("a")), kDeaf);
  const second = client.analyse(requestOf(fileOf("b")), kDeaf);
  workers[0]?.say({ type: "done", id: 1, envelope: kReport });
  workers[1]?.say({ type: "done", id: 1, envelope: "news of another job" });
  workers[1]?.say({ type: "done", id: 2, envelope: kReport });
  assert.equal((await first).kind, "cancelled");
  assert.equal((await second).kind, "report");
});

test("a trap is told with the bytes read, and the next job has a worker of its own", async () => {
  const { client, workers } = clientOf();
  const outcome = client.analyse(requestOf(fileOf("a", "a.csv")), kDeaf);
  workers[0]?.say({ type: "progress", id: 1, read: 77, total: 99 });
  workers[0]?.say({
    type: "crashed",
    id: 1,
    message: "RuntimeError: unreachable",
  });
  const ended = await outcome;
  assert.equal(errorCode(ended), "page.engine_stopped");
  assert.match(
    ended.kind === "failed" ? ended.error.message : "",
    /77 bytes: RuntimeError/,
  );
  assert.equal(ended.kind === "failed" ? ended.error.file : "", "a.csv");
  void client.analyse(requestOf(fileOf("b")), kDeaf);
  assert.equal(workers.length, 2);
});

test("a worker that dies without a word is a stopped engine", async () => {
  const { client, workers } = clientOf();
  const outcome = client.analyse(requestOf(fileOf("a")), kDeaf);
  workers[0]?.onerror?.({ message: "out of memory" });
  assert.equal(errorCode(await outcome), "page.engine_stopped");
});

test("the next job gets the worker that was prepared, and only that", () => {
  const { client, workers } = clientOf();
  client.prepare();
  client.prepare();
  assert.equal(workers.length, 1);
  void client.analyse(requestOf(fileOf("a")), kDeaf);
  assert.equal(workers.length, 1);
  assert.equal(workers[0]?.received.length, 1);
  void client.analyse(requestOf(fileOf("b")), kDeaf);
  assert.equal(workers.length, 2);
  assert.equal(workers[1]?.received.length, 1);
});

test("a prepared worker that did not start is not used", () => {
  const { client, workers } = clientOf();
  client.prepare();
  workers[0]?.onerror?.({ message: "blocked" });
  void client.analyse(requestOf(fileOf("a")), kDeaf);
  assert.equal(workers.length, 2);
  assert.equal(workers[1]?.received.length, 1);
});

for (const [how, refuse] of [
  [
    "throws",
    (): FakeWorker => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  ],
  [
    "has an error without words",
    (): FakeWorker => {
      const worker = new FakeWorker();
      queueMicrotask(() => worker.onerror?.({}));
      return worker;
    },
  ],
] as const) {
  test(`a worker that may not start and ${how} is told of, prepared or not`, async () => {
    let tried = 0;
    const client = new EngineClient(() => {
      ++tried;
      return refuse() as unknown as Worker;
    });
    client.prepare();
    await Promise.resolve();
    const outcome = await client.analyse(requestOf(fileOf("a")), kDeaf);
    assert.equal(errorCode(outcome), "page.engine_not_started");
    assert.equal(tried, 2);
  });
}

test("nothing is prepared beside a job that runs", () => {
  const { client, workers } = clientOf();
  void client.analyse(requestOf(fileOf("a")), kDeaf);
  client.prepare();
  assert.equal(workers.length, 1);
});

test("errors of the core pass through as they are", async () => {
  const { client, workers } = clientOf();
  const error = {
    code: "csv.binary",
    message: "Not text.",
    file: "a.csv",
    line: 3,
    column: 1,
  };
  const outcome = client.analyse(requestOf(fileOf("a")), kDeaf);
  workers[0]?.say({ type: "failed", id: 1, error });
  assert.deepEqual(await outcome, { kind: "failed", error });
});

test("the page reads for a worker that cannot", async () => {
  const { client, workers } = clientOf();
  void client.analyse(requestOf(fileOf("first"), fileOf("second file")), kDeaf);
  workers[0]?.say({ type: "pull", id: 1, file: 1, from: 7, to: 11 });
  const answer = await lastAnswer(workers[0]);
  assert.ok(answer.type === "slice");
  assert.equal(Buffer.from(answer.bytes).toString(), "file");
});

test("a file the page cannot read either is named", async () => {
  const { client, workers } = clientOf();
  const gone = Object.defineProperty(fileOf("a", "gone.csv"), "slice", {
    value: () => ({
      arrayBuffer: () =>
        Promise.reject(new DOMException("gone", "NotFoundError")),
    }),
  });
  void client.analyse(requestOf(gone), kDeaf);
  workers[0]?.say({ type: "pull", id: 1, file: 0, from: 0, to: 1 });
  const answer = await lastAnswer(workers[0]);
  assert.ok(answer.type === "slice-failed");
  assert.deepEqual(
    [answer.error.code, answer.error.file],
    ["page.file_unreadable", "gone.csv"],
  );
});

const kNoEnvelopes = [
  "",
  "null",
  "{}",
  '{"ok":true}',
  '{"ok":"true","value":1}',
  '{"ok":false}',
  "[1]",
];

for (const text of kNoEnvelopes) {
  test(`a reply that is no envelope is told: ${text || "nothing"}`, () => {
    const reply = parseEnvelope(text);
    assert.equal(reply.ok ? "" : reply.error.code, "page.bad_reply");
  });
}

async function lastAnswer(worker: FakeWorker | undefined): Promise<ToWorker> {
  while ((worker?.received.length ?? 0) < 2) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return worker?.received.at(-1) as ToWorker;
}

const kEu = { by: "region", value: "EU" };

test("a report with other settings comes from the analysis there is", async () => {
  const { client, workers, request } = await reported();
  const changed = { ...request, settings: { period: "year" }, filter: kEu };
  const again = client.recompute(changed);
  assert.deepEqual(workers[0]?.received.at(-1), {
    type: "ask",
    id: 1,
    number: 1,
    question: { about: "report", request: { period: "year", filter: kEu } },
  });
  const text = '{"schema":"holdfast/report/1","nrr":1.0}';
  const envelope = `{"ok":true,"value":${text}}`;
  workers[0]?.say({ type: "answered", id: 1, number: 1, envelope });
  const outcome = await again;
  assert.equal(outcome.kind === "report" ? outcome.json : "", text);
  assert.equal(workers.length, 1);
});

test("files that are read again for a question are read with its settings and filter", async () => {
  const { client, workers, request } = await reported();
  client.cancel();
  void client.segments(
    { ...request, settings: { period: "year" }, filter: kEu },
    { by: "plan" },
  );
  const sent = workers[1]?.received[0];
  assert.ok(sent?.type === "analyse");
  assert.deepEqual(JSON.parse(sent.config), {
    set: { period: "year" },
    filter: kEu,
  });
});

const kCompared = JSON.stringify({
  ok: true,
  value: { schema: "holdfast/comparison/1" },
});
const kNeedsReading = JSON.stringify({
  ok: false,
  error: { code: "engine.needs_reading", message: "", file: "", line: 0 },
});
const kSides = {
  a: { profile: "holdfast" },
  b: { profile: "stripe" },
  month: "last",
  filter: null,
};

test("definitions that read rows alike are compared by the worker of the report", async () => {
  const { client, workers, request } = await reported();
  const outcome = client.compare(request, kSides, unread);
  const { a, b, ...rest } = kSides;
  assert.deepEqual(workers[0]?.received.at(-1), {
    type: "ask",
    id: 1,
    number: 1,
    question: {
      about: "compare",
      request: { ...rest, a: { set: a }, b: { set: b }, cohorts: false },
    },
  });
  workers[0]?.say({
    type: "answered",
    id: 1,
    number: 1,
    envelope: kCompared,
  });
  assert.equal((await outcome).kind, "compared");
  assert.equal(workers.length, 1);
});

test("definitions that read rows otherwise are read beside the report, once, and go with it", async () => {
  const { client, workers, request } = await reported();
  let readings = 0;
  const outcome = client.compare(request, kSides, () => ++readings);
  workers[0]?.say({
    type: "answered",
    id: 1,
    number: 1,
    envelope: kNeedsReading,
  });
  await settled();
  const beside = workers[1];
  const job = beside?.received[0];
  assert.ok(job?.type === "analyse");
  assert.deepEqual(JSON.parse(job.config), {
    set: kSides.a,
    compare: { set: kSides.b },
  });
  beside?.say({ type: "done", id: 1, envelope: kReport });
  await settled();
  beside?.say({ type: "answered", id: 1, number: 1, envelope: kCompared });
  assert.equal((await outcome).kind, "compared");
  const again = client.compare(request, kSides, () => ++readings);
  beside?.say({ type: "answered", id: 1, number: 2, envelope: kCompared });
  assert.equal((await again).kind, "compared");
  assert.equal(readings, 1);
  assert.equal(workers[0]?.terminated, false);
  client.cancel();
  assert.equal(beside?.terminated, true);
});

/** Until what waits for an answer has gone on. */
function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
