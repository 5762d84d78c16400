// Every spelling of an amount that the cases use.

import { fraction, isWhole, times } from "./exact.mjs";

const kMinorDigits = { JPY: 0, KRW: 0, KWD: 3, BHD: 3 };
export const minorDigits = (currency) => kMinorDigits[currency] ?? 2;

const kSymbol = /^(NT\$|HK\$|S\$|RM|[$€£¥]|[A-Z]{3}(?![A-Z]))\s*/;
const kTrailing = /\s*([€£¥元]|[A-Z]{3})$/;
const kPoint = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
const kComma = /^(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/;

/** Symbols that are of one currency: neither $ nor ¥. */
const kSymbols = { NT$: "TWD", HK$: "HKD", S$: "SGD", RM: "MYR", "€": "EUR", "£": "GBP" };

/** The currency that an amount names by itself; undefined where it names none, or one of several. */
export function currencyIn(cell) {
  const symbol = (kSymbol.exec(cell.trim()) ?? kTrailing.exec(cell.trim()))?.[1];
  return /^[A-Z]{3}$/.test(symbol ?? "") ? symbol : kSymbols[symbol];
}

/** Digits without symbols and signs, and whether the amount is negative: -49, 49-, (49), '-49, -$49. */
function signed(cell) {
  let text = cell.trim().replace(/^'(?=[-+=@])/, "");
  let negative = false;
  const strip = (pattern) => {
    const shorter = text.replace(pattern, "$1").trim();
    const found = shorter !== text;
    text = shorter;
    return found;
  };
  if (strip(/^\((.*)\)$/)) negative = true;
  if (strip(/^[-\u2212](.*)$/)) negative = true;
  text = text.replace(kSymbol, "").replace(kTrailing, "");
  if (strip(/^[-\u2212](.*)$/)) negative = true;
  if (strip(/^(.*)-$/)) negative = true;
  return { text, negative };
}

/** The amount in minor units, {minor}, or {error}: "no_amount", "bad_amount", "amount_decimals". */
export function parseAmount(cell, currency, { decimal = ".", minor_units: minorUnits = false } = {}) {
  if (cell.trim() === "") return { error: "no_amount" };
  const { text, negative } = signed(cell);
  const digits = text.replace(/(?<=\d)['\u00A0 ](?=\d{3})/g, "");
  if (!(decimal === "." ? kPoint : kComma).test(digits)) return { error: "bad_amount" };
  const plain = decimal === "." ? digits.replaceAll(",", "") : digits.replaceAll(".", "").replace(",", ".");
  const [whole, part = ""] = plain.split(".");
  const exact = fraction(BigInt(whole + part), 10n ** BigInt(part.length));
  const scale = fraction(minorUnits ? 1n : 10n ** BigInt(minorDigits(currency)));
  const minor = times(exact, scale);
  if (!isWhole(minor)) return { error: "amount_decimals" };
  return { minor: negative ? -minor.n : minor.n };
}

/** A decimal text as an exact fraction; null for anything else. */
export function decimalOf(cell, decimal = ".") {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(cell.trim().replace(decimal, "."));
  if (!match) return null;
  const part = match[3] ?? "";
  const size = fraction(BigInt(match[2] + part), 10n ** BigInt(part.length));
  return match[1] === "-" ? fraction(-size.n, size.d) : size;
}
