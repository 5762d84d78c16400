// The page as it is shipped, built twice for the browser suite: with the engine where there is one, and with the stand-in.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { makeFakeEngine } from "./fake/make.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

async function build(engine, out) {
  const builder = path.join(root, "web/build.mjs");
  await promisify(execFile)(process.execPath, [
    builder,
    "--wasm",
    engine,
    "--out",
    out,
  ]);
}

/** Leaves `fake` in the folder and, where an engine is built, `real`. */
export async function buildSites(folder) {
  const engine =
    process.env["HOLDFAST_WASM"] ?? path.join(root, "build/wasm/wasm");
  const stand = path.join(folder, "engine");
  await makeFakeEngine(stand);
  const builds = [build(stand, path.join(folder, "fake"))];
  if (existsSync(path.join(engine, "holdfast.wasm")))
    builds.push(build(engine, path.join(folder, "real")));
  await Promise.all(builds);
}
