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
  | "cohorts.size"
  | "cohorts.mrr"
  | "cohorts.customers"
  | "cohorts.net_mrr"
  | "cohorts.gross_mrr"
  | "cohorts.base_mrr"
  | "churn.monthly.opening_customers"
  | "churn.monthly.customers_lost"
  | "churn.monthly.customers_at_risk"
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
  | "churn_reasons.customers"
  | "churn_reasons.mrr"
  | "churn_reasons.manageable"
  | "churn_reasons.manageable_customers"
  | "churn_reasons.classes.customers"
  | "churn_reasons.classes.mrr"
  | "churn_reasons.reasons.customers"
  | "churn_reasons.reasons.mrr"
  | "churn_reasons.tenure.classes.customers"
  | "churn_reasons.tenure.classes.mrr"
  | "sales_pay.owners.new"
  | "sales_pay.owners.reactivation"
  | "sales_pay.owners.expansion"
  | "sales_pay.owners.renewal"
  | "sales_pay.owners.months.new"
  | "sales_pay.owners.months.reactivation"
  | "sales_pay.owners.months.expansion"
  | "sales_pay.owners.months.renewal"
  | "revenue.months.recurring"
  | "revenue.months.new_arr"
  | "revenue.months.add_on_arr"
  | "revenue.months.one_off.implementation"
  | "revenue.months.one_off.development"
  | "revenue.months.one_off.value_added"
  | "revenue.months.one_off.other"
  | "revenue.months.purity"
  | "revenue.window.recurring"
  | "revenue.window.new_arr"
  | "revenue.window.add_on_arr"
  | "revenue.window.one_off.implementation"
  | "revenue.window.one_off.development"
  | "revenue.window.one_off.value_added"
  | "revenue.window.one_off.other"
  | "revenue.window.purity"
  | "revenue.profit.new_arr"
  | "revenue.profit.front_costs"
  | "revenue.profit.front_profit"
  | "revenue.profit.renewed"
  | "revenue.profit.back_costs"
  | "revenue.profit.back_profit"
  | "revenue.profit.renewal_margin"
  | "economics.months.costs.sales_marketing"
  | "economics.months.costs.retention"
  | "economics.months.costs.cost_of_revenue"
  | "economics.months.costs.research"
  | "economics.months.costs.administration"
  | "economics.months.new_customers"
  | "economics.months.customer_months"
  | "economics.months.new_mrr"
  | "economics.months.mrr"
  | "economics.months.cac"
  | "economics.months.crc"
  | "economics.months.gross_margin"
  | "economics.months.margin_after_retention"
  | "economics.months.payback_months"
  | "economics.window.costs.sales_marketing"
  | "economics.window.costs.retention"
  | "economics.window.costs.cost_of_revenue"
  | "economics.window.costs.research"
  | "economics.window.costs.administration"
  | "economics.window.new_customers"
  | "economics.window.customer_months"
  | "economics.window.new_mrr"
  | "economics.window.mrr"
  | "economics.window.cac"
  | "economics.window.crc"
  | "economics.window.gross_margin"
  | "economics.window.margin_after_retention"
  | "economics.window.payback_months"
  | "economics.ltv_to_cac"
  | "economics.magic_number"
  | "economics.unassigned.sales_marketing"
  | "economics.unassigned.retention"
  | "economics.unassigned.cost_of_revenue"
  | "economics.unassigned.research"
  | "economics.unassigned.administration"
  | "adoption.activation.total.started"
  | "adoption.activation.total.decided"
  | "adoption.activation.total.activated"
  | "adoption.activation.total.open"
  | "adoption.activation.total.open_activated"
  | "adoption.activation.total.rate"
  | "adoption.activation.months.started"
  | "adoption.activation.months.decided"
  | "adoption.activation.months.activated"
  | "adoption.activation.months.open"
  | "adoption.activation.months.open_activated"
  | "adoption.activation.months.rate"
  | "adoption.engagement.customers"
  | "adoption.engagement.active"
  | "adoption.engagement.rate"
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
  | "renewals.upcoming.decided"
  | "renewals.later"
  | "renewals.plan.rates.numerator"
  | "renewals.plan.rates.denominator"
  | "renewals.plan.rates.rate"
  | "renewals.plan.years.due"
  | "renewals.plan.years.due_amount"
  | "renewals.plan.years.renewed"
  | "renewals.plan.years.base"
  | "renewals.plan.years.first_time"
  | "renewals.plan.years.add_ons"
  | "renewals.plan.years.growth"
  | "renewals.plan.term.known"
  | "renewals.plan.calendar.windows.contracts"
  | "renewals.plan.calendar.windows.amount"
  | "renewals.plan.calendar.windows.at_risk"
  | "renewals.plan.calendar.windows.at_risk_amount"
  | "renewals.plan.calendar.weeks.contracts"
  | "renewals.plan.calendar.weeks.amount"
  | "renewals.plan.calendar.weeks.at_risk"
  | "renewals.plan.calendar.weeks.at_risk_amount"
  | "renewals.plan.calendar.owners.windows.contracts"
  | "renewals.plan.calendar.owners.windows.amount"
  | "renewals.plan.calendar.owners.windows.at_risk"
  | "renewals.plan.calendar.owners.windows.at_risk_amount"
  | "renewals.plan.calendar.segments.windows.contracts"
  | "renewals.plan.calendar.segments.windows.amount"
  | "renewals.plan.calendar.segments.windows.at_risk"
  | "renewals.plan.calendar.segments.windows.at_risk_amount"
  | "renewals.plan.calendar.contracts_total"
  | "surveys.total.answers"
  | "surveys.total.promoters"
  | "surveys.total.passives"
  | "surveys.total.detractors"
  | "surveys.total.score"
  | "surveys.quarters.answers"
  | "surveys.quarters.promoters"
  | "surveys.quarters.passives"
  | "surveys.quarters.detractors"
  | "surveys.quarters.score"
  | "surveys.segments.answers"
  | "surveys.segments.promoters"
  | "surveys.segments.passives"
  | "surveys.segments.detractors"
  | "surveys.segments.score"
  | "surveys.by.segments.answers"
  | "surveys.by.segments.promoters"
  | "surveys.by.segments.passives"
  | "surveys.by.segments.detractors"
  | "surveys.by.segments.score"
  | "conversion.total.signed_up"
  | "conversion.total.decided"
  | "conversion.total.converted"
  | "conversion.total.open"
  | "conversion.total.open_converted"
  | "conversion.total.rate"
  | "conversion.months.signed_up"
  | "conversion.months.decided"
  | "conversion.months.converted"
  | "conversion.months.open"
  | "conversion.months.open_converted"
  | "conversion.months.rate"
  | "conversion.by.segments.signed_up"
  | "conversion.by.segments.decided"
  | "conversion.by.segments.converted"
  | "conversion.by.segments.open"
  | "conversion.by.segments.open_converted"
  | "conversion.by.segments.rate"
  | "conversion.not_told"
  | "conversion.waiting.total"
  | "periods.months.opening"
  | "periods.months.new"
  | "periods.months.reactivation"
  | "periods.months.expansion"
  | "periods.months.contraction"
  | "periods.months.churn"
  | "periods.months.fx"
  | "periods.months.entering"
  | "periods.months.leaving"
  | "periods.months.closing"
  | "periods.months.customers.opening"
  | "periods.months.customers.new"
  | "periods.months.customers.returned"
  | "periods.months.customers.expanded"
  | "periods.months.customers.contracted"
  | "periods.months.customers.lost"
  | "periods.months.customers.entered"
  | "periods.months.customers.left"
  | "periods.months.customers.closing"
  | "periods.net.opening"
  | "periods.net.new"
  | "periods.net.reactivation"
  | "periods.net.expansion"
  | "periods.net.contraction"
  | "periods.net.churn"
  | "periods.net.fx"
  | "periods.net.entering"
  | "periods.net.leaving"
  | "periods.net.closing"
  | "periods.net.customers.opening"
  | "periods.net.customers.new"
  | "periods.net.customers.returned"
  | "periods.net.customers.expanded"
  | "periods.net.customers.contracted"
  | "periods.net.customers.lost"
  | "periods.net.customers.entered"
  | "periods.net.customers.left"
  | "periods.net.customers.closing"
  | "periods.rates.opening_customers"
  | "periods.rates.customers_lost"
  | "periods.rates.customers_at_risk"
  | "periods.rates.customers_kept"
  | "periods.rates.opening"
  | "periods.rates.retained"
  | "periods.rates.kept"
  | "periods.rates.customer_churn"
  | "periods.rates.gross_mrr_churn"
  | "periods.rates.net_mrr_churn"
  | "periods.rates.nrr"
  | "periods.rates.grr"
  | "periods.rates.logo"
  | "growth.months.mrr"
  | "growth.months.customers"
  | "growth.months.month_growth"
  | "growth.months.year_growth"
  | "growth.months.step.change"
  | "growth.year.change"
  | "growth.concentration.top.mrr"
  | "growth.concentration.top.share"
  | "projection.customers"
  | "projection.lost"
  | "signals.observed"
  | "signals.tripped"
  | "signals.rules.customers"
  | "signals.rules.mrr"
  | "signals.rules.measured.with.customers"
  | "signals.rules.measured.with.lost"
  | "signals.rules.measured.with.churn"
  | "signals.rules.measured.without.customers"
  | "signals.rules.measured.without.lost"
  | "signals.rules.measured.without.churn"
  | "health.observed"
  | "health.scored"
  | "health.indicators.customers"
  | "health.bands.customers"
  | "health.bands.mrr"
  | "health.bands.measured.customers"
  | "health.bands.measured.lost"
  | "health.bands.measured.churn"
  | "health.months.customers"
  | "health.months.at_risk"
  | "health.months.watch"
  | "health.months.healthy"
  | "health.record.scores"
  | "health.record.lost"
  | "health.record.ranges.customers"
  | "health.record.ranges.mrr"
  | "health.record.ranges.measured.customers"
  | "health.record.ranges.measured.lost"
  | "health.record.ranges.measured.churn"
  | "advocates.observed"
  | "advocates.advocates"
  | "advocates.advocates_mrr"
  | "advocates.tests.customers"
  | "advocates.tests.passed"
  | "advocates.tests.mrr"
  | "advocates.scores.customers"
  | "advocates.scores.measures.customers"
  | "inputs.rows.excluded"
  | "inputs.amounts.excluded";
