import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser, Locator, Page } from "playwright-core";

import { axe, overflow } from "../support/checks";
import { kRoot } from "../support/fixtures";
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

// Key accounts and small ones: in each, customers stay more often in the second window, but the small ones weigh more.
const kMrr = [
  "customer,month,mrr",
  ...rows("ka", "2024-01", 10, 100),
  ...rows("ka", "2024-02", 9, 100),
  ...rows("smb", "2024-01", 10, 20),
  ...rows("smb", "2024-02", 6, 20),
  ...rows("kb", "2024-03", 2, 100),
  ...rows("kb", "2024-04", 2, 100),
  ...rows("tmb", "2024-03", 20, 20),
  ...rows("tmb", "2024-04", 13, 20),
].join("\n");

const kCustomers = [
  "customer_id,customer_name,segment,aisle",
  ...["ka", "kb"].flatMap((prefix) => who(prefix, 10, "KA,Retail / Food")),
  ...["smb", "tmb"].flatMap((prefix) => who(prefix, 20, "SMB,Retail / Cars")),
].join("\n");

function rows(
  prefix: string,
  month: string,
  count: number,
  mrr: number,
): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${prefix}${index},${month},${mrr}`,
  );
}

function who(prefix: string, count: number, attributes: string): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${prefix}${index},,${attributes}`,
  );
}

const kPlans = [
  "customer,plan,interval,price,start_date,end_date",
  "up,Basic,month,100,2024-01-01,2024-02-10",
  "up,Pro,month,150,2024-02-10,",
  "stays,Basic,month,50,2024-01-05,",
  "leaves,Pro,year,120,2024-01-05,2024-02-20",
  "new,Pro,month,80,2024-03-01,",
].join("\n");

async function take(page: Page, files: Record<string, string>): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: "text/csv",
      buffer: Buffer.from(text),
    })),
  );
  await page.locator("#segments tbody tr").first().waitFor();
}

const kTwo = { "mrr.csv": kMrr, "customers.csv": kCustomers };

/** The text of an element, blanks made one. */
async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? "").replace(/\s+/g, " ").trim();
}

async function rowsOf(table: Locator): Promise<string[]> {
  const texts = await table.locator("tbody tr").allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, " ").trim());
}

const tableNamed = (page: Page, name: string): Locator =>
  page.locator("#segments").getByRole("region", { name, exact: true });

test("segments stand beside each other and add up to the total; each figure opens to its customers", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await open(browser, served.url);
  await take(page, kTwo);
  const overview = tableNamed(page, "Segments in the last complete month");
  const [smb = "", ka = "", total = ""] = await rowsOf(overview);
  // April: 13 small customers of 20.00 and 2 large ones of 100.00.
  assert.match(smb, /^SMB Only this 260\.00 13 20\.00/);
  assert.match(ka, /^KA Only this 200\.00 2 100\.00/);
  assert.match(total, /^Total 460\.00 15 30\.67/);
  const movements = tableNamed(page, "What moved each segment");
  assert.match(
    (await rowsOf(movements))[0] ?? "",
    /^SMB 400\.00 0\.00 0\.00 0\.00 0\.00 140\.00 260\.00$/,
  );
  await page.locator("select.segment-month").selectOption("2024-02");
  assert.match(
    (await rowsOf(movements))[1] ?? "",
    /^KA 1,000\.00 .* 100\.00 900\.00$/,
  );
  await movements
    .locator("tbody tr")
    .nth(1)
    .locator(".figure-link")
    .nth(5)
    .click();
  const drawer = page.locator("dialog.explanation");
  await drawer.locator(".value").waitFor();
  assert.equal(await textOf(drawer.locator(".value")), "100.00");
  assert.match(await textOf(drawer.locator(".which")), /Only segment: KA/);
  assert.match(await textOf(drawer.locator("tbody")), /ka9 .*mrr\.csv:11/);
  await page.keyboard.press("Escape");
  assert.deepEqual(watch.faults, []);
  assert.deepEqual(watch.requests, []);
  await page.close();
});

