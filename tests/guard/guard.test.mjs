// Each rule sees a violation planted in an otherwise clean tree, and says nothing about the clean tree.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, test } from "node:test";
import { headersCompileAlone, headersNobodyLeadsWith } from "./headers.mjs";
import { RULES } from "./rules.mjs";
import { codeOf, functionsOf } from "./source.mjs";

const lines = (count, line = "  ++i;") => Array.from({ length: count }, () => line).join("\n");

const CLEAN = new Map([
  ["core/include/holdfast/base/money.h", "#pragma once\n#include <cstdint>\nusing Minor = std::int64_t;\n"],
  ["core/include/holdfast/csv/reader.h", '#pragma once\n#include "holdfast/base/money.h"\n'],
  ["core/src/csv/scan.h", "#pragma once\n"],
  [
    "core/src/csv/reader.cpp",
    '#include "holdfast/csv/reader.h"\n#include "scan.h"\n#include "csv/scan.h"\nint F() { return 1; }\n',
  ],
  ["core/src/report/write.cpp", '#include <nlohmann/json.hpp>\n#include "holdfast/csv/reader.h"\n'],
  ["core/src/metrics/rates.cpp", "// double is fine here\ndouble Rate() { return 0.5; }\n"],
  [
    "cli/main.cpp",
    '#include <cstdio>\n#include "holdfast/csv/reader.h"\nint main() { std::printf("%d", 1); }\n',
  ],
  ["wasm/bindings.cpp", '#include <emscripten/bind.h>\n#include "holdfast/csv/reader.h"\n'],
  [
    "web/src/page.ts",
    "export const label = (node: Element, text: string) => { node.textContent = text; };\n",
  ],
  ["web/package-lock.json", '{"packages":{"node_modules/lit":{"version":"3.3.3"}}}\n'],
]);

