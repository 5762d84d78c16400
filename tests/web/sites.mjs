// The page as it is shipped, built for the suites that need a browser: with the engine where there is one, and with the stand-in.
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

const kEngine =
  process.env["HOLDFAST_WASM"] ?? path.join(root, "build/wasm/wasm");

/** False: there is only the stand-in. */
export const hasEngine = () => existsSync(path.join(kEngine, "holdfast.wasm"));

/** Leaves `real` in the folder, the page with the engine that is built. */
export function buildRealSite(folder) {
  return build(kEngine, path.join(folder, "real"));
}

/** Leaves `fake` in the folder and, where an engine is built, `real`. */
export async function buildSites(folder) {
  const stand = path.join(folder, "engine");
  await makeFakeEngine(stand);
  const builds = [build(stand, path.join(folder, "fake"))];
  if (hasEngine()) builds.push(buildRealSite(folder));
  await Promise.all(builds);
}
