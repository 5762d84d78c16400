import assert from "node:assert/strict";
import { test } from "node:test";

import {
  churnWordsWith,
  classChosen,
} from "../../../web/src/state/churn-words";

test("a reason is put into a class without the signs that separate words", () => {
  const words = churnWordsWith(
    "built_in",
    "Moved to Rival, sadly: 2024",
    "competitor",
  );
  assert.equal(words, "Moved to Rival sadly 2024:competitor");
  assert.equal(classChosen(words, "moved to rival，sadly：2024"), "competitor");
  assert.equal(
    churnWordsWith(words, "没有预算", "external"),
    "Moved to Rival sadly 2024:competitor,没有预算:external",
  );
});

test("a class that is chosen again replaces the one before, and none is the words as known", () => {
  const words = "no funds:external,Rival:competitor";
  assert.equal(
    churnWordsWith(words, "No_Funds", "other"),
    "Rival:competitor,No_Funds:other",
  );
  assert.equal(churnWordsWith(words, "rival", null), "no funds:external");
  assert.equal(
    churnWordsWith("no funds:external", "No funds", null),
    "built_in",
  );
  assert.equal(classChosen(words, "Moved to Rival"), null);
  assert.equal(classChosen(undefined, "Rival"), null);
});
