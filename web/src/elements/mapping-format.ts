import { type TemplateResult, html } from "lit";

import type { Inspection } from "../contract/inspection";
import type { InspectedFile, Mapping } from "../io/protocol";
import {
  type FormatKey,
  type MappingDialect,
  type TableKind,
  withDialect,
  withFormat,
  withTable,
} from "../state/mapping-edit";
import type { Decide } from "./mapping-fields";
import type { Ui } from "./ui";

interface Option {
  /** "": as detected. */
  value: string;
  label: string;
}

const kEncodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "gb18030", "big5"] as const;
const kDelimiters = [",", ";", "\t", "|"] as const;
const kSkips = Array.from({ length: 11 }, (_, count) => String(count));
const kIntervals = ["week", "month", "3 months", "6 months", "year", "2 years"] as const;

/** What a row of the file is: the kind of table, detected and changeable. */
export function tableView(
  ui: Ui,
  { inspection, detected }: InspectedFile,
  mapping: Mapping,
  decide: Decide,
): TemplateResult {
  const { t } = ui;
  const chosen = mapping.table ?? "";
  const found = chosen === "" ? inspection.table : detected.table;
  return choice({
    id: "table-kind",
    label: t.checking.table,
    value: chosen,
    options: [
      {
        value: "",
        label: found === null ? t.checking.chooseTable : t.checking.detected(t.account.table[found]),
      },
      ...inspection.tables.map((kind) => ({ value: kind, label: t.account.table[kind] })),
    ],
    pick: (value) => decide(withTable(mapping, value === "" ? null : (value as TableKind))),
  });
}

/** How the bytes and the values are written: each as detected, each changeable. */
export function formatView(ui: Ui, file: InspectedFile, mapping: Mapping, decide: Decide): TemplateResult {
  return html`
    <section class="format" aria-labelledby="format-title">
      <h2 id="format-title">${ui.t.checking.written}</h2>
      <div class="choices">
        ${dialectChoices(ui, file, mapping, decide)} ${valueChoices(ui, file, mapping, decide)}
      </div>
    </section>
  `;
}

function dialectChoices(ui: Ui, file: InspectedFile, mapping: Mapping, decide: Decide): TemplateResult[] {
  const { t } = ui;
  const found = dialectFound(file, mapping);
  const set = <Key extends keyof MappingDialect>(key: Key, value: MappingDialect[Key] | undefined): void =>
    decide(withDialect(mapping, key, value));
  const { dialect = {} } = mapping;
  return [
    choice({
      id: "encoding",
      label: t.checking.encoding,
      value: dialect.encoding ?? "",
      options: [asDetected(ui, encodingName(found.encoding)), ...kEncodings.map(encodingOption)],
      pick: (value) => set("encoding", orNone(value) as MappingDialect["encoding"]),
    }),
    choice({
      id: "delimiter",
      label: t.checking.delimiter,
      value: dialect.delimiter ?? "",
      options: [
        asDetected(ui, delimiterName(ui, found.delimiter)),
        ...kDelimiters.map((value) => ({ value, label: delimiterName(ui, value) })),
      ],
      pick: (value) => set("delimiter", orNone(value)),
    }),
    choice({
      id: "header",
      label: t.checking.header,
      value: dialect.header === undefined ? "" : String(dialect.header),
      options: [
        asDetected(ui, found.header ? t.checking.headerYes : t.checking.headerNo),
        { value: "true", label: t.checking.headerYes },
        { value: "false", label: t.checking.headerNo },
      ],
      pick: (value) => set("header", value === "" ? undefined : value === "true"),
    }),
    choice({
      id: "skip",
      label: t.checking.skip,
      value: dialect.skip === undefined ? "" : String(dialect.skip),
      options: [
        asDetected(ui, ui.f.count(found.skip)),
        ...withValue(kSkips, dialect.skip?.toString()).map((value) => ({
          value,
          label: ui.f.count(Number(value)),
        })),
      ],
      pick: (value) => set("skip", value === "" ? undefined : Number(value)),
    }),
  ];
}

