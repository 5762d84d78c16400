import { type TemplateResult, html } from "lit";

import type { ReferenceLine } from "../charts/line-chart";
import type { Ui } from "./ui";

/** Rates that are quoted, in percent and by name, and whether the chart shows them. Quotations, and no facts. */
export interface Benchmarks<Name extends string> {
  drawn: boolean;
  /** The largest that can be entered: no share is above 100 %, while NRR may be. */
  most: number;
  percent: Readonly<Record<Name, number>>;
}

/** Customer retention by the kind of purchase. */
export type TierBenchmarks = Benchmarks<"enterprise" | "team" | "individual">;
/** NRR of companies, and of markets. */
export type NrrBenchmarks = Benchmarks<"snowflake" | "uipath" | "overseas" | "healthy" | "domestic">;

export const kQuotedTiers: TierBenchmarks = {
  drawn: false,
  most: 100,
  percent: { enterprise: 92, team: 80, individual: 55 },
};

export const kQuotedNrr: NrrBenchmarks = {
  drawn: false,
  most: 300,
  percent: { snowflake: 160, uipath: 145, overseas: 110, healthy: 100, domestic: 60 },
};

const namesOf = <Name extends string>({ percent }: Benchmarks<Name>): Name[] =>
  Object.keys(percent) as Name[];

/** The lines of a chart; none unless the reader asks for them. */
export function benchmarkLines<Name extends keyof Ui["t"]["benchmarks"]["names"]>(
  { t, f }: Ui,
  benchmarks: Benchmarks<Name>,
): readonly ReferenceLine[] {
  if (!benchmarks.drawn) {
    return [];
  }
  return namesOf(benchmarks).map((name) => {
    const value = benchmarks.percent[name] / 100;
    return { value, label: t.benchmarks.label(t.benchmarks.names[name], f.wholePercent(value)) };
  });
}

/** What is quoted, to be changed. */
export function benchmarksView<Name extends keyof Ui["t"]["benchmarks"]["names"]>(
  { t }: Ui,
  { title, quoted }: { title: string; quoted: string },
  benchmarks: Benchmarks<Name>,
  change: (benchmarks: Benchmarks<Name>) => void,
): TemplateResult {
  const set = (name: Name) => (event: Event) => {
    const { valueAsNumber } = event.target as HTMLInputElement;
    if (valueAsNumber >= 0 && valueAsNumber <= benchmarks.most) {
      change({ ...benchmarks, percent: { ...benchmarks.percent, [name]: valueAsNumber } });
    }
  };
  const draw = (event: Event): void =>
    change({ ...benchmarks, drawn: (event.target as HTMLInputElement).checked });
  return html`
    <details class="benchmarks">
      <summary>${title}</summary>
      <p class="note">${quoted}</p>
      <label class="field">
        <input type="checkbox" .checked=${benchmarks.drawn} @change=${draw} />
        <span>${t.benchmarks.draw}</span>
      </label>
      ${namesOf(benchmarks).map(
        (name) => html`
          <label class="field">
            <span>${t.benchmarks.names[name]} (%)</span>
            <input
              type="number"
              min="0"
              max=${benchmarks.most}
              step="1"
              .value=${String(benchmarks.percent[name])}
              @change=${set(name)}
            />
          </label>
        `,
      )}
    </details>
  `;
}
