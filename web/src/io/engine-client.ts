import source from "inline:engine-worker";

import {
  type CompareRequest,
  type Comparison,
  type Definitions,
  type EngineError,
  type Explanation,
  type ExplanationRequest,
  type Filter,
  type FromWorker,
  type InspectedFile,
  type LeftOutRows,
  type Mapping,
  type Question,
  type Report,
  type Segments,
  type SegmentsRequest,
  type SettingValues,
  type ToWorker,
  type Wish,
  pageError,
  parseEnvelope,
  valueText,
} from "./protocol";
import { scriptUrl } from "./script-url";

type Unfinished = { kind: "failed"; error: EngineError } | { kind: "cancelled" };

/** How an analysis ended. `json` is the report in the core's own bytes. */
export type Outcome = { kind: "report"; report: Report; json: string } | Unfinished;

/** How a search for left-out rows ended. */
export type LeftOutOutcome = { kind: "left-out"; rows: LeftOutRows } | Unfinished;

/** How a question about a figure ended. */
export type ExplainOutcome = { kind: "explained"; explanation: Explanation } | Unfinished;

/** How a question about segments ended. */
export type SegmentsOutcome = { kind: "segments"; segments: Segments } | Unfinished;

/** How a comparison ended. */
export type ComparisonOutcome = { kind: "compared"; comparison: Comparison } | Unfinished;

/** How a question about the definitions there are ended. */
export type DefinitionsOutcome = { kind: "definitions"; definitions: Definitions } | Unfinished;

/** How a question ended. */
type Answer<T> = { kind: "answered"; value: T; envelope: string } | Unfinished;

/** How any job ended. */
type Ending = { kind: "done"; envelope: string } | Unfinished;

/** Files to read together, and what is known of them. */
export interface Request {
  files: readonly File[];
  /** One per file; null: nothing is decided yet. */
  mappings: readonly (Mapping | null)[];
  /** Mappings that apply to the files with their header. */
  known: readonly Mapping[];
  /** Definitions that are not the usual ones. */
  settings: SettingValues;
  /** Of whose customers the report is; null: of all. */
  filter: Filter | null;
  /** A named set of definitions; none: the usual one. */
  profile?: string | null;
  /** Settings that the same bytes are read with as well, to be compared with the others. */
  compare?: SettingValues;
}

/** An analysis of files that were read by two sets of definitions, in a worker of its own. */
interface Beside {
  client: EngineClient;
  /** By which they were read. */
  a: SettingValues;
  b: SettingValues;
}

export interface JobListener {
  onInspected(files: readonly InspectedFile[]): void;
  onProgress(read: number, total: number): void;
}

/** A worker with the files of a job. */
interface Post {
  id: number;
  files: readonly File[];
  worker: Worker;
}

/** The worker of a report, which answers questions. */
interface Reported extends Post {
  answers: Map<number, (ending: Ending) => void>;
}

interface RunningJob extends Post {
  listener: JobListener;
  /** Its worker has questions to answer afterwards. */
  reports: boolean;
  /** Bytes read when the worker was last heard of. */
  read: number;
  end: (ending: Ending) => void;
}

/**
 * Runs one job at a time, each in a worker of its own that is terminated with it: WebAssembly memory never shrinks, and an
 * engine that trapped cannot be used again. The worker of a report stays, to explain its figures, until the next job or
 * cancel(). After prepare(), the next job finds its worker started.
 */
export class EngineClient {
  private job: RunningJob | null = null;
  private reported: Reported | null = null;
  private spare: Worker | null = null;
  private beside: Beside | null = null;
  private lastId = 0;
  private lastQuestion = 0;

  constructor(private readonly startWorker: () => Worker = startBlobWorker) {}

  /** Starts the worker of the next job, which warms itself up until that comes; not while a job needs the machine. */
  prepare(): void {
    if (this.spare !== null || this.job !== null) {
      return;
    }
    const spare = startedBy(this.startWorker);
    // One that did not start is of no use; the job tries again and tells.
    if (typeof spare === "string") {
      return;
    }
    this.spare = spare;
    spare.onerror = () => {
      this.spare = this.spare === spare ? null : this.spare;
    };
  }

  /** Analyses the files together. A job that is still running is cancelled. */
  async analyse(request: Request, listener: JobListener): Promise<Outcome> {
    const ending = await this.start(
      request.files,
      { ...request, leftOutOf: null },
      configOf(request),
      listener,
    );
    if (ending.kind !== "done") {
      return ending;
    }
    const outcome = outcomeOf(ending.envelope);
    if (outcome.kind !== "report") {
      this.release({ kind: "cancelled" });
    }
    return outcome;
  }

  /** Who is behind a figure of the report of `request`. */
  async explain(
    request: Request,
    question: ExplanationRequest,
    onReading: () => void,
  ): Promise<ExplainOutcome> {
    const answer = await this.answerTo<Explanation>(
      request,
      { about: "explain", request: question },
      onReading,
    );
    return answer.kind === "answered" ? { kind: "explained", explanation: answer.value } : answer;
  }

