/** A currency and its decimal digits, as every block of a report names them. */
export interface MoneyUnit {
  currency: string;
  minor_digits: number;
}

/** Shown where a report has no value. */
export const kNone = "–";

/** The core's code for "no file names a currency". */
const kNoCurrency = "XXX";

type NumberOptions = Intl.NumberFormatOptions;

/** Words and figures of one locale. Formatters are made once: making one costs more than using it a thousand times. */
export class Formats {
  private readonly numbers = new Map<string, Intl.NumberFormat>();
  private readonly dates = new Map<string, Intl.DateTimeFormat>();

  constructor(readonly locale: string) {}

  /** An exact amount from minor units. */
  money(minor: number | null, unit: MoneyUnit): string {
    if (minor === null) {
      return kNone;
    }
    return this.currency(minor, unit, unit.minor_digits);
  }

  /** An amount without its minor units, for figures that are read at a glance. */
  wholeMoney(minor: number | null, unit: MoneyUnit): string {
    return minor === null ? kNone : this.currency(minor, unit, 0);
  }

  /** A round amount that stands in units already: "1000" as "$1,000". */
  wholeUnits(units: string, unit: MoneyUnit): string {
    const options = currencyOptions(unit, { minimumFractionDigits: 0, maximumFractionDigits: 2 });
    return this.number(options).format(units as `${number}`);
  }

  /** A short amount from minor units, for axes: "$12K". What lies between two minor units is no amount, and has no text. */
  shortMoney(minor: number, unit: MoneyUnit): string {
    if (!Number.isInteger(minor)) {
      return "";
    }
    const options = currencyOptions(unit, {
      notation: "compact",
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    });
    return this.number(options).format(inMajor(minor, unit));
  }

