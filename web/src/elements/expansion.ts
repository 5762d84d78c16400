import { type TemplateResult, html } from "lit";

import { barChart } from "../charts/bar-chart";
import { describe } from "../charts/describe";
import type { Block, ExpansionMonth, GrownCustomer, Movement } from "../contract/report";
import { addressOf } from "../state/figure-address";
import { lastCompleteIndex } from "../state/report-view";
import { chart } from "./chart";
import { customerCell, sourceCell } from "./churn";
import { figureLink } from "./figure-link";
import { monthAxis, monthCell, monthNames } from "./month-axis";
import { type Cell, type Column, table } from "./table";
import type { Ui } from "./ui";

const kGains = ["new", "expansion", "reactivation"] as const;
const kLosses = ["churn", "contraction"] as const;

type RateKey = "net_new" | "expansion" | "expansion_rate" | "customers_expanded" | "quick_ratio";

/** What was gained, month by month, what it comes to with the losses, and who grew. */
export function expansionView(ui: Ui, block: Block): TemplateResult {
  const { t } = ui;
  return html`
    ${lead(ui, block)} ${movementChart(ui, block)}
    <h3>${t.expansion.rates}</h3>
    ${ratesTable(ui, block)}
    <h3>${t.expansion.who}</h3>
    ${whoGrew(ui, block)}
  `;
}

function lead({ t, f }: Ui, block: Block): TemplateResult {
  const row = block.expansion.monthly[lastCompleteIndex(block)];
  if (row === undefined) {
    return html``;
  }
  return html`
    <p class="lead">
      ${t.expansion.lead(
        f.longMonth(row.month),
        f.money(row.expansion, block),
        f.count(row.customers_expanded),
        f.percent(row.expansion_rate),
      )}
    </p>
  `;
}

/** MRR gained and lost, month by month. */
export function movementChart(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const rows = block.movements;
  const months = monthNames(ui, block);
  const money = (minor: number | null): string => f.money(minor, block);
  // The report counts losses as positive amounts; only the drawing puts them below zero.
  const series = [
    ...kGains.map((key) => ({ key, sign: 1, values: rows.map((row) => row[key]) })),
    ...kLosses.map((key) => ({ key, sign: -1, values: rows.map((row) => row[key]) })),
  ];
  const net = netOf(block);
  const drawn = series.map(({ key, sign, values }) => ({ key, values: values.map((value) => sign * value) }));
  const spoken = series.map(({ key, values }) => ({ name: t.expansion[key], values, format: money }));
  return chart(ui, {
    heading: t.expansion.chart,
    label: describe(
      t,
      t.expansion.chart,
      [months[0] ?? "", months.at(-1) ?? ""],
      [...spoken, { name: t.expansion.netNew, values: net, format: money }],
    ),
    months,
    initial: lastCompleteIndex(block),
    draw: (size, picked) =>
      barChart(
        {
          id: "movements",
          axis: monthAxis(ui, block),
          series: drawn,
          net,
          tick: (value) => f.shortMoney(value, block),
        },
        size,
        picked,
      ),
    readout: (index) => [
      ...series.map(({ key, values }) => ({
        mark: `mark-${key}`,
        name: t.expansion[key],
        value: money(values[index] ?? 0),
      })),
      { mark: "mark-net", name: t.expansion.netNew, value: money(net[index] ?? null) },
    ],
    table: bridgeTable(ui, block),
  });
}

/** The net of each month; null for one that is left out of totals because it is not over. */
function netOf({ movements, expansion }: Block): (number | null)[] {
  const nets = new Map(expansion.monthly.map(({ month, net_new }) => [month, net_new]));
  return movements.map(({ month }) => nets.get(month) ?? null);
}

function bridgeTable(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const money =
    (key: (typeof kGains | typeof kLosses)[number] | "opening" | "fx" | "closing") =>
    (row: Movement): Cell =>
      figureLink(f.money(row[key], block), addressOf(block, `movements.${key}`, { month: row.month }));
  const fx: Column<Movement>[] = block.movements.some((row) => row.fx !== 0)
    ? [{ head: t.expansion.fx, cell: money("fx") }]
    : [];
  return table<Movement>(ui, {
    caption: t.expansion.bridge,
    rows: [...block.movements].reverse(),
    brief: 12,
    partial: ({ month }) => month === block.partial_month,
    columns: [
      { head: t.report.month, cell: ({ month }) => monthCell(ui, block, month), words: true },
      { head: t.expansion.opening, cell: money("opening") },
      { head: t.expansion.new, cell: money("new") },
      { head: t.expansion.reactivation, cell: money("reactivation") },
      { head: t.expansion.expansion, cell: money("expansion") },
      { head: t.expansion.contraction, cell: money("contraction") },
      { head: t.expansion.churn, cell: money("churn") },
      ...fx,
      { head: t.expansion.closing, cell: money("closing") },
    ],
  });
}

function ratesTable(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const link = ({ month }: ExpansionMonth, key: RateKey, text: string): Cell =>
    figureLink(text, addressOf(block, `expansion.monthly.${key}`, { month }));
  const money = (key: "net_new" | "expansion") => (row: ExpansionMonth) =>
    link(row, key, f.money(row[key], block));
  return table<ExpansionMonth>(ui, {
    caption: t.expansion.rates,
    rows: [...block.expansion.monthly].reverse(),
    brief: 12,
    partial: ({ month }) => month === block.partial_month,
    columns: [
      { head: t.report.month, cell: ({ month }) => monthCell(ui, block, month), words: true },
      { head: t.expansion.netNew, cell: money("net_new") },
      { head: t.expansion.expansion, cell: money("expansion") },
      {
        head: t.expansion.rate,
        cell: (row) => link(row, "expansion_rate", f.percent(row.expansion_rate)),
      },
      {
        head: t.expansion.customers,
        cell: (row) => link(row, "customers_expanded", f.count(row.customers_expanded)),
      },
      { head: t.expansion.quick, cell: (row) => link(row, "quick_ratio", f.ratio(row.quick_ratio)) },
    ],
  });
}

function whoGrew(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const { grew, grew_shown, grew_total } = block.expansion;
  if (grew.length === 0) {
    return html`<p class="empty">${t.expansion.nobody}</p>`;
  }
  return html`
    <p class="note">${t.expansion.whoCount(f.count(grew_shown), f.count(grew_total))}</p>
    ${table<GrownCustomer>(ui, {
      caption: t.expansion.who,
      rows: grew,
      brief: 10,
      columns: [
        { head: t.churn.customer, cell: customerCell, words: true },
        { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
        { head: t.expansion.before, term: "mrr", cell: ({ before }) => f.money(before, block) },
        { head: t.expansion.after, term: "mrr", cell: ({ after }) => f.money(after, block) },
        { head: t.expansion.gain, cell: ({ gain }) => f.money(gain, block) },
        { head: t.churn.rows, cell: ({ sources }) => sourceCell(sources), words: true },
      ],
    })}
  `;
}
