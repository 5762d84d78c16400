// Random sets of contracts that are due, renewed, lost, and renewed early.
import { dayOf, monthOf, randomOf, textOf } from "./ledgers.mjs";

export const kRates = ["decided", "due", "all_customers"];

const kFirst = dayOf("2023-01-01");
const kOutcomes = ["renewed", "renewed", "lost", ""];

/** The rows of a set and the day that its report is of: customer, day and month due, worth before and after, outcome, day and month renewed. */
export function contractsOf(seed) {
  const random = randomOf(seed);
  const rows = [];
  const taken = new Set();
  const count = 1 + random(25);
  for (let i = 0; i < count; ++i) {
    const customer = `c${random(8)}`;
    const due = kFirst + random(500);
    // A contract is its customer and its day; what files say twice of one is told elsewhere.
    if (taken.has(`${customer} ${due}`)) continue;
    taken.add(`${customer} ${due}`);
    const outcome = kOutcomes[random(kOutcomes.length)];
    const renewed = outcome === "renewed" ? random(200_000) : 0;
    const on = outcome === "renewed" && random(3) > 0 ? due - 70 + random(90) : null;
    rows.push([
      customer,
      due,
      monthOf(due),
      random(150_000),
      renewed,
      outcome,
      on,
      on === null ? null : monthOf(on),
    ]);
  }
  return { rows, asOf: rows[random(rows.length)][1] + random(60) };
}

export function contractsCsvOf({ rows }) {
  const lines = rows.map(
    ([customer, due, , base, renewed, outcome, on]) =>
      `${customer},${textOf(due)},${(base / 100).toFixed(2)},${outcome === "renewed" ? (renewed / 100).toFixed(2) : ""},` +
      `${outcome},${on === null ? "" : textOf(on)}`,
  );
  return ["customer,due_date,base_amount,renewed_amount,outcome,renewed_on", ...lines].join("\n") + "\n";
}
