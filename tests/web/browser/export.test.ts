import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { strFromU8, unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";

import type { SingleCurrencyReport } from "../../../web/src/contract/report";
import { axe } from "../support/checks";
import { kRoot } from "../support/fixtures";
import {
  type Sites,
  copySites,
  kCommand,
  launch,
  open,
  openSample,
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

async function openExport(
  address = served.url,
): Promise<{ page: Page; watch: { requests: string[]; faults: string[] } }> {
  const opened = await open(browser, address);
  await openSample(opened.page);
  await opened.page.locator(".export > summary").click();
  return opened;
}

async function saved(
  page: Page,
  button: string,
): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await page
    .locator(".export")
    .getByRole("button", { name: button, exact: true })
    .click();
  const file = await download;
  return {
    name: file.suggestedFilename(),
    bytes: readFileSync(await file.path()),
  };
}

async function csv(page: Page, table: string): Promise<string[]> {
  await page.locator(".table-name").selectOption(table);
  const { name, bytes } = await saved(page, "Save as CSV");
  assert.equal(name, `${table}.csv`);
  assert.equal(bytes.subarray(0, 3).toString("hex"), "efbbbf");
  return bytes.subarray(3).toString("utf8").trimEnd().split("\r\n");
}

/** The number in a column, in minor units, added up. */
function sumOf(
  lines: readonly string[],
  head: string,
  where: (cells: string[]) => boolean,
): number {
  const [heads = [], ...rows] = lines.map((line) => line.split(","));
  const place = heads.indexOf(head);
  return rows
    .filter(where)
    .reduce((sum, cells) => sum + Math.round(Number(cells[place]) * 100), 0);
}

test(
  "the metrics summary says what the command's CSV says",
  { skip: !existsSync(kCommand) },
  async () => {
    const { page, watch } = await openExport();
    const lines = await csv(page, "subscription_metrics_summary");
    const sample = path.join(kRoot, "examples/data/sample-subscriptions.csv");
    const native = execFileSync(
      kCommand,
      ["report", sample, "--format", "csv"],
      { encoding: "utf8" },
    );
    const plain = (line: string): string =>
      line.replace(/(?<=,|^)(-?\d+)\.0(?=,|$)/g, "$1");
    assert.deepEqual(lines.map(plain), native.trimEnd().split("\n").map(plain));
    assert.deepEqual(watch, { requests: [], faults: [] });
    await page.close();
  },
);

test("the cuts by customer add up to the report's figures", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, watch } = await openExport();
  const report = (await savedReport(page)) as SingleCurrencyReport;
  const subscribers = await csv(page, "mrr_per_subscriber_per_month");
  const changes = await csv(page, "customer_mrr_changes");
  for (const row of report.movements) {
    const inMonth = (cells: string[]): boolean => cells[1] === row.month;
    assert.equal(sumOf(subscribers, "mrr", inMonth), row.closing, row.month);
    assert.equal(
      sumOf(changes, "change", inMonth),
      row.closing - row.opening,
      row.month,
    );
  }
  assert.deepEqual(watch, { requests: [], faults: [] });
  await page.close();
});

test("the workbook has a sheet for every table", async () => {
  const { page } = await openExport();
  const { name, bytes } = await saved(page, "Excel workbook");
  assert.equal(name, "holdfast-report.xlsx");
  const workbook = strFromU8(
    unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array(),
  );
  const sheets = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, sheet]) => sheet,
  );
  const options = await page
    .locator(".table-name optgroup option")
    .allTextContents();
  // The two cuts by customer can have more rows than a sheet, and are files of their own. A sheet's name has up to 31 letters.
  const known = new Set<string>();
  for (const name of options.slice(2)) {
    const cut = name.slice(0, 31);
    known.add(known.has(cut) ? `${cut.slice(0, 29)} 2` : cut);
  }
  assert.deepEqual(sheets.sort(), [...known].sort());
  await page.close();
});

