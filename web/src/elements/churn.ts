import { type TemplateResult, html } from "lit";

import type { Block, ChurnMonth, LostCustomer, Movement, Source } from "../contract/report";
import { addressOf } from "../state/figure-address";
import { lastCompleteIndex } from "../state/report-view";
import { figureLink } from "./figure-link";
import { monthCell, monthsOf } from "./month-axis";
import { type CountedShare, type Ends, shareText } from "./sure";
import { survivalView } from "./survival";
import { type Cell, table } from "./table";
import { termFigures } from "./term";
import { barsOverTime } from "./time-chart";
import { type Ui, netChurnName } from "./ui";

type RateKey = "customer_churn" | "gross_mrr_churn" | "net_mrr_churn" | "net_mrr_churn_without_reactivation";

/** Lifetime value, which opens to what it is made of. */
export function lifetimeValue({ f }: Ui, block: Block): Cell {
  return figureLink(f.money(block.summary.ltv, block), addressOf(block, "summary.ltv"));
}

/** What was lost, month by month, at which rates, and who left. */
export function churnView(ui: Ui, block: Block): TemplateResult {
  const { t } = ui;
  return html`
    ${lead(ui, block)}
    <div class="pair">${mrrChart(ui, block)} ${customersChart(ui, block)}</div>
    <h3>${t.churn.rates}</h3>
    ${ratesTable(ui, block)} ${termFigures(ui, [["ltv", lifetimeValue(ui, block)]])}
    ${survivalView(ui, block)}
    <h3>${t.churn.who}</h3>
    ${whoLeft(ui, block)}
  `;
}

function lead({ t, f }: Ui, block: Block): TemplateResult {
  const row = block.churn.monthly[lastCompleteIndex(block)];
  if (row === undefined) {
    return html``;
  }
  const money = (minor: number): string => f.money(minor, block);
  return html`
    <p class="lead">
      ${t.churn.lead(
        f.longMonth(row.month),
        f.count(row.customers_lost),
        f.count(row.opening_customers),
        money(row.churn),
        money(row.contraction),
      )}
    </p>
  `;
}

// The charts draw the movements: the list with the rates ends with the last complete month.
function mrrChart(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const rows = block.movements;
  const money = (minor: number): string => f.money(minor, block);
  const movement = (key: "opening" | "churn" | "contraction") => (row: Movement) =>
    figureLink(money(row[key]), addressOf(block, `movements.${key}`, { month: row.month }));
  return barsOverTime(ui, {
    id: "churn-mrr",
    heading: t.churn.mrrChart,
    ...monthsOf(ui, block),
    series: (["churn", "contraction"] as const).map((key) => ({
      key,
      name: t.churn[key],
      values: rows.map((row) => row[key]),
    })),
    format: (value) => f.money(value, block),
    tick: (value) => f.shortMoney(value, block),
    table: table<Movement>(ui, {
      caption: t.churn.mrrChart,
      rows: [...rows].reverse(),
      brief: 12,
      partial: ({ month }) => month === block.partial_month,
      columns: [
        { head: t.report.month, cell: ({ month }) => monthCell(ui, block, month), words: true },
        { head: t.churn.opening, cell: movement("opening") },
        { head: t.churn.churn, cell: movement("churn") },
        { head: t.churn.contraction, cell: movement("contraction") },
      ],
    }),
  });
}

function customersChart(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const rows = block.movements;
  const count = (value: number): string => f.count(value);
  const customers = (key: "opening" | "lost") => (row: Movement) =>
    figureLink(
      count(row.customers[key]),
      addressOf(block, `movements.customers.${key}`, { month: row.month }),
    );
  return barsOverTime(ui, {
    id: "churn-customers",
    heading: t.churn.customersChart,
    ...monthsOf(ui, block),
    series: [{ key: "customers", name: t.churn.lost, values: rows.map(({ customers }) => customers.lost) }],
    format: (value) => count(value ?? 0),
    tick: (value) => (Number.isInteger(value) ? count(value) : ""),
    table: table<Movement>(ui, {
      caption: t.churn.customersChart,
      rows: [...rows].reverse(),
      brief: 12,
      partial: ({ month }) => month === block.partial_month,
      columns: [
        { head: t.report.month, cell: ({ month }) => monthCell(ui, block, month), words: true },
        { head: t.churn.openingCustomers, cell: customers("opening") },
        { head: t.churn.lost, cell: customers("lost") },
      ],
    }),
  });
}

