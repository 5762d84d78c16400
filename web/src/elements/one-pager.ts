import { type TemplateResult, html } from "lit";

import type { Block, Report } from "../contract/report";
import { addressOf } from "../state/figure-address";
import type { TermId } from "../state/terms";
import { movementChart } from "./expansion";
import { blockFigure } from "./figure-tables";
import { figureLink } from "./figure-link";
import type { Cell } from "./table";
import { termed } from "./term";
import type { Ui } from "./ui";

interface KeyFigure {
  name: string;
  /** What it is, where the name does not say it. */
  term?: TermId;
  value: Cell;
}

/** What investors ask for beyond the figures at the top, on one sheet of paper with them. */
export function onePagerView(ui: Ui, report: Report, block: Block): TemplateResult {
  const { t, f } = ui;
  const figures = [
    ...growthFigures(ui, block),
    ...lossFigures(ui, block),
    ...economicsFigures(ui, block),
    ...otherFigures(ui, report, block),
  ];
  return html`
    <section class="one-page">
      <h2>${t.readers.onePage}</h2>
      <dl class="key-figures">
        ${figures.map(
          ({ name, value, term }) =>
            html`<div>
              <dt>${termed(ui, name, term)}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${movementChart(ui, block)}
      <h2>${t.readers.basis}</h2>
      <p class="note">
        ${t.readers.profile(report.settings.profile)} ${t.readers.checks(f.count(block.invariants.length))}
        ${t.account.version(report.version)}.
        <span class="on-paper"
          >${report.inputs.map(({ name, rows }) => {
            const words = t.account.rows(
              name,
              f.count(rows.read),
              f.count(rows.used),
              f.count(rows.ignored),
              f.count(rows.rejected),
            );
            return `${words}. `;
          })}</span
        >
      </p>
    </section>
  `;
}

function growthFigures({ t, f }: Ui, { growth }: Block): KeyFigure[] {
  const last = growth?.months.at(-1);
  if (!growth || !last) {
    return [];
  }
  const top = growth.concentration.top.at(-1);
  return [
    { name: t.readers.arrGrowth, value: f.change(last.year_growth) },
    { name: t.growth.ratio, value: f.ratio(last.growth_ratio) },
    ...(top === undefined
      ? []
      : [
          {
            term: "top_share" as const,
            name: t.readers.topShare(f.count(top.customers)),
            value: f.percent(top.share),
          },
        ]),
  ];
}

function lossFigures({ t, f }: Ui, block: Block): KeyFigure[] {
  const churn = block.churn.monthly.at(-1);
  const expansion = block.expansion.monthly.at(-1);
  if (churn === undefined || expansion === undefined) {
    return [];
  }
  const { month } = churn;
  const churnLink = (key: "customer_churn" | "gross_mrr_churn"): Cell =>
    figureLink(f.percent(churn[key]), addressOf(block, `churn.monthly.${key}`, { month }));
  return [
    { name: t.churn.customerRate, value: churnLink("customer_churn") },
    { name: t.churn.grossRate, value: churnLink("gross_mrr_churn") },
    {
      name: t.expansion.quick,
      value: figureLink(
        f.ratio(expansion.quick_ratio),
        addressOf(block, "expansion.monthly.quick_ratio", { month: expansion.month }),
      ),
    },
  ];
}

function economicsFigures(ui: Ui, block: Block): KeyFigure[] {
  const { t } = ui;
  return block.economics
    ? [
        { name: t.economics.cac, value: blockFigure(ui, block, "economics.window.cac", "money") },
        { name: t.readers.ltvToCac, value: blockFigure(ui, block, "economics.ltv_to_cac", "ratio") },
        {
          name: t.economics.payback,
          value: blockFigure(ui, block, "economics.window.payback_months", "ratio"),
        },
        { name: t.readers.magicNumber, value: blockFigure(ui, block, "economics.magic_number", "ratio") },
        {
          name: t.economics.grossMargin,
          value: blockFigure(ui, block, "economics.window.gross_margin", "percent"),
        },
      ]
    : [];
}

function otherFigures(ui: Ui, { renewals, surveys }: Report, block: Block): KeyFigure[] {
  const { t, f } = ui;
  const { currency } = block;
  const due = renewals?.currencies.find((each) => each.currency === currency);
  const nps = surveys?.find(({ survey }) => survey === "nps");
  return [
    ...(block.revenue
      ? [{ name: t.revenue.purity, value: blockFigure(ui, block, "revenue.window.purity", "percent") }]
      : []),
    ...(due === undefined ? [] : [{ name: t.readers.renewalRate, value: f.percent(due.total.amount_rate) }]),
    ...(nps === undefined
      ? []
      : [
          {
            name: t.readers.nps,
            value: figureLink(
              f.score(nps.total.score),
              addressOf({}, "surveys.total.score", { survey: "nps" }),
            ),
          },
        ]),
  ];
}
