// Builds the examples with the tools that people use, and opens each in Chromium:
//   (cd tests/consumers && npm install --ignore-scripts) && node tests/consumers/try.mjs [--package DIR] [--modules DIR] [NAME...]
// DIR of --package is the built package (dist/npm); of --modules the folder with the tools.
import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "../../script/serve.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "../..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    package: { type: "string", default: path.join(root, "dist/npm") },
    modules: { type: "string", default: path.join(here, "node_modules") },
  },
});
const modules = path.resolve(values.modules);
const work = await mkdtemp(path.join(tmpdir(), "holdfast-consumers-"));
const sample = path.join(root, "examples/data/sample-subscriptions.csv");

/** A copy of an example with the tools and the package in its node_modules. */
async function project(example) {
  const folder = path.join(work, `${example}-${Math.random().toString(36).slice(2)}`);
  await cp(path.join(root, "examples", example), folder, { recursive: true });
  await mkdir(path.join(folder, "public"), { recursive: true });
  await cp(sample, path.join(folder, "public/subscriptions.csv"));
  await writeFile(path.join(folder, "package.json"), '{"private":true,"type":"module"}\n');
  await symlink(modules, path.join(folder, "node_modules"));
  return folder;
}

const tool = (name) => path.join(modules, ".bin", name);
const run = (folder, name, ...args) =>
  execFileSync(tool(name), args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", OBSERVABLE_TELEMETRY_DISABLE: "true" },
  });

/** A page of the bundlers' example with the script that they made. */
async function page(folder, script, out) {
  const text = await readFile(path.join(folder, "index.html"), "utf8");
  await writeFile(path.join(out, "index.html"), text.replace("{{script}}", script));
  await cp(sample, path.join(out, "subscriptions.csv"));
  return out;
}

/** Each builds and gives the folder that is served. */
const consumers = {
  async vite() {
    const folder = await project("bundlers");
    await page(folder, "/src/main.js", folder);
    run(folder, "vite", "build");
    return path.join(folder, "dist");
  },
  async react() {
    const folder = await project("react");
    run(folder, "vite", "build");
    return path.join(folder, "dist");
  },
  async webpack() {
    const folder = await project("bundlers");
    const webpack = createRequire(path.join(folder, "any.js"))("webpack");
    const out = path.join(folder, "dist");
    await new Promise((done, fail) => {
      webpack(
        {
          mode: "production",
          context: folder,
          entry: "./src/main.js",
          output: { path: out, filename: "main.js", publicPath: "/" },
        },
        (fault, stats) =>
          fault || stats.hasErrors() ? fail(fault ?? new Error(stats.toString("errors-only"))) : done(),
      );
    });
    return page(folder, "main.js", out);
  },
  async esbuild() {
    const folder = await project("bundlers");
    const out = path.join(folder, "dist");
    run(folder, "esbuild", "src/main-inline.js", "--bundle", "--format=esm", `--outfile=${out}/main.js`);
    return page(folder, "main.js", out);
  },
  async rollup() {
    const folder = await project("bundlers");
    const out = path.join(folder, "dist");
    run(folder, "rollup", "src/main-inline.js", "-p", "node-resolve", "-f", "es", "-o", `${out}/main.js`);
    return page(folder, "main.js", out);
  },
  async astro() {
    const folder = await project("astro");
    run(folder, "astro", "build");
    return path.join(folder, "dist");
  },
  async observable() {
    const folder = await project("observable");
    await cp(path.join(root, "tests/web/fixtures/report.sample.json"), path.join(folder, "src/figures.json"));
    run(folder, "observable", "build");
    return path.join(folder, "dist");
  },
};

async function open(folder) {
  const { chromium } = createRequire(path.join(root, "web/package.json"))("playwright-core");
  const browser = await chromium.launch({
    executablePath: process.env.HOLDFAST_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
  const { server, address } = await serve(folder, 0);
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator("holdfast-report .figures").waitFor({ timeout: 60_000 });
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

await rm(path.join(modules, "holdfast-report"), { recursive: true, force: true });
await cp(path.resolve(values.package), path.join(modules, "holdfast-report"), { recursive: true });
const names = positionals.length > 0 ? positionals : Object.keys(consumers);
let failed = 0;
for (const name of names) {
  try {
    await open(await consumers[name]());
    console.log(`ok      ${name}`);
  } catch (fault) {
    failed += 1;
    const said = fault.stderr?.toString() || fault.message;
    console.log(`FAILED  ${name}: ${said.slice(0, 1500)}`);
  }
}
await rm(work, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
