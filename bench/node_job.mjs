// One job in a Node process of its own; prints {ms, startup, heap, peak, text} as JSON.
//
//   node bench/node_job.mjs read|holdfast|papa FILE [MODULE_DIR]

import { closeSync, createReadStream, openSync, readFileSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

const kChunk = 1 << 20;

function eachChunk(path, take) {
  const file = openSync(path, "r");
  const chunk = Buffer.allocUnsafeSlow(kChunk);
  for (let size; (size = readSync(file, chunk, 0, kChunk, null)) > 0;) take(chunk.subarray(0, size));
  closeSync(file);
}

function readOnly(path) {
  let bytes = 0;
  eachChunk(path, (chunk) => (bytes += chunk.length));
  return { text: "", bytes };
}

/** The factory that the module's classic script defines. */
function factoryOf(path) {
  return new Function(`${readFileSync(path, "utf8")}; return createHoldfast;`)();
}

function runHoldfast(module, path) {
  const analysis = new module.Analysis("{}");
  analysis.open(JSON.stringify({ name: basename(path) }));
  eachChunk(path, (chunk) => {
    analysis.buffer(chunk.length).set(chunk);
    analysis.commit(chunk.length);
  });
  analysis.finish();
  const text = analysis.report("");
  const heap = analysis.buffer(1).buffer.byteLength;
  analysis.delete();
  return { text, heap };
}

async function prepare(kind, moduleDir) {
  if (kind === "read") return readOnly;
  const require = createRequire(import.meta.url);
  if (kind === "papa") {
    const Papa = require("papaparse");
    require("./jobs/papa.js");
    return async (path) => ({
      text: await globalThis.papaJob(Papa, createReadStream(path, { highWaterMark: kChunk })),
    });
  }
  const wasmBinary = readFileSync(join(moduleDir, "holdfast.wasm"));
  const module = await factoryOf(join(moduleDir, "holdfast.js"))({ wasmBinary, locateFile: (name) => name });
  return (path) => runHoldfast(module, path);
}

const [kind, path, moduleDir] = process.argv.slice(2);
const began = performance.now();
const job = await prepare(kind, moduleDir);
const start = performance.now();
const result = await job(path);
const ms = performance.now() - start;
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ ms, startup: start - began, peak, ...result }));
