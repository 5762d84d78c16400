import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { kOfflineFiles } from "../../../web/src/offline/messages";
import { kRoot } from "../support/fixtures";

/** What would let something out that no policy stops, or markup in: held against the text that is shipped, libraries and all. */
const kBanned: [why: string, pattern: RegExp][] = [
  [
    "a way out past every policy",
    /RTCPeerConnection|RTCDataChannel|WebTransport/,
  ],
  [
    "a way to another page",
    /window\.open\(|\blocation\.(assign|replace)\(|location\.href\s*=[^=]|\blocation\s*=[^=]|\bopen\(["'`]http/,
  ],
  ["a request", /sendBeacon|EventSource|new WebSocket|importScripts\(/],
  [
    "storage",
    /localStorage|sessionStorage|indexedDB|document\.cookie|\bcaches\./,
  ],
  ["code from text", /\beval\(|new Function\(|Function\(["'`]/],
  [
    "markup that is written",
    /document\.write|insertAdjacentHTML|\.outerHTML\s*=/,
  ],
];

let work: string;
let printed = "";
const at = (build: string, name: string): string =>
  path.join(work, build, name);
const textAt = (build: string, name: string): string =>
  readFileSync(at(build, name), "utf8");

before(async () => {
  work = mkdtempSync(path.join(tmpdir(), "holdfast-bundle-"));
  const { makeFakeEngine } = (await import(
    path.join(kRoot, "tests/web/fake/make.mjs")
  )) as {
    makeFakeEngine: (
      folder: string,
      what: { samples: boolean },
    ) => Promise<void>;
  };
  await makeFakeEngine(at("engine", ""), { samples: false });
  for (const out of ["one", "two"]) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      path.join(kRoot, "web/build.mjs"),
      "--wasm",
      at("engine", ""),
      "--out",
      at(out, ""),
    ]);
    printed = stdout;
  }
});

after(() => rmSync(work, { recursive: true, force: true }));

for (const [why, pattern] of kBanned) {
  test(`what is shipped has no ${why}`, () => {
    const npm = readdirSync(at("one", "npm"))
      .filter((name) => /^(index|inline|chunk-.*)\.js$/.test(name))
      .map((name) => `npm/${name}`);
    const site = readdirSync(at("one", "site"))
      .filter((name) => /^(app|words-.*)\.js$/.test(name))
      .map((name) => `site/${name}`);
    assert.deepEqual([npm.length > 10, site.length], [true, 4]);
    for (const name of [...site, ...npm]) {
      const found = pattern.exec(textAt("one", name));
      assert.equal(found?.[0], undefined, name);
    }
  });
}

test("the ban list finds what it bans", () => {
  const planted = [
    "new RTCPeerConnection()",
    "location.href='x'",
    "navigator.sendBeacon('x')",
    "localStorage.x",
    "eval('1')",
    "document.write('x')",
  ];
  planted.forEach((text, index) =>
    assert.match(text, kBanned[index]?.[1] ?? /$^/),
  );
});

test("two builds are the same, byte for byte, and the list of hashes says so", () => {
  const [one, two] = ["one", "two"].map((build) => textAt(build, "SHA256SUMS"));
  assert.equal(one, two);
  const lines = (one ?? "").trimEnd().split("\n");
  assert.ok(lines.length > 15);
  for (const line of lines) {
    const [hash, name = ""] = line.split("  ");
    const bytes = readFileSync(at("two", name));
    assert.equal(createHash("sha256").update(bytes).digest("hex"), hash, name);
  }
  const shipped = ["site", "npm"].flatMap((folder) =>
    readdirSync(at("one", folder)).map((name) => `${folder}/${name}`),
  );
  const listed = new Set(lines.map((line) => line.split("  ")[1]));
  assert.deepEqual(
    shipped.filter((name) => !listed.has(name)),
    [],
  );
});

test("the page says which hash the browser checked", () => {
  const hash = (text: string): string =>
    `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const site = textAt("one", "site/index.html");
  assert.ok(
    site.includes(
      `src="app.js" integrity="${hash(textAt("one", "site/app.js"))}"`,
    ),
  );
  assert.ok(
    site.includes(`integrity="${hash(textAt("one", "site/style.css"))}"`),
  );
  const map = /<script type="importmap">(.*)<\/script>/.exec(site)?.[1] ?? "";
  assert.ok(site.includes(`script-src 'self' '${hash(map)}'`));
  const { integrity } = JSON.parse(map) as {
    integrity: Record<string, string>;
  };
  const words = readdirSync(at("one", "site")).filter((name) =>
    name.startsWith("words-"),
  );
  assert.equal(words.length, 3);
  for (const name of words) {
    assert.equal(integrity[`./${name}`], hash(textAt("one", `site/${name}`)));
  }
  const single = textAt("one", "holdfast.html");
  const script = /<script>([^]*?)<\/script>/.exec(single)?.[1] ?? "";
  assert.ok(single.includes(`script-src '${hash(script)}' 'wasm-unsafe-eval'`));
});

test("what keeps the site for offline use keeps the files of this build only, under the site's own headers", () => {
  const worker = textAt("one", "site/offline.js");
  const hex = (name: string): string =>
    createHash("sha256")
      .update(textAt("one", `site/${name}`))
      .digest("hex");
  for (const name of kOfflineFiles) {
    assert.ok(worker.includes(`"${name}":"${hex(name)}"`), name);
  }
  assert.equal(
    [...worker.matchAll(/"[0-9a-f]{64}"/g)].length,
    kOfflineFiles.length,
  );
  const policy = /content="(default-src[^"]*)"/.exec(
    textAt("one", "site/index.html"),
  )?.[1];
  assert.ok(worker.includes(`${policy}; frame-ancestors 'self'`));
  assert.ok(worker.includes('"Connection-Allowlist":"(response-origin)"'));
});

test("the page that shows what a browser blocks stands under the same policy, for its own script", () => {
  const policyOf = (name: string): string =>
    /content="(default-src[^"]*)"/.exec(textAt("one", name))?.[1] ?? "";
  const bare = (policy: string): string =>
    policy.replace(/'sha256-[^']+'/g, "'sha256'");
  assert.equal(bare(policyOf("verify.html")), bare(policyOf("holdfast.html")));
  assert.equal(textAt("one", "verify.html"), textAt("one", "site/verify.html"));
});

test("headers for hosts that can send them repeat the page's policy and close every connection elsewhere", () => {
  const headers = textAt("one", "site/_headers");
  const policy = /content="(default-src[^"]*)"/.exec(
    textAt("one", "site/index.html"),
  )?.[1];
  assert.ok(
    headers.includes(
      `Content-Security-Policy: ${policy}; frame-ancestors 'self'`,
    ),
  );
  assert.match(headers, /\/holdfast\.html\n[^]*Connection-Allowlist: \(\)\n/);
});

test("what is shipped stays within the budgets that the build prints", () => {
  const lines = printed.split("\n").filter((line) => /^budget: /.test(line));
  assert.deepEqual(
    lines.map((line) => line.split(": ")[1]),
    [
      "the element, until its figures stand",
      "the element, the whole report",
      "the site's script, without the engine",
      "holdfast.html, without the engine",
    ],
  );
  for (const line of lines) {
    const [, weight, word, most] =
      /: ([\d.]+) kB (?:brotli|gzip), (\w+) ([\d.]+) kB$/.exec(line) ?? [];
    assert.equal(word, "within", line);
    assert.ok(Number(weight) <= Number(most) && Number(weight) > 10, line);
  }
});
