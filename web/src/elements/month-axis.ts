import type { MonthAxis } from "../charts/frame";
import type { Block } from "../contract/report";
import { lastCompleteIndex } from "../state/report-view";
import type { TimeChart } from "./time-chart";
import type { Ui } from "./ui";

/** The months of a block as an axis. */
export function monthAxis({ t, f }: Ui, { months, partial_month }: Block): MonthAxis {
  return {
    months,
    partial: partial_month === null ? null : months.indexOf(partial_month),
    monthName: (month) => f.monthName(month),
    partialWord: t.report.partial,
  };
}

/** Names of the months for people; the one that is not over says so. */
export function monthNames({ t, f }: Ui, { months, partial_month }: Block): string[] {
  return months.map((month) =>
    month === partial_month ? `${f.month(month)} (${t.report.partial})` : f.month(month),
  );
}

/** A month in a table, marked when it is not over. */
export function monthCell({ t, f }: Ui, { partial_month }: Block, month: string): string {
  return month === partial_month ? `${f.month(month)} · ${t.report.partial}` : f.month(month);
}

/** The months of a block as the times of a chart, of which the last complete one is looked at. */
export function monthsOf(ui: Ui, block: Block): Pick<TimeChart, "times" | "names" | "partial" | "initial"> {
  return {
    times: block.months,
    names: monthNames(ui, block),
    partial: monthAxis(ui, block).partial,
    initial: lastCompleteIndex(block),
  };
}
