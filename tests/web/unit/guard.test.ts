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
    "links elsewhere, but for the names of XML vocabularies",
    /https?:\/\/(?!schemas\.openxmlformats\.org\/|www\.w3\.org\/2000\/svg)/,
  ],
  ["unfinished work", /TODO|FIXME|XXX:/],
];

for (const [why, pattern] of kBanned) {
  test(`the page has no ${why}`, () => {
    assert.ok(sources().length > 20);
    // An embedded report fetches what its attributes name: io of its own, and none of the page's.
    const where = sources().filter(
      ({ name }) => why !== "requests" || !name.startsWith("embed/"),
    );
    const found = where.flatMap(({ name, text }) =>
      pattern.test(text) ? [`${name}: ${pattern.exec(text)?.[0]}`] : [],
    );
    assert.deepEqual(found, []);
  });
}

test("requests are made in the two files that are meant for them only", () => {
  const found = sources().filter(({ text }) => /\bfetch\(/.test(text));
  assert.deepEqual(found.map(({ name }) => name).sort(), [
    "embed/fetching.ts",
    "embed/index.ts",
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
