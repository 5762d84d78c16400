import { kMoneyPaths } from "../contract/money-paths";
import type { Block, Report } from "../contract/report";
import type { MoneyUnit } from "../format";
import { blocksOf } from "../state/report-view";
import { type Sheet, type SheetCell, decimal, number, sheetOf } from "./sheet";

type Scalar = null | boolean | number | string;
type Json = Scalar | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };
type Row = Map<string, SheetCell>;

const kMoney = new Set(kMoneyPaths);

/** Parts of a report that are no figures: what it says of itself, and of how it was made. */
const kNoTables = new Set(["schema", "version", "settings", "currencies", "months", "invariants"]);

/**
 * Every table of a report, one sheet per list, in the report's own names and order; single figures are together in the sheet
 * "figures". Amounts are in major units, rates are plain numbers, and the currency has a column where there are amounts.
 */
export function reportSheets(report: Report): Sheet[] {
  const tables = new Map<string, Row[]>();
  const whole = report as unknown as JsonObject;
  const blocks = blocksOf(report);
  for (const block of blocks) {
    const own = blocks.length > 1 ? (block as unknown as JsonObject) : whole;
    collect(tables, own, [], startOf(block), block);
  }
  if (blocks.length !== 1) {
    collect(tables, whole, [], new Map(), null);
  }
  const sheets = [...tables].map(([name, rows]) => sheetOf(name, rows));
  return [metricsSummary(report), ...sheets];
}

function startOf({ currency }: Block): Row {
  return new Map([["currency", currency]]);
}

/** Puts the lists below `node` into the tables, `start` in front of every row. */
function collect(
  tables: Map<string, Row[]>,
  node: JsonObject,
  path: readonly string[],
  start: Row,
  unit: MoneyUnit | null,
): void {
  const own = unitOf(node, unit);
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, key];
    if (path.length === 0 && kNoTables.has(key)) {
      continue;
    }
    if (isRecords(value)) {
      value.forEach((record) => addRecord(tables, record, here, start, own));
    } else if (isObject(value)) {
      const parallel = parallelLists(value);
      if (parallel.length > 0) {
        alongAge(value, parallel, here, own).forEach((row) => add(tables, here, joined(start, row)));
      }
      collect(tables, value, here, start, own);
    } else if (path.length > 0 && isScalar(value) && value !== null) {
      const row: Row = new Map([["figure", here.join(".")]]);
      row.set("value", cellOf(value, here, own));
      add(tables, ["figures"], joined(start, row));
    }
  }
}

function addRecord(
  tables: Map<string, Row[]>,
  record: JsonObject,
  path: readonly string[],
  start: Row,
  unit: MoneyUnit | null,
): void {
  const own = unitOf(record, unit);
  const flat = joined(start, flatRow(record, path, own));
  const parallel = parallelLists(record);
  if (parallel.length > 0) {
    alongAge(record, parallel, path, own).forEach((row) => add(tables, path, joined(flat, row)));
  } else {
    add(tables, path, flat);
  }
  const named = new Map([...flat].filter(([head]) => kNames.has(head)));
  addLists(tables, record, path, named, own);
}

/** The lists within a record, and within what it consists of. */
function addLists(
  tables: Map<string, Row[]>,
  record: JsonObject,
  path: readonly string[],
  named: Row,
  unit: MoneyUnit | null,
): void {
  for (const [key, value] of Object.entries(record)) {
    if (isRecords(value) && key !== "sources") {
      value.forEach((each) => addRecord(tables, each, [...path, key], named, unit));
    } else if (isObject(value)) {
      addLists(tables, value, [...path, key], named, unit);
    }
  }
}

/** What tells the rows of a list apart, so that the lists within them can be told apart as well. */
const kNames = new Set([
  "currency",
  "month",
  "name",
  "kind",
  "customer",
  "code",
  "period",
  "segment",
  "owner",
  "survey",
  "series",
  "line",
  "months",
  "from",
  "to",
]);

/** What is not a list within a record, by its path below the record. */
function flatRow(record: JsonObject, path: readonly string[], unit: MoneyUnit | null, above = ""): Row {
  const row: Row = new Map();
  for (const [key, value] of Object.entries(record)) {
    const head = above + key;
    if (key === "sources" && isRecords(value)) {
      row.set(head, value.map(({ file, line }) => `${String(file)}:${String(line)}`).join("; "));
    } else if (isObject(value)) {
      flatRow(value, [...path, key], unit, `${head}.`).forEach((cell, name) => row.set(name, cell));
    } else if (typeof value === "number" && unit !== null && isPartOfAmounts(record, key)) {
      row.set(head, { number: decimal(value, unit.minor_digits) });
    } else if (isScalar(value)) {
      row.set(head, cellOf(value, [...path, key], unit));
    } else if (!isRecords(value) && !parallelLists(record).includes(key)) {
      row.set(head, value.map(String).join("; "));
    }
  }
  return row;
}

/** Rates of customers and of amounts are in one list: their codes say what the two numbers of each are. */
function isPartOfAmounts({ code }: JsonObject, key: string): boolean {
  return (
    typeof code === "string" && code.startsWith("amount_") && (key === "numerator" || key === "denominator")
  );
}

