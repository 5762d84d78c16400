// Builds the page: dist/site (index.html, app.js, style.css) and dist/holdfast.html, the same page as one file.
//   node web/build.mjs [--wasm DIR] [--out DIR]
// DIR of --wasm holds holdfast.js and holdfast.wasm as the wasm build leaves them.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

const web = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(web);
const { values: options } = parseArgs({
  options: {
    wasm: { type: "string", default: path.join(root, "build/wasm/wasm") },
    out: { type: "string", default: path.join(root, "dist") },
  },
});
const wasm = path.resolve(options.wasm);
const out = path.resolve(options.out);

const common = {
  bundle: true,
  minify: true,
  write: false,
  charset: "utf8",
  legalComments: "none",
  target: ["chrome123", "firefox120", "safari17.5"],
  logLevel: "warning",
};

async function bundled(settings) {
  const { outputFiles } = await build({ ...common, ...settings });
  return outputFiles[0].text;
}

// As compressed bytes the engine is less than half the text, and no more to transfer where the server compresses as well.
const packedEngine = {
  name: "packed-engine",
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, async ({ path: name }) => ({
      contents: gzipSync(await readFile(name), { level: 9 }),
      loader: "binary",
    }));
  },
};

// The glue asks for no other file: the bytes of the engine are part of the worker's text.
const worker = await bundled({
  entryPoints: [path.join(web, "src/io/engine.worker.ts")],
  format: "iife",
  plugins: [packedEngine],
  alias: {
    "holdfast-engine": path.join(wasm, "holdfast.js"),
    "holdfast-engine.wasm": path.join(wasm, "holdfast.wasm"),
  },
});

const inlineWorker = {
  name: "inline-worker",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^inline:engine-worker$/ }, ({ path: name }) => ({
      path: name,
      namespace: "inline",
    }));
    onLoad({ filter: /.*/, namespace: "inline" }, () => ({ contents: worker, loader: "text" }));
  },
};

const script = forHtml(
  await bundled({
    entryPoints: [path.join(web, "src/main.ts")],
    format: "iife",
    loader: { ".csv": "text" },
    plugins: [inlineWorker],
  }),
);
const style = await bundled({ entryPoints: [path.join(web, "src/style/index.css")] });

// What would end the script element early has to be gone before the hash is taken.
function forHtml(text) {
  return text.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
}

function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function policyOf(scriptSource, styleSource) {
  return [
    "default-src 'none'",
    `script-src ${scriptSource} 'wasm-unsafe-eval'`,
    `style-src ${styleSource}`,
    "img-src data: blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types holdfast lit-html",
  ].join("; ");
}

const template = await readFile(path.join(web, "src/index.html"), "utf8");

function pageOf(parts) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

/** The licences of what is bundled, as each asks for. */
async function notices() {
  const modules = path.join(web, "node_modules");
  const names = ["lit", "lit-html", "lit-element", "@lit/reactive-element", "internmap", "fflate"];
  names.push(...(await readdir(modules)).filter((name) => name.startsWith("d3-")));
  const texts = await Promise.all(
    names
      .sort()
      .map(async (name) => `${name}\n\n${await readFile(path.join(modules, name, "LICENSE"), "utf8")}`),
  );
  return texts.join("\n----\n\n");
}

const site = path.join(out, "site");
await mkdir(site, { recursive: true });
const files = [
  [path.join(site, "app.js"), script],
  [path.join(site, "style.css"), style],
  [path.join(site, "third-party.txt"), await notices()],
  [
    path.join(site, "index.html"),
    pageOf({
      policy: policyOf("'self'", "'self'"),
      style: '<link rel="stylesheet" href="style.css" />',
      script: '<script src="app.js"></script>',
    }),
  ],
  [
    path.join(out, "holdfast.html"),
    pageOf({
      policy: policyOf(hashOf(script), hashOf(style)),
      style: `<style>${style}</style>`,
      script: `<script>${script}</script>\n<!--\n${(await notices()).replaceAll("--", "- -")}\n-->`,
    }),
  ],
];

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
for (const [name, text] of files) {
  const bytes = Buffer.from(text);
  await writeFile(name, bytes);
  const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
  console.log(path.relative(out, name).padEnd(22), ...sizes.map(kilobytes), "(raw, gzip, brotli)");
}
