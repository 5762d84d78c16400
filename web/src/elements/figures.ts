import { type TemplateResult, html, nothing, svg } from "lit";

import { describe } from "../charts/describe";
import { sparkline } from "../charts/sparkline";
import type { Block } from "../contract/report";
import { addressOf, headlineAddress } from "../state/figure-address";
import { headlineOf } from "../state/report-view";
import { figureLink } from "./figure-link";
import { monthCell } from "./month-axis";
import { shareText, stayed, surenessView } from "./sure";
import type { Cell } from "./table";
import type { Ui } from "./ui";

/** The figures at the top: MRR large with its trend, the others beside it. */
export function figuresView(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const { summary, uncertainty } = block;
  const headline = headlineOf(block);
  const at = summary.month === null ? "" : stateOf(ui, block, summary.month);
  const over =
    headline === null
      ? ""
      : (headline.window === 12 ? t.figures.yearTo : t.figures.inMonth)(f.month(headline.row.month));
  const year = headline?.window === 12 ? headline.row : null;
  const moneyRate = (key: "nrr" | "grr"): string | null =>
    year === null ? null : f.percentRange(year[`${key}_low`], year[`${key}_high`]);
  return html`
    <dl class="figures">
      <div class="figure hero">
        <dt>${t.figures.mrr}</dt>
        <dd class="value">
          ${figureLink(f.wholeMoney(summary.mrr, block), addressOf(block, "summary.mrr"))}
        </dd>
        <dd class="note">${at}${growth(ui, block)}</dd>
        <dd class="trend">${trend(ui, block)}</dd>
      </div>
      ${figure(t.figures.arr, figureLink(f.wholeMoney(summary.arr, block), addressOf(block, "summary.arr")), t.figures.twelveTimes)}
      ${figure(t.figures.customers, figureLink(f.count(summary.customers), addressOf(block, "summary.customers")), at)}
      ${figure(
        t.figures.arpa,
        figureLink(f.money(summary.arpa, block), addressOf(block, "summary.arpa")),
        at,
        f.moneyRange(uncertainty.arpa_low, uncertainty.arpa_high, block),
      )}
      ${figure(t.figures.nrr, figureLink(f.percent(headline?.row.nrr ?? null), headlineAddress(block, "nrr")), over, moneyRate("nrr"))}
      ${figure(t.figures.grr, figureLink(f.percent(headline?.row.grr ?? null), headlineAddress(block, "grr")), over, moneyRate("grr"))}
      ${figure(
        t.retention.logo,
        figureLink(
          headline === null ? f.percent(null) : shareText(ui, stayed(headline.row)),
          headlineAddress(block, "logo"),
        ),
        over,
        f.percentRange(headline?.row.logo_low ?? null, headline?.row.logo_high ?? null),
      )}
    </dl>
    ${surenessView(ui, block)}
  `;
}

// A month that is not over stands at the top only where there is no other.
function stateOf(ui: Ui, block: Block, month: string): string {
  const { t, f } = ui;
  return month === block.partial_month
    ? t.figures.inMonth(monthCell(ui, block, month))
    : t.figures.atEndOf(f.month(month));
}

function figure(name: string, value: Cell, note: string, range: string | null = null): TemplateResult {
  return html`
    <div class="figure">
      <dt>${name}</dt>
      <dd class="value">${value}</dd>
      ${range === null ? nothing : html`<dd class="range">${range}</dd>`}
      <dd class="note">${note}</dd>
    </div>
  `;
}

function growth({ t, f }: Ui, block: Block): TemplateResult | typeof nothing {
  const { summary } = block;
  return summary.mrr_growth === null
    ? nothing
    : html`<span class="growth"
        >${figureLink(t.figures.growth(f.change(summary.mrr_growth)), addressOf(block, "summary.mrr_growth"))}</span
      >`;
}

function trend({ t, f }: Ui, block: Block): TemplateResult | typeof nothing {
  const complete = block.movements.filter(({ month }) => month !== block.partial_month);
  const first = complete[0];
  const last = complete.at(-1);
  if (first === undefined || last === undefined || complete.length < 2) {
    return nothing;
  }
  const values = complete.map(({ closing }) => closing);
  const label = describe(
    t,
    t.figures.trend,
    [f.month(first.month), f.month(last.month)],
    [{ name: t.figures.mrr, values, format: (value) => f.wholeMoney(value, block) }],
  );
  return html`
    <svg role="img" aria-label=${label} viewBox="0 0 320 64" preserveAspectRatio="none">
      ${svg`${sparkline(values)}`}
    </svg>
  `;
}
