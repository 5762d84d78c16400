import { type TemplateResult, html } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { barChart } from "../charts/bar-chart";
import { describe } from "../charts/describe";
import type { Metric } from "../contract/explanation";
import type { Block, Period, PeriodMovement, Periods } from "../contract/report";
import { addressOf } from "../state/figure-address";
import { chart } from "./chart";
import { figureLink } from "./figure-link";
import { LightElement } from "./light-element";
import { periodName } from "./segment-name";
import { segmented } from "./segmented";
import { sureCell } from "./sure";
import { type Cell, type Column, table } from "./table";
import { type Ui, netChurnName } from "./ui";

type Basis = "months" | "net";

const kGains = ["new", "expansion", "reactivation"] as const;
const kLosses = ["churn", "contraction"] as const;

/** The months of a block added up to quarters or years. */
@customElement("holdfast-periods")
export class PeriodsElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) block!: Block;
  @property({ attribute: false }) periods!: Periods;
  @state() private basis: Basis = "months";

  protected override render(): TemplateResult {
    const { t } = this.ui;
    const { rows, unit } = this.periods;
    const basis = rows.every(({ net }) => net === null) ? "months" : this.basis;
    return html`
      <h2>${t.periods.title[unit]}</h2>
      <p class="lead">${t.periods.lead}</p>
      ${segmented<Basis>(
        "period-basis",
        t.periods.basis,
        [
          { value: "months", label: t.periods.months },
          { value: "net", label: t.periods.net },
        ],
        basis,
        (value) => (this.basis = value),
      )}
      ${this.chart(basis)}
      <h3>${t.periods.rates}</h3>
      ${this.rates()}
    `;
  }

  private name({ period, complete }: Period): string {
    const name = periodName(this.ui, period);
    return complete ? name : `${name} · ${this.ui.t.report.partial}`;
  }

  private chart(basis: Basis): TemplateResult {
    const { ui, block } = this;
    const { t, f } = ui;
    const { rows, unit } = this.periods;
    const names = rows.map((row) => this.name(row));
    const money = (minor: number): string => f.money(minor, block);
    const of = (row: Period): PeriodMovement => row[basis] ?? row.months;
    const series = [
      ...kGains.map((key) => ({ key, name: t.expansion[key], values: rows.map((row) => of(row)[key]) })),
      ...kLosses.map((key) => ({ key, name: t.expansion[key], values: rows.map((row) => -of(row)[key]) })),
    ];
    const last = rows.findLastIndex(({ complete }) => complete);
    const partial = rows.findIndex(({ complete }) => !complete);
    return chart(ui, {
      heading: t.periods.chart[unit],
      along: t.periods.period,
      label: describe(
        t,
        t.periods.chart[unit],
        [names[0] ?? "", names.at(-1) ?? ""],
        series.map(({ name, values }) => ({ name, values, format: money })),
      ),
      months: names,
      initial: Math.max(0, last),
      draw: (size, picked) =>
        barChart(
          {
            id: "periods",
            axis: {
              months: rows.map(({ first_month }) => first_month),
              names: rows.map(({ period }) => periodName(ui, period)),
              partial: partial < 0 ? null : partial,
              monthName: (month) => f.monthName(month),
              partialWord: t.report.partial,
            },
            series,
            tick: (value) => f.shortMoney(value, block),
          },
          size,
          picked,
        ),
      readout: (index) =>
        series.map(({ key, name, values }) => ({
          mark: `mark-${key}`,
          name,
          value: money(values[index] ?? 0),
        })),
      table: this.bridge(basis),
    });
  }

  private bridge(basis: Basis): TemplateResult {
    const { ui, block } = this;
    const { t, f } = ui;
    const { rows, unit } = this.periods;
    const moves = rows.some(({ months }) => months.entering !== undefined);
    const exchanged = rows.some(({ months }) => months.fx !== 0);
    const words = t.expansion;
    const part = (key: Exclude<keyof PeriodMovement, "customers">, head: string): Column<Period> => ({
      head,
      cell: (row) => {
        const of = row[basis] === null ? "months" : basis;
        return this.link(f.money(row[of]?.[key] ?? null, block), `periods.${of}.${key}`, row);
      },
    });
    return table<Period>(ui, {
      caption: t.periods.chart[unit],
      rows: [...rows].reverse(),
      brief: 12,
      partial: ({ complete }) => !complete,
      columns: [
        { head: t.periods.period, cell: (row) => this.name(row), words: true },
        part("opening", words.opening),
        ...kGains.map((key) => part(key, words[key])),
        part("contraction", words.contraction),
        part("churn", words.churn),
        ...(exchanged ? [part("fx", words.fx)] : []),
        ...(moves ? [part("entering", t.segments.entering), part("leaving", t.segments.leaving)] : []),
        part("closing", words.closing),
      ],
    });
  }

  private rates(): TemplateResult {
    const { t, f } = this.ui;
    const { rows } = this.periods;
    type SureKey = "nrr" | "grr" | "logo" | "customer_churn";
    const value = (key: SureKey | "gross_mrr_churn" | "net_mrr_churn", row: Period): Cell =>
      this.link(f.percent(row.rates?.[key] ?? null), `periods.rates.${key}`, row);
    const rate = (key: "gross_mrr_churn" | "net_mrr_churn", head: string): Column<Period> => ({
      head,
      cell: (row) => value(key, row),
    });
    const sure = (key: SureKey, head: string): Column<Period> => ({
      head,
      cell: (row) =>
        sureCell(this.ui, value(key, row), [
          row.rates?.[`${key}_low`] ?? null,
          row.rates?.[`${key}_high`] ?? null,
        ]),
    });
    const count = (key: "opening_customers" | "customers_lost", head: string): Column<Period> => ({
      head,
      cell: (row) =>
        row.rates === null
          ? f.percent(null)
          : this.link(f.count(row.rates[key]), `periods.rates.${key}`, row),
    });
    return table<Period>(this.ui, {
      caption: t.periods.rates,
      rows: [...rows].reverse(),
      brief: 12,
      partial: ({ complete }) => !complete,
      columns: [
        { head: t.periods.period, cell: (row) => this.name(row), words: true },
        sure("nrr", t.retention.nrrShort),
        sure("grr", t.retention.grrShort),
        sure("logo", t.periods.logo),
        count("opening_customers", t.churn.openingCustomers),
        count("customers_lost", t.periods.lost),
        sure("customer_churn", t.churn.customerRate),
        rate("gross_mrr_churn", t.periods.grossChurn),
        rate("net_mrr_churn", netChurnName(this.ui, t.periods.netChurn)),
      ],
    });
  }

  private link(text: string, metric: Metric, { first_month: month }: Period): Cell {
    return figureLink(text, addressOf(this.block, metric, { month }));
  }
}
