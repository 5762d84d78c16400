import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";

import type { Definitions, SettingDefinition } from "../contract/definitions";
import { settingMeaning, settingName, valueMeaning } from "../i18n/setting-meanings";
import type { SettingsWords } from "../i18n/settings";
import { type Values, usualValue } from "../state/definitions";
import type { Ui } from "./ui";

/** What a field of a setting is drawn from. */
export interface FieldView {
  ui: Ui;
  words: SettingsWords;
  definitions: Definitions;
  /** As they are in the report, or wanted. */
  values: Values;
  /** The section that the thresholds of early warning are changed in is there. */
  hasSignals: boolean;
  /** The one that the limits of the advocates' tests are changed in is there. */
  hasAdvocates: boolean;
  change: (setting: SettingDefinition, value: string) => void;
}

const kMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const kMostGapDays = 366;
const kMostWindowDays = 3660;
const kMostSpan = 36;
const kMostPercent = 100;

/** The offsets from UTC that clocks are set to. */
const kOffsets = (
  "-12:00 -11:00 -10:00 -09:30 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:30 -03:00 -02:00 -01:00 +01:00 +02:00 +03:00 " +
  "+03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 +08:45 +09:00 +09:30 +10:00 +10:30 +11:00 +12:00 " +
  "+12:45 +13:00 +14:00"
).split(" ");

/** What a time zone can be here, with the one in force. */
function zonesWith(now: string): readonly string[] {
  const zones = ["UTC", "as_written", ...kOffsets];
  return zones.includes(now) ? zones : [...zones, now];
}

/** A setting: its name, what it decides, the choice, and how that differs from the profile. */
export function settingField(view: FieldView, setting: SettingDefinition): TemplateResult {
  const { ui, words, definitions, values, change } = view;
  const { key } = setting;
  const usual = usualValue(definitions, values["profile"], setting);
  const isChanged = valueOf(view, setting) !== usual;
  const name = settingName(ui.language, key);
  return html`
    <div class="setting ${isChanged ? "is-changed" : ""}" data-setting=${key}>
      <div class="setting-head">
        <label for="setting-${key}">${name}</label>
        ${setting.needs_reading ? html`<span class="rereads">${words.rereads}</span>` : nothing}
      </div>
      <p class="note" id="meaning-${key}">
        ${coreText(ui, settingMeaning(ui.language, key), setting.meaning)}
      </p>
      <div class="setting-value">
        ${control(view, setting)}
        ${
          isChanged
            ? html`<button
                type="button"
                class="quiet small"
                aria-label=${words.resetOf(name)}
                @click=${() => change(setting, usual)}
              >
                ${words.reset}
              </button>`
            : nothing
        }
      </div>
      ${isChanged ? html`<p class="differs">${differsText(view, setting, usual)}</p>` : nothing}
    </div>
  `;
}

/** How a product's value differs from the one chosen; of what no profile sets, the default. */
function differsText(view: FieldView, setting: SettingDefinition, usual: string): string {
  const { words, definitions, values } = view;
  const text = valueText(view, setting, usual);
  const title = definitions.profiles.find(({ name }) => name === values["profile"])?.title;
  return setting.of_profiles && title !== undefined ? words.differs(title, text) : words.usual(text);
}

/** A value of a setting in words, without the full stop of a sentence. */
export function valueText(
  view: Pick<FieldView, "ui" | "words">,
  setting: SettingDefinition,
  value: string,
): string {
  const { ui, words } = view;
  const word = setting.values.find((each) => each.value === value);
  if (word !== undefined) {
    const text = valueMeaning(ui.language, setting.key, value) ?? word.meaning;
    return text.replace(/[.。]$/, "");
  }
  switch (setting.key) {
    case "as_of":
      return value === "last" ? words.last : ui.f.day(value);
    case "fiscal_year_start":
      return ui.f.standaloneMonth(Number(value));
    case "conversion_days":
    case "gap_days":
      return `${value} ${words.days}`;
    case "forecast_mark":
      return ui.f.wholePercent(Number(value) / 100);
    case "nrr_months":
      return ui.t.retention.span(Number(value));
    case "time_zone":
      return value === "as_written" ? words.asWritten : value === "UTC" ? value : `UTC${value}`;
    case "reactivation_window":
      return value === "any" ? words.anyGap : `${value} ${words.days}`;
    default:
      return value === "none"
        ? words.none
        : value === "quoted"
          ? words.asQuoted
          : value === "equal"
            ? words.equal
            : value === "built_in"
              ? words.builtIn
              : value;
  }
}

/** A sentence in the reader's language, or the core's, which is English. */
export function coreText({ language }: Ui, text: string | null, english: string): TemplateResult {
  return text === null && language !== "en"
    ? html`<span lang="en">${english}</span>`
    : html`${text ?? english}`;
}

