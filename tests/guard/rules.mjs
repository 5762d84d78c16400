// The rules of the source tree. A rule takes the files (a Map from path to text) and gives its violations.
import path from "node:path/posix";
import { codeOf, functionsOf, includesOf, lineAt } from "./source.mjs";

/** From the input to the facade: a stage includes only itself and those before it. */
export const STAGES = [
  "base",
  "values",
  "settings",
  "csv",
  "schema",
  "rows",
  "ledger",
  "statistics",
  "movements",
  "metrics",
  "report",
  "engine",
];

const CORE = "core/";
const PUBLIC = "core/include/";
const isCpp = (file) => /\.(?:cpp|h)$/.test(file);

const select = (files, wanted) => [...files].filter(([file]) => wanted(file));

/** Every match of `banned` ([pattern, why]...) in `text`. */
function matches(file, text, banned) {
  return banned.flatMap(([pattern, why]) =>
    [...text.matchAll(new RegExp(pattern, "g"))].map((match) => ({
      file,
      line: lineAt(text, match.index),
      message: `${match[0].trim()}: ${why}`,
    })),
  );
}

function stageOf(file) {
  const match = /^core\/(?:include\/holdfast|src)\/([^/]+)\//.exec(file);
  return match === null ? null : match[1];
}

/** The file a quoted include names, or null. */
function resolve(files, from, name) {
  const places = [path.join(path.dirname(from), name), PUBLIC + name, `core/src/${name}`];
  return places.find((place) => files.has(place)) ?? null;
}

function stageFault(from, to, include) {
  const [own, other] = [stageOf(from), stageOf(to)].map((stage) => STAGES.indexOf(stage));
  if (own < 0) return `is in no stage of the core (${STAGES.join(", ")})`;
  return other <= own
    ? null
    : `includes ${include.name}: the stage ${STAGES[other]} comes after ${STAGES[own]}`;
}

export function stageOrder(files) {
  const violations = [];
  for (const [file, text] of select(
    files,
    (name) => name.startsWith(CORE) && isCpp(name) && !name.startsWith("core/tests/"),
  )) {
    for (const include of includesOf(text).filter(({ quoted }) => quoted)) {
      const target = resolve(files, file, include.name);
      const fault =
        target === null
          ? `includes ${include.name}, which is no file of the core`
          : stageFault(file, target, include);
      if (fault !== null) violations.push({ file, line: include.line, message: fault });
    }
  }
  return violations;
}