test("the report to mail has no script, no request and no button, and shows every figure", async () => {
  const { page } = await openExport();
  const figures = await page.locator(".figure .value").allTextContents();
  const { name, bytes } = await saved(
    page,
    "Report to mail (HTML without script)",
  );
  assert.equal(name, "holdfast-report.html");
  const text = bytes.toString("utf8");
  assert.doesNotMatch(
    text,
    /<script|<button|<input|\son\w+=|javascript:|<iframe|<link|src=|style=/i,
  );
  assert.equal(await page.locator(".offstage").count(), 0);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  still.on("request", (request) => requests.push(request.url()));
  still.on("console", (message) => faults.push(message.text()));

  const file = path.join(path.dirname(sites.real), "mailed.html");
  writeFileSync(file, bytes);
  await still.goto(pathToFileURL(file).href);
  const trimmed = (texts: string[]): string[] =>
    texts.map((each) => each.trim());
  assert.deepEqual(
    trimmed(await still.locator(".figure .value").allTextContents()),
    trimmed(figures),
  );
  assert.ok((await still.locator(".plot svg .bar").count()) > 30);
  const { width } = (await still
    .locator(".plot svg")
    .first()
    .boundingBox()) ?? { width: 0 };
  assert.ok(width > 300, "the style sheet is there");
  assert.deepEqual(requests, [pathToFileURL(file).href]);
  assert.deepEqual(faults, []);
  await context.close();
  await page.close();
});

test("no name is in what is saved when names are hidden", async () => {
  const { page } = await openExport();
  const report = (await savedReport(page)) as SingleCurrencyReport;
  const words = report.churn.lost
    .flatMap(({ customer, name }) => [customer, name])
    .filter((word) => word !== "");
  assert.ok(words.length > 20);
  await page.locator(".hide-names").check();
  const still = (
    await saved(page, "Report to mail (HTML without script)")
  ).bytes.toString("utf8");
  const json = (await saved(page, "JSON")).bytes.toString("utf8");
  const lost = (await csv(page, "churn_lost")).join("\n");
  for (const word of words) {
    assert.ok(
      !still.includes(word) && !json.includes(word) && !lost.includes(word),
      word,
    );
  }
  assert.match(lost, /USD,[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4},,/);
  await page.close();
});

test("a table goes to the clipboard, or stands there to be copied", async () => {
  const { page } = await openExport();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator(".table-name").selectOption("movements");
  await page.getByRole("button", { name: "Copy for spreadsheets" }).click();
  await page
    .locator(".export [role=status]", { hasText: "Copied: 30 rows." })
    .waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^currency\tmonth\topening\tnew/);
  await page.evaluate(() =>
    Object.defineProperty(navigator, "clipboard", { value: undefined }),
  );
  await page.getByRole("button", { name: "Copy for spreadsheets" }).click();
  assert.equal(await page.locator(".uncopied").inputValue(), copied);
  await axe(page, "export");
  await page.close();
});

test("a chart is saved as vectors and as pixels, with its heading, legend and colours", async () => {
  const { page, watch } = await openExport(
    pathToFileURL(path.join(sites.real, "holdfast.html")).href,
  );
  const save = async (kind: string): Promise<Buffer> => {
    const download = page.waitForEvent("download");
    await page
      .getByRole("button", {
        name: `Save the chart “MRR lost by month” as ${kind}`,
      })
      .click();
    return readFileSync(await (await download).path());
  };
  const heading = await page
    .locator("#churn .chart figcaption")
    .first()
    .textContent();
  assert.equal(heading?.trim(), "MRR lost by month");
  const vectors = (await save("SVG")).toString("utf8");
  assert.match(vectors, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.ok(
    vectors.includes("MRR lost by month") && /fill="rgb\(/.test(vectors),
  );
  assert.doesNotMatch(vectors, /class=|style=|var\(|light-dark/);
  const pixels = await save("PNG");
  assert.equal(pixels.subarray(1, 4).toString(), "PNG");
  const width = Number(/width="(\d+)"/.exec(vectors)?.[1]);
  assert.equal(pixels.readUInt32BE(16), width * 2);
  assert.deepEqual(watch, { requests: [], faults: [] });
  await page.close();
});
