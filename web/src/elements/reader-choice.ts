import { type TemplateResult, html, nothing } from "lit";

import { type ViewId, isView, kRoleViews, kStageViews } from "../state/reader-view";
import type { Ui } from "./ui";

/** The view to look at the report in, by who looks. */
export function readerChoice({ t }: Ui, view: ViewId, pick: (view: ViewId) => void): TemplateResult {
  const words = t.readers;
  const option = (id: ViewId): TemplateResult =>
    html`<option value=${id} ?selected=${id === view}>${words.nameOf[id]}</option>`;
  const onChange = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    if (isView(value)) {
      pick(value);
    }
  };
  return html`
    <label class="field">
      <span>${words.view}</span>
      <select class="reader" @change=${onChange}>
        ${option("full")}
        <optgroup label=${words.roles}>${kRoleViews.map(option)}</optgroup>
        <optgroup label=${words.stages}>${kStageViews.map(option)}</optgroup>
      </select>
    </label>
  `;
}

/** What a view is for, that it leaves sections out, and the way to all of them. */
export function readerNote(
  { t }: Ui,
  view: ViewId,
  pick: (view: ViewId) => void,
): TemplateResult | typeof nothing {
  if (view === "full") {
    return nothing;
  }
  const words = t.readers;
  return html`
    <p class="note reader-note">
      ${view === "investor" ? words.prints : words.whyOf[view]} ${words.hidden}
      <button type="button" class="quiet small" @click=${() => pick("full")}>${words.showAll}</button>
    </p>
  `;
}
