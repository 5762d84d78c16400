import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import Ajv from "ajv";
import type { Browser, Page } from "playwright-core";

import type { SingleCurrencyReport } from "../../../web/src/contract/report";
import { Formats } from "../../../web/src/format";
import { axe, overflow } from "../support/checks";
import { headFigures } from "../support/figures";
import { kRoot, textOf } from "../support/fixtures";
import {
  type Sites,
  copySites,
  choose,
  chooseFiles,
  kCommand,
  launch,
  open,
  openSample,
  savedReport,
  savedText,
  serve,
} from "../support/page";

const f = new Formats("en-US");
let sites: Sites;
let browser: Browser;
let served: { url: string; close: () => void };
let servedFake: { url: string; close: () => void };
const file = (): string =>
  pathToFileURL(path.join(sites.real, "holdfast.html")).href;

before(async () => {
  sites = copySites();
  browser = await launch();
  served = await serve(path.join(sites.real, "site"));
  servedFake = await serve(path.join(sites.fake, "site"));
});

after(async () => {
  served.close();
  servedFake.close();
  await browser.close();
});

for (const [where, address] of [
  ["the site", () => served.url],
  ["the single file, opened by double click", file],
] as const) {
  describe(where, () => {
    test("shows the figures of the report, and asks for nothing once it is loaded", async () => {
      const { page, watch } = await open(browser, address());
      await choose(
        page,
        "subscriptions.csv",
        textOf("examples/data/sample-subscriptions.csv"),
      );
      await page.locator("holdfast-report [data-drawn]").waitFor();
      const report = (await savedReport(page)) as SingleCurrencyReport;
      const values = (
        await page.locator(".figure .value").allTextContents()
      ).map((text) => text.trim());
      assert.deepEqual(values, headFigures(report, f));
      assert.deepEqual(watch, { requests: [], faults: [] });
      await page.close();
    });

    test("notices a request, were there one", async () => {
      const { page, watch } = await open(browser, address());
      await page.evaluate(() => fetch("http://127.0.0.1:9/x").catch(() => {}));
      await page.waitForTimeout(100);
      assert.ok(
        watch.faults.some((fault) => fault.includes("connect-src")),
        watch.faults.join(),
      );
      await page.close();
    });
  });
}

test("the report is what the schema says", async () => {
  const { page } = await open(browser, served.url);
  await openSample(page);
  const ajv = new Ajv({ strict: false });
  const validate = ajv.compile(
    JSON.parse(textOf("wasm/contract/report.schema.json")) as object,
  );
  assert.ok(
    validate(await savedReport(page)),
    JSON.stringify(validate.errors?.slice(0, 3)),
  );
  await page.close();
});

test(
  "the page and the command give the same report",
  { skip: !existsSync(kCommand) },
  async (context) => {
    if (!sites.hasEngine) {
      context.skip("the engine is not built for the page");
      return;
    }
    const { page } = await open(browser, served.url);
    await openSample(page);
    const sample = path.join(kRoot, "examples/data/sample-subscriptions.csv");
    const native = execFileSync(
      kCommand,
      ["report", sample, "--format", "json"],
      { encoding: "utf8", maxBuffer: 1e8 },
    );
    assert.equal(
      await savedText(page),
      native.replaceAll(sample, path.basename(sample)),
    );
    await page.close();
  },
);

test("every figure on the page is one of the report, only formatted", async () => {
  const { page } = await open(browser, served.url);
  await openSample(page);
  await showEverything(page);
  const report = (await savedReport(page)) as SingleCurrencyReport;
  const known = formattedFigures(report);
  const shown = await page
    .locator(
      ".figure .value, .figure .value > .figure-link, .range, .readout b, td:not([class*=heat-], .words), td:not([class*=heat-], .words) > .figure-link",
    )
    .evaluateAll((cells) =>
      cells
        // Those of segments come of another answer of the engine.
        .filter((cell) => cell.closest("#segments") === null)
        .flatMap((cell) =>
          [...cell.childNodes]
            .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
            .flatMap(({ textContent }) =>
              (textContent ?? "").split(/ – | of | \/ |[()]/),
            )
            .map((text) => text.trim())
            .filter((text) => text !== ""),
        ),
    );
  assert.ok(shown.length > 500, `${shown.length} figures`);
  assert.deepEqual([...new Set(shown.filter((text) => !known.has(text)))], []);
  await page.close();
});

