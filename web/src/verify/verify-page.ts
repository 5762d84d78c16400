import { type TemplateResult, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";

import { LightElement } from "../elements/light-element";
import { type Language, kLanguageNames, kLanguageTags, languageFor } from "../i18n/choose";
import { kVerifyWords, type VerifyWords } from "../i18n/verify";
import { type AttemptId, type Outcome, attempt, kAttempts } from "./attempts";
import { type Digest, digestOf } from "./digest";

/** Tries every way out of a page under Holdfast's own policy, and shows which of them this browser blocks. */
@customElement("holdfast-verify")
export class VerifyElement extends LightElement {
  @state() private language: Language = languageFor(navigator.languages);
  @state() private outcomes: ReadonlyMap<AttemptId, Outcome> = new Map();
  @state() private digest: Digest | null = null;

  protected override firstUpdated(): void {
    void this.tryAll();
  }

  protected override updated(): void {
    document.documentElement.lang = this.language;
  }

  // One after the other: a broken rule does not say which attempt broke it.
  private async tryAll(): Promise<void> {
    for (const id of kAttempts) {
      const outcome = await attempt(id);
      this.outcomes = new Map([...this.outcomes, [id, outcome]]);
    }
  }

  protected override render(): TemplateResult {
    const words = kVerifyWords[this.language];
    return html`
      <header class="masthead">
        <span class="name">Holdfast</span>
        <label class="field">
          <span class="unseen">${words.language}</span>
          <select class="language" @change=${this.onLanguage}>
            ${kLanguageTags.map(
              (tag) =>
                html`<option value=${tag} lang=${tag} ?selected=${tag === this.language}>
                  ${kLanguageNames[tag]}
                </option>`,
            )}
          </select>
        </label>
      </header>
      <main class="verify">
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
        ${this.summary(words)} ${this.table(words)} ${this.advice(words)}
        <h2>${words.hashTitle}</h2>
        <p>${words.hashLead}</p>
        ${words.hashWays.map((way) => html`<p>${way.say} <code>${way.run}</code></p>`)} ${this.file(words)}
        <h2>${words.limitsTitle}</h2>
        <ul>
          ${words.limits.map((limit) => html`<li>${limit}</li>`)}
        </ul>
        <p><a href=${location.protocol === "file:" ? "holdfast.html" : "index.html"}>${words.back}</a></p>
      </main>
    `;
  }

  private summary(words: VerifyWords): TemplateResult {
    const done = this.outcomes.size === kAttempts.length;
    const open = [...this.outcomes.values()].filter((outcome) => outcome === "open").length;
    const blocked = this.outcomes.size - open;
    return html`
      <p class="summary ${done ? (open === 0 ? "all-blocked" : "some-open") : ""}" role="status">
        ${done ? words.summary(String(blocked), String(kAttempts.length)) : `${words.trying} …`}
      </p>
    `;
  }

  private table(words: VerifyWords): TemplateResult {
    return html`
      <div class="scroll" role="region" aria-label=${words.title} tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col" class="words">${words.tried}</th>
              <th scope="col" class="words">${words.result}</th>
            </tr>
          </thead>
          <tbody>
            ${kAttempts.map((id) => {
              const outcome = this.outcomes.get(id);
              return html`<tr data-attempt=${id} data-outcome=${outcome ?? "trying"}>
                <th scope="row" class="words">${words.attemptOf[id]}</th>
                <td class="words">${outcome === undefined ? "…" : words.outcomeOf[outcome]}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    `;
  }

  /** What to do about what is not blocked. */
  private advice(words: VerifyWords): TemplateResult | typeof nothing {
    const open = kAttempts.filter((id) => this.outcomes.get(id) === "open");
    if (open.length === 0) {
      return nothing;
    }
    const others = open.filter((id) => id !== "webrtc");
    return html`
      <h2>${words.todo}</h2>
      <ul class="todo-list">
        ${open.includes("webrtc") ? html`<li>${words.todoWebRtc}</li>` : nothing}
        ${others.length > 0 ? html`<li>${words.todoOthers}</li>` : nothing}
        <li>${words.todoOffline}</li>
      </ul>
    `;
  }

  private file(words: VerifyWords): TemplateResult {
    const { digest } = this;
    return html`
      <label class="button">
        ${words.chooseFile}
        <input type="file" class="unseen" @change=${this.onFile} />
      </label>
      ${
        digest === null
          ? nothing
          : html`<dl class="digest" role="status">
              <dt>${digest.name}</dt>
              <dd><code>${digest.hex}</code></dd>
              <dd><code>sha256-${digest.base64}</code></dd>
            </dl>`
      }
    `;
  }

  private async onFile(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file !== undefined) {
      this.digest = await digestOf(file);
    }
  }

  private onLanguage(event: Event): void {
    this.language = (event.target as HTMLSelectElement).value as Language;
  }
}
