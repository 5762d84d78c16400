import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { Readable } from "node:stream";

import { Builder, By, type WebDriver, until } from "selenium-webdriver";

import {
  type Engine,
  type EngineKind,
  type EnginePage,
  commandOf,
  kPatience,
  notInstalled,
} from "./engine";
import { kFaultsOf } from "./watched";

const driverCommand = (): string | null =>
  commandOf("HOLDFAST_WEBKIT_DRIVER", ["WebKitWebDriver"]);
const displayCommand = (): string | null =>
  commandOf("HOLDFAST_XVFB", ["Xvfb"]);

/** WebKitGTK's own small browser on a display that is only in memory, driven by WebKit's WebDriver. */
export const kWebKit: EngineKind = {
  name: "WebKit",
  tellsFaults: false,
  missing: () =>
    driverCommand() === null || displayCommand() === null
      ? notInstalled("WebKitGTK's driver or Xvfb", "webkit2gtk-driver xvfb")
      : null,
  start: startWebKit,
};

async function startWebKit(): Promise<Engine> {
  const children: ChildProcess[] = [];
  const stop = (): void => children.forEach((child) => void child.kill());
  process.once("exit", stop);
  try {
    const display = await displayOf(children);
    const driver = await sessionOf(await driverOf(children, display));
    const capabilities = await driver.getCapabilities();
    return {
      name: `WebKitGTK ${capabilities.getBrowserVersion()}`,
      open: (url) => pageOf(driver, url),
      close: async () => {
        await driver.quit();
        stop();
      },
    };
  } catch (fault) {
    stop();
    throw fault;
  }
}

async function displayOf(children: ChildProcess[]): Promise<string> {
  const command = displayCommand() ?? "";
  const server = spawn(
    command,
    ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "inherit", "pipe"] },
  );
  children.push(server);
  const [number] = (await Promise.race([
    once(server.stdio[3] as Readable, "data"),
    endOf(server, command),
  ])) as [Buffer];
  return `:${String(number).trim()}`;
}

/** The address of a driver that answers. */
async function driverOf(
  children: ChildProcess[],
  display: string,
): Promise<string> {
  const command = driverCommand() ?? "";
  const port = await freePort();
  const { WAYLAND_DISPLAY: _, ...env } = process.env;
  const driver = spawn(command, [`--port=${port}`], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...env,
      DISPLAY: display,
      GDK_BACKEND: "x11",
      // The reader of the page is English, whoever runs the tests.
      LANG: "C.UTF-8",
      LC_ALL: "C.UTF-8",
      LANGUAGE: "en_US",
    },
  });
  children.push(driver);
  const address = `http://127.0.0.1:${port}`;
  await Promise.race([answered(`${address}/status`), endOf(driver, command)]);
  return address;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answered(url: string): Promise<void> {
  const end = Date.now() + kPatience;
  while (Date.now() < end) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) {
      return;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} does not answer.`);
}

async function endOf(child: ChildProcess, command: string): Promise<never> {
  const [status] = await once(child, "exit");
  throw new Error(`${command} ended with ${status}.`);
}

async function sessionOf(address: string): Promise<WebDriver> {
  return new Builder()
    .usingServer(address)
    .withCapabilities({ browserName: "MiniBrowser" })
    .build();
}

async function pageOf(driver: WebDriver, url: string): Promise<EnginePage> {
  await driver.get(url);
  const found = (selector: string) =>
    driver.wait(until.elementLocated(By.css(selector)), kPatience);
  return {
    click: async (selector, words = "") => {
      await found(selector);
      for (const element of await driver.findElements(By.css(selector))) {
        if ((await element.getText()).includes(words)) {
          return element.click();
        }
      }
      throw new Error(`No ${selector} says ${words}.`);
    },
    choose: async (files) => {
      const input = await found("input[type=file]");
      await input.sendKeys(files.join("\n"));
    },
    select: async (selector, value) => {
      await (await found(`${selector} option[value="${value}"]`)).click();
    },
    run: (body) => driver.executeScript(body),
    faults: () => driver.executeScript(kFaultsOf),
    close: () => driver.get("about:blank"),
  };
}
