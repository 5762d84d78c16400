import type { Input, Report } from "../contract/report";
import type { Ui } from "./ui";

/** Where MRR comes from. */
const kMoneyTables: ReadonlySet<Input["table"]> = new Set(["subscriptions", "mrr", "invoices", "movements"]);
/** More names than these would push the figures off the screen. */
const kNamedFiles = 3;

/** The files by name; of many, the first that MRR comes from. */
export function titleOf({ t, f }: Ui, { inputs }: Pick<Report, "inputs">): string {
  const names = inputs.map(({ name }) => name);
  const main = inputs.find(({ table }) => kMoneyTables.has(table))?.name ?? names[0] ?? "";
  return names.length <= kNamedFiles ? names.join(", ") : t.report.moreFiles(main, f.count(names.length - 1));
}
