import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { describe } from "../charts/describe";
import { lineChart } from "../charts/line-chart";
import type { Interval } from "../charts/line-chart";
import type { Block, Retention } from "../contract/report";
import { addressOf } from "../state/figure-address";
import type { RetentionWindow } from "../state/report-view";
import { headlineOf } from "../state/report-view";
import { benchmarkLines, benchmarksView, kQuotedNrr, kQuotedTiers } from "./benchmarks";
import { chart } from "./chart";
import { figureLink } from "./figure-link";
import { LightElement } from "./light-element";
import { segmented } from "./segmented";
import { type Ends, inOneLine, shareText, stayed, sureCell } from "./sure";
import { type Cell, table } from "./table";
import { type Ui, trailingSpan } from "./ui";

const kRates = ["nrr", "grr", "logo"] as const;

type RateKey = (typeof kRates)[number];
type LinkedKey = RateKey | "opening" | "retained" | "kept" | "customers" | "customers_kept";

function endsOf(row: Retention, key: RateKey): Ends {
  return [row[`${key}_low`], row[`${key}_high`]];
}

function intervalOf(row: Retention, key: RateKey): Interval {
  const [low, high] = endsOf(row, key);
  return low === null || high === null ? null : [low, high];
}

/** Retention by month: a chart and its table, over the trailing months or over the month. */
@customElement("holdfast-retention")
export class RetentionElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) block!: Block;
  @state() private chosen: RetentionWindow | null = null;
  @state() private tiers = kQuotedTiers;
  @state() private nrr = kQuotedNrr;

  protected override render(): TemplateResult {
    const { t } = this.ui;
    const headline = headlineOf(this.block);
    if (headline === null) {
      return html`<p class="empty">${t.retention.none}</p>`;
    }
    const window = this.chosen ?? headline.window;
    const rows = this.block.retention[window];
    const span = trailingSpan(this.ui);
    return html`
      <p class="lead">${this.lead(headline.row, headline.window)}</p>
      ${segmented<RetentionWindow>(
        "retention-window",
        t.retention.window,
        [
          { value: "trailing", label: span },
          { value: "monthly", label: t.retention.monthly },
        ],
        window,
        (value) => (this.chosen = value),
      )}
      ${this.isBenchmarked(window) ? this.benchmarks() : nothing}
      ${rows.length === 0 ? html`<p class="empty">${t.retention.tooShort(span)}</p>` : this.chart(rows, window)}
    `;
  }

  private lead(row: Retention, window: RetentionWindow): string {
    const { t, f } = this.ui;
    const { month, nrr, grr, customers, customers_kept } = row;
    const say = window === "trailing" ? t.retention.lead : t.retention.leadMonth;
    return say(
      f.longMonth(month),
      f.percent(nrr),
      f.percent(grr),
      f.count(customers_kept),
      f.count(customers),
      trailingSpan(this.ui),
    );
  }

  /** The benchmarks are of a year. */
  private isBenchmarked(window: RetentionWindow): boolean {
    return window === "trailing" && this.ui.shape.trailingMonths === 12;
  }

  private benchmarks(): TemplateResult {
    const { title, quoted, nrrTitle, nrrQuoted } = this.ui.t.benchmarks;
    return html`
      ${benchmarksView(this.ui, { title, quoted }, this.tiers, (changed) => (this.tiers = changed))}
      ${benchmarksView(this.ui, { title: nrrTitle, quoted: nrrQuoted }, this.nrr, (changed) => (this.nrr = changed))}
    `;
  }

  private chart(rows: readonly Retention[], window: RetentionWindow): TemplateResult {
    const { t, f } = this.ui;
    const months = rows.map(({ month }) => f.month(month));
    const series = kRates.map((key) => ({
      key,
      name: t.retention[key],
      values: rows.map((row) => row[key]),
      // Three bands over one another are a fog: that of the customers stands in the table.
      band: key === "logo" ? [] : rows.map((row) => intervalOf(row, key)),
    }));
    const axis = {
      months: rows.map(({ month }) => month),
      partial: null,
      monthName: (month: string) => f.monthName(month),
      partialWord: t.report.partial,
    };
    return chart(this.ui, {
      heading: t.retention.chart,
      label: describe(
        t,
        t.retention.chart,
        [months[0] ?? "", months.at(-1) ?? ""],
        series.map(({ name, values }) => ({ name, values, format: (value) => f.percent(value) })),
      ),
      months,
      initial: rows.length - 1,
      draw: (size, picked) =>
        lineChart(
          {
            axis,
            series,
            reference: 1,
            benchmarks: this.isBenchmarked(window)
              ? [...benchmarkLines(this.ui, this.tiers), ...benchmarkLines(this.ui, this.nrr)]
              : [],
            tick: (value, step) => (step < 0.01 ? f.percent(value) : f.wholePercent(value)),
          },
          size,
          picked,
        ),
      readout: (index) =>
        series.map(({ key, name, values }) => ({
          mark: `line-${key}`,
          name,
          value: inOneLine(this.ui, f.percent(values[index] ?? null), this.range(rows[index], key)),
        })),
      table: this.table(rows, window),
    });
  }

  private range(row: Retention | undefined, key: RateKey): string | null {
    const interval = row === undefined ? null : intervalOf(row, key);
    return interval === null ? null : this.ui.f.percentRange(...interval);
  }

  private table(rows: readonly Retention[], window: RetentionWindow): TemplateResult {
    const { t, f } = this.ui;
    const words = t.retention;
    const { block } = this;
    const link = ({ month }: Retention, key: LinkedKey, text: string): Cell =>
      figureLink(text, addressOf(block, `retention.${window}.${key}`, { month }));
    const money = (key: "opening" | "retained" | "kept") => (row: Retention) =>
      link(row, key, f.money(row[key], block));
    const count = (key: "customers" | "customers_kept") => (row: Retention) =>
      link(row, key, f.count(row[key]));
    const rate = (key: RateKey) => (row: Retention) => {
      const text = key === "logo" ? shareText(this.ui, stayed(row)) : f.percent(row[key]);
      return sureCell(this.ui, link(row, key, text), endsOf(row, key));
    };
    return table<Retention>(this.ui, {
      caption: words.chart,
      rows: [...rows].reverse(),
      brief: 12,
      columns: [
        { head: t.report.month, cell: (row) => f.month(row.month), words: true },
        { head: words.nrrShort, cell: rate("nrr") },
        { head: words.grrShort, cell: rate("grr") },
        { head: words.logoShort, term: "logo", cell: rate("logo") },
        { head: words.opening, cell: money("opening") },
        { head: words.retained, cell: money("retained") },
        { head: words.kept, cell: money("kept") },
        { head: words.customers, cell: count("customers") },
        { head: words.customersKept, cell: count("customers_kept") },
      ],
    });
  }
}
