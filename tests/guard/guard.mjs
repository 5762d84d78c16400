// Checks the source tree against the rules: node tests/guard/guard.mjs [ROOT]. Exit status 1 when one is broken.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { headersCompileAlone, headersNobodyLeadsWith } from "./headers.mjs";
import { RULES } from "./rules.mjs";

const NOT_OURS = new Set([".git", "build", "dist", "node_modules"]);

function walk(root, folder = "") {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : walk(root, name);
    return entry.isFile() ? [name] : [];
  });
}

/** The files of the project: those that Git knows or would add, or all of them where there is no repository. */
function fileNames(root) {
  try {
    const list = execFileSync(
      "git",
      ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        maxBuffer: 2 ** 26,
      },
    );
    return list
      .split("\0")
      .filter((name) => name !== "" && statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile());
  } catch {
    return walk(root);
  }
}

function readSources(root) {
  const files = new Map();
  for (const name of fileNames(root)) {
    const bytes = readFileSync(path.join(root, name));
    if (!bytes.subarray(0, 8192).includes(0)) files.set(name, bytes.toString("utf8"));
  }
  return files;
}

async function main(root) {
  const files = readSources(root);
  const found = Object.entries(RULES).map(([rule, check]) => ({ rule, violations: check(files) }));
  const headers = headersNobodyLeadsWith(files);
  const names = headers.map((name) => name.replace(/^core\/(?:include|src)\//, ""));
  const places = [path.join(root, "core/include"), path.join(root, "core/src")];
  found.push({ rule: "headers-compile-alone", violations: await headersCompileAlone(names, places) });

  for (const { rule, violations } of found) {
    for (const { file, line, message } of violations) console.log(`${file}:${line}: [${rule}] ${message}`);
  }
  const broken = found.filter(({ violations }) => violations.length > 0).length;
  console.log(
    `${files.size} files, ${headers.length} headers alone, ${found.length} rules, ${broken} broken`,
  );
  process.exitCode = broken === 0 ? 0 : 1;
}

await main(process.argv[2] ?? fileURLToPath(new URL("../..", import.meta.url)));
