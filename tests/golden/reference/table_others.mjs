// Tables without MRR: contracts that are due, customers, exchange rates, plans.

import { decimalOf, parseAmount } from "./amounts.mjs";
import { rejected, used } from "./row.mjs";
import { intervalOf, outcomeOf } from "./words.mjs";

const size = (number) => (number < 0n ? -number : number);

/** {outcome, renewed}: what became of a contract worth `base`. */
function outcomeAnd(cells, base, amountOf) {
  const word = outcomeOf(cells.get("outcome"));
  const [renewed, lost] = ["renewed_amount", "lost_amount"].map(amountOf);
  const kept = lost === undefined ? undefined : base - size(lost);
  if (word === "lost") return { outcome: "lost", renewed: 0n };
  if (word === "renewed")
    return { outcome: "renewed", renewed: renewed ?? amountOf("amount") ?? kept ?? base };
  if (renewed > 0n) return { outcome: "renewed", renewed };
  if (renewed === undefined && lost !== undefined && lost !== 0n)
    return kept > 0n ? { outcome: "renewed", renewed: kept } : { outcome: "lost", renewed: 0n };
  return { outcome: "open", renewed: 0n };
}

export function renewal(cells, amount, currency, { mapping }) {
  const customer = cells.get("customer").trim();
  if (customer === "") return rejected("row.no_customer");
  const due = cells.day("due_date");
  if (due === undefined) return rejected("row.no_due_date");
  if (due === null) return rejected("row.bad_date");
  if (amount.error) return rejected(`row.${amount.error}`);
  const amountOf = (role) => {
    const cell = cells.get(role);
    return cell.trim() === "" ? undefined : parseAmount(cell, currency, mapping).minor;
  };
  const renewedOn = cells.day("renewed_on");
  return used({
    customer,
    name: cells.get("customer_name").trim(),
    currency,
    due,
    renewedOn: renewedOn ?? null,
    base: amount.minor,
    ...outcomeAnd(cells, amount.minor, amountOf),
    owner: cells.get("owner").trim(),
    reason: cells.get("reason").trim(),
  });
}

export function customer(cells) {
  const id = cells.get("customer").trim();
  return id === ""
    ? rejected("row.no_customer")
    : used({ customer: id, name: cells.get("customer_name").trim() });
}

export function exchangeRate(cells, _amount, _currency, { mapping }) {
  const day = cells.day("date");
  const value = decimalOf(cells.get("rate"), mapping.decimal);
  if (day === undefined || day === null) return rejected("row.bad_date");
  if (!value || value.n <= 0n) return rejected("row.bad_rate");
  const currency = (role) => (cells.get(role).trim() || mapping.currency).toUpperCase();
  return used({ day, from: currency("from_currency"), to: currency("to_currency"), value });
}

/** Plans cost one unit's price per interval. */
export function plan(cells, amount, currency, { mapping }) {
  const key = cells.get("plan").trim();
  if (key === "") return rejected("row.no_plan");
  const text = cells.get("interval").trim() || mapping.interval;
  const interval = text ? intervalOf(text, cells.get("interval_count").trim() || "1") : undefined;
  return used({ key, minor: amount.minor, currency, interval });
}
