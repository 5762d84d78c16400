import { type TemplateResult, html, nothing } from "lit";

import type { Report, Survey, SurveyQuarter, SurveyScore, SurveySegment } from "../contract/report";
import type { FigurePlace } from "../state/figure-address";
import { type FigureColumn, figureColumns, summedTable } from "./figure-tables";
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

function surveyView(ui: Ui, given: Survey): TemplateResult {
  const { survey, total, segments, by } = given;
  const { t, f } = ui;
  const name = t.surveys.name[survey];
  return html`
    <h3>${name}</h3>
    <p class="lead">
      ${t.surveys.lead(f.score(total.score), f.score(total.score_low), f.score(total.score_high), f.count(total.answers))}
    </p>
    ${quartersChart(ui, given)}
    ${
      segments.length === 0
        ? nothing
        : segmentTable(ui, t.surveys.bySegment(name), segments, "surveys.segments", { survey })
    }
    ${by.map(({ attribute, segments: of }) =>
      segmentTable(ui, t.surveys.byAttribute(name, attribute), of, "surveys.by.segments", {
        survey,
        by: attribute,
      }),
    )}
  `;
}

function quartersChart(ui: Ui, given: Survey): TemplateResult {
  const { t, f } = ui;
  const { survey, quarters } = given;
  const name = t.surveys.name[survey];
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
    table: quartersTable(ui, given),
  });
}

function quartersTable(ui: Ui, { survey, total, quarters }: Survey): TemplateResult {
  const { t } = ui;
  return summedTable<SurveyScore, "surveys.total", "surveys.quarters">(
    ui,
    {},
    {
      caption: t.surveys.byQuarter(t.surveys.name[survey]),
      head: t.surveys.quarter,
      rows: quarters.map((row) => ({ ...row, month: row.quarter })),
      all: total,
      label: t.conversion.all,
      columns: scoreColumns(ui),
      lists: ["surveys.total", "surveys.quarters"],
      place: { survey },
      more: [intervalColumn(ui)],
    },
  );
}

function segmentTable(
  ui: Ui,
  caption: string,
  segments: readonly SurveySegment[],
  list: "surveys.segments" | "surveys.by.segments",
  place: FigurePlace,
): TemplateResult {
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
        ...figureColumns<SurveySegment, typeof list>(
          ui,
          {},
          scoreColumns(ui),
          () => list,
          ({ segment }) => ({ ...place, segment }),
        ),
        intervalColumn(ui),
      ],
    })}
  `;
}

function scoreColumns({ t }: Ui): FigureColumn<"surveys.total">[] {
  return [
    [t.surveys.answers, "answers", "count"],
    [t.surveys.promoters, "promoters", "count"],
    [t.surveys.passives, "passives", "count"],
    [t.surveys.detractors, "detractors", "count"],
    [t.surveys.score, "score", "score"],
  ];
}

function intervalColumn({ t, f }: Ui): Column<SurveyScore> {
  return {
    head: t.surveys.interval,
    cell: (row) => t.surveys.range(f.score(row.score_low), f.score(row.score_high)),
  };
}