test("what few customers cannot say is said in words, in every language", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url);
  await choose(
    page,
    "few.csv",
    [
      "customer,month,mrr",
      ...["a", "b", "c", "d", "e"].flatMap((customer) =>
        ["2024-01", "2024-02", "2024-03"].map(
          (month) => `${customer},${month},10`,
        ),
      ),
    ].join("\n"),
  );
  await page.locator("holdfast-report [data-drawn]").waitFor();
  const cautions = await page.locator(".cautions li").allTextContents();
  assert.ok(
    cautions.some((text) => /Fewer than 10 customers .*\(5\)/.test(text)),
    cautions.join(),
  );
  assert.match(
    (await page.locator("#churn").textContent()) ?? "",
    /0 of 5.*0\.0% – 43\.4%.*Of 5 customers, none left/s,
  );
  for (const language of ["zh-Hans", "zh-Hant", "ms"]) {
    await page.locator("select.language").selectOption(language);
    const words = await page.locator(".cautions li").allTextContents();
    assert.equal(words.length, cautions.length);
    assert.ok(
      words.every((text) => !cautions.includes(text)),
      words.join(),
    );
  }
  await page.close();
});

test("cohort cells are those of the report, in percent of the first month or as they are", async () => {
  const { page } = await open(browser, served.url);
  await openSample(page);
  const report = (await savedReport(page)) as SingleCurrencyReport;
  const cohort = report.cohorts[0];
  assert.ok(cohort !== undefined);
  const cohorts = page.locator("#retention holdfast-cohorts");
  const row = cohorts
    .locator("table.cohorts tbody tr")
    .first()
    .locator("td[class*=heat-]");
  const start = cohort.net_mrr[0] ?? 1;
  assert.deepEqual(
    (await row.allTextContents()).map((text) => text.trim()),
    cohort.net_mrr.map((value) => f.wholePercent(value / start)),
  );
  await cohorts.getByText("Absolute").click();
  await cohorts.getByText("Customers", { exact: true }).click();
  assert.deepEqual(
    (await row.allTextContents()).map((text) => text.trim()),
    cohort.customers.map((value) => f.count(value)),
  );
  await page.close();
});

test("every row that was read is accounted for, with its reasons", async () => {
  const { page } = await open(browser, served.url);
  await openSample(page);
  const report = (await savedReport(page)) as SingleCurrencyReport;
  const { rows, issues } = report.inputs[0] ?? assert.fail("no input");
  const account = page.locator(".account summary");
  assert.match(
    (await account.textContent()) ?? "",
    new RegExp(
      `${rows.read} rows read: ${rows.used} used, ${rows.ignored} ignored, ${rows.rejected} rejected`,
    ),
  );
  await account.click();
  for (const { code, message } of issues) {
    const row = page
      .locator(".account tr", { has: page.locator("code", { hasText: code }) })
      .first();
    assert.ok((await row.textContent())?.includes(message));
  }
  await page.close();
});

test("arrow keys move from month to month and the values are said", async () => {
  const { page } = await open(browser, served.url);
  await openSample(page);
  const report = (await savedReport(page)) as SingleCurrencyReport;
  const chart = page.locator("#expansion holdfast-chart");
  await chart.locator(".plot svg").waitFor();
  await chart.getByRole("slider").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  const second = report.expansion.monthly[1];
  assert.ok(second !== undefined);
  assert.equal(
    await chart.locator(".readout strong").textContent(),
    f.month(second.month),
  );
  const spoken = await chart.getByRole("slider").getAttribute("aria-valuetext");
  assert.ok(
    spoken?.includes(`Net new ${f.money(second.net_new, report)}`),
    spoken ?? "",
  );
  await page.close();
});

test("columns that fit no table are shown as they were seen", async () => {
  const { page } = await open(browser, served.url);
  await choose(page, "weather.csv", "city,sky\nKuching,rain\nIpoh,sun\n");
  await page.locator("holdfast-checking .trouble").waitFor();
  assert.match((await page.locator(".others").textContent()) ?? "", /sky/);
  await page.close();
});

test("text of a file is shown as text", async () => {
  const { page, watch } = await open(browser, served.url);
  const payload = '<img src=x onerror="document.title=1">';
  await choose(
    page,
    `${payload.slice(0, 8)}.csv`,
    `"${payload.replaceAll('"', '""')}",b\n1,2\n`,
  );
  await page.locator(".trouble").waitFor();
  assert.equal(await page.locator("img").count(), 0);
  assert.deepEqual(watch.faults, []);
  await page.close();
});

