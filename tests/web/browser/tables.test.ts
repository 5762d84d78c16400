import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";

import type { Browser } from "playwright-core";

import { axe, overflow } from "../support/checks";
import { type Sites, copySites, launch, open, serve } from "../support/page";

let sites: Sites;
let browser: Browser;
let served: { url: string; close: () => void };

before(async () => {
  sites = copySites();
  browser = await launch();
  served = await serve(path.join(sites.real, "site"));
});

after(async () => {
  served.close();
  await browser.close();
});

test("costs, usage and surveys have sections of their own where files have them", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url, { width: 360 });
  const files = [
    {
      name: "mrr.csv",
      text: "customer,month,mrr\na,2024-02,100\na,2024-03,100\nb,2024-03,80\n",
    },
    {
      name: "costs.csv",
      text: "month,category,amount\n2024-03,Sales & Marketing,240\n2024-03,Hosting,45\n",
    },
    {
      name: "usage.csv",
      text: "customer,date,logins,core_use,last_login\na,2024-02-29,20,100,2024-02-28\na,2024-03-31,18,60,2024-03-30\n",
    },
    {
      name: "answers.csv",
      text: "date,score,customer\n2024-03-10,10,a\n2024-03-11,3,b\n2024-03-12,9,a\n",
    },
  ];
  await page.locator("input[type=file]").setInputFiles(
    files.map(({ name, text: content }) => ({
      name,
      mimeType: "text/csv",
      buffer: Buffer.from(content),
    })),
  );
  const text = async (id: string): Promise<string> =>
    ((await page.locator(`#${id}`).textContent()) ?? "").replace(/\s+/g, " ");
  await page.locator("#signals").waitFor();
  assert.match(
    await text("signals"),
    /1 of 1 paying customers.*Core use fell by 40%.*usage\.csv:3/,
  );
  assert.match(
    await text("economics"),
    /New customers.*: 1; each cost \D*240\.00.*75\.0%/,
  );
  assert.match(await text("surveys"), /33, from 3 answers/);
  assert.ok((await overflow(page)) <= 0);
  await axe(page, "costs, usage and surveys");
  await page.close();
});

test("without such files, sections say which file would fill them", async (context) => {
  if (!sites.hasEngine) {
    context.skip("the engine is not built for the page");
    return;
  }
  const { page } = await open(browser, served.url, { width: 360 });
  await page.locator("input[type=file]").setInputFiles([
    {
      name: "mrr.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("customer,month,mrr\na,2024-02,100\na,2024-03,100\n"),
    },
  ]);
  await page.locator("#economics").waitFor();
  for (const id of [
    "signals",
    "health",
    "advocates",
    "economics",
    "conversion",
    "salesPay",
    "renewals",
    "surveys",
  ])
    assert.match(await page.locator(`#${id}`).innerText(), /No file/, id);
  assert.match(
    await page.locator("#growth").innerText(),
    /An index of the industry would show/,
  );
  assert.ok((await overflow(page)) <= 0);
  await page.close();
});
