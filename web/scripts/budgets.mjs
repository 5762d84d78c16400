// How heavy what is shipped may be. The build prints it, and a test holds it (tests/web/unit/bundle.test.ts).
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const brotli = (text) => brotliCompressSync(text).length;
const gzip = (text) => gzipSync(text, { level: 9 }).length;

/** The engine stands in a script as base64: nothing else in it is so long without a space. */
const kEngine = /[A-Za-z0-9+/=]{10000,}/g;

/** What an embedded report loads by itself once its figures stand; all else is loaded at a click, or for files. */
const kBelowFigures = ["src/elements/report-body.ts", "src/elements/forecast.ts"];

/**
 * [what, bytes, most it may have, how it is compressed]. `element`: the modules of the package as [name, text], and esbuild's account of
 * them; `single`: the page as one file; `script`: that of the site.
 */
export function budgets({ element, single, script }) {
  const texts = new Map(element.files);
  const weigh = (entries) =>
    [...closure(element.outputs, entries)].reduce((sum, name) => sum + brotli(texts.get(name)), 0);
  const entry = moduleOf(element.outputs, "src/embed/index.ts");
  const below = kBelowFigures.map((source) => moduleOf(element.outputs, source));
  const bare = (text) => text.replace(kEngine, "");
  return [
    ["the element, until its figures stand", weigh([entry]), 48_500, "brotli"],
    ["the element, the whole report", weigh([entry, ...below]), 78_900, "brotli"],
    ["the site's script, without the engine", gzip(bare(script)), 205_800, "gzip"],
    ["holdfast.html, without the engine", gzip(bare(single)), 272_500, "gzip"],
  ];
}

/** The module that a source stands in. */
function moduleOf(outputs, source) {
  const found = Object.entries(outputs).find(([, { inputs }]) => Object.hasOwn(inputs, source));
  if (found === undefined) {
    throw new Error(`${source} is in no module: see web/scripts/budgets.mjs`);
  }
  return path.basename(found[0]);
}

/** The modules that are there once these are: with all they import before they run. */
function closure(outputs, entries) {
  const byName = new Map(Object.entries(outputs).map(([name, output]) => [path.basename(name), output]));
  const found = new Set();
  const visit = (name) => {
    if (!found.has(name)) {
      found.add(name);
      byName
        .get(name)
        .imports.filter(({ kind }) => kind === "import-statement")
        .forEach((each) => visit(path.basename(each.path)));
    }
  };
  entries.forEach(visit);
  return found;
}

/** A line of the build's account. */
export function budgetLine([what, bytes, most, how]) {
  const word = bytes <= most ? "within" : "OVER";
  return `budget: ${what}: ${(bytes / 1000).toFixed(1)} kB ${how}, ${word} ${(most / 1000).toFixed(1)} kB`;
}
