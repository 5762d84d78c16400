import type { Metric } from "../contract/explanation";
import type { Messages } from "../i18n/choose";
import { type PlanMetric, isOfPlan, planName, planSection } from "./plan-figure";

type Words = (t: Messages) => string;

/** Lists of the report whose figures have the same names: "renewals.total.due" is called as "renewals.months.due" is. */
const kLists =
  /^(\w+)\.(?:(?:(?:activation|owners)\.)?(?:monthly|months|net|profit|quarters|rates|total|trailing|unassigned|window)|(?:by\.)?segments|(?:tenure\.)?classes|owners|reasons)\./;

type List =
  | "classes"
  | "monthly"
  | "months"
  | "net"
  | "owners"
  | "profit"
  | "quarters"
  | "rates"
  | "reasons"
  | "segments"
  | "total"
  | "trailing"
  | "unassigned"
  | "window";

/** A metric without its list, as `kLists` takes it out. */
type Named<M extends string> =
  M extends `${infer Section}.${"activation" | "by" | "owners" | "tenure"}.${infer Rest}`
    ? Named<`${Section}.${Rest}`>
    : M extends `${infer Section}.${infer Each}.${infer Field}`
      ? Each extends List
        ? `${Section}.${Field}`
        : M
      : M;

type OtherMetric = Exclude<Metric, PlanMetric>;

