import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import type { Browser, Locator, Page } from "playwright-core";

import type { SingleCurrencyReport } from "../../../web/src/contract/report";
import { Formats } from "../../../web/src/format";
import { axe, overflow } from "../support/checks";
import {
  type Sites,
  copySites,
  choose,
  launch,
  open,
  openSample,
  savedReport,
  serve,
} from "../support/page";

const f = new Formats("en-US");
let sites: Sites;
let browser: Browser;
let served: { url: string; close: () => void };
let servedFake: { url: string; close: () => void };

before(async () => {
  sites = copySites();
  browser = await launch();
  served = await serve(`${sites.real}/site`);
  servedFake = await serve(`${sites.fake}/site`);
});

after(async () => {
  served.close();
  servedFake.close();
  await browser.close();
});

const drawer = (page: Page): Locator => page.locator("dialog.explanation");

/** Opens what a figure of the page leads to. */
async function explain(page: Page, figure: Locator): Promise<void> {
  await figure.click();
  await drawer(page).locator(".value").waitFor();
}

async function showTables(page: Page): Promise<void> {
  await page.evaluate(() =>
    document
      .querySelectorAll("details")
      .forEach((details) => (details.open = true)),
  );
}

/** "$1,234.50" as 123450, "12" as 12. */
function wholeOf(text: string | null): number {
  const digits = (text ?? "").replace(/[^\d]/g, "");
  return /^\s*[-−]/.test(text ?? "") ? -Number(digits) : Number(digits);
}

/** The numbers of the last column of a part: rows and rest, and the total. */
async function columnOf(
  part: Locator,
): Promise<{ parts: number[]; total: number }> {
  const last = async (rows: string): Promise<number[]> =>
    (await part.locator(`${rows} td:last-child`).allTextContents()).map(
      wholeOf,
    );
  const [total] = await last("tfoot .sum");
  return {
    parts: [...(await last("tbody tr")), ...(await last("tfoot .rest"))],
    total: total ?? NaN,
  };
}

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0);

test("a figure opens to customers that add up to it; Esc closes, and the focus returns", async () => {
  const { page, watch } = await open(browser, servedFake.url);
  await openSample(page);
  await showTables(page);
  const figure = page
    .locator("#churn holdfast-chart")
    .first()
    .locator("td .figure-link")
    .nth(1);
  await figure.focus();
  await page.keyboard.press("Enter");
  await drawer(page).locator(".value").waitFor();
  assert.equal(await drawer(page).getByRole("heading").textContent(), "Churn");
  assert.equal(await drawer(page).locator(".value").textContent(), "$100.00");
  const rows = drawer(page).locator("tbody tr");
  assert.match(
    (await rows.first().textContent()) ?? "",
    /acme.*MRR at the end of Apr 2024, and none at the end of May 2024\..*subscriptions\.csv:90.*\$90\.00.*Apr 2024.*\$0\.00.*May 2024.*\$90\.00/s,
  );
  assert.match(
    (await rows.nth(1).textContent()) ?? "",
    /In the core's words: movement\.of_the_future\./,
  );
  assert.match(
    (await drawer(page).locator("tfoot .rest").textContent()) ?? "",
    /and 120 more, together\s+\$3\.00/,
  );
  const { parts, total } = await columnOf(drawer(page).locator(".part"));
  assert.equal(sumOf(parts), total);
  await axe(page, "explanation");
  await page.keyboard.press("Escape");
  assert.equal(await drawer(page).isVisible(), false);
  assert.ok(await figure.evaluate((each) => each === document.activeElement));
  assert.deepEqual(watch, { requests: [], faults: [] });
  await page.close();
});

test("the customers behind a figure are turned page by page", async () => {
  const { page } = await open(browser, servedFake.url);
  await openSample(page);
  await explain(page, page.locator(".hero .figure-link").first());
  await drawer(page).getByRole("button", { name: "Next" }).click();
  await drawer(page).getByText("crux").waitFor();
  assert.match(
    (await drawer(page).locator("tfoot .rest").textContent()) ?? "",
    /and 121 others, together\s+\$97\.00/,
  );
  const { parts, total } = await columnOf(drawer(page).locator(".part"));
  assert.equal(sumOf(parts), total);
  await drawer(page).getByRole("button", { name: "Previous" }).click();
  await drawer(page).getByText("acme").waitFor();
  await page.close();
});

test("an engine that stops at a question is told, and the next question reads the files again", async () => {
  const { page } = await open(browser, servedFake.url);
  await openSample(page);
  await page.locator(".figure:nth-child(4) .figure-link").click();
  await drawer(page)
    .getByRole("alert")
    .getByText(/could not be explained/)
    .waitFor();
  await page.keyboard.press("Escape");
  await explain(page, page.locator(".hero .figure-link").first());
  assert.match((await drawer(page).textContent()) ?? "", /acme/);
  await drawer(page).getByRole("button", { name: "Close" }).click();
  assert.equal(await drawer(page).isVisible(), false);
  await page.close();
});

test("arrow keys move through the cohorts, which are one stop of Tab", async () => {
  const { page } = await open(browser, servedFake.url);
  await openSample(page);
  const cells = page.locator("#retention table.cohorts .figure-link");
  assert.equal(
    await page
      .locator("#retention table.cohorts .figure-link[tabindex='0']")
      .count(),
    1,
  );
  // What the cohort begins with stands before its ages.
  await cells.first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const at = await page.evaluate(() => {
    const cell = document.activeElement?.closest("td");
    return [
      (cell?.closest("tr") as HTMLTableRowElement).sectionRowIndex,
      cell?.cellIndex,
    ];
  });
  assert.deepEqual(at, [1, 3]);
  await page.keyboard.press("Enter");
  await drawer(page).locator(".value").waitFor();
  assert.match(
    (await drawer(page).locator(".which").textContent()) ?? "",
    /Cohort \w+ \d+, month 1/,
  );
  await page.close();
});

