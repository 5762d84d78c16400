import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { TermId } from "../state/terms";
import { LightElement } from "./light-element";
import { termed } from "./term";
import type { Ui } from "./ui";

export type Cell = string | TemplateResult;

export interface Column<Row> {
  head: string;
  /** What the column holds, where its head alone does not say it. */
  term?: TermId | undefined;
  cell: (row: Row) => Cell;
  /** Words are set left, figures right. The first column of words names the row. */
  words?: boolean;
}

export interface TableSpec<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Rows that stand for an incomplete month. */
  partial?: (row: Row) => boolean;
  /** Rows that add up the others. */
  sum?: (row: Row) => boolean;
  /** Rows shown at first, where a table is long; all by default. */
  brief?: number;
}

interface Rows {
  caption: string;
  heads: readonly { text: string; term: TermId | undefined; words: boolean }[];
  count: number;
  brief: number;
  cells: (index: number) => readonly Cell[];
  partial: (index: number) => boolean;
  sum: (index: number) => boolean;
}

/** Never more rows than this stand in the document at once. */
const kPageRows = 200;

/** A table that shows its first rows, then all of them, page by page where they are many. */
@customElement("holdfast-table")
export class TableElement extends LightElement {
  @property({ attribute: false }) ui!: Ui;
  @property({ attribute: false }) rows!: Rows;
  @state() private all = false;
  @state() private from = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("rows");
    if (before !== undefined && before.count !== this.rows.count) {
      this.all = false;
      this.from = 0;
    }
  }

  protected override render(): TemplateResult {
    const { caption, heads, count, brief } = this.rows;
    const shown = this.all ? Math.min(kPageRows, count - this.from) : Math.min(brief, kPageRows, count);
    const indices = Array.from({ length: shown }, (_, index) => this.from + index);
    return html`
      <div class="scroll" role="region" aria-label=${caption} tabindex="0">
        <table aria-rowcount=${count + 1}>
          <caption class="unseen">
            ${caption}
          </caption>
          <thead>
            <tr>
              ${heads.map(
                ({ text, term, words }) =>
                  html`<th scope="col" class=${words ? "words" : ""}>${termed(this.ui, text, term)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${indices.map((index) => this.row(index))}
          </tbody>
        </table>
      </div>
      ${shown < count ? this.pager(shown) : nothing}
    `;
  }

  private row(index: number): TemplateResult {
    const { heads, cells, partial, sum } = this.rows;
    const [first, ...rest] = cells(index);
    return html`
      <tr class=${partial(index) ? "partial" : sum(index) ? "sum" : ""} aria-rowindex=${index + 2}>
        <th scope="row" class=${heads[0]?.words ? "words" : ""}>${first}</th>
        ${rest.map((cell, place) => html`<td class=${heads[place + 1]?.words ? "words" : ""}>${cell}</td>`)}
      </tr>
    `;
  }

  private pager(shown: number): TemplateResult {
    const { t, f } = this.ui;
    const { count } = this.rows;
    if (!this.all) {
      return html`
        <p class="pager">
          <button type="button" class="quiet" @click=${() => (this.all = true)}>
            ${t.table.showAll(f.count(count))}
          </button>
        </p>
      `;
    }
    const to = this.from + shown;
    return html`
      <p class="pager">
        <button
          type="button"
          class="quiet"
          ?disabled=${this.from === 0}
          @click=${() => (this.from -= kPageRows)}
        >
          ${t.table.previous}
        </button>
        <span role="status">${t.table.range(f.count(this.from + 1), f.count(to), f.count(count))}</span>
        <button type="button" class="quiet" ?disabled=${to >= count} @click=${() => (this.from += kPageRows)}>
          ${t.table.next}
        </button>
      </p>
    `;
  }
}

export function table<Row>(ui: Ui, spec: TableSpec<Row>): TemplateResult {
  const { caption, columns, rows, partial, sum, brief } = spec;
  const at = <T>(index: number, use: (row: Row) => T, otherwise: T): T => {
    const row = rows[index];
    return row === undefined ? otherwise : use(row);
  };
  const view: Rows = {
    caption,
    heads: columns.map(({ head, term, words }) => ({ text: head, term, words: words ?? false })),
    count: rows.length,
    brief: brief ?? rows.length,
    cells: (index) => at(index, (row) => columns.map(({ cell }) => cell(row)), []),
    partial: (index) => at(index, (row) => partial?.(row) ?? false, false),
    sum: (index) => at(index, (row) => sum?.(row) ?? false, false),
  };
  return html`<holdfast-table .ui=${ui} .rows=${view}></holdfast-table>`;
}
