import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser, Page } from "playwright-core";

import { axe } from "../support/checks";
import { kRoot, textOf } from "../support/fixtures";
import { type Sites, copySites, launch, serve } from "../support/page";

const kSample = path.join(kRoot, "examples/data/sample-subscriptions.csv");
let sites: Sites;
let browser: Browser;
let work: string;
let served: { url: string; close: () => void };

before(async () => {
  sites = copySites();
  browser = await launch();
  work = path.join(path.dirname(sites.real), "embed");
  mkdirSync(work, { recursive: true });
  cpSync(path.join(sites.real, "npm"), work, { recursive: true });
  cpSync(kSample, path.join(work, "subscriptions.csv"));
  cpSync(
    path.join(kRoot, "tests/web/fixtures/report.sample.json"),
    path.join(work, "figures.json"),
  );
  served = await serve(work);
});

after(async () => {
  served.close();
  await browser.close();
});

/** Puts a page of the examples beside the package. */
function place(
  file: string,
  values: Record<string, string> = {},
  as = path.basename(file),
): string {
  const text = textOf(`examples/${file}`).replace(
    /\{\{(\w+)\}\}/g,
    (all, name: string) => values[name] ?? all,
  );
  writeFileSync(path.join(work, as), text);
  return served.url + as;
}

