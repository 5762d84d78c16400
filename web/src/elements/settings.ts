import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";

import type { Definitions, SettingDefinition } from "../contract/definitions";
import type { Block } from "../contract/report";
import { errorWords } from "../i18n/choose";
import { openRule } from "../i18n/profile-rules";
import { settingName } from "../i18n/setting-meanings";
import { type SettingsWords, kSettingsWords } from "../i18n/settings";
import type { Importer } from "../io/importer";
import { type Values, changedSettings, needReading, usualValue, withProfile } from "../state/definitions";
import type { Reported } from "../state/page-state";
import { headlineOf } from "../state/report-view";
import { LightElement } from "./light-element";
import { type FieldView, coreText, settingField } from "./setting-field";
import type { Ui } from "./ui";

/** In the order of the panel. A setting that is in none stands in the last. */
const kGroups: readonly (readonly [group: keyof SettingsWords["groups"], keys: readonly string[]])[] = [
  [
    "mrr",
    [
      "discounts",
      "tax",
      "refunds",
      "open_invoices",
      "prorations",
      "usage",
      "one_off",
      "past_due",
      "paused",
      "month_factors",
      "month_state",
      "time_zone",
      "currency",
    ],
  ],
  [
    "customers",
    [
      "grain",
      "churn_date",
      "free_customers",
      "gap_days",
      "same_month",
      "reactivation_window",
      "returning_customers",
      "cohort_by",
      "cohort_age",
      "cohort_key",
    ],
  ],
  [
    "rates",
    [
      "partial_month",
      "customer_churn",
      "net_churn",
      "quick_ratio",
      "ltv",
      "grr",
      "nrr_months",
      "renewal_rate",
      "renewal_terms",
      "churn_sign",
    ],
  ],
  ["view", []],
];

/**
 * The definitions in force, by name, and a drawer to choose others: the report is computed again at once. What decides how rows are
 * read waits until the reader has the files read again.
 */