  /** The segments of the customers of `request`. */
  async segments(request: Request, question: SegmentsRequest): Promise<SegmentsOutcome> {
    const answer = await this.answerTo<Segments>(request, { about: "segments", request: question });
    return answer.kind === "answered" ? { kind: "segments", segments: answer.value } : answer;
  }

  /** Every setting and profile that the engine knows. */
  async definitions(request: Request): Promise<DefinitionsOutcome> {
    const answer = await this.answerTo<Definitions>(request, { about: "definitions" });
    return answer.kind === "answered" ? { kind: "definitions", definitions: answer.value } : answer;
  }

  /**
   * Two sets of definitions side by side. Where they read rows otherwise than the report does, the files are read by both of them
   * in another worker, and `onReading` is called; it stays for more of the same two until the next job.
   */
  async compare(
    request: Request,
    question: CompareRequest,
    onReading: () => void,
  ): Promise<ComparisonOutcome> {
    const { a, b, ...rest } = question;
    const both: Request = { ...request, settings: a, compare: b };
    const asked: Question = {
      about: "compare",
      request: { ...rest, a: { set: a }, b: { set: b }, cohorts: false },
    };
    const { beside } = this;
    if (beside !== null && isSame(beside.a, a) && isSame(beside.b, b)) {
      return comparisonOf(await beside.client.answerTo<Comparison>(both, asked, onReading));
    }
    const answer = await this.answerTo<Comparison>(request, asked, onReading);
    if (answer.kind !== "failed" || answer.error.code !== "engine.needs_reading") {
      return comparisonOf(answer);
    }
    this.beside?.client.cancel();
    const client = new EngineClient(this.startWorker);
    this.beside = { client, a, b };
    return comparisonOf(await client.answerTo<Comparison>(both, asked, onReading));
  }

  /** The report with the settings and the filter of `request`, from what was read before. */
  async recompute(request: Request): Promise<Outcome> {
    const { settings, filter } = request;
    const answer = await this.answerTo<Report>(request, {
      about: "report",
      request: { ...settings, filter },
    });
    return answer.kind === "answered" ? outcomeOf(answer.envelope) : answer;
  }

  /**
   * Has the analysis that made the report answer; where that is gone (the engine stopped, or rows left out were read since),
   * the files are read again first, and `onReading` is called.
   */
  private async answerTo<T>(
    request: Request,
    question: Question,
    onReading: () => void = () => {},
  ): Promise<Answer<T>> {
    if (this.reported === null) {
      onReading();
      const outcome = await this.analyse(request, { onInspected: () => {}, onProgress: () => {} });
      if (outcome.kind !== "report") {
        return outcome;
      }
    }
    const ending = await this.ask(question);
    if (ending.kind !== "done") {
      return ending;
    }
    const { envelope } = ending;
    const reply = parseEnvelope<T>(envelope);
    if (reply.ok) {
      return { kind: "answered", value: reply.value, envelope };
    }
    if (reply.error.code === "engine.out_of_memory") {
      this.release({ kind: "cancelled" });
    }
    return { kind: "failed", error: reply.error };
  }

  /** Reads the files again for the rows that an analysis of them left out of one input. A job that is still running is cancelled. */
  async leftOut(request: Request, input: number): Promise<LeftOutOutcome> {
    const deaf = { onInspected: () => {}, onProgress: () => {} };
    const config = configOf(request, { excluded: true });
    const ending = await this.start(request.files, { ...request, leftOutOf: input }, config, deaf);
    if (ending.kind !== "done") {
      return ending;
    }
    const reply = parseEnvelope<LeftOutRows>(ending.envelope);
    return reply.ok ? { kind: "left-out", rows: reply.value } : { kind: "failed", error: reply.error };
  }

  private start(
    files: readonly File[],
    { mappings, known, leftOutOf }: Wish,
    config: string,
    listener: JobListener,
  ): Promise<Ending> {
    this.cancel();
    return new Promise((end) => {
      const worker = this.spare ?? startedBy(this.startWorker);
      this.spare = null;
      if (typeof worker === "string") {
        end(notStarted(worker));
        return;
      }
      const id = ++this.lastId;
      const job: RunningJob = { id, files, worker, listener, reports: leftOutOf === null, read: 0, end };
      this.job = job;
      worker.onmessage = (event: MessageEvent<FromWorker>) => this.receive(job, event.data);
      worker.onerror = (event: Partial<ErrorEvent>) => this.finish(job, failedAt(job, event));
      worker.onmessageerror = () => this.finish(job, stopped(job, "A message could not be read."));
      post(worker, { type: "analyse", id, files, wish: { mappings, known, leftOutOf }, config });
    });
  }

  private ask(question: Question): Promise<Ending> {
    const { reported } = this;
    if (reported === null) {
      return Promise.resolve({ kind: "cancelled" });
    }
    return new Promise((end) => {
      const number = ++this.lastQuestion;
      reported.answers.set(number, end);
      post(reported.worker, { type: "ask", id: reported.id, number, question });
    });
  }

