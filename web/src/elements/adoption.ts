import { type TemplateResult, html, nothing } from "lit";

import type { Activation, ActivationTotal, Block, EngagementMonth } from "../contract/report";
import { intervalColumn } from "./sure";
import { table } from "./table";
import { shareOverMonths } from "./time-chart";
import type { Ui } from "./ui";

type MonthOrAll = ActivationTotal & { month?: string };

/** How customers take to the product: who was set up in time, and who used it. */
export function adoptionView(ui: Ui, { adoption }: Block): TemplateResult | typeof nothing {
  if (!adoption) {
    return nothing;
  }
  const { activation, engagement } = adoption;
  return html`
    <section id="adoption" class="report-section">
      <h2>${ui.t.adoption.title}</h2>
      ${activation ? activationView(ui, activation) : nothing}
      ${engagement.length === 0 ? nothing : engagementView(ui, engagement)}
    </section>
  `;
}

function activationView(ui: Ui, activation: Activation): TemplateResult {
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
      table: activationTable(ui, activation),
    })}
  `;
}

function activationTable(ui: Ui, { total, months }: Activation): TemplateResult {
  const { t, f } = ui;
  const all: MonthOrAll = total;
  return table<MonthOrAll>(ui, {
    caption: t.adoption.activation,
    rows: [all, ...[...months].reverse()],
    brief: 13,
    sum: ({ month }) => month === undefined,
    columns: [
      {
        head: t.adoption.month,
        cell: ({ month }) => (month === undefined ? t.conversion.all : f.month(month)),
        words: true,
      },
      { head: t.adoption.started, term: "activation", cell: ({ started }) => f.count(started) },
      { head: t.conversion.decided, term: "activation", cell: ({ decided }) => f.count(decided) },
      { head: t.adoption.activated, term: "activation", cell: ({ activated }) => f.count(activated) },
      { head: t.conversion.open, term: "activation", cell: ({ open }) => f.count(open) },
      { head: t.adoption.openActivated, term: "activation", cell: (row) => f.count(row.open_activated) },
      { head: t.adoption.activationRate, term: "activation", cell: ({ rate }) => f.percent(rate) },
      intervalColumn(ui),
    ],
  });
}

function engagementView(ui: Ui, months: readonly EngagementMonth[]): TemplateResult {
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
      table: table<EngagementMonth>(ui, {
        caption: t.adoption.engagement,
        rows: [...months].reverse(),
        brief: 12,
        columns: [
          { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
          { head: t.adoption.customers, term: "engagement", cell: ({ customers }) => f.count(customers) },
          { head: t.adoption.active, term: "engagement", cell: ({ active }) => f.count(active) },
          { head: t.adoption.engagementRate, term: "engagement", cell: ({ rate }) => f.percent(rate) },
          intervalColumn(ui),
        ],
      }),
    })}
  `;
}
