import { type TemplateResult, html, nothing } from "lit";

import type { Input, Report } from "../contract/report";
import type { Messages } from "../i18n/choose";
import type { Ui } from "./ui";

/** A section that only some files fill. */
export type NeededId = keyof Messages["needed"];

/** What of the report tells whether its files hold rows for a section. */
export type Holding = Pick<Report, "inputs" | "filter">;

/** The table whose rows are for one section alone. */
const kTableOf: Partial<Record<NeededId, Input["table"]>> = {
  signals: "usage",
  renewals: "renewals",
  economics: "costs",
  surveys: "surveys",
};

/**
 * A section as it is; where the files say nothing for it, which file would; where they do and this report cannot show it, why. `live`: a report that is taken along is as it is, and has
 * no such section.
 */
export function orNeeded(
  { t }: Ui,
  id: NeededId,
  view: TemplateResult | typeof nothing,
  live: boolean,
  report: Holding,
): TemplateResult | typeof nothing {
  return view !== nothing || !live
    ? view
    : html`<section id=${id} class="report-section">
        <h2>${t[id].title}</h2>
        <p class="empty">${reason(t, id, report)}</p>
      </section>`;
}

function reason(t: Messages, id: NeededId, { inputs, filter }: Holding): string {
  if (id === "conversion") {
    return filter ? t.held.whole : t.needed.conversion;
  }
  const isHeld = inputs.some(({ table, rows }) => table === kTableOf[id] && rows.used > 0);
  if (!isHeld) {
    return t.needed[id];
  }
  return filter ? t.held.filtered : t.held.elsewhere;
}
