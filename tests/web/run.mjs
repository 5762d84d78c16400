// Runs a suite of the page's tests: node tests/web/run.mjs unit|browser|engines
// The tests are bundled into web/node_modules/.cache, where the packages they need are found.
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { buildRealSite, buildSites, hasEngine } from "./sites.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, "../../web/node_modules");
const { build } = createRequire(path.join(modules, "any.js"))("esbuild");

const suite = process.argv[2] ?? "unit";
if (suite === "engines" && !hasEngine()) {
  console.error("No engine is built for the page: run script/build first.");
  process.exit(1);
}
const out = path.join(modules, ".cache/holdfast-tests", suite);
const entries = (await readdir(path.join(here, suite))).filter((name) =>
  name.endsWith(".test.ts"),
);

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: entries.map((name) => path.join(here, suite, name)),
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: "inline",
  tsconfig: path.join(here, "tsconfig.json"),
  nodePaths: [modules],
  external: ["playwright-core", "selenium-webdriver", "ajv", "typescript"],
  loader: { ".csv": "text" },
  define: {
    "process.env.HOLDFAST_ROOT": JSON.stringify(path.join(here, "../..")),
  },
  plugins: [
    {
      name: "no-worker",
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^inline:/ }, ({ path: name }) => ({
          path: name,
          namespace: "inline",
        }));
        onLoad({ filter: /.*/, namespace: "inline" }, () => ({
          contents: "",
          loader: "text",
        }));
      },
    },
  ],
  logLevel: "warning",
});

const files = entries.map((name) =>
  path.join(out, name.replace(/\.ts$/, ".mjs")),
);
const sites =
  suite === "unit"
    ? null
    : await mkdtemp(path.join(tmpdir(), "holdfast-sites-"));
if (sites !== null)
  await (suite === "engines" ? buildRealSite(sites) : buildSites(sites));
// A time zone far from UTC makes every slip of a month visible.
const env = {
  ...process.env,
  TZ: "America/Los_Angeles",
  NODE_OPTIONS: "--enable-source-maps",
  ...(sites === null ? {} : { HOLDFAST_SITES: sites }),
};
// Node 18, Debian 12's own, does not know the limit.
const limit =
  Number(process.versions.node.split(".")[0]) >= 20
    ? ["--test-timeout=900000"]
    : [];
const { status } = spawnSync(
  process.execPath,
  ["--test", ...limit, ...process.argv.slice(3), ...files],
  {
    stdio: "inherit",
    env,
  },
);
if (sites !== null) await rm(sites, { recursive: true, force: true });
process.exitCode = status ?? 1;
