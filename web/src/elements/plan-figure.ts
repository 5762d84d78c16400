import type { Explanation, Metric } from "../contract/explanation";
import type { Messages } from "../i18n/choose";
import type { Ui } from "./ui";

/** A figure of the plan that stands beside renewals. */
export type PlanMetric = Extract<Metric, `renewals.plan.${string}`>;

type Field<M extends string> = M extends `${string}.${infer Rest}` ? Field<Rest> : M;

const kNames: Readonly<Record<Field<PlanMetric>, (t: Messages) => string>> = {
  numerator: (t) => t.renewals.renewed,
  denominator: (t) => t.plan.whole,
  rate: (t) => t.plan.rate,
  due: (t) => t.renewals.due,
  due_amount: (t) => t.renewals.dueAmount,
  renewed: (t) => t.plan.renewed,
  base: (t) => t.plan.base,
  first_time: (t) => t.plan.firstTime,
  add_ons: (t) => t.plan.addOns,
  growth: (t) => t.plan.growth,
  known: (t) => t.plan.known,
  contracts: (t) => t.plan.contracts,
  amount: (t) => t.plan.amount,
  at_risk: (t) => t.plan.atRisk,
  at_risk_amount: (t) => t.plan.atRisk,
  contracts_total: (t) => t.plan.contracts,
};

export function isOfPlan(metric: Metric): metric is PlanMetric {
  return metric.startsWith("renewals.plan.");
}

export function planName(t: Messages, metric: PlanMetric): string {
  return kNames[metric.slice(metric.lastIndexOf(".") + 1) as Field<PlanMetric>](t);
}

/** The part of the plan that a figure stands in. */
export function planSection(t: Messages, metric: PlanMetric): string {
  const [, , part] = metric.split(".");
  switch (part) {
    case "rates":
      return t.plan.rates;
    case "years":
      return t.plan.years;
    case "calendar":
      return t.plan.calendar;
    default:
      return t.renewals.title;
  }
}

/** The year, the days within which contracts are due, or the week. */
export function planTime({ t, f }: Ui, { metric, month, age }: Explanation): string {
  if (month !== null) {
    return yearText(month);
  }
  if (age === null) {
    return "";
  }
  // Weeks are told from 0 on, and counted from 1 on.
  return metric.includes(".weeks.") ? t.plan.weekAhead(f.count(age + 1)) : t.plan.within(f.count(age));
}

/** Whether the month of a figure stands for a year. */
export function isOfYear(metric: Metric): boolean {
  return metric.startsWith("renewals.plan.years.");
}

/** The year of "2024-01". */
export function yearText(month: string): string {
  return month.slice(0, 4);
}
