import assert from "node:assert/strict";
import { test } from "node:test";

import { weightsWith } from "../../../web/src/elements/health";

const logins = { code: "logins", weight: 1 } as const;
const nps = { code: "nps", weight: 2 } as const;

test("a weight that is not 1 is in the setting, and the others stay", () => {
  assert.equal(weightsWith([logins, nps], logins, "0"), "logins:0,nps:2");
  assert.equal(weightsWith([logins, nps], logins, "1"), "nps:2");
});

test("the setting says so where all weigh 1, and an empty field is 1", () => {
  assert.equal(weightsWith([logins, nps], nps, "1"), "equal");
  assert.equal(weightsWith([logins, nps], nps, ""), "equal");
});
