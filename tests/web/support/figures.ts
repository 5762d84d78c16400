import type { SingleCurrencyReport } from "../../../web/src/contract/report";
import type { Formats } from "../../../web/src/format";

/** What the page shows in large print at the head of a report, in this order. */
export function headFigures(
  report: Pick<
    SingleCurrencyReport,
    "summary" | "retention" | "currency" | "minor_digits"
  >,
  f: Formats,
): string[] {
  const { summary, retention } = report;
  const year = retention.trailing.at(-1);
  return [
    f.wholeMoney(summary.mrr, report),
    f.wholeMoney(summary.arr, report),
    f.count(summary.customers),
    f.money(summary.arpa, report),
    f.percent(year?.nrr ?? null),
    f.percent(year?.grr ?? null),
    f.percent(year?.logo ?? null),
  ];
}