function written(name: string, body: string): string {
  writeFileSync(
    path.join(work, name),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><body><main>${body}</main>`,
  );
  return served.url + name;
}

async function opened(
  url: string,
): Promise<{ page: Page; faults: string[]; requests: string[] }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("console", (message) => {
    if (message.type() === "error") {
      faults.push(message.text());
    }
  });
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const seen = ((window as unknown as { seen: string[] }).seen =
      []) as string[];
    ["holdfast-ready", "holdfast-error", "holdfast-progress"].forEach((name) =>
      addEventListener(name, (event) =>
        seen.push(
          `${name} ${JSON.stringify((event as CustomEvent).detail).slice(0, 90)}`,
        ),
      ),
    );
  });
  await page.route("**/favicon.ico", (route) => route.fulfill({ body: "" }));
  await page.goto(url);
  return { page, faults, requests };
}

function seen(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

test("one script tag with its integrity computes the file beside the page", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const integrity = readFileSync(
    path.join(work, "holdfast.iife.js.integrity"),
    "utf8",
  ).trim();
  const { page, faults } = await opened(
    place("plain-html/index.html", { integrity }, "plain.html"),
  );
  await page.locator("holdfast-report [data-drawn]").waitFor();
  const shown = await page
    .locator("holdfast-report .figure .value")
    .first()
    .textContent();
  assert.match(shown ?? "", /\$25,039/);
  assert.ok(await page.getByText("Months end in UTC.").isVisible());
  assert.ok(!(await page.getByText("The report is on its way.").isVisible()));
  assert.ok(
    (await seen(page)).some((each) => each.startsWith("holdfast-ready")),
  );
  await page.locator("holdfast-report .figure-link").first().click();
  await page.locator("holdfast-report dialog .value").waitFor();
  assert.deepEqual(faults, []);
  await page.close();
});

test("a script with another hash does not run, and the words inside stay", async () => {
  const integrity = `sha384-${"A".repeat(64)}`;
  const { page } = await opened(
    place("plain-html/index.html", { integrity }, "tampered.html"),
  );
  assert.ok(await page.getByText("The report is on its way.").isVisible());
  assert.equal(
    await page.evaluate(() => customElements.get("holdfast-report")),
    undefined,
  );
  await page.close();
});

test("the modules fetch worker and engine only when there is a file to read", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const url = written(
    "module.html",
    '<script type="module" src="index.js"></script><holdfast-report src="subscriptions.csv" lang="ms"></holdfast-report>',
  );
  const { page, requests, faults } = await opened(url);
  await page
    .locator("holdfast-report #retention h2", { hasText: "Pengekalan" })
    .waitFor();
  assert.ok(requests.some((each) => each.endsWith("holdfast.wasm")));
  assert.deepEqual(faults, []);
  await page.close();
});

test("a report's JSON is shown without an engine, and its words come in one language only", async () => {
  const url = written(
    "saved.html",
    '<script type="module" src="index.js"></script><holdfast-report report="figures.json" theme="dark" lang="zh-Hant"></holdfast-report>',
  );
  const { page, requests, faults } = await opened(url);
  await page
    .locator("holdfast-report #retention h2", { hasText: "留存" })
    .waitFor();
  assert.ok(
    !requests.some((each) => /wasm|worker|^blob:/.test(each)),
    requests.join(),
  );
  const ground = await page.evaluate(
    () =>
      getComputedStyle(document.querySelector("holdfast-report") as Element)
        .backgroundColor,
  );
  assert.equal(ground, "rgb(15, 21, 20)");
  await page.evaluate(() =>
    document.querySelector("holdfast-report")?.setAttribute("lang", "en"),
  );
  await page
    .locator("holdfast-report #retention h2", { hasText: "Retention" })
    .waitFor();
  await axe(page, "embedded");
  assert.deepEqual(faults, []);
  await page.close();
});

test("a view chooses figures and sections, and one that there is not is told with the nearest that there is", async () => {
  const url = written(
    "view.html",
    '<script type="module" src="index.js"></script><holdfast-report report="figures.json" view="coo" lang="en"></holdfast-report>',
  );
  const { page, faults } = await opened(url);
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") {
      said.push(message.text());
    }
  });
  const first = (): Promise<string | null> =>
    page.locator("holdfast-report nav.sections a").first().textContent();
  await page.locator("holdfast-report [data-drawn][data-view=coo]").waitFor();
  assert.equal(await page.locator("holdfast-report dl .figure").count(), 4);
  assert.equal(await first(), "Churn");
  const look = (name: string): Promise<string> =>
    page.evaluate((view) => {
      const element = document.querySelector(
        "holdfast-report",
      ) as unknown as HTMLElement & {
        view: string;
      };
      element.view = view;
      return `${element.getAttribute("view")} ${element.view}`;
    }, name);
  assert.equal(await look("early"), "early early");
  await page.locator("holdfast-report [data-view=early]").waitFor();
  assert.equal(await first(), "Expansion");
  assert.deepEqual(said, []);
  assert.equal(await look("fonder"), "fonder full");
  await page.locator("holdfast-report [data-view=full]").waitFor();
  assert.equal(await first(), "Retention");
  assert.equal(said.length, 1);
  assert.match(
    said[0] ?? "",
    /view="fonder".*Did you mean "founder"\? Views: full, founder, cfo,/,
  );
  await look("nobody at all");
  assert.doesNotMatch(said[1] ?? "", /Did you mean/);
  assert.deepEqual(faults, []);
  await page.close();
});

test("attributes, methods and inline data give reports, and errors are told", async () => {
  const url = written(
    "methods.html",
    '<script src="holdfast.iife.js"></script><holdfast-report></holdfast-report>',
  );
  const { page } = await opened(url);
  const report = textOf("tests/web/fixtures/report.sample.json");
  const mrr = await page.evaluate(async (text) => {
    const element = document.querySelector("holdfast-report") as unknown as {
      loadReport(text: string): Promise<{ summary: { mrr: number } }>;
      json: string;
    };
    return (await element.loadReport(text)).summary.mrr;
  }, report);
  assert.equal(mrr, 2400955);
  for (const address of [
    "https://elsewhere.example/x.csv",
    "javascript:alert(1)",
    "data:text/csv,a",
    "//user@127.0.0.1/x",
    "missing.csv",
  ]) {
    await page.evaluate((src) => {
      (window as unknown as { seen: string[] }).seen.length = 0;
      document.querySelector("holdfast-report")?.setAttribute("src", src);
    }, address);
    await page.waitForFunction(
      () => (window as unknown as { seen: string[] }).seen.length > 0,
    );
    assert.match(
      (await seen(page))[0] ?? "",
      /^holdfast-error .*page.file_unreadable/,
      address,
    );
  }
  await page.close();
});

test("what was asked for last is shown and stays open, however late what was asked for before it arrives", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  let answer = (): void => {};
  const late = new Promise<void>((resolve) => (answer = resolve));
  const { page, faults, requests } = await opened(
    written(
      "late.html",
      '<script src="holdfast.iife.js"></script><holdfast-report></holdfast-report>',
    ),
  );
  await page.route("**/late.csv", async (route) => {
    await late;
    await route.fulfill({ path: kSample });
  });
  for (const src of ["late.csv", "subscriptions.csv"]) {
    const asked = page.waitForRequest(`**/${src}`);
    await page.evaluate(
      (address) =>
        document.querySelector("holdfast-report")?.setAttribute("src", address),
      src,
    );
    await asked;
  }
  await page.locator("holdfast-report [data-drawn]").waitFor();
  const arrived = page.waitForEvent("requestfinished");
  answer();
  await arrived;
  await page.locator("holdfast-report .figure-link").first().click();
  await page.locator("holdfast-report dialog .value").waitFor();
  assert.equal(
    requests.filter((each) => each.endsWith("/subscriptions.csv")).length,
    1,
  );
  assert.deepEqual(faults, []);
  await page.close();
});

test("a file is fetched once by an element that stands in a page still being read", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page, requests } = await opened(
    written(
      "once.html",
      '<script src="holdfast.iife.js"></script><holdfast-report src="subscriptions.csv"></holdfast-report>',
    ),
  );
  await page.locator("holdfast-report [data-drawn]").waitFor();
  assert.equal(
    requests.filter((each) => each.endsWith(".csv")).length,
    1,
    requests.join(),
  );
  await page.close();
});

test("a frame in a sandbox shows its report and is as high as it", async () => {
  place("iframe/host.js");
  place("iframe/frame.js");
  place("iframe/frame.html", {
    report: textOf("tests/web/fixtures/report.sample.json").replaceAll(
      "<",
      "\\u003c",
    ),
  });
  const { page, faults } = await opened(
    place("iframe/index.html", {}, "frames.html"),
  );
  const frame = page.frameLocator("iframe");
  await frame.locator("holdfast-report [data-drawn]").waitFor();
  await page.waitForFunction(
    () => Number(document.querySelector("iframe")?.height) > 2000,
  );
  const gap = await page.evaluate(
    () => document.querySelector("iframe")?.clientHeight ?? 0,
  );
  const inner = await frame
    .locator("html")
    .evaluate((html) => html.getBoundingClientRect().height);
  assert.ok(Math.abs(gap - inner) < 40, `${gap} and ${inner}`);
  assert.deepEqual(faults, []);
  await page.close();
});

test("a Markdown page shows the command's JSON", async () => {
  const [, , body = ""] = textOf("examples/markdown-page/index.md").split(
    "---\n",
  );
  const { page, faults } = await opened(written("markdown.html", body));
  await page.locator("holdfast-report [data-drawn]").waitFor();
  assert.deepEqual(faults, []);
  await page.close();
});

test("a script in Node prints what the command prints", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const folder = path.join(work, "node_modules/holdfast-report");
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(sites.real, "npm"), folder, { recursive: true });
  cpSync(
    path.join(kRoot, "examples/node/report.mjs"),
    path.join(work, "report.mjs"),
  );
  const text = execFileSync(
    process.execPath,
    ["report.mjs", "subscriptions.csv"],
    { cwd: work, encoding: "utf8", maxBuffer: 1e8 },
  );
  const report = JSON.parse(text) as {
    schema: string;
    summary: { mrr: number };
  };
  assert.deepEqual(
    [report.schema, report.summary.mrr],
    ["holdfast/report/1", 2503917],
  );
});

test("the manifest names every attribute, and every file of the package's exports is there", () => {
  const at = (name: string): string =>
    readFileSync(path.join(sites.fake, "npm", name), "utf8");
  const manifest = JSON.parse(at("custom-elements.json")) as {
    modules: { declarations: { attributes: { name: string }[] }[] }[];
  };
  const named = manifest.modules[0]?.declarations[0]?.attributes
    .map(({ name }) => name)
    .sort();
  const source = textOf("web/src/embed/report-element.ts");
  const used = new Set(
    [
      ...source.matchAll(
        /`(src|mapping|profile|report|lang|theme|view|origins)`/g,
      ),
    ].map(([, name]) => name),
  );
  assert.deepEqual(named, [...used].sort());
  const { exports } = JSON.parse(at("package.json")) as {
    exports: Record<string, string | Record<string, string>>;
  };
  const files = readdirSync(path.join(sites.fake, "npm"));
  for (const target of Object.values(exports).flatMap((each) =>
    typeof each === "string" ? [each] : Object.values(each),
  )) {
    assert.ok(files.includes(path.basename(target)), target);
  }
});
