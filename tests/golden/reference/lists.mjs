// Helpers for lists.

export const sum = (numbers) => numbers.reduce((total, number) => total + number, 0n);

/** A map from what `keyOf` says of the items to the items of which it says so, in order. */
export function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}
