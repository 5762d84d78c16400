import { extent } from "d3-array";

import type { Messages } from "../i18n/choose";

/** A series in words: what is said of it when it cannot be seen. */
export interface Spoken {
  name: string;
  values: readonly (number | null)[];
  format: (value: number) => string;
}

/** The sentence that stands for a chart: what it spans, and the first, last, lowest and highest value of each series. */
export function describe(
  { chart }: Messages,
  title: string,
  span: readonly [first: string, last: string],
  series: readonly Spoken[],
): string {
  const sentences = series.flatMap(({ name, values, format }) => {
    const known = values.filter((value) => value !== null);
    const [low, high] = extent(known);
    const first = known[0];
    const last = known.at(-1);
    if (low === undefined || first === undefined || last === undefined) {
      return [];
    }
    return [chart.series(name, format(first), format(last), format(low), format(high))];
  });
  return [chart.span(title, ...span), ...sentences].join(" ");
}
