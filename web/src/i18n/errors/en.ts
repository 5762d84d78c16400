/** What an error is, and what to do about it. */
export interface ErrorWords {
  what: string;
  todo: string;
}

export const enErrors = {
  "config.bad_value": {
    what: "The mapping says something that cannot be.",
    todo: "Correct the value named here, or reset to what was detected.",
  },
  "config.unknown_key": {
    what: "The mapping has an entry that is not known.",
    todo: "Take the entry out, or load another mapping.",
  },
  "config.unknown_role": {
    what: "The mapping names a field that is not known.",
    todo: "Correct the name, or load another mapping.",
  },
  "csv.binary": {
    what: "This is not a text file.",
    todo: "Export the data as CSV and choose that file.",
  },
  "csv.compressed": {
    what: "This is a compressed file or a workbook, not a CSV.",
    todo: "Unpack it, or save the sheet as CSV, and choose the CSV.",
  },
  "csv.empty": {
    what: "The file is empty.",
    todo: "Export it again and choose a file that has a header and rows.",
  },
  "csv.no_rows": {
    what: "The file has a header but no rows.",
    todo: "Export it again with its rows.",
  },
  "csv.header_too_large": {
    what: "The header has more than 4,096 columns, or a cell of more than 1 MB.",
    todo: "Export fewer columns, or check the delimiter.",
  },
  "row.none_used": {
    what: "None of the rows can be used.",
    todo: "Look at the reason named here, correct the file and choose it again.",
  },
  "csv.cell_too_long": {
    what: "A cell is longer than 1 MB.",
    todo: "Most often a quotation mark was never closed: look at the line named here.",
  },
  "csv.record_too_long": {
    what: "A row is longer than 16 MB.",
    todo: "Most often a quotation mark was never closed: look at the line named here.",
  },
  "csv.too_many_cells": {
    what: "A row has too many columns.",
    todo: "Export only the columns of one table.",
  },
  "csv.unclosed_quote": {
    what: "A quotation mark is opened and never closed.",
    todo: "Correct the line named here, or export the file again.",
  },
  "csv.encoding_unavailable": {
    what: "The characters of this file are stored in a way that cannot be read here.",
    todo: "Save it as CSV UTF-8 and choose that file.",
  },
  "fx.no_rate": {
    what: "An exchange rate is missing.",
    todo: "Add the pair named here to the table of rates, or leave the table out to see each currency by itself.",
  },
  "schema.price_missing": {
    what: "The file has no prices.",
    todo: "Choose the table of plans with their prices together with it, or the column with the amount.",
  },
  "schema.no_table": {
    what: "The columns are not those of a table Holdfast can read.",
    todo: "Say here what a row is, and which column holds what.",
  },
  "schema.no_year": {
    what: "The columns are named after months without a year.",
    todo: "Write the year into their names: 2024-01.",
  },
  "schema.one_column": {
    what: "The file seems to have a single column.",
    todo: "Choose here what stands between the columns, or export the file with commas, semicolons or tabs.",
  },
  "schema.column_chosen_twice": {
    what: "The mapping gives one column two roles.",
    todo: "Give each column one role.",
  },
  "schema.role_not_in_table": {
    what: "The mapping names a role this kind of table does not have.",
    todo: "Take the entry out, or choose the other kind of table.",
  },
  "schema.not_a_month": {
    what: "The mapping takes a column for a month that is not named after one.",
    todo: "Rename the column to a month such as 2024-03.",
  },
  "schema.missing_role": {
    what: "A column that is needed is missing.",
    todo: "Choose its column under the fields, or another kind of table.",
  },
  "schema.table_not_yet": {
    what: "This kind of table cannot be read yet.",
    todo: "Choose the export of subscriptions, or MRR by customer and month.",
  },
  "schema.unknown_column": {
    what: "The file has no column of that name.",
    todo: "Choose another column, or reset to what was detected.",
  },
  "engine.out_of_memory": {
    what: "The memory a page may use is full.",
    todo: "Close other tabs and try again, or use the holdfast command, which has no such limit.",
  },
  "page.bad_mapping": {
    what: "This JSON file is no mapping.",
    todo: "Choose a mapping that was saved here, or leave the JSON file out.",
  },
  "page.bad_reply": {
    what: "The engine gave an answer that this page does not understand.",
    todo: "Load the page again. If it stays so, the page and its engine are not of the same version.",
  },
  "page.engine_not_started": {
    what: "The browser did not let the engine of this page start.",
    todo: "Open the page in an ordinary window of a browser of today. In a page of another site, that site's security policy (worker-src) or a sandbox may forbid it.",
  },
  "page.engine_stopped": {
    what: "The engine stopped in the middle of the work. It has been started anew.",
    todo: "Try again. If it stops at the same place, the file hits a fault of Holdfast: please report it.",
  },
  "page.file_changed": {
    what: "The file changed while it was read.",
    todo: "Wait until nothing writes to it any more, and choose it again.",
  },
  "page.file_unreadable": {
    what: "The browser is not allowed to read the file, or it is gone.",
    todo: "Copy it to another folder and choose it again.",
  },
  "page.folder": {
    what: "That is a folder.",
    todo: "Choose the CSV files in it.",
  },
  "page.mapping_alone": {
    what: "The mapping fits none of the files.",
    todo: "Drop it together with the CSV files that have its header, or load it where the file is checked.",
  },
  "page.no_files": {
    what: "No file was given.",
    todo: "Drop CSV files on the page, or choose them with the button.",
  },
};

export type ErrorCode = keyof typeof enErrors;
