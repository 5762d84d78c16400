/** Words of what a reader takes along. */
export const enExports = {
  title: "Export and share",
  lead: "Everything is made on this computer. Amounts stay numbers, and text that a spreadsheet would run as a formula is made plain.",
  hideNames: "Replace customer names by pseudonyms",
  key: "Key of the pseudonyms",
  keyHint:
    "The same key gives the same pseudonyms the next time. Keep it to yourself: without it nobody can tell who is who.",
  noKey: "This browser makes no pseudonyms on a page without HTTPS.",
  merge: "Merge segments with fewer than",
  whole: "The whole report",
  workbook: "Excel workbook",
  still: "Report to mail (HTML without script)",
  table: "One table",
  cuts: "As billing tools name them",
  lists: "Tables of the report",
  csv: "Save as CSV",
  copy: "Copy for spreadsheets",
  working: "One moment",
  saved: (name: string) => `Saved as ${name}.`,
  copied: (rows: string) => `Copied: ${rows} rows.`,
  select: "The browser does not let this page copy. The table is here to be selected and copied.",
  failed: "This did not work",
  image: (kind: string, heading: string) => `Save the chart “${heading}” as ${kind}`,
  made: (version: string) => `Made with Holdfast ${version}. This page has no script and loads nothing.`,
};

export type ExportWords = typeof enExports;
