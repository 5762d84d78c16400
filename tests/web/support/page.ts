import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { type Browser, type Page, chromium } from "playwright-core";

import { kRoot } from "./fixtures";

/** The native build of the core. */
export const kCommand = path.resolve(
  process.env["HOLDFAST_COMMAND"] ?? path.join(kRoot, "build/release/holdfast"),
);

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

const kWork = path.join(tmpdir(), `holdfast-web-${process.pid}`);
process.on("exit", () => rmSync(kWork, { recursive: true, force: true }));

/** A copy of a site that the run has built (tests/web/sites.mjs), to be written into at will; null where there is none. */
function copyOf(name: "real" | "fake"): string | null {
  const built = path.join(process.env["HOLDFAST_SITES"] ?? "", name);
  if (!existsSync(built)) {
    return null;
  }
  const own = path.join(kWork, name);
  cpSync(built, own, { recursive: true });
  return own;
}

/** The page built with the engine; null where no engine is built. */
export const realSite = (): string | null => copyOf("real");

export function copySites(): Sites {
  const fake = copyOf("fake");
  assert.ok(fake !== null, "run the browser suite by tests/web/run.mjs");
  const real = realSite();
  return { hasEngine: real !== null, fake, real: real ?? fake };
}

/** Serves a folder on this machine only, every file with these headers. */
export async function serve(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ url: string; close: () => void }> {
  const kTypes: Record<string, string> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".wasm": "application/wasm",
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
        ...headers,
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
  page.setDefaultTimeout(20_000);
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
  // The words of the other languages come after the page; from then on it asks for nothing.
  await page
    .locator("select.language:not(:has(option:disabled))")
    .waitFor({ state: "attached" });
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url())) {
      watch.requests.push(request.url());
    }
  });
  return { page, watch };
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try the sample" }).click();
  await page.locator("holdfast-report [data-drawn]").waitFor();
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

/** Chooses files of this machine in one go, by their paths. */
export async function chooseFiles(
  page: Page,
  files: readonly string[],
): Promise<void> {
  await page.locator("input[type=file]").setInputFiles([...files]);
}

/** The bytes of the file that the page saves the report to. */
export async function savedText(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as JSON" }).click();
  return readFileSync(await (await download).path(), "utf8");
}

/** The report as the page saves it. */
export async function savedReport(page: Page): Promise<unknown> {
  return JSON.parse(await savedText(page));
}
