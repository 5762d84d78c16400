import type { Input, Issue } from "../contract/report";

/** What became of some rows of a file, and of the money in them. */
export interface AccountLine {
  /** The code of the reason; null for rows that are used. */
  reason: string | null;
  outcome: Issue["severity"];
  rows: number;
  /** One per currency of the file, in minor units; null where the reason has none in it. */
  amounts: readonly (number | null)[];
  /** What the core says of it; null where it says nothing more. */
  issue: Issue | null;
}

/** Every row that was read, by what became of it: the lines add up to what the file holds. */
export function accountOf(input: Input): readonly AccountLine[] {
  const { rows, amounts } = input;
  const used: AccountLine = {
    reason: null,
    outcome: "notice",
    rows: rows.used,
    amounts: amounts.map((sums) => sums.used),
    issue: null,
  };
  const excluded = rows.excluded.map(({ reason, rows: count }): AccountLine => {
    const issue = input.issues.find(({ code, severity }) => code === reason && severity !== "notice") ?? null;
    return {
      reason,
      outcome: issue?.severity ?? "ignored",
      rows: count,
      amounts: amounts.map((sums) => sums.excluded.find((each) => each.reason === reason)?.amount ?? null),
      issue,
    };
  });
  return [used, ...excluded];
}
