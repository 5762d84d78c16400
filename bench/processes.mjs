// Peak memory of processes, from Linux's /proc; null elsewhere.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";

function statusOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);
    return { pid, parent: field("PPid"), peak: field("VmHWM") * 1024 };
  } catch {
    return null;
  }
}

function allProcesses() {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .map(statusOf)
      .filter(Boolean);
  } catch {
    return [];
  }
}

const isRenderer = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1").includes("--type=renderer");
  } catch {
    return false;
  }
};

/** The browser renderers that this process started, directly or not. */
function renderers() {
  const all = allProcesses();
  const family = new Set([process.pid]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const each of all) if (family.has(each.parent)) family.add(each.pid);
  }
  return all.filter((each) => family.has(each.pid) && isRenderer(each.pid));
}

/** Forgets the peaks so far: they count from now on. */
export function resetRendererPeaks() {
  for (const { pid } of renderers()) {
    try {
      writeFileSync(`/proc/${pid}/clear_refs`, "5");
    } catch {
      // A renderer that has just ended has no peak to forget.
    }
  }
}

/** Bytes of the largest peak among the renderers; null where it cannot be known. */
export function rendererPeak() {
  const peaks = renderers().map((each) => each.peak);
  return peaks.length > 0 ? Math.max(...peaks) : null;
}

/** Bytes of a running process's peak so far; 0 when it is gone. */
export const peakOf = (pid) => statusOf(pid)?.peak ?? 0;
