import type { Language } from "../choose";
import { enTerms } from "./en";
import { msTerms } from "./ms";
import { kTermNames } from "./names";
import type { TermWords } from "./words";
import { zhHansTerms } from "./zh-hans";
import { zhHantTerms } from "./zh-hant";

export { kTermNames };

/** In the order of the names. */
export const kTermLanguages = ["en", "zh-Hans", "zh-Hant", "ms"] as const satisfies readonly Language[];

export const kTermWords: Readonly<Record<Language, TermWords>> = {
  en: enTerms,
  "zh-Hans": zhHansTerms,
  "zh-Hant": zhHantTerms,
  ms: msTerms,
};
