import assert from "node:assert/strict";
import { test } from "node:test";

import {
  filesOfDrop,
  filesOfList,
  sampleFile,
} from "../../../web/src/io/files";
import { fileOf } from "../support/fixtures";

function dropOf(files: File[], folder: string | null = null): DataTransfer {
  const items = files.map((file) => ({
    kind: "file",
    webkitGetAsEntry: () => ({
      isDirectory: file.name === folder,
      name: file.name,
    }),
  }));
  return { items, files } as unknown as DataTransfer;
}

test("all files of a drop are taken, in their order", () => {
  const chosen = filesOfDrop(
    dropOf([fileOf("a", "b.csv"), fileOf("b", "a.csv")]),
  );
  assert.deepEqual(chosen.ok && chosen.files.map(({ name }) => name), [
    "b.csv",
    "a.csv",
  ]);
});

test("a folder is refused by name", () => {
  const chosen = filesOfDrop(dropOf([fileOf("", "exports")], "exports"));
  assert.deepEqual(!chosen.ok && [chosen.error.code, chosen.error.file], [
    "page.folder",
    "exports",
  ]);
});

test("a drop without files says so", () => {
  const chosen = filesOfDrop(dropOf([]));
  assert.equal(!chosen.ok && chosen.error.code, "page.no_files");
  assert.equal(filesOfList(null).ok, false);
});

test("the sample is a file like any other", async () => {
  const file = sampleFile("id,Customer ID\n");
  assert.equal(file.name, "sample-subscriptions.csv");
  assert.equal(await file.text(), "id,Customer ID\n");
});
