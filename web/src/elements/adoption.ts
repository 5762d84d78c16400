import { type TemplateResult, html, nothing } from "lit";

import type { Activation, Block, EngagementMonth } from "../contract/report";
import { figureColumns, summedTable } from "./figure-tables";
import { intervalColumn } from "./sure";
import { table } from "./table";
import { shareOverMonths } from "./time-chart";
import type { Ui } from "./ui";

/** How customers take to the product: who was set up in time, and who used it. */
export function adoptionView(ui: Ui, block: Block): TemplateResult | typeof nothing {
  const { adoption } = block;
  if (!adoption) {
    return nothing;
  }
  const { activation, engagement } = adoption;
  return html`
    <section id="adoption" class="report-section">
      <h2>${ui.t.adoption.title}</h2>
      ${activation ? activationView(ui, block, activation) : nothing}
      ${engagement.length === 0 ? nothing : engagementView(ui, block, engagement)}
    </section>
  `;
}

function activationView(ui: Ui, block: Block, activation: Activation): TemplateResult {
  const { t, f } = ui;
  const { days, total, months } = activation;
  const lead =
    total.decided === 0
      ? t.adoption.activationUndecided(f.exactRate(days))
      : [
          t.adoption.activationLead(
            f.percent(total.rate),
            f.count(total.activated),
            f.count(total.decided),
            f.exactRate(days),
          ),
          t.conversion.sure(f.percent(total.rate_low), f.percent(total.rate_high)),
        ].join(" ");
  return html`
    <p class="lead">${lead}</p>
    ${shareOverMonths(ui, {
      heading: t.adoption.activation,
      along: t.adoption.month,
      key: "nrr",
      name: t.adoption.activationRate,
      months,
      reference: total.rate ?? 0,
      table: activationTable(ui, block, activation),
    })}
  `;
}

function activationTable(ui: Ui, block: Block, { total, months }: Activation): TemplateResult {
  const { t } = ui;
  return summedTable(ui, block, {
    caption: t.adoption.activation,
    head: t.adoption.month,
    rows: months,
    all: total,
    label: t.conversion.all,
    lists: ["adoption.activation.total", "adoption.activation.months"],
    columns: [
      [t.adoption.started, "started", "count", "activation"],
      [t.conversion.decided, "decided", "count", "activation"],
      [t.adoption.activated, "activated", "count", "activation"],
      [t.conversion.open, "open", "count", "activation"],
      [t.adoption.openActivated, "open_activated", "count", "activation"],
      [t.adoption.activationRate, "rate", "percent", "activation"],
    ],
    more: [intervalColumn(ui)],
  });
}

function engagementView(ui: Ui, block: Block, months: readonly EngagementMonth[]): TemplateResult {
  const { t, f } = ui;
  const last = months.at(-1);
  return html`
    <p class="lead">
      ${
        last === undefined
          ? nothing
          : t.adoption.engagementLead(
              f.percent(last.rate),
              f.count(last.active),
              f.count(last.customers),
              f.longMonth(last.month),
            )
      }
    </p>
    ${shareOverMonths(ui, {
      heading: t.adoption.engagement,
      key: "grr",
      name: t.adoption.engagementRate,
      months,
      reference: 1,
      table: engagementTable(ui, block, months),
    })}
  `;
}

function engagementTable(ui: Ui, block: Block, months: readonly EngagementMonth[]): TemplateResult {
  const { t, f } = ui;
  return table<EngagementMonth>(ui, {
    caption: t.adoption.engagement,
    rows: [...months].reverse(),
    brief: 12,
    columns: [
      { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
      ...figureColumns<EngagementMonth, "adoption.engagement">(
        ui,
        block,
        [
          [t.adoption.customers, "customers", "count", "engagement"],
          [t.adoption.active, "active", "count", "engagement"],
          [t.adoption.engagementRate, "rate", "percent", "engagement"],
        ],
        () => "adoption.engagement",
        ({ month }) => ({ month }),
      ),
      intervalColumn(ui),
    ],
  });
}
