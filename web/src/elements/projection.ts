import { type TemplateResult, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";

import { describe } from "../charts/describe";
import { lineChart } from "../charts/line-chart";
import type { Block, ProjectedAge, Projection } from "../contract/report";
import { chart } from "./chart";
import { blockFigure } from "./figure-tables";
import { LightElement } from "./light-element";
import { table } from "./table";
import { toldFigures } from "./term";
import type { Ui } from "./ui";

/** The three curves, with the colour of each. */
const kCurves = { seen: "survival", projected: "grr", pooled: "logo" } as const;
const curves = Object.entries(kCurves) as [keyof typeof kCurves, string][];

/** How long customers will stay by the sBG model, beside what was seen and the average of cohorts. */
@customElement("holdfast-projection")
export class ProjectionElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) block!: Block;

  protected override render(): TemplateResult | typeof nothing {
    const { ui, block } = this;
    const { projection } = block;
    if (!projection) {
      return nothing;
    }
    const { t } = ui;
    const { outcome } = projection;
    return html`
      <h3>${t.projection.title}</h3>
      ${
        outcome === "fitted" || outcome === "one_rate"
          ? html`<p class="lead">${leadOf(ui, block, projection)}</p>
              ${toldFigures([
                [t.explain.survivors, blockFigure(ui, block, "projection.customers", "count")],
                [t.churn.lost, blockFigure(ui, block, "projection.lost", "count")],
              ])}
              ${curvesView(ui, projection)}
              <p class="note">${t.projection.bias}</p>`
          : html`<p class="empty">${t.projection.none[outcome]}</p>`
      }
    `;
  }
}

function leadOf({ t, f }: Ui, block: Block, projection: Projection): string {
  const { outcome, customers, alpha, beta, first_churn, mean_months, months_paid, hold_out } = projection;
  const number = f.count(customers);
  return [
    outcome === "fitted"
      ? t.projection.fitted(number, f.ratio(alpha), f.ratio(beta))
      : t.projection.one_rate(number, f.percent(first_churn)),
    t.projection.value(f.count(projection.months), f.ratio(months_paid), f.money(projection.value, block)),
    ...(mean_months === null ? [t.projection.infinite] : []),
    ...(hold_out === null
      ? []
      : [
          t.projection.holdOut(
            f.longMonth(hold_out.from),
            f.percent(hold_out.foretold),
            f.percent(hold_out.seen),
          ),
        ]),
  ].join(" ");
}

function curvesView(ui: Ui, { ages }: Projection): TemplateResult {
  const { t, f } = ui;
  const names = ages.map(({ age }) => f.count(age));
  const after = (age: number): string => t.survival.after(f.count(age));
  return chart(ui, {
    heading: t.projection.chart,
    label: describe(
      t,
      t.projection.chart,
      [after(0), after(ages.at(-1)?.age ?? 0)],
      curves.map(([curve]) => ({
        name: t.projection[curve],
        values: ages.map((age) => age[curve]),
        format: (value) => f.percent(value),
      })),
    ),
    along: t.survival.age,
    months: ages.map(({ age }) => after(age)),
    initial: ages.length - 1,
    draw: (size, picked) =>
      lineChart(
        {
          axis: { months: names, names, partial: null, monthName: (name) => name, partialWord: "" },
          series: curves.map(([curve, key]) => ({ key, values: ages.map((age) => age[curve]) })),
          reference: 1,
          tick: (value) => f.wholePercent(value),
        },
        size,
        picked,
      ),
    readout: (index) => {
      const age = ages[index];
      return age === undefined
        ? []
        : curves.map(([curve, key]) => ({
            mark: `line-${key}`,
            name: t.projection[curve],
            value: f.percent(age[curve]),
          }));
    },
    table: table<ProjectedAge>(ui, {
      caption: t.projection.chart,
      rows: ages,
      brief: 13,
      columns: [
        { head: t.survival.age, cell: ({ age }) => f.count(age) },
        ...curves.map(([curve]) => ({
          head: t.projection[curve],
          cell: (age: ProjectedAge) => f.percent(age[curve]),
        })),
        { head: t.projection.pooledCustomers, cell: (age) => f.count(age.pooled_customers) },
      ],
    }),
  });
}
