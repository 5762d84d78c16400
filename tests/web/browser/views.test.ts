import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser, Page } from "playwright-core";

import {
  type ViewId,
  kViews,
  sectionsOf,
} from "../../../web/src/state/reader-view";
import { axe, overflow } from "../support/checks";
import {
  type Sites,
  copySites,
  launch,
  open,
  openSample,
  savedText,
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

async function openDemo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try the demo company" }).click();
  await page.locator("holdfast-report [data-drawn]").waitFor();
  // The definitions that are compared come after the report.
  await page.locator("#compare").waitFor();
}

async function look(page: Page, view: ViewId): Promise<void> {
  await page.locator("select.reader").selectOption(view);
  await page.locator(`holdfast-report-view[data-view=${view}]`).waitFor();
}

const sectionsIn = (page: Page): Promise<string[]> =>
  page
    .locator(".report-section")
    .evaluateAll((sections) => sections.map(({ id }) => id));

const figuresIn = (page: Page): Promise<string[]> =>
  page
    .locator(".figures dt")
    .evaluateAll((names) =>
      names.map(({ textContent }) => (textContent ?? "").trim()),
    );

test("a view chooses and orders sections and figures, in the page and in its links, and computes nothing", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await open(browser, served.url);
  await openDemo(page);
  const present = await sectionsIn(page);
  const before = await savedText(page);
  const names = await figuresIn(page);
  for (const view of Object.keys(kViews) as ViewId[]) {
    await look(page, view);
    const wanted = sectionsOf(view, present);
    assert.deepEqual(await sectionsIn(page), wanted, view);
    const links = await page
      .locator("nav.sections a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.deepEqual(
      links,
      wanted.map((id) => `#${id}`),
    );
    const chosen = kViews[view].figures.map(
      (id) => names[kViews.full.figures.indexOf(id)],
    );
    assert.deepEqual(await figuresIn(page), chosen, view);
  }
  await look(page, "cfo");
  assert.equal(await savedText(page), before);
  await page.getByRole("button", { name: "Show everything" }).click();
  assert.deepEqual(await sectionsIn(page), present);
  assert.deepEqual(watch, { requests: [], faults: [] });
  await page.close();
});

test("the view stands in the address, and the address gives it back", async () => {
  const { page } = await open(browser, served.url);
  await openSample(page);
  await look(page, "coo");
  assert.equal(new URL(page.url()).hash, "#view=coo");
  await look(page, "full");
  assert.equal(new URL(page.url()).hash, "");
  await page.close();
  const { page: other } = await open(browser, `${served.url}#view=coo`);
  await openSample(other);
  assert.equal(await other.locator("select.reader").inputValue(), "coo");
  assert.equal((await sectionsIn(other))[0], "churn");
  assert.equal(new URL(other.url()).hash, "#view=coo");
  await other.close();
});

test("views have names in every language", async () => {
  const { page } = await open(browser, served.url);
  await openSample(page);
  await look(page, "success");
  const notes = new Set<string>();
  const lists = new Set<string>();
  for (const language of ["en", "zh-Hans", "zh-Hant", "ms"]) {
    await page.locator("select.language").selectOption(language);
    notes.add((await page.locator(".reader-note").textContent()) ?? "");
    const options = await page
      .locator("select.reader option")
      .allTextContents();
    assert.equal(new Set(options).size, Object.keys(kViews).length);
    lists.add(options.join());
  }
  assert.equal(notes.size, 4);
  assert.equal(lists.size, 4);
  await page.close();
});

test("the page for investors is one sheet of A4, or of Letter, in every language", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await openDemo(page);
  await look(page, "investor");
  await page.locator(".one-page .plot svg").waitFor();
  for (const language of ["en", "zh-Hans", "zh-Hant", "ms"]) {
    await page.locator("select.language").selectOption(language);
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString(
      "latin1",
    );
    assert.equal(pagesOf(sheet), 1, language);
    const [, width = 0, height = 0] = (
      /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheet) ?? []
    ).map(Number);
    assert.ok(
      Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2,
      `${width} x ${height}`,
    );
    const letter = (await page.pdf({ format: "Letter" })).toString("latin1");
    assert.equal(pagesOf(letter), 1, `${language}, Letter`);
  }
  await page.close();
});

function pagesOf(pdf: string): number {
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`views are clean by axe in ${colorScheme}, and fit a phone`, async () => {
    const { page, watch } = await open(browser, served.url, {
      colorScheme,
      width: 360,
    });
    await openSample(page);
    for (const view of ["investor", "cfo"] as const) {
      await look(page, view);
      assert.ok((await overflow(page)) <= 0, view);
      await axe(page, view);
    }
    assert.deepEqual(watch, { requests: [], faults: [] });
    await page.close();
  });
}
