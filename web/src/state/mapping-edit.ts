import type { Inspection } from "../contract/inspection";
import type { Mapping } from "../contract/mapping";

/** The kinds of table. */
export type TableKind = NonNullable<Mapping["table"]>;
/** What a mapping says of the bytes of a file. */
export type MappingDialect = NonNullable<Mapping["dialect"]>;
/** What a mapping says of the values in the cells. */
export type FormatKey = "date_order" | "decimal" | "minor_units" | "currency" | "interval";

/** The names of the columns: what a mapping is recognised by. */
export function headerOf({ columns }: Inspection): readonly string[] {
  return columns.map(({ name }) => name);
}

export function sameHeader(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

/** True for a mapping that decides nothing: a header and a schema only say what it is about. */
export function isEmptyMapping(mapping: Mapping): boolean {
  return Object.keys(mapping).every((key) => key === "header" || key === "schema");
}

/** Another kind of table has other fields: what was decided about columns goes with the old one. */
export function withTable(mapping: Mapping, table: TableKind | null): Mapping {
  const rest = withoutColumns(mapping);
  delete rest.table;
  return table === null ? rest : { ...rest, table };
}

/**
 * Takes a field from a column, or from none. `now` is the column it is taken from so far: to take a field from none, that column
 * is left out, or it would be detected again.
 */
export function withColumn(
  mapping: Mapping,
  role: string,
  column: string | null,
  now: string | null,
): Mapping {
  const others = Object.entries(mapping.columns ?? {}).filter(
    ([each, name]) => each !== role && name !== column,
  );
  if (column === null) {
    const ignore = now === null ? (mapping.ignore ?? []) : including(mapping.ignore, now);
    return tidy({ ...mapping, columns: Object.fromEntries(others), ignore });
  }
  return tidy({
    ...mapping,
    columns: Object.fromEntries([...others, [role, column]]),
    ignore: without(mapping.ignore, column),
    attributes: without(mapping.attributes, column),
  });
}

/** Takes a column for an attribute of the customer, or for nothing. */
export function withAttribute(mapping: Mapping, column: string, on: boolean): Mapping {
  const columns = Object.entries(mapping.columns ?? {}).filter(([, name]) => name !== column);
  return tidy({
    ...mapping,
    columns: Object.fromEntries(columns),
    attributes: on ? including(mapping.attributes, column) : without(mapping.attributes, column),
    ignore: on ? without(mapping.ignore, column) : including(mapping.ignore, column),
  });
}

/** How values are written; undefined: as detected. */
export function withFormat<Key extends FormatKey>(
  mapping: Mapping,
  key: Key,
  value: Mapping[Key] | undefined,
): Mapping {
  const { [key]: _, ...rest } = mapping;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** How the bytes are written; undefined: as detected. The columns are others then, so that what was decided about them goes. */
export function withDialect<Key extends keyof MappingDialect>(
  mapping: Mapping,
  key: Key,
  value: MappingDialect[Key] | undefined,
): Mapping {
  const { [key]: _, ...rest } = mapping.dialect ?? {};
  const dialect = value === undefined ? rest : { ...rest, [key]: value };
  return tidy({ ...withoutColumns(mapping), dialect });
}

/** Whether a reason leaves its rows out. */
export function withKept(mapping: Mapping, code: string, kept: boolean): Mapping {
  return tidy({ ...mapping, keep: kept ? including(mapping.keep, code) : without(mapping.keep, code) });
}

/** The column that a field is taken from; null: none. */
export function columnOf(inspection: Inspection, mapping: Mapping, role: string): string | null {
  return mapping.columns?.[role] ?? inspection.columns.find((column) => column.role === role)?.name ?? null;
}

/** Everything that is understood and decided about a file, so that it is read the same way again. */
export function wholeMapping(inspection: Inspection, mapping: Mapping): Mapping {
  const understood = inspection.mapping ?? {};
  return tidy({
    schema: "holdfast/mapping/1",
    ...understood,
    ...mapping,
    columns: { ...understood.columns, ...mapping.columns },
    header: [...headerOf(inspection)],
  });
}

function withoutColumns({ columns: _c, attributes: _a, ignore: _i, ...rest }: Mapping): Mapping {
  return rest;
}

function including(list: readonly string[] | undefined, item: string): string[] {
  return [...without(list, item), item];
}

function without(list: readonly string[] | undefined, item: string): string[] {
  return (list ?? []).filter((each) => each !== item);
}

// What decides nothing is not there, so that a mapping without decisions is empty.
function tidy(mapping: Mapping): Mapping {
  const kept = Object.entries(mapping).filter(
    ([, value]: [string, unknown]) =>
      typeof value !== "object" || value === null || Object.keys(value).length > 0,
  );
  return Object.fromEntries(kept) as Mapping;
}