test("a total that moves against its segments says so, with both parts of the change", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await take(page, kTwo);
  const mix = page.locator("holdfast-mix");
  await mix.getByText("Customers kept", { exact: true }).click();
  const told = await textOf(mix.locator(".told"));
  // Before 15 of 20, after 15 of 22: each part by hand. KA 90 % to 100 % and SMB 60 % to 65 %; weights 50 % to 9.09 %, 50 % to 90.91 %.
  assert.match(
    told,
    /^Customers kept went from 75\.0% to 68\.2%, -6\.82 points: \+6\.48 points .* -13\.30 points/,
  );
  assert.match(
    await textOf(mix.locator(".cautions")),
    /Simpson's paradox\): 2 rose and 0 fell/,
  );
  const label = await mix.locator("svg[role=img]").getAttribute("aria-label");
  assert.match(label ?? "", /KA: 90\.0% → 100\.0%/);
  // Both rates of a segment open to the very customers they are of.
  await mix.locator("summary").first().click();
  const ka = mix.locator("holdfast-table tbody tr", { hasText: /^\s*KA/ });
  for (const [place, rate, kept] of [
    [0, "90.0%", 10],
    [1, "100.0%", 2],
  ] as const) {
    const link = ka.locator(".figure-link").nth(place);
    assert.equal(await textOf(link), rate);
    await link.click();
    const drawer = page.locator("dialog.explanation");
    await drawer.locator(".value").waitFor();
    assert.equal(await textOf(drawer.locator(".value")), rate);
    assert.match(await textOf(drawer.locator(".which")), /Only segment: KA/);
    const base = drawer.locator(".part").nth(1).locator("summary b");
    assert.equal(await textOf(base), String(kept));
    await page.keyboard.press("Escape");
  }
  await mix.locator("select.mix-from").selectOption("2024-03");
  // In March nobody of February was left.
  await mix.locator(".told", { hasText: "from 0.0% to 68.2%" }).waitFor();
  await page.close();
});

test("plans show who enters and leaves, and their figures open to customers who came from another", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await take(page, { "subscriptions.csv": kPlans });
  await page.locator("select.segment-month").selectOption("2024-02");
  const table = tableNamed(page, "What moved each segment");
  const heads = await table.locator("thead th").allInnerTexts();
  assert.deepEqual(heads.slice(-3), ["Entering", "Leaving", "Closing"]);
  const [pro = "", basic = ""] = await rowsOf(table);
  assert.match(pro, /^Pro 10\.00 .* 10\.00 150\.00 0\.00 150\.00$/);
  assert.match(
    basic,
    /^Basic 150\.00 0\.00 0\.00 50\.00 .* 0\.00 150\.00 50\.00$/,
  );
  const links = table.locator("tbody tr").first().locator("button");
  await links.nth(-3).click();
  const entering = page.locator("dialog.explanation");
  await entering.locator(".value").waitFor();
  assert.match(await textOf(entering.locator("tbody")), /^up /);
  assert.equal(await textOf(entering.locator(".value")), "150.00");
  await page.keyboard.press("Escape");
  await links.last().click();
  const drawer = page.locator("dialog.explanation");
  await drawer.locator(".value").waitFor();
  assert.equal(await textOf(drawer.locator(".value")), "150.00");
  assert.match(
    await textOf(drawer.locator("tbody")),
    /^up .*In another segment at the end of Jan 2024, and in this one at the end of Feb 2024\./,
  );
  await page.keyboard.press("Escape");
  await page.close();
});

test("the customers of every cell of the cross table can be listed, with their lines", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await take(page, kTwo);
  const cells = tableNamed(page, "Customers by what became of them");
  await cells.getByRole("button", { name: "7 · 140.00" }).first().click();
  const list = page.locator("#cross-list");
  await list.getByText("Lost: SMB").first().waitFor();
  const rows = await rowsOf(list);
  assert.equal(rows.length, 7);
  assert.match(rows[0] ?? "", /^tmb13 .*SMB 20\.00 0\.00 .*mrr\.csv:5\d/);
  await page.close();
});

test("figures of a segment open within a filter too, and say whose they are", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await take(page, kTwo);
  await page.getByRole("button", { name: "Only this: KA" }).click();
  await page.locator(".only-note").waitFor();
  await page.locator("select.segment-by").selectOption("size");
  const overview = tableNamed(page, "Segments in the last complete month");
  await overview.getByText(/^100 to 1,000$/).waitFor();
  await overview.locator("tbody .figure-link").first().click();
  const drawer = page.locator("dialog.explanation");
  await drawer.locator(".value").waitFor();
  assert.equal(await textOf(drawer.locator(".value")), "200.00");
  assert.match(
    await textOf(drawer.locator(".which")),
    /Only Size, by the first MRR: 100 to 1,000, within segment: KA/,
  );
  await page.keyboard.press("Escape");
  await page.close();
});

test("how long the customers of segments stay is drawn, tabled and tested", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await take(page, kTwo);
  const lives = tableNamed(page, "How long the customers of segments stay");
  const [smb = "", ka = ""] = await rowsOf(lives);
  // 20 small customers of the second window, 10 of the first; all of the first are lost by March.
  assert.match(smb, /^SMB 30 17 /);
  assert.match(ka, /^KA 12 10 /);
  const section = page.locator("#lives + p");
  assert.match(
    await textOf(section),
    /log-rank test, chi-square [\d.]+, df 1;/,
  );
  await page.close();
});

