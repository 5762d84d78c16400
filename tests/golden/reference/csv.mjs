// Bytes to records: encodings and RFC 4180, with a delimiter that the case names.

// Some releases of Node read Windows-1252 as Latin-1, so its own characters stand here.
const kWindows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const windows1252 = (bytes) =>
  Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? kWindows1252[byte - 0x80] : String.fromCharCode(byte),
  ).join("");

/** The text of a file's bytes. Encodings go by the names of the Encoding Standard: "gbk", "utf-16le" ... */
export const decode = (bytes, encoding = "utf-8") =>
  encoding === "windows-1252" ? windows1252(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes);

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

/** The header, the records above it (the first `above` ones of the file), and those below; blank lines are none. */
export function readTable(text, { delimiter = ",", above = 0 } = {}) {
  const { records, lines } = cut(text.replace(/^\uFEFF/, ""), delimiter);
  const found = records
    .map((cells, i) => ({ cells, line: lines[i] }))
    .filter(({ cells }) => cells.length > 1 || cells[0].trim() !== "");
  const [header, ...rest] = found.slice(above);
  return { header: header.cells, records: rest, preamble: found.slice(0, above) };
}
