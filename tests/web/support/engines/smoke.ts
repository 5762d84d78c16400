import assert from "node:assert/strict";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import type { SingleCurrencyReport } from "../../../../web/src/contract/report";
import { Formats } from "../../../../web/src/format";
import { headFigures } from "../figures";
import { kRoot, textOf } from "../fixtures";
import {
  faulted,
  kPatience,
  shown,
  textsOf,
  type Engine,
  type EngineKind,
  type EnginePage,
} from "./engine";
import { watched } from "./watched";

/** 200 customers of 36 months, whose figures an independent program has worked out. */
const kCase = path.join(kRoot, "tests/golden/stripe-200-customers");
const kAsOf = "#set.as_of=2023-12-31";
const kSample = "examples/data/sample-subscriptions.csv";
const kSampleMrr = "$25,039";
const kValues = ".figure .value";

/** The page as it is built, and one that may start no worker. */
const kSitePages = { built: "site/index.html", refused: "site/refused.html" };
const kSinglePages = { built: "holdfast.html", refused: "refused.html" };

const kModules = '<script type="module" src="index.js"></script>';
const kOneScript = '<script src="holdfast.iife.js"></script>';

/** Pages around the element, and the MRR they show. */
const kEmbedding: Record<
  string,
  { page: string; body: () => string; shows: string }
> = {
  "shows the JSON inside it": {
    page: "json.html",
    body: () =>
      `${kModules}<holdfast-report><script type="application/json" slot="data">${textOf("tests/web/fixtures/report.sample.json").replaceAll("<", "\\u003c")}</script></holdfast-report>`,
    shows: "$24,010",
  },
  "computes the file beside the page, with worker and engine as files": {
    page: "computed.html",
    body: () =>
      `${kModules}<holdfast-report src="subscriptions.csv"></holdfast-report>`,
    shows: kSampleMrr,
  },
  "computes the table inside it, as one script": {
    page: "inline.html",
    body: () =>
      `${kOneScript}<holdfast-report><script type="text/csv" slot="data">${textOf(kSample)}</script></holdfast-report>`,
    shows: kSampleMrr,
  },
};

type Use = (page: EnginePage) => Promise<void>;

/**
 * What is tried in every engine, from a server and by double click: the page as it is built opens and keeps its policy, reads files,
 * gives the right figures and speaks other languages. An engine that tells no faults of a page gets one that notes them.
 */
export function smoke(kind: EngineKind): void {
  const missing = kind.missing();
  if (missing !== null) {
    test(`${kind.name} is there`, () => assert.fail(missing));
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "holdfast-engines-"));
  let engine: Engine | null = null;
  let server: Server | null = null;
  let origin = "";

  before(
    async () => {
      placePages(folder);
      if (!kind.tellsFaults) {
        watchAll(folder);
      }
      ({ server, address: origin } = await serve(folder));
      engine = await kind.start();
    },
    { timeout: 4 * kPatience },
  );
  after(async () => {
    await engine?.close();
    server?.close();
    rmSync(folder, { recursive: true });
  });

  const opened = async (url: string, use: Use): Promise<void> => {
    assert.ok(engine !== null);
    const page = await engine.open(url);
    try {
      await use(page);
    } finally {
      await page.close();
    }
  };
  describe(`the page from a server, in ${kind.name}`, () =>
    pageTests((ending, use) =>
      opened(origin + kSitePages[ending.page] + ending.hash, use),
    ));
  describe(`the page as one file, opened by double click, in ${kind.name}`, () =>
    pageTests((ending, use) => {
      const file = path.join(folder, kSinglePages[ending.page]);
      return opened(pathToFileURL(file).href + ending.hash, use);
    }));
  describe(`<holdfast-report> in another page, in ${kind.name}`, () =>
    embeddingTests((page, use) => opened(`${origin}npm/${page}`, use)));
  test(`${kind.name} says which version it is`, (context) => {
    assert.match(engine?.name ?? "", /\d/);
    context.diagnostic(engine?.name ?? "");
  });
}

