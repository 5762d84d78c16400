import { type TemplateResult, html, nothing, svg } from "lit";

import { describe } from "../charts/describe";
import { sparkline } from "../charts/sparkline";
import type { Block } from "../contract/report";
import { addressOf, headlineAddress } from "../state/figure-address";
import { type FigureId, kFigures } from "../state/reader-view";
import { headlineOf } from "../state/report-view";
import { figureLink } from "./figure-link";
import { monthCell } from "./month-axis";
import { shareText, stayed, surenessView } from "./sure";
import type { Cell } from "./table";
import { termed } from "./term";
import { type Ui, stateTime, trailingSpan } from "./ui";

/** Figures that fit beside the large one in one row. */
const kInOneRow = 4;

/** The figures at the top that a view chooses: MRR large with its trend, the others beside it. */
export function figuresView(ui: Ui, block: Block, chosen: readonly FigureId[] = kFigures): TemplateResult {
  const all = allFigures(ui, block);
  return html`
    <dl class=${chosen.length > kInOneRow ? "figures" : "figures in-one-row"}>
      ${chosen.map((id) => all[id])}
    </dl>
    ${surenessView(ui, block)}
  `;
}

function allFigures(ui: Ui, block: Block): Readonly<Record<FigureId, TemplateResult>> {
  const { t, f } = ui;
  const { summary, uncertainty } = block;
  const at = summary.month === null ? "" : stateOf(ui, block, summary.month);
  return {
    mrr: html`
      <div class="figure hero">
        <dt>${termed(ui, t.figures.mrr)}</dt>
        <dd class="value">
          ${figureLink(f.wholeMoney(summary.mrr, block), addressOf(block, "summary.mrr"))}
        </dd>
        <dd class="note">${at}${growth(ui, block)}</dd>
        <dd class="trend">${trend(ui, block)}</dd>
      </div>
    `,
    arr: figure(
      ui,
      t.figures.arr,
      figureLink(f.wholeMoney(summary.arr, block), addressOf(block, "summary.arr")),
      t.figures.twelveTimes,
    ),
    customers: figure(
      ui,
      t.figures.customers,
      figureLink(f.count(summary.customers), addressOf(block, "summary.customers")),
      at,
    ),
    arpa: figure(
      ui,
      t.figures.arpa,
      figureLink(f.money(summary.arpa, block), addressOf(block, "summary.arpa")),
      at,
      f.moneyRange(uncertainty.arpa_low, uncertainty.arpa_high, block),
    ),
    ...rateFigures(ui, block),
  };
}

/** Over the window of the headline. */
function rateFigures(ui: Ui, block: Block): Record<"nrr" | "grr" | "logo", TemplateResult> {
  const { t, f } = ui;
  const headline = headlineOf(block);
  const over =
    headline === null
      ? ""
      : headline.window === "trailing"
        ? t.figures.yearTo(f.month(headline.row.month), trailingSpan(ui))
        : t.figures.inMonth(f.month(headline.row.month));
  const money = (key: "nrr" | "grr"): TemplateResult =>
    figure(
      ui,
      t.figures[key],
      figureLink(f.percent(headline?.row[key] ?? null), headlineAddress(block, key)),
      over,
      f.percentRange(headline?.row[`${key}_low`] ?? null, headline?.row[`${key}_high`] ?? null),
    );
  return {
    nrr: money("nrr"),
    grr: money("grr"),
    logo: figure(
      ui,
      t.retention.logo,
      figureLink(
        headline === null ? f.percent(null) : shareText(ui, stayed(headline.row)),
        headlineAddress(block, "logo"),
      ),
      over,
      f.percentRange(headline?.row.logo_low ?? null, headline?.row.logo_high ?? null),
    ),
  };
}

// A month that is not over stands at the top only where there is no other.
function stateOf(ui: Ui, block: Block, month: string): string {
  return month === block.partial_month
    ? ui.t.figures.inMonth(monthCell(ui, block, month))
    : stateTime(ui, month);
}

function figure(
  ui: Ui,
  name: string,
  value: Cell,
  note: string,
  range: string | null = null,
): TemplateResult {
  return html`
    <div class="figure">
      <dt>${termed(ui, name)}</dt>
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