/** Lists of numbers side by side, as long as each other: what they hold at one place belongs together. */
function parallelLists(record: JsonObject): string[] {
  const lists = Object.entries(record).filter(
    ([, value]) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((each) => typeof each === "number" || each === null),
  );
  const lengths = new Set(lists.map(([, value]) => (value as readonly Json[]).length));
  return lists.length > 1 && lengths.size === 1 ? lists.map(([key]) => key) : [];
}

/** A row per place of parallel lists. Those without times of their own begin at age 0. */
function alongAge(
  record: JsonObject,
  keys: readonly string[],
  path: readonly string[],
  unit: MoneyUnit | null,
): Row[] {
  const length = (record[keys[0] ?? ""] as readonly Json[]).length;
  const timed = keys.includes("times");
  return Array.from({ length }, (_, index) => {
    const row: Row = timed ? new Map() : new Map([["age", number(index)]]);
    for (const key of keys) {
      const value = (record[key] as readonly (number | null)[])[index] ?? null;
      // What a column says of age 0 alone has the same name as the list.
      row.set(key === "times" ? "age" : key, cellOf(value, [...path, key], unit));
    }
    return row;
  });
}

function cellOf(value: Scalar, path: readonly string[], unit: MoneyUnit | null): SheetCell {
  if (typeof value === "number") {
    const isMoney = unit !== null && kMoney.has(path.join("."));
    return isMoney ? { number: decimal(value, unit.minor_digits) } : number(value);
  }
  return value === null ? null : String(value);
}

function unitOf(node: JsonObject, above: MoneyUnit | null): MoneyUnit | null {
  const { currency, minor_digits: digits } = node;
  return typeof currency === "string" && typeof digits === "number"
    ? { currency, minor_digits: digits }
    : above;
}

function joined(start: Row, row: Row): Row {
  return new Map([...start, ...row]);
}

function add(tables: Map<string, Row[]>, path: readonly string[], row: Row): void {
  const name = path.filter((key) => key !== "currencies").join("_");
  const rows = tables.get(name);
  if (rows === undefined) {
    tables.set(name, [row]);
  } else {
    rows.push(row);
  }
}

function isScalar(value: Json): value is Scalar {
  return typeof value !== "object" || value === null;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRecords(value: Json | undefined): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

type Column = readonly [name: string, list: string, path: string];

/** The columns of the command's CSV, in its words and order. */
const kSummaryColumns: readonly Column[] = [
  ["opening_mrr", "movements", "opening"],
  ["new_mrr", "movements", "new"],
  ["reactivation_mrr", "movements", "reactivation"],
  ["expansion_mrr", "movements", "expansion"],
  ["contraction_mrr", "movements", "contraction"],
  ["churned_mrr", "movements", "churn"],
  ["fx", "movements", "fx"],
  ["closing_mrr", "movements", "closing"],
  ["opening_customers", "movements", "customers.opening"],
  ["new_customers", "movements", "customers.new"],
  ["returned_customers", "movements", "customers.returned"],
  ["expanded_customers", "movements", "customers.expanded"],
  ["contracted_customers", "movements", "customers.contracted"],
  ["lost_customers", "movements", "customers.lost"],
  ["closing_customers", "movements", "customers.closing"],
  ["nrr", "retention.monthly", "nrr"],
  ["grr", "retention.monthly", "grr"],
  ["customer_retention", "retention.monthly", "logo"],
  ["nrr", "retention.trailing", "nrr"],
  ["grr", "retention.trailing", "grr"],
  ["customer_retention", "retention.trailing", "logo"],
  ["customer_churn", "churn.monthly", "customer_churn"],
  ["gross_mrr_churn", "churn.monthly", "gross_mrr_churn"],
  ["net_mrr_churn", "churn.monthly", "net_mrr_churn"],
  ["net_new_mrr", "expansion.monthly", "net_new"],
  ["quick_ratio", "expansion.monthly", "quick_ratio"],
];

/** A row per month: its bridge and its rates, as billing tools call this cut. */
function metricsSummary(report: Report): Sheet {
  const months = report.settings["nrr_months"] ?? "12";
  const span = months === "1" ? "1_month" : `${months}_months`;
  const rows = blocksOf(report).flatMap((block) =>
    block.months.map((month) => {
      const state = month === block.partial_month ? "partial" : "complete";
      const row: Row = joined(
        startOf(block),
        new Map([
          ["month", month],
          ["state", state],
        ]),
      );
      for (const [name, list, path] of kSummaryColumns) {
        row.set(
          list === "retention.trailing" ? `${name}_${span}` : name,
          summaryCell(block, month, list, path),
        );
      }
      return row;
    }),
  );
  return sheetOf("subscription_metrics_summary", rows);
}

function summaryCell(block: Block, month: string, list: string, path: string): SheetCell {
  const rows = at(block as unknown as JsonObject, list);
  const row = isRecords(rows) ? rows.find((each) => each["month"] === month) : undefined;
  const value = row === undefined ? null : at(row, path);
  return cellOf(value as number | null, [...list.split("."), ...path.split(".")], block);
}

function at(node: JsonObject, path: string): Json {
  return path.split(".").reduce<Json>((here, key) => (isObject(here) ? (here[key] ?? null) : null), node);
}