  /** A rate as a percentage with one decimal. */
  percent(rate: number | null): string {
    return this.rate(rate, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  /** Two rates as the ends of an interval: "77.5% – 114.9%"; null where an end is not known. */
  percentRange(low: number | null, high: number | null): string | null {
    if (low === null || high === null) {
      return null;
    }
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return range(this.number({ style: "percent", ...digits }), low, high);
  }

  /** Two amounts as the ends of an interval; null where an end is not known. */
  moneyRange(low: number | null, high: number | null, unit: MoneyUnit): string | null {
    if (low === null || high === null) {
      return null;
    }
    const { minor_digits: digits } = unit;
    const options = currencyOptions(unit, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return range(this.number(options), inMajor(low, unit), inMajor(high, unit));
  }

  /** A rate with its sign, for changes. */
  change(rate: number | null): string {
    return this.rate(rate, {
      style: "percent",
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: "exceptZero",
    });
  }

  /** A difference of two rates in points, with its sign: "+2.04". Parts of it add up more nearly with two decimals. */
  points(difference: number): string {
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    return this.number({ style: "percent", ...digits, signDisplay: "exceptZero" })
      .formatToParts(difference)
      .filter(({ type }) => type !== "percentSign" && type !== "literal")
      .map(({ value }) => value)
      .join("");
  }

  /** A rate as a whole percentage, for axes and cohort cells. */
  wholePercent(rate: number | null): string {
    return this.rate(rate, { style: "percent", maximumFractionDigits: 0 });
  }

  /** A plain quotient: "3.2". */
  ratio(value: number | null): string {
    return this.rate(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  /** An index from 0 to 1, with three decimals. */
  fine(value: number | null): string {
    return this.rate(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  }

  /** A net promoter score: a whole number from -100 to 100. */
  score(value: number | null): string {
    return this.rate(value, { maximumFractionDigits: 0, signDisplay: "negative" });
  }

  /** An exchange rate, with as many decimals as it has. */
  exactRate(value: number): string {
    return this.number({ maximumSignificantDigits: 12 }).format(value);
  }

  count(value: number): string {
    return this.number({ maximumFractionDigits: 0 }).format(value);
  }

  /** "2024-03" as "Mar 2024". */
  month(month: string): string {
    return this.date({ year: "numeric", month: "short", timeZone: "UTC" }).format(new Date(`${month}-01`));
  }

  /** "2024-03" as "March 2024". */
  longMonth(month: string): string {
    return this.date({ year: "numeric", month: "long", timeZone: "UTC" }).format(new Date(`${month}-01`));
  }

  /** "2024-03" as "Mar", for axes that show the year elsewhere. */
  monthName(month: string): string {
    return this.date({ month: "short", timeZone: "UTC" }).format(new Date(`${month}-01`));
  }

  /** A month of any year, 1 to 12, by its full name. */
  standaloneMonth(month: number): string {
    return this.date({ month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2024, month - 1)));
  }

  /** "2024-06-12" as "12 June 2024". */
  day(day: string): string {
    return this.date({ dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
  }

  /** "2024-06-12" as "12 Jun", for axes of days. */
  dayName(day: string): string {
    return this.date({ day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(day));
  }

  bytes(count: number): string {
    const [unit, size] = byteUnit(count);
    const options: NumberOptions = { style: "unit", unit, maximumFractionDigits: size > 1 ? 1 : 0 };
    return this.number(options).format(count / size);
  }

  bytesPerSecond(rate: number): string {
    const [unit, size] = byteUnit(rate);
    return this.number({ style: "unit", unit: `${unit}-per-second`, maximumFractionDigits: 0 }).format(
      rate / size,
    );
  }

  seconds(seconds: number): string {
    const minutes = seconds >= 90;
    const options: NumberOptions = {
      style: "unit",
      unit: minutes ? "minute" : "second",
      unitDisplay: "long",
      maximumFractionDigits: 0,
    };
    return this.number(options).format(Math.ceil(minutes ? seconds / 60 : seconds));
  }

  private currency(minor: number, unit: MoneyUnit, digits: number): string {
    const options = currencyOptions(unit, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return this.number(options).format(inMajor(minor, unit));
  }

  private rate(value: number | null, options: NumberOptions): string {
    // A rate of -0.0 % would read as a loss that is not there.
    return value === null
      ? kNone
      : this.number({ ...options, signDisplay: options.signDisplay ?? "negative" }).format(value);
  }

  private number(options: NumberOptions): Intl.NumberFormat {
    return memoised(this.numbers, options, () => new Intl.NumberFormat(this.locale, options));
  }

  private date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return memoised(this.dates, options, () => new Intl.DateTimeFormat(this.locale, options));
  }
}

function memoised<T>(cache: Map<string, T>, options: object, make: () => T): T {
  const key = JSON.stringify(options);
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}

// Where both ends look the same, Intl would say "about".
function range(format: Intl.NumberFormat, low: number | `${number}`, high: number | `${number}`): string {
  const [from, to] = [format.format(low), format.format(high)];
  return from === to ? from : format.formatRange(low, high);
}

// As decimal text: a division would lose the cents of amounts near 2^53.
function inMajor(minor: number, unit: MoneyUnit): `${number}` {
  const digits = unit.minor_digits;
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  const split = text.length - digits;
  return `${minor < 0 ? "-" : ""}${text.slice(0, split)}.${text.slice(split)}0` as `${number}`;
}

// Intl takes any three letters, and throws on everything else that a file can hold.
function currencyOptions({ currency }: MoneyUnit, options: NumberOptions): NumberOptions {
  const known = /^[A-Z]{3}$/.test(currency) && currency !== kNoCurrency;
  return known ? { ...options, style: "currency", currency, currencyDisplay: "narrowSymbol" } : options;
}

function byteUnit(count: number): [unit: string, size: number] {
  if (count >= 1e9) {
    return ["gigabyte", 1e9];
  }
  if (count >= 1e6) {
    return ["megabyte", 1e6];
  }
  return count >= 1e3 ? ["kilobyte", 1e3] : ["byte", 1];
}
