import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser, Locator, Page } from "playwright-core";

import { axe, overflow } from "../support/checks";
import { definitions, kRoot } from "../support/fixtures";
import {
  type Sites,
  type Watch,
  copySites,
  choose,
  launch,
  open,
  openSample,
  serve,
} from "../support/page";

let sites: Sites;
let browser: Browser;
let served: { url: string; close: () => void };

before(async () => {
  sites = copySites();
  browser = await launch();
  served = await serve(path.join(sites.real, "site"));
});

after(async () => {
  served.close();
  await browser.close();
});

// Ann pauses for February, which has 29 days in 2024. Bea leaves in March.
const kMrr = [
  "customer,month,mrr",
  "ann,2024-01,100",
  "ann,2024-03,100",
  "ann,2024-04,100",
  "bea,2024-01,50",
  "bea,2024-02,50",
  "cyd,2024-01,25",
  "cyd,2024-02,25",
  "cyd,2024-03,25",
  "cyd,2024-04,25",
].join("\n");

interface Saved {
  settings: Record<string, string>;
  movements: { month: string; churn: number; reactivation: number }[];
  churn: { monthly: { month: string; customer_churn: number }[] };
}

/** The panel may cover the button. */
async function saved(page: Page): Promise<Saved> {
  const download = page.waitForEvent("download");
  await page
    .getByRole("button", { name: "Save as JSON" })
    .dispatchEvent("click");
  const file = await (await download).path();
  return JSON.parse(readFileSync(file, "utf8")) as Saved;
}
const hashOf = (page: Page): Promise<string> =>
  page.evaluate(() => location.hash);

async function take(page: Page): Promise<void> {
  await choose(page, "mrr.csv", kMrr);
  await page.locator(".settings-button").waitFor();
}

async function panelOf(page: Page): Promise<Locator> {
  await page.locator(".settings-button").click();
  const panel = page.locator("#settings-panel");
  await panel.waitFor();
  return panel;
}

function clean({ faults, requests }: Watch): void {
  assert.deepEqual(faults, []);
  assert.deepEqual(requests, []);
}

test("the settings that the tests know are those of the engine", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const folder = path.resolve(
    process.env["HOLDFAST_WASM"] ?? path.join(kRoot, "build/wasm/wasm"),
  );
  const createEngine = createRequire(import.meta.url)(
    path.join(folder, "holdfast.js"),
  ) as (options: object) => Promise<{ definitions: () => string }>;
  const engine = await createEngine({
    wasmBinary: readFileSync(path.join(folder, "holdfast.wasm")),
  });
  const { value } = JSON.parse(engine.definitions()) as { value: unknown };
  assert.deepEqual(definitions(), value);
});

test("a setting that needs no reading changes the figures at once, and stands in the address", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await open(browser, served.url);
  await take(page);
  const before = await saved(page);
  assert.equal(before.movements[1]?.churn, 10000);
  const panel = await panelOf(page);
  await panel.getByLabel("Gap that is no churn").fill("31");
  await page.keyboard.press("Tab");
  await panel.locator("[data-setting=gap_days].is-changed").waitFor();
  assert.match(
    (await panel.locator("[data-setting=gap_days]").textContent()) ?? "",
    /Holdfast: 0 days/,
  );
  await page.getByText("1 changed", { exact: true }).waitFor();
  const bridged = await saved(page);
  assert.equal(bridged.settings["gap_days"], "31");
  assert.equal(bridged.movements[1]?.churn, 0);
  assert.equal(bridged.movements[2]?.reactivation, 0);
  assert.equal(bridged.movements[2]?.churn, 5000);
  assert.equal(await hashOf(page), "#set.gap_days=31");
  // The same address and the same files show the same report again.
  await page.reload();
  await take(page);
  assert.deepEqual(await saved(page), bridged);
  assert.equal(await hashOf(page), "#set.gap_days=31");
  const again = await panelOf(page);
  await again.getByRole("button", { name: "Reset all changes" }).click();
  await again.locator(".is-changed").first().waitFor({ state: "detached" });
  assert.deepEqual(await saved(page), before);
  assert.equal(await hashOf(page), "");
  // The page was loaded once more, which asks for its own files.
  assert.deepEqual(watch.faults, []);
  await page.close();
});

