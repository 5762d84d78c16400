/** What an error is, and what to do about it. */
export interface ErrorWords {
  what: string;
  todo: string;
}

export const en = {
  languageName: "English",
  language: "Language",
  theme: { toDark: "Dark", toLight: "Light", label: "Theme" },
  skip: "Skip to the report",

  start: {
    title: "Know who stays, who leaves and who grows",
    lead: "Holdfast turns the CSV files that billing systems export into retention, churn and expansion reports.",
    privacy: "Nothing leaves this computer.",
    privacyWhy:
      "The files are read by this page itself. It has no server, and its own security policy forbids every connection: it also works with the network switched off.",
    drop: "Drop CSV files here",
    dropNow: "Let go to read the files",
    or: "or",
    choose: "Choose files",
    sample: "Try the sample",
    reads:
      "A row per subscription (customer, start, amount), or MRR by customer and month. Several files make one report.",
    retention: "Net and gross revenue retention, by month, over 12 months and by cohort",
    churn: "MRR and customers lost, the rates, and the list of who left",
    expansion: "New, expansion and lost MRR month by month, and the list of who grew",
  },

  reading: {
    title: "Reading",
    of: (read: string, total: string) => `${read} of ${total}`,
    left: (time: string) => `about ${time} left`,
    cancel: "Cancel",
    label: "Bytes read",
  },

  failed: {
    title: "The report could not be made",
    todo: "What to do",
    line: (line: string) => `line ${line}`,
    column: (column: string) => `column ${column}`,
    detail: "In the engine's words",
    columns: "What the columns look like",
    samples: "First values",
    again: "Try another file",
  },

  report: {
    asOf: (day: string) => `State at the end of ${day}`,
    range: (first: string, last: string) => `${first} to ${last}`,
    noData: "The files hold no customer with MRR.",
    currency: "Currency",
    noCurrency: "No currency named",
    another: "Another file",
    save: "Save as JSON",
    print: "Print",
    sections: "Sections",
    partial: "incomplete",
    partialLong: (month: string) =>
      `${month} is not over in these files: it is striped, and left out of rates.`,
    showTable: "Figures as a table",
    keys: "Arrow keys move from month to month.",
    month: "Month",
  },

  figures: {
    mrr: "MRR",
    arr: "ARR",
    customers: "Customers",
    arpa: "MRR per customer",
    nrr: "Net retention",
    grr: "Gross retention",
    growth: (rate: string) => `${rate} on the month before`,
    yearTo: (month: string) => `12 months to ${month}`,
    inMonth: (month: string) => `in ${month}`,
    atEndOf: (month: string) => `at the end of ${month}`,
    twelveTimes: "12 × MRR",
    trend: "MRR by month",
  },

  account: {
    rows: (file: string, read: string, used: string, ignored: string, rejected: string) =>
      `${file}: ${read} rows read: ${used} used, ${ignored} ignored, ${rejected} rejected`,
    title: "Where the numbers come from",
    why: "Reasons",
    noIssues: "Every row was used as it stands.",
    reason: "Reason",
    outcome: "Outcome",
    count: "Rows",
    lines: "First lines",
    wholeFile: "whole file",
    severity: { notice: "used", ignored: "ignored", rejected: "rejected" },
    amounts: "Sum of the amounts",
    read: "read",
    used: "used",
    ignored: "ignored",
    rejected: "rejected",
    columns: "What each column was taken for",
    column: "Column",
    takenFor: "Taken for",
    because: "Because",
    sure: "Sure",
    notUsed: "not used",
    table: { subscriptions: "one row per subscription", mrr: "MRR by customer and month" },
    fingerprint: "Fingerprint",
    definitions: "Definitions in force",
    setting: "Setting",
    value: "Value",
    checks: "Checks that hold",
    checked: (count: string) => `checked ${count} times`,
    zeroMrr: (count: string) => `Customers who never had MRR: ${count}`,
    inAndOut: (count: string) => `Subscriptions that began and ended between two month ends: ${count}`,
    negativeMonths: (count: string) =>
      `Months in which a customer's rows added up to less than nothing, counted as no MRR: ${count}`,
    rounded: (count: string) => `Rows whose MRR had to be rounded: ${count}`,
    version: (version: string) => `Core ${version}`,
  },

  retention: {
    title: "Retention",
    lead: (month: string, nrr: string, grr: string, logo: string) =>
      `Of the MRR at the start of the 12 months to ${month}, ${nrr} was there at their end with the same customers, ${grr} before counting any growth. ${logo} of the customers stayed.`,
    leadMonth: (month: string, nrr: string, grr: string, logo: string) =>
      `Of the MRR at the start of ${month}, ${nrr} was there at its end with the same customers, ${grr} before counting any growth. ${logo} of the customers stayed.`,
    window: "Window",
    year: "12 months",
    monthly: "Month",
    chart: "Retention of MRR and customers",
    nrr: "Net revenue retention",
    grr: "Gross revenue retention",
    logo: "Customer retention",
    nrrShort: "NRR",
    grrShort: "GRR",
    logoShort: "Customers",
    opening: "MRR at start",
    retained: "MRR at end",
    kept: "Kept",
    customers: "Customers at start",
    customersKept: "Still customers",
    tooShort: "12 months of history are needed for this window. Switch to months.",
    none: "Two complete months are needed for retention.",
  },

  cohorts: {
    title: "Cohorts",
    lead: "Customers by the month of their first MRR, followed month by month. 100% is the first month; above it, growth outweighs what was lost.",
    metric: "Figure",
    customers: "Customers",
    net: "Net MRR",
    gross: "Gross MRR",
    unit: "Shown as",
    percent: "Percent",
    absolute: "Absolute",
    cohort: "Cohort",
    size: "Start",
    age: (months: string) => `Month ${months}`,
    ages: "Months since the first MRR",
    scale: "Share of the first month",
    over: "above 100%",
  },

  churn: {
    title: "Churn",
    lead: (month: string, customers: string, opening: string, churn: string, contraction: string) =>
      `In ${month}, ${customers} of ${opening} customers left with ${churn} of MRR; ${contraction} more went with customers who stayed.`,
    mrrChart: "MRR lost by month",
    customersChart: "Customers lost by month",
    churn: "Churn",
    contraction: "Contraction",
    lost: "Customers lost",
    rates: "Churn rates",
    opening: "MRR at start",
    openingCustomers: "Customers at start",
    customerRate: "Customer churn",
    grossRate: "Gross MRR churn",
    netRate: "Net MRR churn",
    netRateNoReactivation: "Net, without reactivation",
    who: "Who left",
    whoCount: (shown: string, total: string) => `${shown} of ${total} departures in complete months`,
    nobody: "Nobody left in a complete month.",
    customer: "Customer",
    left: "Left in",
    mrr: "MRR lost",
    since: "Customer since",
    rows: "Rows in the file",
  },

  expansion: {
    title: "Expansion",
    lead: (month: string, gained: string, customers: string, rate: string) =>
      `In ${month}, ${customers} customers added ${gained} of MRR, ${rate} of what the month began with.`,
    chart: "What moved MRR",
    new: "New",
    reactivation: "Reactivation",
    expansion: "Expansion",
    contraction: "Contraction",
    churn: "Churn",
    fx: "Exchange rates",
    netNew: "Net new",
    opening: "Opening",
    closing: "Closing",
    rate: "Expansion rate",
    customers: "Customers who grew",
    quick: "Quick ratio",
    bridge: "MRR bridge",
    rates: "Growth by month",
    who: "Who grew",
    whoCount: (shown: string, total: string) => `${shown} of ${total} upgrades in complete months`,
    nobody: "Nobody grew in a complete month.",
    before: "Before",
    after: "After",
    gain: "Gain",
  },

  chart: {
    span: (title: string, first: string, last: string) => `${title}, ${first} to ${last}.`,
    series: (name: string, first: string, last: string, low: string, high: string) =>
      `${name}: ${first} at first, ${last} at last, lowest ${low}, highest ${high}.`,
    at: (month: string, values: string) => `${month}: ${values}`,
  },

  table: {
    showAll: (count: string) => `Show all ${count}`,
    range: (from: string, to: string, total: string) => `${from} to ${to} of ${total}`,
    previous: "Previous",
    next: "Next",
  },

  errors: {
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
    "schema.no_table": {
      what: "The columns are not those of a table Holdfast can read.",
      todo: "Choose an export with a row per subscription (customer, start, amount), or with MRR by customer and month.",
    },
    "schema.one_column": {
      what: "The file seems to have a single column.",
      todo: "Export it with commas, semicolons or tabs between the columns.",
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
      todo: "Export the file with a customer, a start and an amount; or a customer, a month and MRR.",
    },
    "schema.table_not_yet": {
      what: "This kind of table cannot be read yet.",
      todo: "Choose the export of subscriptions, or MRR by customer and month.",
    },
    "schema.unknown_column": {
      what: "The file has no column of that name.",
      todo: "Check the spelling of the column.",
    },
    "engine.out_of_memory": {
      what: "The memory a page may use is full.",
      todo: "Close other tabs and try again, or use the holdfast command, which has no such limit.",
    },
    "page.bad_reply": {
      what: "The engine gave an answer that this page does not understand.",
      todo: "Load the page again. If it stays so, the page and its engine are not of the same version.",
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
    "page.no_files": {
      what: "No file was given.",
      todo: "Drop CSV files on the page, or choose them with the button.",
    },
  },
};

/** Every language has the same messages: a missing one does not compile. */
export type Messages = typeof en;
export type ErrorCode = keyof Messages["errors"];
