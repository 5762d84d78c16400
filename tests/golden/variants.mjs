// The files of a golden case as people hand them on: the same figures have to come of them.
//
//   node tests/golden/variants.mjs CASE_DIR TARGET_DIR     writes the files of every variant into a folder each
//
// renamed       a name that says nothing
// resaved       opened in Excel and saved: a BOM, Windows line ends, 1/31/25 23:50 for 2025-01-31 23:50:00, 720 for 720.00,
//               TRUE for true, Jan-25 for the column 2025-01, and every row as wide as the widest
// semicolons    as a spreadsheet saves where the decimal sign is a comma: 1.200,50 between semicolons
// unicode_text  Excel's "Unicode text": tabs, UTF-16 with a BOM
// shuffled      the rows in another order; rows that belong to the row above stay there, titles and totals stay where they are

import { mkdirSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decode, parseCsv, readTable } from "./reference/csv.mjs";
import { readFile } from "./reference/rows.mjs";

/** Variants that say something else than the case: the case's name, and why. */
export const kNotApplied = {
  resaved: {
    "import-patreon-members":
      "Excel reads a time with millionths of a second as minutes and seconds: the day is lost in the file",
    "import-sheet-with-notes": "its rows with too few cells, or too many, become rows of the right width",
  },
  semicolons: {},
  unicode_text: {
    "import-sheet-with-notes": "its rows with too few cells, or too many, become rows of the right width",
  },
  renamed: {},
  shuffled: {},
};

const quote = (cell, delimiter) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const toCsv = (records, delimiter, eol) =>
  records.map((record) => record.map((cell) => quote(cell, delimiter)).join(delimiter) + eol).join("");

const kMonths = "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec".split(",");

/** What Excel (United States; for Chinese days, China) shows of a cell that it takes for a value. */
function resaved(cell) {
  if (/^(true|false)$/i.test(cell)) return cell.toUpperCase();
  if (/^-?\d+\.\d+$/.test(cell)) return cell.replace(/0+$/, "").replace(/\.$/, "");
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(cell);
  if (chinese) return chinese.slice(1).join("/");
  const slashed = /^0?(\d{1,2}\/)0?(\d{1,2}\/\d{4})$/.exec(cell);
  if (slashed) return slashed[1] + slashed[2];
  const month = /^(\d{4})-(\d{2})$/.exec(cell);
  if (month) return `${kMonths[Number(month[2]) - 1]}-${month[1].slice(2)}`;
  const day = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})(?::\d{2})?)?$/.exec(cell);
  if (!day) return cell;
  const [, year, m, d, hour, minute] = day;
  const date = `${Number(m)}/${Number(d)}`;
  return hour === undefined ? `${date}/${year}` : `${date}/${year.slice(2)} ${Number(hour)}:${minute}`;
}

const kAmount = /^'?[-(]?(?:NT\$|RM|[A-Z]{3}|[$€£¥])? ?-?\d[\d,]*(?:\.\d+)?\)?$/;

/** 1,200.50 as 1.200,50. */
const withComma = (cell) =>
  kAmount.test(cell) && /[.,]/.test(cell)
    ? cell.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."))
    : cell;

/** A generator of the same numbers in every run. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function shuffled(items) {
  const next = numbers(20250331);
  const list = [...items];
  for (let i = list.length - 1; i > 0; --i) {
    const j = next(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

const kStay = ["row.total", "row.footer"];

/** Rows with those that belong to the row above them; what stands at the end stays there. */
function shuffledRows(file, records) {
  const { mapping } = file;
  const read = file.records.filter(({ why }) => why !== "row.preamble");
  const customer = mapping.table === "invoices" ? mapping.columns.customer : undefined;
  const header = file.header;
  const units = [];
  const end = [];
  let inGroup = false;
  for (const [i, { why }] of read.entries()) {
    const cells = records[i];
    const belongs =
      why === "row.continuation" ||
      (customer !== undefined &&
        header.includes(customer) &&
        mapping.columns.invoice &&
        cells[header.indexOf(customer)].trim() === "" &&
        i > 0 &&
        why !== "row.no_customer");
    if (inGroup && why !== "row.group") {
      units.at(-1).push(cells);
      if (why === "row.total") inGroup = false;
    } else if (kStay.includes(why)) end.push(cells);
    else if (belongs && units.length > 0) units.at(-1).push(cells);
    else units.push([cells]);
    if (why === "row.group") inGroup = true;
  }
  return [...shuffled(units).flat(), ...end];
}

/** What stands in the file above the table, as records. */
const aboveOf = (text, { delimiter = ",", above = 0 } = {}) =>
  parseCsv(text, delimiter)
    .filter((cells) => cells.length > 1 || cells[0].trim() !== "")
    .slice(0, above);

/** The text of a file in one of the shapes, as bytes. */
function fileIn(variant, name, bytes, mapping, plans) {
  const reading = mapping.reading ?? {};
  const text = decode(bytes, reading.encoding);
  const table = readTable(text, reading);
  const above = aboveOf(text, reading);
  let rows = table.records.map(({ cells }) => cells);
  if (variant === "shuffled") {
    const file = { ...readFile(name, bytes, mapping, { plans }), header: table.header };
    rows = shuffledRows(file, rows);
  }
  const all = [...above, table.header, ...rows];
  const width = Math.max(...all.map((record) => record.length));
  const padded = (record) => [...record, ...Array(width - record.length).fill("")];
  const map = (change) => all.map((record) => record.map(change));
  if (variant === "resaved") return Buffer.from("\uFEFF" + toCsv(map(resaved).map(padded), ",", "\r\n"));
  if (variant === "semicolons") return Buffer.from(toCsv(map(withComma), ";", "\r\n"));
  if (variant === "unicode_text")
    return Buffer.from("\uFEFF" + toCsv(all.map(padded), "\t", "\r\n"), "utf16le");
  return Buffer.from(toCsv(all, ",", "\n"));
}

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The variants of a case: {variant, files: [{name, bytes}]}, or {variant, why} where one says something else. */
export function variantsOf(dir) {
  const { files } = readJson(join(dir, "case.json"));
  const roles = existsSync(join(dir, "roles.json")) ? readJson(join(dir, "roles.json")) : {};
  const name = dir.split("/").at(-1);
  return Object.keys(kNotApplied).map((variant) => {
    const why = kNotApplied[variant][name];
    if (why) return { variant, why };
    const made = files.map((file, i) => {
      const bytes = readFileSync(join(dir, file.name));
      if (variant === "renamed") return { name: `Book${i + 1}.csv`, bytes };
      const mapping = roles[file.name] ?? file.mapping;
      const ending = variant === "unicode_text" ? ".txt" : "";
      return { name: file.name + ending, bytes: fileIn(variant, file.name, bytes, mapping, new Map()) };
    });
    return { variant, files: made };
  });
}

function main([dir, target]) {
  if (!dir || !target) {
    console.error("usage: variants.mjs CASE_DIR TARGET_DIR");
    return 2;
  }
  for (const { variant, files = [], why } of variantsOf(dir)) {
    if (why) console.log(`${variant}: ${why}`);
    mkdirSync(join(target, variant), { recursive: true });
    for (const { name, bytes } of files) writeFileSync(join(target, variant, name), bytes);
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
