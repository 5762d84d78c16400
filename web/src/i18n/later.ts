import type { Language, Messages } from "./choose";
import { en } from "./en";

/** The words of a language; all but the English ones come when they are asked for. */
export async function messagesOf(language: Language): Promise<Messages> {
  switch (language) {
    case "en":
      return en;
    case "zh-Hans":
      return (await import("./zh-hans")).zhHans;
    case "zh-Hant":
      return (await import("./zh-hant")).zhHant;
    case "ms":
      return (await import("./ms")).ms;
  }
}
