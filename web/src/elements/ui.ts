import { Formats } from "../format";
import { type Language, type Messages, localeFor } from "../i18n/choose";

/** The words and figures of one language. State holds data only; what is shown is made from it with these. */
export interface Ui {
  language: Language;
  t: Messages;
  f: Formats;
}

/** The words of a language, and figures as the reader writes them. */
export function uiOf(language: Language, t: Messages, wanted: readonly string[]): Ui {
  return { language, t, f: new Formats(localeFor(language, wanted)) };
}
