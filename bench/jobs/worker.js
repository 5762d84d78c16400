// One job in a worker of its own: reads the File it is given, and answers with the time it took. Classic script, as the page's worker is.
"use strict";

const kChunk = 1 << 20;
const kind = new URLSearchParams(location.search).get("job");

/** All bytes of `file`, 1 MB at a time: as in the page, one buffer is read while the other is worked on. */
async function eachChunk(file, take) {
  const reader = file.stream().getReader({ mode: "byob" });
  let pending = reader.read(new Uint8Array(kChunk));
  for (let spare = new ArrayBuffer(kChunk); ;) {
    const { value, done } = await pending;
    if (done) return;
    pending = reader.read(new Uint8Array(spare));
    take(value);
    spare = value.buffer;
  }
}

async function readOnly(file) {
  let bytes = 0;
  await eachChunk(file, (chunk) => (bytes += chunk.length));
  return { text: "", bytes };
}

async function runHoldfast(module, file) {
  const analysis = new module.Analysis("{}");
  unwrap(analysis.open(JSON.stringify({ name: file.name })));
  await eachChunk(file, (chunk) => {
    analysis.buffer(chunk.length).set(chunk);
    analysis.commit(chunk.length);
  });
  unwrap(analysis.finish());
  const text = analysis.report("");
  const heap = analysis.buffer(1).buffer.byteLength;
  analysis.delete();
  return { text, heap };
}

/** The value of an envelope. */
function unwrap(text) {
  const answer = JSON.parse(text);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

async function prepare() {
  if (kind === "read") return readOnly;
  if (kind === "papa") {
    importScripts("/papaparse.js", "/papa.js");
    return async (file) => ({ text: await papaJob(Papa, file) });
  }
  importScripts("/holdfast.js");
  const wasmBinary = await (await fetch("/holdfast.wasm")).arrayBuffer();
  const module = await createHoldfast({ wasmBinary, locateFile: (name) => name });
  return (file) => runHoldfast(module, file);
}

const began = performance.now();
const ready = prepare();
ready.then(
  () => postMessage({ ready: performance.now() - began }),
  (error) => postMessage({ error: String(error) }),
);

onmessage = async ({ data: file }) => {
  try {
    const job = await ready;
    const start = performance.now();
    const result = await job(file);
    postMessage({ ms: performance.now() - start, ...result });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
