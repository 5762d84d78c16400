// Generated from wasm/contract/explanation.schema.json by "npm run types". Change the schema, not this file.

/**
 * The figure's path in the report, without the places in lists: figures.json says what each one means and takes.
 */
export type Metric =
  | "summary.mrr"
  | "summary.arr"
  | "summary.customers"
  | "summary.arpa"
  | "summary.ltv"
  | "summary.mrr_growth"
  | "summary.zero_mrr_customers"
  | "movements.opening"
  | "movements.new"
  | "movements.reactivation"
  | "movements.expansion"
  | "movements.contraction"
  | "movements.churn"
  | "movements.fx"
  | "movements.entering"
  | "movements.leaving"
  | "movements.closing"
  | "movements.customers.opening"
  | "movements.customers.new"
  | "movements.customers.returned"
  | "movements.customers.expanded"
  | "movements.customers.contracted"
  | "movements.customers.lost"
  | "movements.customers.entered"
  | "movements.customers.left"
  | "movements.customers.closing"
  | "growth.months.arr"
  | "retention.monthly.nrr"
  | "retention.monthly.grr"
  | "retention.monthly.logo"
  | "retention.monthly.opening"
  | "retention.monthly.retained"
  | "retention.monthly.kept"
  | "retention.monthly.customers"
  | "retention.monthly.customers_kept"
  | "retention.trailing.nrr"
  | "retention.trailing.grr"
  | "retention.trailing.logo"
  | "retention.trailing.opening"
  | "retention.trailing.retained"
  | "retention.trailing.kept"
  | "retention.trailing.customers"
  | "retention.trailing.customers_kept"
  | "cohorts.customers"
  | "cohorts.net_mrr"
  | "cohorts.gross_mrr"
  | "cohorts.base_mrr"
  | "churn.monthly.opening_customers"
  | "churn.monthly.customers_lost"
  | "churn.monthly.customer_churn"
  | "churn.monthly.opening"
  | "churn.monthly.churn"
  | "churn.monthly.contraction"
  | "churn.monthly.gross_mrr_churn"
  | "churn.monthly.net_mrr_churn"
  | "churn.monthly.net_mrr_churn_without_reactivation"
  | "expansion.monthly.new"
  | "expansion.monthly.reactivation"
  | "expansion.monthly.expansion"
  | "expansion.monthly.contraction"
  | "expansion.monthly.churn"
  | "expansion.monthly.net_new"
  | "expansion.monthly.customers_expanded"
  | "expansion.monthly.expansion_rate"
  | "expansion.monthly.quick_ratio"
  | "survival.customers"
  | "survival.censored"
  | "survival.at_risk"
  | "survival.churned"
  | "survival.survival"
  | "forecast.mrr"
  | "forecast.customers"
  | "forecast.opening"
  | "forecast.retained"
  | "forecast.kept"
  | "forecast.nrr"
  | "forecast.grr"
  | "forecast.new_mrr"
  | "renewals.months.due"
  | "renewals.months.renewed"
  | "renewals.months.lost"
  | "renewals.months.open"
  | "renewals.months.renewed_early"
  | "renewals.months.customers"
  | "renewals.months.customers_renewed"
  | "renewals.months.due_amount"
  | "renewals.months.open_amount"
  | "renewals.months.renewed_amount"
  | "renewals.months.renewed_amount_capped"
  | "renewals.months.lost_amount"
  | "renewals.months.customer_rate"
  | "renewals.months.amount_rate"
  | "renewals.months.amount_rate_capped"
  | "renewals.total.due"
  | "renewals.total.renewed"
  | "renewals.total.lost"
  | "renewals.total.open"
  | "renewals.total.renewed_early"
  | "renewals.total.customers"
  | "renewals.total.customers_renewed"
  | "renewals.total.due_amount"
  | "renewals.total.open_amount"
  | "renewals.total.renewed_amount"
  | "renewals.total.renewed_amount_capped"
  | "renewals.total.lost_amount"
  | "renewals.total.customer_rate"
  | "renewals.total.amount_rate"
  | "renewals.total.amount_rate_capped"
  | "renewals.upcoming.contracts"
  | "renewals.upcoming.amount"
  | "inputs.rows.excluded"
  | "inputs.amounts.excluded";
/**
 * What a number is counted in.
 */
export type Unit = "money" | "customers" | "contracts" | "rows" | "rate";

