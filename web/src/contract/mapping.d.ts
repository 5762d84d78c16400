// Generated from wasm/contract/mapping.schema.json by "npm run types". Change the schema, not this file.

/**
 * What the user decided about a file. Everything left out is guessed.
 */
export interface Mapping {
  schema?: "holdfast/mapping/1";
  table?: "subscriptions" | "mrr";
  /**
   * Role to column name. The role "month_value" of a wide MRR table needs no entry: columns named after months have it.
   */
  columns?: {
    [k: string]: string;
  };
  /**
   * Columns to leave out.
   */
  ignore?: string[];
  date_order?: "day-first" | "month-first";
  decimal?: "." | ",";
  /**
   * The amounts are whole cents already.
   */
  minor_units?: boolean;
  /**
   * Of rows that name none.
   */
  currency?: string;
  /**
   * Of rows that name none: "month", "year", "3 months".
   */
  interval?: string;
  dialect?: {
    encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "gb18030" | "big5";
    delimiter?: string;
    quote?: string;
    escape?: string;
    /**
     * Records before the header: titles, notes.
     */
    skip?: number;
    header?: boolean;
  };
}
