import { type TemplateResult, html, nothing } from "lit";

import type {
  DueContract,
  DueGroup,
  DueWeek,
  DueWindow,
  RenewalBlock,
  RenewalCalendar,
  RenewalRate,
  RenewalYear,
} from "../contract/report";
import { type FigurePlace, addressOf } from "../state/figure-address";
import { customerCell, sourceCell } from "./churn";
import { figureLink, sentenceWith } from "./figure-link";
import { figureColumns } from "./figure-tables";
import { type Cell, type Column, table } from "./table";
import { termed, termsLine } from "./term";
import { barsOverTime } from "./time-chart";
import type { Ui } from "./ui";

/** Renewal rates by every definition, what renewals brought in by year, and what is due next. */
export function renewalPlanView(ui: Ui, block: RenewalBlock): TemplateResult {
  const { t, f } = ui;
  const { rates, years, term, calendar } = block.plan;
  return html`
    <h3>${t.plan.rates}</h3>
    ${ratesTable(ui, block, rates)}
    ${
      years.length === 0
        ? nothing
        : html`<h3>${t.plan.years}</h3>
            ${yearsTable(ui, block, years)}`
    }
    ${
      term.years === null
        ? nothing
        : html`<p class="note">
              ${sentenceWith(
                t.plan.term,
                f.ratio(term.years),
                figureLink(f.count(term.known), addressOf(block, "renewals.plan.term.known")),
              )}
            </p>
            ${termsLine(ui, ["renewal_term"])}`
    }
    <h3>${t.plan.calendar}</h3>
    ${calendarView(ui, block, calendar)}
  `;
}

function ratesTable(ui: Ui, block: RenewalBlock, rates: readonly RenewalRate[]): TemplateResult {
  const { t, f } = ui;
  const link = ({ code }: RenewalRate, key: "numerator" | "denominator" | "rate", text: string): Cell =>
    figureLink(text, addressOf(block, `renewals.plan.rates.${key}`, { segment: code }));
  const part = (row: RenewalRate): Cell => {
    const show = (key: "numerator" | "denominator"): Cell =>
      link(row, key, row.code.startsWith("customers") ? f.count(row[key]) : f.money(row[key], block));
    return html`${show("numerator")} / ${show("denominator")}`;
  };
  return table<RenewalRate>(ui, {
    caption: t.plan.rates,
    rows: rates,
    columns: [
      { head: t.plan.definition, cell: ({ code }) => termed(ui, t.plan.codeOf[code]), words: true },
      { head: t.plan.part, cell: part },
      { head: t.plan.rate, term: "customer_renewal", cell: (row) => link(row, "rate", f.percent(row.rate)) },
      { head: t.plan.interval, cell: ({ rate_low, rate_high }) => f.percentRange(rate_low, rate_high) ?? "" },
    ],
  });
}

function yearsTable(ui: Ui, block: RenewalBlock, years: readonly RenewalYear[]): TemplateResult {
  const { t } = ui;
  return table<RenewalYear>(ui, {
    caption: t.plan.years,
    rows: [...years].reverse(),
    partial: ({ complete }) => !complete,
    columns: [
      { head: t.plan.year, cell: ({ year }) => String(year), words: true },
      ...figureColumns<RenewalYear, "renewals.plan.years">(
        ui,
        block,
        [
          [t.plan.renewed, "renewed", "money"],
          [t.plan.base, "base", "money", "renewal_base"],
          [t.plan.firstTime, "first_time", "money"],
          [t.plan.addOns, "add_ons", "money", "add_ons"],
          [t.plan.growth, "growth", "change", "renewal_growth"],
        ],
        () => "renewals.plan.years",
        ({ year }) => ({ month: `${String(year).padStart(4, "0")}-01` }),
      ),
    ],
  });
}

function calendarView(ui: Ui, block: RenewalBlock, calendar: RenewalCalendar): TemplateResult {
  const { t, f } = ui;
  return html`
    ${calendar.risk_known ? nothing : html`<p class="note">${t.plan.noRisk}</p>`}
    ${calendar.contracts_total === 0 ? nothing : weeksChart(ui, block, calendar)}
    ${table<DueWindow>(ui, {
      caption: t.plan.calendar,
      rows: calendar.windows,
      columns: [
        { head: t.plan.due, cell: ({ days }) => t.plan.within(f.count(days)), words: true },
        ...dueColumns<DueWindow>(ui, block, calendar, "windows", ({ days }) => days),
      ],
    })}
    ${groupsTable(ui, block, calendar, "owners")} ${groupsTable(ui, block, calendar, "segments")}
    ${calendar.contracts.length === 0 ? nothing : reviewTable(ui, block, calendar.contracts)}
  `;
}