function pageTests(
  opened: (
    at: { page: keyof typeof kSitePages; hash: string },
    use: Use,
  ) => Promise<void>,
): void {
  const kPage = { page: "built", hash: "" } as const;

  test("makes the report of the sample, draws it, says what a term means, and tells of no fault", () =>
    opened(kPage, async (page) => {
      await page.click("button", "Try the sample");
      await shown(page, kValues, /\$/);
      assert.equal((await textsOf(page, kValues))[0], kSampleMrr);
      await shown(page, "figure.chart .plot svg");
      await page.click(".figures .term");
      await shown(page, ".definition:popover-open");
      assert.deepEqual(await page.faults(), []);
    }));

  test("gives the expected figures of a file that is chosen, explains one, and says them in other languages", () =>
    opened({ ...kPage, hash: kAsOf }, async (page) => {
      await page.choose([path.join(kCase, "subscriptions.csv")]);
      await shown(page, kValues, /\$/);
      const report = JSON.parse(
        readFileSync(path.join(kCase, "expected.json"), "utf8"),
      ) as SingleCurrencyReport;
      assert.deepEqual(
        await textsOf(page, kValues),
        headFigures(report, new Formats("en-US")),
      );
      await page.click(".figure .figure-link");
      await shown(page, "dialog[open] .value", /\$/);
      await page.click("dialog[open] button.close");
      await page.select("select.language", "ms");
      await shown(page, "#retention h2", /Pengekalan/);
      await page.select("select.language", "zh-Hant");
      await shown(page, "#retention h2", /留存/);
      assert.deepEqual(
        await textsOf(page, kValues),
        headFigures(report, new Formats("zh-Hant")),
      );
      assert.deepEqual(await page.faults(), []);
    }));

  test("sends nothing, and an attempt is told of as a fault", () =>
    opened(kPage, async (page) => {
      await page.run(
        "void fetch('http://127.0.0.1:9/x').catch(() => (document.title = 'refused'));",
      );
      await shown(page, "title", /refused/);
      await faulted(page, /connect-src/);
    }));

  test("says why there is no report where no worker may start", () =>
    opened({ ...kPage, page: "refused" }, async (page) => {
      await page.click("button", "Try the sample");
      await shown(page, ".failed h1", /did not let the engine .* start/);
    }));
}

function embeddingTests(
  opened: (page: string, use: Use) => Promise<void>,
): void {
  for (const [what, { page: name, shows }] of Object.entries(kEmbedding)) {
    test(what, () =>
      opened(name, async (page) => {
        await shown(page, kValues, /\$/);
        assert.equal((await textsOf(page, kValues))[0], shows);
        await shown(page, "figure.chart .plot svg");
        assert.deepEqual(await page.faults(), []);
      }),
    );
  }
}

/** Whatever the tests open, in a copy of what is built. */
function placePages(folder: string): void {
  const built = path.join(process.env["HOLDFAST_SITES"] ?? "", "real");
  cpSync(built, folder, { recursive: true });
  for (const pages of [kSitePages, kSinglePages]) {
    const page = readFileSync(path.join(folder, pages.built), "utf8");
    const refused = page.replace(/worker-src [^;]*/, "worker-src 'none'");
    assert.notEqual(refused, page);
    writeFileSync(path.join(folder, pages.refused), refused);
  }
  const at = path.join(folder, "npm");
  cpSync(path.join(kRoot, kSample), path.join(at, "subscriptions.csv"));
  for (const { page, body } of Object.values(kEmbedding)) {
    writeFileSync(
      path.join(at, page),
      `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>x</title></head><body>${body()}</body></html>`,
    );
  }
}

function watchAll(folder: string): void {
  const embedding = Object.values(kEmbedding).map(({ page }) => `npm/${page}`);
  for (const file of [
    ...Object.values(kSitePages),
    ...Object.values(kSinglePages),
    ...embedding,
  ]) {
    const name = path.join(folder, file);
    writeFileSync(name, watched(readFileSync(name, "utf8")));
  }
}

/** The server that script/server starts. */
async function serve(
  folder: string,
): Promise<{ server: Server; address: string }> {
  const module = pathToFileURL(path.join(kRoot, "script/serve.mjs")).href;
  const { serve } = (await import(module)) as {
    serve(
      folder: string,
      port: number,
    ): Promise<{ server: Server; address: string }>;
  };
  return serve(folder, 0);
}
