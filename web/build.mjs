// Builds what is shipped of the web part: dist/site (index.html, app.js, style.css), dist/holdfast.html, the same page as one file,
// verify.html, which shows what a browser blocks, and dist/npm, the package.
//   node web/build.mjs [--wasm DIR] [--out DIR]
// DIR of --wasm holds holdfast.js and holdfast.wasm as the wasm build leaves them.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import {
  bundled,
  kLaterWords,
  notices,
  root,
  styleText,
  textModule,
  web,
  wordsBeside,
  wordsText,
  workerText,
} from "./scripts/bundle.mjs";
import { budgetLine, budgets } from "./scripts/budgets.mjs";
import { elementModules, npmPackage } from "./scripts/npm-package.mjs";

const { values: options } = parseArgs({
  options: {
    wasm: { type: "string", default: path.join(root, "build/wasm/wasm") },
    out: { type: "string", default: path.join(root, "dist") },
  },
});
const wasm = path.resolve(options.wasm);
const out = path.resolve(options.out);

// The glue asks for no other file: the bytes of the engine are part of the worker's text.
const worker = await workerText(wasm, { withEngine: true });
const pageScript = async (...plugins) =>
  forHtml(
    await bundled({
      entryPoints: [path.join(web, "src/main.ts")],
      format: "iife",
      plugins: [textModule("inline:engine-worker", worker), ...plugins],
    }),
  );
// One file holds every language; on the site all but English come after the page.
const script = await pageScript();
const siteScript = await pageScript(wordsBeside);
const words = await Promise.all(kLaterWords.map(async (name) => [`words-${name}.js`, await wordsText(name)]));
const style = await styleText("index");

// What would end the script element early has to be gone before the hash is taken.
function forHtml(text) {
  return text.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
}

function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function headersOf(policy) {
  return {
    "Content-Security-Policy": `${policy}; frame-ancestors 'self'`,
    "Connection-Allowlist": "(response-origin)",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}

// Where a host can send headers: what a policy in the page cannot say, and the same policy once more. A browser that knows
// Connection-Allowlist then opens no connection at all but to where the page came from.
function headersFile(policy) {
  const rules = Object.entries(headersOf(policy)).map((pair) => pair.join(": "));
  const ofWorker = "  Content-Security-Policy: default-src 'none'; connect-src 'self'";
  const alone = [...rules.slice(2), "Connection-Allowlist: ()"];
  const lines = (list) => list.map((rule) => `  ${rule}`).join("\n");
  return `/*\n${lines(rules)}\n/offline.js\n  ! Content-Security-Policy\n${ofWorker}\n/verify.html\n  ! Content-Security-Policy\n/holdfast.html\n  ! Content-Security-Policy\n  ! Connection-Allowlist\n${lines(alone)}\n`;
}

function policyOf(scriptSource, styleSource, workerSource = "blob:") {
  return [
    "default-src 'none'",
    `script-src ${scriptSource} 'wasm-unsafe-eval'`,
    `style-src ${styleSource}`,
    "img-src data: blob:",
    `worker-src ${workerSource}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types holdfast lit-html",
  ].join("; ");
}

const templates = {
  index: await readFile(path.join(web, "src/index.html"), "utf8"),
  verify: await readFile(path.join(web, "src/verify.html"), "utf8"),
};

function pageOf(parts, template = templates.index) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

const site = path.join(out, "site");
const integrityOf = (text) => hashOf(text).slice(1, -1);
// A module that is imported later has no tag to name its hash: this map does.
const importMap = JSON.stringify({
  integrity: Object.fromEntries(words.map(([name, text]) => [`./${name}`, integrityOf(text)])),
});
// The worker that keeps the site for offline use is a file beside it.
const sitePolicy = policyOf(`'self' ${hashOf(importMap)}`, "'self'", "blob: 'self'");
const single = pageOf({
  policy: policyOf(hashOf(script), hashOf(style)),
  style: `<style>${style}</style>`,
  words: "",
  script: `<script>${script}</script>\n<!--\n${(await notices()).replaceAll("--", "- -")}\n-->`,
});
const integrity = (text) => `integrity="${integrityOf(text)}"`;
const npm = path.join(out, "npm");
const element = await elementModules();
const indexPage = pageOf({
  policy: sitePolicy,
  style: `<link rel="stylesheet" href="style.css" ${integrity(style)} />`,
  words: `<script type="importmap">${importMap}</script>`,
  script: `<script src="app.js" ${integrity(siteScript)}></script>`,
});
const verifyScript = forHtml(
  await bundled({ entryPoints: [path.join(web, "src/verify/main.ts")], format: "iife" }),
);
const verifyPage = pageOf(
  {
    policy: policyOf(hashOf(verifyScript), hashOf(style)),
    style: `<style>${style}</style>`,
    script: `<script>${verifyScript}</script>`,
  },
  templates.verify,
);

// What the site keeps for offline use, if its reader asks for it: each file only as this build has it, under the headers of the site.
const offline = await bundled({
  entryPoints: [path.join(web, "src/offline/worker.ts")],
  format: "iife",
  plugins: [
    textModule(
      "inline:offline-files",
      JSON.stringify({
        files: {
          "index.html": hexOf(indexPage),
          "app.js": hexOf(siteScript),
          ...Object.fromEntries(words.map(([name, text]) => [name, hexOf(text)])),
          "style.css": hexOf(style),
          "verify.html": hexOf(verifyPage),
        },
        headers: headersOf(sitePolicy),
        // These have their policy in themselves, with the hash of their script.
        withOwnPolicy: ["verify.html"],
      }),
    ),
  ],
});

function hexOf(content) {
  return createHash("sha256").update(content).digest("hex");
}

const files = [
  [path.join(site, "index.html"), indexPage],
  [path.join(site, "app.js"), siteScript],
  ...words.map(([name, text]) => [path.join(site, name), text]),
  [path.join(site, "style.css"), style],
  [path.join(site, "verify.html"), verifyPage],
  [path.join(site, "offline.js"), offline],
  [path.join(site, "third-party.txt"), await notices()],
  [path.join(site, "holdfast.html"), single],
  [path.join(site, "_headers"), headersFile(sitePolicy)],
  [path.join(out, "holdfast.html"), single],
  [path.join(out, "verify.html"), verifyPage],
  ...(await npmPackage(wasm, worker, element.files)).map(([name, content]) => [
    path.join(npm, name),
    content,
  ]),
];

files.push([
  path.join(out, "SHA256SUMS"),
  files.map(([name, content]) => `${hexOf(content)}  ${path.relative(out, name)}\n`).join(""),
]);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
for (const folder of [site, npm]) {
  await mkdir(folder, { recursive: true });
}
for (const [name, content] of files) {
  const bytes = Buffer.from(content);
  await writeFile(name, bytes);
  const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
  console.log(path.relative(out, name).padEnd(30), ...sizes.map(kilobytes), "(raw, gzip, brotli)");
}
for (const budget of budgets({ element, single, script: siteScript })) {
  console.log(budgetLine(budget));
}
