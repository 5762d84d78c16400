import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";

import type { Page } from "playwright-core";

import { kRoot } from "./fixtures";

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** Fails for whatever axe finds on the screen. */
export async function axe(page: Page, screen: string): Promise<void> {
  const script = path.join(kRoot, "web/node_modules/axe-core/axe.min.js");
  await page.evaluate(readFileSync(script, "utf8"));
  const { violations } = (await page.evaluate("axe.run()")) as AxeResult;
  const told = violations.map(
    ({ id, nodes }) =>
      `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`,
  );
  assert.deepEqual(told, [], screen);
}

/** How many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
