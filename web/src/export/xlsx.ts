import { type Zippable, strToU8, zipSync } from "fflate";

import type { Sheet, SheetCell } from "./sheet";

const kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const kRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const kKind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const kHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The limits of the format. */
const kMostRows = 1_048_576;
const kMostText = 32_767;
const kMostName = 31;

/**
 * A workbook with one sheet per table, its first row frozen. Text stands in the file as inline strings, which no program reads as
 * formulas; numbers are numbers. The same sheets give the same bytes. A table ends at the last row the format can hold.
 */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const names = sheetNames(sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(names),
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": kStyles,
  };
  sheets.forEach((sheet, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet)));
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) {
    // A zip archive cannot say "no time"; its first year says it.
    files[name] = [strToU8(text), { mtime: new Date(1980, 0, 1), level: 6 }];
  }
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

/** Unique within a workbook, at most 31 characters, none of those that the format keeps for itself. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name.replace(/[[\]:*?/\\']/g, " ").slice(0, kMostName) || "sheet";
    let unique = plain;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) {
      const ending = ` ${n}`;
      unique = plain.slice(0, kMostName - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kKind}.worksheet+xml"/>`,
  );
  return `${kHead}<Types xmlns="${kTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kKind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kKind}.styles+xml"/>${sheets.join("")}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${kOffice}/${type}" Target="${target}"/>`,
  );
  return `${kHead}<Relationships xmlns="${kRelations}">${list.join("")}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${kHead}<workbook xmlns="${kMain}" xmlns:r="${kOffice}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

/** Style 1: the bold first row. */
const kStyles = `${kHead}<styleSheet xmlns="${kMain}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

function worksheet({ heads, rows }: Sheet): string {
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const first = `<row r="1">${heads.map((head, column) => cell(head, column, 1, ' s="1"')).join("")}</row>`;
  const others = rows
    .slice(0, kMostRows - 1)
    .map(
      (row, index) =>
        `<row r="${index + 2}">${row.map((each, column) => cell(each, column, index + 2)).join("")}</row>`,
    );
  return `${kHead}<worksheet xmlns="${kMain}">${view}<sheetData>${first}${others.join("")}</sheetData></worksheet>`;
}

function cell(value: SheetCell, column: number, row: number, look = ""): string {
  if (value === null) {
    return "";
  }
  const place = `r="${letters(column)}${row}"${look}`;
  return typeof value === "string"
    ? `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, kMostText))}</t></is></c>`
    : `<c ${place}><v>${value.number}</v></c>`;
}

/** 0 as A, 25 as Z, 26 as AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Text as XML. Control characters and halves of surrogate pairs, which XML cannot hold, become U+FFFD. */
function escaped(text: string): string {
  const held = text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return held.replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
