import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser } from "playwright-core";

import type { SingleCurrencyReport } from "../../../web/src/contract/report";
import {
  type Sites,
  copySites,
  launch,
  open,
  savedReport,
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

test("the demo company is made on the page and has every section, in one currency", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await open(browser, served.url);
  // A slow machine draws the whole report for longer than a click usually waits.
  page.setDefaultTimeout(60_000);
  await page.getByRole("button", { name: "Try the demo company" }).click();
  await page.locator("holdfast-report [data-drawn]").waitFor();
  const report = (await savedReport(page)) as SingleCurrencyReport;
  assert.equal(report.currency, "USD");
  assert.equal(report.inputs.length, 10);
  for (const id of [
    "retention",
    "churn",
    "expansion",
    "growth",
    "forecast",
    "signals",
    "health",
    "advocates",
    "adoption",
    "economics",
    "conversion",
    "renewals",
    "surveys",
  ]) {
    assert.equal(await page.locator(`#${id}`).count(), 1, id);
  }
  // The file says how many issues were resolved: a target that is quoted stands beside it.
  const health = await page.locator("#health").innerText();
  assert.match(health, /at least 85% of bugs solved within two days/);
  assert.deepEqual(watch, { requests: [], faults: [] });
  await page.close();
});
