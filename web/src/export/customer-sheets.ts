import type { Explanation, ExplainedRow } from "../contract/explanation";
import type { Block } from "../contract/report";
import { type Sheet, type SheetCell, decimal, sheetOf } from "./sheet";

/** Asks the core who is behind a figure; throws where it has no answer. */
export type Ask = (metric: string, month: string, currency: string) => Promise<Explanation>;

/** The movements of a bridge that customers make, with the sign that they have in it. */
const kChanges = ["new", "reactivation", "expansion", "contraction", "churn", "fx"] as const;

/** Figures that the core has for a customer and a month: MRR, the same cut and name that billing tools have. */
export async function mrrPerSubscriber(blocks: readonly Block[], ask: Ask): Promise<Sheet> {
  const records: Map<string, SheetCell>[] = [];
  for (const block of blocks) {
    for (const { month } of block.movements) {
      const rows = await rowsOf(ask, "movements.closing", month, block);
      records.push(
        ...rows.map((row) => new Map([...startOf(block, month, row), ["mrr", money(row.amount, block)]])),
      );
    }
  }
  return sheetOf("mrr_per_subscriber_per_month", records);
}

/** Every change of a customer's MRR, month by month. `change` is signed: what was lost is negative. */
export async function mrrChanges(blocks: readonly Block[], ask: Ask): Promise<Sheet> {
  const records: Map<string, SheetCell>[] = [];
  for (const block of blocks) {
    for (const movement of block.movements) {
      for (const kind of kChanges) {
        if (movement[kind] === 0 && kind === "fx") {
          continue;
        }
        const rows = await rowsOf(ask, `movements.${kind}`, movement.month, block);
        records.push(...rows.map((row) => change(row, kind, movement.month, block)));
      }
    }
  }
  return sheetOf("customer_mrr_changes", records);
}

function change(
  row: ExplainedRow,
  kind: (typeof kChanges)[number],
  month: string,
  block: Block,
): Map<string, SheetCell> {
  const lost = kind === "churn" || kind === "contraction";
  return new Map<string, SheetCell>([
    ...startOf(block, month, row),
    ["kind", kind],
    ["before", money(row.before, block)],
    ["after", money(row.after, block)],
    ["change", money(lost ? -row.amount : row.amount, block)],
    ["lines", linesOf(row)],
  ]);
}

async function rowsOf(
  ask: Ask,
  metric: string,
  month: string,
  block: Block,
): Promise<readonly ExplainedRow[]> {
  const { parts } = await ask(metric, month, block.currency);
  return parts.find(({ role }) => role === "total")?.rows ?? [];
}

function startOf({ currency }: Block, month: string, row: ExplainedRow): [string, SheetCell][] {
  return [
    ["currency", currency],
    ["month", month],
    ["customer", row.customer],
    ["name", row.name],
  ];
}

function money(minor: number, { minor_digits: digits }: Block): SheetCell {
  return { number: decimal(minor, digits) };
}

function linesOf({ before_lines: before, after_lines: after }: ExplainedRow): string {
  return [...new Set([...before.shown, ...after.shown].map(({ file, line }) => `${file}:${line}`))].join(
    "; ",
  );
}
