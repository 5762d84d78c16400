// How the parts are bundled: the page and the package are made of the same ones.
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { slimD3 } from "./slim-d3.mjs";

export const web = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const root = path.dirname(web);

const common = {
  bundle: true,
  minify: true,
  write: false,
  charset: "utf8",
  legalComments: "none",
  target: ["chrome123", "firefox120", "safari17.5"],
  loader: { ".csv": "text" },
  logLevel: "warning",
};

// Indentation means nothing in code, and nothing in the markup of templates; in a bundle it is a tenth of the elements.
const flatTemplates = {
  name: "flat-templates",
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/(?:elements|embed)\/[^/]+\.ts$/ }, async ({ path: name }) => ({
      contents: (await readFile(name, "utf8")).replace(/\n[ \t]+/g, "\n"),
      loader: "ts",
    }));
  },
};

function settingsOf(settings) {
  return { ...common, ...settings, plugins: [flatTemplates, slimD3, ...(settings.plugins ?? [])] };
}

/** The text of one bundle. */
export async function bundled(settings) {
  const { outputFiles } = await build(settingsOf(settings));
  return outputFiles[0].text;
}

// Words of one area stand in one file in all languages. Taken once per language, each copy keeps the words of its own.
const wordsPerLanguage = {
  name: "words-per-language",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[a-z/-]+$/ }, ({ path: name, importer, resolveDir }) => {
      const language = /\/i18n\/(en|ms|zh-hans|zh-hant)\.ts$/.exec(importer)?.[1];
      return language === undefined || name === "./en"
        ? null
        : { path: path.join(resolveDir, `${name}.ts`), suffix: `?${language}`, sideEffects: false };
    });
  },
};

/** The languages whose words come later, by the names of their modules. */
export const kLaterWords = ["zh-hans", "zh-hant", "ms"];

/** A script that is one file leaves these to files beside it: `words-zh-hans.js` and the like. */
export const wordsBeside = {
  name: "words-beside",
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^\\./(?:${kLaterWords.join("|")})$`) }, ({ path: name, kind }) =>
      kind === "dynamic-import" ? { path: `./words-${name.slice(2)}.js`, external: true } : null,
    );
  },
};

/** The words of one language as a module. */
export function wordsText(name) {
  return bundled({
    entryPoints: [path.join(web, `src/i18n/${name}.ts`)],
    format: "esm",
    plugins: [wordsPerLanguage],
  });
}

/** The modules that one entry comes to, as [name, text], with esbuild's account of them: what it imports later is in files of its own. */
export async function split(settings) {
  const { outputFiles, metafile } = await build({
    ...settingsOf({ ...settings, plugins: [wordsPerLanguage, ...settings.plugins] }),
    format: "esm",
    splitting: true,
    outdir: web,
    chunkNames: "chunk-[hash]",
    metafile: true,
    absWorkingDir: web,
  });
  const files = outputFiles.map(({ path: name, text }) => [path.basename(name), text]);
  return { files, outputs: metafile.outputs };
}

/** A module of ours with the text of another bundle in it. */
export function textModule(name, text) {
  const filter = new RegExp(`^${name}$`);
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /.*/, namespace: name }, () => ({ contents: text, loader: "text" }));
    },
  };
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

const engineElsewhere = {
  name: "engine-elsewhere",
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, () => ({ contents: "export default null;", loader: "js" }));
  },
};

export function engineAlias(wasm) {
  return {
    "holdfast-engine": path.join(wasm, "holdfast.js"),
    "holdfast-engine.wasm": path.join(wasm, "holdfast.wasm"),
  };
}

/** The worker as a classic script: with the engine in it, or one that is sent the engine. */
export function workerText(wasm, { withEngine }) {
  return bundled({
    entryPoints: [path.join(web, "src/io/engine.worker.ts")],
    format: "iife",
    plugins: [withEngine ? packedEngine : engineElsewhere],
    alias: engineAlias(wasm),
  });
}

/** The style of the page ("index"), or that of an embedded report ("embedded"). */
export function styleText(name) {
  return bundled({ entryPoints: [path.join(web, `src/style/${name}.css`)] });
}

/** The licences of what is bundled, as each asks for. */
export async function notices() {
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
