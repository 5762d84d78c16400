import { type TemplateResult, html, nothing } from "lit";

import type { Messages } from "../i18n/choose";
import type { Ui } from "./ui";

/** A section that only some files fill. */
export type NeededId = keyof Messages["needed"];

/**
 * A section as it is; where the files say nothing for it, which file would. `live`: a report that is taken along is as it is, and has
 * no such section.
 */
export function orNeeded(
  { t }: Ui,
  id: NeededId,
  view: TemplateResult | typeof nothing,
  live: boolean,
): TemplateResult | typeof nothing {
  return view !== nothing || !live
    ? view
    : html`<section id=${id} class="report-section">
        <h2>${t[id].title}</h2>
        <p class="empty">${t.needed[id]}</p>
      </section>`;
}
