import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { kRoot, textOf } from "../support/fixtures";

function sources(): { name: string; text: string }[] {
  const folder = path.join(kRoot, "web/src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(
      (name) => /\.(ts|html|css)$/.test(name) && !name.startsWith("contract"),
    )
    .map((name) => ({
      name,
      text: readFileSync(path.join(folder, name), "utf8"),
    }));
}

/** What a security policy cannot stop, or what would need a weaker one. */
const kBanned: [why: string, pattern: RegExp][] = [
  [
    "markup from text",
    /innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write|srcdoc/,
  ],
  ["code from text", /\beval\(|new Function|setTimeout\(\s*["'`]/],
  ["inline styles", /\sstyle=["$]|styleMap|setAttribute\(["']style/],
  [
    "ways out that no policy closes",
    /RTCPeerConnection|RTCDataChannel|window\.open|location\.(assign|replace|href)|location\s*=[^=]/,
  ],
  [
    "requests",
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/,
  ],
  [
    "storage",
    /localStorage|sessionStorage|indexedDB|document\.cookie|caches\./,
  ],
  [
    "links elsewhere, but for the names of XML vocabularies and one that nobody may have",
    /https?:\/\/(?!verify\.invalid\/|schemas\.openxmlformats\.org\/|www\.w3\.org\/2000\/svg)/,
  ],
  ["unfinished work", /TODO|FIXME|XXX:/],
];

/**
 * Folders of scripts of their own, none of them part of the page's: an embedded report fetches what its attributes name, the page that
 * shows what a browser blocks tries it, and what keeps the site for offline use reads and stores the site's files.
 */
const kMeantFor: Readonly<Record<string, readonly string[]>> = {
  requests: ["embed/", "verify/", "offline/worker.ts", "i18n/verify.ts"],
  "ways out that no policy closes": ["verify/"],
  "code from text": ["verify/"],
  storage: ["offline/worker.ts"],
};

for (const [why, pattern] of kBanned) {
  test(`the page has no ${why}`, () => {
    assert.ok(sources().length > 20);
    const where = sources().filter(
      ({ name }) => !kMeantFor[why]?.some((folder) => name.startsWith(folder)),
    );
    const found = where.flatMap(({ name, text }) =>
      pattern.test(text) ? [`${name}: ${pattern.exec(text)?.[0]}`] : [],
    );
    assert.deepEqual(found, []);
  });
}

test("the page's script has nothing of the scripts that are meant for requests and storage", () => {
  const importing = sources().filter(
    ({ name, text }) =>
      /from "\.\.?\/(?:.*\/)?(?:verify\/(?!attempts)|offline\/worker)/.test(
        text,
      ) && !name.startsWith("verify/"),
  );
  assert.deepEqual(
    importing.map(({ name }) => name),
    [],
  );
});

test("requests are made in the files that are meant for them only", () => {
  const found = sources().filter(({ text }) => /\bfetch\(/.test(text));
  assert.deepEqual(found.map(({ name }) => name).sort(), [
    "embed/fetching.ts",
    "embed/index.ts",
    "offline/worker.ts",
    "verify/attempts.ts",
  ]);
});

test("the lock file names no registry", () => {
  assert.doesNotMatch(textOf("web/package-lock.json"), /"resolved"|registry\./);
});

test("nothing is needed at run time that is not bundled", () => {
  const manifest = JSON.parse(textOf("web/package.json")) as Record<
    string,
    unknown
  >;
  assert.equal(manifest["dependencies"], undefined);
});
