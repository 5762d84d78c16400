import { type Language } from "./choose";
import { type Messages, en } from "./en";
import { ms } from "./ms";
import { zhHans } from "./zh-hans";
import { zhHant } from "./zh-hant";

export * from "./choose";

/** The words of every language at hand. */
export const kLanguages = { en, "zh-Hans": zhHans, "zh-Hant": zhHant, ms } as const satisfies Record<
  Language,
  Messages
>;
