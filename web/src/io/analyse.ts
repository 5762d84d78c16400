import { chunksOf, headOf, type Pull } from "./bytes";
import type { Analysis, EngineModule } from "./engine-module";
import { inspectAll, openingOrder, optionsOf, refuseFaulty } from "./inspect";
import { type InspectedFile, kHeadBytes, unwrap, type Wish } from "./protocol";

/** One run: its files, and where news of it go. */
export interface Job {
  files: readonly File[];
  wish: Wish;
  config: string;
  /** Reads the bytes [from, to) of files[index] on the page. */
  pull: (index: number, from: number, to: number) => Promise<Uint8Array>;
  onInspected: (files: readonly InspectedFile[]) => void;
  onBytes: (count: number) => void;
}

/** What was wished for, as an envelope, and the analysis behind a report: it answers questions until it is deleted. */
export interface Answer {
  envelope: string;
  analysis: Analysis | null;
}

/**
 * Looks at the head of every file, then reads all of them into one analysis, and asks that for what was wished for.
 * Throws JobFailure for what the core or the files say; anything else that is thrown is a trap of the engine.
 */
export async function analyse(engine: EngineModule, job: Job): Promise<Answer> {
  const inspected = inspectAll(engine, job.files, await headsOf(job), job.wish, job.config);
  job.onInspected(inspected);
  refuseFaulty(job.files, inspected);
  const analysis = new engine.Analysis(job.config);
  try {
    for (const { file, index } of openingOrder(job.files, inspected)) {
      unwrap(analysis.open(optionsOf(file, index, inspected)), file.name);
      await pushAll(analysis, job, file, pullOf(job, index));
    }
    unwrap(analysis.finish(), onlyName(job));
    return answerOf(analysis, job);
  } catch (fault) {
    release(analysis);
    throw fault;
  }
}

function answerOf(analysis: Analysis, { wish: { leftOutOf } }: Job): Answer {
  if (leftOutOf === null) {
    return { envelope: analysis.report("{}"), analysis };
  }
  const envelope = analysis.excluded(leftOutOf);
  release(analysis);
  return { envelope, analysis: null };
}

// With one file there is no doubt which one a fault is about.
function onlyName({ files }: Job): string {
  return files.length === 1 ? (files[0]?.name ?? "") : "";
}

function pullOf(job: Job, index: number): Pull {
  return (from, to) => job.pull(index, from, to);
}

// One after the other: a worker that cannot read itself asks the page for one slice at a time.
async function headsOf(job: Job): Promise<Uint8Array[]> {
  const heads: Uint8Array[] = [];
  for (const [index, file] of job.files.entries()) {
    heads.push(await headOf(file, kHeadBytes, pullOf(job, index)));
  }
  return heads;
}

async function pushAll(analysis: Analysis, job: Job, file: File, pull: Pull): Promise<void> {
  for await (const chunk of chunksOf(file, pull)) {
    analysis.buffer(chunk.length).set(chunk);
    analysis.commit(chunk.length);
    job.onBytes(chunk.length);
    if (analysis.failed()) {
      return;
    }
  }
}

// After a trap the instance is broken: its own complaint about delete() must not hide the first fault.
function release(analysis: Analysis): void {
  try {
    analysis.delete();
  } catch {
    return;
  }
}
