import { type TemplateResult, html, nothing } from "lit";

import type { Block, Downturn, Growth, Resilience } from "../contract/report";
import { addressOf } from "../state/figure-address";
import { figureLink } from "./figure-link";
import { type Cell, table } from "./table";
import { termed } from "./term";
import type { Ui } from "./ui";

/** ARR through the downturns of the industry; without an index of it, which file would show that. */
export function resilienceView(ui: Ui, block: Block, { resilience }: Growth): TemplateResult {
  const { t } = ui;
  return html`
    <h3>${termed(ui, t.resilience.title)}</h3>
    ${
      resilience === undefined
        ? html`<p class="note">${t.resilience.fill}</p>`
        : html`<p class="note">${t.resilience.ownRule}</p>
            ${resilience.map((one) => seriesView(ui, block, one))}`
    }
  `;
}

function seriesView(ui: Ui, block: Block, shown: Resilience): TemplateResult {
  return html`
    <p>${leadText(ui, shown)}</p>
    ${shown.downturns.length === 0 ? nothing : downturnsTable(ui, block, shown)}
  `;
}

function leadText(ui: Ui, shown: Resilience): string {
  const { t, f } = ui;
  const series = seriesName(ui, shown);
  if (shown.points < 2) {
    return t.resilience.unknown(series);
  }
  if (shown.downturns.length === 0) {
    return t.resilience.never(series);
  }
  return shown.measured === 0
    ? t.resilience.unmeasured(series)
    : t.resilience.lead(f.count(shown.held), f.count(shown.measured), series);
}

function downturnsTable(ui: Ui, block: Block, shown: Resilience): TemplateResult {
  const { t, f } = ui;
  return table<Downturn>(ui, {
    caption: t.resilience.downturnsOf(seriesName(ui, shown)),
    rows: [...shown.downturns].reverse(),
    brief: 12,
    columns: [
      { head: t.resilience.peak, cell: ({ peak }) => f.month(peak), words: true },
      { head: t.resilience.trough, cell: (row) => troughText(ui, row), words: true },
      { head: t.resilience.index, cell: (row) => f.change(row.index_change) },
      { head: t.resilience.before, term: "arr", cell: (row) => arrLink(ui, block, row.peak, row.arr_before) },
      { head: t.resilience.after, term: "arr", cell: (row) => arrLink(ui, block, row.trough, row.arr_after) },
      { head: t.resilience.change, term: "arr", cell: (row) => f.change(row.arr_change) },
      { head: t.resilience.resilience, cell: (row) => f.change(row.resilience) },
    ],
  });
}

/** ARR at the end of a month, which opens to the customers behind it. */
function arrLink({ f }: Ui, block: Block, month: string, arr: number | null): Cell {
  return figureLink(
    f.money(arr, block),
    arr === null ? null : addressOf(block, "growth.months.arr", { month }),
  );
}

function troughText({ t, f }: Ui, { trough, over }: Downturn): string {
  return over ? f.month(trough) : t.resilience.goesOn(f.month(trough));
}

function seriesName({ t }: Ui, { series }: Resilience): string {
  return series === "" ? t.resilience.industry : series;
}
