// Where a report differs from what is expected of it.

const kTolerance = 1e-12;
const kRates = new Set([
  "nrr",
  "grr",
  "logo",
  "customer_churn",
  "gross_mrr_churn",
  "net_mrr_churn",
  "net_mrr_churn_without_reactivation",
  "expansion_rate",
  "quick_ratio",
  "mrr_growth",
  "customer_rate",
  "amount_rate",
  "amount_rate_capped",
]);

const isObject = (value) => typeof value === "object" && value !== null;

/** The value at "movements.0.new" of an object; undefined where the path ends early. */
export const valueAt = (object, path) => path.split(".").reduce((value, key) => value?.[key], object);

/** Lists whose entries are told apart by a name, and not by their place. */
const kNamed = { inputs: "name", issues: "code", excluded: "reason", amounts: "currency" };

function sameScalar(key, expected, actual) {
  if (kRates.has(key) && typeof expected === "number" && typeof actual === "number") {
    return Math.abs(expected - actual) <= kTolerance * Math.max(1, Math.abs(expected));
  }
  return expected === actual;
}

/** One line per key of `expected` that `actual` lacks or has otherwise. Keys that only `actual` has are free. */
export function differences(expected, actual, path = "") {
  if (!isObject(expected)) {
    const key = path.split(".").at(-1);
    return sameScalar(key, expected, actual)
      ? []
      : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
  }
  if (!isObject(actual))
    return [
      `${path}: expected ${Array.isArray(expected) ? "a list" : "an object"}, got ${JSON.stringify(actual)}`,
    ];
  const named = kNamed[path.split(".").at(-1)];
  if (named && Array.isArray(actual)) {
    return expected.flatMap((entry) => {
      const other = actual.find((candidate) => candidate?.[named] === entry[named]);
      return differences(entry, other ?? null, `${path}.${entry[named]}`);
    });
  }
  const found = [];
  if (Array.isArray(expected) && expected.length !== actual.length) {
    found.push(`${path}: expected ${expected.length} entries, got ${actual.length}`);
  }
  for (const key of Object.keys(expected)) {
    if (Array.isArray(expected) && Number(key) >= actual.length) break;
    found.push(...differences(expected[key], actual[key], path === "" ? key : `${path}.${key}`));
  }
  return found;
}
