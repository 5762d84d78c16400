// Bytes to typed rows: what a record of a CSV file says, and whether it is used, ignored or rejected.

import { dayFrom, firstDay, monthOf, parseDay, parseMonth } from "./calendar.mjs";
import { fraction, isWhole, minus, over, roundHalfEven, times } from "./exact.mjs";

/** MRR is held in 1/30,240 of a minor unit. */
export const kUnitsPerMinor = 30240n;
/** The end of what has no end. */
export const kOpen = dayFrom(2300, 1, 1);

const kMinorDigits = { JPY: 0, KRW: 0, KWD: 3, BHD: 3 };
export const minorDigits = (currency) => kMinorDigits[currency] ?? 2;

const kStatusClass = {
  "": "counts",
  active: "counts",
  past_due: "counts",
  unpaid: "counts",
  canceling: "counts",
  non_renewing: "counts",
  canceled: "ended",
  cancelled: "ended",
  expired: "ended",
  ended: "ended",
  trialing: "ignored",
  in_trial: "ignored",
  paused: "ignored",
  future: "ignored",
  upgraded: "ignored",
  superseded: "ignored",
};

const kMonthsPerUnit = {
  day: fraction(12n, 365n),
  week: fraction(12n, 52n),
  month: fraction(1n),
  quarter: fraction(3n),
  year: fraction(12n),
  daily: fraction(12n, 365n),
  weekly: fraction(12n, 52n),
  monthly: fraction(1n),
  quarterly: fraction(3n),
  yearly: fraction(12n),
  annual: fraction(12n),
  annually: fraction(12n),
};

/** Records of a CSV text by RFC 4180: arrays of cells, header first. */
export function parseCsv(text) {
  const records = [];
  let record = [];
  let cell = "";
  let quoted = false;
  const endRecord = () => {
    records.push([...record, cell]);
    record = [];
    cell = "";
  };
  const body = text.replace(/^\uFEFF/, "");
  for (let i = 0; i < body.length; ++i) {
    const c = body[i];
    if (quoted && c === '"' && body[i + 1] === '"') cell += body[++i];
    else if (c === '"') quoted = !quoted;
    else if (quoted) cell += c;
    else if (c === ",") ((record = [...record, cell]), (cell = ""));
    else if (c === "\n") endRecord();
    else if (c !== "\r") cell += c;
  }
  if (cell !== "" || record.length > 0) endRecord();
  return records;
}

/** The amount in minor units, {minor}, or {error} for a cell that is blank or no amount. */
export function parseAmount(cell, currency, mapping) {
  const decimal = mapping.decimal ?? ".";
  const digits = minorDigits(currency);
  let text = cell.trim().replace(/^[$€£]/, "");
  if (text === "") return { error: "missing" };
  const pattern =
    decimal === "." ? /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/ : /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/;
  if (!pattern.test(text)) return { error: "bad" };
  text = decimal === "." ? text.replaceAll(",", "") : text.replaceAll(".", "").replace(",", ".");
  const [whole, part = ""] = text.replace("-", "").split(".");
  const exact = fraction(BigInt(whole + part), 10n ** BigInt(part.length));
  const minor = mapping.minor_units ? exact : times(exact, fraction(10n ** BigInt(digits)));
  if (!isWhole(minor)) return { error: "bad" };
  return { minor: text.startsWith("-") ? -minor.n : minor.n };
}

/** Months of an interval as a fraction; null when the text is no interval. */
function intervalMonths(text, count) {
  const match = /^(?:(\d+) )?([a-z]+?)s?$/.exec(text.trim().toLowerCase());
  const unit = match && kMonthsPerUnit[match[2]];
  if (!unit) return null;
  return times(unit, fraction(BigInt(match[1] ?? 1) * BigInt(count)));
}

const rejected = { fate: "rejected", rows: [] };
const ignored = { fate: "ignored", rows: [] };

/** MRR of an amount per interval, in minor units, not rounded yet; null where a cell cannot be read. */
function monthlyAmount(cells, amount, currency, mapping) {
  if (cells.has("mrr")) return fraction(amount);
  if (cells.has("arr")) return fraction(amount, 12n);
  let price = fraction(amount);
  if (cells.has("unit_amount")) price = times(price, fraction(BigInt(cells.get("quantity", "1") || "1")));
  const percent = cells.get("discount_percent");
  if (percent !== "") price = times(price, fraction(100n - BigInt(percent), 100n));
  const off = cells.get("discount_amount");
  if (off !== "") price = minus(price, fraction(parseAmount(off, currency, mapping).minor));
  const months = intervalMonths(
    cells.get("interval") || mapping.interval || "month",
    cells.get("interval_count") || "1",
  );
  return months && over(price, months);
}

const kOnlyTrial = { start: 0, end: 0 };

/** {start, end} of a subscription; kOnlyTrial; null when its dates make the row unusable. */
function period(cells, ended) {
  const read = (role) => (cells.get(role) === "" ? undefined : parseDay(cells.get(role)));
  const dates = ["start", "end", "canceled_at", "trial_end"].map(read);
  if (dates.includes(null)) return null;
  const [start, end, canceled, trialEnd] = dates;
  if (start === undefined) return null;
  if (ended && end === undefined && canceled === undefined) return null;
  const until = end ?? (ended ? canceled : kOpen);
  if (start > until) return null;
  const paidFrom = Math.max(start, trialEnd ?? start);
  return paidFrom > until ? kOnlyTrial : { start: paidFrom, end: until };
}

