import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { type Browser, type Page, chromium } from "playwright-core";

import { kRoot } from "./fixtures";

const kBrowser = process.env["HOLDFAST_CHROMIUM"] ?? "/usr/bin/chromium";
const kArguments = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The built page twice: with the engine, and with the stand-in that traps, stalls and fails on demand. */
export interface Sites {
  /** False: no engine is built here, so that `real` holds the stand-in as well. */
  hasEngine: boolean;
  real: string;
  fake: string;
}

export async function buildSites(): Promise<Sites> {
  const work = path.join(tmpdir(), `holdfast-web-${process.pid}`);
  mkdirSync(work, { recursive: true });
  const fakeEngine = path.join(work, "engine");
  const maker = path.join(kRoot, "tests/web/fake/make.mjs");
  const { makeFakeEngine } = (await import(maker)) as {
    makeFakeEngine: (folder: string) => Promise<void>;
  };
  await makeFakeEngine(fakeEngine);
  const engine =
    process.env["HOLDFAST_WASM"] ?? path.join(kRoot, "build/wasm/wasm");
  const hasEngine = existsSync(path.join(engine, "holdfast.wasm"));
  const build = (wasm: string, out: string): string => {
    execFileSync(process.execPath, [
      path.join(kRoot, "web/build.mjs"),
      "--wasm",
      wasm,
      "--out",
      out,
    ]);
    return out;
  };
  const fake = build(fakeEngine, path.join(work, "fake"));
  return {
    hasEngine,
    fake,
    real: hasEngine ? build(engine, path.join(work, "real")) : fake,
  };
}

/** Serves a folder on this machine only. */
export async function serve(
  folder: string,
): Promise<{ url: string; close: () => void }> {
  const kTypes: Record<string, string> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
  };
  const server = createServer((request, response) => {
    const name =
      request.url === "/" ? "index.html" : path.basename(request.url ?? "");
    const file = path.join(folder, name);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        "content-type": kTypes[path.extname(name)] ?? "text/plain",
      })
      .end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  };
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: kBrowser, args: kArguments });
}

/** What a page did that it must not do. */
export interface Watch {
  /** Addresses asked for after the page was loaded. */
  requests: string[];
  /** Errors, warnings and broken security rules, from the page and its worker. */
  faults: string[];
}

export async function open(
  browser: Browser,
  url: string,
  options: {
    colorScheme?: "light" | "dark";
    width?: number;
    height?: number;
    locale?: string;
  } = {},
): Promise<{ page: Page; watch: Watch }> {
  const {
    colorScheme = "light",
    width = 1280,
    height = 900,
    locale = "en-US",
  } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    locale,
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const watch: Watch = { requests: [], faults: [] };
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      watch.faults.push(message.text());
    }
  });
  page.on("pageerror", (fault) => watch.faults.push(String(fault)));
  await page.goto(url);
  await page.evaluate(() => {
    document.addEventListener(
      "securitypolicyviolation",
      ({ violatedDirective, blockedURI }) =>
        console.error(`policy broken: ${violatedDirective} ${blockedURI}`),
    );
  });
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url())) {
      watch.requests.push(request.url());
    }
  });
  return { page, watch };
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try the sample" }).click();
  await page.locator("holdfast-report .figures").waitFor();
}

export async function choose(
  page: Page,
  name: string,
  content: string | Buffer,
): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/csv", buffer });
}

/** The report as the page saves it. */
export async function savedReport(page: Page): Promise<unknown> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as JSON" }).click();
  return JSON.parse(readFileSync(await (await download).path(), "utf8"));
}