@customElement("holdfast-settings")
export class SettingsElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) page!: Reported;
  /** What the drawer shows of the report while it covers some of it. */
  @property({ attribute: false }) block!: Block;
  @property({ attribute: false }) importer!: Importer;
  @property({ attribute: false }) definitions!: Definitions;
  @state() private open = false;
  /** Chosen, but not before the files are read again. */
  @state() private pending: Values = {};
  /** Chosen, and being computed. */
  @state() private asked: Values = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("page") && this.page.again !== "busy") {
      this.asked = {};
    }
  }

  private get words(): SettingsWords {
    return kSettingsWords[this.ui.language];
  }

  private get now(): Values {
    return this.page.report.settings;
  }

  /** As the reader has chosen, in force or not. */
  private get values(): Values {
    return { ...this.now, ...this.asked, ...this.pending };
  }

  protected override render(): TemplateResult {
    const { ui, words, definitions, now } = this;
    const changed = changedSettings(definitions, now).filter(({ of_profiles }) => of_profiles);
    return html`
      <p class="settings-bar">
        <button
          type="button"
          class="settings-button"
          aria-expanded=${this.open}
          aria-controls="settings-panel"
          @click=${() => this.toggle()}
        >
          ${words.button(this.titleOf(now["profile"]))}
        </button>
        ${
          changed.length === 0
            ? nothing
            : html`<span
                class="note"
                title=${changed.map(({ key }) => settingName(ui.language, key)).join(", ")}
                >${words.changed(ui.f.count(changed.length))}</span
              >`
        }
      </p>
      ${this.open ? this.drawer() : nothing}
    `;
  }

  private drawer(): TemplateResult {
    const { words } = this;
    const view = this.fields();
    return html`
      <aside
        id="settings-panel"
        class="settings-panel"
        aria-labelledby="settings-title"
        @keydown=${this.onKey}
      >
        <div class="settings-top">
          <button type="button" class="quiet close" @click=${() => this.toggle()}>${words.close}</button>
          <h2 id="settings-title" tabindex="-1">${words.title}</h2>
          ${this.strip()} ${this.notice()}
        </div>
        <p class="note">${words.lead}</p>
        ${this.profiles()} ${this.openRules()}
        ${kGroups.map(
          ([group]) => html`
            <fieldset class="settings-group">
              <legend>${words.groups[group]}</legend>
              ${this.ofGroup(group).map((setting) => settingField(view, setting))}
            </fieldset>
          `,
        )}
      </aside>
    `;
  }

  private fields(): FieldView {
    const { ui, words, definitions, values } = this;
    return {
      ui,
      words,
      definitions,
      values,
      hasSignals: Boolean(this.block.signals),
      hasAdvocates: Boolean(this.block.advocates),
      change: ({ key }, value) => this.choose({ [key]: value }),
    };
  }

  private ofGroup(group: keyof SettingsWords["groups"]): readonly SettingDefinition[] {
    const { settings } = this.definitions;
    const grouped = kGroups.flatMap(([, keys]) => keys);
    const keys = kGroups.find(([each]) => each === group)?.[1] ?? [];
    return group === "view"
      ? settings.filter(({ key }) => !grouped.includes(key))
      : keys.flatMap((key) => settings.filter((setting) => setting.key === key));
  }

  /** The figures that are looked at first, as they are with what is chosen. */
  private strip(): TemplateResult {
    const { ui, words, block } = this;
    const { t, f } = ui;
    const headline = headlineOf(block);
    const { summary } = block;
    const figures: readonly (readonly [name: string, value: string])[] = [
      [t.figures.mrr, f.money(summary.mrr, block)],
      [t.figures.customers, f.count(summary.customers)],
      [t.figures.nrr, f.percent(headline?.row.nrr ?? null)],
      [t.figures.grr, f.percent(headline?.row.grr ?? null)],
    ];
    const isBusy = this.page.again === "busy";
    return html`
      <div role="status" aria-label=${words.now} aria-busy=${isBusy}>
        <dl class="settings-figures">
          ${figures.map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </div>
    `;
  }

  /** What is chosen and not in the report. */
  private notice(): TemplateResult | typeof nothing {
    const { ui, words, now, values, definitions } = this;
    const { again } = this.page;
    const waiting = needReading(definitions, now, values);
    if (waiting.length > 0) {
      const names = waiting.map(({ key }) => settingName(ui.language, key)).join(", ");
      return html`
        <div class="settings-notice" role="alert">
          <p>${words.pending(names)}</p>
          <p class="actions">
            <button type="button" class="primary" @click=${() => void this.importer.readWith(this.pending)}>
              ${words.read}
            </button>
            <button type="button" @click=${() => (this.pending = {})}>${words.discard}</button>
          </p>
        </div>
      `;
    }
    return again === null || again === "busy"
      ? nothing
      : html`<p class="settings-notice" role="alert">
          ${words.refused}
          ${errorWords(ui.t, again.code)?.what ?? html`<span lang="en">${again.message}</span>`}
        </p>`;
  }

  private profiles(): TemplateResult {
    const { words, definitions, values } = this;
    const changed = changedSettings(definitions, values);
    return html`
      <div class="setting profile">
        <div class="setting-head"><label for="settings-profile">${words.profile}</label></div>
        <p class="note" id="settings-profile-hint">${words.profileHint}</p>
        <div class="setting-value">
          <select
            id="settings-profile"
            aria-describedby="settings-profile-hint"
            .value=${live(values["profile"] ?? "")}
            @change=${this.onProfile}
          >
            ${definitions.profiles.map(
              ({ name, title }) =>
                html`<option value=${name} ?selected=${name === values["profile"]}>${title}</option>`,
            )}
          </select>
          ${
            changed.length === 0
              ? nothing
              : html`<button type="button" class="quiet small reset-all" @click=${() => this.reset()}>
                  ${words.resetAll}
                </button>`
          }
        </div>
      </div>
    `;
  }

  private openRules(): TemplateResult {
    const { ui, words, definitions, values } = this;
    const { f } = ui;
    const profile = definitions.profiles.find(({ name }) => name === values["profile"]);
    const { open = [], sources = [] } = profile ?? {};
    return html`
      ${
        open.length === 0
          ? nothing
          : html`<details class="open-rules" open>
              <summary>${words.open(f.count(open.length))}</summary>
              <ul>
                ${open.map((rule) => html`<li>${coreText(ui, openRule(ui.language, rule), rule)}</li>`)}
              </ul>
            </details>`
      }
      ${
        sources.length === 0
          ? nothing
          : html`<details class="open-rules">
              <summary>${words.sources(f.count(sources.length))}</summary>
              <ul lang="en">
                ${sources.map((source) => html`<li>${source}</li>`)}
              </ul>
            </details>`
      }
    `;
  }

  /** Computed at once, unless something chosen needs the files. */
  private choose(changes: Values): void {
    const { definitions, now } = this;
    const wanted = { ...this.pending, ...changes };
    if (needReading(definitions, now, { ...now, ...wanted }).length > 0) {
      this.pending = wanted;
      return;
    }
    this.pending = {};
    this.asked = { ...this.asked, ...wanted };
    void this.importer.set(wanted);
  }

  private reset(): void {
    const { definitions, values } = this;
    const changes = changedSettings(definitions, values).map((setting) => [
      setting.key,
      usualValue(definitions, values["profile"], setting),
    ]);
    this.choose(Object.fromEntries(changes) as Values);
  }

  private onProfile(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.choose(withProfile(this.definitions, value, this.values));
  }

  private titleOf(profile: string | undefined): string {
    return this.definitions.profiles.find(({ name }) => name === profile)?.title ?? profile ?? "";
  }

  private toggle(): void {
    this.open = !this.open;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(this.open ? "#settings-title" : ".settings-button")?.focus(),
    );
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.stopPropagation();
      this.toggle();
    }
  }
}
