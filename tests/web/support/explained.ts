import type {
  ExplainedPart,
  ExplainedRow,
  Explanation,
} from "../../../web/src/contract/explanation";
import { explainedPart } from "../../../web/src/elements/explained-part";
import type { Ui } from "../../../web/src/elements/ui";
import { markup } from "./markup";

const kLines = {
  total: 1,
  shown: [{ file: "rows.csv", line: 7 }],
};

/** A row of an explanation: a customer, where nothing else is said. */
export function rowOf(change: Partial<ExplainedRow>): ExplainedRow {
  return {
    customer: "acme",
    name: "",
    attributes: {},
    amount: 1,
    before: 0,
    before_month: null,
    after: 0,
    after_month: null,
    rule: "movement.new",
    why: "",
    since: null,
    last: null,
    before_lines: kLines,
    after_lines: { total: 0, shown: [] },
    ...change,
  };
}

export function explanationOf(change: Partial<Explanation>): Explanation {
  return {
    schema: "holdfast/explanation/1",
    metric: "surveys.total.promoters",
    month: null,
    cohort: null,
    age: null,
    input: null,
    reason: null,
    survey: null,
    by: null,
    segment: null,
    currency: "USD",
    minor_digits: 2,
    unit: "answers",
    meaning: "A figure.",
    value: 2,
    parts: [],
    ...change,
  };
}

type PartOf = Partial<ExplainedPart> & Pick<ExplainedPart, "metric" | "unit">;

/** Draws a part of some rows as it is read: heads, cells and spans. */
export const drawnBy =
  (ui: Ui) =>
  (change: PartOf, rows: readonly ExplainedRow[]): string => {
    const part: ExplainedPart = {
      role: "total",
      month: null,
      age: null,
      sign: 1,
      total: rows.reduce((sum, { amount }) => sum + amount, 0),
      customers: rows.length,
      rows: [...rows],
      rest: { customers: 0, amount: 0 },
      ...change,
    };
    const page = { open: true, offset: 0, limit: 50, turn: () => {} };
    return markup(
      explainedPart(ui, explanationOf({ metric: change.metric }), part, page),
    ).replace(/\s+/g, " ");
  };
