import type { TermId } from "../../state/terms";

/** What is said of terms in one language. */
export interface TermWords {
  also: string;
  settings: string;
  /** The formula in words, and what to know of it. */
  of: Readonly<Record<TermId, string>>;
}
