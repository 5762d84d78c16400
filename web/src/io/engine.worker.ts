import createHoldfast from "holdfast-engine";
import packedWasm from "holdfast-engine.wasm";

import { analyse } from "./analyse";
import type { Analysis, EngineModule } from "./engine-module";
import { Progress } from "./progress";
import { type FromWorker, JobFailure, type Question, type ToWorker } from "./protocol";
import { warmUp } from "./warm-up";

/** The part of a worker's global scope that is used here; TypeScript's own types of it clash with those of the page. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

interface PendingPull {
  resolve: (bytes: Uint8Array) => void;
  reject: (fault: JobFailure) => void;
}

const scope = self as unknown as WorkerScope;
/** Engines that were asked for before their bytes came. */
let waiting: ((bytes: ArrayBuffer) => void)[] = [];
let loaded: ArrayBuffer | null = null;
let engine = startEngine();
let pending: PendingPull | null = null;
let hasJob = false;
/** Behind the report that this worker made. It goes with the worker. */
let reported: Analysis | null = null;

// An engine that fails at invented rows may be broken: the job gets another, and says what is wrong if that fails too.
engine
  .then((module) => warmUp(module, () => !hasJob))
  .catch(() => {
    engine = startEngine();
  });

async function startEngine(): Promise<EngineModule> {
  const wasmBinary = new Uint8Array(await engineBytes());
  return createHoldfast({ wasmBinary, locateFile: (file) => file });
}

/** Part of this script, or, where the engine is a file beside it, what the page sends. */
async function engineBytes(): Promise<ArrayBuffer> {
  if (packedWasm !== null) {
    // No Blob: a worker of a file:// page in WebKit reads none, not even its own.
    const packed = new Response(packedWasm).body as ReadableStream<Uint8Array<ArrayBuffer>>;
    return new Response(packed.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  }
  return loaded ?? new Promise((resolve) => waiting.push(resolve));
}

async function run(job: Extract<ToWorker, { type: "analyse" }>): Promise<void> {
  const { id, files, wish, config } = job;
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const progress = new Progress((read) => scope.postMessage({ type: "progress", id, read, total }));
  try {
    const { envelope, analysis } = await analyse(await engine, {
      files,
      wish,
      config,
      pull: (file, from, to) => pull({ type: "pull", id, file, from, to }),
      onInspected: (inspected) => scope.postMessage({ type: "inspected", id, files: inspected }),
      onBytes: (count) => progress.add(count),
    });
    progress.stop();
    reported = analysis;
    scope.postMessage({ type: "done", id, envelope });
  } catch (fault) {
    progress.stop();
    scope.postMessage(
      fault instanceof JobFailure
        ? { type: "failed", id, error: fault.error }
        : { type: "crashed", id, message: String(fault) },
    );
  }
}

async function answer({ id, number, question }: Extract<ToWorker, { type: "ask" }>): Promise<void> {
  try {
    const envelope =
      question.about === "definitions" ? (await engine).definitions() : ask(question, reported);
    scope.postMessage({ type: "answered", id, number, envelope });
  } catch (fault) {
    scope.postMessage({ type: "crashed", id, message: String(fault) });
  }
}

function ask(question: Exclude<Question, { about: "definitions" }>, analysis: Analysis | null): string {
  if (analysis === null) {
    throw new Error("There is no analysis to ask.");
  }
  return analysis[question.about](JSON.stringify(question.request));
}

function pull(request: Extract<FromWorker, { type: "pull" }>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    pending = { resolve, reject };
    scope.postMessage(request);
  });
}

scope.onmessage = ({ data }) => {
  switch (data.type) {
    case "engine":
      loaded = data.bytes;
      waiting.forEach((resolve) => resolve(data.bytes));
      waiting = [];
      break;
    case "analyse":
      hasJob = true;
      void run(data);
      break;
    case "ask":
      void answer(data);
      break;
    case "slice":
      pending?.resolve(new Uint8Array(data.bytes));
      break;
    case "slice-failed":
      pending?.reject(new JobFailure(data.error));
      break;
  }
};
