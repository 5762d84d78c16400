// The jobs outside the browser: the holdfast command, and WASM and PapaParse in a Node process of their own.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { peakOf } from "./processes.mjs";

const kPollMs = 10;
const kNodeJob = fileURLToPath(new URL("node_job.mjs", import.meta.url));

/** Runs a program; what it wrote, how long it took, and the largest memory seen while it ran. */
function runProgram(command, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    const output = [];
    const errors = [];
    let peak = 0;
    const poll = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), kPollMs);
    child.stdout.on("data", (data) => output.push(data));
    child.stderr.on("data", (data) => errors.push(data));
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(poll);
      const ms = performance.now() - start;
      if (code !== 0) return reject(new Error(`${command} ended with ${code}: ${Buffer.concat(errors)}`));
      resolve({ ms, peak, text: Buffer.concat(output).toString() });
    });
  });
}

/** The holdfast command, start of the process and all. */
export const runNative = (binary, path) => runProgram(binary, ["report", "--format", "json", path]);

/** A job of node_job.mjs; its time is that of the job alone, without the start of Node. */
export async function runInNode(kind, path, moduleDir) {
  const { text } = await runProgram(process.execPath, [kNodeJob, kind, path, moduleDir]);
  return JSON.parse(text);
}
