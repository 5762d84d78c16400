// Exact numbers for the reference: fractions of BigInt, and the roundings that the definitions name.

const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** The fraction n/d in lowest terms, d > 0. */
export function fraction(n, d = 1n) {
  if (d === 0n) throw new Error("a fraction needs a denominator");
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d) || 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const plus = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a, b) => fraction(a.n * b.n, a.d * b.d);
export const over = (a, b) => fraction(a.n * b.d, a.d * b.n);
export const isWhole = (a) => a.d === 1n;

/** The largest integer that is not above `a`. */
export function floor(a) {
  const whole = a.n / a.d;
  return a.n < 0n && whole * a.d !== a.n ? whole - 1n : whole;
}

/** To the nearest integer, a half away from zero: how amounts are shown. */
export function roundHalfAway(a) {
  const size = { n: a.n < 0n ? -a.n : a.n, d: a.d };
  const rounded = floor(plus(size, fraction(1n, 2n)));
  return a.n < 0n ? -rounded : rounded;
}

/** To the nearest integer, a half to the even one: how MRR is held. */
export function roundHalfEven(a) {
  const below = floor(a);
  const rest = minus(a, fraction(below));
  const twice = rest.n * 2n;
  if (twice !== rest.d) return twice > rest.d ? below + 1n : below;
  return below % 2n === 0n ? below : below + 1n;
}

const kDigits = 30;

/** The double nearest to `a`, by way of 30 decimals. */
export function toNumber(a) {
  const scaled = roundHalfAway(times(a, fraction(10n ** BigInt(kDigits))));
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(kDigits + 1, "0");
  const text = `${digits.slice(0, -kDigits)}.${digits.slice(-kDigits)}`;
  return Number(negative && scaled !== 0n ? `-${text}` : text);
}

/** n/d as a JSON number; null when d is 0. */
export const rate = (n, d) => (d === 0n ? null : toNumber(fraction(n, d)));
