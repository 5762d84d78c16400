// One job in a worker of its own: reads the File it is given, and answers with the time it took. Classic script, as the page's worker is.
"use strict";

const kChunk = 1 << 20;
const kind = new URLSearchParams(location.search).get("job");

/** A file is chosen by hand: nobody is faster than this after the page has started. */
const kSettleMs = 250;

/** All bytes of `file`, 1 MB at a time: as in the page, one buffer is read while the other is worked on. */
async function readOnly(file) {
  // Held, because Chromium's garbage collector takes a reader that only its pending read refers to.
  const reader = (globalThis.reader = file.stream().getReader({ mode: "byob" }));
  let bytes = 0;
  let pending = reader.read(new Uint8Array(kChunk));
  for (let spare = new ArrayBuffer(kChunk); ;) {
    const { value, done } = await pending;
    if (done) return { text: "", bytes };
    pending = reader.read(new Uint8Array(spare));
    bytes += value.length;
    spare = value.buffer;
  }
}

async function runHoldfast(module, file) {
  const { envelope: text, analysis } = await pageIo.analyse(module, {
    files: [file],
    wish: { mappings: [null], known: [], leftOutOf: null },
    config: "",
    pull: () => Promise.reject(new Error("The worker cannot read the file.")),
    onInspected: () => {},
    onBytes: () => {},
  });
  analysis.delete();
  const probe = new module.Analysis("");
  const heap = probe.buffer(1).buffer.byteLength;
  probe.delete();
  return { text, heap };
}

/** The engine as the page has it when a file is chosen: warmed up. */
async function startHoldfast() {
  importScripts("/holdfast.js", "/page_io.js");
  const wasmBinary = await (await fetch("/holdfast.wasm")).arrayBuffer();
  const module = await createHoldfast({ wasmBinary, locateFile: (name) => name });
  if (kind === "holdfast") await pageIo.warmUp(module, () => true);
  return module;
}

async function prepare() {
  if (kind === "read") return readOnly;
  if (kind === "papa") {
    importScripts("/papaparse.js", "/papa.js");
    return async (file) => ({ text: await papaJob(Papa, file) });
  }
  const module = await startHoldfast();
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
    await new Promise((resolve) => setTimeout(resolve, kSettleMs));
    const start = performance.now();
    const result = await job(file);
    postMessage({ ms: performance.now() - start, ...result });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
