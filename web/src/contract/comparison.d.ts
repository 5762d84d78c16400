// Generated from wasm/contract/comparison.schema.json by "npm run types". Change the schema, not this file.

/**
 * What Analysis.compare gives: the same files by two sets of definitions, on one day. difference = the sum of contributions + interaction, for every figure and every customer.
 */
export interface Comparison {
  schema: "holdfast/comparison/1";
  /**
   * Of a; and of b unless the day is compared.
   */
  as_of: string | null;
  a: ComparisonSide;
  b: ComparisonSide;
  /**
   * Those that differ, in the order in which reports state them.
   */
  settings: ComparisonSetting[];
  /**
   * Those that differ, in the order of figures.json, then by currency, month, cohort and age.
   */
  figures: ComparisonFigure[];
  /**
   * Why customers left in the last twelve complete months, by class of reasons, where it is not the same: by currency, then by class, customers before MRR.
   */
  churn_reasons: ComparisonReason[];
  /**
   * Null where no figure was asked for.
   */
  figure: ComparisonCustomers | null;
}
/**
 * One of both sets of definitions.
 */
export interface ComparisonSide {
  profile: string;
  /**
   * As in a report.
   */
  settings: {
    [k: string]: string;
  };
}
/**
 * A setting whose value differs.
 */
export interface ComparisonSetting {
  key: string;
  /**
   * Its value in a.
   */
  a: string;
  /**
   * Its value in b.
   */
  b: string;
}
/**
 * A figure that is not the same in both.
 */
export interface ComparisonFigure {
  /**
   * As in figures.json.
   */
  metric: string;
  /**
   * One sentence.
   */
  meaning: string;
  /**
   * money: minor units; rate: a ratio; customers: how many.
   */
  unit: "money" | "customers" | "rate";
  currency: string;
  minor_digits: number;
  /**
   * Null where the figure is of no month, or of the last complete one of each side.
   */
  month: string | null;
  /**
   * Of cells of cohorts.
   */
  cohort: string | null;
  /**
   * Of cells of cohorts, and of survival.
   */
  age: number | null;
  /**
   * Null where the report has none.
   */
  a: number | null;
  /**
   * Likewise.
   */
  b: number | null;
  /**
   * b - a.
   */
  difference: number | null;
  /**
   * By settings[]: what the setting alone adds to a. Null where a figure is null.
   */
  contributions: (number | null)[];
  /**
   * difference less all contributions: what several settings change only together.
   */
  interaction: number | null;
}
/**
 * Customers who left for reasons of a class, or their MRR.
 */
export interface ComparisonReason {
  class: "external" | "under_use" | "competitor" | "payment" | "other" | "unsaid";
  /**
   * money: minor units; customers: how many.
   */
  unit: "customers" | "money";
  currency: string;
  minor_digits: number;
  /**
   * 0 also where no file says why anybody left.
   */
  a: number;
  /**
   * Likewise.
   */
  b: number;
  /**
   * b - a.
   */
  difference: number;
  /**
   * By setting: what it changes alone.
   */
  contributions: number[];
  /**
   * What several settings change only together.
   */
  interaction: number;
}
/**
 * The figure that was asked for, and who makes its difference.
 */
export interface ComparisonCustomers {
  /**
   * As in figures.json.
   */
  metric: string;
  /**
   * One sentence.
   */
  meaning: string;
  /**
   * money: minor units; rate: a ratio; customers: how many.
   */
  unit: "money" | "customers" | "rate";
  currency: string;
  minor_digits: number;
  /**
   * Null where the figure is of no month, or of the last complete one of each side.
   */
  month: string | null;
  /**
   * Of cells of cohorts.
   */
  cohort: string | null;
  /**
   * Of cells of cohorts, and of survival.
   */
  age: number | null;
  /**
   * Null where the report has none.
   */
  a: number | null;
  /**
   * Likewise.
   */
  b: number | null;
  /**
   * b - a.
   */
  difference: number | null;
  /**
   * By settings[]: what the setting alone adds to a. Null where a figure is null.
   */
  contributions: (number | null)[];
  /**
   * difference less all contributions: what several settings change only together.
   */
  interaction: number | null;
  parts: ComparisonPart[];
}
/**
 * A sum of customers that the figure is made of in one of both.
 */
export interface ComparisonPart {
  /**
   * As in an explanation: total, term, numerator, denominator ...
   */
  role: string;
  metric: string;
  /**
   * money: minor units; rate: a ratio; customers: how many.
   */
  unit: "money" | "customers" | "rate";
  month: string | null;
  age: number | null;
  /**
   * -1: taken off the other parts of the role.
   */
  sign: 1 | -1;
  /**
   * The part's sum in a.
   */
  a: number;
  /**
   * In b.
   */
  b: number;
  /**
   * b - a: the sum of all customers' differences.
   */
  difference: number;
  /**
   * By settings[]: what the setting alone adds to a.
   */
  contributions: number[];
  /**
   * difference less all contributions.
   */
  interaction: number;
  /**
   * How many count otherwise.
   */
  customers: number;
  /**
   * The largest differences first, then by customer.
   */
  rows: ComparisonCustomer[];
  /**
   * The customers that are not given.
   */
  rest: {
    customers: number;
    /**
     * The sum of their differences.
     */
    amount: number;
  };
}
/**
 * A customer who counts otherwise.
 */
export interface ComparisonCustomer {
  customer: string;
  name: string;
  /**
   * What the customer adds to the part in a.
   */
  a: number;
  /**
   * In b.
   */
  b: number;
  /**
   * b - a.
   */
  difference: number;
  /**
   * By settings[]: what the setting alone adds to a.
   */
  contributions: number[];
  /**
   * difference less all contributions.
   */
  interaction: number;
  /**
   * Why, as a code; empty where the customer is no part of it in a.
   */
  rule_a: string;
  /**
   * Likewise in b.
   */
  rule_b: string;
  /**
   * As a sentence; empty likewise.
   */
  why_a: string;
  /**
   * Likewise in b.
   */
  why_b: string;
}