test("cancel leaves at once, and the next file is read", async () => {
  const { page } = await open(browser, servedFake.url);
  const slow = path.join(sites.fake, "slow.csv");
  writeFileSync(slow, `customer\n${"a,b\n".repeat(10_000_000)}`);
  await chooseFiles(page, [slow]);
  await page.getByRole("progressbar").waitFor();
  await page.waitForFunction(
    () => (document.querySelector("progress")?.value ?? 0) > 0,
  );
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("heading", { name: "Know who stays" }).waitFor();
  await openSample(page);
  await page.close();
});

test("a trap of the engine is told, and a new engine reads the next file", async () => {
  const { page } = await open(browser, servedFake.url);
  await choose(page, "trap.csv", "customer,trap-engine\n1,2\n");
  await page
    .getByRole("heading", { name: /The engine stopped.*started anew/ })
    .waitFor();
  await page.getByRole("button", { name: "Try another file" }).click();
  await openSample(page);
  await page.close();
});

test("an error says the file and the line", async () => {
  const { page } = await open(browser, servedFake.url);
  await choose(page, "quotes.csv", "customer,bad-line\n");
  await page.locator(".failed .place").waitFor();
  assert.equal(
    await page.locator(".failed .place").textContent(),
    "quotes.csv, line 7",
  );
  await page.close();
});

test("files are taken by drag and drop", async () => {
  const { page } = await open(browser, served.url);
  const text = textOf("examples/data/sample-subscriptions.csv");
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], "dropped.csv"));
    dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
  }, text);
  await page.getByRole("heading", { name: "dropped.csv" }).waitFor();
  await page.close();
});

for (const [name, partial] of [
  ["partial-month", "Mar 2024"],
  ["r9-gross-cap", null],
] as const) {
  test(`the month that is not over is striped and marked: ${partial ?? "there is none"}`, async (context) => {
    if (!sites.hasEngine) {
      context.skip("the engine is not built for the page");
      return;
    }
    const { page } = await open(browser, served.url);
    await choose(
      page,
      "subscriptions.csv",
      textOf(`tests/golden/${name}/input.csv`),
    );
    await page.locator("#expansion .plot svg").waitFor();
    const report = (await savedReport(page)) as SingleCurrencyReport;
    const last = report.movements.at(-1) ?? assert.fail("no month");
    const money = (minor: number): string => f.money(minor, report);
    for (const [chart, values] of [
      ["Churn MRR", [money(last.churn), money(last.contraction)]],
      ["Churn customers", [f.count(last.customers.lost)]],
      [
        "Movements",
        [
          money(last.new),
          money(last.expansion),
          money(last.reactivation),
          money(last.churn),
          money(last.contraction),
          partial === null
            ? money(report.expansion.monthly.at(-1)?.net_new ?? NaN)
            : "–",
        ],
      ],
    ] as const) {
      const seen = await readChart(page, chart);
      assert.deepEqual(seen.striped, partial === null ? [] : seen.last, chart);
      assert.ok(partial === null || seen.last.length > 0, chart);
      assert.deepEqual(seen.words, partial === null ? [] : ["incomplete"]);
      assert.equal(
        seen.month,
        partial === null ? f.month(last.month) : `${partial} (incomplete)`,
      );
      assert.deepEqual(seen.values, values, chart);
      assert.ok(seen.spoken?.startsWith(`${seen.month}: `), chart);
    }
    const marked = await page
      .locator("#churn tr.partial, #expansion tr.partial")
      .locator("th")
      .allTextContents();
    assert.deepEqual(
      marked,
      partial === null ? [] : Array(3).fill(`${partial} · incomplete`),
    );
    const dated = await page
      .locator("tr[aria-rowindex='2'] th")
      .allTextContents();
    assert.equal(
      dated.filter((text) => text.includes("incomplete")).length,
      marked.length,
    );
    await page.close();
  });
}

