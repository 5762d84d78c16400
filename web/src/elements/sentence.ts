import { type TemplateResult, html } from "lit";

import type { Cell } from "./table";

/** Of the private use area of Unicode: no message has them. */
const kFirstMark = 0xe000;
const kMarks = /([\ue000-\ue0ff])/;

/** A message in which figures open: `parts` stand where it says them, in the order of its language. */
export function sentence<Args extends string[]>(
  say: (...parts: Args) => string,
  parts: readonly Cell[] & { length: Args["length"] },
): TemplateResult {
  const marks = parts.map((_, index) => String.fromCharCode(kFirstMark + index));
  const pieces = say(...(marks as Args)).split(kMarks);
  return html`${pieces.map((piece) => parts[piece.charCodeAt(0) - kFirstMark] ?? piece)}`;
}