function ratesTable(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const rate = (key: RateKey, text: (row: ChurnMonth) => string) => (row: ChurnMonth) =>
    figureLink(text(row), addressOf(block, `churn.monthly.${key}`, { month: row.month }));
  const mrrRate = (key: Exclude<RateKey, "customer_churn">): ((row: ChurnMonth) => Cell) =>
    rate(key, (row) => f.percent(row[key]));
  return table<ChurnMonth>(ui, {
    caption: t.churn.rates,
    rows: [...block.churn.monthly].reverse(),
    brief: 12,
    partial: ({ month }) => month === block.partial_month,
    columns: [
      { head: t.report.month, cell: ({ month }) => monthCell(ui, block, month), words: true },
      { head: t.churn.customerRate, cell: rate("customer_churn", (row) => shareText(ui, leftOf(row))) },
      { head: t.sure.interval, cell: (row) => f.percentRange(...endsOf(row)) ?? f.percent(null) },
      { head: t.churn.grossRate, cell: mrrRate("gross_mrr_churn") },
      { head: netChurnName(ui, t.churn.netRate), term: "net_churn", cell: mrrRate("net_mrr_churn") },
      {
        head: netChurnName(ui, t.churn.netRateNoReactivation),
        term: "net_churn_cold",
        cell: mrrRate("net_mrr_churn_without_reactivation"),
      },
    ],
  });
}

function leftOf({ customers_lost, customers_at_risk, customer_churn }: ChurnMonth): CountedShare {
  return { count: customers_lost, of: customers_at_risk, rate: customer_churn };
}

function endsOf({ customer_churn_low, customer_churn_high }: ChurnMonth): Ends {
  return [customer_churn_low, customer_churn_high];
}

function whoLeft(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const { lost, lost_shown, lost_total } = block.churn;
  if (lost.length === 0) {
    return html`<p class="empty">${t.churn.nobody}</p>`;
  }
  return html`
    <p class="note">${t.churn.whoCount(f.count(lost_shown), f.count(lost_total))}</p>
    ${table<LostCustomer>(ui, {
      caption: t.churn.who,
      rows: lost,
      brief: 10,
      columns: [
        { head: t.churn.customer, cell: customerCell, words: true },
        { head: t.churn.left, cell: ({ month }) => f.month(month), words: true },
        { head: t.churn.mrr, cell: ({ mrr }) => f.money(mrr, block) },
        { head: t.churn.since, cell: ({ since }) => f.month(since), words: true },
        { head: t.churn.rows, cell: ({ sources }) => sourceCell(sources), words: true },
      ],
    })}
  `;
}

interface NamedCustomer {
  customer: string;
  name: string;
  attributes?: Readonly<Record<string, string>>;
}

/** A customer by name, with the id and the attributes under it. */
export function customerCell({ customer, name, attributes = {} }: NamedCustomer): TemplateResult {
  const words = [...(name === "" ? [] : [customer]), ...Object.values(attributes)];
  return html`<span class="customer"
    >${name === "" ? customer : name} <small>${words.join(" · ")}</small></span
  >`;
}

/** The rows behind a figure: "subscriptions.csv:12, 40". */
export function sourceCell(sources: readonly Source[]): TemplateResult {
  const lines = new Map<string, number[]>();
  for (const { file, line } of sources) {
    lines.set(file, [...(lines.get(file) ?? []), line]);
  }
  return html`<span class="source"
    >${[...lines].map(([file, at]) => `${file}:${at.join(", ")}`).join("; ")}</span
  >`;
}
