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

/** Where a report holds amounts: paths without the places in lists. Descriptions of amounts end with their unit. */
async function moneyPaths() {
  const { definitions } = JSON.parse(await readFile(new URL("report.schema.json", schemas), "utf8"));
  const found = new Set();
  const visit = (node, path, above) => {
    const name = node.$ref?.split("/").at(-1);
    if (name !== undefined) {
      if (!above.includes(name)) visit(definitions[name], path, [...above, name]);
      return;
    }
    if (/in minor units/i.test(node.description ?? "") && !node.properties) found.add(path.join("."));
    [
      ...(node.anyOf ?? []),
      ...(node.oneOf ?? []),
      ...(node.allOf ?? []),
      ...(node.items ? [node.items] : []),
    ].forEach((each) => visit(each, path, above));
    Object.entries(node.properties ?? {}).forEach(([key, each]) => visit(each, [...path, key], above));
  };
  visit(definitions.SingleCurrencyReport, [], []);
  const list = JSON.stringify([...found].sort());
  return prettier.format(
    `// Generated from wasm/contract/report.schema.json by "npm run types". Change the schema, not this file.

    /** Where a report holds amounts in minor units: paths without the places in lists. */
    export const kMoneyPaths: readonly string[] = ${list};`,
    style,
  );
}

await mkdir(target, { recursive: true });
let stale = 0;
const schemasOfTypes = [
  "report",
  "segments",
  "definitions",
  "comparison",
  "inspection",
  "mapping",
  "explanation",
  "explanation-request",
];
const generated = [
  ...schemasOfTypes.map((name) => [`${name}.d.ts`, () => typesOf(name)]),
  ["money-paths.ts", moneyPaths],
];
for (const [name, make] of generated) {
  const file = new URL(name, target);
  const fresh = await make();
  if (!check) {
    await writeFile(file, fresh);
  } else if (fresh !== (await readFile(file, "utf8").catch(() => ""))) {
    stale += 1;
    console.error(
      `web/src/contract/${name} is not what the schema says. Run "npm run types" in web/ and commit the result.`,
    );
  }
}
process.exitCode = stale === 0 ? 0 : 1;
