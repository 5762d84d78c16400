import { type TemplateResult, html, nothing } from "lit";

import type {
  Conversion,
  ConversionSegment,
  ConversionTotal,
  Report,
  WaitingSignUp,
} from "../contract/report";
import { customerCell } from "./churn";
import { intervalColumn } from "./sure";
import { type Column, table } from "./table";
import { shareOverMonths } from "./time-chart";
import type { Ui } from "./ui";

type MonthOrAll = ConversionTotal & { month?: string };

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
      ${notTold === 0 ? nothing : html`<p class="note">${t.conversion.notTold(f.count(notTold))}</p>`}
      ${monthsChart(ui, conversion)}
      ${by.map(({ attribute, segments }) => segmentTable(ui, t.conversion.by(attribute), segments))}
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
  const { t, f } = ui;
  const all: MonthOrAll = total;
  return shareOverMonths(ui, {
    heading: t.conversion.chart,
    along: t.conversion.month,
    key: "nrr",
    name: t.conversion.rate,
    months,
    reference: total.rate ?? 0,
    table: table<MonthOrAll>(ui, {
      caption: t.conversion.chart,
      rows: [all, ...[...months].reverse()],
      brief: 13,
      sum: ({ month }) => month === undefined,
      columns: [
        {
          head: t.conversion.month,
          cell: ({ month }) => (month === undefined ? t.conversion.all : f.month(month)),
          words: true,
        },
        ...countColumns(ui),
      ],
    }),
  });
}

function segmentTable(ui: Ui, caption: string, segments: readonly ConversionSegment[]): TemplateResult {
  const { t } = ui;
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
        ...countColumns(ui),
      ],
    })}
  `;
}

function countColumns(ui: Ui): Column<ConversionTotal>[] {
  const { t, f } = ui;
  return [
    { head: t.conversion.signedUp, term: "sign_up", cell: (row) => f.count(row.signed_up) },
    { head: t.conversion.decided, term: "conversion", cell: ({ decided }) => f.count(decided) },
    { head: t.conversion.converted, term: "conversion", cell: ({ converted }) => f.count(converted) },
    { head: t.conversion.open, term: "conversion", cell: ({ open }) => f.count(open) },
    { head: t.conversion.openConverted, term: "conversion", cell: (row) => f.count(row.open_converted) },
    { head: t.conversion.rate, term: "conversion", cell: ({ rate }) => f.percent(rate) },
    intervalColumn(ui),
  ];
}

function waitingView(ui: Ui, { waiting }: Conversion): TemplateResult {
  const { t, f } = ui;
  return html`
    <h3>${t.conversion.waiting}</h3>
    <p class="note">${t.conversion.waitingLead(f.count(waiting.total))}</p>
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
