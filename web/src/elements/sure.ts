import { type TemplateResult, html, nothing } from "lit";

import type { Block, Retention, Warning } from "../contract/report";
import { type Cell, table } from "./table";
import { type Ui, trailingSpan } from "./ui";

/** A share of customers, as counted and as a rate. */
export interface CountedShare {
  count: number;
  of: number;
  rate: number | null;
}

/** The ends of an interval; null where there is none. */
export type Ends = [low: number | null, high: number | null];

/** The customers who stayed, of those at the window's start. */
export function stayed({ customers, customers_kept, logo }: Retention): CountedShare {
  return { count: customers_kept, of: customers, rate: logo };
}

/** None and all are said as counts: a rate of 0 % or 100 % would sound certain. */
export function shareText({ t, f }: Ui, { count, of, rate }: CountedShare): string {
  return of > 0 && (count === 0 || count === of)
    ? t.sure.counted(f.count(count), f.count(of))
    : f.percent(rate);
}

/** A value with the interval of its rate under it. */
export function sureCell({ f }: Ui, value: Cell, ends: Ends): Cell {
  const range = f.percentRange(...ends);
  return range === null ? value : html`${value}<span class="range">${range}</span>`;
}

/** A value and its interval in one line, for legends: "98.2% (77.5% – 114.9%)". */
export function inOneLine({ t }: Ui, value: string, range: string | null): string {
  return range === null ? value : t.sure.inOneLine(value, range);
}

/** Why figures are less sure than they look, and what the ranges are. */
export function surenessView(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const { level, draws, seed, warnings } = block.uncertainty;
  const month = block.summary.month;
  return html`
    ${
      warnings.length === 0
        ? nothing
        : html`<ul class="cautions">
            ${warnings.map((warning) => html`<li>${sentenceOf(ui, warning, month)}</li>`)}
          </ul>`
    }
    <details class="about-ranges">
      <summary>${t.sure.ranges(f.wholePercent(level))}</summary>
      <p class="note">${t.sure.methods(f.count(draws), String(seed))}</p>
    </details>
  `;
}

function sentenceOf(ui: Ui, { code, of, value }: Warning, month: string | null): string {
  const { t, f } = ui;
  const words = t.sure.warnings[code];
  const name = month === null ? "" : f.month(month);
  const base = of === "mrr" ? t.sure.base.mrr(name) : t.sure.base.retention(name, trailingSpan(ui));
  return words(code === "one_customer" ? f.wholePercent(value) : f.count(value), base);
}
