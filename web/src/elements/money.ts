import type { Report } from "../contract/report";
import { blocksOf } from "../state/report-view";
import type { Ui } from "./ui";

/** Writes amounts of any currency of a report. */
export function moneyOf({ f }: Ui, report: Report): (minor: number | null, currency: string) => string {
  const digits = new Map(blocksOf(report).map(({ currency, minor_digits }) => [currency, minor_digits]));
  return (minor, currency) =>
    f.money(minor, { currency, minor_digits: digits.get(currency) ?? currencyDigits(currency) });
}

// A currency whose rows were all left out has no block that could name its digits.
function currencyDigits(currency: string): number {
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
