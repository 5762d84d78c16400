import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser, Page } from "playwright-core";

import {
  kTermLanguages,
  kTermNames,
  kTermWords,
} from "../../../web/src/i18n/terms";
import { axe } from "../support/checks";
import {
  type Sites,
  copySites,
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

/** Heads of columns that hold no figure: they say what a row is of, or why. */
const kNoFigures: readonly string[] = [
  "Month",
  "Quarter from",
  "Week from",
  "Year",
  "Months since the first MRR",
  "Months",
  "Largest customers",
  "Peak",
  "Trough",
  "Segment",
  "Customer",
  "Customer since",
  "Left in",
  "Rows in the file",
  "Reason",
  "Reason in the files",
  "Outcome",
  "Rows",
  "First lines",
  "Column",
  "Taken for",
  "Because",
  "Sure",
  "Setting",
  "Value",
  "Where every row went",
  "Attribute",
  "Different values",
  "One unit of",
  "in USD",
  "Rate of",
  "Remark",
  "Sign",
  "Signs",
  "Why",
  "As claimed",
  "Due on",
  "Due for renewal",
  "Due within",
  "Owner",
  "Definition",
  "Who answered",
  "Test",
  "Tests",
  "Known of",
  "Made of",
  "Indicator",
  "Parts",
  "Had such a score",
  "Line",
  "Months ahead",
  "From",
  "For",
  "Figure",
  "First MRR in",
  "Signed up in",
  "Signed up on",
  "Until",
];

test("every figure of the demo company's report has a definition", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await open(browser, served.url);
  await page.getByRole("button", { name: "Try the demo company" }).click();
  await page.locator("holdfast-report [data-drawn]").waitFor();
  await page.locator("#segments table").first().waitFor();
  const undefinedFigures = await page.evaluate(
    (noFigures) =>
      [
        ...document.querySelectorAll(
          "holdfast-report .figures dt, holdfast-report .key-figures dt, holdfast-report th[scope=col]",
        ),
      ]
        .filter((head) => head.querySelector("button.term") === null)
        // Tables about how far another definition holds name their columns in words.
        .filter((head) => head.closest("#compare") === null)
        .map((head) => (head.textContent ?? "").replace(/\s+/g, " ").trim())
        // Ages of cohorts, windows of days, and months beside each other.
        .filter(
          (text) =>
            !/^(Month )?\d+\s*\d*$|^\d+ days$|^[A-Z][a-z]{2} \d{4}$|^Amount, [A-Z]{3}$/.test(
              text,
            ),
        )
        .filter((text) => text !== "" && !noFigures.includes(text)),
    kNoFigures,
  );
  assert.deepEqual([...new Set(undefinedFigures)], []);
  assert.ok((await page.locator("button.term").count()) > 60);
  assert.deepEqual(watch, { requests: [], faults: [] });
  await page.close();
});

async function openDefinition(page: Page): Promise<void> {
  const term = page.locator(".figures button.term").nth(4);
  await term.focus();
  await page.keyboard.press("Enter");
  await page.locator(".definition:popover-open").waitFor();
}

test("a definition opens and closes by keyboard, in the reader's language with the names in the others", async () => {
  const { page, watch } = await open(browser, served.url);
  await openSample(page);
  for (const [index, language] of kTermLanguages.entries()) {
    await page.locator("select.language").selectOption(language);
    await openDefinition(page);
    const popover = page.locator(".definition");
    const own = kTermNames.nrr[index] ?? "";
    assert.equal(await popover.getAttribute("aria-label"), own);
    const text = (await popover.textContent()) ?? "";
    assert.ok(text.includes(kTermWords[language].of.nrr), text);
    kTermNames.nrr.forEach((name) => assert.ok(text.includes(name), name));
    assert.ok(
      await popover.evaluate((element) => element === document.activeElement),
    );
    await page.keyboard.press("Escape");
    await popover.waitFor({ state: "detached" });
    assert.equal(
      await page.evaluate(() => document.activeElement?.className),
      "term",
    );
  }
  assert.deepEqual(watch, { requests: [], faults: [] });
  await page.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`an open definition is clean by axe in ${colorScheme}, and within a phone's screen`, async () => {
    const { page } = await open(browser, served.url, {
      colorScheme,
      width: 360,
      height: 640,
    });
    await openSample(page);
    await openDefinition(page);
    await axe(page, "definition");
    const box = await page.locator(".definition").boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 360);
    assert.ok(box.y >= 0 && box.y + box.height <= 640);
    await page.close();
  });
}
