import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser, Locator, Page } from "playwright-core";

import { axe, overflow } from "../support/checks";
import {
  type Sites,
  copySites,
  choose,
  launch,
  open,
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

// Ann asks for the end in March and has paid until 20 April. Cyd's subscription is paused.
const kFile = [
  "subscription_id,customer,plan,interval,amount,currency,start_date,canceled_at,ended_at,status",
  "s1,ann,Pro,month,100,USD,2024-01-05,2024-03-10,2024-04-20,canceled",
  "s2,bea,Pro,month,50,USD,2024-01-05,,,active",
  "s3,cyd,Basic,month,30,USD,2024-02-05,,,paused",
  "s4,dan,Basic,month,20,USD,2024-02-05,,,active",
].join("\n");

async function rowsOf(table: Locator): Promise<string[]> {
  const texts = await table.locator("tbody tr").allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, " ").trim());
}

const tableNamed = (page: Page, name: string): Locator =>
  page.locator("#compare").getByRole("region", { name, exact: true });

async function compare(page: Page, profile: string): Promise<void> {
  await page.locator("select.compare-b").selectOption(profile);
  await page.locator(".compare-go").click();
}

test("two profiles that read rows otherwise stand side by side, each figure split by setting and by customer", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await open(browser, served.url);
  await choose(page, "subscriptions.csv", kFile);
  await page.locator(".compare-go").waitFor();
  const hero = page.locator(".figure.hero .value");
  const before = await hero.textContent();
  await compare(page, "maxio");
  const figures = tableNamed(page, "Figures that differ");
  await figures.waitFor();
  assert.deepEqual(await rowsOf(tableNamed(page, "Settings that differ")), [
    "Day of churn When the time that is paid for ends On the day the customer asks for the end",
    "Paused subscriptions They do not count They count",
    "Longest reactivation After any time 90 days",
    "Ups and downs within a month What is left of them at the month's end: one movement Each day's change is a movement of its own",
    "Sign of net churn A loss is above 0, and growth below Growth is above 0, and a loss below",
  ]);
  const rows = await rowsOf(figures);
  // March by hand: 170 with Ann and without Cyd; 100 the other way round.
  assert.equal(
    rows[0],
    "MRR $170.00 $100.00 -$70.00 Day of churn -$100.00, Paused subscriptions +$30.00",
  );
  // A rate: 100 % of 170 is kept, or 70 of 170, or 200 of 200, or 100 of 200: 41.18 and 50 by 8.82 apart.
  assert.ok(
    rows.includes(
      "Gross revenue retention · Mar 2024 100.0% 50.0% -50.00 points Day of churn -58.82 points, only together +8.82 points",
    ),
    rows.join("\n"),
  );
  await figures.getByRole("button", { name: "MRR", exact: true }).click();
  await page.locator(".compared-title:focus").waitFor();
  assert.deepEqual(await rowsOf(tableNamed(page, "Each setting alone")), [
    "Day of churn -$100.00",
    "Paused subscriptions +$30.00",
    "Difference -$70.00",
  ]);
  assert.deepEqual(await rowsOf(tableNamed(page, "MRR · Mar 2024")), [
    "ann $100.00 $0.00 -$100.00 Day of churn -$100.00 the same → not counted",
    "cyd $0.00 $30.00 +$30.00 Paused subscriptions +$30.00 not counted → the same",
    "Total $170.00 $100.00 -$70.00",
  ]);
  // The report is what it was, and its figures still open.
  assert.equal(await hero.textContent(), before);
  await hero.locator("button").first().click();
  await page.locator("dialog.explanation .value").waitFor();
  await page.keyboard.press("Escape");
  assert.deepEqual(watch.faults, []);
  assert.deepEqual(watch.requests, []);
  await page.close();
});

test("profiles that make no difference say so, and so do figures that do not differ", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await choose(page, "subscriptions.csv", kFile);
  await page.locator(".compare-go").waitFor();
  await compare(page, "holdfast");
  await page.getByText("Both sides have the same definitions.").waitFor();
  // There is neither a week nor a day among the intervals.
  await compare(page, "lago");
  await page.getByText(/no figure does in these files/).waitFor();
  await page.locator("select.compare-a").selectOption("maxio");
  await page.getByText(/no figure does/).waitFor({ state: "detached" });
  await compare(page, "stripe");
  await tableNamed(page, "Figures that differ").waitFor();
  await page.close();
});

for (const [language, scheme, width] of [
  ["en-US", "light", 360],
  ["ms-MY", "dark", 360],
  ["zh-CN", "dark", 1280],
] as const) {
  test(`a comparison is accessible and fits ${width} pixels (${language}, ${scheme})`, async (context) => {
    if (!sites.hasEngine) {
      context.skip("the engine is not built for the page");
      return;
    }
    const { page, watch } = await open(browser, served.url, {
      locale: language,
      colorScheme: scheme,
      width,
    });
    await choose(page, "subscriptions.csv", kFile);
    await page.locator(".compare-go").waitFor();
    await compare(page, "maxio");
    await page.locator("#compare .figure-link").first().click();
    await page.locator(".compared-title").waitFor();
    assert.ok((await overflow(page)) <= 0);
    assert.equal(await page.locator("#compare [lang=en]").count(), 0);
    await axe(page, "compare");
    const folder = process.env["HOLDFAST_SCREENSHOTS"];
    if (folder !== undefined) {
      const file = `compare-${language}-${scheme}-${width}.png`;
      await page
        .locator("#compare")
        .screenshot({ path: path.join(folder, file) });
    }
    assert.deepEqual(watch.faults, []);
    await page.close();
  });
}
