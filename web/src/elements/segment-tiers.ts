import { type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { describe } from "../charts/describe";
import { lineChart } from "../charts/line-chart";
import type { Retention, Segments } from "../contract/segments";
import { addressOf } from "../state/figure-address";
import { benchmarkLines, benchmarksView, kQuotedTiers } from "./benchmarks";
import { chart } from "./chart";
import { figureLink } from "./figure-link";
import { LightElement } from "./light-element";
import { type ScopedBlock, scopedBlocks } from "./segment-scope";
import { inOneLine, shareText, stayed, sureCell } from "./sure";
import { table } from "./table";
import { type Ui, trailingSpan } from "./ui";

/** More lines than these are not told apart. */
const kMostTiers = 3;

type Tier = "rabbit" | "cheetah" | "elephant";

/** The kind of purchase whose benchmark is quoted for a tier. */
const kBenchmarkOf = { rabbit: "individual", cheetah: "team", elephant: "enterprise" } as const;

/** Of three tiers by MRR, which one a segment is ("< 100", "100 - 1000", ">= 1000"); null of other segments. */
export function tierOf(by: string, value: string | null, tiers: number): Tier | null {
  if ((by !== "size" && by !== "size:last") || value === null || tiers !== kMostTiers) {
    return null;
  }
  if (value.startsWith("<")) {
    return "rabbit";
  }
  return value.startsWith(">=") ? "elephant" : "cheetah";
}

interface Line {
  name: string;
  tier: Tier | null;
  block: ScopedBlock;
  byMonth: ReadonlyMap<string, Retention>;
}

/** Customer retention of two or three tiers beside the benchmarks that are quoted for such. */
@customElement("holdfast-tiers")
export class TiersElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) segments!: Segments;
  @state() private benchmarks = { ...kQuotedTiers, drawn: true };

  protected override render(): TemplateResult | typeof nothing {
    const lines = this.lines();
    const months = this.segments.total.retention.trailing.map(({ month }) => month);
    if (lines.length < 2 || lines.length > kMostTiers || months.length === 0) {
      return nothing;
    }
    const { t } = this.ui;
    return html`
      <h3>${t.tiers.title}</h3>
      <p class="note">${t.tiers.lead(trailingSpan(this.ui))}</p>
      ${
        this.isBenchmarked()
          ? benchmarksView(
              this.ui,
              this.ui.t.benchmarks,
              this.benchmarks,
              (changed) => (this.benchmarks = changed),
            )
          : nothing
      }
      ${this.chart(lines, months)} ${this.latest(lines, months.at(-1) ?? "")}
    `;
  }

  /** The benchmarks are of a year. */
  private isBenchmarked(): boolean {
    return this.ui.shape.trailingMonths === 12;
  }

  private lines(): readonly Line[] {
    const { by, segments } = this.segments;
    const blocks = scopedBlocks(this.ui, this.segments).filter(({ isTotal }) => !isTotal);
    return blocks.map((block, index) => {
      const tier = tierOf(by, segments[index]?.value ?? null, segments.length);
      const name = tier === null ? block.name : this.ui.t.tiers.named(this.ui.t.tiers[tier], block.name);
      const byMonth = new Map(block.retention.trailing.map((row) => [row.month, row]));
      return { name, tier, block, byMonth };
    });
  }

  private chart(lines: readonly Line[], months: readonly string[]): TemplateResult {
    const { t, f } = this.ui;
    const names = months.map((month) => f.month(month));
    const series = lines.map(({ name, byMonth }, index) => ({
      key: `tier-${index + 1}`,
      name,
      values: months.map((month) => byMonth.get(month)?.logo ?? null),
    }));
    return chart(this.ui, {
      heading: t.tiers.chart(trailingSpan(this.ui)),
      label: describe(
        t,
        t.tiers.chart(trailingSpan(this.ui)),
        [names[0] ?? "", names.at(-1) ?? ""],
        series.map(({ name, values }) => ({ name, values, format: (value) => f.percent(value) })),
      ),
      months: names,
      initial: months.length - 1,
      draw: (size, picked) =>
        lineChart(
          {
            axis: {
              months,
              partial: null,
              monthName: (month) => f.monthName(month),
              partialWord: t.report.partial,
            },
            series,
            reference: 1,
            benchmarks: this.isBenchmarked() ? benchmarkLines(this.ui, this.benchmarks) : [],
            tick: (value, step) => (step < 0.01 ? f.percent(value) : f.wholePercent(value)),
          },
          size,
          picked,
        ),
      readout: (index) =>
        lines.map(({ name, byMonth }, line) => {
          const row = byMonth.get(months[index] ?? "");
          const range = f.percentRange(row?.logo_low ?? null, row?.logo_high ?? null);
          return {
            mark: `line-tier-${line + 1}`,
            name,
            value: inOneLine(this.ui, f.percent(row?.logo ?? null), range),
          };
        }),
      table: table<string>(this.ui, {
        caption: t.tiers.chart(trailingSpan(this.ui)),
        rows: [...months].reverse(),
        brief: 12,
        columns: [
          { head: t.report.month, cell: (month) => f.month(month), words: true },
          ...series.map(({ name, values }) => ({
            head: name,
            cell: (month: string) => f.percent(values[months.indexOf(month)] ?? null),
          })),
        ],
      }),
    });
  }

  /** The last twelve months, each tier beside what is quoted of it. */
  private latest(lines: readonly Line[], month: string): TemplateResult {
    const { t, f } = this.ui;
    return table<Line>(this.ui, {
      caption: t.tiers.latest(f.longMonth(month), trailingSpan(this.ui)),
      rows: lines,
      columns: [
        { head: t.tiers.tier, cell: ({ name }) => name, words: true },
        { head: t.figures.customers, cell: ({ block }) => f.count(block.summary.customers) },
        { head: t.figures.mrr, cell: ({ block }) => f.money(block.summary.mrr, block) },
        {
          head: t.segments.overSpan(t.segments.measures.logo, trailingSpan(this.ui)),
          term: "logo",
          cell: (line) => this.rate(line, month),
        },
        {
          head: t.tiers.quoted,
          cell: ({ tier }) =>
            tier === null ? "" : f.wholePercent(this.benchmarks.percent[kBenchmarkOf[tier]] / 100),
        },
      ],
    });
  }

  private rate({ block, byMonth }: Line, month: string): TemplateResult | string {
    const row = byMonth.get(month);
    if (row === undefined) {
      return this.ui.f.percent(null);
    }
    const link = figureLink(
      shareText(this.ui, stayed(row)),
      addressOf(block, "retention.trailing.logo", { month }),
    );
    return sureCell(this.ui, link, [row.logo_low, row.logo_high]);
  }
}
