// The jobs in Chromium: a page on 127.0.0.1 whose worker reads the chosen File.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rendererPeak, resetRendererPeaks } from "./processes.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const kChromiums = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const kJobTimeout = 900_000;

/** What the web folder has installed. */
const fromWeb = createRequire(join(here, "../web/package.json"));

/** The page's own way of reading a file and warming the engine up, as a script. */
function pageIo() {
  const { outputFiles } = fromWeb("esbuild").buildSync({
    entryPoints: [join(here, "jobs/page_io.js")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "pageIo",
    target: "chrome123",
  });
  return outputFiles[0].contents;
}

function routesOf(moduleDir) {
  const require = createRequire(import.meta.url);
  return {
    "/": [join(here, "jobs/page.html"), "text/html"],
    "/worker.js": [join(here, "jobs/worker.js"), "text/javascript"],
    "/papa.js": [join(here, "jobs/papa.js"), "text/javascript"],
    "/papaparse.js": [require.resolve("papaparse"), "text/javascript"],
    "/holdfast.js": [join(moduleDir, "holdfast.js"), "text/javascript"],
    "/holdfast.wasm": [join(moduleDir, "holdfast.wasm"), "application/wasm"],
  };
}

function serve(moduleDir) {
  const routes = routesOf(moduleDir);
  const script = pageIo();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    if (pathname === "/page_io.js")
      return response.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
    const route = routes[pathname];
    if (!route || !existsSync(route[0])) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": route[1] }).end(readFileSync(route[0]));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** A page to run jobs on; null when there is no Chromium. */
export async function openChromium(moduleDir) {
  const executablePath = kChromiums.find((path) => path && existsSync(path));
  if (!executablePath) return null;
  const server = await serve(moduleDir);
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await fromWeb("playwright-core").chromium.launch({ executablePath, args });
  return {
    version: browser.version(),
    /** Runs one job on the file, in a fresh page and worker. */
    async run(kind, path) {
      const page = await browser.newPage();
      page.setDefaultTimeout(kJobTimeout);
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      await page.setInputFiles("#file", path);
      resetRendererPeaks();
      const result = await page.evaluate((job) => window.runJob(job), kind);
      const peak = rendererPeak();
      await page.close();
      return { ...result, peak };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
