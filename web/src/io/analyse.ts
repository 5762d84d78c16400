import { chunksOf, headOf, type Pull } from "./bytes";
import type { Analysis, EngineModule } from "./engine-module";
import { type Inspection, JobFailure, kHeadBytes, unwrap } from "./protocol";

/** One run: its files, and where news of it go. */
export interface Job {
  files: readonly File[];
  config: string;
  /** Reads the bytes [from, to) of files[index] on the page. */
  pull: (index: number, from: number, to: number) => Promise<Uint8Array>;
  onInspected: (file: string, inspection: Inspection) => void;
  onBytes: (count: number) => void;
}

/**
 * Looks at the head of every file, then reads all of them into one analysis. Gives the envelope of the report.
 * Throws JobFailure for what the core or the files say; anything else that is thrown is a trap of the engine.
 */
export async function analyse(engine: EngineModule, job: Job): Promise<string> {
  for (const [index, file] of job.files.entries()) {
    await inspectHead(engine, job, file, pullOf(job, index));
  }
  const analysis = new engine.Analysis(job.config);
  try {
    for (const [index, file] of job.files.entries()) {
      unwrap(analysis.open(JSON.stringify({ name: file.name })), file.name);
      await pushAll(analysis, job, file, pullOf(job, index));
    }
    unwrap(analysis.finish(), onlyName(job));
    return analysis.report("{}");
  } finally {
    release(analysis);
  }
}

// With one file there is no doubt which one a fault is about.
function onlyName({ files }: Job): string {
  return files.length === 1 ? (files[0]?.name ?? "") : "";
}

function pullOf(job: Job, index: number): Pull {
  return (from, to) => job.pull(index, from, to);
}

async function inspectHead(engine: EngineModule, job: Job, file: File, pull: Pull): Promise<void> {
  const head = await headOf(file, kHeadBytes, pull);
  const inspection = unwrap<Inspection>(engine.inspect(head, ""), file.name);
  job.onInspected(file.name, inspection);
  if (inspection.error !== null) {
    throw new JobFailure({ ...inspection.error, file: inspection.error.file || file.name });
  }
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