test("a profile that reads rows alike is in force at once", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await open(browser, served.url);
  await take(page);
  const panel = await panelOf(page);
  await panel.getByLabel("Profile").selectOption("baremetrics");
  await page
    .getByRole("button", { name: "Definitions: Baremetrics" })
    .waitFor();
  await panel.getByText(/Rates are of the last 30 days/).waitFor();
  const { settings, churn } = await saved(page);
  assert.equal(settings["profile"], "baremetrics");
  // March: Bea is lost of Bea and Cyd, and of Ann as well, who came back.
  const march = churn.monthly.find(({ month }) => month === "2024-03");
  assert.ok(Math.abs((march?.customer_churn ?? 0) - 1 / 3) < 1e-9);
  assert.equal(await hashOf(page), "#profile=baremetrics");
  clean(watch);
  await page.close();
});

test("what decides how rows are read waits for the reader, then the files are read again", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await open(browser, served.url);
  await take(page);
  const panel = await panelOf(page);
  await panel.getByLabel("Profile").selectOption("stripe");
  const notice = panel.getByRole("alert");
  assert.match(
    (await notice.textContent()) ?? "",
    /Discounts, Day of churn, Past due subscriptions/,
  );
  assert.equal((await saved(page)).settings["profile"], "holdfast");
  await panel.getByRole("button", { name: "Leave as it was" }).click();
  assert.equal(await panel.getByLabel("Profile").inputValue(), "holdfast");
  await panel.getByLabel("Profile").selectOption("stripe");
  await panel.getByLabel("Gap that is no churn").fill("31");
  await panel.getByRole("button", { name: "Read again" }).click();
  await page
    .getByRole("button", { name: "Definitions: Stripe Billing" })
    .waitFor();
  const { settings, movements } = await saved(page);
  assert.equal(settings["discounts"], "forever");
  assert.equal(settings["gap_days"], "31");
  assert.equal(movements[1]?.churn, 0);
  assert.equal(await hashOf(page), "#profile=stripe&set.gap_days=31");
  clean(watch);
  await page.close();
});

test("an address with settings that there are not has no say", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await open(
    browser,
    `${served.url}#profile=nobody&set.from_the_future=1`,
  );
  await take(page);
  assert.equal((await saved(page)).settings["profile"], "holdfast");
  await page.getByRole("button", { name: "Definitions: Holdfast" }).waitFor();
  assert.equal(await hashOf(page), "");
  clean(watch);
  await page.close();
});

test("a value that the core refuses leaves the report, and the panel says so", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await take(page);
  const panel = await panelOf(page);
  await panel.getByLabel("Tiers of size").fill("1000,100");
  await page.keyboard.press("Tab");
  await panel.getByText(/stays as it was/).waitFor();
  assert.equal(
    await panel.getByLabel("Tiers of size").inputValue(),
    "100,1000",
  );
  await page.close();
});

test("the panel opens and closes by keyboard, and is not printed", async () => {
  const { page, watch } = await open(browser, served.url);
  await openSample(page);
  await page.locator(".settings-button").focus();
  await page.keyboard.press("Enter");
  await page.locator("#settings-title:focus").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".settings-button:focus").waitFor();
  assert.equal(await page.locator("#settings-panel").count(), 0);
  await page.keyboard.press("Enter");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#settings-panel").isVisible(), false);
  assert.equal(await page.locator(".settings-button").isVisible(), false);
  clean(watch);
  await page.close();
});

for (const [language, scheme, width] of [
  ["en-US", "light", 360],
  ["ms-MY", "dark", 360],
  ["zh-CN", "dark", 1280],
  ["zh-TW", "light", 1280],
] as const) {
  test(`the panel is accessible and fits ${width} pixels (${language}, ${scheme})`, async () => {
    const { page, watch } = await open(browser, served.url, {
      locale: language,
      colorScheme: scheme,
      width,
    });
    await take(page);
    const panel = await panelOf(page);
    await panel.locator("#settings-profile").selectOption("stripe");
    await panel.getByRole("alert").waitFor();
    assert.ok((await overflow(page)) <= 0);
    const wider = await panel.evaluate(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    );
    assert.ok(wider <= 0);
    // The core's English stands nowhere in another language, but for the addresses of sources.
    if (language !== "en-US") {
      assert.equal(await panel.locator("[lang=en]:not(ul)").count(), 0);
    }
    await axe(page, "settings");
    const folder = process.env["HOLDFAST_SCREENSHOTS"];
    if (folder !== undefined) {
      const file = `settings-${language}-${scheme}-${width}.png`;
      await page.screenshot({ path: path.join(folder, file) });
    }
    clean(watch);
    await page.close();
  });
}
