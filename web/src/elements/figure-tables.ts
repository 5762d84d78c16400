import type { TemplateResult } from "lit";

import type { Metric } from "../contract/explanation";
import { type Formats, type MoneyUnit, kNone } from "../format";
import { type FigurePlace, type FigureScope, addressOf } from "../state/figure-address";
import type { TermId } from "../state/terms";
import { figureLink } from "./figure-link";
import { type Cell, type Column, table } from "./table";
import type { Ui } from "./ui";

type Told = "change" | "count" | "money" | "percent" | "ratio" | "score";

/** Of a currency; of none where nothing is told in money. */
type Scope = FigureScope & Partial<MoneyUnit>;

/** The figures of a list, "cac" of "economics.window": a list without the figure does not compile. */
export type FieldOf<List extends string, M = Metric> = M extends `${List}.${infer Field}` ? Field : never;

/** A column of figures: its head, where they stand in a row, and how they are told. */
export type FigureColumn<List extends string> = readonly [
  head: string,
  field: FieldOf<List>,
  told: Told,
  term?: TermId,
];

/** Columns of figures that open. `list`, `place`: where those of a row stand. */
export function figureColumns<Row extends object, List extends string>(
  { f }: Ui,
  scope: Scope,
  columns: readonly FigureColumn<List>[],
  list: (row: Row) => List,
  place: (row: Row) => FigurePlace,
): Column<Row>[] {
  return columns.map(([head, field, told, term]) => ({
    head,
    term,
    cell: (row) =>
      figureLink(
        textAt(f, scope, row, field, told),
        addressOf(scope, `${list(row)}.${field}` as Metric, place(row)),
      ),
  }));
}

/** A figure that stands in a block where its name says: "economics.window.cac". */
export function blockFigure({ f }: Ui, block: Scope, metric: Metric, told: Told): Cell {
  return figureLink(textAt(f, block, block, metric, told), addressOf(block, metric));
}

export interface SummedRows<Row extends object, All extends string, Monthly extends string> {
  caption: string;
  /** Of the column of months. */
  head: string;
  rows: readonly (Row & { month: string })[];
  /** What they come to, and what that is called. */
  all: Row;
  label: string;
  lists: readonly [all: All, monthly: Monthly];
  columns: readonly FigureColumn<All | Monthly>[];
  place?: FigurePlace;
  more?: readonly Column<Row>[];
}

/** Months, the last one first, below what they come to. */
export function summedTable<Row extends object, All extends string, Monthly extends string>(
  ui: Ui,
  scope: Scope,
  { caption, head, rows, all, label, lists, columns, place, more = [] }: SummedRows<Row, All, Monthly>,
): TemplateResult {
  type Each = Row & { month?: string };
  const isAll = (row: Each): boolean => row === all;
  return table<Each>(ui, {
    caption,
    rows: [all, ...[...rows].reverse()],
    brief: 13,
    sum: isAll,
    columns: [
      { head, cell: (row) => (isAll(row) ? label : ui.f.month(row.month ?? "")), words: true },
      ...figureColumns<Each, All | Monthly>(
        ui,
        scope,
        columns,
        (row) => lists[isAll(row) ? 0 : 1],
        (row) => (isAll(row) ? { ...place } : { ...place, month: row.month ?? null }),
      ),
      ...more,
    ],
  });
}

/** What stands in a row at "costs.research", or "cac". */
function textAt(f: Formats, scope: Scope, row: object, path: string, told: Told): string {
  const found = path
    .split(".")
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], row);
  return typeof found !== "number"
    ? kNone
    : told === "money"
      ? f.money(found, scope as MoneyUnit)
      : f[told](found);
}
