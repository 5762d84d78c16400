import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser } from "playwright-core";

import { copySites, launch, open, openSample, serve } from "../support/page";

let browser: Browser;
let served: { url: string; close: () => void };

before(async () => {
  browser = await launch();
  served = await serve(path.join(copySites().real, "site"));
});

after(async () => {
  served.close();
  await browser.close();
});

test("NRR as quoted is drawn when asked for, and can be changed", async () => {
  const { page } = await open(browser, served.url);
  await openSample(page);
  const retention = page.locator("#retention");
  const lines = retention
    .locator("holdfast-chart")
    .first()
    .locator(".plot svg");
  await lines.waitFor();
  assert.doesNotMatch((await lines.textContent()) ?? "", /Snowflake/);
  const quoted = retention.locator("details", { hasText: "NRR as quoted" });
  await quoted.locator("summary").click();
  await quoted.getByLabel("Draw them in the chart").check();
  await lines.getByText("Snowflake 160%, as quoted").waitFor();
  for (const label of [
    "UiPath 145%",
    "Mean outside China, DingTalk 110%",
    "Healthy 100%",
    "Leading tools in China, below 60%",
  ]) {
    assert.equal(await lines.getByText(label).count(), 1, label);
  }
  const tiers = retention.locator("details", {
    hasText: "Benchmarks as quoted",
  });
  await tiers.locator("summary").click();
  for (const [field, most] of [
    [tiers.getByLabel("Enterprise (%)"), "100"],
    [quoted.getByLabel("Snowflake (%)"), "300"],
  ] as const) {
    assert.equal(await field.getAttribute("max"), most);
  }
  await quoted.getByLabel("Snowflake (%)").fill("130");
  await quoted.getByLabel("Snowflake (%)").blur();
  await lines.getByText("Snowflake 130%, as quoted").waitFor();
  assert.doesNotMatch((await lines.textContent()) ?? "", /Enterprise/);
  await page.close();
});
