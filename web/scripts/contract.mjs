// Types of the contract, generated from wasm/contract/*.schema.json. With --check: fails when the committed ones are stale.
import { readFile, writeFile, mkdir } from "node:fs/promises";
import { compileFromFile } from "json-schema-to-typescript";
import prettier from "prettier";

const root = new URL("../../", import.meta.url);
const schemas = new URL("wasm/contract/", root);
const target = new URL("web/src/contract/", root);
const check = process.argv.includes("--check");

const style = { ...(await prettier.resolveConfig(new URL("any.ts", target))), parser: "typescript" };

/** References between the schemas go by file name, so each file is read where it stands. */
async function typesOf(name) {
  const source = await compileFromFile(new URL(`${name}.schema.json`, schemas).pathname, {
    cwd: schemas.pathname,
    bannerComment: `// Generated from wasm/contract/${name}.schema.json by "npm run types". Change the schema, not this file.`,
    additionalProperties: false,
  });
  return prettier.format(source, style);
}

await mkdir(target, { recursive: true });
let stale = 0;
for (const name of ["report", "segments", "inspection", "mapping", "explanation", "explanation-request"]) {
  const file = new URL(`${name}.d.ts`, target);
  const fresh = await typesOf(name);
  if (!check) {
    await writeFile(file, fresh);
  } else if (fresh !== (await readFile(file, "utf8").catch(() => ""))) {
    stale += 1;
    console.error(
      `web/src/contract/${name}.d.ts is not what the schema says. Run "npm run types" in web/ and commit the result.`,
    );
  }
}
process.exitCode = stale === 0 ? 0 : 1;
