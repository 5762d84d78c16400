// Generated from wasm/contract/inspection.schema.json by "npm run types". Change the schema, not this file.

/**
 * What the first 256 KiB of a file look like.
 */
export interface Inspection {
  schema: "holdfast/inspection/1";
  dialect: {
    encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "gb18030" | "big5";
    bom: boolean;
    delimiter: string;
    /**
     * Empty: quotes have no meaning.
     */
    quote: string;
    escape: string;
    line_end: "lf" | "crlf" | "cr" | "mixed" | "none";
    /**
     * Records before the header: titles, notes.
     */
    skip: number;
    header: boolean;
    /**
     * How many records name the columns.
     */
    header_rows: 0 | 1 | 2;
  };
  /**
   * The chosen kind even where error says what it lacks; null when the columns fit no table kind.
   */
  table:
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
    | "industry"
    | null;
  /**
   * The kinds a user may choose from.
   */
  tables: (
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
    | "industry"
  )[];
  /**
   * The product whose export this is ("Stripe subscriptions"); empty when not known.
   */
  source: string;
  /**
   * What the table holds, in the order to show; empty when table is null: table_fields has those of each kind then.
   */
  fields: Field[];
  /**
   * The fields of every kind of table, where table is null; else null.
   */
  table_fields: {
    [k: string]: Field[];
  } | null;
  sure: number;
  columns: {
    /**
     * As in the header.
     */
    name: string;
    /**
     * "none" when not used.
     */
    role: string;
    /**
     * The evidence.
     */
    why: string;
    sure: number;
    /**
     * The first five different values.
     */
    samples: string[];
    /**
     * What each sample is read as, in the same order; null where it cannot be read. Texts stay as they are.
     */
    parsed: (string | null)[];
  }[];
  /**
   * What was understood, as a mapping that can be edited and given back.
   */
  mapping: Mapping | null;
  issues: Issue[];
  /**
   * Why the file cannot be used as it is; null when it can.
   */
  error: EngineError | null;
}
export interface Field {
  /**
   * As in a mapping; "month_value" and "attribute" may be had by many columns.
   */
  role: string;
  /**
   * One of: of each group that such fields name, at least one of them.
   */
  need: "always" | "one_of" | "optional";
  /**
   * For one_of: the numbers of the groups that the role is a choice of. An MRR table needs a month (1), an MRR (2) or columns named after months, which are both; else empty.
   */
  groups: number[];
  /**
   * For one_of: a choice only together with this role, as a period's start is with its end.
   */
  with: string | null;
}
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
/**
 * One kind of finding in a file.
 */
export interface Issue {
  /**
   * Stable, layer first: "row.bad_date".
   */
  code: string;
  /**
   * What became of the rows: used all the same, rightly left out, or not usable.
   */
  severity: "notice" | "ignored" | "rejected";
  /**
   * How many times.
   */
  count: number;
  /**
   * The first lines it was seen on, at most 10; empty when it is about the file as a whole.
   */
  lines: number[];
  /**
   * What it is and what to do.
   */
  message: string;
}
export interface EngineError {
  /**
   * Stable, layer first: "csv.binary".
   */
  code: string;
  /**
   * What, where and what to do.
   */
  message: string;
  /**
   * Empty when no file is meant.
   */
  file: string;
  /**
   * 0 when no line is meant.
   */
  line: number;
  /**
   * 0 when no column is meant.
   */
  column: number;
}