/** Clicks a figure: the drawer shows it as it stands there, and the rows of each part add up. */
async function expectOwnValue(
  page: Page,
  figure: Locator,
  report: SingleCurrencyReport,
): Promise<void> {
  const whole = [report.summary.mrr, report.summary.arr];
  const text = ((await figure.textContent()) ?? "").trim();
  await figure.evaluate((each) => (each as HTMLElement).click());
  await drawer(page).locator(".value").waitFor();
  const value = await drawer(page).locator(".value").textContent();
  const isCohort = await figure.evaluate((e) => e.closest(".cohorts") !== null);
  const counted = /^([\d,]+) of [\d,]+$/.exec(text);
  if (!isCohort && counted === null && !text.includes("month before")) {
    const shortened = whole.find((each) => f.wholeMoney(each, report) === text);
    assert.equal(
      // Of "25% of 40" the share is the figure.
      shortened === undefined
        ? text.replace(/% of [\d,]+$/, "%")
        : f.money(shortened, report),
      value,
    );
  }
  for (const part of await drawer(page).locator(".part:has(table)").all()) {
    const { parts, total } = await columnOf(part);
    assert.equal(sumOf(parts), total, `${text}: ${await part.textContent()}`);
    assert.equal(wholeOf(await part.locator("summary b").textContent()), total);
  }
  await page.keyboard.press("Escape");
}

test("every kind of figure opens to its own value, and its parts add up", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await openSample(page);
  await showTables(page);
  const report = (await savedReport(page)) as SingleCurrencyReport;
  // Those of segments stand in tables that are drawn later, and have a test of their own.
  const kLink = ".figure-link:not(#segments .figure-link)";
  const figures = [
    ...(await page.locator(".figures .figure-link").all()),
    ...(await page.locator(`tbody tr:first-child td ${kLink}`).all()),
    ...(await page.locator(`tbody tr:nth-child(7) td ${kLink}`).all()),
  ];
  assert.ok(figures.length > 80, `${figures.length} figures`);
  for (const figure of figures) await expectOwnValue(page, figure, report);
  await page.close();
});

test("figures of what files say beside MRR open to their own value, and their rows add up", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  page.setDefaultTimeout(60_000);
  await page.getByRole("button", { name: "Try the demo company" }).click();
  await page.locator("holdfast-report [data-drawn]").waitFor();
  await showTables(page);
  const report = (await savedReport(page)) as SingleCurrencyReport;
  const sections = [
    "revenue",
    "economics",
    "salesPay",
    "adoption",
    "surveys",
    "conversion",
    "signals",
    "health",
    "advocates",
    "renewals",
    "growth",
  ];
  const places = [
    ...sections.map((id) => `#${id} tbody tr:nth-child(-n+2) td`),
    ...sections.map((id) => `#${id} .lead`),
    "#churn table:not(holdfast-chart table) tbody tr:first-child td",
  ];
  const all = await page
    .locator(places.map((place) => `${place} .figure-link`).join(", "))
    .all();
  // Each reads ten files' worth of books: some of every table and column are enough.
  const step = Math.ceil(all.length / 60);
  const figures = all.filter((_, place) => place % step === 0);
  assert.ok(figures.length > 45, `${figures.length} figures`);
  for (const figure of figures) await expectOwnValue(page, figure, report);
  await page.close();
});

/** Two customers for a year, and what they pay a month after it. */
const kYearOfTwo = [
  "customer,month,mrr",
  ...Array.from({ length: 12 }, (_, month) => {
    const name = `2024-${String(month + 1).padStart(2, "0")}`;
    return `a,${name},100\nb,${name},60`;
  }),
  "a,2025-01,80\nb,2025-01,90\n",
].join("\n");

for (const colorScheme of ["light", "dark"] as const) {
  test(`a rate shows what is divided, on a small screen, ${colorScheme}`, async (context) => {
    if (!sites.hasEngine) {
      context.skip("the engine is not built for the page");
      return;
    }
    const { page } = await open(browser, served.url, {
      width: 360,
      colorScheme,
    });
    await choose(page, "mrr.csv", kYearOfTwo);
    await page.locator("holdfast-report [data-drawn]").waitFor();
    await explain(
      page,
      page
        .locator(".figure", { hasText: "Gross retention" })
        .locator(".figure-link"),
    );
    assert.equal(
      await drawer(page).locator(".quotient").textContent(),
      "Kept 140.00 ÷ MRR at start 160.00",
    );
    assert.equal(await drawer(page).locator(".value").textContent(), "87.5%");
    assert.match(
      (await drawer(page).textContent()) ?? "",
      /Less MRR at the end of Jan 2025 than at the end of Jan 2024.*mrr\.csv:2, 26/s,
    );
    for (const language of ["zh-Hans", "zh-Hant", "ms", "en"]) {
      await page.locator("select.language").evaluate((select, value) => {
        (select as HTMLSelectElement).value = value;
        select.dispatchEvent(new Event("change"));
      }, language);
      assert.ok((await overflow(page)) <= 0);
    }
    await axe(page, "explanation of a rate");
    await page.close();
  });
}
