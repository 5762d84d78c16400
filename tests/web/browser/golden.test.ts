import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import type { Browser, Page } from "playwright-core";

import { kRoot } from "../support/fixtures";
import {
  type Watch,
  realSite,
  chooseFiles,
  kCommand,
  launch,
  open,
  savedText,
  serve,
} from "../support/page";

interface GoldenCase {
  name: string;
  folder: string;
  files: readonly { name: string; mapping?: { header?: string[] } }[];
  set: Record<string, string>;
}

const kGolden = path.join(kRoot, "tests/golden");
const kCases: readonly GoldenCase[] = readdirSync(kGolden)
  .map((name) => ({ name, folder: path.join(kGolden, name) }))
  .filter(({ folder }) => existsSync(path.join(folder, "case.json")))
  .map(({ name, folder }) => {
    const text = readFileSync(path.join(folder, "case.json"), "utf8");
    return { set: {}, ...(JSON.parse(text) as object), name, folder };
  }) as GoldenCase[];

const real = existsSync(kCommand) ? realSite() : null;
const scratch = mkdtempSync(path.join(tmpdir(), "holdfast-golden-"));
let browser: Browser;
let served: { url: string; close: () => void };

before(async () => {
  browser = await launch();
  served = await serve(path.join(real ?? "", "site"));
});

after(async () => {
  served.close();
  await browser.close();
  rmSync(scratch, { recursive: true });
});

/** The mappings of a case as files, the way a reader drops them with the exports. */
function mappingFiles({ name, files }: GoldenCase): string[] {
  return files.flatMap(({ mapping }, index) => {
    if (mapping === undefined) {
      return [];
    }
    const file = path.join(scratch, `${name}-${index}.mapping.json`);
    writeFileSync(file, JSON.stringify(mapping));
    return [file];
  });
}

function printedByCommand(golden: GoldenCase): string {
  const { folder, files, set } = golden;
  const settings = Object.entries(set).flatMap(([key, value]) => [
    "--set",
    `${key}=${value}`,
  ]);
  return execFileSync(
    kCommand,
    [
      "report",
      "--format",
      "json",
      ...settings,
      ...mappingFiles(golden).flatMap((file) => ["--mapping", file]),
      ...files.map(({ name }) => name),
    ],
    { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 },
  );
}

/** The page has no control for settings, but the message that starts its worker has a place for them. */
async function giveSettings(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (
      message: { type: string },
      ...rest: unknown[]
    ): void {
      const config = document.documentElement.dataset["config"] ?? "";
      const sent =
        message.type === "analyse" ? { ...message, config } : message;
      Reflect.apply(postMessage, this, [sent, ...rest]);
    };
  });
}

async function checkCase(page: Page, golden: GoldenCase): Promise<void> {
  const { folder, files } = golden;
  await chooseFiles(page, [
    ...files.map(({ name }) => path.join(folder, name)),
    ...mappingFiles(golden),
  ]);
  await page.locator("holdfast-report, .failed, .trouble").waitFor();
  const refused = await page.locator(".failed, .trouble").allTextContents();
  const saved = refused.length === 0 ? await savedText(page) : "";
  const words = (await page.locator("main").textContent()) ?? "";
  // The next case finds the start screen, whatever came of this one.
  await page.getByRole("button", { name: /another file/i }).click();
  assert.deepEqual(refused, []);
  assert.deepEqual(
    words.match(/.{0,20}(NaN|undefined|Infinity|\[object)/g),
    null,
  );
  assert.equal(saved, printedByCommand(golden));
}

function skipOf({ files }: GoldenCase): string | false {
  if (real === null) {
    return "the engine or the command is not built";
  }
  const loose = files.some(({ mapping }) => mapping?.header === undefined);
  return files.length > 1 && mapped(files) && loose
    ? "its mappings do not say which file they are for"
    : false;
}

function mapped(files: GoldenCase["files"]): boolean {
  return files.some(({ mapping }) => mapping !== undefined);
}

for (const [kind, wanted] of [
  ["as it is", false],
  ["with the settings of the case", true],
] as const) {
  describe(`the page ${kind} saves what the command prints`, () => {
    let page: Page;
    let watch: Watch;
    before(async () => {
      ({ page, watch } = await open(browser, served.url));
      if (wanted) {
        await giveSettings(page);
      }
    });
    after(() => page.close());

    for (const golden of kCases.filter(
      ({ set }) => Object.keys(set).length > 0 === wanted,
    )) {
      test(golden.name, { skip: skipOf(golden) }, async () => {
        await page.evaluate(
          (config) => {
            document.documentElement.dataset["config"] = config;
          },
          JSON.stringify({ set: golden.set }),
        );
        await checkCase(page, golden);
        assert.deepEqual(watch, { requests: [], faults: [] });
      });
    }
  });
}

test("cases are found, and some have several files", () => {
  const plain = kCases.filter(({ set }) => Object.keys(set).length === 0);
  assert.ok(plain.some(({ files }) => mapped(files)));
  assert.ok(plain.length >= 10, `${plain.length} cases`);
  assert.ok(plain.some(({ files }) => files.length > 1));
});
