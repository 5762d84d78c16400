import { type TemplateResult, html, nothing } from "lit";

import type { Conversion, ConversionSegment, Report, WaitingSignUp } from "../contract/report";
import { addressOf } from "../state/figure-address";
import { customerCell } from "./churn";
import { type FigureColumn, figureColumns, summedTable } from "./figure-tables";
import { figureLink, sentenceWith } from "./figure-link";
import { intervalColumn } from "./sure";
import { table } from "./table";
import { shareOverMonths } from "./time-chart";
import type { Ui } from "./ui";

/** Who signed up and came to pay: all, by month of signing up and by attribute, and who may still. */
export function conversionView(ui: Ui, { conversion }: Report): TemplateResult | typeof nothing {
  if (!conversion) {
    return nothing;
  }
  const { t, f } = ui;
  const { not_told: notTold, only_paying: onlyPaying, by, waiting } = conversion;
  return html`
    <section id="conversion" class="report-section">
      <h2>${t.conversion.title}</h2>
      <p class="lead">${leadText(ui, conversion)}</p>
      ${onlyPaying ? html`<p class="note">${t.conversion.onlyPaying}</p>` : nothing}
      ${
        notTold === 0
          ? nothing
          : html`<p class="note">
              ${sentenceWith(
                t.conversion.notTold,
                figureLink(f.count(notTold), addressOf({}, "conversion.not_told")),
              )}
            </p>`
      }
      ${monthsChart(ui, conversion)}
      ${by.map(({ attribute, segments }) => segmentTable(ui, attribute, segments))}
      ${waiting.total === 0 ? nothing : waitingView(ui, conversion)}
    </section>
  `;
}

function leadText({ t, f }: Ui, { total, days, median_days: median }: Conversion): string {
  const within = f.count(days);
  if (total.decided === 0) {
    return t.conversion.undecided(f.count(total.signed_up), within);
  }
  return [
    t.conversion.lead(f.percent(total.rate), f.count(total.converted), f.count(total.decided), within),
    t.conversion.sure(f.percent(total.rate_low), f.percent(total.rate_high)),
    median === null ? "" : t.conversion.median(f.exactRate(median)),
  ].join(" ");
}

function monthsChart(ui: Ui, { months, total }: Conversion): TemplateResult {
  const { t } = ui;
  return shareOverMonths(ui, {
    heading: t.conversion.chart,
    along: t.conversion.month,
    key: "nrr",
    name: t.conversion.rate,
    months,
    reference: total.rate ?? 0,
    table: summedTable(
      ui,
      {},
      {
        caption: t.conversion.chart,
        head: t.conversion.month,
        rows: months,
        all: total,
        label: t.conversion.all,
        columns: countColumns(ui),
        lists: ["conversion.total", "conversion.months"],
        more: [intervalColumn(ui)],
      },
    ),
  });
}

function segmentTable(ui: Ui, by: string, segments: readonly ConversionSegment[]): TemplateResult {
  const { t } = ui;
  const caption = t.conversion.by(by);
  return html`
    <h3>${caption}</h3>
    ${table<ConversionSegment>(ui, {
      caption,
      rows: segments,
      brief: 10,
      columns: [
        {
          head: t.segments.segment,
          cell: ({ segment }) => (segment === "" ? t.surveys.unsaid : segment),
          words: true,
        },
        ...figureColumns<ConversionSegment, "conversion.by.segments">(
          ui,
          {},
          countColumns(ui),
          () => "conversion.by.segments",
          ({ segment }) => ({ by, segment }),
        ),
        intervalColumn(ui),
      ],
    })}
  `;
}

function countColumns({ t }: Ui): FigureColumn<"conversion.total">[] {
  return [
    [t.conversion.signedUp, "signed_up", "count", "sign_up"],
    [t.conversion.decided, "decided", "count", "conversion"],
    [t.conversion.converted, "converted", "count", "conversion"],
    [t.conversion.open, "open", "count", "conversion"],
    [t.conversion.openConverted, "open_converted", "count", "conversion"],
    [t.conversion.rate, "rate", "percent", "conversion"],
  ];
}

function waitingView(ui: Ui, { waiting }: Conversion): TemplateResult {
  const { t, f } = ui;
  return html`
    <h3>${t.conversion.waiting}</h3>
    <p class="note">
      ${sentenceWith(
        t.conversion.waitingLead,
        figureLink(f.count(waiting.total), addressOf({}, "conversion.waiting.total")),
      )}
    </p>
    ${table<WaitingSignUp>(ui, {
      caption: t.conversion.waiting,
      rows: waiting.shown,
      brief: 10,
      columns: [
        { head: t.churn.customer, cell: customerCell, words: true },
        { head: t.conversion.signedUpOn, cell: (row) => f.day(row.signed_up), words: true },
        { head: t.conversion.until, cell: ({ until }) => f.day(until), words: true },
      ],
    })}
  `;
}
