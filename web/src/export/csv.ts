import { type Sheet, type SheetCell, defused } from "./sheet";

/** The mark that has spreadsheet programs read UTF-8 as what it is. */
const kMark = "\uFEFF";

/** RFC 4180, with nothing in it that a spreadsheet would run. */
export function csvOf({ heads, rows }: Sheet): string {
  const lines = [heads, ...rows].map((row) => row.map(csvCell).join(","));
  return `${kMark}${lines.join("\r\n")}\r\n`;
}

/** For the clipboard: a tab between cells, a line per row. */
export function tsvOf({ heads, rows }: Sheet): string {
  return [heads, ...rows].map((row) => row.map(tsvCell).join("\t")).join("\n");
}

function csvCell(cell: SheetCell): string {
  const text = textOf(cell);
  return /[",\r\n]/.test(text) || text.startsWith("'") ? `"${text.replaceAll('"', '""')}"` : text;
}

function tsvCell(cell: SheetCell): string {
  return defused(textOf(cell).replace(/[\t\r\n]+/g, " "));
}

function textOf(cell: SheetCell): string {
  if (cell === null) {
    return "";
  }
  return typeof cell === "string" ? defused(cell) : cell.number;
}
