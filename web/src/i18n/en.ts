import { enAdoption } from "./adoption";
import { enAdvocates } from "./advocates";
import { enDemo } from "./demo";
import { enErrors } from "./errors/en";
import { enExports } from "./exports/en";
import { enRoles } from "./roles/en";
import { enIssues } from "./issues/en";
import { enBenchmarks } from "./benchmarks";
import { enForecast } from "./forecast";
import { enGrowth } from "./growth";
import { enTables } from "./other-tables";
import { enSegments } from "./segment-words";
import { enRenewalPlan } from "./renewal-plan";
import { enRevenue } from "./revenue";
import { enHealth } from "./health";
import { enStaying } from "./staying-words";
import { enTiers } from "./tiers";
import { enReaderViews } from "./reader-views";
import { enSpokenTerms } from "./spoken-terms";
import { enWarning } from "./warning";

const counted = (count: string, one: string, many: string): string =>
  `${count} ${count === "1" ? one : many}`;
const customersOf = (count: string): string => counted(count, "customer", "customers");
const monthsOf = (count: string): string => counted(count, "month", "months");
const rowsOf = (count: string): string => counted(count, "row", "rows");

export const en = {
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
      "A row per subscription, invoice, payment or change of MRR, or MRR by customer and month; customers, renewals, exchange rates, plans, usage, costs, surveys and an index of the industry beside it. Several files make one report.",
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
    moreFiles: (name: string, more: string) => `${name} and ${more} more files`,
    asOf: (day: string) => `State at the end of ${day}`,
    bySubscription: "By subscription: where this report says customers, it counts subscriptions.",
    range: (first: string, last: string) => `${first} to ${last}`,
    currency: "Currency",
    noCurrency: "No currency named",
    another: "Another file",
    save: "Save as JSON",
    print: "Print",
    compare: "Compare",
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
    yearTo: (month: string, span: string) => `${span} to ${month}`,
    inMonth: (month: string) => `in ${month}`,
    atEndOf: (month: string) => `at the end of ${month}`,
    onFirstOf: (month: string) => `on the first day of ${month}`,
    twelveTimes: "12 × MRR",
    trend: "MRR by month",
  },

  account: {
    rows: (file: string, read: string, used: string, ignored: string, rejected: string) =>
      `${file}: ${rowsOf(read)} read: ${used} used, ${ignored} ignored, ${rejected} rejected`,
    title: "Where the numbers come from",
    why: "Reasons",
    reason: "Reason",
    outcome: "Outcome",
    count: "Rows",
    lines: "First lines",
    wholeFile: "whole file",
    severity: { notice: "used", ignored: "ignored", rejected: "rejected" },
    amountIn: (currency: string) => `Amount, ${currency}`,
    columns: "What each column was taken for",
    column: "Column",
    takenFor: "Taken for",
    because: "Because",
    sure: "Sure",
    notUsed: "not used",
    table: {
      subscriptions: "a subscription",
      mrr: "a customer's MRR in a month, or in every month",
      invoices: "an invoice, a line of one, or a payment",
      movements: "a change of a customer's MRR",
      customers: "a customer and its attributes",
      renewals: "a contract that is due for renewal",
      rates: "an exchange rate",
      plans: "a plan or product with its price",
      usage: "what a customer did in a period",
      costs: "a month's cost",
      surveys: "an answer to a survey",
      industry: "a month's index of the industry",
    },
    reasons: "Where every row went",
    total: "total",
    leftOut: "Save left-out rows (CSV)",
    leftOutBusy: "Reading the rows again",
    leftOutDone: (count: string) => `${rowsOf(count)} saved`,
    leftOutCut: (count: string) => `The first ${rowsOf(count)} saved; there are more.`,
    rowIs: (what: string) => `A row is ${what}.`,
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

  checking: {
    title: "How the file was read",
    check: "Check how the file was read",
    source: (name: string) => `Recognised: ${name}`,
    sure: (rate: string) => `${rate} sure`,
    unsure: "It is not certain what this file holds. Look through the fields before you use the report.",
    files: "Files",
    attention: "needs a look",
    table: "A row of this file is",
    chooseTable: "not recognised: choose here",
    detected: (value: string) => `Detected: ${value}`,
    fields: "Fields and their columns",
    need: { always: "needed", one_of: "one of these needed", optional: "optional" },
    noColumn: "no column",
    notThere: (name: string) => `${name} (not in this file)`,
    values: "First values, and what they are read as",
    unreadable: "cannot be read",
    months: (count: string) => `${count} columns, one per month`,
    others: (count: string) => `Columns without a field (${count})`,
    allUsed: "Every column has a field.",
    attribute: "attribute of the customer",
    written: "How the file is written",
    encoding: "Encoding",
    delimiter: "Between the columns",
    delimiters: {
      ",": "comma",
      ";": "semicolon",
      "\t": "tab",
      "|": "vertical bar",
      " ": "space",
      ":": "colon",
    },
    header: "First line",
    headerYes: "names of the columns",
    headerNo: "values already",
    skip: "Lines above it to leave out",
    decimal: "Decimal sign",
    point: "point: 1,234.56",
    comma: "comma: 1.234,56",
    dateOrder: "Order of dates",
    dayFirst: "day first: 31/12/2024",
    monthFirst: "month first: 12/31/2024",
    dateClear: "clear from the values",
    amounts: "Amounts are in",
    wholeUnits: "units: 12.00",
    minorUnits: "cents: 1200",
    currency: "Currency where a row names none",
    noCurrency: "none",
    interval: "Billing interval where a row names none",
    noInterval: "from the rows, else a month",
    intervals: {
      week: "a week",
      month: "a month",
      "3 months": "3 months",
      "6 months": "6 months",
      year: "a year",
      "2 years": "2 years",
    },
    leftOut: "Rows that are left out",
    leftOutLater: "Known once the file can be read.",
    noneLeftOut: "No row is left out.",
    rowsOf: (count: string, outcome: string) => `${count} ${outcome}`,
    lines: (lines: string) => `in line ${lines}`,
    keep: "Keep these rows",
    kept: "Kept, as you decided.",
    cannotKeep: "Correct them in the file.",
    assumed: "What was assumed",
    mapping: "Mapping",
    mappingWhy:
      "A mapping holds what is decided here. In this visit it applies itself to files with the same header; saved, it can be dropped here with the file, or given to the holdfast command.",
    download: "Save mapping (JSON)",
    load: "Load mapping",
    reset: "Reset to what was detected",
    remove: "Leave this file out",
  },

  consequence: {
    title: "What comes of it",
    mrr: (customers: string, when: string) => `MRR from ${customersOf(customers)} ${when}`,
    compare: "Compare it with your billing tool.",
    noMrr: "No customer has MRR in these files.",
    rows: (used: string, ignored: string, rejected: string) =>
      `${rowsOf(used)} used, ${ignored} ignored, ${rejected} rejected`,
    computing: "Computing what comes of it",
    none: "No report yet",
    show: "Show the report",
  },

  conflicts: {
    title: "Where files disagree",
    rules: {
      newer_row: "the same row in two exports: the newer export counts",
      newer_mrr: "a month in two MRR tables: the newer export counts",
      better_table: "tables of two kinds: MRR before subscriptions, movements, invoices",
    },
    counted: (rule: string, count: string) => `${count} × ${rule}`,
    superseded: (count: string) => `${rowsOf(count)} of older exports replaced by newer ones`,
    shown: (shown: string, total: string) => `${shown} of ${total}, by customer and month`,
    kept: "Counts",
    other: "Does not count",
    source: (file: string, line: string) => `${file}, line ${line}`,
  },

  exchange: {
    title: (currency: string) => `Exchange rates into ${currency}`,
    lead: "Each month is converted at its last rate. Retention and cohorts compare both ends at the same rate, so that rates alone make no growth.",
    ambiguous: (count: string) =>
      `On ${counted(count, "day", "days")} the files have two rates for a pair: the larger is used.`,
    from: "One unit of",
    rate: (currency: string) => `in ${currency}`,
    day: "Rate of",
    remark: "Remark",
    via: (currency: string) => `by way of ${currency}`,
    later: "no earlier rate",
    reportIn: "Report in",
    each: "each currency by itself",
  },

  retention: {
    title: "Retention",
    lead: (month: string, nrr: string, grr: string, kept: string, customers: string, span: string) =>
      `Of the MRR at the start of the ${span} to ${month}, ${nrr} was there at their end with the same customers, ${grr} before counting any growth. ${kept} of ${customersOf(customers)} stayed.`,
    leadMonth: (month: string, nrr: string, grr: string, kept: string, customers: string) =>
      `Of the MRR at the start of ${month}, ${nrr} was there at its end with the same customers, ${grr} before counting any growth. ${kept} of ${customersOf(customers)} stayed.`,
    window: "Window",
    span: (months: number) => counted(String(months), "month", "months"),
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
    tooShort: (span: string) => `This window needs a history of ${span}. Switch to months.`,
    none: "Two complete months are needed for retention.",
  },

  cohorts: {
    title: "Cohorts",
    lead: {
      usual:
        "Customers by the month of their first MRR, followed month by month. 100% is the first month; above it, growth outweighs what was lost.",
      own: "Customers by the month of their first MRR, looked at on the last day of each one's own months, counted from the day of joining. 100% is everyone on that day; who leaves within the first month is lost in month 0.",
      signUp:
        "Customers who have paid, by the month in which they signed up, followed month by month. 100% is all of them with their first MRR: shares rise while customers convert.",
      ownSignUp:
        "Customers who have paid, by the month in which they signed up, looked at on the last day of each one's own months, counted from the day of signing up. 100% is all of them with their first MRR.",
    },
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
    ages: {
      usual: "Months since the first MRR",
      own: "Own months since the first day with MRR",
      signUp: "Months since signing up",
      ownSignUp: "Own months since the day of signing up",
    },
    scale: "Share of the start",
    over: "above 100%",
  },

  churn: {
    title: "Churn",
    lead: (month: string, customers: string, opening: string, churn: string, contraction: string) =>
      `In ${month}, ${customers} of ${customersOf(opening)} left with ${churn} of MRR; ${contraction} more went with customers who stayed.`,
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
    growthAboveZero: (name: string) => `${name} (growth above 0)`,
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

  sure: {
    counted: (count: string, of: string) => `${count} of ${of}`,
    inOneLine: (value: string, range: string) => `${value} (${range})`,
    interval: "95% interval",
    ranges: (level: string) => `The ranges under the rates are ${level} intervals`,
    methods: (draws: string, seed: string) =>
      `The customers are taken as a sample of those you could have had: with as many others like them, the rate would lie in the range 19 times out of 20. Few customers, or one large one, make it wide. Shares of customers: Wilson's interval. Rates of MRR: the delta method; for the trailing months to the last one the bootstrap (BCa, ${draws} draws, seed ${seed}).`,
    twoMethods:
      "The months to the last one by two methods: drawing customers (BCa), and leaving each customer out once (jackknife).",
    figure: "Figure",
    drawn: "Drawn (BCa)",
    jackknife: "Jackknife",
    base: {
      mrr: (month: string) => `MRR of ${month}`,
      retention: (month: string, span: string) => `MRR that the ${span} to ${month} began with`,
    },
    warnings: {
      few_customers: (count: string, base: string) =>
        `Fewer than 10 customers make the ${base} (${count}): one more or less changes the rates by a lot.`,
      one_customer: (share: string, base: string) =>
        `One customer holds ${share} of the ${base}: rates and averages follow that customer.`,
      no_spread: (count: string, base: string) =>
        `Of ${customersOf(count)}, all changed alike since the ${base}: net and gross retention have no range. That of the customers who stayed tells how sure they are.`,
      no_spread_of_nrr: (count: string, base: string) =>
        `Of ${customersOf(count)}, all changed alike since the ${base}: net retention has no range. That of the customers who stayed tells how sure it is.`,
    },
  },

  survival: {
    title: "How long customers stay",
    median: (months: string) =>
      `Half of the customers stay for more than ${monthsOf(months)}, half leave by then.`,
    noMedian: (months: string) =>
      `More than half of the customers stay longer than can be seen (${monthsOf(months)}).`,
    mean: (mean: string, months: string) =>
      `Within ${monthsOf(months)}, a customer stays for ${monthsOf(mean)} on average.`,
    nobodyLeft: (customers: string, months: string) =>
      `Of ${customersOf(customers)}, none left within ${monthsOf(months)}.`,
    chart: "Still customers by age",
    stay: "Still customers",
    age: "Months since the first MRR",
    after: (months: string) => `after ${monthsOf(months)}`,
    atRisk: "Stayed until then",
    churned: "Left",
    note: (customers: string, censored: string) =>
      `Kaplan and Meier's estimate from ${customersOf(customers)}. ${censored} have not left: each counts for as long as seen. Who came back has left all the same. The shaded limits are Greenwood's, on the log-log scale.`,
  },

  expansion: {
    title: "Expansion",
    lead: (month: string, gained: string, customers: string, rate: string) =>
      `In ${month}, ${customersOf(customers)} added ${gained} of MRR, ${rate} of what the month began with.`,
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

  ...enTables,
  ...enDemo,
  ...enWarning,
  ...enHealth,
  ...enAdvocates,
  ...enAdoption,
  ...enTiers,
  exports: enExports,
  ...enSegments,
  ...enStaying,
  ...enBenchmarks,
  ...enGrowth,
  ...enForecast,
  ...enRevenue,
  ...enReaderViews,
  ...enSpokenTerms,
  ...enRenewalPlan,

  attributes: {
    title: (count: string) => `Customers described in the files: ${count}`,
    none: "They have no attributes.",
    name: "Attribute",
    values: "Different values",
  },

  explain: {
    hint: "Every figure opens: click one to see who is behind it.",
    close: "Close",
    working: "Looking it up",
    reading: "The files are read again for this",
    failed: "The figure could not be explained",
    numerator: "Numerator",
    denominator: "Denominator",
    why: "Customer, and why",
    when: "When",
    adds: "Adds",
    rest: (count: string) => `and ${count} more, together`,
    others: (count: string) => `and ${count} others, together`,
    total: "Total",
    nobody: "Nobody is behind this figure.",
    cohort: (cohort: string, months: string) => `Cohort ${cohort}, month ${months}`,
    age: (months: string) => `Months since the first MRR: ${months}`,
    ltv: "Lifetime value",
    growth: "Growth of MRR",
    zeroMrr: "Customers who never had MRR",
    returned: "Customers who came back",
    contracted: "Customers who shrank",
    newCustomers: "New customers",
    closingCustomers: "Customers at end",
    atRisk: "Customers who could leave",
    baseMrr: "First MRR of the cohort",
    survivors: "Customers in the curve",
    renewedEarly: "Renewed early",
    renewalCustomers: "Customers with a contract due or renewed early",
    customersRenewed: "Of them, customers who renewed",
    openAmount: "Amount not decided",
    renewedCapped: "Amount renewed, without growth",
    amountRateCapped: "Amount rate, without growth",
    signUpUnknown: "Sign-up not known",
    leftOutRows: "Rows left out",
    leftOutAmounts: "Amounts left out",
    watched: "Customers looked at",
    withAnySign: "Customers who show a sign",
    withSign: "Customers with the sign",
    withoutSign: "Customers without the sign",
    churnWithoutSign: "Churn without the sign",
    withScore: "Customers with a score",
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

  errors: enErrors,
  roles: enRoles,
  issues: enIssues,
};

/** Every language has the same messages: a missing one does not compile. */
export type Messages = typeof en;