/** What is at stake in each of the weeks ahead, and how much of it shows a sign of risk. */
function weeksChart(ui: Ui, block: RenewalBlock, calendar: RenewalCalendar): TemplateResult {
  const { t, f } = ui;
  const { weeks, risk_known } = calendar;
  const money = (minor: number | null): string => f.money(minor, block);
  const risk = {
    key: "churn",
    name: t.plan.atRisk,
    values: weeks.map(({ at_risk_amount }) => at_risk_amount),
  };
  const stake = {
    key: "new",
    name: t.plan.amount,
    values: weeks.map(({ amount }) => amount),
    // Its bar begins where that of what is at risk ends.
    ...(risk_known ? { rest: weeks.map(({ amount, at_risk_amount }) => amount - at_risk_amount) } : {}),
  };
  return barsOverTime(ui, {
    id: `calendar-${block.currency}`,
    heading: t.plan.weeks,
    along: t.plan.week,
    times: weeks.map(({ from }) => from),
    names: weeks.map(({ from }) => f.day(from)),
    marked: weeks.map(({ from }) => f.dayName(from)),
    initial: Math.max(
      0,
      weeks.findIndex(({ contracts }) => contracts > 0),
    ),
    series: risk_known ? [risk, stake] : [stake],
    format: money,
    tick: (value) => f.shortMoney(value, block),
    table: table<DueWeek>(ui, {
      caption: t.plan.weeks,
      rows: weeks,
      brief: 13,
      columns: [
        { head: t.plan.week, cell: ({ from }) => f.day(from), words: true },
        ...dueColumns<DueWeek>(ui, block, calendar, "weeks", (week) => weeks.indexOf(week)),
      ],
    }),
  });
}

/** How many contracts are due, what they are worth, and what of it shows a sign. `age`: which row it is. */
function dueColumns<Row extends DueWindow | DueWeek>(
  ui: Ui,
  block: RenewalBlock,
  { risk_known }: RenewalCalendar,
  list: "windows" | "weeks",
  age: (row: Row) => number,
): Column<Row>[] {
  const { t, f } = ui;
  const path = `renewals.plan.calendar.${list}` as const;
  const place = (row: Row): FigurePlace => ({ age: age(row) });
  const risk = (row: Row): Cell =>
    figureLink(
      f.money(risk_known ? row.at_risk_amount : null, block),
      addressOf(block, `${path}.at_risk_amount`, place(row)),
    );
  return [
    ...figureColumns<Row, typeof path>(
      ui,
      block,
      [
        [t.plan.contracts, "contracts", "count"],
        [t.plan.amount, "amount", "money"],
      ],
      () => path,
      place,
    ),
    { head: t.plan.atRisk, cell: risk },
  ];
}

/** What is at stake, and how much of it is of customers who show a sign of early warning. */
function stakeCell(
  { t, f }: Ui,
  block: RenewalBlock,
  { risk_known }: RenewalCalendar,
  by: "owners" | "segments",
  segment: string,
  window: DueWindow | undefined,
): Cell {
  if (window === undefined) {
    return f.money(null, block);
  }
  const { days: age } = window;
  const link = (key: "amount" | "at_risk_amount"): Cell =>
    figureLink(
      f.money(window[key], block),
      addressOf(block, `renewals.plan.calendar.${by}.windows.${key}`, { segment, age }),
    );
  return risk_known && window.at_risk_amount !== 0
    ? html`${link("amount")}<span class="range"
          >${sentenceWith(t.plan.riskPart, link("at_risk_amount"))}</span
        >`
    : link("amount");
}

/** Nothing where no contract names one. */
function groupsTable(
  ui: Ui,
  block: RenewalBlock,
  calendar: RenewalCalendar,
  by: "owners" | "segments",
): TemplateResult | typeof nothing {
  const { t, f } = ui;
  const groups = calendar[by];
  const [caption, head] =
    by === "owners" ? [t.plan.byOwner, t.renewals.owner] : [t.plan.bySegment, t.plan.segment];
  if (groups.every(({ name }) => name === "")) {
    return nothing;
  }
  const windows = groups[0]?.windows ?? [];
  return html`
    <h4>${caption}</h4>
    ${table<DueGroup>(ui, {
      caption,
      rows: groups,
      brief: 10,
      columns: [
        { head, cell: ({ name }) => name || t.plan.unsaid, words: true },
        ...windows.map(({ days }, i) => ({
          head: t.plan.within(f.count(days)),
          cell: (group: DueGroup) => stakeCell(ui, block, calendar, by, group.name, group.windows[i]),
        })),
      ],
    })}
  `;
}

function reviewTable(ui: Ui, block: RenewalBlock, contracts: readonly DueContract[]): TemplateResult {
  const { t, f } = ui;
  const signs = ({ signals }: DueContract): string => signals.map((code) => t.plan.signOf[code]).join(", ");
  return html`
    <h4>${termed(ui, t.plan.review)}</h4>
    ${table<DueContract>(ui, {
      caption: t.plan.review,
      rows: contracts,
      brief: 10,
      columns: [
        { head: t.churn.customer, cell: customerCell, words: true },
        { head: t.renewals.dueOn, cell: ({ due }) => f.day(due), words: true },
        { head: t.renewals.worth, cell: ({ base }) => f.money(base, block) },
        { head: t.renewals.owner, cell: ({ owner }) => owner, words: true },
        { head: t.plan.segment, cell: ({ segment }) => segment, words: true },
        { head: t.plan.signs, cell: signs, words: true },
        { head: t.churn.rows, cell: ({ source }) => sourceCell([source]), words: true },
      ],
    })}
  `;
}
