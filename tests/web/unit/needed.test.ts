import assert from "node:assert/strict";
import { test } from "node:test";

import { type TemplateResult, html, nothing } from "lit";

import { type NeededId, orNeeded } from "../../../web/src/elements/needed";
import type { Ui } from "../../../web/src/elements/ui";
import { en } from "../../../web/src/i18n/en";

const ui = { t: en } as unknown as Ui;

test("a section that no file fills says which file would, under its own name", () => {
  for (const id of Object.keys(en.needed) as NeededId[]) {
    const view = orNeeded(ui, id, nothing, true) as TemplateResult;
    assert.deepEqual(view.values, [id, en[id].title, en.needed[id]]);
  }
});

test("a section that is there stays as it is, and a report taken along says nothing of others", () => {
  const view = html`<section></section>`;
  assert.equal(orNeeded(ui, "economics", view, true), view);
  assert.equal(orNeeded(ui, "economics", nothing, false), nothing);
});
