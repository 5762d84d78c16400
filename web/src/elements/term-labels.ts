import type { Messages } from "../i18n/choose";
import type { TermId } from "../state/terms";

type Label = (t: Messages) => string;

/** The words by which terms stand over columns and beside figures. */
const kLabels: Readonly<Record<TermId, readonly Label[]>> = {
  mrr: [(t) => t.figures.mrr],
  arr: [(t) => t.figures.arr],
  customers: [(t) => t.figures.customers, (t) => t.signals.customers],
  arpa: [(t) => t.figures.arpa],
  nrr: [
    (t) => t.figures.nrr,
    (t) => t.retention.nrr,
    (t) => t.retention.nrrShort,
    (t) => t.segments.measures.nrr,
    (t) => t.segments.measuresOfMonth.nrr,
  ],
  grr: [
    (t) => t.figures.grr,
    (t) => t.retention.grr,
    (t) => t.retention.grrShort,
    (t) => t.segments.measures.grr,
    (t) => t.segments.measuresOfMonth.grr,
  ],
  logo: [(t) => t.retention.logo, (t) => t.segments.measures.logo, (t) => t.segments.measuresOfMonth.logo],
  opening_mrr: [(t) => t.retention.opening, (t) => t.churn.opening, (t) => t.expansion.opening],
  retained: [(t) => t.retention.retained],
  closing_mrr: [(t) => t.expansion.closing],
  kept: [(t) => t.retention.kept],
  opening_customers: [(t) => t.retention.customers, (t) => t.churn.openingCustomers],
  customers_kept: [(t) => t.retention.customersKept],
  new_mrr: [(t) => t.expansion.new, (t) => t.salesPay.fresh],
  reactivation: [(t) => t.expansion.reactivation, (t) => t.salesPay.returned],
  expansion: [(t) => t.expansion.expansion, (t) => t.expansion.gain, (t) => t.salesPay.expansion],
  contraction: [(t) => t.expansion.contraction],
  churn_mrr: [(t) => t.expansion.churn, (t) => t.churn.churn, (t) => t.churn.mrr],
  fx: [(t) => t.expansion.fx],
  net_new: [(t) => t.expansion.netNew],
  lost_customers: [(t) => t.churn.lost],
  customer_churn: [(t) => t.churn.customerRate, (t) => t.segments.customerChurn],
  gross_churn: [(t) => t.churn.grossRate],
  net_churn: [(t) => t.churn.netRate],
  net_churn_cold: [(t) => t.churn.netRateNoReactivation],
  interval: [(t) => t.sure.interval, (t) => t.plan.interval, (t) => t.surveys.interval],
  survival: [(t) => t.projection.seen],
  at_risk: [(t) => t.survival.atRisk],
  left: [(t) => t.survival.churned],
  cohort: [(t) => t.cohorts.title],
  cohort_start: [(t) => t.cohorts.size],
  expansion_rate: [(t) => t.expansion.rate],
  customers_expanded: [(t) => t.expansion.customers],
  quick_ratio: [(t) => t.expansion.quick],
  month_growth: [(t) => t.growth.monthGrowth],
  year_growth: [(t) => t.growth.yearGrowth, (t) => t.readers.arrGrowth],
  growth_ratio: [(t) => t.growth.ratio],
  by_customers: [(t) => t.growth.byCustomers],
  by_arpa: [(t) => t.growth.byArpa],
  concentration: [(t) => t.growth.concentration],
  top_share: [(t) => t.growth.share],
  recurring: [(t) => t.revenue.recurring],
  new_arr: [(t) => t.revenue.newArr],
  add_on_arr: [(t) => t.revenue.addOnArr],
  one_off: [(t) => t.revenue.implementation, (t) => t.revenue.development, (t) => t.revenue.other],
  value_added: [(t) => t.revenue.valueAdded],
  purity: [(t) => t.revenue.purity],
  front_profit: [],
  back_profit: [],
  renewal_margin: [],
  sales_marketing: [(t) => t.economics.salesMarketing],
  new_customers: [(t) => t.economics.newCustomers],
  cac: [(t) => t.economics.cac],
  retention_cost: [(t) => t.economics.retention],
  crc: [(t) => t.economics.crc],
  gross_margin: [(t) => t.economics.grossMargin],
  margin_after_retention: [(t) => t.economics.marginAfterRetention],
  payback: [(t) => t.economics.payback],
  ltv: [],
  ltv_to_cac: [(t) => t.readers.ltvToCac],
  magic_number: [(t) => t.readers.magicNumber],
  due: [(t) => t.renewals.due],
  renewed: [(t) => t.renewals.renewed],
  renewals_lost: [],
  renewals_open: [(t) => t.renewals.open],
  due_amount: [(t) => t.renewals.dueAmount],
  renewed_amount: [
    (t) => t.renewals.renewedAmount,
    (t) => t.plan.renewed,
    (t) => t.plan.part,
    (t) => t.salesPay.renewal,
  ],
  lost_amount: [(t) => t.renewals.lostAmount],
  customer_renewal: [
    (t) => t.renewals.customerRate,
    (t) => t.plan.codeOf.customers_of_decided,
    (t) => t.plan.codeOf.customers_of_due,
    (t) => t.plan.codeOf.customers_of_all,
  ],
  amount_renewal: [
    (t) => t.renewals.amountRate,
    (t) => t.readers.renewalRate,
    (t) => t.plan.codeOf.amount_of_decided,
    (t) => t.plan.codeOf.amount_of_due,
  ],
  rate_a: [(t) => t.plan.codeOf.amount_without_add_ons],
  renewal_base: [],
  first_renewal: [(t) => t.plan.firstTime],
  add_ons: [],
  renewal_growth: [],
  renewal_term: [],
  at_stake: [(t) => t.plan.amount, (t) => t.plan.contracts, (t) => t.renewals.worth],
  renewal_risk: [(t) => t.plan.atRisk],
  nps: [(t) => t.surveys.score, (t) => t.readers.nps],
  promoters: [(t) => t.surveys.promoters],
  passives: [(t) => t.surveys.passives],
  detractors: [(t) => t.surveys.detractors],
  answers: [(t) => t.surveys.answers],
  threshold: [(t) => t.warning.threshold],
  churn_with: [(t) => t.warning.churnWith],
  churn_without: [(t) => t.warning.churnWithout],
  lift: [(t) => t.warning.lift],
  difference: [(t) => t.warning.difference],
  manageable: [],
  churn_class: [(t) => t.reasons.cause],
  segment_rate: [],
  weight: [(t) => t.mix.weightBefore, (t) => t.mix.weightAfter],
  rate_effect: [(t) => t.mix.rateEffect],
  mix_effect: [(t) => t.mix.mixEffect],
  keep_grow: [(t) => t.cross.title, (t) => t.cross.cells.keeps_and_grows],
  forecast: [
    (t) => t.forecast.kept,
    (t) => t.forecast.base,
    (t) => t.forecast.total,
    (t) => t.forecast.survivors,
    (t) => t.forecast.foretold,
  ],
  forecast_error: [(t) => t.forecast.meanError, (t) => t.forecast.bias, (t) => t.forecast.error],
  projection: [(t) => t.projection.projected],
  pooled_average: [(t) => t.projection.pooled],
  pooled_customers: [(t) => t.projection.pooledCustomers],
  health_score: [(t) => t.health.mean],
};

const termsByLabel = new WeakMap<Messages, ReadonlyMap<string, TermId>>();

/** The term that these words of a language stand for; null: it is none. */
export function termOf(t: Messages, words: string): TermId | null {
  let terms = termsByLabel.get(t);
  if (terms === undefined) {
    terms = new Map(labelsOf(t));
    termsByLabel.set(t, terms);
  }
  return terms.get(words) ?? null;
}

/** Every label with its term. Labels of two terms must differ. */
export function labelsOf(t: Messages): readonly (readonly [string, TermId])[] {
  return (Object.keys(kLabels) as TermId[]).flatMap((term) =>
    kLabels[term].map((label) => [label(t), term] as const),
  );
}
