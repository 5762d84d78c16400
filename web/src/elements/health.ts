import { type TemplateResult, html, nothing } from "lit";

import type {
  Block,
  Health,
  HealthBand,
  HealthCustomer,
  HealthIndicator,
  HealthMonth,
  HealthRange,
} from "../contract/report";
import type { Importer } from "../io/importer";
import { addressOf } from "../state/figure-address";
import { customerCell, sourceCell } from "./churn";
import { figureLink, sentenceWith } from "./figure-link";
import { type FigureColumn, blockFigure, figureColumns } from "./figure-tables";
import { type Cell, type Column, table } from "./table";
import { termed, termsLine } from "./term";
import { alongMonths, linesOverTime } from "./time-chart";
import type { Ui } from "./ui";

/** Of bugs solved within two days, as an article quotes it: what is quoted is no fact. */
const kServiceTarget = 0.85;

/** How customers are by what they do, and whether such a score told who would leave; without a table of usage, what it takes. */
export function healthView(ui: Ui, block: Block, importer: Importer | null): TemplateResult | typeof nothing {
  const { health } = block;
  const { t, f } = ui;
  if (!health) {
    return importer === null
      ? nothing
      : html`<section id="health" class="report-section">
          <h2>${t.health.title}</h2>
          <p class="empty">${t.health.needed}</p>
        </section>`;
  }
  return html`
    <section id="health" class="report-section">
      <h2>${t.health.title}</h2>
      <p class="lead">
        ${sentenceWith(
          t.health.lead,
          blockFigure(ui, block, "health.scored", "count"),
          blockFigure(ui, block, "health.observed", "count"),
          f.day(health.as_of),
        )}
        ${recordText(ui, block, health)}
      </p>
      ${health.record.verdict === null ? nothing : termsLine(ui, ["auc"])}
      <p class="note">${t.health.note}</p>
      <h3>${t.health.bands}</h3>
      ${bandsTable(ui, block, health)} ${rangesTable(ui, block, health)}
      ${health.months.length < 2 ? nothing : monthsChart(ui, block, health.months)}
      <h3>${t.health.indicators}</h3>
      ${indicatorsTable(ui, block, health, importer)} ${earlyText(ui, health)}
      ${
        health.customers.length === 0
          ? nothing
          : html`<h3>${t.health.who}</h3>
              ${customersTable(ui, block, health)}`
      }
    </section>
  `;
}

/** How well the score told so far, beside the score itself: nobody is to trust one that does not. */
function recordText(ui: Ui, block: Block, { record }: Health): Cell {
  const { t, f } = ui;
  const { verdict, area, area_low: low, area_high: high } = record;
  if (verdict === null) {
    return t.health.unknown(f.count(record.months));
  }
  return sentenceWith(
    t.health.verdict[verdict],
    f.percent(area),
    f.percentRange(low, high) ?? "",
    blockFigure(ui, block, "health.record.scores", "count"),
    blockFigure(ui, block, "health.record.lost", "count"),
  );
}

function rangeText({ t, f }: Ui, { from, to }: { from: number; to: number }): string {
  return t.health.range(f.count(from), f.count(to));
}

function churnCell({ t, f }: Ui, block: Block, { band, measured }: HealthBand): Cell {
  const { churn, customers } = measured;
  return customers === 0
    ? ""
    : figureLink(
        t.warning.of(f.percent(churn), f.count(customers)),
        addressOf(block, "health.bands.measured.churn", { segment: band }),
      );
}

function sureText({ f }: Ui, { measured }: HealthRange): string {
  return f.percentRange(measured.churn_low, measured.churn_high) ?? "";
}

function nowColumns({ t }: Ui): readonly FigureColumn<"health.bands" | "health.record.ranges">[] {
  return [
    [t.signals.customers, "customers", "count"],
    [t.signals.mrr, "mrr", "money"],
  ];
}

function bandsTable(ui: Ui, block: Block, { bands, record }: Health): TemplateResult {
  const { t, f } = ui;
  return table<HealthBand>(ui, {
    caption: t.health.bands,
    rows: [...bands].reverse(),
    columns: [
      { head: t.health.band, cell: ({ band }) => t.health.bandOf[band], words: true },
      { head: t.health.score, term: "health_score", cell: (row) => rangeText(ui, row), words: true },
      ...figureColumns<HealthBand, "health.bands">(
        ui,
        block,
        nowColumns(ui),
        () => "health.bands",
        ({ band }) => ({ segment: band }),
      ),
      {
        head: t.health.left(f.count(record.months)),
        term: "calibration",
        cell: (row) => churnCell(ui, block, row),
      },
      { head: t.health.sure, term: "interval", cell: (row) => sureText(ui, row) },
    ],
  });
}

function rangesTable(ui: Ui, block: Block, { record }: Health): TemplateResult | typeof nothing {
  const { t, f } = ui;
  if (record.from === null || record.to === null) {
    return nothing;
  }
  const columns = (each: readonly FigureColumn<"health.record.ranges">[]): Column<HealthRange>[] =>
    figureColumns<HealthRange, "health.record.ranges">(
      ui,
      block,
      each,
      () => "health.record.ranges",
      ({ from }) => ({ segment: String(from) }),
    );
  return html`
    <h3>${t.health.calibrated}</h3>
    <p class="note">${t.health.calibration(f.day(record.from), f.day(record.to), f.count(record.months))}</p>
    ${table<HealthRange>(ui, {
      caption: t.health.calibrated,
      rows: [...record.ranges].reverse(),
      columns: [
        { head: t.health.score, term: "health_score", cell: (row) => rangeText(ui, row), words: true },
        ...columns([
          [t.health.scored, "measured.customers", "count"],
          [t.health.lost, "measured.lost", "count", "lost_customers"],
          [t.health.left(f.count(record.months)), "measured.churn", "percent", "calibration"],
        ]),
        { head: t.health.sure, term: "interval", cell: (row) => sureText(ui, row) },
        ...columns(nowColumns(ui)),
      ],
    })}
  `;
}

