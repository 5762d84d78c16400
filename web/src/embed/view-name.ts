import { type ViewId, isView, kViews } from "../state/reader-view";

/** A name that is further off than this is meant to be something else. */
const kNear = 3;

/** The view that an attribute names: all of the report where it names none. One that there is not is told on the console. */
export function viewNamed(name: string | null): ViewId {
  const wanted = (name ?? "").trim();
  if (wanted === "" || isView(wanted)) {
    return wanted === "" ? "full" : (wanted as ViewId);
  }
  const near = nearest(wanted);
  console.warn(
    `<holdfast-report view="${wanted}">: there is no such view, so the whole report is shown.` +
      (near === null ? "" : ` Did you mean "${near}"?`) +
      ` Views: ${Object.keys(kViews).join(", ")}.`,
  );
  return "full";
}

/** The known name that takes the fewest letters to get to; null where none is near. */
export function nearest(wanted: string): ViewId | null {
  const ranked = (Object.keys(kViews) as ViewId[])
    .map((view) => ({ view, steps: distance(wanted.toLowerCase(), view) }))
    .sort((one, other) => one.steps - other.steps);
  const first = ranked[0];
  return first !== undefined && first.steps <= Math.min(kNear, first.view.length - 1) ? first.view : null;
}

/** Letters to add, drop or change (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
