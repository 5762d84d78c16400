import { type TemplateResult, html } from "lit";

import { type Bubble, bubbleMap } from "../charts/bubble-map";
import type { Cross, CrossCell, CrossCustomer, CrossTable, Segments } from "../contract/segments";
import { customerCell, sourceCell } from "./churn";
import type { SegmentsRequest } from "../io/protocol";
import { drawing } from "./drawing";
import { segmentName } from "./segment-name";
import { type Cell, type Column, table } from "./table";
import type { Ui } from "./ui";

/** From which share on customers keep, and grow (as quoted, until the reader says otherwise), and whose are listed. */
export type CrossChoice = Required<Pick<SegmentsRequest, "grr" | "nrr" | "cell">> &
  Pick<SegmentsRequest, "cell_of">;

export const kQuoted: CrossChoice = { grr: 0.9, nrr: 1.2, cell: "keeps_and_grows" };

const kKeeps = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1] as const;
const kGrows = [1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.5, 2] as const;
/** The id of the list of customers. */
const kList = "cross-list";
const kCells = ["keeps_and_grows", "keeps", "shrinks", "lost"] as const;

interface Row {
  name: string;
  cross: Cross;
  /** Among the segments; null: all of them. */
  place: number | null;
  /** MRR at the start of the window, in minor units: the size of its circle. */
  opening: number;
  isTotal: boolean;
}

interface Asked {
  choice: CrossChoice;
  /** Has another taken. */
  take: (choice: CrossChoice) => void;
}

/** What became of the customers of the start: a map of the segments, the counts, and who could buy more. */
export function crossView(ui: Ui, segments: Segments, asked: Asked): TemplateResult {
  const { t } = ui;
  return html`
    <h3 id="cross">${t.cross.title}</h3>
    ${
      segments.cross === null
        ? html`<p class="empty">${t.cross.none}</p>`
        : body(ui, segments, segments.cross, asked)
    }
  `;
}

function body(ui: Ui, all: Segments, cross: CrossTable, asked: Asked): TemplateResult {
  const { t, f } = ui;
  const thresholds = asked.choice;
  // The month that the window begins with.
  const first = all.total.months.indexOf(cross.to) - cross.window + 1;
  const openingOf = ({ movements }: Segments["total"]): number => movements[first]?.opening ?? 0;
  const rows: Row[] = [
    ...all.segments.flatMap((segment, place) =>
      segment.cross === null
        ? []
        : [
            {
              name: segmentName(ui, all.by, segment),
              cross: segment.cross,
              place,
              opening: openingOf(segment),
              isTotal: false,
            },
          ],
    ),
    { name: t.segments.total, cross: cross.total, place: null, opening: openingOf(all.total), isTotal: true },
  ];
  return html`
    <p class="lead minor">
      ${t.cross.lead(
        f.longMonth(cross.to),
        t.cross.windows[cross.window],
        f.wholePercent(thresholds.grr),
        f.wholePercent(thresholds.nrr),
      )}
    </p>
    <div class="switches">
      ${choice(ui, "keeps-from", t.cross.keepsFrom, kKeeps, thresholds.grr, (grr) =>
        asked.take({ ...thresholds, grr }),
      )}
      ${choice(ui, "grows-from", t.cross.growsFrom, kGrows, thresholds.nrr, (nrr) =>
        asked.take({ ...thresholds, nrr }),
      )}
      <span class="note">${t.cross.quoted}</span>
    </div>
    ${map(ui, rows, thresholds)}
    <h4>${t.cross.table}</h4>
    <p class="note">${t.cross.mrrNote}</p>
    ${cellsTable(ui, all, rows, asked)} ${customers(ui, all, cross)}
  `;
}

function choice(
  { f }: Ui,
  name: string,
  label: string,
  values: readonly number[],
  now: number,
  take: (value: number) => void,
): TemplateResult {
  return html`
    <label class="field">
      <span>${label}</span>
      <select
        class=${name}
        @change=${(event: Event) => take(Number((event.target as HTMLSelectElement).value))}
      >
        ${values.map(
          (value) =>
            html`<option value=${value} ?selected=${value === now}>${f.wholePercent(value)}</option>`,
        )}
      </select>
    </label>
  `;
}

