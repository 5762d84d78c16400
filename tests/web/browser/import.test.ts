import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser, Download, Page } from "playwright-core";

import type { Mapping } from "../../../web/src/contract/mapping";
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
  served = await serve(path.join(sites.fake, "site"));
});

after(async () => {
  served.close();
  await browser.close();
});

const kOdd =
  "Firma,Betrag,Seit,Branche\nAda,12.00,2024-01-05,Retail\nBen,abc,2024-02-05,Health\n";

interface Chosen {
  name: string;
  text: string;
}

async function chooseAll(page: Page, ...files: Chosen[]): Promise<void> {
  await page.locator(".start input[type=file]").setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: "text/plain",
      buffer: Buffer.from(text),
    })),
  );
}

async function saved(page: Page, button: string): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return await download;
}

async function textOfDownload(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

const show = (page: Page) =>
  page.getByRole("button", { name: "Show the report" });

/** Takes a file with odd names to where it can be read. */
async function mapOdd(page: Page): Promise<void> {
  await choose(page, "odd.csv", kOdd);
  await page.locator("holdfast-checking .trouble").waitFor();
  await page
    .getByLabel("A row of this file is")
    .selectOption({ label: "a subscription" });
  await page.locator("#field-customer").selectOption("Firma");
  await page.locator("#field-start").selectOption("Seit");
  await page.locator("#field-amount").selectOption("Betrag");
  await page.locator(".consequence .anchor strong").waitFor();
}

test("a file with odd names is mapped, its consequence shown, and then its report", async () => {
  const { page, watch } = await open(browser, served.url);
  await choose(page, "odd.csv", kOdd);
  await page.getByRole("heading", { name: /not those of a table/ }).waitFor();
  assert.ok(await show(page).isDisabled());
  await page
    .getByLabel("A row of this file is")
    .selectOption({ label: "a subscription" });
  await page.getByRole("heading", { name: /needed is missing/ }).waitFor();
  await page.locator("#field-customer").selectOption("Firma");
  await page.locator(".consequence .anchor strong").waitFor();
  await page.locator("#field-amount").selectOption("Betrag");
  const amount = page.locator(".row", { has: page.locator("#field-amount") });
  await amount.locator(".unreadable").waitFor();
  assert.deepEqual(
    (await amount.locator(".values li").allTextContents()).map((text) =>
      text.replace(/\s+/g, " ").trim(),
    ),
    ["12.00 → 12.00 USD", "abc → cannot be read"],
  );
  assert.match(
    (await amount.locator(".why").textContent()) ?? "",
    /95%\s+named/,
  );
  const consequence = page.locator(".consequence");
  await consequence.locator(".anchor strong").waitFor();
  assert.match(
    (await consequence.textContent())?.replace(/\s+/g, " ") ?? "",
    /\$24,009\.55 MRR from 130 customers at the end of May 2024.*286 rows used, 3 ignored, 1 rejected/,
  );
  await show(page).click();
  await page.getByRole("heading", { name: "odd.csv" }).waitFor();
  await page.locator("holdfast-report [data-drawn]").waitFor();
  assert.match(
    (await page.locator(".in-report").textContent()) ?? "",
    /\$24,009\.55/,
  );
  assert.deepEqual(watch, { requests: [], faults: [] });
  await page.close();
});

test("a mapping is saved, and brings the same file back as it was read", async () => {
  const { page } = await open(browser, served.url);
  await mapOdd(page);
  const download = await saved(page, "Save mapping (JSON)");
  assert.equal(download.suggestedFilename(), "odd.mapping.json");
  const text = await textOfDownload(download);
  const mapping = JSON.parse(text) as Mapping;
  assert.deepEqual(mapping.columns, {
    customer: "Firma",
    start: "Seit",
    amount: "Betrag",
  });
  assert.deepEqual(mapping.header, ["Firma", "Betrag", "Seit", "Branche"]);
  await page.reload();
  await chooseAll(
    page,
    { name: "odd.mapping.json", text },
    { name: "again.csv", text: kOdd },
  );
  await page.locator("holdfast-report [data-drawn]").waitFor();
  await page.close();
});

test("what was mapped once applies itself to the same header, until the page is left", async () => {
  const { page } = await open(browser, served.url);
  await mapOdd(page);
  await page.getByRole("button", { name: "Another file" }).click();
  await choose(page, "later.csv", kOdd);
  await page.locator("holdfast-report [data-drawn]").waitFor();
  await page.reload();
  await choose(page, "later.csv", kOdd);
  await page.locator("holdfast-checking .trouble").waitFor();
  await page.close();
});

test("left-out rows are saved with their lines and reasons", async () => {
  const { page } = await open(browser, served.url);
  await choose(page, "subs.csv", "customer,start,amount\na,2024-01-01,1\n");
  await page.locator(".account summary").click();
  const download = await saved(page, "Save left-out rows (CSV)");
  assert.equal(download.suggestedFilename(), "subs.left-out.csv");
  const text = await textOfDownload(download);
  assert.deepEqual(text.split("\n").slice(0, 2), [
    "\uFEFFline,fate,reason,explanation,customer,amount",
    "3,rejected,row.bad_amount,No amount.,'=1+1,-5.00",
  ]);
  await page.getByText("2 rows saved").waitFor();
  await page.close();
});

test("rows of a reason are kept when the reader says so, and left out again", async () => {
  const { page } = await open(browser, served.url);
  await choose(page, "subs.csv", "customer,start,amount\na,2024-01-01,1\n");
  await page.locator(".in-report button").click();
  const trial = page.locator(".finding", { hasText: "row.trial" });
  await trial.getByText("3 ignored").waitFor();
  await trial.getByRole("checkbox").check();
  await trial.getByText("Kept, as you decided.").waitFor();
  await trial.getByRole("checkbox").uncheck();
  await trial.getByText("3 ignored").waitFor();
  const rejected = page.locator(".finding", { hasText: "row.bad_date" });
  assert.equal(await rejected.getByRole("checkbox").count(), 0);
  await page.close();
});

test("several files make one report, and each can be looked at or left out", async () => {
  const { page } = await open(browser, served.url);
  await chooseAll(
    page,
    { name: "subs.csv", text: "customer,start,amount\na,2024-01-01,1\n" },
    { name: "odd.csv", text: kOdd },
    { name: "plans.csv", text: "plan,amount\npro,10\n" },
  );
  const tabs = page.locator(".file-tabs button");
  await tabs.first().waitFor();
  assert.deepEqual(
    (await tabs.allTextContents()).map((text) =>
      text.replace(/\s+/g, " ").trim(),
    ),
    ["subs.csv", "odd.csv needs a look", "plans.csv"],
  );
  assert.equal(await tabs.nth(1).getAttribute("aria-current"), "true");
  await page.getByRole("button", { name: "Leave this file out" }).click();
  await page.locator(".consequence .anchor strong").waitFor();
  await show(page).click();
  // Plans are read first; the title names the files in that order.
  await page.getByRole("heading", { name: "plans.csv, subs.csv" }).waitFor();
  assert.equal(await page.locator(".account details").count(), 2);
  await page.close();
});

test("files that disagree are shown with what counts, and why", async () => {
  const { page } = await open(browser, served.url);
  await chooseAll(
    page,
    { name: "newer.csv", text: "customer,mrr\na,1\n" },
    { name: "older.csv", text: "customer,mrr\na,2\n" },
  );
  const section = page.locator(".in-account", {
    hasText: "Where files disagree",
  });
  const row = section.locator("tbody tr");
  await row.waitFor();
  assert.match(
    (await row.textContent())?.replace(/\s+/g, " ") ?? "",
    /acme.*Mar 2024.*\$120\.00.*newer\.csv, line 4.*\$99\.00.*older\.csv, line 9.*the newer export counts/,
  );
  assert.match((await section.textContent()) ?? "", /3 rows of older exports/);
  await axe(page, "disagreements");
  await page.close();
});

test("with a table of rates the report can be had in one currency, and back", async () => {
  const { page } = await open(browser, served.url);
  await chooseAll(
    page,
    { name: "subs.csv", text: "customer,mrr\na,1\n" },
    { name: "rates.csv", text: "customer,mrr\na,2\n" },
  );
  const choice = page.getByLabel("Report in");
  await choice.selectOption("USD");
  await page.locator("summary", { hasText: "into USD" }).click();
  const rates = page.locator(".in-account", {
    hasText: "Exchange rates into",
  });
  assert.match((await rates.textContent()) ?? "", /0\.9175/);
  await page
    .getByLabel("Report in")
    .selectOption({ label: "each currency by itself" });
  await rates.waitFor({ state: "detached" });
  await page.locator("holdfast-report [data-drawn]").waitFor();
  await page.close();
});

test("renewals and attributes appear where files have them", async () => {
  const { page } = await open(browser, served.url, { width: 360 });
  await choose(page, "renewals.csv", "customer,mrr\na,1\n");
  await page.getByRole("link", { name: "Renewals" }).click();
  const section = page.locator("#renewals");
  assert.match(
    (await section.textContent())?.replace(/\s+/g, " ") ?? "",
    /Of 4 contracts due so far, 2 were renewed and 1 lost.*at 83\.3%.*Contracts: 1, worth \$1,200\.00\..*Fjord Robotics cus_7.*July 1, 2024.*Mei.*renewals\.csv:12/,
  );
  await page
    .locator("summary", { hasText: "described in the files: 12" })
    .click();
  assert.ok((await overflow(page)) <= 0);
  await axe(page, "renewals");
  await page.close();
});

test("everything of a file is shown: also what no field is taken from", async () => {
  const { page } = await open(browser, served.url);
  await mapOdd(page);
  const others = page.locator(".others");
  assert.match((await others.textContent()) ?? "", /Branche[\s\S]*Retail/);
  await others.getByRole("checkbox").check();
  await page.locator(".others", { hasText: 'named "Branche"' }).waitFor();
  await page.getByRole("button", { name: "Reset to what was" }).click();
  await page.locator("holdfast-checking .trouble").waitFor();
  await page.close();
});

test("separators are detected, and can be changed", async () => {
  const { page } = await open(browser, served.url);
  await choose(page, "semi.csv", "customer;start;amount\na;2024-01-01;1\n");
  await page.locator(".in-report button").click();
  const delimiter = page.getByLabel("Between the columns");
  await delimiter.getByText("Detected: comma").waitFor({ state: "attached" });
  await delimiter.selectOption({ label: "semicolon" });
  await page.locator("#field-amount option[value=amount]").waitFor({
    state: "attached",
  });
  assert.equal(await page.locator("#field-amount").inputValue(), "amount");
  await page.close();
});

test("a mapping that leaves out many lines shows how many", async () => {
  const { page } = await open(browser, served.url);
  await chooseAll(
    page,
    { name: "subs.csv", text: "customer,start,amount\na,2024-01-01,1\n" },
    { name: "m.json", text: '{"dialect":{"skip":25}}' },
  );
  await page.locator(".in-report button").click();
  const skip = page.getByLabel("Lines above it to leave out");
  assert.equal(await skip.inputValue(), "25");
  await page.close();
});

test("a file that is hardly recognised is shown before its report", async () => {
  const { page } = await open(browser, served.url);
  await choose(page, "hm.csv", "customer,unsure,amount\na,b,1\n");
  await page.getByText(/not certain what this file holds/).waitFor();
  await page.locator(".consequence .anchor strong").waitFor();
  await show(page).click();
  await page.locator("holdfast-report [data-drawn]").waitFor();
  await page.close();
});

test("a JSON file that is no mapping is refused and harms nothing", async () => {
  const { page } = await open(browser, served.url);
  await choose(page, "subs.csv", "customer,start,amount\na,2024-01-01,1\n");
  await page.locator(".in-report button").click();
  await page.locator(".mapping-actions input[type=file]").setInputFiles({
    name: "x.json",
    mimeType: "application/json",
    buffer: Buffer.from("[]"),
  });
  await page
    .getByRole("heading", { name: "This JSON file is no mapping." })
    .waitFor();
  await show(page).click();
  await page.locator("holdfast-report [data-drawn]").waitFor();
  await page.close();
});

test("a file is mapped by the keyboard alone", async () => {
  const { page } = await open(browser, served.url);
  await choose(page, "odd.csv", kOdd);
  await page.locator("holdfast-checking .trouble").waitFor();
  assert.equal(
    await page.evaluate(() => document.activeElement?.textContent),
    "odd.csv",
  );
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.id ?? "");
  const tabTo = async (id: string): Promise<void> => {
    for (
      let presses = 0;
      presses < 40 && (await focused()) !== id;
      presses += 1
    ) {
      await page.keyboard.press("Tab");
    }
    assert.equal(await focused(), id);
  };
  await tabTo("table-kind");
  await page.keyboard.type("a sub");
  await page.locator("#field-customer").waitFor();
  assert.equal(await focused(), "table-kind");
  await tabTo("field-customer");
  await page.keyboard.type("Firma");
  await page.locator(".consequence .anchor strong").waitFor();
  // The page was drawn anew around the field, which still has the focus.
  assert.equal(await focused(), "field-customer");
  for (
    let presses = 0;
    presses < 80 &&
    !(await show(page).evaluate((it) => it === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await page.locator("holdfast-report [data-drawn]").waitFor();
  await page.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the mapping screen is clean by axe in ${colorScheme}`, async () => {
    const { page } = await open(browser, served.url, { colorScheme });
    await chooseAll(
      page,
      { name: "subs.csv", text: "customer,start,amount\na,2024-01-01,1\n" },
      { name: "odd.csv", text: kOdd },
    );
    await page.locator("holdfast-checking .trouble").waitFor();
    await axe(page, "not readable");
    await page.getByRole("button", { name: "Leave this file out" }).click();
    await page.locator(".consequence .anchor strong").waitFor();
    await axe(page, "readable");
    await page.close();
  });
}

for (const width of [360, 768, 1440]) {
  test(`nothing of the mapping screen sticks out at ${width} pixels`, async () => {
    const { page } = await open(browser, served.url, { width });
    await choose(page, "odd.csv", kOdd);
    await page.locator("holdfast-checking .trouble").waitFor();
    assert.ok((await overflow(page)) <= 0, "not readable");
    await page
      .getByLabel("A row of this file is")
      .selectOption({ label: "a subscription" });
    await page.locator("#field-customer").selectOption("Firma");
    await page.locator(".consequence .anchor strong").waitFor();
    assert.ok((await overflow(page)) <= 0, "readable");
    await page.close();
  });
}

test("the engine itself takes a file with odd names the way the reader says", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const real = await serve(path.join(sites.real, "site"));
  const { page, watch } = await open(browser, real.url);
  const odd =
    "Wer;Wieviel;Ab wann;Bis wann;Sparte\nAda;12,50;05/01/2024;;Retail\nBen;30,00;14/02/2024;20/03/2024;Health\nCem;oops;15/02/2024;;Retail\n";
  await choose(page, "odd.csv", odd);
  await page.locator("holdfast-checking .trouble").waitFor();
  await page
    .getByLabel("A row of this file is")
    .selectOption({ label: "a subscription" });
  await page.locator("#field-customer").selectOption("Wer");
  await page.locator("#field-start").selectOption("Ab wann");
  await page.locator("#field-end").selectOption("Bis wann");
  await page.locator("#field-mrr").selectOption("Wieviel");
  await page.getByLabel("Currency where a row").fill("MYR");
  await page.getByLabel("Currency where a row").blur();
  await page
    .locator(".consequence .inputs", { hasText: "2 rows used" })
    .waitFor();
  await page
    .locator(".consequence .anchor strong", { hasText: "MYR" })
    .or(page.locator(".consequence .anchor strong", { hasText: "RM" }))
    .waitFor();
  const amount = page.locator(".row", { has: page.locator("#field-mrr") });
  assert.match(
    (await amount.locator(".unreadable").textContent()) ?? "",
    /oops/,
  );
  const mapping = JSON.parse(
    await textOfDownload(await saved(page, "Save mapping (JSON)")),
  ) as Mapping;
  await show(page).click();
  await page.locator(".account summary").click();
  const text = await textOfDownload(
    await saved(page, "Save left-out rows (CSV)"),
  );
  assert.match(text, /^4,rejected,row\.bad_amount,.*Cem/m);
  await page.reload();
  watch.requests.length = 0;
  await chooseAll(
    page,
    { name: "again.csv", text: odd },
    { name: "m.json", text: JSON.stringify(mapping) },
  );
  await page.locator("holdfast-report .account").waitFor();
  assert.deepEqual(watch, { requests: [], faults: [] });
  await page.close();
  real.close();
});