/** A figure that a new core brings does not compile here before it has a name. */
const kNames: Readonly<Record<Named<OtherMetric>, Words>> = {
  "summary.mrr": (t) => t.figures.mrr,
  "summary.arr": (t) => t.figures.arr,
  "summary.customers": (t) => t.figures.customers,
  "summary.arpa": (t) => t.figures.arpa,
  "summary.ltv": (t) => t.explain.ltv,
  "summary.mrr_growth": (t) => t.explain.growth,
  "summary.zero_mrr_customers": (t) => t.explain.zeroMrr,
  "movements.opening": (t) => t.churn.opening,
  "movements.new": (t) => t.expansion.new,
  "movements.reactivation": (t) => t.expansion.reactivation,
  "movements.expansion": (t) => t.expansion.expansion,
  "movements.contraction": (t) => t.expansion.contraction,
  "movements.churn": (t) => t.expansion.churn,
  "movements.fx": (t) => t.expansion.fx,
  "movements.entering": (t) => t.segments.entering,
  "movements.leaving": (t) => t.segments.leaving,
  "movements.closing": (t) => t.retention.retained,
  "movements.customers.opening": (t) => t.churn.openingCustomers,
  "movements.customers.new": (t) => t.explain.newCustomers,
  "movements.customers.returned": (t) => t.explain.returned,
  "movements.customers.expanded": (t) => t.expansion.customers,
  "movements.customers.contracted": (t) => t.explain.contracted,
  "movements.customers.lost": (t) => t.churn.lost,
  "movements.customers.entered": (t) => t.segments.customersEntering,
  "movements.customers.left": (t) => t.segments.customersLeaving,
  "movements.customers.closing": (t) => t.explain.closingCustomers,
  "growth.arr": (t) => t.figures.arr,
  "growth.mrr": (t) => t.figures.mrr,
  "growth.customers": (t) => t.figures.customers,
  "growth.month_growth": (t) => t.growth.monthGrowth,
  "growth.year_growth": (t) => t.growth.yearGrowth,
  "growth.step.change": (t) => t.explain.growth,
  "growth.year.change": (t) => t.explain.growth,
  "growth.concentration.top.mrr": (t) => t.growth.largest,
  "growth.concentration.top.share": (t) => t.growth.share,
  "projection.customers": (t) => t.explain.survivors,
  "projection.lost": (t) => t.churn.lost,
  "retention.nrr": (t) => t.retention.nrr,
  "retention.grr": (t) => t.retention.grr,
  "retention.logo": (t) => t.retention.logo,
  "retention.opening": (t) => t.retention.opening,
  "retention.retained": (t) => t.retention.retained,
  "retention.kept": (t) => t.retention.kept,
  "retention.customers": (t) => t.retention.customers,
  "retention.customers_kept": (t) => t.retention.customersKept,
  "cohorts.size": (t) => t.cohorts.customers,
  "cohorts.mrr": (t) => t.explain.baseMrr,
  "cohorts.customers": (t) => t.cohorts.customers,
  "cohorts.net_mrr": (t) => t.cohorts.net,
  "cohorts.gross_mrr": (t) => t.cohorts.gross,
  "cohorts.base_mrr": (t) => t.explain.baseMrr,
  "churn.opening_customers": (t) => t.churn.openingCustomers,
  "churn.customers_lost": (t) => t.churn.lost,
  "churn.customers_at_risk": (t) => t.explain.atRisk,
  "churn.customer_churn": (t) => t.churn.customerRate,
  "churn.opening": (t) => t.churn.opening,
  "churn.churn": (t) => t.churn.churn,
  "churn.contraction": (t) => t.churn.contraction,
  "churn.gross_mrr_churn": (t) => t.churn.grossRate,
  "churn.net_mrr_churn": (t) => t.churn.netRate,
  "churn.net_mrr_churn_without_reactivation": (t) => t.churn.netRateNoReactivation,
  "expansion.new": (t) => t.expansion.new,
  "expansion.reactivation": (t) => t.expansion.reactivation,
  "expansion.expansion": (t) => t.expansion.expansion,
  "expansion.contraction": (t) => t.expansion.contraction,
  "expansion.churn": (t) => t.expansion.churn,
  "expansion.net_new": (t) => t.expansion.netNew,
  "expansion.customers_expanded": (t) => t.expansion.customers,
  "expansion.expansion_rate": (t) => t.expansion.rate,
  "expansion.quick_ratio": (t) => t.expansion.quick,
  "survival.customers": (t) => t.explain.survivors,
  "survival.censored": (t) => t.survival.stay,
  "survival.at_risk": (t) => t.survival.atRisk,
  "survival.churned": (t) => t.survival.churned,
  "survival.survival": (t) => t.survival.stay,
  "forecast.mrr": (t) => t.forecast.mrr,
  "forecast.customers": (t) => t.retention.customers,
  "forecast.opening": (t) => t.retention.opening,
  "forecast.retained": (t) => t.retention.retained,
  "forecast.kept": (t) => t.retention.kept,
  "forecast.nrr": (t) => t.retention.nrr,
  "forecast.grr": (t) => t.retention.grr,
  "forecast.new_mrr": (t) => t.forecast.newMrr,
  "renewals.due": (t) => t.renewals.due,
  "renewals.renewed": (t) => t.renewals.renewed,
  "renewals.lost": (t) => t.renewals.lost,
  "renewals.open": (t) => t.renewals.open,
  "renewals.renewed_early": (t) => t.explain.renewedEarly,
  "renewals.customers": (t) => t.explain.renewalCustomers,
  "renewals.customers_renewed": (t) => t.explain.customersRenewed,
  "renewals.due_amount": (t) => t.renewals.dueAmount,
  "renewals.open_amount": (t) => t.explain.openAmount,
  "renewals.renewed_amount": (t) => t.renewals.renewedAmount,
  "renewals.renewed_amount_capped": (t) => t.explain.renewedCapped,
  "renewals.lost_amount": (t) => t.renewals.lostAmount,
  "renewals.customer_rate": (t) => t.renewals.customerRate,
  "renewals.amount_rate": (t) => t.renewals.amountRate,
  "renewals.amount_rate_capped": (t) => t.explain.amountRateCapped,
  "renewals.upcoming.contracts": (t) => t.renewals.upcoming,
  "renewals.upcoming.amount": (t) => t.renewals.worth,
  "renewals.upcoming.decided": (t) => t.renewals.upcomingDecided,
  "renewals.later": (t) => t.renewals.dueLater,
  "churn_reasons.customers": (t) => t.churn.lost,
  "churn_reasons.mrr": (t) => t.expansion.churn,
  "churn_reasons.manageable": (t) => t.terms.manageable,
  "churn_reasons.manageable_customers": (t) => `${t.terms.manageable} · ${t.signals.customers}`,
  "sales_pay.new": (t) => t.salesPay.fresh,
  "sales_pay.reactivation": (t) => t.salesPay.returned,
  "sales_pay.expansion": (t) => t.salesPay.expansion,
  "sales_pay.renewal": (t) => t.salesPay.renewal,
  "revenue.recurring": (t) => t.revenue.recurring,
  "revenue.new_arr": (t) => t.revenue.newArr,
  "revenue.add_on_arr": (t) => t.revenue.addOnArr,
  "revenue.one_off.implementation": (t) => t.revenue.implementation,
  "revenue.one_off.development": (t) => t.revenue.development,
  "revenue.one_off.value_added": (t) => t.revenue.valueAdded,
  "revenue.one_off.other": (t) => t.revenue.other,
  "revenue.purity": (t) => t.revenue.purity,
  "revenue.front_costs": (t) => t.economics.salesMarketing,
  "revenue.front_profit": (t) => t.terms.front_profit,
  "revenue.renewed": (t) => t.salesPay.renewal,
  "revenue.back_costs": (t) => `${t.economics.retention} + ${t.economics.costOfRevenue}`,
  "revenue.back_profit": (t) => t.terms.back_profit,
  "revenue.renewal_margin": (t) => t.terms.renewal_margin,
  "economics.costs.sales_marketing": (t) => t.economics.salesMarketing,
  "economics.costs.retention": (t) => t.economics.retention,
  "economics.costs.cost_of_revenue": (t) => t.economics.costOfRevenue,
  "economics.costs.research": (t) => t.economics.research,
  "economics.costs.administration": (t) => t.economics.administration,
  "economics.sales_marketing": (t) => t.economics.salesMarketing,
  "economics.retention": (t) => t.economics.retention,
  "economics.cost_of_revenue": (t) => t.economics.costOfRevenue,
  "economics.research": (t) => t.economics.research,
  "economics.administration": (t) => t.economics.administration,
  "economics.new_customers": (t) => t.economics.newCustomers,
  "economics.customer_months": (t) => t.churn.openingCustomers,
  "economics.new_mrr": (t) => t.salesPay.fresh,
  "economics.mrr": (t) => t.figures.mrr,
  "economics.cac": (t) => t.economics.cac,
  "economics.crc": (t) => t.economics.crc,
  "economics.gross_margin": (t) => t.economics.grossMargin,
  "economics.margin_after_retention": (t) => t.economics.marginAfterRetention,
  "economics.payback_months": (t) => t.economics.payback,
  "economics.ltv_to_cac": (t) => t.terms.ltv_to_cac,
  "economics.magic_number": (t) => t.terms.magic_number,
  "adoption.started": (t) => t.adoption.started,
  "adoption.decided": (t) => t.conversion.decided,
  "adoption.activated": (t) => t.adoption.activated,
  "adoption.open": (t) => t.conversion.open,
  "adoption.open_activated": (t) => t.adoption.openActivated,
  "adoption.rate": (t) => t.adoption.activationRate,
  "adoption.engagement.customers": (t) => t.adoption.customers,
  "adoption.engagement.active": (t) => t.adoption.active,
  "adoption.engagement.rate": (t) => t.adoption.engagementRate,
  "signals.observed": (t) => t.explain.watched,
  "signals.tripped": (t) => t.explain.withAnySign,
  "signals.rules.customers": (t) => t.explain.withSign,
  "signals.rules.mrr": (t) => t.figures.mrr,
  "signals.rules.measured.with.customers": (t) => t.explain.withSign,
  "signals.rules.measured.with.lost": (t) => t.health.lost,
  "signals.rules.measured.with.churn": (t) => t.warning.churnWith,
  "signals.rules.measured.without.customers": (t) => t.explain.withoutSign,
  "signals.rules.measured.without.lost": (t) => t.health.lost,
  "signals.rules.measured.without.churn": (t) => t.explain.churnWithoutSign,
  "health.observed": (t) => t.explain.watched,
  "health.scored": (t) => t.explain.withScore,
  "health.indicators.customers": (t) => t.health.known,
  "health.bands.customers": (t) => t.figures.customers,
  "health.bands.mrr": (t) => t.figures.mrr,
  "health.bands.measured.customers": (t) => t.health.scored,
  "health.bands.measured.lost": (t) => t.health.lost,
  "health.bands.measured.churn": (t) => t.churn.customerRate,
  "health.customers": (t) => t.explain.withScore,
  "health.at_risk": (t) => t.health.bandOf.at_risk,
  "health.watch": (t) => t.health.bandOf.watch,
  "health.healthy": (t) => t.health.bandOf.healthy,
  "health.record.scores": (t) => t.explain.withScore,
  "health.record.lost": (t) => t.health.lost,
  "health.record.ranges.customers": (t) => t.figures.customers,
  "health.record.ranges.mrr": (t) => t.figures.mrr,
  "health.record.ranges.measured.customers": (t) => t.health.scored,
  "health.record.ranges.measured.lost": (t) => t.health.lost,
  "health.record.ranges.measured.churn": (t) => t.churn.customerRate,
  "advocates.observed": (t) => t.explain.watched,
  "advocates.advocates": (t) => t.advocates.title,
  "advocates.advocates_mrr": (t) => t.figures.mrr,
  "advocates.tests.customers": (t) => t.advocates.known,
  "advocates.tests.passed": (t) => t.advocates.pass,
  "advocates.tests.mrr": (t) => t.figures.mrr,
  "advocates.scores.customers": (t) => t.advocates.known,
  "advocates.scores.measures.customers": (t) => t.advocates.known,
  "surveys.answers": (t) => t.surveys.answers,
  "surveys.promoters": (t) => t.surveys.promoters,
  "surveys.passives": (t) => t.surveys.passives,
  "surveys.detractors": (t) => t.surveys.detractors,
  "surveys.score": (t) => t.surveys.score,
  "conversion.signed_up": (t) => t.conversion.signedUp,
  "conversion.decided": (t) => t.conversion.decided,
  "conversion.converted": (t) => t.conversion.converted,
  "conversion.open": (t) => t.conversion.open,
  "conversion.open_converted": (t) => t.conversion.openConverted,
  "conversion.rate": (t) => t.conversion.rate,
  "conversion.not_told": (t) => t.explain.signUpUnknown,
  "conversion.waiting.total": (t) => t.conversion.waiting,
  "periods.opening": (t) => t.churn.opening,
  "periods.new": (t) => t.expansion.new,
  "periods.reactivation": (t) => t.expansion.reactivation,
  "periods.expansion": (t) => t.expansion.expansion,
  "periods.contraction": (t) => t.expansion.contraction,
  "periods.churn": (t) => t.expansion.churn,
  "periods.fx": (t) => t.expansion.fx,
  "periods.entering": (t) => t.segments.entering,
  "periods.leaving": (t) => t.segments.leaving,
  "periods.closing": (t) => t.expansion.closing,
  "periods.customers.opening": (t) => t.churn.openingCustomers,
  "periods.customers.new": (t) => t.explain.newCustomers,
  "periods.customers.returned": (t) => t.explain.returned,
  "periods.customers.expanded": (t) => t.expansion.customers,
  "periods.customers.contracted": (t) => t.explain.contracted,
  "periods.customers.lost": (t) => t.churn.lost,
  "periods.customers.entered": (t) => t.segments.customersEntering,
  "periods.customers.left": (t) => t.segments.customersLeaving,
  "periods.customers.closing": (t) => t.explain.closingCustomers,
  "periods.opening_customers": (t) => t.churn.openingCustomers,
  "periods.customers_lost": (t) => t.periods.lost,
  "periods.customers_at_risk": (t) => t.explain.atRisk,
  "periods.customers_kept": (t) => t.retention.customersKept,
  "periods.retained": (t) => t.retention.retained,
  "periods.kept": (t) => t.retention.kept,
  "periods.customer_churn": (t) => t.churn.customerRate,
  "periods.gross_mrr_churn": (t) => t.periods.grossChurn,
  "periods.net_mrr_churn": (t) => t.periods.netChurn,
  "periods.nrr": (t) => t.retention.nrr,
  "periods.grr": (t) => t.retention.grr,
  "periods.logo": (t) => t.retention.logo,
  "inputs.rows.excluded": (t) => t.explain.leftOutRows,
  "inputs.amounts.excluded": (t) => t.explain.leftOutAmounts,
};

