import type { Report } from "../contract/report";
import { Formats } from "../format";
import { type Language, type Messages, localeFor } from "../i18n/choose";
import { blocksOf } from "../state/report-view";

/** The settings of a report that its words depend on. */
export interface Shape {
  /** How long the trailing windows of retention are. */
  trailingMonths: number;
  /** The state of a month is that of its first day, not of its last. */
  firstDay: boolean;
  /** The columns of cohorts are each customer's own months. */
  ownMonths: boolean;
  /** Customers are in the cohort of their sign-up. */
  bySignUp: boolean;
  /** Net MRR churn is above 0 where MRR grows. */
  growthAboveZero: boolean;
  /** What quarters and years are called, by their first month. */
  periods: ReadonlyMap<string, string>;
  /** What cohorts of quarters and years are called, by their month. */
  cohorts: ReadonlyMap<string, string>;
}

const kUsualShape: Shape = {
  trailingMonths: 12,
  firstDay: false,
  ownMonths: false,
  bySignUp: false,
  growthAboveZero: false,
  periods: new Map(),
  cohorts: new Map(),
};

/** The words and figures of one language. State holds data only; what is shown is made from it with these. */
export interface Ui {
  language: Language;
  t: Messages;
  f: Formats;
  shape: Shape;
}

/** The words of a language, and figures as the reader writes them. */
export function uiOf(language: Language, t: Messages, wanted: readonly string[]): Ui {
  return { language, t, f: new Formats(localeFor(language, wanted)), shape: kUsualShape };
}

/** For what is shown of a report. */
export function uiOfReport(ui: Ui, report: Report): Ui {
  const settings: Readonly<Record<string, string>> = report.settings;
  const months = Number(settings["nrr_months"] ?? kUsualShape.trailingMonths);
  return {
    ...ui,
    shape: {
      trailingMonths: months,
      firstDay: settings["month_state"] === "first_day",
      ownMonths: settings["cohort_age"] === "anniversary",
      bySignUp: settings["cohort_key"] === "signup",
      growthAboveZero: settings["churn_sign"] === "growth",
      periods: new Map(
        blocksOf(report)
          .flatMap(({ periods }) => periods?.rows ?? [])
          .map(({ first_month, period }) => [first_month, period] as const),
      ),
      cohorts: new Map(
        blocksOf(report)
          .flatMap(({ cohorts }) => cohorts)
          .flatMap(({ month, period }) => (period === undefined ? [] : [[month, period] as const])),
      ),
    },
  };
}

/** How long the trailing windows are: "12 months". */
export function trailingSpan({ t, shape }: Ui): string {
  return t.retention.span(shape.trailingMonths);
}

/** When the state of a month is: "at the end of March 2024". */
export function stateTime({ t, f, shape }: Ui, month: string): string {
  return (shape.firstDay ? t.figures.onFirstOf : t.figures.atEndOf)(f.month(month));
}

/** A name of net MRR churn, with what its sign says where that is not the usual. */
export function netChurnName({ t, shape }: Ui, name: string): string {
  return shape.growthAboveZero ? t.churn.growthAboveZero(name) : name;
}