function valueChoices(ui: Ui, file: InspectedFile, mapping: Mapping, decide: Decide): TemplateResult[] {
  const { t } = ui;
  const found = formatsFound(file, mapping);
  const set = <Key extends FormatKey>(key: Key, value: Mapping[Key] | undefined): void =>
    decide(withFormat(mapping, key, value));
  const orders = { "day-first": t.checking.dayFirst, "month-first": t.checking.monthFirst };
  const signs = { ".": t.checking.point, ",": t.checking.comma };
  const units = { false: t.checking.wholeUnits, true: t.checking.minorUnits };
  return [
    choice({
      id: "decimal",
      label: t.checking.decimal,
      value: mapping.decimal ?? "",
      options: [asDetected(ui, signs[found.decimal ?? "."]), ...optionsOf(signs)],
      pick: (value) => set("decimal", orNone(value) as Mapping["decimal"]),
    }),
    choice({
      id: "date-order",
      label: t.checking.dateOrder,
      value: mapping.date_order ?? "",
      options: [
        asDetected(ui, found.date_order === undefined ? t.checking.dateClear : orders[found.date_order]),
        ...optionsOf(orders),
      ],
      pick: (value) => set("date_order", orNone(value) as Mapping["date_order"]),
    }),
    choice({
      id: "minor-units",
      label: t.checking.amounts,
      value: mapping.minor_units === undefined ? "" : String(mapping.minor_units),
      options: [asDetected(ui, units[`${found.minor_units ?? false}`]), ...optionsOf(units)],
      pick: (value) => set("minor_units", value === "" ? undefined : value === "true"),
    }),
    currencyChoice(ui, found.currency, mapping, (value) => set("currency", value)),
    choice({
      id: "interval",
      label: t.checking.interval,
      value: mapping.interval ?? "",
      options: [
        asDetected(ui, intervalName(ui, found.interval)),
        ...withValue(kIntervals, mapping.interval).map((value) => ({
          value,
          label: intervalName(ui, value),
        })),
      ],
      pick: (value) => set("interval", orNone(value)),
    }),
  ];
}

function currencyChoice(
  ui: Ui,
  found: string | undefined,
  mapping: Mapping,
  set: (value: string | undefined) => void,
): TemplateResult {
  const { t } = ui;
  const pick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const code = input.value.trim().toUpperCase();
    if (code === "" || /^[A-Z]{3}$/.test(code)) {
      set(orNone(code));
    }
  };
  return html`
    <div class="choice">
      <label for="currency">${t.checking.currency}</label>
      <input
        id="currency"
        type="text"
        autocomplete="off"
        spellcheck="false"
        maxlength="3"
        size="5"
        pattern="[A-Za-z]{3}"
        placeholder=${t.checking.detected(found ?? t.checking.noCurrency)}
        .value=${mapping.currency ?? ""}
        @change=${pick}
      />
    </div>
  `;
}

interface ChoiceSpec {
  /** Unique in the page. */
  id: string;
  label: string;
  value: string;
  options: readonly Option[];
  pick: (value: string) => void;
}

function choice({ id, label, value, options, pick }: ChoiceSpec): TemplateResult {
  return html`
    <div class="choice ${value === "" ? "" : "decided"}">
      <label for=${id}>${label}</label>
      <select
        id=${id}
        .value=${value}
        @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}
      >
        ${options.map(
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
        )}
      </select>
    </div>
  `;
}

function asDetected({ t }: Ui, found: string): Option {
  return { value: "", label: t.checking.detected(found) };
}

function optionsOf(labels: Record<string, string>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function orNone(value: string): string | undefined {
  return value === "" ? undefined : value;
}

function withValue(values: readonly string[], value: string | undefined): readonly string[] {
  return value === undefined || values.includes(value) ? values : [...values, value];
}

function encodingOption(value: string): Option {
  return { value, label: encodingName(value) };
}

function encodingName(encoding: string): string {
  const names: Record<string, string> = {
    "utf-8": "UTF-8",
    "utf-16le": "UTF-16 LE",
    "utf-16be": "UTF-16 BE",
    "windows-1252": "Windows-1252",
    gb18030: "GB18030 (GBK)",
    big5: "Big5",
  };
  return names[encoding] ?? encoding;
}

function delimiterName({ t }: Ui, delimiter: string): string {
  const names: Record<string, string> = t.checking.delimiters;
  return names[delimiter] ?? delimiter;
}

function intervalName({ t }: Ui, interval: string | undefined): string {
  const names: Record<string, string> = t.checking.intervals;
  return interval === undefined ? t.checking.noInterval : (names[interval] ?? interval);
}

/** What the bytes look like by themselves where something else is decided about them. */
function dialectFound({ inspection, detected }: InspectedFile, mapping: Mapping): Inspection["dialect"] {
  return mapping.dialect === undefined ? inspection.dialect : detected.dialect;
}

/** What is understood of the values; where a format is decided, what it looks like by itself. */
function formatsFound({ inspection, detected }: InspectedFile, mapping: Mapping): Mapping {
  const found: Mapping = { ...inspection.mapping };
  for (const key of ["decimal", "date_order", "minor_units", "currency", "interval"] as const) {
    if (mapping[key] !== undefined) {
      delete found[key];
      Object.assign(found, pickKey(detected.mapping, key));
    }
  }
  return found;
}

function pickKey(mapping: Mapping | null, key: FormatKey): Mapping {
  const value = mapping?.[key];
  return value === undefined ? {} : { [key]: value };
}
