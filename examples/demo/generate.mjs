// Writes the demo company's files:  node examples/demo/generate.mjs FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { demoFiles } from "./tables.mjs";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node examples/demo/generate.mjs FOLDER");
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of demoFiles()) writeFileSync(path.join(folder, name), text);
}
