import type { ExplainedRow, Explanation, Metric } from "../contract/explanation";
import type { AdvocateTest, SignalRule } from "../contract/report";
import type { Messages } from "../i18n/choose";
import type { Ui } from "./ui";
import { signalText, testText } from "./usage-words";

type Reading = NonNullable<ExplainedRow["readings"]>[number];
type Names = Readonly<Record<string, string>>;

interface Segments {
  metric: RegExp;
  /** What one of them is. */
  kind: (t: Messages) => string;
  /** What one is called that the core names by a code. */
  name?: (t: Messages, code: string) => string | undefined;
}

const named =
  (names: (t: Messages) => Names): NonNullable<Segments["name"]> =>
  (t, code) =>
    Object.hasOwn(names(t), code) ? names(t)[code] : undefined;

/** The first that fits. */
const kSegments: readonly Segments[] = [
  { metric: /^churn_reasons\.reasons\./, kind: (t) => t.reasons.reason },
  { metric: /^churn_reasons\./, kind: (t) => t.reasons.cause, name: named((t) => t.reasons.classOf) },
  { metric: /^sales_pay\./, kind: (t) => t.renewals.owner },
  {
    metric: /^renewals\.plan\.rates\./,
    kind: (t) => t.plan.definition,
    name: named((t) => t.plan.codeOf),
  },
  { metric: /^renewals\..*\.owners\./, kind: (t) => t.renewals.owner },
  { metric: /^renewals\.plan\./, kind: (t) => t.plan.segment },
  { metric: /^growth\.concentration\./, kind: (t) => t.growth.largest },
  { metric: /^signals\./, kind: (t) => t.signals.rule, name: named((t) => t.plan.signOf) },
  { metric: /^health\.bands\./, kind: (t) => t.health.band, name: named((t) => t.health.bandOf) },
  { metric: /^health\.record\./, kind: (t) => t.health.score, name: (_, from) => `≥ ${from}` },
  { metric: /^health\./, kind: (t) => t.health.indicator, name: named((t) => t.health.indicatorOf) },
  { metric: /^advocates\.tests\./, kind: (t) => t.advocates.test, name: named((t) => t.advocates.nameOf) },
  { metric: /\.measures\./, kind: (t) => t.advocates.madeOf, name: named((t) => t.advocates.measureOf) },
  { metric: /^advocates\./, kind: (t) => t.advocates.score, name: named((t) => t.advocates.scoreOf) },
];

function segmentsOf(metric: Metric): Segments | undefined {
  return kSegments.find((segments) => segments.metric.test(metric));
}

/** What a figure's segment is one of: of an attribute's values, of reasons and their classes, of owners, of rules. */
export function kindOfSegment({ t }: Ui, { metric, by }: Pick<Explanation, "metric" | "by">): string {
  return segmentsOf(metric)?.kind(t) ?? by ?? t.surveys.segment;
}

/** What a segment is called. */
export function segmentText({ t }: Ui, metric: Metric, segment: string): string {
  return segmentsOf(metric)?.name?.(t, segment) ?? segment;
}

/** What a rule, an indicator or a test read of a customer. */
export function readingText(ui: Ui, metric: Metric, { code, value }: Reading): string {
  const { t, f } = ui;
  const names: Names = t.health.indicatorOf;
  if (metric.startsWith("signals.")) {
    return signalText(ui, code as SignalRule["code"], value);
  }
  if (metric.startsWith("health.")) {
    return code === "score"
      ? `${t.health.score} ${f.ratio(value)}`
      : `${names[code] ?? code} ${f.wholePercent(value)}`;
  }
  return metric.startsWith("advocates.scores.")
    ? `${segmentText(ui, metric, code)} ${f.ratio(value)}`
    : testText(ui, code as AdvocateTest["code"], value);
}