function monthsChart(ui: Ui, block: Block, rows: readonly HealthMonth[]): TemplateResult {
  const { t, f } = ui;
  const values = rows.map(({ mean }) => mean);
  return linesOverTime(ui, {
    heading: t.health.history,
    ...alongMonths(ui, rows),
    series: [{ key: "nrr", name: t.health.mean, values }],
    reference: values[0] ?? 0,
    format: (value) => f.ratio(value),
    tick: (value, step) => (step < 1 ? f.ratio(value) : f.count(value)),
    table: table<HealthMonth>(ui, {
      caption: t.health.history,
      rows: [...rows].reverse(),
      brief: 12,
      columns: [
        { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
        { head: t.health.mean, cell: ({ mean }) => f.ratio(mean) },
        ...figureColumns<HealthMonth, "health.months">(
          ui,
          block,
          [
            [t.signals.customers, "customers", "count"],
            [t.health.bandOf.healthy, "healthy", "count", "health_band"],
            [t.health.bandOf.watch, "watch", "count", "health_band"],
            [t.health.bandOf.at_risk, "at_risk", "count", "health_band"],
          ],
          () => "health.months",
          ({ month }) => ({ month }),
        ),
      ],
    }),
  });
}

function indicatorsTable(
  ui: Ui,
  block: Block,
  { indicators, scored }: Health,
  importer: Importer | null,
): TemplateResult {
  const { t, f } = ui;
  const change = (indicator: HealthIndicator, value: string): void => {
    void importer?.set({ health_weights: weightsWith(indicators, indicator, value) });
  };
  const missing = indicators.filter(({ customers }) => customers === 0);
  return html`
    ${table<HealthIndicator>(ui, {
      caption: t.health.indicators,
      rows: indicators,
      columns: [
        {
          head: t.health.indicator,
          cell: ({ code }) => termed(ui, t.health.indicatorOf[code], `indicator_${code}`),
          words: true,
        },
        {
          head: t.health.weight,
          term: "health_weight",
          cell: (row) =>
            importer === null
              ? f.exactRate(row.weight)
              : html`<input
                  class="threshold"
                  type="number"
                  min="0"
                  step="0.5"
                  aria-label=${t.health.change(t.health.indicatorOf[row.code])}
                  .value=${String(row.weight)}
                  @change=${(event: Event) => change(row, (event.target as HTMLInputElement).value)}
                />`,
        },
        {
          head: t.health.known,
          cell: ({ code, customers }) =>
            figureLink(
              t.health.ofAll(f.count(customers), f.count(scored)),
              addressOf(block, "health.indicators.customers", { segment: code }),
            ),
        },
        { head: t.health.part, term: "health_score", cell: ({ mean }) => f.wholePercent(mean) },
      ],
    })}
    ${
      missing.length === 0
        ? nothing
        : html`<p class="note">
            ${t.health.missing(missing.map(({ code }) => t.health.indicatorOf[code]).join(" · "))}
          </p>`
    }
    ${
      indicators.some(({ code, customers }) => code === "issues_resolved" && customers > 0)
        ? html`<p class="note">${t.health.serviceTarget(f.wholePercent(kServiceTarget))}</p>`
        : nothing
    }
  `;
}

/** The setting for these indicators with another weight for one; "equal" where all weigh 1. */
export function weightsWith(
  indicators: readonly Pick<HealthIndicator, "code" | "weight">[],
  changed: Pick<HealthIndicator, "code">,
  value: string,
): string {
  const chosen = indicators.flatMap(({ code, weight }) => {
    const wanted = code !== changed.code ? String(weight) : value === "" ? "1" : value;
    return wanted === "1" ? [] : [`${code}:${wanted}`];
  });
  return chosen.length === 0 ? "equal" : chosen.join(",");
}

function earlyText({ t, f }: Ui, { early_usage: early }: Health): TemplateResult | typeof nothing {
  if (early.rows === 0) {
    return nothing;
  }
  const sources = early.shown.map(({ source }) => source);
  return html`<p class="note">${t.health.early(f.count(early.rows))} ${sourceCell(sources)}</p>`;
}

function customersTable(ui: Ui, block: Block, { customers, indicators }: Health): TemplateResult {
  const { t, f } = ui;
  const parts = ({ parts: known }: HealthCustomer): string =>
    indicators
      .flatMap(({ code }, index) => {
        const part = known[index] ?? null;
        return part === null ? [] : [`${t.health.indicatorOf[code]} ${f.wholePercent(part)}`];
      })
      .join(" · ");
  return table<HealthCustomer>(ui, {
    caption: t.health.who,
    rows: customers,
    brief: 10,
    columns: [
      { head: t.churn.customer, cell: customerCell, words: true },
      { head: t.health.score, term: "health_score", cell: ({ score }) => f.ratio(score) },
      { head: t.health.before, term: "health_score", cell: ({ before }) => f.ratio(before) },
      { head: t.health.band, cell: ({ band }) => t.health.bandOf[band], words: true },
      { head: t.signals.mrr, cell: ({ mrr }) => f.money(mrr, block) },
      { head: t.health.parts, cell: (row) => html`<small>${parts(row)}</small>`, words: true },
      { head: t.churn.rows, cell: ({ source }) => sourceCell([source]), words: true },
    ],
  });
}