/** What a figure of the report is called. */
export function metricName(t: Messages, metric: Metric): string {
  return isOfPlan(metric)
    ? planName(t, metric)
    : kNames[metric.replace(kLists, "$1.") as Named<OtherMetric>](t);
}

/** The section that a figure stands in, where its name alone does not tell it from others. */
export function sectionName(t: Messages, metric: Metric): string {
  if (isOfPlan(metric)) {
    return planSection(t, metric);
  }
  switch (metric.split(".")[0]) {
    case "revenue":
      return t.revenue.title;
    case "economics":
      return t.economics.title;
    case "adoption":
      return t.adoption.title;
    case "conversion":
      return t.conversion.title;
    case "periods":
      return /^periods\.(months|net)\./.test(metric)
        ? t.periods[metric.startsWith("periods.net.") ? "net" : "months"]
        : t.periods.rates;
    case "churn_reasons":
      return t.reasons.title;
    case "sales_pay":
      return t.salesPay.title;
    case "signals":
      return t.signals.title;
    case "health":
      return t.health.title;
    case "advocates":
      return t.advocates.title;
    default:
      return "";
  }
}

/** Whether a figure that is counted as a rate is told as a plain quotient, and not in percent. */
export function isRatio(metric: string): boolean {
  return /quick_ratio|payback_months|ltv_to_cac|magic_number/.test(metric);
}
