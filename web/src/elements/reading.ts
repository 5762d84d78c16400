import { type TemplateResult, html, nothing } from "lit";

import { type Reading, readingRate, secondsLeft } from "../state/page-state";
import type { Ui } from "./ui";

/** How far the reading is. */
export function readingView({ t, f }: Ui, reading: Reading, cancel: () => void): TemplateResult {
  const rate = readingRate(reading);
  const left = secondsLeft(reading);
  return html`
    <section class="reading" aria-labelledby="reading-title">
      <h1 id="reading-title" tabindex="-1">${t.reading.title}</h1>
      <p class="files">${reading.files.map(({ file }) => file.name).join(", ")}</p>
      <progress
        aria-label=${t.reading.label}
        max=${Math.max(1, reading.total)}
        .value=${reading.read}
      ></progress>
      <p class="note">
        <span>${t.reading.of(f.bytes(reading.read), f.bytes(reading.total))}</span>
        ${rate === null ? nothing : html`<span>${f.bytesPerSecond(rate)}</span>`}
        ${left === null ? nothing : html`<span>${t.reading.left(f.seconds(left))}</span>`}
      </p>
      <button type="button" @click=${cancel}>${t.reading.cancel}</button>
    </section>
  `;
}
