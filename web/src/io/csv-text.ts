/** A cell that a spreadsheet program would run as a formula. Full-width signs count: some programs read them as the plain ones. */
const kFormulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/;
/** A plain number: it has a sign in front and is no formula. */
const kNumber = /^[+-](?:\d[\d.,]*|[.,]\d+)(?:[eE][+-]?\d{1,3})?%?$/;

/** A cell as it may be opened in a spreadsheet program: what would be run there is text, and numbers stay numbers. */
export function defused(cell: string): string {
  return kFormulaStart.test(cell) && !kNumber.test(cell) ? `'${cell}` : cell;
}

/** CSV text with every cell defused and quoted where needed. */
export function defusedCsv(text: string): string {
  return recordsOf(text)
    .map((cells) => cells.map((cell) => quoted(defused(cell))).join(","))
    .map((line) => `${line}\r\n`)
    .join("");
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The records of CSV text with commas and doubled quotation marks, as the core writes it. */
export function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at);
    cells.push(cell);
    at = end;
    if (text[at] === ",") {
      at += 1;
      if (at < text.length) {
        continue;
      }
      cells.push("");
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    records.push(cells);
    cells = [];
  }
  return records;
}

function plainCell(text: string, from: number): [cell: string, end: number] {
  let end = from;
  while (end < text.length && !",\r\n".includes(text[end] ?? "")) {
    end += 1;
  }
  return [text.slice(from, end), end];
}

function quotedCell(text: string, from: number): [cell: string, end: number] {
  let cell = "";
  for (let at = from; ;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) {
      return [cell + text.slice(at), text.length];
    }
    cell += text.slice(at, mark);
    if (text[mark + 1] !== '"') {
      return [cell, mark + 1];
    }
    cell += '"';
    at = mark + 2;
  }
}
