import type { Messages } from "./en";
import type { ErrorCode, ErrorWords } from "./errors/en";

export type { ErrorWords, Messages };

/** Tags of the languages that there are words in. Nothing here needs the words themselves, so that they can come later. */
export const kLanguageTags = ["en", "zh-Hans", "zh-Hant", "ms"] as const;
export type Language = (typeof kLanguageTags)[number];

/** What each is called by those who speak it. */
export const kLanguageNames: Readonly<Record<Language, string>> = {
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  ms: "Bahasa Melayu",
};

/** Whether there are words in a language of this very tag. */
export function isLanguage(tag: string): tag is Language {
  return (kLanguageTags as readonly string[]).includes(tag);
}

/** The language of the page for the first of the reader's languages that there is one for; English otherwise. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = languageOf(tag);
    if (language !== null) {
      return language;
    }
  }
  return "en";
}

/** The tag that numbers and dates are written by: the reader's own variety of the language ("en-GB") where known. */
export function localeFor(language: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => languageOf(tag) === language) ?? language;
}

/** The words for an error; null for a code this page does not know: the core's own message says it all. */
export function errorWords(messages: Messages, code: string): ErrorWords | null {
  return Object.hasOwn(messages.errors, code) ? messages.errors[code as ErrorCode] : null;
}

/** The name of a finding; null for a code this page does not know: the core's own sentence says it all. */
export function issueName({ issues }: Messages, code: string): string | null {
  return Object.hasOwn(issues, code) ? issues[code as keyof Messages["issues"]] : null;
}

/** The name of a field; the core's own word for one that this page does not know. */
export function roleName({ roles }: Messages, role: string): string {
  return Object.hasOwn(roles, role) ? roles[role as keyof Messages["roles"]] : role;
}

function languageOf(tag: string): Language | null {
  const { language, script, region } = parse(tag);
  if (language === "zh") {
    const traditional =
      script === "Hant" || (script === undefined && ["TW", "HK", "MO"].includes(region ?? ""));
    return traditional ? "zh-Hant" : "zh-Hans";
  }
  return language === "en" || language === "ms" ? language : null;
}

function parse(tag: string): { language?: string; script?: string | undefined; region?: string | undefined } {
  try {
    return new Intl.Locale(tag);
  } catch {
    return {};
  }
}