/** [rule, path, text, part of the message]: `text` takes the place of the clean file, if there is one. */
const PLANTED = [
  [
    "stage-order",
    "core/include/holdfast/base/money.h",
    '#include "holdfast/csv/reader.h"\n',
    "csv comes after base",
  ],
  ["stage-order", "core/src/csv/reader.cpp", '#include "report/write.cpp"\n', "report comes after csv"],
  ["stage-order", "core/src/csv/reader.cpp", '#include "nowhere.h"\n', "no file of the core"],
  ["stage-order", "core/src/extras/a.cpp", '#include "holdfast/csv/reader.h"\n', "no stage"],
  ["public-headers-only", "cli/main.cpp", '#include "../core/src/csv/scan.h"\n', "no public header"],
  ["public-headers-only", "wasm/bindings.cpp", '#include "csv/scan.h"\n', "no public header"],
  ["core-is-pure", "core/src/csv/reader.cpp", "#include <iostream>\n", "iostream"],
  ["core-is-pure", "core/src/csv/reader.cpp", 'void F() { std::printf("x"); }\n', "printf"],
  ["core-is-pure", "core/src/csv/reader.cpp", 'void F(char* b) { snprintf(b, 1, "x"); }\n', "snprintf"],
  ["core-is-pure", "core/src/csv/reader.cpp", "void F() { std::cout << 1; }\n", "cout"],
  ["core-is-pure", "core/src/csv/reader.cpp", "void F() { std::abort(); }\n", "abort"],
  ["core-is-pure", "core/src/csv/reader.cpp", "void F() { throw 1; }\n", "throw"],
  ["core-is-pure", "core/src/csv/reader.cpp", "void F() { try { G(); } catch (...) {} }\n", "catch"],
  ["core-is-pure", "core/src/csv/reader.cpp", "#include <emscripten/val.h>\n", "emscripten"],
  ["money-is-exact", "core/include/holdfast/base/money.h", "double Half(double x);\n", "double"],
  ["money-is-exact", "core/src/values/amount.cpp", "float x = 1;\n", "float"],
  ["money-is-exact", "core/src/ledger/ledger.cpp", "auto x = static_cast<double>(1);\n", "double"],
  ["money-is-exact", "core/src/movements/movements.cpp", "double x = 1;\n", "double"],
  ["json-in-reports", "core/src/metrics/rates.cpp", "#include <nlohmann/json.hpp>\n", "nlohmann"],
  ["json-in-reports", "core/include/holdfast/csv/reader.h", "nlohmann::json Dump();\n", "nlohmann"],
  ["small-bindings", "wasm/bindings.cpp", `${lines(100)}\n`, "100 lines"],
  ["lengths", "core/src/csv/reader.cpp", `int i = 0;\n${lines(600, "// note")}\n`, "601 lines"],
  ["lengths", "core/src/csv/reader.cpp", `void F() {\n${lines(39)}\n}\n`, "F has 41 lines"],
  [
    "lengths",
    "core/src/csv/reader.cpp",
    `namespace a {\nclass B : public C {\n int G(int x = 3) const {\n${lines(60)}\n }\n};\n}\n`,
    "G has 62 lines",
  ],
  [
    "lengths",
    "core/src/csv/reader.cpp",
    `B::B(int a) : a_{a}, b_(2) {\n${lines(60)}\n}\n`,
    "B::B has 62 lines",
  ],
  ["lengths", "tests/core/a_test.cpp", `${lines(601, "// note")}\n`, "601 lines"],
  ["web-is-safe", "web/src/page.ts", "node.innerHTML = text;\n", "innerHTML"],
  ["web-is-safe", "web/src/page.ts", "node.outerHTML = text;\n", "outerHTML"],
  ["web-is-safe", "web/src/page.ts", "node.insertAdjacentHTML('beforeend', text);\n", "insertAdjacentHTML"],
  ["web-is-safe", "web/src/page.ts", "document.write(text);\n", "document.write"],
  ["web-is-safe", "web/src/page.ts", "eval(text);\n", "eval"],
  ["web-is-safe", "web/src/page.ts", "new Function(text)();\n", "new Function"],
  ["web-is-safe", "web/src/page.ts", "setTimeout('go()', 1);\n", "setTimeout"],
  ["web-is-safe", "web/src/page.ts", "html`${unsafeHTML(text)}`;\n", "unsafeHTML"],
  ["web-is-safe", "web/src/page.ts", "new RTCPeerConnection();\n", "RTCPeerConnection"],
  ["web-is-safe", "web/src/page.ts", "window.open(url);\n", "window.open"],
  ["web-is-safe", "web/src/page.ts", "location.href = url;\n", "location.href"],
  ["web-is-safe", "web/src/page.ts", 'html`<p style="color:red">`;\n', "style"],
  ["web-is-safe", "web/src/page.ts", "html`<p style=${css}>`;\n", "style"],
  ["web-is-safe", "web/index.html", '<meta http-equiv="refresh" content="0">\n', "refresh"],
  ["nothing-of-the-machine", "README.md", `cd ${["", "work", "main"].join("/")}\n`, "one machine"],
  ["nothing-of-the-machine", "core/src/csv/reader.cpp", `// TO${"DO"}: later\n`, "finish it"],
  ["nothing-of-the-machine", "script/build", `# FIX${"ME"}\n`, "finish it"],
  [
    "nothing-of-the-machine",
    "web/package-lock.json",
    '{"resolved": "https://example.org/lit.tgz"}\n',
    "not hosts",
  ],
  ["nothing-of-the-machine", ".npmrc", `registry=https://${"registry"}.example.org/\n`, "user's settings"],
];

describe("the rules", () => {
  for (const [rule, check] of Object.entries(RULES)) {
    test(`${rule}: a clean tree passes`, () => assert.deepEqual(check(CLEAN), []));
    test(`${rule}: has a planted violation`, () => assert.ok(PLANTED.some(([planted]) => planted === rule)));
  }
  for (const [rule, file, text, message] of PLANTED) {
    test(`${rule}: sees ${JSON.stringify(text.slice(0, 50))} in ${file}`, () => {
      const violations = RULES[rule](new Map([...CLEAN, [file, text]]));
      assert.ok(violations.length > 0);
      assert.ok(violations.every((violation) => violation.file === file && violation.line > 0));
      assert.ok(
        violations.some((violation) => violation.message.includes(message)),
        JSON.stringify(violations),
      );
    });
  }
});

