import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import {
  errorWords,
  issueName,
  kLanguages,
  languageFor,
  localeFor,
} from "../../../web/src/i18n";

const kWanted: [wanted: string[], language: string][] = [
  [["en-GB"], "en"],
  [["zh-CN"], "zh-Hans"],
  [["zh"], "zh-Hans"],
  [["zh-TW"], "zh-Hant"],
  [["zh-HK"], "zh-Hant"],
  [["zh-Hans-HK"], "zh-Hans"],
  [["ms-MY"], "ms"],
  [["fr", "ms"], "ms"],
  [["fr"], "en"],
  [["not a tag!"], "en"],
  [[], "en"],
];

for (const [wanted, language] of kWanted) {
  test(`the page speaks ${language} to readers of ${wanted.join(", ") || "nothing known"}`, () => {
    assert.equal(languageFor(wanted), language);
  });
}

test("numbers follow the reader's own variety of the language", () => {
  assert.equal(localeFor("en", ["ms-MY", "en-GB"]), "en-GB");
  assert.equal(localeFor("zh-Hant", ["en-GB"]), "zh-Hant");
});

test("an error this page has no words for is left to the core", () => {
  assert.equal(errorWords(kLanguages.en, "core.from_the_future"), null);
  assert.equal(errorWords(kLanguages.en, "toString"), null);
  assert.notEqual(errorWords(kLanguages.en, "csv.binary"), null);
});

test("no message is left in English by oversight", () => {
  const english = new Map(leaves(kLanguages.en));
  const same = new Set([
    "benchmarks.names.snowflake",
    "benchmarks.names.uipath",
    "figures.twelveTimes",
    "checking.delimiters.\t",
    "roles.status",
  ]);
  // MRR, LTV : CAC and their like are written so everywhere.
  const isShort = (text: string): boolean => /^[A-Z\P{L}]+$/u.test(text);
  for (const [name, messages] of Object.entries(kLanguages).filter(
    ([tag]) => tag !== "en",
  )) {
    for (const [path, text] of leaves(messages)) {
      assert.ok(
        text !== english.get(path) || same.has(path) || isShort(text),
        `${name}: ${path} is "${text}"`,
      );
    }
  }
});

function leaves(value: object, prefix = ""): [path: string, text: string][] {
  return Object.entries(value).flatMap(
    ([key, each]: [string, unknown]): [string, string][] => {
      if (typeof each === "string") {
        return [[prefix + key, each]];
      }
      return typeof each === "object" && each !== null
        ? leaves(each, `${prefix}${key}.`)
        : [];
    },
  );
}

/** The codes that the core's sources can give to a finding or an error. */
function codesOfTheCore(): string[] {
  const sources = path.join(process.env.HOLDFAST_ROOT ?? "", "core/src");
  const codes = new Set<string>();
  for (const stage of readdirSync(sources)) {
    for (const file of readdirSync(path.join(sources, stage))) {
      const text = readFileSync(path.join(sources, stage, file), "utf8");
      for (const [, code] of text.matchAll(
        /"((?:csv|schema|row|fx)\.[a-z0-9_]+)"/g,
      ))
        codes.add(code!);
    }
  }
  return [...codes].sort();
}

test("every finding and error of the core about a file has words in every language", () => {
  const codes = codesOfTheCore();
  assert.ok(codes.length > 50);
  for (const code of codes) {
    const named =
      issueName(kLanguages["zh-Hans"], code) !== null ||
      errorWords(kLanguages.en, code) !== null;
    assert.ok(named, code);
  }
  assert.equal(issueName(kLanguages.en, "toString"), null);
});
