import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser, Locator, Page } from "playwright-core";

import { kRoot } from "../support/fixtures";
import {
  type Sites,
  copySites,
  launch,
  open,
  openSample,
  serve,
} from "../support/page";

// The pictures of the README, taken of the page as it is: HOLDFAST_SCREENSHOT=1.
const kSkip = process.env["HOLDFAST_SCREENSHOT"] !== "1";
const kFolder = path.join(kRoot, "web/pictures");

let sites: Sites;
let browser: Browser;
let served: { url: string; close: () => void };

before(async () => {
  sites = copySites();
  browser = await launch();
  served = await serve(path.join(sites.real, "site"));
  mkdirSync(kFolder, { recursive: true });
});

after(async () => {
  served.close();
  await browser.close();
});

test(
  "the first picture of the README is taken of the sample",
  { skip: kSkip },
  async () => {
    const { page } = await open(browser, served.url, { height: 1080 });
    await openSample(page);
    await page.locator("#retention .plot svg").waitFor();
    await page.screenshot({ path: path.join(kRoot, "web/screenshot.png") });
    await page.close();
  },
);

async function openDemo(): Promise<Page> {
  assert.ok(sites.hasEngine, "the demo company needs the engine");
  const { page } = await open(browser, served.url, {
    width: 1080,
    height: 800,
  });
  page.setDefaultTimeout(120_000);
  await page.getByRole("button", { name: "Try the demo company" }).click();
  await page.locator("holdfast-report [data-drawn]").waitFor();
  await page.locator("#compare").waitFor();
  await page.locator("#segments table").first().waitFor();
  return page;
}

/** As many pixels of the page as said, from the top of this on. */
async function take(
  page: Page,
  top: Locator,
  high: number,
  file: string,
): Promise<void> {
  await page.setViewportSize({ width: 1080, height: high });
  // The row of links to the sections would lie over it.
  await page
    .locator("nav.sections")
    .evaluate((links) => (links.style.position = "static"));
  await top.evaluate((element) =>
    scrollTo(0, element.getBoundingClientRect().top + scrollY - 16),
  );
  await page.screenshot({ path: path.join(kFolder, file) });
}

test(
  "the other pictures of the README are taken of the demo company",
  { skip: kSkip },
  async () => {
    const page = await openDemo();
    const heading = (id: string, name: string): Locator =>
      page.locator(`#${id}`).getByRole("heading", { name });
    await take(
      page,
      heading("renewals", "Renewal rate by definition"),
      880,
      "renewals.png",
    );
    await take(
      page,
      heading("economics", "Unit economics"),
      560,
      "unit-economics.png",
    );
    const own: [id: string, name: string, high: number, file: string][] = [
      ["advocates", "Advocates", 800, "advocates.png"],
      ["conversion", "Conversion", 860, "conversion.png"],
      ["signals", "Early warning", 760, "early-warning.png"],
      ["health", "Health score", 860, "health.png"],
      ["forecast", "Forecast", 900, "forecast.png"],
    ];
    for (const [id, name, high, file] of own) {
      await take(
        page,
        page.locator(`#${id}`).getByRole("heading", { name, level: 2 }),
        high,
        file,
      );
    }
    await page.locator("select.compare-b").selectOption("stripe");
    await page.locator(".compare-go").click();
    await page.getByText("Figures that differ").first().waitFor();
    await page.locator(".settings-button").first().click();
    await page.locator("#settings-panel").waitFor();
    await take(page, heading("compare", "Compare"), 760, "settings.png");
    await page.close();
  },
);
