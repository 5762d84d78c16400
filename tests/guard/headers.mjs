// Compiles each header as if it were the only one.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";

function run(command, args) {
  return new Promise((resolve, reject) => {
    execFile(command, args, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== "number") reject(error);
      else resolve(stderr);
    });
  });
}

/**
 * The headers of a map of files that no source includes before all others. Of those that one does, the build of the
 * release, which has no precompiled headers, says whether they compile alone.
 */
export function headersNobodyLeadsWith(files) {
  const leading = new Set();
  for (const [name, text] of files) {
    const first = /^#include ["<](.+)[">]/m.exec(text)?.[1];
    if (!/^core\/src\/.*\.cpp$/.test(name) || first === undefined) continue;
    for (const place of [path.posix.dirname(name), "core/include", "core/src"]) {
      leading.add(path.posix.join(place, first));
    }
  }
  return [...files.keys()].filter(
    (name) => /^core\/(?:include|src)\/.*\.h$/.test(name) && !leading.has(name),
  );
}

/** The headers (paths that `include` names below one of `includePaths`) that do not compile alone, as violations. */
export async function headersCompileAlone(headers, includePaths, compiler = process.env.CXX ?? "g++") {
  const folder = await mkdtemp(path.join(tmpdir(), "holdfast-headers-"));
  try {
    const units = headers.map((header, index) => ({ header, unit: path.join(folder, `unit${index}.cpp`) }));
    for (const { header, unit } of units) await writeFile(unit, `#include "${header}"\n`);
    // What core/CMakeLists.txt defines for every user of the core.
    const flags = [
      '-DHOLDFAST_VERSION="0"',
      "-std=c++20",
      "-fsyntax-only",
      "-Wall",
      "-Wextra",
      "-Werror",
      ...includePaths.map((place) => `-I${place}`),
    ];
    const violations = [];
    const worker = async () => {
      for (let next = units.shift(); next !== undefined; next = units.shift()) {
        const errors = await run(compiler, [...flags, next.unit]);
        const first = errors.split("\n").find((line) => line.includes("error:"));
        if (first !== undefined)
          violations.push({ file: next.header, line: 1, message: `does not compile alone: ${first.trim()}` });
      }
    };
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, worker));
    return violations;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
