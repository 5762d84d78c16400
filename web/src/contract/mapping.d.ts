// Generated from wasm/contract/mapping.schema.json by "npm run types". Change the schema, not this file.

/**
 * What the user decided about a file. Everything left out is guessed.
 */
export interface Mapping {
  schema?: "holdfast/mapping/1";
  table?:
    | "subscriptions"
    | "mrr"
    | "invoices"
    | "movements"
    | "customers"
    | "renewals"
    | "rates"
    | "plans"
    | "usage"
    | "costs"
    | "surveys"
    | "industry";
  /**
   * Role to column name. The role "month_value" of a wide MRR table needs no entry: columns named after months have it. Attributes of customers stand in "attributes".
   */
  columns?: {
    [k: string]: string;
  };
  /**
   * Columns with attributes of the customer: industry, region, owner ...
   */
  attributes?: string[];
  /**
   * What columns of a table of usage measure: the measure's name ("logins", "tickets" ...: wasm/README.md) to the column's.
   */
  measures?: {
    [k: string]: string;
  };
  /**
   * What columns of a table of costs are for: the kind ("sales_marketing", "retention", "cost_of_revenue", "research", "administration") to the column's name, or a list of them.
   */
  costs?: {
    [k: string]: string | string[];
  };
  /**
   * Columns to leave out.
   */
  ignore?: string[];
  /**
   * Reasons that are to leave no row out, by their codes: "row.total", "row.duplicate" ...
   */
  keep?: string[];
  /**
   * The columns of the file that the mapping was made for. A page or a script applies it to files with the same header; the engine does not compare.
   */
  header?: string[];
  /**
   * A look-up table of plans is part of the analysis: prices may come from it.
   */
  plans?: boolean;
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
     * Records above the header that are to be left out.
     */
    skip?: number;
    header?: boolean;
  };
}
