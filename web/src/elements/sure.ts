import { type TemplateResult, html, nothing } from "lit";

import type { Block, Retention, Warning } from "../contract/report";
import { type Cell, type Column, table } from "./table";
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

/** The column of the interval of a rate. */
export function intervalColumn({ t, f }: Ui): Column<{ rate_low: number | null; rate_high: number | null }> {
  return {
    head: t.sure.interval,
    term: "interval",
    cell: ({ rate_low: low, rate_high: high }) => f.percentRange(low, high) ?? "",
  };
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
      ${twoMethods(ui, block)}
    </details>
  `;
}

/** A figure with its interval by drawing customers, and by leaving each out once. */
interface TwoMethods {
  name: string;
  drawn: string | null;
  jackknife: string | null;
}

function twoMethods(ui: Ui, block: Block): TemplateResult | typeof nothing {
  const { t, f } = ui;
  const { jackknife, arpa_low: low, arpa_high: high } = block.uncertainty;
  const last = block.retention.trailing.at(-1);
  if (!jackknife) {
    return nothing;
  }
  const rates: readonly TwoMethods[] =
    last?.interval_method !== "bca"
      ? []
      : [
          {
            name: t.figures.nrr,
            drawn: f.percentRange(last.nrr_low, last.nrr_high),
            jackknife: f.percentRange(jackknife.nrr_low, jackknife.nrr_high),
          },
          {
            name: t.figures.grr,
            drawn: f.percentRange(last.grr_low, last.grr_high),
            jackknife: f.percentRange(jackknife.grr_low, jackknife.grr_high),
          },
        ];
  const arpa: TwoMethods = {
    name: t.figures.arpa,
    drawn: f.moneyRange(low, high, block),
    jackknife: f.moneyRange(jackknife.arpa_low, jackknife.arpa_high, block),
  };
  return html`
    <p class="note">${t.sure.twoMethods}</p>
    ${table<TwoMethods>(ui, {
      caption: t.sure.twoMethods,
      rows: [...rates, arpa].filter((row) => row.jackknife !== null),
      columns: [
        { head: t.sure.figure, cell: ({ name }) => name, words: true },
        { head: t.sure.drawn, term: "interval", cell: ({ drawn }) => drawn ?? "" },
        { head: t.sure.jackknife, term: "interval", cell: (row) => row.jackknife ?? "" },
      ],
    })}
  `;
}

function sentenceOf(ui: Ui, { code, of, value }: Warning, month: string | null): string {
  const { t, f } = ui;
  const words = t.sure.warnings[code];
  const name = month === null ? "" : f.month(month);
  const base = of === "mrr" ? t.sure.base.mrr(name) : t.sure.base.retention(name, trailingSpan(ui));
  return words(code === "one_customer" ? f.wholePercent(value) : f.count(value), base);
}
