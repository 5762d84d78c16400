/** Decimal text of a number: a cell that a spreadsheet may calculate with. */
export interface Numeric {
  number: string;
}

/** Text, a number, or nothing. Text may come from a file; numbers are always ours. */
export type SheetCell = string | Numeric | null;

/** A table to take elsewhere. Its columns have the report's own names, the same in every language. */
export interface Sheet {
  /** Lower case words joined by "_": the name of the file, and of the sheet. */
  name: string;
  heads: readonly string[];
  /** As wide as `heads`. */
  rows: readonly (readonly SheetCell[])[];
}

export function number(value: number): Numeric {
  return { number: String(value) };
}

/** Minor units as decimal text: no division, so that no cent is lost. */
export function decimal(minor: number, digits: number): string {
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  const split = text.length - digits;
  const fraction = digits === 0 ? "" : `.${text.slice(split)}`;
  return `${minor < 0 ? "-" : ""}${text.slice(0, split)}${fraction}`;
}

/**
 * Text that no spreadsheet runs as a formula: what begins like one gets an apostrophe in front. A plain number stays what it is:
 * "-5.00" is an amount, and no formula.
 */
export function defused(text: string): string {
  // Full-width forms are taken for the same signs by some programs.
  return /^[=+\-@\t\r\n\0＝＋－＠|%]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

/** A sheet from records: its columns are their keys, in the order in which they first come up. */
export function sheetOf(name: string, records: readonly ReadonlyMap<string, SheetCell>[]): Sheet {
  const heads = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return {
    name,
    heads,
    rows: records.map((record) => heads.map((head) => record.get(head) ?? null)),
  };
}