/**
 * A figure of the report, and the customers and lines behind it. Amounts are whole minor units of the currency.
 */
export interface Explanation {
  schema: "holdfast/explanation/1";
  metric: Metric;
  /**
   * Of figures of months and of the summary.
   */
  month: string | null;
  /**
   * Of cells of cohorts.
   */
  cohort: string | null;
  /**
   * In months, of cells of cohorts and of the survival curve.
   */
  age: number | null;
  /**
   * Of rows left out: the file's place among the report's inputs.
   */
  input: number | null;
  /**
   * Of rows left out: the code of the issue.
   */
  reason: string | null;
  /**
   * ISO 4217; XXX where it is not known.
   */
  currency: string;
  minor_digits: number;
  unit: Unit;
  /**
   * One English sentence.
   */
  meaning: string;
  /**
   * The figure as in the report.
   */
  value: number | null;
  parts: ExplainedPart[];
}
export interface ExplainedPart {
  /**
   * total: the figure itself; term: one of a sum; numerator, denominator: of a rate (those of one role are added up). Lifetime value: mrr / customers / the mean of lost / opening. Survival: the product of 1 - left / at_risk.
   */
  role:
    | "total"
    | "term"
    | "numerator"
    | "denominator"
    | "mrr"
    | "customers"
    | "lost"
    | "opening"
    | "left"
    | "at_risk";
  metric: Metric;
  unit: Unit;
  /**
   * That the part is of.
   */
  month: string | null;
  age: number | null;
  /**
   * -1: taken off the other parts of the role.
   */
  sign: 1 | -1;
  /**
   * As the report shows it: the amounts of rows and rest add up to it.
   */
  total: number;
  /**
   * How many customers, or contracts, the part is made of.
   */
  customers: number;
  /**
   * From offset on, at most limit: by amount, then change of MRR, the largest first, then by customer.
   */
  rows: ExplainedRow[];
  /**
   * Those that are not given.
   */
  rest: {
    customers: number;
    /**
     * Minor units, customers, contracts or rows, as the part's unit says.
     */
    amount: number;
  };
}
export interface ExplainedRow {
  customer: string;
  /**
   * Empty where no file gives one.
   */
  name: string;
  attributes: {
    [k: string]: string;
  };
  /**
   * What the customer adds to the part's total.
   */
  amount: number;
  /**
   * The customer's MRR at the end of before_month (of a contract: what it was worth), at the exchange rates of after_month; in movements.opening and movements.fx at its own.
   */
  before: number;
  /**
   * Null before the first month of the data.
   */
  before_month: string | null;
  /**
   * The customer's MRR at the end of after_month (of a contract: what it was renewed at); in movements.fx the MRR before, at the exchange rates of after_month.
   */
  after: number;
  /**
   * Of cohorts by customers' own months (setting cohort_age): the day that before is of, the first with MRR. Else absent.
   */
  before_day?: string;
  /**
   * Likewise, the day that after is of.
   */
  after_day?: string;
  /**
   * Null for customers who never had MRR, and for rows left out.
   */
  after_month: string | null;
  /**
   * Why the customer is there: one of customer.came, customer.first_month, customer.grew, customer.left, customer.never_paid, customer.not_yet, customer.same, customer.shrank, days.grew, days.left, days.not_yet, days.same, days.shrank, free.ended, free.runs, life.ended, life.goes_on, movement.by_day, movement.churn, movement.contraction, movement.entering, movement.expansion, movement.fx, movement.leaving, movement.new, movement.new_again, movement.reactivation, movement.unchanged, renewal.lost, renewal.open, renewal.renewed; of rows left out the code of the issue.
   */
  rule: string;
  /**
   * The same as an English sentence.
   */
  why: string;
  /**
   * That of the customer's first MRR; null where there is none.
   */
  since: string | null;
  /**
   * Of who comes back: the last month with MRR before.
   */
  last: string | null;
  before_lines: ExplainedLines;
  after_lines: ExplainedLines;
}
/**
 * The rows of the files that make the MRR of that month.
 */
export interface ExplainedLines {
  total: number;
  /**
   * The first 100, by file and line.
   */
  shown: Source[];
}
/**
 * Where a number came from.
 */
export interface Source {
  /**
   * Name of the file, as in inputs[].
   */
  file: string;
  /**
   * Physical line of that file, from 1.
   */
  line: number;
}
