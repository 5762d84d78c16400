import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import type { Browser, Page } from "playwright-core";

import { kAttempts } from "../../../web/src/verify/attempts";
import { axe, overflow } from "../support/checks";
import { type Sites, copySites, launch, serve } from "../support/page";

let sites: Sites;
let browser: Browser;
let served: { url: string; close: () => void };

before(async () => {
  sites = copySites();
  browser = await launch();
  served = await serve(path.join(sites.fake, "site"));
});

after(async () => {
  served.close();
  await browser.close();
});

/** Opens the page and waits until everything was tried. */
async function outcomes(page: Page, url: string): Promise<Map<string, string>> {
  await page.goto(url);
  await page.waitForFunction(
    (count) =>
      document.querySelectorAll(
        "[data-outcome=blocked], [data-outcome=open], [data-outcome=absent]",
      ).length === count,
    kAttempts.length,
    { timeout: 120_000 },
  );
  const rows = await page
    .locator("[data-attempt]")
    .evaluateAll((all) =>
      all.map((row) => [
        row.getAttribute("data-attempt") ?? "",
        row.getAttribute("data-outcome") ?? "",
      ]),
    );
  return new Map(rows.map(([id = "", outcome = ""]) => [id, outcome]));
}

for (const [where, address] of [
  ["the site", () => `${served.url}verify.html`],
  ["a file", () => pathToFileURL(path.join(sites.fake, "verify.html")).href],
] as const) {
  test(`from ${where}, all is blocked that a policy can block, and nothing is sent in trying`, async () => {
    const page = await browser.newPage();
    const answered: string[] = [];
    const asked: string[] = [];
    page.on("response", (response) => answered.push(response.url()));
    page.on("requestfailed", (request) =>
      asked.push(request.failure()?.errorText ?? ""),
    );
    const seen = await outcomes(page, address());
    for (const id of kAttempts.filter((each) => each !== "webrtc")) {
      assert.equal(seen.get(id), "blocked", id);
    }
    // No policy of a page can block it.
    assert.equal(seen.get("webrtc"), "open");
    const away = answered.filter(
      (url) => !/^(blob|data|file):/.test(url) && !url.startsWith(served.url),
    );
    assert.deepEqual(away, []);
    // What the browser was asked for, it refused before it looked for the address.
    assert.deepEqual(
      asked.filter((error) => /NAME_NOT_RESOLVED|CONNECTION/.test(error)),
      [],
    );
    assert.match(
      (await page.locator(".todo-list").textContent()) ?? "",
      /WebRTC/,
    );
    await page.close();
  });
}

test("without its policy, the page says that nothing is blocked", async () => {
  const bare = path.join(sites.fake, "site", "bare-verify.html");
  const text = readFileSync(path.join(sites.fake, "verify.html"), "utf8");
  writeFileSync(
    bare,
    text.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
  );
  const page = await browser.newPage();
  const seen = await outcomes(page, `${served.url}bare-verify.html`);
  assert.deepEqual(
    [...seen].filter(([, outcome]) => outcome !== "open"),
    [],
  );
  assert.match(
    (await page.locator(".todo-list").textContent()) ?? "",
    /without its policy/,
  );
  await page.close();
});

test("the page says the SHA-256 of a file as sha256sum does, and as the foot of the page does", async () => {
  const page = await browser.newPage();
  await page.goto(`${served.url}verify.html`);
  const script = readFileSync(path.join(sites.fake, "site/app.js"));
  await page.locator("input[type=file]").setInputFiles({
    name: "app.js",
    mimeType: "text/javascript",
    buffer: script,
  });
  const told = await page.locator(".digest code").allTextContents();
  const hash = createHash("sha256").update(script);
  const bytes = hash.digest();
  assert.deepEqual(told, [
    bytes.toString("hex"),
    `sha256-${bytes.toString("base64")}`,
  ]);
  const other = await browser.newPage();
  await other.goto(served.url);
  assert.equal(
    await other.locator(".running code").first().textContent(),
    told[1],
  );
  await other.locator(".running summary").click();
  await other.getByRole("link", { name: /what this browser blocks/ }).click();
  await other
    .getByRole("heading", { name: "What this browser blocks" })
    .waitFor();
  await page.close();
  await other.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the page is clean by axe in ${colorScheme}, in every language, and fits a phone`, async () => {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width: 360, height: 700 },
    });
    // In one language all is tried; the others show the same.
    await outcomes(page, `${served.url}verify.html`);
    const titles = new Set<string>();
    for (const language of ["en", "zh-Hans", "zh-Hant", "ms"]) {
      await page.locator("select.language").selectOption(language);
      titles.add((await page.locator("h1").textContent()) ?? "");
      assert.ok((await overflow(page)) <= 0, language);
    }
    assert.equal(titles.size, 4);
    await page.evaluate(() => document.title);
    await axe(page, "verify");
    await page.close();
  });
}
