import { JobFailure, kChunkBytes, pageError } from "./protocol";

/** Gives the bytes [from, to) of a file: the page's way of reading, for a worker that cannot. */
export type Pull = (from: number, to: number) => Promise<Uint8Array>;

/**
 * The bytes of a file in pieces of at most 1 MB. A piece is valid until the next one is asked for: two buffers take turns, so
 * that one is read while the other is parsed. Throws JobFailure: `page.file_changed` when the file is not what was
 * chosen any more, and what `pull` throws.
 */
export async function* chunksOf(file: File, pull: Pull): AsyncGenerator<Uint8Array> {
  const { size, lastModified } = file;
  let read = 0;
  for await (const chunk of anyChunks(file, pull)) {
    read += chunk.length;
    yield chunk;
  }
  if (read !== size || file.size !== size || file.lastModified !== lastModified) {
    throw changed(file, `${read} bytes were read, ${size} were expected.`);
  }
}

/** The first `length` bytes of a file. */
export async function headOf(file: File, length: number, pull: Pull): Promise<Uint8Array> {
  const end = Math.min(length, file.size);
  try {
    return new Uint8Array(await file.slice(0, end).arrayBuffer());
  } catch {
    return pull(0, end);
  }
}

async function* anyChunks(file: File, pull: Pull): AsyncGenerator<Uint8Array> {
  let read = 0;
  try {
    for await (const chunk of streamed(file)) {
      read += chunk.length;
      yield chunk;
    }
    return;
  } catch (fault) {
    if (fault instanceof JobFailure) {
      throw fault;
    }
    // Some browsers give a worker no way to the bytes at all. A fault after the first bytes is the file's own.
    if (read > 0) {
      throw changed(file, String(fault));
    }
  }
  for (let from = 0; from < file.size; from += kChunkBytes) {
    yield pull(from, Math.min(from + kChunkBytes, file.size));
  }
}

/** Readers at work. Chromium's garbage collector takes a reader that nothing but its own pending read refers to, and the read never ends. */
const reading = new Set<ReadableStreamBYOBReader>();

async function* streamed(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader({ mode: "byob" });
  reading.add(reader);
  let pending = reader.read(new Uint8Array(kChunkBytes));
  let spare = new ArrayBuffer(kChunkBytes);
  try {
    for (;;) {
      const { value, done } = await pending;
      if (done || value === undefined) {
        return;
      }
      pending = reader.read(new Uint8Array(spare));
      yield value;
      spare = value.buffer;
    }
  } finally {
    pending.catch(() => {});
    await reader.cancel().catch(() => {});
    reading.delete(reader);
  }
}

function changed(file: File, detail: string): JobFailure {
  return new JobFailure(pageError("page.file_changed", detail, file.name));
}