test("the whole report can be had of one segment, and the address keeps the choice without its name", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await open(browser, served.url);
  await take(page, kTwo);
  await page.getByRole("button", { name: "Only this: KA" }).click();
  await page.locator(".only-note").waitFor();
  assert.match(await textOf(page.locator(".figure.hero .value")), /^200$/);
  const saved = (await savedReport(page)) as { filter: object };
  assert.deepEqual(saved.filter, { by: "segment", value: "KA" });
  const hash = await page.evaluate(() => location.hash);
  assert.match(hash, /^#only=segment\.[0-9a-f]{8}$/);
  await page.locator(".figure.hero .figure-link").first().click();
  const drawer = page.locator("dialog.explanation");
  await drawer.locator(".value").waitFor();
  assert.equal(await textOf(drawer.locator(".value")), "200.00");
  await page.keyboard.press("Escape");
  // The same address and the same files show the same report again.
  await page.reload();
  await take(page, kTwo);
  await page.locator(".only-note").waitFor();
  assert.equal(await page.evaluate(() => location.hash), hash);
  await page.locator("select.only").selectOption("");
  await page.locator(".only-note").waitFor({ state: "detached" });
  assert.match(await textOf(page.locator(".figure.hero .value")), /^460$/);
  assert.equal(await page.evaluate(() => location.hash), "");
  assert.deepEqual(watch.faults, []);
  await page.close();
});

test("months add up to quarters of a fiscal year, and the one that is not over is striped", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await take(page, kTwo);
  await page.locator("select.period").selectOption("quarter");
  await page.locator("#periods .chart").waitFor();
  await page.locator("select.year-from").selectOption("2");
  const section = page.locator("#periods");
  await section.getByText("Q1 FY2025").first().waitFor();
  assert.equal(
    await page.evaluate(() => location.hash),
    "#period=quarter&year-from=2",
  );
  // February to April 2024: all of January's customers are gone, 22 new ones came, seven of them left again.
  await section.locator("summary").first().click();
  const [latest = ""] = await rowsOf(section.locator("holdfast-table").first());
  assert.match(latest, /^Q1 FY2025 1,200\.00 600\.00 .* 1,340\.00 460\.00$/);
  // All that moved opens, and both ends: January's last day, and April's.
  const figures = section
    .locator("holdfast-table")
    .first()
    .locator("tbody tr")
    .first()
    .locator(".figure-link");
  const texts = await figures.allInnerTexts();
  assert.equal(texts.length, 7);
  assert.deepEqual([texts[0], texts.at(-1)], ["1,200.00", "460.00"]);
  await figures.last().click();
  const drawer = page.locator("dialog.explanation");
  await drawer.locator(".value").waitFor();
  assert.equal(await textOf(drawer.locator(".value")), "460.00");
  assert.match(await textOf(drawer.locator(".which")), /Q1 FY2025/);
  await page.keyboard.press("Escape");
  await page.locator("select.period").selectOption("year");
  await section.getByText("FY2025 · incomplete").first().waitFor();
  assert.ok((await section.locator("rect[fill^='url(#stripes']").count()) > 0);
  await page.getByRole("link", { name: "Churn" }).click();
  assert.equal(
    await page.evaluate(() => location.hash),
    "#period=year&year-from=2",
  );
  await page.close();
});

for (const [language, scheme, width] of [
  ["en-US", "light", 360],
  ["ms-MY", "dark", 360],
  ["zh-CN", "dark", 1280],
] as const) {
  test(`segments, mix and map are accessible and fit ${width} pixels (${language}, ${scheme})`, async (context) => {
    if (!sites.hasEngine) {
      context.skip("the engine is not built for the page");
      return;
    }
    const { page, watch } = await open(browser, served.url, {
      locale: language,
      colorScheme: scheme,
      width,
    });
    await take(page, kTwo);
    await page.locator("select.period").selectOption("quarter");
    await page.locator("#periods .chart").waitFor();
    await page.evaluate(() =>
      document
        .querySelectorAll("details")
        .forEach((details) => (details.open = true)),
    );
    assert.ok((await overflow(page)) <= 0);
    await axe(page, "segments");
    assert.deepEqual(watch.faults, []);
    await page.close();
  });
}

test("segments by size are what the native command prints", async (context) => {
  const command = ["build/release/holdfast", "build/quick/cli/holdfast"]
    .map((each) => path.join(kRoot, each))
    .find((each) => existsSync(each));
  if (!sites.hasEngine || command === undefined) {
    context.skip("the engine or the command is not built");
    return;
  }
  const sample = path.join(kRoot, "examples/data/sample-subscriptions.csv");
  const printed = JSON.parse(
    execFileSync(
      command,
      ["report", sample, "--segments", "size", "--format", "json"],
      { encoding: "utf8" },
    ),
  ) as { segments: { summary: { customers: number } }[] };
  const { page } = await open(browser, served.url);
  await page.locator("input[type=file]").setInputFiles([sample]);
  await page.locator("select.segment-by").selectOption("size");
  await page
    .locator(".segment-name", { hasText: "under $100" })
    .first()
    .waitFor();
  const overview = tableNamed(page, "Segments in the last complete month");
  const customers = await overview
    .locator("tbody tr td:nth-child(3)")
    .allInnerTexts();
  assert.deepEqual(
    customers.slice(0, -1),
    printed.segments.map(({ summary }) => String(summary.customers)),
  );
  await page.close();
});
