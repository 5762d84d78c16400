import { type TemplateResult, html, nothing } from "lit";

import type { RenewalBlock, RenewalMonth, Report, UpcomingRenewal } from "../contract/report";
import { addressOf } from "../state/figure-address";
import { withEveryMonth } from "../state/report-view";
import { customerCell, sourceCell } from "./churn";
import { figureLink, sentenceWith } from "./figure-link";
import type { FieldOf } from "./figure-tables";
import { renewalPlanView } from "./renewal-plan";
import { sureCell } from "./sure";
import { type Cell, table } from "./table";
import { alongMonths, barsOverTime } from "./time-chart";
import type { Ui } from "./ui";

/** Contracts by the day they are due: what was renewed and lost month by month, and what comes up next. */
export function renewalsView(ui: Ui, { renewals, settings }: Report): TemplateResult | typeof nothing {
  if (!renewals) {
    return nothing;
  }
  const { t } = ui;
  return html`
    <section id="renewals" class="report-section">
      <h2>${t.renewals.title}</h2>
      ${renewals.source === "terms" ? html`<p class="note">${t.renewals.ofTerms}</p>` : nothing}
      ${renewals.currencies.map((block) => blockView(ui, block, renewals.currencies.length > 1, settings["renewal_rate"]))}
    </section>
  `;
}

function blockView(ui: Ui, block: RenewalBlock, several: boolean, rule: string | undefined): TemplateResult {
  const { t, f } = ui;
  const { total, upcoming, later } = block;
  const link = (field: FieldOf<"renewals">, text: string): Cell =>
    figureLink(text, addressOf(block, `renewals.${field}`));
  return html`
    ${several ? html`<h3>${block.currency === "XXX" ? t.report.noCurrency : block.currency}</h3>` : nothing}
    <p class="lead">
      ${sentenceWith(
        t.renewals.lead,
        link("total.due", f.count(total.due)),
        link("total.renewed", f.count(total.renewed)),
        link("total.lost", f.count(total.lost)),
        link("total.open", f.count(total.open)),
        link("total.amount_rate", f.percent(total.amount_rate)),
        link("total.amount_rate_capped", f.percent(total.amount_rate_capped)),
      )}
    </p>
    ${block.months.length === 0 ? nothing : monthsChart(ui, block, rule)}
    <h3>${t.renewals.upcoming}</h3>
    <p class="note">
      ${sentenceWith(
        t.renewals.upcomingLead,
        link("upcoming.contracts", f.count(upcoming.contracts)),
        link("upcoming.amount", f.money(upcoming.amount, block)),
      )}
      ${
        upcoming.decided === 0
          ? nothing
          : sentenceWith(t.renewals.decided, link("upcoming.decided", f.count(upcoming.decided)))
      }
      ${later === 0 ? nothing : sentenceWith(t.renewals.later, link("later", f.count(later)))}
    </p>
    ${upcoming.shown.length === 0 ? nothing : upcomingTable(ui, block)} ${renewalPlanView(ui, block)}
  `;
}

type CountKey = "due" | "renewed" | "renewed_early" | "lost" | "open";
type MoneyKey = "due_amount" | "renewed_amount" | "lost_amount";
type RateKey = "customer_rate" | "amount_rate";

/** The renewal rate of customers, by the setting. */
function rateHead({ t }: Ui, rule: string | undefined): string {
  return rule === "due" || rule === "all_customers" ? t.renewals.rateOf[rule] : t.renewals.customerRate;
}

/** What was renewed of what came due, and what was lost. */
function monthsChart(ui: Ui, block: RenewalBlock, rule: string | undefined): TemplateResult {
  const { t, f } = ui;
  const months = withEveryMonth(block.months);
  const money = (minor: number | null): string => f.money(minor, block);
  const amounts = (key: "renewed_amount" | "lost_amount"): (number | null)[] =>
    months.map(({ row }) => row?.[key] ?? null);
  return barsOverTime(ui, {
    id: `renewals-${block.currency}`,
    heading: t.renewals.chart,
    ...alongMonths(ui, months),
    series: [
      { key: "new", name: t.renewals.renewedAmount, values: amounts("renewed_amount") },
      { key: "churn", name: t.renewals.lostAmount, values: amounts("lost_amount"), below: true },
    ],
    format: money,
    tick: (value) => f.shortMoney(value, block),
    table: monthsTable(ui, block, rule),
  });
}

function monthsTable(ui: Ui, block: RenewalBlock, rule: string | undefined): TemplateResult {
  const { t, f } = ui;
  const link = ({ month }: RenewalMonth, key: CountKey | MoneyKey | RateKey, text: string): Cell =>
    figureLink(text, addressOf(block, `renewals.months.${key}`, { month }));
  const count = (key: CountKey) => (row: RenewalMonth) => link(row, key, f.count(row[key]));
  const money = (key: MoneyKey) => (row: RenewalMonth) => link(row, key, f.money(row[key], block));
  const rate = (key: RateKey) => (row: RenewalMonth) =>
    sureCell(ui, link(row, key, f.percent(row[key])), [row[`${key}_low`], row[`${key}_high`]]);
  return table<RenewalMonth>(ui, {
    caption: t.renewals.title,
    rows: [...block.months].reverse(),
    brief: 12,
    columns: [
      { head: t.report.month, cell: ({ month }) => f.month(month), words: true },
      { head: t.renewals.due, cell: count("due") },
      { head: t.renewals.renewed, cell: count("renewed") },
      { head: t.explain.renewedEarly, cell: count("renewed_early") },
      { head: t.renewals.lost, term: "renewals_lost", cell: count("lost") },
      { head: t.renewals.open, cell: count("open") },
      { head: t.renewals.dueAmount, cell: money("due_amount") },
      { head: t.renewals.renewedAmount, cell: money("renewed_amount") },
      { head: t.renewals.lostAmount, cell: money("lost_amount") },
      { head: rateHead(ui, rule), term: "customer_renewal", cell: rate("customer_rate") },
      { head: t.renewals.amountRate, cell: rate("amount_rate") },
    ],
  });
}

function upcomingTable(ui: Ui, block: RenewalBlock): TemplateResult {
  const { t, f } = ui;
  return table<UpcomingRenewal>(ui, {
    caption: t.renewals.upcoming,
    rows: block.upcoming.shown,
    brief: 10,
    columns: [
      { head: t.churn.customer, cell: customerCell, words: true },
      { head: t.renewals.dueOn, cell: ({ due }) => f.day(due), words: true },
      { head: t.renewals.worth, cell: ({ base }) => f.money(base, block) },
      { head: t.renewals.owner, cell: ({ owner }) => owner, words: true },
      { head: t.churn.rows, cell: ({ source }) => sourceCell([source]), words: true },
    ],
  });
}
