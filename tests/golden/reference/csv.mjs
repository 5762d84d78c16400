// Bytes to records: encodings and RFC 4180, with a delimiter that the case names.

/** The text of a file's bytes. Encodings go by the names of the Encoding Standard: "gbk", "utf-16le" ... */
export const decode = (bytes, encoding = "utf-8") => new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** Records of a CSV text by RFC 4180: arrays of cells, and the line that each begins on in `lines`. */
function cut(text, delimiter) {
  const records = [];
  const lines = [];
  let record = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endRecord = () => {
    records.push([...record, cell]);
    lines.push(begun);
    record = [];
    cell = "";
    begun = line + 1;
  };
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') cell += text[++i];
    else if (c === '"') quoted = !quoted;
    else if (quoted) cell += c;
    else if (c === delimiter) ((record = [...record, cell]), (cell = ""));
    else if (c === "\n") endRecord();
    else if (c !== "\r") cell += c;
    if (c === "\n") ++line;
  }
  if (cell !== "" || record.length > 0) endRecord();
  return { records, lines };
}

/** Records of a CSV text: arrays of cells. */
export const parseCsv = (text, delimiter = ",") => cut(text.replace(/^\uFEFF/, ""), delimiter).records;

/** The header, behind `above` records that are none of the table, and the records below it; blank lines are none. */
export function readTable(text, { delimiter = ",", above = 0 } = {}) {
  const { records, lines } = cut(text.replace(/^\uFEFF/, ""), delimiter);
  const found = records
    .map((cells, i) => ({ cells, line: lines[i] }))
    .filter(({ cells }) => cells.length > 1 || cells[0].trim() !== "");
  const [header, ...rest] = found.slice(above);
  return { header: header.cells, records: rest };
}
