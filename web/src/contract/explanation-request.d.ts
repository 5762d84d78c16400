// Generated from wasm/contract/explanation-request.schema.json by "npm run types". Change the schema, not this file.

/**
 * Which figure of the report is to be explained. Null is as good as nothing.
 */
export interface ExplanationRequest {
  /**
   * As in figures.json; first parts may be left out: the first figure there that ends so is meant.
   */
  metric: string;
  /**
   * Without: the last complete one. Of a quarter or a year: any of its months. Figures of no month take no notice of it.
   */
  month?: string | null;
  /**
   * Of cells of cohorts.
   */
  cohort?: string | null;
  /**
   * Of cells of cohorts and of the survival curve; of churn_reasons.tenure the months from which on; of renewals.plan.calendar the days of a window, or a week's place in the list, from 0.
   */
  age?: number | null;
  /**
   * Where the report has several.
   */
  currency?: string;
  /**
   * Of rows left out: the file's place among the report's inputs; without, where there is one file.
   */
  input?: number | null;
  /**
   * Of rows left out: a reason of inputs[].rows.excluded.
   */
  reason?: string | null;
  /**
   * Of answers to surveys: nps, enps; without, where there is one survey.
   */
  survey?: string | null;
  /**
   * Of figures by an attribute of customers: the attribute, as in surveys[].by and conversion.by.
   */
  by?: string | null;
  /**
   * Likewise its value, and of surveys[].segments; of churn_reasons a class or reason, of sales_pay and renewals.plan.calendar an owner or a segment, of renewals.plan.rates the code, of growth.concentration.top how many, of signals a rule, of health a band, an indicator or the score that a range begins with, of advocates a test, a score or a measure; empty: of those of whom none is said.
   */
  segment?: string | null;
  /**
   * Of each part, the first row that is given; without: 0.
   */
  offset?: number;
  /**
   * How many rows of each part are given; without: all.
   */
  limit?: number;
  /**
   * As of the report that the figure stands in.
   */
  settings?: {
    [k: string]: string;
  };
  /**
   * Likewise: the segment whose customers its figures are of; null or without: of all, or of those of the config's filter.
   */
  filter?: Filter | null;
}
/**
 * Of whose customers the figures are.
 */
export interface Filter {
  /**
   * As of segments: plan, interval, currency, cohort, size, or an attribute of customers.
   */
  by: string;
  /**
   * The segment's name; null: customers without a value.
   */
  value: string | null;
  /**
   * The segments beyond so many, by MRR, together; customers without a value are not among them. value is null then.
   */
  beyond?: number;
  within?: Filter1;
}
/**
 * Of these, the customers whom another filter lets through; that one has no within.
 */
export interface Filter1 {
  /**
   * As of segments: plan, interval, currency, cohort, size, or an attribute of customers.
   */
  by: string;
  /**
   * The segment's name; null: customers without a value.
   */
  value: string | null;
  /**
   * The segments beyond so many, by MRR, together; customers without a value are not among them. value is null then.
   */
  beyond?: number;
  within?: Filter1;
}
