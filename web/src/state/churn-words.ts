import type { ChurnReason } from "../contract/report";

/** A class that a reason can be put into. */
export type ChurnClassName = ChurnReason["class"];

export const kChurnClasses = [
  "external",
  "under_use",
  "competitor",
  "payment",
  "other",
] as const satisfies readonly ChurnClassName[];

/** What the setting is where nothing is put into a class. */
const kBuiltIn = "built_in";

/** A text as the setting takes it: commas and colons separate its words. */
function written(reason: string): string {
  return reason
    .replace(/[,:，：]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Two texts that the core takes for one, as far as the page can tell. */
function sameText(a: string, b: string): boolean {
  const key = (text: string): string => written(text).toLowerCase().replace(/[ _-]/g, "");
  return key(a) === key(b);
}

interface Entry {
  text: string;
  of: string;
}

function entriesOf(setting: string | undefined): readonly Entry[] {
  if (setting === undefined || setting === kBuiltIn) {
    return [];
  }
  return setting.split(",").map((pair) => {
    const colon = pair.lastIndexOf(":");
    return { text: pair.slice(0, colon).trim(), of: pair.slice(colon + 1).trim() };
  });
}

/** The class that the setting puts this very reason into; null where it says nothing of it. */
export function classChosen(setting: string | undefined, reason: string): string | null {
  return entriesOf(setting).find(({ text }) => sameText(text, reason))?.of ?? null;
}

/** The setting churn_words with a reason in a class, or (null) as its words are known. */
export function churnWordsWith(
  setting: string | undefined,
  reason: string,
  chosen: ChurnClassName | null,
): string {
  const others = entriesOf(setting).filter(({ text }) => !sameText(text, reason));
  const all = chosen === null ? others : [...others, { text: written(reason), of: chosen }];
  return all.length === 0 ? kBuiltIn : all.map(({ text, of }) => `${text}:${of}`).join(",");
}
