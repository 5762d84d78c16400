import assert from "node:assert/strict";
import { appendFileSync, cpSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser } from "playwright-core";

import { kLanguages } from "../../../web/src/i18n";
import { copySites, launch, open, openSample, serve } from "../support/page";

let browser: Browser;
let site: string;
let served: { url: string; close: () => void };

before(async () => {
  browser = await launch();
  site = path.join(copySites().fake, "site");
  served = await serve(site);
});

after(async () => {
  served.close();
  await browser.close();
});

test("a reader's own language comes first, and no other before it", async () => {
  const page = await browser.newPage({ locale: "zh-TW" });
  const asked: string[] = [];
  page.on("request", (request) =>
    asked.push(path.basename(new URL(request.url()).pathname)),
  );
  await page.goto(served.url);
  await page
    .locator("h1", { hasText: kLanguages["zh-Hant"].start.title })
    .waitFor();
  await page
    .locator("select.language:not(:has(option:disabled))")
    .waitFor({ state: "attached" });
  const words = asked.filter((name) => name.startsWith("words-"));
  assert.equal(words[0], "words-zh-hant.js");
  assert.equal(new Set(words).size, 3);
  await page.close();
});

test("the page speaks every language with the network switched off", async () => {
  const { page, watch } = await open(browser, served.url);
  await page.context().setOffline(true);
  await openSample(page);
  for (const [tag, words] of Object.entries(kLanguages)) {
    await page.locator("select.language").selectOption(tag);
    await page
      .locator("#retention h2", { hasText: words.retention.title })
      .waitFor();
  }
  assert.deepEqual(watch, { requests: [], faults: [] });
  await page.close();
});

test("words that are not those of the build are not taken, and their language cannot be chosen", async (context) => {
  const other = path.join(path.dirname(site), "tampered");
  cpSync(site, other, { recursive: true });
  appendFileSync(path.join(other, "words-ms.js"), "\nglobalThis.wasHere=1;\n");
  const tampered = await serve(other);
  context.after(() => tampered.close());
  const page = await browser.newPage({ locale: "ms-MY" });
  await page.goto(tampered.url);
  await page.locator("h1", { hasText: kLanguages.en.start.title }).waitFor();
  await page
    .locator("select.language:has(option[value=zh-Hans]:not(:disabled))")
    .waitFor({ state: "attached" });
  assert.equal(
    await page.locator("select.language option:disabled").getAttribute("value"),
    "ms",
  );
  assert.equal(await page.evaluate(() => "wasHere" in globalThis), false);
  await page.close();
});