  /** Ends the job that runs, and gives back the memory of the report before it. */
  cancel(): void {
    if (this.job !== null) {
      this.finish(this.job, { kind: "cancelled" });
    }
    this.release({ kind: "cancelled" });
    this.beside?.client.cancel();
    this.beside = null;
  }

  private release(ending: Ending): void {
    const { reported } = this;
    this.reported = null;
    reported?.worker.terminate();
    reported?.answers.forEach((end) => end(ending));
  }

  private keep({ id, files, worker }: Post): void {
    const reported: Reported = { id, files, worker, answers: new Map() };
    const stop = (reason: string): void => {
      if (this.reported === reported) {
        this.release(stoppedAt(reported, "at a question", reason));
      }
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === "answered") {
        const end = reported.answers.get(data.number);
        reported.answers.delete(data.number);
        end?.({ kind: "done", envelope: data.envelope });
      } else if (data.type === "crashed") {
        stop(data.message);
      }
    };
    worker.onerror = (event) => stop(event.message);
    worker.onmessageerror = () => stop("A message could not be read.");
    this.reported = reported;
  }

  private receive(job: RunningJob, message: FromWorker): void {
    if (this.job !== job || message.id !== job.id) {
      return;
    }
    switch (message.type) {
      case "inspected":
        job.listener.onInspected(message.files);
        break;
      case "progress":
        job.read = message.read;
        job.listener.onProgress(message.read, message.total);
        break;
      case "pull":
        void answerPull(job, message);
        break;
      case "answered":
        break;
      case "done":
        this.finish(job, { kind: "done", envelope: message.envelope });
        break;
      case "failed":
        this.finish(job, { kind: "failed", error: message.error });
        break;
      case "crashed":
        this.finish(job, stopped(job, message.message));
        break;
    }
  }

  private finish(job: RunningJob, ending: Ending): void {
    if (this.job !== job) {
      return;
    }
    this.job = null;
    if (ending.kind === "done" && job.reports) {
      this.keep(job);
    } else {
      job.worker.terminate();
    }
    job.end(ending);
  }
}

function configOf({ settings, filter, profile, compare }: Request, more: object = {}): string {
  const config = {
    ...(profile ? { profile } : {}),
    ...(Object.keys(settings).length === 0 ? {} : { set: settings }),
    ...(filter === null ? {} : { filter }),
    ...(compare === undefined ? {} : { compare: { set: compare } }),
    ...more,
  };
  return Object.keys(config).length === 0 ? "" : JSON.stringify(config);
}

function comparisonOf(answer: Answer<Comparison>): ComparisonOutcome {
  return answer.kind === "answered" ? { kind: "compared", comparison: answer.value } : answer;
}

function isSame(one: SettingValues, other: SettingValues): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function outcomeOf(envelope: string): Outcome {
  const reply = parseEnvelope<Report>(envelope);
  if (!reply.ok) {
    return { kind: "failed", error: reply.error };
  }
  const json = valueText(envelope);
  return json === null
    ? {
        kind: "failed",
        error: pageError("page.bad_reply", "The engine's envelope is not written as agreed."),
      }
    : { kind: "report", report: reply.value, json };
}

/** A worker, or why there is none: what one browser throws, another tells of as an error of the worker. */
function startedBy(startWorker: () => Worker): Worker | string {
  try {
    return startWorker();
  } catch (fault) {
    return String(fault);
  }
}

/** An error of a worker says what went wrong in its script; one that says nothing had no script to run. */
function failedAt(job: RunningJob, { message }: Partial<ErrorEvent>): Ending {
  return message === undefined ? notStarted("The browser gives no reason.") : stopped(job, message);
}

function notStarted(reason: string): Ending {
  const message = `The worker with the engine did not start: ${reason}`;
  return { kind: "failed", error: pageError("page.engine_not_started", message) };
}

function stopped(job: RunningJob, reason: string): Ending {
  return stoppedAt(job, `after ${job.read} bytes`, reason);
}

function stoppedAt({ files }: Post, where: string, reason: string): Ending {
  const file = files.length === 1 ? (files[0]?.name ?? "") : "";
  const message = `The engine stopped ${where}: ${reason}`;
  return { kind: "failed", error: pageError("page.engine_stopped", message, file) };
}

async function answerPull(
  job: RunningJob,
  { id, file: index, from, to }: Extract<FromWorker, { type: "pull" }>,
): Promise<void> {
  const file = job.files[index];
  try {
    const bytes = (await file?.slice(from, to).arrayBuffer()) ?? new ArrayBuffer(0);
    post(job.worker, { type: "slice", id, bytes }, [bytes]);
  } catch (fault) {
    const error = pageError("page.file_unreadable", String(fault), file?.name);
    post(job.worker, { type: "slice-failed", id, error });
  }
}

function post(worker: Worker, message: ToWorker, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

// A classic worker from a Blob is the one kind that also starts on file:// in every browser.
function startBlobWorker(): Worker {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(scriptUrl(url) as string);
  URL.revokeObjectURL(url);
  return worker;
}
