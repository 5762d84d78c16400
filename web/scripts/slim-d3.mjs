// d3's modules as the page uses them. Each package comes as one file that a bundler cannot take apart: prototypes are assigned at the top
// of it, so that every curve stays, and a linear scale takes colours, dates and number formats along. The page draws a few curves
// through numbers, and `format.ts` writes its numbers.
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Values that are computed as the file starts: by functions without effects, all of them. */
const kCalls = /^((?:var|const) \w+ = )(?=\(function|[a-z]\w*\()/gim;

/** [what is replaced, by what, at least how often]: a file in which that is not found is not the one these are for. */
const kCuts = {
  "d3-shape.mjs": [
    // A function and its prototype as one value, which goes where nobody asks for it.
    [
      /^function (\w+)(\([^]*?^\})\s+\1\.prototype = (\{[^]*?^\});/gm,
      "var $1 = /* @__PURE__ */ Object.assign(function $1$2, { prototype: $3 });",
      14,
    ],
    [kCalls, "$1/* @__PURE__ */ ", 7],
  ],
  "d3-interpolate.mjs": [[kCalls, "$1/* @__PURE__ */ ", 10]],
  "d3-scale.mjs": [
    [/^ {2}scale\.tickFormat = function\(count, specifier\) \{[^]*?^ {2}\};/m, "", 1],
    [/interpolate\$1 = interpolate,/, "interpolate$1 = interpolateNumber,", 1],
  ],
};

export const slimD3 = {
  name: "slim-d3",
  setup({ onLoad }) {
    onLoad({ filter: /\/d3-(?:interpolate|scale|shape)\.mjs$/ }, async ({ path: name }) => ({
      contents: kCuts[path.basename(name)].reduce(cut, await readFile(name, "utf8")),
      loader: "js",
    }));
  },
};

function cut(text, [pattern, replacement, least]) {
  const found = text.match(pattern)?.length ?? 0;
  if (found < least) {
    throw new Error(
      `${pattern} is found ${found} times, not ${least}: d3 has changed, see web/scripts/slim-d3.mjs`,
    );
  }
  return text.replace(pattern, replacement);
}
