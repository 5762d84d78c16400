import { type TemplateResult, html } from "lit";

import type { Block, Report } from "../contract/report";
import { addressOf } from "../state/figure-address";
import type { TermId } from "../state/terms";
import { movementChart } from "./expansion";
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

function economicsFigures({ t, f }: Ui, block: Block): KeyFigure[] {
  const { economics } = block;
  if (!economics) {
    return [];
  }
  const { window } = economics;
  return [
    { name: t.economics.cac, value: f.money(window.cac, block) },
    { name: t.readers.ltvToCac, value: f.ratio(economics.ltv_to_cac) },
    { name: t.economics.payback, value: f.ratio(window.payback_months) },
    { name: t.readers.magicNumber, value: f.ratio(economics.magic_number) },
    { name: t.economics.grossMargin, value: f.percent(window.gross_margin) },
  ];
}

function otherFigures(
  { t, f }: Ui,
  { renewals, surveys }: Report,
  { revenue, currency }: Block,
): KeyFigure[] {
  const due = renewals?.currencies.find((each) => each.currency === currency);
  const nps = surveys?.find(({ survey }) => survey === "nps");
  return [
    ...(revenue ? [{ name: t.revenue.purity, value: f.percent(revenue.window.purity) }] : []),
    ...(due === undefined ? [] : [{ name: t.readers.renewalRate, value: f.percent(due.total.amount_rate) }]),
    ...(nps === undefined ? [] : [{ name: t.readers.nps, value: f.score(nps.total.score) }]),
  ];
}
