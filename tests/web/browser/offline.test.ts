import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import type { Browser, BrowserContext, Page } from "playwright-core";

import { axe } from "../support/checks";
import { type Sites, copySites, choose, launch, serve } from "../support/page";
import { type Sink, openSink } from "../support/sink";

let sites: Sites;
let browser: Browser;
let sink: Sink;

before(async () => {
  sites = copySites();
  browser = await launch();
  sink = await openSink();
});

after(async () => {
  sink.close();
  await browser.close();
});

const kFile = "customer,start,amount,currency\na,2024-01-01,10,USD\n";
const kKeep = { name: "Keep this page for offline use" };

async function opened(
  url: string,
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      faults.push(message.text());
    }
  });
  await page.goto(url);
  return { context, page, faults };
}

async function keep(page: Page): Promise<void> {
  await page.getByRole("button", kKeep).click();
  await page.getByText(/Kept in this browser/).waitFor();
}

const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names: string[] = [];
    for (const store of await caches.keys()) {
      const requests = await (await caches.open(store)).keys();
      names.push(...requests.map(({ url }) => url));
    }
    return names;
  });

test("nothing is kept unless the reader asks; then the page's own files are, and it opens without its server", async () => {
  const served = await serve(path.join(sites.real, "site"));
  const { context, page, faults } = await opened(served.url);
  await page.getByRole("button", kKeep).waitFor();
  assert.deepEqual(await stored(page), []);
  await keep(page);
  assert.deepEqual(
    await stored(page),
    [
      "index.html",
      "app.js",
      "words-zh-hans.js",
      "words-zh-hant.js",
      "words-ms.js",
      "style.css",
      "verify.html",
    ].map((name) => served.url + name),
  );
  assert.match(
    (await page.locator("holdfast-offline").textContent()) ?? "",
    /index\.html, app\.js, words-zh-hans\.js, .*style\.css, verify\.html/,
  );
  served.close();
  await page.reload();
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  await choose(page, "subscriptions.csv", kFile);
  await page.locator("holdfast-report [data-drawn]").waitFor();
  await page.locator("select.language").selectOption("ms");
  await page.locator("#retention h2", { hasText: "Pengekalan" }).waitFor();
  assert.equal((await stored(page)).length, 7);
  assert.deepEqual(faults, []);
  await context.close();
});

test("what is kept comes with the headers that the host did not send: WebRTC and every other way out are shut", async () => {
  const served = await serve(path.join(sites.real, "site"));
  const { context, page } = await opened(served.url);
  await keep(page);
  const answer = await page.reload();
  const headers = (await answer?.allHeaders()) ?? {};
  assert.equal(headers["connection-allowlist"], "(response-origin)");
  assert.match(
    headers["content-security-policy"] ?? "",
    /connect-src 'none'.*frame-ancestors 'self'/,
  );
  sink.clear();
  await page
    .evaluate(
      async ([to, stun]) => {
        await fetch(`${to}/fetch`, { mode: "no-cors" }).catch(() => {});
        new Image().src = `${to}/image`;
        const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
        peer.createDataChannel("x");
        await peer.setLocalDescription(await peer.createOffer());
      },
      [sink.url, sink.stun] as const,
    )
    .catch(() => {});
  await new Promise((done) => setTimeout(done, 1500));
  assert.deepEqual(sink.hits(), []);
  await context.close();
  served.close();
});

test("one click removes all of it", async () => {
  const served = await serve(path.join(sites.real, "site"));
  const { context, page } = await opened(served.url);
  await keep(page);
  await page.reload();
  await page.getByRole("button", { name: "Remove it" }).click();
  await page.getByRole("button", kKeep).waitFor();
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  assert.equal(
    await page.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    ),
    0,
  );
  const answer = await page.reload();
  assert.equal(
    (await answer?.allHeaders())?.["connection-allowlist"],
    undefined,
  );
  await context.close();
  served.close();
});

test("a file that is not that of the build is not kept, and nothing else is", async () => {
  const folder = path.join(path.dirname(sites.real), "other-site");
  cpSync(path.join(sites.fake, "site"), folder, { recursive: true });
  const style = path.join(folder, "verify.html");
  writeFileSync(style, `${readFileSync(style, "utf8")}\n`);
  const served = await serve(folder);
  const { context, page } = await opened(served.url);
  await page.getByRole("button", kKeep).click();
  await page.getByText(/could not be kept/).waitFor();
  assert.deepEqual(await stored(page), []);
  await context.close();
  served.close();
});

test("the single file does not offer to be kept, neither from a server nor from file://", async () => {
  const served = await serve(path.join(sites.fake, "site"));
  for (const url of [
    `${served.url}holdfast.html`,
    pathToFileURL(path.join(sites.fake, "holdfast.html")).href,
  ]) {
    const { context, page } = await opened(url);
    await page.locator(".running code").first().waitFor();
    assert.equal(await page.locator("holdfast-offline").count(), 0);
    await context.close();
  }
  served.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the foot of the page is clean by axe in ${colorScheme}`, async () => {
    const served = await serve(path.join(sites.fake, "site"));
    const page = await browser.newPage({ colorScheme });
    await page.goto(served.url);
    await page.locator(".running summary").click();
    await page.getByRole("button", kKeep).waitFor();
    await axe(page, "foot");
    await page.close();
    served.close();
  });
}