function subscription(cells, amount, currency, mapping) {
  const status = kStatusClass[cells.get("status").trim().toLowerCase()];
  if (!status) throw new Error(`the reference does not know the status "${cells.get("status")}"`);
  if (status === "ignored") return ignored;
  const customer = cells.get("customer").trim();
  const days = period(cells, status === "ended");
  if (customer === "" || amount.error || !days) return rejected;
  if (days === kOnlyTrial) return ignored;
  const minor = monthlyAmount(cells, amount.minor, currency, mapping);
  if (!minor) return rejected;
  const units = times(minor, fraction(kUnitsPerMinor));
  const row = { customer, name: cells.get("customer_name").trim(), currency, ...days };
  return { fate: "used", rows: [{ ...row, units: roundHalfEven(units), rounded: !isWhole(units) }] };
}

const monthRow = (cells, currency, month, minor) => ({
  customer: cells.get("customer").trim(),
  name: cells.get("customer_name").trim(),
  currency,
  start: firstDay(month),
  end: firstDay(month + 1),
  units: minor * kUnitsPerMinor,
  rounded: false,
  inMonth: true,
});

function longMrr(cells, amount, currency) {
  const day = parseDay(cells.get("month"));
  const month = parseMonth(cells.get("month")) ?? (day === null ? null : monthOf(day));
  if (cells.get("customer").trim() === "" || month === null || amount.error) return rejected;
  return { fate: "used", rows: [monthRow(cells, currency, month, amount.minor)] };
}

function wideMrr(cells, amounts, currency) {
  if (cells.get("customer").trim() === "" || amounts.some((a) => a.error === "bad")) return rejected;
  const given = amounts.filter((a) => !a.error);
  return { fate: "used", rows: given.map((a) => monthRow(cells, currency, a.month, a.minor)) };
}

/** How a record's cells are found by role. */
function cellsByRole(header, record, mapping) {
  const columns = mapping.columns ?? {};
  return {
    has: (role) => role in columns,
    get: (role, absent = "") => (role in columns ? (record[header.indexOf(columns[role])] ?? "") : absent),
  };
}

function readRecord(header, record, mapping) {
  const cells = cellsByRole(header, record, mapping);
  const currency = (cells.get("currency").trim() || mapping.currency || "XXX").toUpperCase();
  const isMrr = mapping.table === "mrr";
  if (isMrr && !cells.has("month")) {
    const months = header.map(parseMonth);
    const amounts = record
      .map((cell, i) => ({ month: months[i], ...parseAmount(cell, currency, mapping) }))
      .filter((a) => a.month !== null);
    return { ...wideMrr(cells, amounts, currency), currency, amounts };
  }
  const role = ["mrr", "arr", "unit_amount", "amount"].find(cells.has);
  const amount = parseAmount(cells.get(role), currency, mapping);
  const read = isMrr ? longMrr(cells, amount, currency) : subscription(cells, amount, currency, mapping);
  return { ...read, currency, amounts: [amount] };
}

/** Roles that the reference works by; a mapping that names others would be silently misread. */
const kRoles = [
  "customer",
  "customer_name",
  "subscription",
  "plan",
  "quantity",
  "unit_amount",
  "amount",
  "mrr",
  "arr",
  "discount_percent",
  "discount_amount",
  "currency",
  "interval",
  "interval_count",
  "start",
  "end",
  "canceled_at",
  "trial_end",
  "status",
  "month",
];

function checkMapping(name, header, mapping) {
  for (const [role, column] of Object.entries(mapping.columns ?? {})) {
    if (!kRoles.includes(role)) throw new Error(`${name}: the reference does not know the role "${role}"`);
    if (!header.includes(column)) throw new Error(`${name} has no column "${column}"`);
  }
}

/** Months that the columns of a wide MRR table are named after: they are data even where their cells are blank. */
const columnMonths = (header, mapping) =>
  mapping.table === "mrr" && !mapping.columns?.month ? header.map(parseMonth).filter((m) => m !== null) : [];

/** All records of a file: its account, its rows, and the months its columns name. */
export function readFile(name, text, mapping) {
  const [header, ...records] = parseCsv(text);
  checkMapping(name, header, mapping);
  const counts = { read: records.length, used: 0, ignored: 0, rejected: 0 };
  const sums = new Map();
  const rows = [];
  for (const record of records) {
    const result = readRecord(header, record, mapping);
    counts[result.fate] += 1;
    rows.push(...result.rows);
    for (const amount of result.amounts.filter((a) => !a.error)) {
      const sum = sums.get(result.currency) ?? {
        currency: result.currency,
        read: 0n,
        used: 0n,
        ignored: 0n,
        rejected: 0n,
      };
      sum.read += amount.minor;
      sum[result.fate] += amount.minor;
      sums.set(result.currency, sum);
    }
  }
  const amounts = [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return {
    input: { name, table: mapping.table, rows: counts, amounts },
    rows,
    columnMonths: columnMonths(header, mapping),
  };
}
