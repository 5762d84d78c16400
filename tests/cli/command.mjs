// The holdfast command, run by its tests, and the files that they write for it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const command = path.join(root, process.env.HOLDFAST_COMMAND ?? "build/release/holdfast");
export const sample = path.join(root, "examples/data/sample-subscriptions.csv");
export const scratch = mkdtempSync(path.join(tmpdir(), "holdfast-"));
after(() => rmSync(scratch, { recursive: true }));

export function run(args, input) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    input,
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

export function fileOf(name, content) {
  const file = path.join(scratch, name);
  writeFileSync(file, content);
  return file;
}

export const small = fileOf(
  "small.csv",
  "customer,name,month,mrr\nc1,Äcme,2024-01,100\nc1,Äcme,2024-02,150\nc2,Bolt,2024-01,50\nc3,,2024-02,1234567.89\n",
);
