import { Formats } from "../format";
import { kLanguages, type Language, type Messages, localeFor } from "../i18n";

/** The words and figures of one language. State holds data only; what is shown is made from it with these. */
export interface Ui {
  language: Language;
  t: Messages;
  f: Formats;
}

export function uiFor(language: Language, wanted: readonly string[]): Ui {
  return { language, t: kLanguages[language], f: new Formats(localeFor(language, wanted)) };
}