function valueOf({ values }: FieldView, { key, default: usual }: SettingDefinition): string {
  return values[key] ?? usual;
}

function control(view: FieldView, setting: SettingDefinition): TemplateResult {
  if (setting.values.length > 0) {
    return choice(
      view,
      setting,
      setting.values.map(({ value }) => [value, valueText(view, setting, value)]),
    );
  }
  switch (setting.key) {
    case "as_of":
      return input(view, setting, { type: "date", none: "last" });
    case "gap_days":
      return html`${input(view, setting, { type: "number", none: "0", most: kMostGapDays })}
        <span>${view.words.days}</span>`;
    case "conversion_days":
      return html`${input(view, setting, { type: "number", none: "90", most: kMostWindowDays })}
        <span>${view.words.days}</span>`;
    case "forecast_mark":
      return html`${input(view, setting, { type: "number", none: "5", least: 1, most: kMostPercent })}
        <span>%</span>`;
    case "nrr_months":
      return html`${input(view, setting, { type: "number", none: "12", least: 1, most: kMostSpan })}
        <span>${view.words.months}</span>`;
    case "time_zone":
      return choice(
        view,
        setting,
        zonesWith(valueOf(view, setting)).map((zone) => [zone, valueText(view, setting, zone)]),
      );
    case "reactivation_window":
      return html`${input(view, setting, { type: "number", none: "any", most: kMostWindowDays, empty: true })}
        <span>${view.words.days}</span>
        ${valueOf(view, setting) === "any" ? html`<span class="note">${view.words.anyGap}</span>` : nothing}`;
    case "fiscal_year_start":
      return choice(
        view,
        setting,
        kMonths.map((month) => [String(month), view.ui.f.standaloneMonth(month)]),
      );
    case "warning_thresholds":
      return thresholds(view, setting, view.hasSignals ? "signals" : null);
    case "advocate_thresholds":
      return thresholds(view, setting, view.hasAdvocates ? "advocates" : null);
    case "currency":
    case "reporting_currency":
      return input(view, setting, { type: "text", none: "none", pattern: "[A-Za-z]{3}" });
    default:
      return input(view, setting, { type: "text", none: setting.default });
  }
}

function choice(
  view: FieldView,
  setting: SettingDefinition,
  options: readonly (readonly [value: string, text: string])[],
): TemplateResult {
  const now = valueOf(view, setting);
  return html`
    <select
      id="setting-${setting.key}"
      aria-describedby="meaning-${setting.key}"
      .value=${live(now)}
      @change=${(event: Event) => view.change(setting, (event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        ([value, text]) => html`<option value=${value} ?selected=${value === now}>${text}</option>`,
      )}
    </select>
  `;
}

interface InputKind {
  type: string;
  /** What an empty field stands for. */
  none: string;
  pattern?: string;
  least?: number;
  most?: number;
  /** A number that is `none` is shown as an empty field. */
  empty?: boolean;
}

function input(
  view: FieldView,
  setting: SettingDefinition,
  { type, none, pattern, least, most, empty }: InputKind,
): TemplateResult {
  const now = valueOf(view, setting);
  // An empty field says "none", "the last date"; a list of tiers and most numbers are always written out.
  const isEmpty = now === none && (empty === true || type === "date" || pattern !== undefined);
  const change = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    if (field.reportValidity()) {
      const text = field.value.trim();
      view.change(setting, text === "" ? none : pattern === undefined ? text : text.toUpperCase());
    }
  };
  return html`
    <input
      id="setting-${setting.key}"
      type=${type}
      aria-describedby="meaning-${setting.key}"
      autocomplete="off"
      spellcheck="false"
      min=${type === "number" ? String(least ?? 0) : nothing}
      max=${most === undefined ? nothing : String(most)}
      pattern=${pattern ?? nothing}
      maxlength=${pattern === undefined ? nothing : "3"}
      placeholder=${type === "text" && pattern !== undefined ? view.words.none : nothing}
      .value=${live(isEmpty ? "" : now)}
      @change=${change}
    />
    ${type === "date" && now === none ? html`<span class="note">${view.words.last}</span>` : nothing}
  `;
}

/** Changed where the rules themselves are told, and nowhere else. */
function thresholds(view: FieldView, setting: SettingDefinition, section: string | null): TemplateResult {
  return html`
    <output id="setting-${setting.key}" aria-describedby="meaning-${setting.key}"
      >${valueText(view, setting, valueOf(view, setting))}</output
    >
    ${section === null ? nothing : html`<a href="#${section}">${view.words.inSection}</a>`}
  `;
}
