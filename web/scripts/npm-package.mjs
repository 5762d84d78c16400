// The npm package: the element as modules and as one script, its worker and engine, and a function for Node.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  bundled,
  engineAlias,
  notices,
  root,
  split,
  styleText,
  textModule,
  web,
  workerText,
} from "./bundle.mjs";

const embed = (name) => path.join(web, "src/embed", name);

/** What a page gives a script from elsewhere as its `integrity`. */
export function integrityOf(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

/** The modules of the package's main entry. */
export async function elementModules() {
  const style = textModule("inline:style", await styleText("embedded"));
  return split({
    entryPoints: [embed("index.ts")],
    plugins: [style, textModule("inline:engine-worker", "")],
  });
}

/** [name, content] of every file of the package. `inlineWorker`: the worker's text with the engine in it; `modules`: those of elementModules(). */
export async function npmPackage(wasm, inlineWorker, modules) {
  const style = textModule("inline:style", await styleText("embedded"));
  const blobWorker = textModule("inline:engine-worker", inlineWorker);
  const module = (name, worker) =>
    bundled({ entryPoints: [embed(name)], format: "esm", plugins: [style, worker] });
  const script = await bundled({
    entryPoints: [embed("inline.ts")],
    format: "iife",
    globalName: "holdfast",
    plugins: [style, blobWorker],
  });
  const node = await bundled({
    entryPoints: [embed("node.ts")],
    format: "esm",
    platform: "node",
    target: ["node20"],
    alias: engineAlias(wasm),
  });
  const given = (name) => readFile(path.join(web, "package", name), "utf8");
  const types = (name) => readFile(path.join(web, "src/contract", name), "utf8");
  return [
    ...modules,
    ["worker.js", await workerText(wasm, { withEngine: false })],
    ["holdfast.wasm", await readFile(path.join(wasm, "holdfast.wasm"))],
    ["inline.js", await module("inline.ts", blobWorker)],
    ["holdfast.iife.js", script],
    ["holdfast.iife.js.integrity", `${integrityOf(script)}\n`],
    ["node.js", node],
    ["index.d.ts", await given("index.d.ts")],
    ["inline.d.ts", 'export * from "./index.js";\n'],
    ["node.d.ts", await given("node.d.ts")],
    ["report.d.ts", await types("report.d.ts")],
    ["mapping.d.ts", await types("mapping.d.ts")],
    ["custom-elements.json", await given("custom-elements.json")],
    ["package.json", await given("package.json")],
    ["README.md", await given("README.md")],
    ["LICENSE", await readFile(path.join(root, "LICENSE"), "utf8")],
    ["third-party.txt", await notices()],
  ];
}
