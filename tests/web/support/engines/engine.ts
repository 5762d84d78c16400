// A browser other than Chromium, by the few verbs that its smoke tests need: each engine is driven by another library.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";

/** For whatever a page has to do first: a busy machine starts a browser in ten seconds. */
export const kPatience = 60_000;

export interface Engine {
  /** Its name and version, as it gives them itself. */
  readonly name: string;
  open(url: string): Promise<EnginePage>;
  close(): Promise<void>;
}

export interface EnginePage {
  /** Clicks the first element of a CSS selector, and with these words in it where some are given. */
  click(selector: string, words?: string): Promise<void>;
  /** Gives files of this machine to the file input, as a reader does who chooses them. */
  choose(files: readonly string[]): Promise<void>;
  /** Chooses an option of a list by its value. */
  select(selector: string, value: string): Promise<void>;
  /** What the body of a function gives, run in the page. */
  run(body: string): Promise<unknown>;
  /** Errors, warnings and broken security rules since the page began to load. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}

/** An engine to test. */
export interface EngineKind {
  readonly name: string;
  /** Whether it tells of the faults of a page; if not, the page gets a script that notes them. */
  readonly tellsFaults: boolean;
  /** What is not installed of it, and how to install that; null: all is there. */
  missing(): string | null;
  start(): Promise<Engine>;
}

/** The command that a variable of the environment names, or the first of these on the PATH; null: there is none. */
export function commandOf(
  variable: string,
  names: readonly string[],
): string | null {
  const given = process.env[variable];
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const files =
    given === undefined
      ? names.flatMap((name) =>
          folders.map((folder) => path.join(folder, name)),
        )
      : [given];
  return files.find((file) => existsSync(file)) ?? null;
}

export function notInstalled(what: string, packages: string): string {
  return `${what} is not installed: run 'script/bootstrap test', or on Debian 'apt-get install ${packages}' as root.`;
}

/** The words of every element of a selector, those in shadow roots too. */
export async function textsOf(
  page: EnginePage,
  selector: string,
): Promise<string[]> {
  return (await page.run(`
    const found = [];
    const look = (root) => {
      found.push(...root.querySelectorAll(${JSON.stringify(selector)}));
      root.querySelectorAll("*").forEach((each) => each.shadowRoot && look(each.shadowRoot));
    };
    look(document);
    return found.map((each) => each.textContent.replace(/\\s+/g, " ").trim());
  `)) as string[];
}

/** Reads texts until one of them matches, and gives it; else null, when patience is at its end. */
async function awaited(
  read: () => Promise<string[]>,
  words: RegExp,
): Promise<string | null> {
  const end = Date.now() + kPatience;
  while (Date.now() < end) {
    const found = (await read()).find((text) => words.test(text));
    if (found !== undefined) {
      return found;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return null;
}

/** Waits for a fault: a browser tells of it apart from what the page does. */
export async function faulted(page: EnginePage, words: RegExp): Promise<void> {
  const found = await awaited(() => page.faults(), words);
  assert.ok(found !== null, `${words}: ${(await page.faults()).join(" | ")}`);
}

/** Waits until the words of some element of a selector match, and gives them. */
export async function shown(
  page: EnginePage,
  selector: string,
  words = /./,
): Promise<string> {
  const found = await awaited(() => textsOf(page, selector), words);
  if (found !== null) {
    return found;
  }
  const texts = await textsOf(page, selector);
  const main = (await textsOf(page, "body")).join().slice(0, 400);
  const faults = (await page.faults()).join("\n");
  assert.fail(
    `${selector} ${words}: ${texts.join(" | ")}\nThe page: ${main}\nFaults: ${faults}`,
  );
}
