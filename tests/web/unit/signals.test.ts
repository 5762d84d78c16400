import assert from "node:assert/strict";
import { test } from "node:test";

import { thresholdsWith } from "../../../web/src/elements/signals";

const tickets = { code: "tickets", threshold: 5, quoted: 5 } as const;
const login = { code: "no_login", threshold: 14, quoted: 7 } as const;

test("a threshold that differs from the quoted one is in the setting, and the others stay", () => {
  assert.equal(
    thresholdsWith([login, tickets], tickets, "3"),
    "no_login:14,tickets:3",
  );
  assert.equal(thresholdsWith([login, tickets], tickets, "5"), "no_login:14");
});

test("the setting says so where all are as quoted, and an empty field is as quoted", () => {
  assert.equal(thresholdsWith([login, tickets], login, "7"), "quoted");
  assert.equal(thresholdsWith([login, tickets], login, ""), "quoted");
});
