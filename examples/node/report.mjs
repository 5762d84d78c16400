// Computes a report in a script: node report.mjs FILE... prints the JSON, as `holdfast report --format json` does.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { computeReport } from "holdfast-report/node";

const files = await Promise.all(
  process.argv.slice(2).map(async (file) => ({ name: path.basename(file), content: await readFile(file) })),
);
const { json } = await computeReport(files, { profile: "holdfast" });
console.log(json);
