import { type TemplateResult, html } from "lit";

import type { ReferenceLine } from "../charts/line-chart";
import type { Ui } from "./ui";

const kTiers = ["enterprise", "team", "individual"] as const;

/** Customer retention by tier, in percent, and whether the chart shows it. Quotations, and no facts. */
export interface Benchmarks {
  drawn: boolean;
  percent: Readonly<Record<(typeof kTiers)[number], number>>;
}

export const kQuotedBenchmarks: Benchmarks = {
  drawn: false,
  percent: { enterprise: 92, team: 80, individual: 55 },
};

/** The lines of a chart; none unless the reader asks for them. */
export function benchmarkLines({ t, f }: Ui, { drawn, percent }: Benchmarks): readonly ReferenceLine[] {
  if (!drawn) {
    return [];
  }
  return kTiers.map((tier) => {
    const value = percent[tier] / 100;
    return { value, label: t.benchmarks.label(t.benchmarks[tier], f.wholePercent(value)) };
  });
}

/** What is quoted, to be changed. */
export function benchmarksView(
  { t }: Ui,
  benchmarks: Benchmarks,
  change: (benchmarks: Benchmarks) => void,
): TemplateResult {
  const set = (tier: (typeof kTiers)[number]) => (event: Event) => {
    const { valueAsNumber } = event.target as HTMLInputElement;
    if (valueAsNumber >= 0 && valueAsNumber <= 100) {
      change({ ...benchmarks, percent: { ...benchmarks.percent, [tier]: valueAsNumber } });
    }
  };
  const draw = (event: Event): void =>
    change({ ...benchmarks, drawn: (event.target as HTMLInputElement).checked });
  return html`
    <details class="benchmarks">
      <summary>${t.benchmarks.title}</summary>
      <p class="note">${t.benchmarks.quoted}</p>
      <label class="field">
        <input type="checkbox" .checked=${benchmarks.drawn} @change=${draw} />
        <span>${t.benchmarks.draw}</span>
      </label>
      ${kTiers.map(
        (tier) => html`
          <label class="field">
            <span>${t.benchmarks[tier]} (%)</span>
            <input
              type="number"
              min="0"
              max="100"
              step="1"
              .value=${String(benchmarks.percent[tier])}
              @change=${set(tier)}
            />
          </label>
        `,
      )}
    </details>
  `;
}