/** The command and the bindings are users of the core like any other: they see its public headers only. */
export function publicHeadersOnly(files) {
  const violations = [];
  for (const [file, text] of select(files, (name) => /^(?:cli|wasm|bench)\//.test(name) && isCpp(name))) {
    for (const { name, quoted, line } of includesOf(text)) {
      const [top] = file.split("/");
      const own = [path.join(path.dirname(file), name), path.join(top, name)];
      const known =
        files.has(PUBLIC + name) || own.some((place) => place.startsWith(`${top}/`) && files.has(place));
      if (quoted && !known)
        violations.push({ file, line, message: `includes ${name}, which is no public header` });
    }
  }
  return violations;
}

const CORE_BANS = [
  [
    /#\s*include\s*<(?:iostream|ostream|istream|fstream|cstdio|stdio\.h|print)>/,
    "the core reads and writes nothing",
  ],
  [/\b(?:v?f?s?n?printf|puts|putchar|fopen)\s*\(/, "the core reads and writes nothing"],
  [/\bstd\s*::\s*(?:cout|cerr|clog|cin)\b/, "the core reads and writes nothing"],
  [/\bemscripten\b|\bEMSCRIPTEN_\w+/, "the core does not know what it is compiled for"],
  [/\b(?:abort|terminate|exit|_Exit)\s*\(/, "an error is a value"],
  [/\b(?:throw|try|catch)\b/, "an error is a value"],
];

export function coreIsPure(files) {
  return select(files, (name) => /^core\/(?:include|src)\//.test(name) && isCpp(name)).flatMap(
    ([file, text]) => matches(file, codeOf(text), CORE_BANS),
  );
}

const isMoney = (file) =>
  isCpp(file) &&
  /^core\/(?:include\/holdfast|src)\/(?:base\/money|values\/amount|ledger\/|movements\/)/.test(file);

export function moneyIsExact(files) {
  return select(files, isMoney).flatMap(([file, text]) =>
    matches(file, codeOf(text), [[/\b(?:float|double)\b/, "money is counted in whole units"]]),
  );
}

export function jsonStaysInReports(files) {
  return select(
    files,
    (name) => name.startsWith(CORE) && isCpp(name) && !/^core\/src\/(?:report|engine)\//.test(name),
  ).flatMap(([file, text]) =>
    matches(file, codeOf(text, { keepLiterals: true }), [
      [/\bnlohmann\b/, "JSON belongs to core/src/report and core/src/engine"],
    ]),
  );
}

export function bindingsAreSmall(files) {
  const text = files.get("wasm/bindings.cpp");
  if (text === undefined) return [];
  const lines = text.trimEnd().split("\n").length;
  return lines < 100
    ? []
    : [{ file: "wasm/bindings.cpp", line: lines, message: `${lines} lines: the boundary stays under 100` }];
}

/** The body of a test may be a long table of cases. */
const longFunctions = (file, text) =>
  file.startsWith("tests/") ? [] : functionsOf(text).filter((found) => found.lines > 40);

export function lengths(files) {
  return select(files, isCpp).flatMap(([file, text]) => {
    const lines = text.trimEnd().split("\n").length;
    const violations = longFunctions(file, text).map((found) => ({
      file,
      line: found.line,
      message: `${found.name} has ${found.lines} lines, at most 40`,
    }));
    return lines > 600
      ? [...violations, { file, line: lines, message: `${lines} lines, at most 600` }]
      : violations;
  });
}

const NO_CODE = "text becomes code";
const SENDS_NOTHING = "the page sends nothing";
const WEB_BANS = [
  [
    /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\s*\.\s*write(?:ln)?\b|\bsrcdoc\b/,
    "text becomes markup",
  ],
  [/\bunsafe(?:HTML|SVG|CSS|Static)\b|\bcreateContextualFragment\b/, "text becomes markup"],
  [/(?<![\w.])eval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*["'`]/, NO_CODE],
  [/["'`]\s*javascript:/i, NO_CODE],
  [/\bRTCPeerConnection\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bWebTransport\b/, SENDS_NOTHING],
  [
    /\bwindow\s*\.\s*open\b|\blocation\s*\.\s*(?:assign|replace)\b|\blocation(?:\s*\.\s*href)?\s*=(?!=)/,
    "the page goes nowhere",
  ],
  [/http-equiv\s*=\s*["']?refresh/i, "the page goes nowhere"],
  [/(?<![\w.-])style\s*=\s*["'$`]/, "the policy of the page blocks style attributes"],
];

const isWebSource = (file) =>
  /^web\/(?:src\/.*|[^/]+)\.(?:ts|mts|js|mjs|html|svg)$/.test(file) ||
  /^web\/(?:public|pages?)\/.*\.html$/.test(file);

/** A page of its own shows what a browser blocks by trying it, and names it. */
const TRIES = {
  "web/src/verify/attempts.ts": [SENDS_NOTHING, NO_CODE],
  "web/src/i18n/verify.ts": [SENDS_NOTHING],
};

export function webIsSafe(files) {
  return select(files, isWebSource).flatMap(([file, text]) =>
    matches(
      file,
      text,
      WEB_BANS.filter(([, why]) => !TRIES[file]?.includes(why)),
    ),
  );
}

// In pieces, so that this file does not break its own rules.
const MACHINE_PATH = new RegExp(
  `(?<![\\w.:$})-])(?:${["", "work", ""].join("/")}|${["", "home", ""].join("/")}\\w)`,
);
// Beside a | the words are part of a pattern that looks for them.
const UNFINISHED = new RegExp(`(?<!\\|)\\b(?:TO${"DO"}|FIX${"ME"})\\b(?!\\|)`);
const REGISTRY = new RegExp(`\\bregistry\\.[a-z0-9-]+\\.|\\b_auth${"Token"}\\b`);

export function nothingOfTheMachine(files) {
  return select(files, () => true).flatMap(([file, text]) => {
    const bans = [
      [MACHINE_PATH, "a path of one machine"],
      [UNFINISHED, "finish it, or leave it out"],
      [REGISTRY, "a package registry belongs to the user's settings"],
    ];
    if (/(?:package-lock|npm-shrinkwrap)\.json$/.test(file))
      bans.push([/"resolved"\s*:/, "the lock names versions and hashes, not hosts"]);
    return matches(file, text, bans);
  });
}

/** By the name that a violation is reported under. */
export const RULES = {
  "stage-order": stageOrder,
  "public-headers-only": publicHeadersOnly,
  "core-is-pure": coreIsPure,
  "money-is-exact": moneyIsExact,
  "json-in-reports": jsonStaysInReports,
  "small-bindings": bindingsAreSmall,
  lengths,
  "web-is-safe": webIsSafe,
  "nothing-of-the-machine": nothingOfTheMachine,
};
