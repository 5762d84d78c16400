import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import type { Browser, Page } from "playwright-core";

import { hostileStrings, quoted } from "../support/hostile";
import { type Sites, copySites, launch } from "../support/page";

const kStrings = hostileStrings();

let sites: Sites;
let browser: Browser;
/** The page without its policy, so that only its own care keeps text from running. */
let address: string;

before(async () => {
  sites = copySites();
  browser = await launch();
  const shipped = readFileSync(path.join(sites.real, "holdfast.html"), "utf8");
  const open = shipped.replace(
    /<meta http-equiv="Content-Security-Policy"[^>]*>/,
    "",
  );
  assert.ok(open.length < shipped.length);
  const file = path.join(path.dirname(sites.real), "no-policy.html");
  writeFileSync(file, open);
  address = pathToFileURL(file).href;
});

after(async () => {
  await browser.close();
});

interface Hits {
  hits: number[];
  hit: (number: number) => void;
}

/** A page in which whatever runs is counted. */
async function armed(): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const here = globalThis as unknown as Hits;
    here.hits = [];
    here.hit = (number) => here.hits.push(number);
  });
  page.on("dialog", (dialog) => void dialog.dismiss());
  await page.goto(address);
  return page;
}

function hits(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as Hits).hits);
}

/** What is in the document that a text could have become. */
function strangers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const each of document.querySelectorAll("*")) {
      each.dispatchEvent(new PointerEvent("pointerover"));
      each.dispatchEvent(new MouseEvent("mouseover"));
      for (const { name, value } of each.attributes) {
        if (
          /^on|^srcdoc$/.test(name) ||
          /^\s*(javascript|data:text)/i.test(value)
        ) {
          found.push(`${each.localName} ${name}`);
        }
      }
    }
    const strange =
      "script[src], iframe, object, embed, base, form, math, marquee, audio, video, img";
    return [
      ...found,
      ...[...document.querySelectorAll(strange)].map(
        ({ localName }) => localName,
      ),
    ];
  });
}

test("many of the strings run where text is taken for markup", async () => {
  assert.ok(kStrings.length >= 2000, String(kStrings.length));
  const page = await armed();
  const some = kStrings.filter((_, index) => index % 7 === 0);
  await page.evaluate((strings) => {
    for (const text of strings) {
      const place = document.createElement("div");
      document.body.append(place);
      place.innerHTML = text;
    }
  }, some);
  await page.waitForTimeout(1500);
  const ran = new Set(await hits(page)).size;
  assert.ok(ran > some.length / 4, `${ran} of ${some.length}`);
  assert.ok((await strangers(page)).length > some.length / 2);
  await page.close();
});

/** Everyone leaves in the second month, so that the list of who left shows them; two others make the months after it complete. */
function fileOf(strings: readonly string[]): string {
  const rows = strings.map((text) => {
    const cells = [text, `name ${text}`, text].map(quoted).join(",");
    return `${cells},2024-01-01,2024-02-15,10.00,USD`;
  });
  const bad = strings.slice(0, 30).map((text) => {
    const cells = [text, text, text].map(quoted).join(",");
    return `bad,bad,bad,${cells},USD`;
  });
  const good = [
    "a,Stays,Team,2024-01-01,,20.00,USD",
    "b,Comes,Team,2024-05-31,,20.00,USD",
  ];
  const head =
    "customer_id,customer_name,plan,start_date,end_date,amount,currency";
  return [head, ...rows, ...bad, ...good, ""].join("\n");
}

/** As many as the list of who left can hold. */
const kBatch = 100;
/** What a test gets done well within its time. */
const kPart = 500;

for (let first = 0; first < kStrings.length; first += kPart) {
  test(`none of those from ${first} on runs as a customer's id, name, plan, bad cell or file name`, async (context) => {
    if (!sites.hasEngine) {
      context.skip("the engine is not built for the page");
      return;
    }
    const page = await armed();
    for (
      let from = first;
      from < Math.min(first + kPart, kStrings.length);
      from += kBatch
    ) {
      const strings = kStrings.slice(from, from + kBatch);
      await page.goto(address);
      await page.locator("input[type=file]").setInputFiles({
        name: `${strings[1] ?? ""}.csv`,
        mimeType: "text/csv",
        buffer: Buffer.from(fileOf(strings)),
      });
      const screens = "holdfast-report .figures, holdfast-checking, .failed";
      await page.locator(screens).first().waitFor({ timeout: 60_000 });
      // Where so much of a file is odd, the reader is asked first.
      const show = page.getByRole("button", { name: "Show the report" });
      if ((await page.locator("holdfast-checking").count()) > 0) {
        assert.deepEqual([await hits(page), await strangers(page)], [[], []]);
        await show.click();
      }
      await page.locator("holdfast-report [data-drawn]").waitFor();
      const who = page.locator("#churn holdfast-table", {
        hasText: "name ",
      });
      await who.locator(".pager button").click();
      const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
      const shown = plain((await who.locator("tbody").textContent()) ?? "");
      const missing = strings.filter((text) => !shown.includes(plain(text)));
      assert.deepEqual(missing, []);
      await page.locator(".figure-link").first().click();
      await page.locator("holdfast-explanation dialog[open]").waitFor();
      await page.waitForTimeout(200);
      assert.deepEqual([await hits(page), await strangers(page)], [[], []]);
    }
    await page.close();
  });
}

test("none of them runs as the name of a column, in the checking of a file", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const columns = kStrings.slice(0, 750);
  const csv = [
    ["customer_id", "mystery", ...columns.map(quoted)].join(","),
    ["a", "1", ...columns.map(quoted)].join(","),
    "",
  ].join("\n");
  const page = await armed();
  await page.locator("input[type=file]").setInputFiles({
    name: "columns.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(csv),
  });
  await page
    .locator("holdfast-checking, .failed")
    .first()
    .waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
  const shown = await page.locator("main").textContent();
  assert.ok(shown?.includes(columns[0] ?? "-"));
  assert.deepEqual([await hits(page), await strangers(page)], [[], []]);
  await page.close();
});
