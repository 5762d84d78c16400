// Writes a stand-in for the engine into a folder: the same exports, the same envelopes, and always the sample report. The page's
// tests run on it where the real engine is not built, and for what the real one never does: trap, stall, read a file slowly.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const fixtures = new URL("../fixtures/", import.meta.url);
const kEmptyModule = Uint8Array.from([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
]);

/** Without its `samples` it answers nothing, and weighs next to nothing: what is built with it can be weighed. */
export async function makeFakeEngine(folder, { samples = true } = {}) {
  const report = await readFile(
    new URL("report.sample.json", fixtures),
    "utf8",
  );
  const definitions = await readFile(
    new URL("definitions.json", fixtures),
    "utf8",
  );
  const glue = await readFile(new URL("engine.js", import.meta.url), "utf8");
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, "holdfast.js"),
    glue
      .replace('"{{report}}"', () => (samples ? report : "null"))
      .replace('"{{definitions}}"', () => (samples ? definitions : "null")),
  );
  await writeFile(path.join(folder, "holdfast.wasm"), kEmptyModule);
}
