declare module "*.csv" {
  const text: string;
  export default text;
}

/** The worker of io/engine.worker.ts, bundled with the engine into one classic script. */
declare module "inline:engine-worker" {
  const source: string;
  export default source;
}

/** Emscripten's factory, as the wasm build leaves it. */
declare module "holdfast-engine" {
  const createHoldfast: import("./io/engine-module").CreateEngine;
  export default createHoldfast;
}

/** The page's style sheet, bundled. */
declare module "inline:style" {
  const text: string;
  export default text;
}

/** Its WebAssembly, compressed by gzip; null where it is a file of its own. */
declare module "holdfast-engine.wasm" {
  const bytes: Uint8Array<ArrayBuffer> | null;
  export default bytes;
}

/** JSON of the files that are kept for offline use. */
declare module "inline:offline-files" {
  const json: string;
  export default json;
}