function map(ui: Ui, rows: readonly Row[], thresholds: CrossChoice): TemplateResult {
  const { t, f } = ui;
  const bubbles = rows.flatMap(({ name, cross, opening, isTotal }): Bubble[] => {
    const { grr, nrr, corner } = cross;
    if (grr === null || nrr === null || isTotal) {
      return [];
    }
    const title = `${name}: GRR ${f.percent(grr)}, NRR ${f.percent(nrr)}`;
    return [{ name, x: grr, y: nrr, size: opening, key: corner ?? "neither", title }];
  });
  const { keeps_and_grows: best, keeps, grows, neither } = t.cross.corners;
  return drawing(ui, {
    heading: t.cross.map,
    note: t.cross.mapLead,
    label: `${t.cross.map}. ${bubbles.map(({ title }) => title).join("; ")}.`,
    height: (width) => (width < 520 ? 300 : 380),
    draw: (size) =>
      bubbleMap(
        {
          bubbles,
          cut: { x: thresholds.grr, y: thresholds.nrr },
          corners: [best, keeps, grows, neither],
          axes: { x: t.retention.grr, y: t.retention.nrr },
          tick: (value) => f.wholePercent(value),
        },
        size,
      ),
    table: table<Row>(ui, {
      caption: t.cross.map,
      rows,
      sum: ({ isTotal }) => isTotal,
      columns: [
        { head: t.segments.segment, cell: ({ name }) => name, words: true },
        { head: t.retention.grrShort, cell: ({ cross }) => f.percent(cross.grr) },
        { head: t.retention.nrrShort, cell: ({ cross }) => f.percent(cross.nrr) },
        {
          head: t.cross.title,
          cell: ({ cross: { corner } }) => (corner === null ? f.percent(null) : t.cross.corners[corner]),
          words: true,
        },
      ],
    }),
  });
}

function cellsTable(ui: Ui, all: Segments, rows: readonly Row[], asked: Asked): TemplateResult {
  const { t, f } = ui;
  const text = ({ customers, before }: CrossCell): string =>
    t.cross.customersAndMrr(f.count(customers), f.money(before, all.total));
  const cell = (key: CrossTable["cell"], { cross, place }: Row): Cell =>
    cross[key].customers === 0
      ? text(cross[key])
      : html`<button
          type="button"
          class="figure-link"
          aria-controls=${kList}
          .textContent=${text(cross[key])}
          @click=${() => {
            const { cell_of: _, ...choice } = asked.choice;
            asked.take({ ...choice, cell: key, ...(place === null ? {} : { cell_of: place }) });
          }}
        ></button>`;
  return table<Row>(ui, {
    caption: t.cross.table,
    rows,
    sum: ({ isTotal }) => isTotal,
    columns: [
      { head: t.segments.segment, cell: ({ name }) => name, words: true },
      ...kCells.map((key): Column<Row> => ({
        head: t.cross.cells[key],
        term: "keep_grow" as const,
        cell: (row) => cell(key, row),
      })),
    ],
  });
}

/** Who is in the cell that was asked for. */
function customers(ui: Ui, all: Segments, cross: CrossTable): TemplateResult {
  const { t, f } = ui;
  const segmentOf = (place: number): string => {
    const segment = all.segments[place];
    return segment === undefined ? "" : segmentName(ui, all.by, segment);
  };
  const cell = cross.cell === "keeps_and_grows" ? t.cross.candidates : t.cross.cells[cross.cell];
  const heading = cross.cell_of === null ? cell : t.cross.cellOf(cell, segmentOf(cross.cell_of));
  const money = (key: "before" | "after" | "gain") => (row: CrossCustomer) => f.money(row[key], all.total);
  return html`
    <div id=${kList}>
      <h4>${heading}</h4>
      ${
        cross.shown.length === 0
          ? html`<p class="empty">${t.cross.nobody}</p>`
          : html`<p class="note" role="status">
                ${t.cross.count(f.count(cross.shown.length), f.count(cross.listed))}
              </p>
              ${table<CrossCustomer>(ui, {
                caption: heading,
                rows: cross.shown,
                brief: 10,
                columns: [
                  { head: t.churn.customer, cell: customerCell, words: true },
                  { head: t.segments.segment, cell: ({ segment }) => segmentOf(segment), words: true },
                  { head: t.expansion.before, term: "mrr", cell: money("before") },
                  { head: t.expansion.after, term: "mrr", cell: money("after") },
                  { head: t.expansion.gain, cell: money("gain") },
                  { head: t.churn.rows, cell: ({ sources }) => sourceCell(sources), words: true },
                ],
              })}`
      }
    </div>
  `;
}
