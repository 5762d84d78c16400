import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import {
  type ViewId,
  isView,
  kFigures,
  kRoleViews,
  kSections,
  kStageViews,
  kViews,
  sectionsOf,
} from "../../../web/src/state/reader-view";
import { kRoot } from "../support/fixtures";

const kRoleAndStageViews: readonly ViewId[] = [...kRoleViews, ...kStageViews];

/** The anchors of sections in the elements' sources. */
function anchors(): string[] {
  const folder = path.join(kRoot, "web/src/elements");
  const texts = readdirSync(folder).map((name) =>
    readFileSync(path.join(folder, name), "utf8"),
  );
  const written = texts.flatMap((text) =>
    [...text.matchAll(/<section id="(\w+)" class="report-section"/g)].map(
      ([, id = ""]) => id,
    ),
  );
  // Those whose heading and frame are made in one place.
  return [...new Set([...written, "retention", "churn", "expansion"])].sort();
}

test("every section that an element draws has its place in the full view, and each name is that of one", () => {
  assert.deepEqual(anchors(), [...kSections].sort());
});

test("every section is in the view of some role or stage too", () => {
  const named = new Set<string>(
    kRoleAndStageViews.flatMap((view) => [...kViews[view].sections]),
  );
  assert.deepEqual(
    kSections.filter((id) => !named.has(id)),
    [],
  );
});

test("no view names a figure or a section twice, and each starts with MRR, drawn large", () => {
  for (const [view, { figures, sections }] of Object.entries(kViews)) {
    assert.equal(new Set(figures).size, figures.length, view);
    assert.equal(new Set(sections).size, sections.length, view);
    assert.equal(figures[0], "mrr", view);
    // Beside the large one: a row of three, or two.
    assert.ok([4, kFigures.length].includes(figures.length), view);
  }
});

test("every view can be chosen", () => {
  assert.deepEqual(
    Object.keys(kViews).sort(),
    ["full", ...kRoleAndStageViews].sort(),
  );
});

test("a section that no view names is the last of the full view, and in no other", () => {
  const present = ["weather", "churn", "retention"];
  assert.deepEqual(sectionsOf("full", present), [
    "retention",
    "churn",
    "weather",
  ]);
  assert.deepEqual(sectionsOf("coo", present), ["churn", "retention"]);
});

// Seed 002: owners and stages of each indicator.
test("views go by the document that they come from", () => {
  assert.ok(kViews.cfo.figures.slice(0, 2).join() === "mrr,arr");
  assert.ok(kViews.cfo.sections.includes("economics"));
  assert.deepEqual(kViews.coo.sections.slice(0, 2), ["churn", "economics"]);
  assert.ok(kViews.sales.sections.includes("economics"));
  assert.equal(kViews.sales.sections[0], "conversion");
  assert.ok(kViews.success.sections.includes("surveys"));
  assert.ok(kViews.success.sections.includes("adoption"));
  assert.deepEqual(kViews.early.sections.slice(0, 2), [
    "conversion",
    "adoption",
  ]);
  assert.equal(kViews.growing.sections[0], "retention");
  assert.deepEqual(kViews.mature.sections.slice(0, 2), ["churn", "revenue"]);
});

test("only names of views are views", () => {
  assert.ok(isView("cfo"));
  assert.ok(!isView("toString"));
  assert.ok(!isView(null));
});
