// Generated from wasm/contract/segments.schema.json by "npm run types". Change the schema, not this file.

/**
 * What Analysis.segments gives: the figures of each segment of the customers. Every amount and count that adds up over customers adds up to the total's, as shown; shares of a cent are given to the segments so that they do, and a segment's own closing may be a cent or two off its exact value. Opening + new + reactivation + expansion - contraction - churn + fx + entering - leaving = closing in each.
 */
export interface Segments {
  schema: "holdfast/segments/1";
  /**
   * As asked for.
   */
  by: string;
  /**
   * How many segments are apart, as asked for: beyond them the rest is together.
   */
  top: number;
  /**
   * Customers go from one segment to another (plan, interval): the movements have entering and leaving, retention follows the customers of the window's start wherever they go, and a cohort stays with the segment of its customers' first MRR.
   */
  moves: boolean;
  as_of: string | null;
  /**
   * As in a report.
   */
  settings: {
    [k: string]: string;
  };
  /**
   * Null: of all customers.
   */
  filter: Filter | null;
  total: Block;
  /**
   * The largest MRR first, or in order of time or size; then customers without a value, then the rest together.
   */
  segments: Segment[];
  /**
   * Null where the data hold no two windows.
   */
  mix: Mix | null;
  /**
   * Null where the data hold not one window.
   */
  cross: CrossTable | null;
  /**
   * Whether the segments' customers stay equally long. Null where customers go from one segment to another, where fewer than two segments have customers, and where nobody left.
   */
  lives: Lives | null;
  invariants: Invariant[];
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
/**
 * All figures of one currency.
 */
export interface Block {
  /**
   * ISO 4217 code; XXX where no file names one.
   */
  currency: string;
  /**
   * Decimal digits of the minor unit.
   */
  minor_digits: number;
  /**
   * First to last month of the data, without gaps.
   *
   * Items: A calendar month.
   */
  months: string[];
  /**
   * The last month, when it ends after as_of: marked, and left out of rates and totals.
   */
  partial_month: string | null;
  summary: Summary;
  /**
   * One per month of months[].
   */
  movements: Movement[];
  periods?: Periods;
  retention: {
    /**
     * Window: the month. Complete months with a month before them.
     */
    monthly: Retention[];
    /**
     * Window: the months that the setting nrr_months says, 12 by default. Complete months with as many before them.
     */
    trailing: Retention[];
  };
  /**
   * Months without a new customer have none.
   */
  cohorts: Cohort[];
  churn: Churn;
  expansion: Expansion;
  uncertainty: Uncertainty;
  survival: Survival;
  invariants: Invariant[];
  economics?: Economics;
  signals?: Signals;
  health?: Health;
  advocates?: Advocates;
  adoption?: Adoption;
  growth?: Growth;
  projection?: Projection;
  forecast?: Forecast;
  churn_reasons?: ChurnReasons;
  sales_pay?: SalesPay;
  revenue?: Revenue;
}
/**
 * The figures at the top.
 */
export interface Summary {
  /**
   * The last complete month; the partial one when there is no other; null when no customer ever had MRR.
   */
  month: string | null;
  /**
   * MRR at its end. In minor units.
   */
  mrr: number;
  /**
   * 12 x MRR (from the exact MRR). In minor units.
   */
  arr: number;
  /**
   * Customers with MRR.
   */
  customers: number;
  /**
   * MRR / customers, rounded. In minor units. Null without customers.
   */
  arpa: number | null;
  /**
   * ARPA / mean customer churn of the six complete months before that month (fewer where there are not six). In minor units. Null when that churn is 0 or there is no such month.
   */
  ltv: number | null;
  /**
   * MRR over that of the month before, minus 1. Null when its denominator is 0.
   */
  mrr_growth: number | null;
  /**
   * Customers in the files who never had MRR.
   */
  zero_mrr_customers: number;
  /**
   * Times a subscription began and ended between two month ends: no movement shows it unless each day's change is one (setting same_month).
   */
  in_and_out: number;
  /**
   * Rows of this currency whose MRR is not a whole number of 1/30,240 minor units and was rounded there.
   */
  rounded: number;
  /**
   * Times a customer's rows added up to less than nothing in a month: such a month counts as no MRR.
   */
  negative_months: number;
}
/**
 * The bridge of one month: opening + new + reactivation + expansion - contraction - churn + fx = closing.
 */
export interface Movement {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * MRR at the end of the month before. In minor units.
   */
  opening: number;
  /**
   * From customers who never had MRR. In minor units.
   */
  new: number;
  /**
   * From customers who had MRR once, but none at the opening. In minor units.
   */
  reactivation: number;
  /**
   * More from customers who had MRR. In minor units.
   */
  expansion: number;
  /**
   * Less from customers who keep some MRR; positive = lost. In minor units.
   */
  contraction: number;
  /**
   * From customers who have none any more; positive = lost. In minor units.
   */
  churn: number;
  /**
   * What exchange rates alone made of the opening; 0 without a reporting currency. The other movements are at the month's rates. In minor units.
   */
  fx: number;
  /**
   * Only of a segment that customers come into and leave (by plan, by interval): what they bring along. It adds to the opening. In minor units.
   */
  entering?: number;
  /**
   * Likewise, what those take along who go to another segment; positive = gone. In minor units.
   */
  leaving?: number;
  /**
   * MRR at the end of the month. In minor units.
   */
  closing: number;
  customers: MovementCustomers;
}
/**
 * opening + new + returned - lost = closing.
 */
export interface MovementCustomers {
  /**
   * Customers with MRR at the start.
   */
  opening: number;
  /**
   * First MRR ever.
   */
  new: number;
  /**
   * MRR again after a time without.
   */
  returned: number;
  /**
   * More MRR than before.
   */
  expanded: number;
  /**
   * Less MRR than before, but some.
   */
  contracted: number;
  /**
   * MRR before, none now.
   */
  lost: number;
  /**
   * Only of such a segment: from another one. They add to the opening.
   */
  entered?: number;
  /**
   * Only of such a segment: to another one.
   */
  left?: number;
  /**
   * Customers with MRR at the end.
   */
  closing: number;
}
/**
 * The months added up to quarters or years (settings period, fiscal_year_start).
 */
export interface Periods {
  unit: "quarter" | "year";
  /**
   * In order, without gaps; the last one may not be complete.
   */
  rows: Period[];
}
/**
 * A quarter or a year.
 */
export interface Period {
  /**
   * "2024-Q1", "2024"; with a fiscal year that begins after January "FY2025-Q1", "FY2025": the calendar year that it ends in.
   */
  period: string;
  /**
   * A calendar month.
   */
  first_month: string;
  /**
   * A calendar month.
   */
  last_month: string;
  /**
   * False of the last one, when the data end before it does: marked, and without rates.
   */
  complete: boolean;
  /**
   * The sum of the months' bridges: a customer who moves in several months is counted in each.
   */
  months: PeriodMovement;
  /**
   * From end to end: one class per customer. Null of segments, and where each day's change is a movement (setting same_month).
   */
  net: PeriodMovement | null;
  /**
   * Null of the first period and of one that is not complete.
   */
  rates: PeriodRates | null;
}
/**
 * The bridge of a quarter or year.
 */
export interface PeriodMovement {
  /**
   * MRR at the end of the month before. In minor units.
   */
  opening: number;
  /**
   * From customers who never had MRR. In minor units.
   */
  new: number;
  /**
   * From customers who had MRR once, but none at the opening. In minor units.
   */
  reactivation: number;
  /**
   * More from customers who had MRR. In minor units.
   */
  expansion: number;
  /**
   * Less from customers who keep some MRR; positive = lost. In minor units.
   */
  contraction: number;
  /**
   * From customers who have none any more; positive = lost. In minor units.
   */
  churn: number;
  /**
   * What exchange rates alone made of the opening; 0 without a reporting currency. The other movements are at the month's rates. In minor units.
   */
  fx: number;
  /**
   * Only of a segment that customers come into and leave (by plan, by interval): what they bring along. It adds to the opening. In minor units.
   */
  entering?: number;
  /**
   * Likewise, what those take along who go to another segment; positive = gone. In minor units.
   */
  leaving?: number;
  /**
   * MRR at the end of the month. In minor units.
   */
  closing: number;
  customers: MovementCustomers;
}
/**
 * From the end of one period to the end of the next, of the customers at the first.
 */
export interface PeriodRates {
  /**
   * Customers at the opening.
   */
  opening_customers: number;
  /**
   * Who have no MRR at the closing.
   */
  customers_lost: number;
  /**
   * Of whom those lost are a share: opening_customers, or with those who joined or came back (setting customer_churn).
   */
  customers_at_risk: number;
  /**
   * Who still have.
   */
  customers_kept: number;
  /**
   * MRR of the opening customers, at the rates of the period's end. In minor units.
   */
  opening: number;
  /**
   * What they pay at the closing. In minor units.
   */
  retained: number;
  /**
   * The smaller of both, customer by customer. In minor units.
   */
  kept: number;
  /**
   * customers_lost / customers_at_risk.
   */
  customer_churn: number | null;
  /**
   * (churn + contraction) / opening, of the net bridge; of the sum of the months where there is none.
   */
  gross_mrr_churn: number | null;
  /**
   * (churn + contraction - expansion - reactivation) / opening, of the net bridge.
   */
  net_mrr_churn: number | null;
  /**
   * retained / opening.
   */
  nrr: number | null;
  /**
   * kept / opening, or by another rule of the setting grr.
   */
  grr: number | null;
  /**
   * customers_kept / opening_customers.
   */
  logo: number | null;
  /**
   * Lower end of the 95 % interval of customer_churn (Wilson). Null where there is none, and where every day counts (setting same_month).
   */
  customer_churn_low: number | null;
  /**
   * Upper end.
   */
  customer_churn_high: number | null;
  /**
   * Lower end of the 95 % interval of logo (Wilson). Null where there is none.
   */
  logo_low: number | null;
  /**
   * Upper end.
   */
  logo_high: number | null;
  /**
   * Lower end of the 95 % interval of nrr (interval_method). Null where there is none.
   */
  nrr_low: number | null;
  /**
   * Upper end.
   */
  nrr_high: number | null;
  /**
   * Lower end of the 95 % interval of grr (interval_method). Null where there is none.
   */
  grr_low: number | null;
  /**
   * Upper end.
   */
  grr_high: number | null;
  /**
   * How the intervals of nrr and grr were made: from the spread between customers. Null where all customers changed alike, or there are fewer than two; of nrr alone where grr_interval_method is there.
   */
  interval_method: "delta" | null;
  /**
   * How the interval of grr was made where GRR is not told account by account (setting grr): wilson where it is customer retention, else delta of what the period's months lost, by customer. Absent elsewhere, and where there is none.
   */
  grr_interval_method?: "delta" | "wilson";
}
/**
 * A closed cohort: the customers with MRR at the window's start, with how sure its rates are.
 */
export interface Retention {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * Net revenue retention: retained / opening. Null when its denominator is 0.
   */
  nrr: number | null;
  /**
   * Gross revenue retention: kept / opening, or by another rule of the setting grr. Null when its denominator is 0.
   */
  grr: number | null;
  /**
   * Customer retention: customers_kept / customers. Null when its denominator is 0.
   */
  logo: number | null;
  /**
   * MRR of the closed cohort at the window's start, at the rates of its end. In minor units.
   */
  opening: number;
  /**
   * Their MRR at its end. In minor units.
   */
  retained: number;
  /**
   * Sum of the smaller of both, customer by customer. In minor units.
   */
  kept: number;
  /**
   * Customers with MRR at the window's start.
   */
  customers: number;
  /**
   * Of these, with MRR at its end.
   */
  customers_kept: number;
  /**
   * Lower end of the 95 % interval of logo (Wilson). Null where there is none.
   */
  logo_low: number | null;
  /**
   * Upper end.
   */
  logo_high: number | null;
  /**
   * Lower end of the 95 % interval of nrr (interval_method). Null where there is none.
   */
  nrr_low: number | null;
  /**
   * Upper end.
   */
  nrr_high: number | null;
  /**
   * Lower end of the 95 % interval of grr (interval_method). Null where there is none.
   */
  grr_low: number | null;
  /**
   * Upper end.
   */
  grr_high: number | null;
  /**
   * How the intervals of nrr and grr were made: delta takes the spread between customers; bca draws the customers anew (the last row of trailing, up to 1,000 customers). Null where all customers changed alike, or there are fewer than two; of nrr alone where grr_interval_method is there.
   */
  interval_method: "delta" | "bca" | null;
  /**
   * How the interval of grr was made where GRR is not told account by account (setting grr): wilson where it is customer retention, else bca or delta of what the window's months lost, by customer. Absent elsewhere, and where there is none.
   */
  grr_interval_method?: "delta" | "bca" | "wilson";
  /**
   * The largest customer's share of the opening. Null when the opening is 0.
   */
  largest_share: number | null;
}
/**
 * Customers by the month, quarter or year (setting cohort_by) of their first MRR, or by the setting cohort_key of signing up. Age 0 is that month of each customer; the last age is the last of months[], which may be partial, in a quarter or year that of the latest customers. By customers' own months (setting cohort_age) age 0 is the last day of the first of them, and a cohort has the ages that all of its customers have reached: the latest may have none.
 */
export interface Cohort {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * What the quarter or year is called: 2024-Q1, FY2025. Absent in cohorts of months.
   */
  period?: string;
  /**
   * Its customers.
   */
  size: number;
  /**
   * Their first MRR: at the end of the first month with any, or by own months on the first day with any. In minor units.
   */
  mrr: number;
  /**
   * By age in months: how many have MRR.
   */
  customers: number[];
  /**
   * By age: their MRR. In minor units.
   */
  net_mrr: number[];
  /**
   * By age: sum of the smaller of the first MRR and the MRR at that age. In minor units.
   */
  gross_mrr: number[];
  /**
   * By age: the first MRR at the rates of that age's month, which net_mrr and gross_mrr are compared with. In minor units. Only with a reporting currency; else it is mrr at every age.
   */
  base_mrr?: number[];
}
export interface Churn {
  monthly: ChurnMonth[];
  /**
   * Who left in complete months: latest month first, then largest first; at most lost_shown.
   */
  lost: LostCustomer[];
  /**
   * How many left in all complete months; a customer can leave more than once.
   */
  lost_total: number;
  /**
   * How many the list holds.
   */
  lost_shown: number;
}
/**
 * What one month lost.
 */
export interface ChurnMonth {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * Customers with MRR at the start.
   */
  opening_customers: number;
  /**
   * Of these, without MRR at the end.
   */
  customers_lost: number;
  /**
   * Of whom those lost are a share: opening_customers, or with those who joined or came back within the month (setting customer_churn).
   */
  customers_at_risk: number;
  /**
   * customers_lost / customers_at_risk. Null when its denominator is 0.
   */
  customer_churn: number | null;
  /**
   * MRR at the start, at the month's rates: opening + fx of movements[]. In minor units.
   */
  opening: number;
  /**
   * MRR of the customers lost. In minor units.
   */
  churn: number;
  /**
   * MRR lost from customers who stay. In minor units.
   */
  contraction: number;
  /**
   * (churn + contraction) / opening. Null when its denominator is 0.
   */
  gross_mrr_churn: number | null;
  /**
   * (churn + contraction - expansion - reactivation) / opening; negative = growth. Null when its denominator is 0.
   */
  net_mrr_churn: number | null;
  /**
   * (churn + contraction - expansion) / opening. Null when its denominator is 0.
   */
  net_mrr_churn_without_reactivation: number | null;
  /**
   * Lower end of the 95 % interval of customer_churn (Wilson). Null where there is none.
   */
  customer_churn_low: number | null;
  /**
   * Upper end.
   */
  customer_churn_high: number | null;
}
/**
 * A customer who left; since: the month of the first MRR.
 */
export interface LostCustomer {
  /**
   * Customer id.
   */
  customer: string;
  /**
   * Customer name, first of all that of a table of customers; empty where no file has one.
   */
  name: string;
  /**
   * What the tables of customers say of this one, by name.
   */
  attributes: {
    [k: string]: string;
  };
  /**
   * A calendar month.
   */
  month: string;
  /**
   * MRR lost. In minor units.
   */
  mrr: number;
  /**
   * A calendar month.
   */
  since: string;
  /**
   * The rows behind the MRR that was lost, at most 5.
   */
  sources: Source[];
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
export interface Expansion {
  monthly: ExpansionMonth[];
  /**
   * Who grew in complete months: latest month first, then largest gain first; at most grew_shown.
   */
  grew: GrownCustomer[];
  /**
   * How many times a customer grew in complete months.
   */
  grew_total: number;
  /**
   * How many the list holds.
   */
  grew_shown: number;
}
/**
 * What one month gained.
 */
export interface ExpansionMonth {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * As in movements[]. In minor units.
   */
  new: number;
  /**
   * As in movements[]. In minor units.
   */
  reactivation: number;
  /**
   * As in movements[]. In minor units.
   */
  expansion: number;
  /**
   * As in movements[]; positive = lost. In minor units.
   */
  contraction: number;
  /**
   * As in movements[]; positive = lost. In minor units.
   */
  churn: number;
  /**
   * closing - opening - fx: what the movements add up to. In minor units.
   */
  net_new: number;
  /**
   * Customers with more MRR than before.
   */
  customers_expanded: number;
  /**
   * expansion / (opening + fx). Null when its denominator is 0.
   */
  expansion_rate: number | null;
  /**
   * (new + expansion) / (contraction + churn); setting quick_ratio can add reactivation. Null when its denominator is 0.
   */
  quick_ratio: number | null;
}
/**
 * A customer who grew.
 */
export interface GrownCustomer {
  /**
   * Customer id.
   */
  customer: string;
  /**
   * Customer name, first of all that of a table of customers; empty where no file has one.
   */
  name: string;
  /**
   * What the tables of customers say of this one, by name.
   */
  attributes: {
    [k: string]: string;
  };
  /**
   * A calendar month.
   */
  month: string;
  /**
   * MRR at the month's start. In minor units.
   */
  before: number;
  /**
   * MRR at its end. In minor units.
   */
  after: number;
  /**
   * after - before. In minor units.
   */
  gain: number;
  /**
   * The rows behind the MRR at the end, at most 5.
   */
  sources: Source[];
}
/**
 * How sure the figures of the last complete month are.
 */
export interface Uncertainty {
  /**
   * That of every interval: 0.95.
   */
  level: number;
  /**
   * Of the generator that draws customers (PCG32).
   */
  seed: number;
  /**
   * How often all customers are drawn anew.
   */
  draws: number;
  /**
   * Lower end of the interval of summary.arpa. Null where there is none. In minor units.
   */
  arpa_low: number | null;
  /**
   * Upper end. In minor units.
   */
  arpa_high: number | null;
  /**
   * As interval_method of retention.trailing.
   */
  arpa_method: "delta" | "bca" | null;
  jackknife?: Jackknife;
  warnings: Warning[];
}
/**
 * Intervals of the last trailing window and of ARPA by leaving each customer out once, which draws nothing, beside those by BCa. Absent where there are none by BCa.
 */
export interface Jackknife {
  /**
   * Lower end, of the last row of retention.trailing.
   */
  nrr_low: number | null;
  /**
   * Upper end.
   */
  nrr_high: number | null;
  /**
   * Likewise. Null where GRR is not told customer by customer.
   */
  grr_low: number | null;
  /**
   * Upper end.
   */
  grr_high: number | null;
  /**
   * Of summary.arpa. In minor units.
   */
  arpa_low: number | null;
  /**
   * Upper end. In minor units.
   */
  arpa_high: number | null;
}
/**
 * Why figures of the last complete month are less sure than they look.
 */
export interface Warning {
  /**
   * few_customers: fewer than ten. one_customer: one holds more than 30 %. no_spread: all customers changed alike, so that NRR and GRR have no interval; no_spread_of_nrr: NRR has none, and GRR, by the setting grr, has its own.
   */
  code: "few_customers" | "one_customer" | "no_spread" | "no_spread_of_nrr";
  /**
   * mrr: the month's MRR. retention: the opening of the last row of retention.trailing.
   */
  of: "mrr" | "retention";
  /**
   * How many customers; of one_customer, its share.
   */
  value: number;
  /**
   * The same as a sentence.
   */
  message: string;
}
/**
 * Kaplan and Meier's estimate of how long customers stay: from the first month with MRR to the first without. Customers who still have MRR in the last complete month count for as long as they were seen.
 */
export interface Survival {
  /**
   * Everybody with MRR in a complete month.
   */
  customers: number;
  /**
   * Of these, who have not left: in the last complete month they still have MRR.
   */
  censored: number;
  /**
   * Ages in months at which somebody left; the arrays below are by these.
   */
  times: number[];
  /**
   * Customers who had stayed up to that age.
   */
  at_risk: number[];
  /**
   * Of these, who left at it.
   */
  churned: number[];
  /**
   * The share that stays longer than that age; 1 before the first.
   */
  survival: number[];
  /**
   * Lower end of the 95 % interval of survival (Greenwood, on the scale of log(-log S)). Null where nobody is left.
   */
  low: (number | null)[];
  /**
   * Upper end.
   */
  high: (number | null)[];
  /**
   * The longest that anybody was seen. The curve says nothing beyond it.
   */
  last_time: number;
  /**
   * Whether who was seen longest is still a customer.
   */
  open_end: boolean;
  /**
   * The first age that at most half stay beyond. Null while more than half do.
   */
  median: number | null;
  /**
   * Mean months as a customer within the first last_time months.
   */
  restricted_mean: number;
}
export interface Invariant {
  /**
   * Stable.
   */
  name: string;
  /**
   * False makes the job fail; a report always says true.
   */
  holds: boolean;
  /**
   * How many equations were checked.
   */
  checks: number;
}
/**
 * Unit economics, from the tables of costs; of a segment, from the costs that name it. Absent without such costs in the currency.
 */
export interface Economics {
  /**
   * Complete months with costs.
   */
  months: EconomicsRow[];
  window: EconomicsRow;
  /**
   * Lifetime value x gross margin / cac, of the window.
   */
  ltv_to_cac: number | null;
  /**
   * ARR added in the last complete quarter / sales and marketing of the quarter before.
   */
  magic_number: number | null;
  /**
   * Of a segment: the costs of the months of the window that name none of the segments it is one of. They are in no segment's figures. Absent where the report is of all customers.
   */
  unassigned?: Costs;
}
/**
 * Unit economics of a month, or of several months together. A figure is null where what it divides by is 0 or the costs it needs are not given.
 */
export interface EconomicsRow {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * How many months with costs are added up.
   */
  months: number;
  costs: Costs;
  /**
   * First MRR ever.
   */
  new_customers: number;
  /**
   * Customers at the start of each month, added up.
   */
  customer_months: number;
  /**
   * MRR of new customers, added up. In minor units.
   */
  new_mrr: number;
  /**
   * MRR at the end of each month, added up. In minor units.
   */
  mrr: number;
  /**
   * Sales and marketing / new customers. In minor units.
   */
  cac: number | null;
  /**
   * Cost of retention / customer_months. In minor units.
   */
  crc: number | null;
  /**
   * (mrr - cost of revenue) / mrr.
   */
  gross_margin: number | null;
  /**
   * (mrr - cost of revenue - cost of retention) / mrr.
   */
  margin_after_retention: number | null;
  /**
   * cac / (MRR of a new customer x gross margin); the margin counts as 1 where it is not known.
   */
  payback_months: number | null;
}
/**
 * By kind.
 */
export interface Costs {
  /**
   * Winning new customers. In minor units.
   */
  sales_marketing: number;
  /**
   * Support, success and marketing to existing customers. In minor units.
   */
  retention: number;
  /**
   * Hosting, delivery, licences. In minor units.
   */
  cost_of_revenue: number;
  /**
   * Research and development. In minor units.
   */
  research: number;
  /**
   * Administration. In minor units.
   */
  administration: number;
}
/**
 * Early warning, of customers with MRR at the end of the last complete month. Absent without a table of usage.
 */
export interface Signals {
  /**
   * A calendar day.
   */
  as_of: string;
  /**
   * Customers with rows of usage.
   */
  observed: number;
  /**
   * Who trip a rule.
   */
  tripped: number;
  /**
   * All of them.
   */
  rules: SignalRule[];
  /**
   * The first 200 by MRR.
   */
  customers: SignalCustomer[];
  /**
   * The first quarter's end at which customers were looked at for what the rules told; null without history.
   */
  measured_from: string | null;
  /**
   * The last one.
   */
  measured_to: string | null;
  /**
   * How many months after it a customer counts as lost who left within them.
   */
  measured_months: number;
}
/**
 * A rule of early warning, and who trips it.
 */
export interface SignalRule {
  code:
    | "no_login"
    | "core_use_down"
    | "tickets"
    | "not_onboarded"
    | "few_modules"
    | "no_renewal_talk"
    | "nps_down"
    | "no_add_on";
  /**
   * Days, a share, tickets, modules or points of the score.
   */
  threshold: number;
  /**
   * The threshold as quoted; `threshold` is another where the setting warning_thresholds says so.
   */
  quoted: number;
  /**
   * What is said of it, as quoted: no fact about these customers.
   */
  claim: string;
  /**
   * Who trip it.
   */
  customers: number;
  /**
   * Their MRR. In minor units.
   */
  mrr: number;
  /**
   * What the rule told so far, in these data; null where they have no such history.
   */
  measured: MeasuredLift | null;
}
/**
 * Churn with a sign and without it.
 */
export interface MeasuredLift {
  with: MeasuredShare;
  without: MeasuredShare;
  /**
   * Churn with / churn without; null where nobody left without, or there is nobody to compare.
   */
  lift: number | null;
  /**
   * Churn with less churn without.
   */
  difference: number | null;
  /**
   * 95 %, Newcombe: an interval that holds 0 is no evidence that the sign tells anything.
   */
  difference_low: number | null;
  difference_high: number | null;
}
/**
 * Of customers with MRR at the end of a quarter, who left in the next; a customer counts once in each quarter.
 */
export interface MeasuredShare {
  customers: number;
  lost: number;
  /**
   * lost / customers.
   */
  churn: number | null;
  /**
   * 95 %, Wilson.
   */
  churn_low: number | null;
  churn_high: number | null;
}
/**
 * A customer who trips a rule.
 */
export interface SignalCustomer {
  customer: string;
  name: string;
  /**
   * At the end of the last complete month. In minor units.
   */
  mrr: number;
  /**
   * Of the next contract that is not decided; null without one.
   */
  next_due: string | null;
  /**
   * In the order of the rules.
   */
  signals: TrippedSignal[];
}
/**
 * A rule that a customer trips.
 */
export interface TrippedSignal {
  code:
    | "no_login"
    | "core_use_down"
    | "tickets"
    | "not_onboarded"
    | "few_modules"
    | "no_renewal_talk"
    | "nps_down"
    | "no_add_on";
  /**
   * In the unit of the rule's threshold.
   */
  value: number;
  /**
   * The row of usage that says so; null where no row says otherwise.
   */
  source: Source | null;
}
/**
 * The health score, of customers with MRR at the end of the last complete month. Absent where no row of usage has any of its indicators.
 */
export interface Health {
  /**
   * A calendar day.
   */
  as_of: string;
  /**
   * Customers with rows of usage.
   */
  observed: number;
  /**
   * Of whom an indicator that counts is known.
   */
  scored: number;
  /**
   * All ten.
   */
  indicators: HealthIndicator[];
  /**
   * All three, the lowest first.
   */
  bands: HealthBand[];
  /**
   * The 200 with the lowest scores, the lowest first.
   */
  customers: HealthCustomer[];
  /**
   * The last 24 with scores.
   */
  months: HealthMonth[];
  record: HealthRecord;
  early_usage: EarlyUsage;
}
/**
 * An indicator of the health score, among the customers looked at last.
 */
export interface HealthIndicator {
  code:
    | "logins"
    | "feature_coverage"
    | "core_use"
    | "advanced_use"
    | "milestones"
    | "scenarios"
    | "nps"
    | "issues_resolved"
    | "renewal_talk"
    | "add_ons";
  /**
   * Setting health_weights; 1 where it says nothing.
   */
  weight: number;
  /**
   * Of whom it is known; of the others its weight is shared out among what is known.
   */
  customers: number;
  /**
   * Of the parts, each from 0 to 1; null where nobody's is known.
   */
  mean: number | null;
}
/**
 * A band of the health score (setting health_bands).
 */
export interface HealthBand {
  band: "at_risk" | "watch" | "healthy";
  /**
   * The lowest score of the range.
   */
  from: number;
  /**
   * Where the next one begins; 100 is of the last.
   */
  to: number;
  /**
   * Who have such a score now.
   */
  customers: number;
  /**
   * Their MRR. In minor units.
   */
  mrr: number;
  measured: MeasuredShare;
}
/**
 * A customer's health score.
 */
export interface HealthCustomer {
  customer: string;
  name: string;
  /**
   * At the end of the last complete month. In minor units.
   */
  mrr: number;
  /**
   * 100 x the weighted mean of the parts that are known.
   */
  score: number;
  band: "at_risk" | "watch" | "healthy";
  /**
   * The score three months earlier; null where there was none.
   */
  before: number | null;
  /**
   * By indicator, from 0 to 1; null where it is not known.
   */
  parts: (number | null)[];
  source: Source;
}
/**
 * The health score at a month's end.
 */
export interface HealthMonth {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * With a score.
   */
  customers: number;
  /**
   * Of their scores.
   */
  mean: number;
  at_risk: number;
  watch: number;
  healthy: number;
}
/**
 * How well the score told who would leave: of customers scored at the end of each quarter by what was known then.
 */
export interface HealthRecord {
  /**
   * The first quarter's end; null without history.
   */
  from: string | null;
  /**
   * The last.
   */
  to: string | null;
  /**
   * Within how many months after being scored a customer is looked at again.
   */
  months: number;
  /**
   * A customer at one quarter's end counts once.
   */
  scores: number;
  /**
   * Of these, without MRR at the end of one of the months after.
   */
  lost: number;
  /**
   * Area under the ROC curve: the share of pairs of one who left and one who stayed in which the latter had the higher score, equal ones half. 0.5: it tells nothing. Null where nobody left, or nobody stayed.
   */
  area: number | null;
  area_low: number | null;
  area_high: number | null;
  /**
   * Whether the interval is above 0.5, holds it, or is below; null without an area.
   */
  verdict: ("tells" | "chance" | "reversed") | null;
  /**
   * Of 20 points each: a score that works has less churn from each to the next.
   */
  ranges: HealthRange[];
}
/**
 * Scores from one to another, who has them now, and what became of those who had them.
 */
export interface HealthRange {
  /**
   * The lowest score of the range.
   */
  from: number;
  /**
   * Where the next one begins; 100 is of the last.
   */
  to: number;
  /**
   * Who have such a score now.
   */
  customers: number;
  /**
   * Their MRR. In minor units.
   */
  mrr: number;
  measured: MeasuredShare;
}
/**
 * Rows of usage of months before their customer's first MRR; they do not count.
 */
export interface EarlyUsage {
  rows: number;
  /**
   * The first ten.
   */
  shown: EarlyUsageRow[];
}
/**
 * A row of usage of a month before the customer's first MRR.
 */
export interface EarlyUsageRow {
  customer: string;
  /**
   * A calendar day.
   */
  day: string;
  /**
   * A calendar day.
   */
  first_start: string;
  source: Source;
}
/**
 * Who may speak for the product, of customers with MRR and usage at the end of the last complete month. Absent where no row of usage says anything that tests or scores look at.
 */
export interface Advocates {
  /**
   * A calendar day.
   */
  as_of: string;
  /**
   * Customers with rows of usage.
   */
  observed: number;
  /**
   * Who pass every test that can be made of anybody.
   */
  advocates: number;
  /**
   * Theirs. In minor units.
   */
  advocates_mrr: number;
  /**
   * What tells how active customers are: logins, or core use where nobody's logins are known; null where that is not known either.
   */
  activity: ("logins" | "core_use") | null;
  /**
   * All four.
   */
  tests: AdvocateTest[];
  /**
   * All three.
   */
  scores: AdvocateScore[];
  /**
   * Who pass most tests first, then by score, then by MRR; at most 200.
   */
  customers: AdvocateCustomer[];
}
/**
 * A test of advocates, and who passes it.
 */
export interface AdvocateTest {
  code: "activity" | "modules" | "results" | "add_ons";
  /**
   * Setting advocate_thresholds.
   */
  threshold: number;
  /**
   * The limit where none is chosen.
   */
  usual: number;
  /**
   * Whether the usual limit is quoted; else no limit is, and it is ours.
   */
  quoted: boolean;
  /**
   * Of whom it is known.
   */
  customers: number;
  /**
   * Who pass.
   */
  passed: number;
  /**
   * Theirs. In minor units.
   */
  mrr: number;
}
/**
 * A score of the advocate model, among the customers looked at.
 */
export interface AdvocateScore {
  code: "spread" | "reliance" | "feedback";
  /**
   * Who have it.
   */
  customers: number;
  /**
   * Of their scores, 0 to 100; null where nobody has one.
   */
  mean: number | null;
  measures: AdvocateMeasure[];
}
/**
 * What a score of the advocate model is made of.
 */
export interface AdvocateMeasure {
  code: "referrals" | "core_use" | "integrations" | "requests_adopted" | "surveys_answered";
  /**
   * Of whom it is known; 0: it is in no score.
   */
  customers: number;
}
/**
 * A customer who may speak for the product.
 */
export interface AdvocateCustomer {
  customer: string;
  name: string;
  /**
   * At the end of the last complete month. In minor units.
   */
  mrr: number;
  /**
   * Passes every test that can be made of anybody.
   */
  advocate: boolean;
  /**
   * The tests passed.
   */
  passed: ("activity" | "modules" | "results" | "add_ons")[];
  /**
   * By test: the share of customers who are more active; the share of modules used; the share of milestones reached; years in a row with an add-on. Null where it is not known.
   */
  values: (number | null)[];
  /**
   * By score, 0 to 100; null where none of its measures is known.
   */
  scores: (number | null)[];
  /**
   * The mean of the scores that are known.
   */
  score: number | null;
  source: Source;
}
/**
 * How customers take to the product. Absent where usage says nothing of it.
 */
export interface Adoption {
  activation?: Activation;
  /**
   * Complete months that have rows of usage.
   */
  engagement: EngagementMonth[];
}
/**
 * Customers with usage who had the core process set up within days of their first MRR. Absent where no row says when.
 */
export interface Activation {
  /**
   * The threshold of the rule not_onboarded of early warning.
   */
  days: number;
  total: ActivationTotal;
  /**
   * Every month of the first MRR, to the last complete one.
   */
  months: ActivationMonth[];
}
/**
 * Customers with usage, and who of them were set up.
 */
export interface ActivationTotal {
  /**
   * Customers with their first MRR.
   */
  started: number;
  /**
   * Of these, whose days to be set up are over.
   */
  decided: number;
  /**
   * Of the decided, who were set up within the days.
   */
  activated: number;
  /**
   * Whose days are not over.
   */
  open: number;
  /**
   * Of the open, who are set up already.
   */
  open_activated: number;
  /**
   * activated / decided; null where that is 0.
   */
  rate: number | null;
  /**
   * Wilson's interval of the rate, lower end.
   */
  rate_low: number | null;
  /**
   * The interval's upper end.
   */
  rate_high: number | null;
}
/**
 * Those with their first MRR in a month.
 */
export interface ActivationMonth {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * Customers with their first MRR.
   */
  started: number;
  /**
   * Of these, whose days to be set up are over.
   */
  decided: number;
  /**
   * Of the decided, who were set up within the days.
   */
  activated: number;
  /**
   * Whose days are not over.
   */
  open: number;
  /**
   * Of the open, who are set up already.
   */
  open_activated: number;
  /**
   * activated / decided; null where that is 0.
   */
  rate: number | null;
  /**
   * Wilson's interval of the rate, lower end.
   */
  rate_low: number | null;
  /**
   * The interval's upper end.
   */
  rate_high: number | null;
}
/**
 * Who used the product in a month.
 */
export interface EngagementMonth {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * With MRR at the month's end, of whom usage says anything of logins, core use or the last login.
   */
  customers: number;
  /**
   * Of these, who used the product in the month.
   */
  active: number;
  /**
   * active / customers; null where that is 0.
   */
  rate: number | null;
  /**
   * Wilson's interval of the rate, lower end.
   */
  rate_low: number | null;
  /**
   * The interval's upper end.
   */
  rate_high: number | null;
}
/**
 * The quality of growth. Absent without a complete month with customers.
 */
export interface Growth {
  months: GrowthRow[];
  /**
   * Of the last twelve complete months; null with fewer.
   */
  year: GrowthStep | null;
  concentration: Concentration;
  /**
   * By name of the index. Absent without a table of the industry.
   */
  resilience?: Resilience[];
}
/**
 * A complete month.
 */
export interface GrowthRow {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * In minor units.
   */
  mrr: number;
  /**
   * 12 x MRR. In minor units.
   */
  arr: number;
  customers: number;
  /**
   * MRR / MRR a month before - 1.
   */
  month_growth: number | null;
  /**
   * ARR / ARR twelve months before - 1.
   */
  year_growth: number | null;
  /**
   * year_growth / year_growth twelve months before: above 1, growth speeds up. Holdfast's definition. Null where the year before did not grow.
   */
  growth_ratio: number | null;
  /**
   * From the month before; null of the first.
   */
  step: GrowthStep | null;
}
/**
 * What the change of MRR between the ends of two months is made of: customers + arpa. Null where one end has no customers. In a reporting currency, what exchange rates did is in arpa.
 */
export interface GrowthStep {
  /**
   * A calendar month.
   */
  from: string;
  /**
   * A calendar month.
   */
  month: string;
  /**
   * MRR at the end of month less that at the end of from. In minor units.
   */
  change: number;
  /**
   * Change of the number of customers x mean of the two ARPAs. In minor units.
   */
  customers: number | null;
  /**
   * Change of ARPA x mean of the two numbers of customers. In minor units.
   */
  arpa: number | null;
}
/**
 * Of MRR, at the end of the last complete month.
 */
export interface Concentration {
  top: TopShare[];
  /**
   * Sum of the squares of the customers' shares of MRR: 1 / customers to 1.
   */
  herfindahl: number | null;
  /**
   * 1 / herfindahl: so many equal customers would be as concentrated.
   */
  effective_customers: number | null;
}
/**
 * What the largest customers pay.
 */
export interface TopShare {
  /**
   * How many: 1, 5, 10; all where there are fewer.
   */
  customers: number;
  /**
   * In minor units.
   */
  mrr: number;
  /**
   * Of all MRR.
   */
  share: number | null;
}
/**
 * Growth resilience against one index of the industry; months after the last complete one take no part.
 */
export interface Resilience {
  /**
   * The name of the index; empty: the file names none.
   */
  series: string;
  /**
   * Months with a value.
   */
  points: number;
  /**
   * The first of them.
   */
  from: string | null;
  /**
   * The last of them.
   */
  to: string | null;
  /**
   * Downturns in which ARR is known at both ends.
   */
  measured: number;
  /**
   * Those of them in which ARR fell less than the index.
   */
  held: number;
  downturns: Downturn[];
}
/**
 * What became of ARR while an index of the industry was below its former peak: from the last month at the peak to the month of the lowest value before it is back.
 */
export interface Downturn {
  /**
   * A calendar month.
   */
  peak: string;
  /**
   * A calendar month.
   */
  trough: string;
  /**
   * The index was back at its peak by the last month.
   */
  over: boolean;
  /**
   * From peak to trough, below 0.
   */
  index_change: number | null;
  /**
   * At the end of the month of the peak, in minor units; null where the data begin later or nobody paid then.
   */
  arr_before: number | null;
  /**
   * At the end of the month of the trough, in minor units.
   */
  arr_after: number | null;
  /**
   * arr_after / arr_before - 1.
   */
  arr_change: number | null;
  /**
   * arr_change - index_change: above 0, ARR fell less than the industry, or grew.
   */
  resilience: number | null;
  /**
   * Whether resilience is above 0.
   */
  held: boolean | null;
}
/**
 * How long customers stay by the shifted beta-geometric model (Fader and Hardie 2007), each month a renewal. Absent without a complete month with customers.
 */
export interface Projection {
  /**
   * fitted; one_rate: leaving gets no rarer with age, so that all leave by one chance. The others have no projection: few_months (in which customers could leave), few_customers (fewer than ten came after the first month of the data), nobody_lost, everybody_lost (of who could leave at the oldest age).
   */
  outcome: "fitted" | "one_rate" | "few_months" | "few_customers" | "nobody_lost" | "everybody_lost";
  /**
   * Fitted on: who came after the first month of the data, as those of that month may be older, and before the last.
   */
  customers: number;
  /**
   * Of them, who left.
   */
  lost: number;
  /**
   * Of the beta distribution of the chance to leave in a month. Null unless fitted.
   */
  alpha: number | null;
  /**
   * Likewise.
   */
  beta: number | null;
  /**
   * alpha / (alpha + beta): the share that leaves after the first month.
   */
  first_churn: number | null;
  /**
   * The mean number of months paid for. Null where it is infinite (alpha up to 1): no value comes from it.
   */
  mean_months: number | null;
  /**
   * The horizon of months_paid and value.
   */
  months: number;
  /**
   * Months that a new customer is expected to pay for within the horizon.
   */
  months_paid: number | null;
  /**
   * months_paid x ARPA of the last complete month: the expected revenue of a new customer within the horizon, not discounted. In minor units.
   */
  value: number | null;
  /**
   * The last twelve months held out, or the last third of the months where that is less. Null where no fit is possible without them.
   */
  hold_out: ProjectionHoldOut | null;
  /**
   * Ages 0 to `months`; empty without a projection.
   */
  ages: ProjectedAge[];
}
/**
 * A fit without the last months, and what they brought.
 */
export interface ProjectionHoldOut {
  /**
   * A calendar month.
   */
  from: string;
  /**
   * A calendar month.
   */
  month: string;
  /**
   * Who had not left at the end of `from`, of the cohorts fitted.
   */
  customers: number;
  /**
   * The share of them left at the end of `month`, by the fit on the data up to `from`.
   */
  foretold: number;
  /**
   * The share that was.
   */
  seen: number;
}
/**
 * The share of customers left at an age, three ways.
 */
export interface ProjectedAge {
  /**
   * Months since the first with MRR.
   */
  age: number;
  /**
   * By the model.
   */
  projected: number | null;
  /**
   * Kaplan and Meier's estimate, of the customers fitted. Null beyond the ages seen.
   */
  seen: number | null;
  /**
   * Customers with MRR at this age / size, of the cohorts that are as old: returned customers count again, and old ages are those of old cohorts only. Null without such cohorts.
   */
  pooled: number | null;
  /**
   * The size of those cohorts.
   */
  pooled_customers: number;
}
/**
 * MRR of the months to come from the renewal base and its rates, from the cohorts' survivors, and how far such forecasts were off. No new customers are assumed but in `new` and `total`. Absent without a complete month with customers.
 */
export interface Forecast {
  /**
   * Why there are no figures: few_months (fewer than 13 complete ones), few_customers (fewer than ten with MRR twelve months ago), nothing_retained (of their MRR), customers_move (into and out of the segment shown).
   */
  outcome: "ok" | "few_months" | "few_customers" | "nothing_retained" | "customers_move";
  /**
   * A calendar month.
   */
  from: string;
  /**
   * At the end of `from`. In minor units.
   */
  mrr: number;
  /**
   * With MRR twelve months before `from`: those whom nrr and grr are of.
   */
  customers: number;
  /**
   * MRR of these customers twelve months before `from`, at the exchange rates of `from`. In minor units; null where outcome is few_months, like the two below.
   */
  opening: number | null;
  /**
   * Their MRR at `from`. In minor units.
   */
  retained: number | null;
  /**
   * The smaller of both, customer by customer. In minor units.
   */
  kept: number | null;
  /**
   * retained / opening.
   */
  nrr: number | null;
  /**
   * kept / opening, by every value of the setting grr.
   */
  grr: number | null;
  /**
   * MRR at `from` of who had none twelve months before. In minor units.
   */
  new_mrr: number | null;
  /**
   * The 36 months after `from`; empty unless ok.
   */
  months: ForecastMonth[];
  /**
   * The deviation that errors are held against (setting forecast_mark): 0.05 unless set, as Fxiaoke is quoted of its own forecasts.
   */
  mark: number;
  /**
   * Empty where no past quarter has twelve months before it and the months ahead behind it.
   */
  back_tests: BackTest[];
  /**
   * Null without such quarters, or where no sBG could be fitted then.
   */
  customer_test: CustomerTest | null;
}
/**
 * A month ahead. An amount is null where it cannot be told or is beyond what can be stated exactly.
 */
export interface ForecastMonth {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * Today's MRR x GRR ^ years: today's customers without any growth. In minor units.
   */
  kept: number | null;
  /**
   * 95 % limit from how customers differ (GRR's interval), wider by sqrt(years^2 + years) on a log scale; rates are taken to stay. In minor units.
   */
  kept_low: number | null;
  /**
   * Likewise, the upper limit. In minor units.
   */
  kept_high: number | null;
  /**
   * Today's MRR x NRR ^ years: today's customers, and nobody new. In minor units.
   */
  base: number | null;
  /**
   * 95 % limit likewise, from NRR's interval. In minor units.
   */
  base_low: number | null;
  /**
   * Likewise, the upper limit. In minor units.
   */
  base_high: number | null;
  /**
   * New business: each year as much as in the last twelve months, renewed at NRR from then on. In minor units.
   */
  new: number | null;
  /**
   * base + new. In minor units.
   */
  total: number | null;
  /**
   * total x (1 + the least error of past forecasts as long), in 0 or below. Null with fewer than four such errors. In minor units.
   */
  total_low: number | null;
  /**
   * Likewise, the upper limit. In minor units.
   */
  total_high: number | null;
  /**
   * How many past forecasts as long those limits come from.
   */
  total_errors: number;
  /**
   * Each cohort's survivors by the sBG model, at today's MRR of each: nobody new, no growth, no contraction. Null without a projection. In minor units.
   */
  survivors: number | null;
  /**
   * 95 % limit: what the fit leaves open, and that few customers leave by chance. In minor units.
   */
  survivors_low: number | null;
  /**
   * Likewise, the upper limit. In minor units.
   */
  survivors_high: number | null;
}
/**
 * Forecasts made at the ends of past calendar quarters (the last 20 with twelve months before them), by the same rules.
 */
export interface BackTest {
  /**
   * As in months[].
   */
  line: "total" | "kept" | "base" | "survivors";
  /**
   * How far ahead.
   */
  months: number;
  /**
   * Rows with an error.
   */
  measured: number;
  /**
   * Of the errors.
   */
  mean_absolute_error: number | null;
  /**
   * Of the errors with their signs: above 0, more came than foretold.
   */
  mean_error: number | null;
  /**
   * Rows whose error is at most the mark.
   */
  within_mark: number;
  /**
   * Rows with limits.
   */
  limited: number;
  /**
   * Of them, what happened lies within.
   */
  covered: number;
  /**
   * By quarter.
   */
  rows: BackTestRow[];
}
/**
 * One forecast made in the past, and what happened.
 */
export interface BackTestRow {
  /**
   * A calendar month.
   */
  from: string;
  /**
   * A calendar month.
   */
  month: string;
  /**
   * For `month`, from what was known at the end of `from`. In minor units.
   */
  forecast: number;
  /**
   * kept, base, survivors: of the customers of `from`, at the exchange rates of `month`; total: of all. In minor units.
   */
  actual: number;
  /**
   * actual / forecast - 1: above 0, more came than foretold.
   */
  error: number | null;
  /**
   * Whether what happened lies within the limits given then. Null without limits.
   */
  covered: boolean | null;
}
/**
 * As BackTest, in customers.
 */
export interface CustomerTest {
  /**
   * Customers left by the sBG model.
   */
  line: "customers";
  /**
   * How far ahead.
   */
  months: number;
  /**
   * Rows with an error.
   */
  measured: number;
  /**
   * Of the errors.
   */
  mean_absolute_error: number | null;
  /**
   * Of the errors with their signs: above 0, more came than foretold.
   */
  mean_error: number | null;
  /**
   * Rows whose error is at most the mark.
   */
  within_mark: number;
  /**
   * Rows with limits.
   */
  limited: number;
  /**
   * Of them, what happened lies within.
   */
  covered: number;
  /**
   * By quarter.
   */
  rows: CustomerTestRow[];
}
/**
 * One forecast made in the past, and what happened.
 */
export interface CustomerTestRow {
  /**
   * A calendar month.
   */
  from: string;
  /**
   * A calendar month.
   */
  month: string;
  /**
   * For `month`, from what was known at the end of `from`.
   */
  forecast: number;
  /**
   * How many of the customers of `from` have MRR.
   */
  actual: number;
  /**
   * actual / forecast - 1: above 0, more came than foretold.
   */
  error: number | null;
  /**
   * Whether what happened lies within the limits given then. Null without limits.
   */
  covered: boolean | null;
}
/**
 * Why customers left in the last twelve complete months: by the customer's last lost contract, else by the attribute churn_reason. Absent where no file says why anybody left.
 */
export interface ChurnReasons {
  /**
   * A calendar month.
   */
  from: string;
  /**
   * A calendar month.
   */
  to: string;
  /**
   * Lost in all.
   */
  customers: number;
  /**
   * Churned MRR in all. In minor units.
   */
  mrr: number;
  /**
   * Add up to customers and mrr.
   */
  classes: ChurnClassSums[];
  /**
   * Of the MRR lost for a reason of a known class (all but other and unsaid), the part that is not external. Holdfast's definition.
   */
  manageable: number | null;
  /**
   * The same of customers.
   */
  manageable_customers: number | null;
  /**
   * How many different reasons.
   */
  reasons_total: number;
  /**
   * The first 50 by MRR.
   */
  reasons: ChurnReason[];
  tenure: ChurnTenure[];
}
/**
 * Customers who left for reasons of one class.
 */
export interface ChurnClassSums {
  /**
   * As in reasons; unsaid: no file says why.
   */
  class: "external" | "under_use" | "competitor" | "payment" | "other" | "unsaid";
  customers: number;
  /**
   * MRR that they took along. In minor units.
   */
  mrr: number;
}
/**
 * A reason as the files have it.
 */
export interface ChurnReason {
  reason: string;
  customers: number;
  /**
   * In minor units.
   */
  mrr: number;
  /**
   * external: out of business, restructured, no budget; under_use: does not get enough out of the product (fit, price, quality, support, training); competitor; payment: involuntary, a payment failed; other: something else is said.
   */
  class: "external" | "under_use" | "competitor" | "payment" | "other";
}
/**
 * Those whose reason is said, by how long they had been customers.
 */
export interface ChurnTenure {
  /**
   * Whole months since the first MRR.
   */
  from: number;
  /**
   * Exclusive; null: open.
   */
  to: number | null;
  /**
   * All but unsaid.
   */
  classes: ChurnClassSums[];
}
/**
 * What pay plans pay for at different rates, by owner, in the last twelve complete months. The owner is the customer's attribute owner, or that of the contract. Absent where no file names owners.
 */
export interface SalesPay {
  /**
   * A calendar month.
   */
  from: string;
  /**
   * A calendar month.
   */
  to: string;
  owners_total: number;
  /**
   * The first 100 by new, returned and added MRR.
   */
  owners: SalesOwner[];
}
/**
 * An owner's amounts, added up over the months.
 */
export interface SalesOwner {
  /**
   * Empty: not said.
   */
  owner: string;
  /**
   * In minor units.
   */
  new: number;
  /**
   * In minor units.
   */
  reactivation: number;
  /**
   * In minor units.
   */
  expansion: number;
  /**
   * In minor units.
   */
  renewal: number;
  /**
   * Those with any amount.
   */
  months: SalesMonth[];
}
/**
 * What an owner sold and kept in a month.
 */
export interface SalesMonth {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * New MRR. In minor units.
   */
  new: number;
  /**
   * MRR of customers who came back. In minor units.
   */
  reactivation: number;
  /**
   * Added MRR. In minor units.
   */
  expansion: number;
  /**
   * What contracts due in the month were renewed at, up to what they were worth: growth beyond it is expansion. In minor units.
   */
  renewal: number;
}
/**
 * Revenue by where it comes from. Absent without a complete month with customers.
 */
export interface Revenue {
  months: RevenueRow[];
  window: RevenueRow;
  /**
   * Null without costs and renewals in the currency, and of segments.
   */
  profit: ProfitSet | null;
}
/**
 * A month's revenue, or that of several months together.
 */
export interface RevenueRow {
  /**
   * A calendar month.
   */
  month: string;
  /**
   * MRR at the end of the month; of several, added up. In minor units.
   */
  recurring: number;
  /**
   * 12 x new MRR. In minor units.
   */
  new_arr: number;
  /**
   * 12 x expansion. In minor units.
   */
  add_on_arr: number;
  /**
   * Net. Null where no file has such rows, and of segments.
   */
  one_off: OneOff | null;
  /**
   * Recurring / (recurring + one-off); the source quotes 0.85 as healthy.
   */
  purity: number | null;
}
/**
 * Revenue of invoices that does not recur, by what it is for.
 */
export interface OneOff {
  /**
   * Setting up, migration, training. In minor units.
   */
  implementation: number;
  /**
   * Made to order. In minor units.
   */
  development: number;
  /**
   * Value-added services and use. In minor units.
   */
  value_added: number;
  /**
   * In minor units.
   */
  other: number;
}
/**
 * Profit of new business (front end) and of renewals (back end), of the months with costs among the last twelve complete ones. Holdfast's definitions.
 */
export interface ProfitSet {
  /**
   * With costs.
   */
  months: number;
  /**
   * In minor units.
   */
  new_arr: number;
  /**
   * Sales and marketing. In minor units.
   */
  front_costs: number;
  /**
   * new_arr - front_costs. In minor units.
   */
  front_profit: number;
  /**
   * What contracts due in these months were renewed at. In minor units.
   */
  renewed: number;
  /**
   * Retention and cost of revenue. In minor units.
   */
  back_costs: number;
  /**
   * renewed - back_costs. In minor units.
   */
  back_profit: number;
  /**
   * back_profit / renewed.
   */
  renewal_margin: number | null;
}
/**
 * All figures of one segment.
 */
export interface Segment {
  /**
   * The segment's name; null where kind says what it is.
   */
  value: string | null;
  /**
   * other: all beyond the largest.
   */
  kind: "value" | "none" | "other";
  /**
   * How many segments are in it: 1, of other more.
   */
  values: number;
  /**
   * ISO 4217 code; XXX where no file names one.
   */
  currency: string;
  /**
   * Decimal digits of the minor unit.
   */
  minor_digits: number;
  /**
   * First to last month of the data, without gaps.
   *
   * Items: A calendar month.
   */
  months: string[];
  /**
   * The last month, when it ends after as_of: marked, and left out of rates and totals.
   */
  partial_month: string | null;
  summary: Summary;
  /**
   * One per month of months[].
   */
  movements: Movement[];
  periods?: Periods;
  retention: {
    /**
     * Window: the month. Complete months with a month before them.
     */
    monthly: Retention[];
    /**
     * Window: the months that the setting nrr_months says, 12 by default. Complete months with as many before them.
     */
    trailing: Retention[];
  };
  /**
   * Months without a new customer have none.
   */
  cohorts: Cohort[];
  churn: Churn;
  expansion: Expansion;
  uncertainty: Uncertainty;
  survival: Survival;
  invariants: Invariant[];
  signals?: Signals;
  health?: Health;
  advocates?: Advocates;
  cross: Cross | null;
  growth?: Growth;
  churn_reasons?: ChurnReasons;
  sales_pay?: SalesPay;
  revenue?: Revenue;
}
/**
 * What became of the customers with MRR at the window's start. Each is in one of the four cells.
 */
export interface Cross {
  /**
   * Of all of them together.
   */
  grr: number | null;
  /**
   * Likewise.
   */
  nrr: number | null;
  /**
   * Where grr and nrr stand to the thresholds: both reach theirs, only grr, only nrr, none. Null without customers.
   */
  corner: ("keeps_and_grows" | "keeps" | "grows" | "neither") | null;
  /**
   * Who pay at least grr of what they paid, and at least nrr.
   */
  keeps_and_grows: CrossCell;
  /**
   * At least grr, but not nrr.
   */
  keeps: CrossCell;
  /**
   * Less than grr, but something.
   */
  shrinks: CrossCell;
  /**
   * Nothing any more.
   */
  lost: CrossCell;
}
/**
 * Customers, and their MRR at the start and at the end of the window.
 */
export interface CrossCell {
  /**
   * How many.
   */
  customers: number;
  /**
   * At the start. In minor units.
   */
  before: number;
  /**
   * At the end. In minor units.
   */
  after: number;
}
export interface Mix {
  /**
   * The earlier window ends with this month.
   */
  from: string;
  /**
   * The later one.
   */
  to: string;
  /**
   * In months.
   */
  window: 1 | 12;
  measures: MixMeasure[];
}
/**
 * How a rate of the total changed (Kitagawa 1955): rate_effect + mix_effect = change.
 */
export interface MixMeasure {
  /**
   * mrr_churn is (churn + contraction) / opening of the window's customers: 1 - GRR.
   */
  measure: "nrr" | "grr" | "mrr_churn" | "customer_retention";
  /**
   * Of the total in the earlier window; null, as all below, where a window has no base.
   */
  before: number | null;
  /**
   * In the later one.
   */
  after: number | null;
  /**
   * after - before.
   */
  change: number | null;
  /**
   * Because the segments' own rates changed.
   */
  rate_effect: number | null;
  /**
   * Because they weigh otherwise.
   */
  mix_effect: number | null;
  /**
   * Segments whose own rate rose.
   */
  up: number;
  /**
   * Segments whose own rate fell.
   */
  down: number;
  /**
   * Simpson's paradox: the total moves against the segments' rates taken together.
   */
  against_segments: boolean;
  /**
   * That in a sentence.
   */
  against_message: string | null;
  /**
   * A sentence where segments with at least a tenth of the base lie ten points or more apart in the later window: the total is the rate of none of them.
   */
  hides_message: string | null;
  /**
   * In the order of segments[].
   */
  segments: MixSegment[];
}
/**
 * One segment's part in the change of a rate.
 */
export interface MixSegment {
  /**
   * Of the segment in the earlier window; null without a base.
   */
  rate_before: number | null;
  /**
   * In the later one.
   */
  rate_after: number | null;
  /**
   * The segment's share of the base.
   */
  weight_before: number | null;
  /**
   * In the later window.
   */
  weight_after: number | null;
  /**
   * Change of its rate x mean of its weights.
   */
  rate_effect: number | null;
  /**
   * Change of its weight x mean of its rates.
   */
  mix_effect: number | null;
}
/**
 * GRR against NRR over the 12 months up to the last complete one (a month, where the data hold no more).
 */
export interface CrossTable {
  /**
   * A calendar month.
   */
  to: string;
  /**
   * In months.
   */
  window: 1 | 12;
  total: Cross;
  /**
   * Who keep and grow, of all segments.
   */
  candidates: number;
  /**
   * Whose customers are listed, as asked for.
   */
  cell: "keeps_and_grows" | "keeps" | "shrinks" | "lost";
  /**
   * Of which segment alone, by its place in segments[]; null: of all.
   */
  cell_of: number | null;
  /**
   * Customers of that cell.
   */
  listed: number;
  /**
   * The foremost 100 of them, by how much their MRR changed, then by what they paid at the start.
   */
  shown: CrossCustomer[];
}
/**
 * A customer of the cell that is asked for.
 */
export interface CrossCustomer {
  customer: string;
  name: string;
  attributes: {
    [k: string]: string;
  };
  /**
   * Place in segments[]: where the customer was at the window's start.
   */
  segment: number;
  /**
   * MRR at the window's start. In minor units.
   */
  before: number;
  /**
   * At its end. In minor units.
   */
  after: number;
  /**
   * after - before. In minor units.
   */
  gain: number;
  /**
   * The first rows behind both amounts, at most five of each.
   */
  sources: Source[];
}
/**
 * The log-rank test over the segments shown, customers without a value and the rest among them.
 */
export interface Lives {
  /**
   * Those with customers.
   */
  segments: number;
  /**
   * How far the churn of the segments is from what their shares of the customers at risk would give.
   */
  chi_square: number;
  /**
   * Segments that had customers when somebody left, less 1.
   */
  degrees: number;
  /**
   * The chance of such a difference, or a larger one, between segments that stay equally long.
   */
  p: number;
  /**
   * p < 0.05.
   */
  differ: boolean;
}
