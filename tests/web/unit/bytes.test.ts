import assert from "node:assert/strict";
import { test } from "node:test";

import { type Pull, chunksOf, headOf } from "../../../web/src/io/bytes";
import { JobFailure, kChunkBytes } from "../../../web/src/io/protocol";
import { fileOf } from "../support/fixtures";

const kNoPull: Pull = () =>
  Promise.reject(new Error("the page was asked although the worker can read"));

/** Text in which every position differs from its neighbours, longer than two chunks. */
const kLong =
  Array.from({ length: 300_000 }, (_, index) => `${index}`).join(",") +
  "\n".repeat(700_000);

async function collected(file: File, pull = kNoPull): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of chunksOf(file, pull)) {
    assert.ok(chunk.length <= kChunkBytes);
    parts.push(Buffer.from(chunk));
  }
  return Buffer.concat(parts).toString();
}

function unreadable(text: string, thrown: unknown): File {
  const file = fileOf(text);
  return Object.defineProperties(file, {
    stream: { value: () => assert.fail(thrown as Error) },
    slice: { value: () => ({ arrayBuffer: () => Promise.reject(thrown) }) },
  });
}

function pullFrom(text: string, asked: [number, number][] = []) {
  return (from: number, to: number): Promise<Uint8Array> => {
    asked.push([from, to]);
    return Promise.resolve(Buffer.from(text.slice(from, to)));
  };
}

test("a file comes whole and in order", async () => {
  assert.ok(kLong.length > 2 * kChunkBytes);
  assert.ok((await collected(fileOf(kLong))) === kLong);
});

test("an empty file has no chunks", async () => {
  assert.equal(await collected(fileOf("")), "");
});

test("a file the worker cannot read is pulled from the page, 1 MB at a time", async () => {
  const asked: [number, number][] = [];
  const file = unreadable(kLong, new DOMException("no", "NotReadableError"));
  assert.ok((await collected(file, pullFrom(kLong, asked))) === kLong);
  assert.deepEqual(asked.slice(0, 2), [
    [0, kChunkBytes],
    [kChunkBytes, 2 * kChunkBytes],
  ]);
});

test("the head falls back to the page too", async () => {
  const file = unreadable(
    "id,customer\n",
    new DOMException("no", "NotReadableError"),
  );
  assert.equal(
    Buffer.from(await headOf(file, 2, pullFrom("id,customer\n"))).toString(),
    "id",
  );
  assert.equal(
    Buffer.from(await headOf(fileOf("id,customer\n"), 999, kNoPull)).toString(),
    "id,customer\n",
  );
});

test("a file that ends early has changed", async () => {
  const file = Object.defineProperty(fileOf("1,2,3\n"), "size", { value: 99 });
  await assert.rejects(collected(file), isChanged);
});

test("a file that is written to while it is read has changed", async () => {
  let asked = 0;
  const file = Object.defineProperty(fileOf("1,2,3\n"), "lastModified", {
    get: () => asked++,
  });
  await assert.rejects(collected(file), isChanged);
});

test("a fault after the first bytes is the file's, and is not tried again", async () => {
  let pulls = 0;
  const stream = () =>
    new ReadableStream({
      type: "bytes",
      pull: (controller) => {
        pulls += 1;
        if (pulls > 1) {
          throw new TypeError("network error");
        }
        controller.byobRequest?.respond(3);
      },
    });
  const file = Object.defineProperty(fileOf("1,2,3\n"), "stream", {
    value: stream,
  });
  await assert.rejects(collected(file), isChanged);
});

function isChanged(fault: unknown): boolean {
  return (
    fault instanceof JobFailure && fault.error.code === "page.file_changed"
  );
}
