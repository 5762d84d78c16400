import { type TemplateResult, html, nothing } from "lit";

import type { Report, Survey, SurveyQuarter, SurveyScore, SurveySegment } from "../contract/report";
import { type Column, table } from "./table";
import { linesOverTime } from "./time-chart";
import type { Ui } from "./ui";

/** NPS and eNPS: all answers, by quarter, by who answered, and by attribute of the answers' customers. */
export function surveysView(ui: Ui, { surveys }: Report): TemplateResult | typeof nothing {
  if (!surveys) {
    return nothing;
  }
  return html`
    <section id="surveys" class="report-section">
      <h2>${ui.t.surveys.title}</h2>
      ${surveys.map((survey) => surveyView(ui, survey))}
    </section>
  `;
}

function surveyView(ui: Ui, { survey, total, quarters, segments, by }: Survey): TemplateResult {
  const { t, f } = ui;
  const name = t.surveys.name[survey];
  return html`
    <h3>${name}</h3>
    <p class="lead">
      ${t.surveys.lead(f.score(total.score), f.score(total.score_low), f.score(total.score_high), f.count(total.answers))}
    </p>
    ${quartersChart(ui, name, quarters)}
    ${segments.length === 0 ? nothing : segmentTable(ui, t.surveys.bySegment(name), segments)}
    ${by.map(({ attribute, segments: of }) => segmentTable(ui, t.surveys.byAttribute(name, attribute), of))}
  `;
}

function quartersChart(ui: Ui, name: string, quarters: readonly SurveyQuarter[]): TemplateResult {
  const { t, f } = ui;
  const said = (row: SurveyQuarter | undefined): string =>
    row === undefined
      ? ""
      : `${f.score(row.score)} (${t.surveys.range(f.score(row.score_low), f.score(row.score_high))})`;
  return linesOverTime(ui, {
    heading: t.surveys.byQuarter(name),
    along: t.surveys.quarter,
    times: quarters.map(({ quarter }) => quarter),
    names: quarters.map(({ quarter }) => f.month(quarter)),
    series: [
      {
        key: "nrr",
        name: t.surveys.score,
        values: quarters.map(({ score }) => score),
        band: quarters.map(({ score_low: low, score_high: high }) =>
          low === null || high === null ? null : [low, high],
        ),
        said: (index) => said(quarters[index]),
      },
    ],
    reference: 0,
    format: (value) => f.score(value),
    tick: (value) => f.score(value),
    table: table<SurveyQuarter>(ui, {
      caption: t.surveys.byQuarter(name),
      rows: [...quarters].reverse(),
      brief: 8,
      columns: [
        { head: t.surveys.quarter, cell: ({ quarter }) => f.month(quarter), words: true },
        ...scoreColumns(ui),
      ],
    }),
  });
}

function segmentTable(ui: Ui, caption: string, segments: readonly SurveySegment[]): TemplateResult {
  return html`
    <h4>${caption}</h4>
    ${table<SurveySegment>(ui, {
      caption,
      rows: segments,
      brief: 10,
      columns: [
        {
          head: ui.t.surveys.segment,
          cell: ({ segment }) => (segment === "" ? ui.t.surveys.unsaid : segment),
          words: true,
        },
        ...scoreColumns(ui),
      ],
    })}
  `;
}

function scoreColumns({ t, f }: Ui): Column<SurveyScore>[] {
  return [
    { head: t.surveys.answers, cell: ({ answers }) => f.count(answers) },
    { head: t.surveys.promoters, cell: ({ promoters }) => f.count(promoters) },
    { head: t.surveys.passives, cell: ({ passives }) => f.count(passives) },
    { head: t.surveys.detractors, cell: ({ detractors }) => f.count(detractors) },
    { head: t.surveys.score, cell: ({ score }) => f.score(score) },
    {
      head: t.surveys.interval,
      cell: (row) => t.surveys.range(f.score(row.score_low), f.score(row.score_high)),
    },
  ];
}