describe("what the rules leave alone", () => {
  const INNOCENT = [
    [
      "core-is-pure",
      "core/src/csv/reader.cpp",
      '// we throw nothing, and never printf(\nstd::string a = "try abort()";\n',
    ],
    ["core-is-pure", "core/src/csv/reader.cpp", "int retry = 1; int Catch();\n"],
    ["money-is-exact", "core/src/ledger/ledger.cpp", "// no double here\nint doubled = 2;\n"],
    ["lengths", "core/src/csv/reader.cpp", `void F() {\n${lines(38)}\n}\n`],
    ["lengths", "tests/core/a_test.cpp", `TEST(Suite, Name) {\n${lines(50)}\n}\n`],
    [
      "lengths",
      "core/src/csv/reader.cpp",
      `constexpr Row kTable[] = {\n${lines(100, "    {Role(1), 2},")}\n};\n`,
    ],
    ["lengths", "core/include/holdfast/csv/reader.h", `class A {\n${lines(100, "  int F();")}\n};\n`],
    [
      "web-is-safe",
      "web/src/page.ts",
      'node.style.width = "1px"; const fontStyle = "x"; if (location.hash === "#a") evaluate(x);\n',
    ],
    ["nothing-of-the-machine", "README.md", "The customers/home/plan column, https://example.org/home/\n"],
  ];
  for (const [rule, file, text] of INNOCENT) {
    test(`${rule}: ${JSON.stringify(text.slice(0, 50))}`, () => {
      assert.deepEqual(RULES[rule](new Map([...CLEAN, [file, text]])), []);
    });
  }
});

describe("the reading of C++", () => {
  test("comments and literals become spaces, and lines stay", () => {
    const code = codeOf('a("x\\"{"); // {\n/* {\n */ b(\'{\'); R"q({ " )" {)q"; 1\'000;\n');
    assert.equal(code.includes("{"), false);
    assert.equal(code.split("\n").length, 4);
    assert.match(code, /b\(\s+\);\s+; 1'000;/);
  });

  test("functions are found in classes, after operators, templates and initialisers", () => {
    const text = `
namespace n {
struct S { int a = 1; bool operator==(const S& o) const { return a == o.a; } };
template <typename T> T G(T t) requires(true) { if (t) { return t; } return {}; }
const int kX = [] { return 1; }();
S::S() : a{1}, b({2}) {
  a = 2;
}
}
`;
    const found = functionsOf(text).map(({ name, line, lines: count }) => [name, line, count]);
    assert.deepEqual(found, [
      ["operator==", 3, 1],
      ["G", 4, 1],
      ["S::S", 6, 3],
    ]);
  });
});

test("a header that a source includes before all others is compiled by its build, and any other alone", () => {
  const files = new Map([
    ["core/include/holdfast/csv/reader.h", "#pragma once\n"],
    ["core/include/holdfast/csv/token.h", "#pragma once\n"],
    ["core/src/csv/cells.h", "#pragma once\n"],
    ["core/src/csv/scan.h", "#pragma once\n"],
    [
      "core/src/csv/reader.cpp",
      '// Why.\n#include "holdfast/csv/reader.h"\n\n#include "holdfast/csv/token.h"\n',
    ],
    ["core/src/csv/cells.cpp", '#include "cells.h"\n'],
    ["tests/core/csv/scan_test.cpp", '#include "../../../core/src/csv/scan.h"\n'],
  ]);
  assert.deepEqual(headersNobodyLeadsWith(files), [
    "core/include/holdfast/csv/token.h",
    "core/src/csv/scan.h",
  ]);
});

test("a header that leans on another's includes does not compile alone", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "holdfast-guard-"));
  try {
    await mkdir(path.join(folder, "holdfast"));
    await writeFile(
      path.join(folder, "holdfast/good.h"),
      "#pragma once\n#include <string>\nstd::string Good();\n",
    );
    await writeFile(path.join(folder, "holdfast/bad.h"), "#pragma once\nstd::string Bad();\n");
    const violations = await headersCompileAlone(["holdfast/good.h", "holdfast/bad.h"], [folder]);
    assert.deepEqual(
      violations.map(({ file }) => file),
      ["holdfast/bad.h"],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
