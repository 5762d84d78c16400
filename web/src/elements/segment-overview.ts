import { type TemplateResult, html, nothing } from "lit";

import type { Filter } from "../contract/report";
import type { Segments } from "../contract/segments";
import { addressOf } from "../state/figure-address";
import { type Headline, headlineOf } from "../state/report-view";
import { figureLink } from "./figure-link";
import { type ScopedBlock, scopedBlocks } from "./segment-scope";
import { shareText, stayed, sureCell } from "./sure";
import { type Cell, table } from "./table";
import { type Ui, trailingSpan } from "./ui";

type RateKey = "nrr" | "grr" | "logo";

/** A rate of retention, and over how long: that of the total. */
export function retentionName(ui: Ui, total: Segments["total"], key: RateKey): string {
  const { measures, measuresOfMonth, overSpan } = ui.t.segments;
  return headlineOf(total)?.window === "monthly"
    ? measuresOfMonth[key]
    : overSpan(measures[key], trailingSpan(ui));
}

/** What each segment is in the last complete month. `only` shows the whole report of one. */
export function segmentOverview(ui: Ui, segments: Segments, only: (filter: Filter) => void): TemplateResult {
  const { t, f } = ui;
  const headline = headlineOf(segments.total);
  return html`
    <h3>${t.segments.overview}</h3>
    ${table<ScopedBlock>(ui, {
      caption: t.segments.overview,
      rows: scopedBlocks(ui, segments),
      sum: ({ isTotal }) => isTotal,
      columns: [
        { head: t.segments.segment, cell: (row) => nameCell(ui, row, only), words: true },
        {
          head: t.figures.mrr,
          cell: (row) => figureLink(f.money(row.summary.mrr, row), addressOf(row, "summary.mrr")),
        },
        {
          head: t.figures.customers,
          cell: (row) => figureLink(f.count(row.summary.customers), addressOf(row, "summary.customers")),
        },
        {
          head: t.figures.arpa,
          cell: (row) => figureLink(f.money(row.summary.arpa, row), addressOf(row, "summary.arpa")),
        },
        ...(["nrr", "grr", "logo"] as const).map((key) => ({
          head: retentionName(ui, segments.total, key),
          term: key,
          cell: (row: ScopedBlock) => rateCell(ui, row, headline, key),
        })),
        { head: t.segments.customerChurn, cell: (row) => churnCell(ui, row) },
      ],
    })}
  `;
}

function nameCell({ t }: Ui, row: ScopedBlock, only: (filter: Filter) => void): Cell {
  const { name, filter } = row;
  return html`<span class="segment-name">${name}</span>${
      filter === null
        ? nothing
        : html` <button
            type="button"
            class="quiet small"
            aria-label=${t.segments.onlyNamed(name)}
            @click=${() => only(filter)}
          >
            ${t.segments.onlyThis}
          </button>`
    }`;
}

/** Over the window of the total, up to its last month. */
function rateCell(ui: Ui, row: ScopedBlock, headline: Headline | null, key: RateKey): Cell {
  const { f } = ui;
  if (headline === null) {
    return f.percent(null);
  }
  const list = headline.window;
  const { month } = headline.row;
  const last = row.retention[list].find((each) => each.month === month);
  if (last === undefined) {
    return f.percent(null);
  }
  const text = key === "logo" ? shareText(ui, stayed(last)) : f.percent(last[key]);
  return sureCell(ui, figureLink(text, addressOf(row, `retention.${list}.${key}`, { month })), [
    last[`${key}_low`],
    last[`${key}_high`],
  ]);
}

function churnCell(ui: Ui, row: ScopedBlock): Cell {
  const last = row.churn.monthly.at(-1);
  if (last === undefined) {
    return ui.f.percent(null);
  }
  const { month, customers_lost, opening_customers, customer_churn } = last;
  return figureLink(
    shareText(ui, { count: customers_lost, of: opening_customers, rate: customer_churn }),
    addressOf(row, "churn.monthly.customer_churn", { month }),
  );
}