test("another language changes words, months and figures of the report in sight", async () => {
  const { page } = await open(browser, served.url);
  await openSample(page);
  for (const [tag, heading] of [
    ["zh-Hans", "留存"],
    ["zh-Hant", "留存"],
    ["ms", "Pengekalan"],
    ["en", "Retention"],
  ] as const) {
    await page.locator("select.language").selectOption(tag);
    await page.locator("#retention h2", { hasText: heading }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), tag);
  }
  await page.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every screen is clean by axe in ${colorScheme}`, async () => {
    const { page } = await open(browser, servedFake.url, { colorScheme });
    await axe(page, "start");
    await choose(page, "quotes.csv", "customer,bad-line\n");
    await page.locator(".failed").waitFor();
    await axe(page, "failed");
    await page.getByRole("button", { name: "Try another file" }).click();
    await openSample(page);
    await showEverything(page);
    await axe(page, "report");
    await page.close();
  });
}

test("the single file with its engine stays within its budget", () => {
  const single = readFileSync(path.join(sites.real, "holdfast.html"));
  const bytes = gzipSync(single, { level: 9 }).length;
  assert.ok(bytes < 930_000, `${bytes} bytes of the single file, gzip`);
});

test("on paper a chart and what names it are on one page", async () => {
  const { page } = await open(browser, served.url);
  await openSample(page);
  await page.locator("figure.chart").first().waitFor();
  await page.emulateMedia({ media: "print" });
  const breaks = (selector: string, rule: "breakAfter" | "breakInside") =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], rule);
  assert.equal(await breaks("figure.chart", "breakInside"), "avoid");
  assert.equal(await breaks(".report-section .lead", "breakAfter"), "avoid");
  assert.equal(await breaks(".report-section h3", "breakAfter"), "avoid");
  await page.close();
});

test("the theme follows the system until a reader picks one", async () => {
  const { page } = await open(browser, served.url, { colorScheme: "dark" });
  const ground = (): Promise<string> =>
    page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
  const dark = await ground();
  await page.getByRole("button", { name: "Theme: Light" }).click();
  const light = await ground();
  assert.notEqual(light, dark);
  await page.emulateMedia({ colorScheme: "light" });
  assert.equal(await ground(), light);
  await page.close();
});

for (const width of [360, 768, 1440]) {
  test(`nothing sticks out at ${width} pixels`, async () => {
    const { page } = await open(browser, served.url, { width });
    assert.ok((await overflow(page)) <= 0, "start");
    await openSample(page);
    await showEverything(page);
    assert.ok((await overflow(page)) <= 0, "report");
    await page.close();
  });
}

/** Opens all details and shows all rows. */
async function showEverything(page: Page): Promise<void> {
  await page.locator("#retention .plot svg").waitFor();
  await page.evaluate(async () => {
    document
      .querySelectorAll("details")
      .forEach((details) => (details.open = true));
    document
      .querySelectorAll<HTMLButtonElement>(".pager button")
      .forEach((button) => button.click());
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
}

const kCharts = {
  "Churn MRR": "#churn .pair holdfast-chart:nth-of-type(1)",
  "Churn customers": "#churn .pair holdfast-chart:nth-of-type(2)",
  Movements: "#expansion holdfast-chart",
} as const;

/** What a chart shows of its last month: x of its bars, x of all stripes, the words of the axis, and the legend. */
async function readChart(
  page: Page,
  name: keyof typeof kCharts,
): Promise<{
  last: string[];
  striped: string[];
  words: string[];
  month: string;
  values: string[];
  spoken: string | null;
}> {
  const chart = page.locator(kCharts[name]);
  const slider = chart.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("End");
  const drawn = await chart.locator(".plot svg").evaluate((plot) => {
    const of = (selector: string): Element[] => [
      ...plot.querySelectorAll(selector),
    ];
    const x = (shape: Element): number => shape.getBoundingClientRect().x;
    const picked = of(".picked")[0]?.getBoundingClientRect();
    const place = (shape: Element): string =>
      ["x", "y", "height"].map((key) => shape.getAttribute(key)).join();
    return {
      last: of(".bar")
        .filter((bar) => x(bar) >= (picked?.left ?? Infinity))
        .map(place),
      // A fill that names no pattern of this drawing paints nothing.
      striped: of("[fill^='url(#']")
        .filter((shape) =>
          of("pattern").some(
            ({ id }) => shape.getAttribute("fill") === `url(#${id})`,
          ),
        )
        .map(place),
      words: of(".partial-word").map(({ textContent }) => textContent ?? ""),
    };
  });
  return {
    ...drawn,
    month: (await chart.locator(".readout strong").textContent()) ?? "",
    values: await chart.locator(".readout b").allTextContents(),
    spoken: await slider.getAttribute("aria-valuetext"),
  };
}

/** Every way in which the page writes the numbers of a report. */
function formattedFigures(report: SingleCurrencyReport): Set<string> {
  const written = new Set<string>(["–"]);
  const visit = (value: unknown): void => {
    if (typeof value === "number") {
      const whole = Number.isInteger(value)
        ? [f.money(value, report), f.wholeMoney(value, report), f.count(value)]
        : [];
      [
        ...whole,
        f.percent(value),
        f.change(value),
        f.wholePercent(value),
        f.ratio(value),
      ].forEach((text) => written.add(text));
    } else if (typeof value === "object" && value !== null) {
      Object.values(value).forEach(visit);
    }
  };
  visit(report);
  return written;
}