/**
 * What a number is counted in.
 */
export type Unit = "money" | "customers" | "contracts" | "answers" | "rows" | "rate";

/**
 * A figure of the report, and the customers and lines behind it. Amounts are whole minor units of the currency.
 */
export interface Explanation {
  schema: "holdfast/explanation/1";
  metric: Metric;
  /**
   * Of figures of months and of the summary; of a quarter or a year its first.
   */
  month: string | null;
  /**
   * Of cells of cohorts.
   */
  cohort: string | null;
  /**
   * In months, of cells of cohorts and of the survival curve; of churn reasons by tenure: from how many months on; of contracts due: within how many days, or the place of the week (renewals.plan.calendar.weeks).
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
   * Of answers to surveys: nps, enps.
   */
  survey: string | null;
  /**
   * Of figures by an attribute of customers: the attribute.
   */
  by: string | null;
  /**
   * Its value; of answers also what their own table says of who answered; a class of churn reasons, a reason, an owner, a segment of contracts due, the code of a renewal rate, a rule of early warning, a band, an indicator, the score that a range begins with, a test, a score or a measure of advocates. Empty: of those of whom none is said.
   */
  segment: string | null;
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
   * total: the figure itself; term: one of a sum; numerator, denominator: of a rate (those of one role are added up). Lifetime value: mrr / customers / the mean of lost / opening. Survival: the product of 1 - left / at_risk. Payback: cac_costs / (new_mrr x margin), where margin = (margin_mrr - margin_costs) / margin_mrr, and 1 without margin_mrr. Lifetime value to CAC: that value x margin / (cac_costs / cac_customers).
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
    | "at_risk"
    | "cac_costs"
    | "cac_customers"
    | "new_mrr"
    | "margin_mrr"
    | "margin_costs";
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
   * How many rows the part is made of: customers, contracts, answers, costs, lines of invoices.
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
     * Minor units, customers, contracts, answers or rows, as the part's unit says.
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
   * The customer's MRR at the end of before_month (of a contract: what it was worth), at the exchange rates of after_month; in movements.opening and movements.fx at its own. Of answers, costs, lines of invoices, sign-ups and use: 0.
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
   * Of cohorts by customers' own months (setting cohort_age): the day that before is of, the first with MRR. Of an answer, a cost or a line of an invoice where it states one: its day. Of sign-ups: the day of signing up; of activation: that of the first MRR. Of a contract of the renewal calendar or of the term: the day it is due. Else absent.
   */
  before_day?: string;
  /**
   * Of cohorts likewise, the day that after is of. Of sign-ups: the day of the first MRR; of activation: that on which the core process was set up; of use: the last day of the month. Of a contract of the renewal calendar: the day it is due; of the term: the day that the next one is due. Absent where there is none.
   */
  after_day?: string;
  /**
   * Of an answer to a survey; else absent.
   */
  score?: number;
  /**
   * Of early warning, health and advocates: what rules, indicators (the score itself: "score") or tests read of the customer; else absent.
   */
  readings?: {
    code: string;
    /**
     * In the unit that the report gives it in: days, counts, points, shares from 0 to 1, a score from 0 to 100.
     */
    value: number;
  }[];
  /**
   * Of a contract of the renewal calendar: codes of the signs of early warning that its customer shows, as in signals.rules; absent without any.
   */
  signals?: (
    | "no_login"
    | "core_use_down"
    | "tickets"
    | "not_onboarded"
    | "few_modules"
    | "no_renewal_talk"
    | "nps_down"
    | "no_add_on"
  )[];
  /**
   * Null for customers who never had MRR, and for rows left out.
   */
  after_month: string | null;
  /**
   * Why the customer is there: one of activation.in_time, activation.late, activation.not, activation.open, activation.open_in_time, advocates.advocate, advocates.failed, advocates.known, advocates.other, advocates.passed, answer.detractor, answer.passive, answer.promoter, contract.ahead, contract.at_risk, contract.first, contract.further, contract.next, cost.administration, cost.cost_of_revenue, cost.research, cost.retention, cost.sales_marketing, customer.came, customer.first_month, customer.grew, customer.left, customer.never_paid, customer.not_yet, customer.same, customer.shrank, days.first, days.grew, days.left, days.not_yet, days.same, days.shrank, free.ended, free.runs, health.at_risk, health.healthy, health.unscored, health.watch, life.ended, life.goes_on, movement.by_day, movement.churn, movement.contraction, movement.entering, movement.expansion, movement.fx, movement.leaving, movement.new, movement.new_again, movement.reactivation, movement.unchanged, one_off.development, one_off.implementation, one_off.other, one_off.value_added, outcome.left, outcome.stayed, period.back, period.new, renewal.lost, renewal.open, renewal.renewed, sign_up.converted, sign_up.none, sign_up.not_told, sign_up.open, sign_up.open_converted, sign_up.too_late, signals.clear, signals.tripped, usage.active, usage.idle; of rows left out the code of the issue.
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
