import assert from "node:assert/strict";
import { test } from "node:test";

import { type TemplateResult, html, nothing } from "lit";

import {
  type Holding,
  type NeededId,
  orNeeded,
} from "../../../web/src/elements/needed";
import type { Ui } from "../../../web/src/elements/ui";
import { en } from "../../../web/src/i18n/en";

const none: Holding = { inputs: [] };
const costs = (used: number): Holding["inputs"] =>
  [{ table: "costs", rows: { used } }] as unknown as Holding["inputs"];
const ui = { t: en } as unknown as Ui;

test("a section that no file fills says which file would, under its own name", () => {
  for (const id of Object.keys(en.needed) as NeededId[]) {
    const view = orNeeded(ui, id, nothing, true, none) as TemplateResult;
    assert.deepEqual(view.values, [id, en[id].title, en.needed[id]]);
  }
});

test("a section that is there stays as it is, and a report taken along says nothing of others", () => {
  const view = html`<section></section>`;
  assert.equal(orNeeded(ui, "economics", view, true, none), view);
  assert.equal(orNeeded(ui, "economics", nothing, false, none), nothing);
});

test("no section says that no file has what one does", () => {
  const said = (report: Holding): unknown =>
    (
      orNeeded(ui, "economics", nothing, true, report) as TemplateResult
    ).values.at(-1);
  const filter = {
    by: "plan",
    segments: ["Pro"],
  } as unknown as NonNullable<Holding["filter"]>;
  assert.equal(said({ inputs: costs(3), filter }), en.held.filtered);
  assert.equal(said({ inputs: costs(3) }), en.held.elsewhere);
  assert.equal(said({ inputs: costs(0), filter }), en.needed.economics);
  const conversion = orNeeded(ui, "conversion", nothing, true, {
    inputs: costs(3),
    filter,
  }) as TemplateResult;
  assert.equal(conversion.values.at(-1), en.held.whole);
});
