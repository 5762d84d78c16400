import { type Page, firefox } from "playwright-core";

import {
  type EngineKind,
  type EnginePage,
  commandOf,
  kPatience,
  notInstalled,
} from "./engine";

const firefoxCommand = (): string | null =>
  commandOf("HOLDFAST_FIREFOX", ["firefox-esr", "firefox"]);

/** Firefox as it is installed: Playwright speaks WebDriver BiDi with it, for which it needs no browser of its own. */
export const kFirefox: EngineKind = {
  name: "Firefox",
  tellsFaults: true,
  missing: () =>
    firefoxCommand() === null ? notInstalled("Firefox", "firefox-esr") : null,
  start: async () => {
    const browser = await firefox.launch({
      channel: "moz-firefox",
      executablePath: firefoxCommand() ?? "",
      timeout: 2 * kPatience,
    });
    return {
      name: `Firefox ${browser.version()}`,
      open: async (url) =>
        pageOf(await browser.newPage({ locale: "en-US" }), url),
      close: () => browser.close(),
    };
  },
};

async function pageOf(page: Page, url: string): Promise<EnginePage> {
  const faults: string[] = [];
  page.setDefaultTimeout(kPatience);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      faults.push(message.text());
    }
  });
  // Firefox tells of broken security rules here as well.
  page.on("pageerror", (fault) => faults.push(String(fault)));
  await page.goto(url);
  return {
    click: (selector, words = "") =>
      page.locator(selector, { hasText: words }).first().click(),
    choose: (files) =>
      page.locator("input[type=file]").setInputFiles([...files]),
    select: async (selector, value) => {
      await page.locator(selector).selectOption(value);
    },
    run: (body) => page.evaluate(`(() => { ${body} })()`),
    faults: () => Promise.resolve([...faults]),
    close: () => page.close(),
  };
}
