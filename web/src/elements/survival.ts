import { type TemplateResult, html } from "lit";

import { describe } from "../charts/describe";
import { stepChart } from "../charts/step-chart";
import type { Block } from "../contract/report";
import { addressOf } from "../state/figure-address";
import { type LifePoint, lifeCurve } from "../state/report-view";
import { chart } from "./chart";
import { figureLink } from "./figure-link";
import { inOneLine } from "./sure";
import { type Cell, table } from "./table";
import type { Ui } from "./ui";

/** How long customers stay: Kaplan and Meier's curve with its limits, and what was counted for it. */
export function survivalView(ui: Ui, block: Block): TemplateResult {
  const { t, f } = ui;
  const { survival } = block;
  if (survival.customers === 0) {
    return html``;
  }
  const points = lifeCurve(survival);
  const left = points.filter(({ churned }) => churned > 0);
  return html`
    <h3>${t.survival.title}</h3>
    <p class="lead">${leadOf(ui, block)}</p>
    ${
      left.length === 0
        ? html`<p class="empty">
            ${t.survival.nobodyLeft(f.count(survival.customers), f.count(survival.last_time))}
          </p>`
        : curve(ui, block, points, left)
    }
    <p class="note">${t.survival.note(f.count(survival.customers), f.count(survival.censored))}</p>
    <holdfast-projection .ui=${ui} .block=${block}></holdfast-projection>
  `;
}

function leadOf({ t, f }: Ui, { survival }: Block): string {
  const { median, last_time, restricted_mean } = survival;
  const half = median === null ? t.survival.noMedian(f.count(last_time)) : t.survival.median(f.count(median));
  return `${half} ${t.survival.mean(f.ratio(restricted_mean), f.count(last_time))}`;
}

function curve(
  ui: Ui,
  block: Block,
  points: readonly LifePoint[],
  left: readonly LifePoint[],
): TemplateResult {
  const { t, f } = ui;
  const age = (time: number): string => t.survival.after(f.count(time));
  const link = (key: "at_risk" | "churned" | "survival", { time }: LifePoint, text: string): Cell =>
    figureLink(text, addressOf(block, `survival.${key}`, { age: time }));
  const range = ({ low, high }: LifePoint): string | null => f.percentRange(low, high);
  return chart(ui, {
    heading: t.survival.chart,
    label: describe(
      t,
      t.survival.chart,
      [age(0), age(block.survival.last_time)],
      [
        {
          name: t.survival.stay,
          values: points.map(({ share }) => share),
          format: (value) => f.percent(value),
        },
      ],
    ),
    along: t.survival.age,
    months: points.map(({ time }) => age(time)),
    initial: points.length - 1,
    draw: (size, picked) =>
      stepChart(
        {
          times: points.map(({ time }) => time),
          values: points.map(({ share }) => share),
          band: points.map(({ low, high }) => (low === null || high === null ? null : [low, high])),
          mark: block.survival.median,
          tick: (value) => f.wholePercent(value),
          timeTick: (time) => f.count(time),
          timeName: t.survival.age,
        },
        size,
        picked,
      ),
    readout: (index) => {
      const point = points[index];
      return point === undefined
        ? []
        : [
            {
              mark: "line-survival",
              name: t.survival.stay,
              value: inOneLine(ui, f.percent(point.share), range(point)),
            },
          ];
    },
    table: table<LifePoint>(ui, {
      caption: t.survival.chart,
      rows: left,
      brief: 12,
      columns: [
        { head: t.survival.age, cell: ({ time }) => f.count(time) },
        { head: t.survival.atRisk, cell: (point) => link("at_risk", point, f.count(point.atRisk)) },
        { head: t.survival.churned, cell: (point) => link("churned", point, f.count(point.churned)) },
        {
          head: t.survival.stay,
          term: "survival",
          cell: (point) => link("survival", point, f.percent(point.share)),
        },
        { head: t.sure.interval, cell: (point) => range(point) ?? f.percent(null) },
      ],
    }),
  });
}
