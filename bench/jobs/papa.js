// The engine's job in plain JavaScript on PapaParse: what a page without Holdfast would do. Classic script for a worker and for
// Node. Reads one currency with two decimals, in the two shapes that bench/generate.mjs writes; takes the columns by name.
//
// Money is kept in whole cents a year (MRR x 12), so that sums are exact; it is divided where it is shown.

(function (root) {
  "use strict";

  const kIgnored = new Set(["trialing", "paused", "future", "incomplete", "incomplete_expired"]);
  const kEnded = new Set(["canceled", "cancelled", "expired", "ended"]);
  const kPerYear = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };
  const kDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const kKinds = ["new", "reactivation", "expansion", "contraction", "churn"];
  const [kNew, kReactivation, kExpansion, kContraction, kChurn] = kKinds.keys();
  const kTrailing = 12;
  const kListed = 100;
  const kLines = 10;

  // A month is a number, 0 = 1970-01; a day is month * 32 + day of the month: in order, and cheap to compare.

  const monthOfDay = (day) => Math.floor(day / 32);
  const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

  function lastDay(month) {
    const leap = month % 12 === 1 && isLeap(1970 + Math.floor(month / 12));
    return month * 32 + kDays[month % 12] + (leap ? 1 : 0);
  }

  /** Month of "2024-03..."; NaN where it is none. */
  function parseMonth(text) {
    const month = Number(text.slice(5, 7));
    return text[4] === "-" && month >= 1 && month <= 12
      ? (Number(text.slice(0, 4)) - 1970) * 12 + month - 1
      : NaN;
  }

  /** Day of "2024-03-31 23:59"; NaN where it is none. */
  function parseDay(text) {
    const month = parseMonth(text);
    const day = month * 32 + Number(text.slice(8, 10));
    return text[7] === "-" && day > month * 32 && day <= lastDay(month) ? day : NaN;
  }

  /** Cents of "1490.00"; NaN where it is no amount. */
  const parseCents = (text) => (text === "" ? NaN : Math.round(Number(text) * 100));

  const monthText = (month) =>
    `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  const rate = (part, whole) => (whole === 0 ? null : part / whole);
  /** MRR in cents, of whole cents a year. */
  const shown = (perYear) => Math.round(perYear / 12);
  const zeros = (length) => new Float64Array(length);

  /** What became of every row, and of its amount. */
  class Account {
    constructor() {
      this.rows = { read: 0, used: 0, ignored: 0, rejected: 0 };
      this.amounts = { read: 0, used: 0, ignored: 0, rejected: 0 };
      this.issues = new Map();
    }

    used(cents) {
      this.count("used", cents);
    }

    /** A row that is ignored or rejected, and why. */
    leaveOut(severity, reason, cents) {
      this.count(severity, cents);
      let issue = this.issues.get(reason);
      if (!issue) this.issues.set(reason, (issue = { reason, severity, count: 0, lines: [] }));
      issue.count += 1;
      // The header is line 1; right as long as no cell holds a line break.
      if (issue.lines.length < kLines) issue.lines.push(this.rows.read + 1);
    }

    count(fate, cents) {
      this.rows.read += 1;
      this.rows[fate] += 1;
      if (Number.isNaN(cents)) return;
      this.amounts.read += cents;
      this.amounts[fate] += cents;
    }

    toJSON() {
      return { rows: this.rows, amounts: [this.amounts], issues: [...this.issues.values()] };
    }
  }

  /** Changes of MRR per customer, and the span of the data. */
  class Ledger {
    constructor() {
      this.customers = new Map();
      this.first = Infinity;
      this.asOf = 0;
    }

    /** MRR of `perYear` from month `from` on, until month `until` where that is given. */
    add(id, name, from, until, perYear) {
      let customer = this.customers.get(id);
      if (!customer) this.customers.set(id, (customer = { id, name, changes: [] }));
      customer.changes.push(from, perYear);
      if (until !== null) customer.changes.push(until, -perYear);
      if (from < this.first) this.first = from;
    }

    /** The data reaches to this day at least. */
    reaches(day) {
      if (day > this.asOf) this.asOf = day;
    }
  }

  /** Sums over customers by month, counted from the first. */
  class Figures {
    constructor(months) {
      const window = () => ({
        opening: zeros(months),
        retained: zeros(months),
        kept: zeros(months),
        customers: zeros(months),
        customersKept: zeros(months),
      });
      this.money = kKinds.map(() => zeros(months));
      this.counts = kKinds.map(() => zeros(months));
      this.monthly = window();
      this.trailing = window();
      this.cohorts = Array.from({ length: months }, (_, i) => ({
        customers: zeros(months - i),
        net: zeros(months - i),
        gross: zeros(months - i),
      }));
      this.lost = Array.from({ length: months }, () => []);
      this.grew = Array.from({ length: months }, () => []);
    }

    /** Adds a customer whose MRR per month is `mrr`. */
    add(customer, mrr) {
      const first = mrr.findIndex((amount) => amount > 0);
      if (first < 0) return;
      const cohort = this.cohorts[first];
      for (let i = first; i < mrr.length; ++i) {
        const after = mrr[i];
        const before = i > first ? mrr[i - 1] : 0;
        if (after !== before) this.move(customer, first, i, before, after);
        if (before > 0) addWindow(this.monthly, i, before, after);
        if (i >= first + kTrailing && mrr[i - kTrailing] > 0)
          addWindow(this.trailing, i, mrr[i - kTrailing], after);
        if (after === 0) continue;
        cohort.customers[i - first] += 1;
        cohort.net[i - first] += after;
        cohort.gross[i - first] += Math.min(mrr[first], after);
      }
    }

    move({ id, name }, first, i, before, after) {
      let kind = after > before ? kExpansion : kContraction;
      if (after === 0) kind = kChurn;
      if (before === 0) kind = i === first ? kNew : kReactivation;
      this.money[kind][i] += after - before;
      this.counts[kind][i] += 1;
      if (kind === kChurn) this.lost[i].push({ id, name, size: before, first });
      if (kind === kExpansion) this.grew[i].push({ id, name, size: after - before, before, after });
    }
  }

  function addWindow(window, i, before, after) {
    window.opening[i] += before;
    window.customers[i] += 1;
    if (after === 0) return;
    window.retained[i] += after;
    window.kept[i] += Math.min(before, after);
    window.customersKept[i] += 1;
  }

  /** The figures of all customers. */
  function computeFigures(ledger, months) {
    const figures = new Figures(months);
    const change = zeros(months + 1);
    const mrr = zeros(months);
    for (const customer of ledger.customers.values()) {
      change.fill(0);
      const { changes } = customer;
      for (let i = 0; i < changes.length; i += 2) change[changes[i] - ledger.first] += changes[i + 1];
      let sum = 0;
      for (let i = 0; i < months; ++i) {
        sum += change[i];
        mrr[i] = Math.max(0, sum);
      }
      figures.add(customer, mrr);
    }
    return figures;
  }

  /** The bridge of every month, in money and in customers. */
  function movements({ money, counts }, months, first) {
    let closing = 0;
    let customers = 0;
    return Array.from({ length: months }, (_, i) => {
      const [opening, openingCustomers] = [closing, customers];
      closing += kKinds.reduce((sum, _, kind) => sum + money[kind][i], 0);
      customers += counts[kNew][i] + counts[kReactivation][i] - counts[kChurn][i];
      const row = { month: monthText(first + i), opening: shown(opening), closing: shown(closing) };
      kKinds.forEach((kind, k) => (row[kind] = shown(Math.abs(money[k][i]))));
      row.customers = {
        opening: openingCustomers,
        new: counts[kNew][i],
        returned: counts[kReactivation][i],
        expanded: counts[kExpansion][i],
        contracted: counts[kContraction][i],
        lost: counts[kChurn][i],
        closing: customers,
      };
      return row;
    });
  }

  /** Retention of the complete months from number `from` on. */
  function retention(window, from, complete, first) {
    const rows = [];
    for (let i = from; i < complete; ++i) {
      const [opening, retained, kept] = [window.opening[i], window.retained[i], window.kept[i]];
      const [customers, customersKept] = [window.customers[i], window.customersKept[i]];
      rows.push({
        month: monthText(first + i),
        nrr: rate(retained, opening),
        grr: rate(kept, opening),
        logo: rate(customersKept, customers),
        opening: shown(opening),
        retained: shown(retained),
        kept: shown(kept),
        customers,
        customers_kept: customersKept,
      });
    }
    return rows;
  }

  const cohorts = (figures, first) =>
    figures.cohorts
      .map(({ customers, net, gross }, i) => ({
        month: monthText(first + i),
        size: customers[0],
        mrr: shown(net[0]),
        customers: Array.from(customers),
        net_mrr: Array.from(net, shown),
        gross_mrr: Array.from(gross, shown),
      }))
      .filter(({ size }) => size > 0);

  /** The latest of a list by month: latest month first, then the largest, then by id. */
  function latest(byMonth, complete, describe) {
    const list = [];
    for (let i = complete - 1; i >= 0 && list.length < kListed; --i) {
      const month = byMonth[i].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
      list.push(...month.slice(0, kListed - list.length).map((entry) => describe(entry, i)));
    }
    return list;
  }

  const total = (byMonth, complete) => byMonth.slice(0, complete).reduce((sum, list) => sum + list.length, 0);

  /** Who left. */
  function churn({ lost }, complete, first) {
    const describe = ({ id, name, size, first: since }, i) => ({
      customer: id,
      name,
      month: monthText(first + i),
      mrr: shown(size),
      since: monthText(first + since),
    });
    return { lost: latest(lost, complete, describe), lost_total: total(lost, complete) };
  }

  /** Who grew. */
  function expansion({ grew }, complete, first) {
    const describe = ({ id, name, before, after }, i) => ({
      customer: id,
      name,
      month: monthText(first + i),
      before: shown(before),
      after: shown(after),
      gain: shown(after) - shown(before),
    });
    return { grew: latest(grew, complete, describe), grew_total: total(grew, complete) };
  }

  function makeReport(ledger, account) {
    const { first, asOf } = ledger;
    const last = monthOfDay(asOf);
    const months = ledger.customers.size > 0 ? last - first + 1 : 0;
    const complete = asOf < lastDay(last) ? months - 1 : months;
    const figures = computeFigures(ledger, months);
    return {
      inputs: [account],
      movements: movements(figures, months, first),
      retention: {
        monthly: retention(figures.monthly, 1, complete, first),
        trailing: retention(figures.trailing, kTrailing, complete, first),
      },
      cohorts: cohorts(figures, first),
      churn: churn(figures, complete, first),
      expansion: expansion(figures, complete, first),
    };
  }

  /** Numbers of the columns named. */
  const columns = (header, names) => names.map((name) => header.indexOf(name));

  /** Reads records of Stripe's subscriptions export. */
  function subscriptionReader(header, ledger, account) {
    const [customer, name, quantity, interval, amount, status] = columns(header, [
      "Customer ID",
      "Customer Name",
      "Quantity",
      "Interval",
      "Amount",
      "Status",
    ]);
    const [start, trialEnd, canceledAt, endedAt] = columns(header, [
      "Start Date (UTC)",
      "Trial End (UTC)",
      "Canceled At (UTC)",
      "Ended At (UTC)",
    ]);
    const ignore = (reason, cents) => account.leaveOut("ignored", reason, cents);
    const reject = (reason, cents) => account.leaveOut("rejected", reason, cents);
    return (cells) => {
      if (cells.length !== header.length) return reject("not as many cells as the header", NaN);
      const cents = parseCents(cells[amount]);
      if (kIgnored.has(cells[status])) return ignore(`status ${cells[status]}`, cents);
      if (cells[customer] === "") return reject("no customer", cents);
      if (Number.isNaN(cents)) return reject("no amount", cents);

      const perYear = cents * Number(cells[quantity]) * kPerYear[cells[interval]];
      if (Number.isNaN(perYear)) return reject("no quantity or interval", cents);

      const endText = cells[endedAt] || (kEnded.has(cells[status]) ? cells[canceledAt] : "");
      if (endText === "" && kEnded.has(cells[status])) return reject("ended without a date", cents);
      const from = parseDay(cells[start]);
      const until = endText === "" ? Infinity : parseDay(endText);
      const trial = cells[trialEnd] === "" ? from : parseDay(cells[trialEnd]);
      if (Number.isNaN(from + until + trial)) return reject("bad date", cents);
      if (until < from) return reject("ends before it starts", cents);
      if (until < trial) return ignore("ends before its trial does", cents);

      account.used(cents);
      const paidFrom = Math.max(from, trial);
      ledger.reaches(paidFrom);
      if (until !== Infinity) ledger.reaches(until);
      const untilMonth = until === Infinity ? null : monthOfDay(until);
      ledger.add(cells[customer], cells[name], monthOfDay(paidFrom), untilMonth, perYear);
    };
  }

  /** Reads records of a long MRR table. */
  function mrrReader(header, ledger, account) {
    const [customer, name, month, mrr] = columns(header, ["customer_id", "customer_name", "month", "mrr"]);
    const reject = (reason, cents) => account.leaveOut("rejected", reason, cents);
    return (cells) => {
      if (cells.length !== header.length) return reject("not as many cells as the header", NaN);
      const cents = parseCents(cells[mrr]);
      if (cells[customer] === "") return reject("no customer", cents);
      if (Number.isNaN(cents)) return reject("no amount", cents);
      const at = parseMonth(cells[month]);
      if (Number.isNaN(at)) return reject("bad date", cents);

      account.used(cents);
      ledger.reaches(lastDay(at));
      ledger.add(cells[customer], cells[name], at, at + 1, cents * 12);
    };
  }

  /** Parses `source` (a File, or a stream in Node) with PapaParse; the report as JSON. */
  root.papaJob = function (Papa, source) {
    const ledger = new Ledger();
    const account = new Account();
    let read = null;
    const chunk = ({ data }) => {
      let from = 0;
      if (read === null) {
        const makeReader = data[0].includes("mrr") ? mrrReader : subscriptionReader;
        read = makeReader(data[0], ledger, account);
        from = 1;
      }
      for (let i = from; i < data.length; ++i) read(data[i]);
    };
    return new Promise((resolve, reject) => {
      const complete = () => resolve(JSON.stringify(makeReport(ledger, account)));
      Papa.parse(source, { chunk, complete, error: reject, skipEmptyLines: true, delimiter: "," });
    });
  };
})(globalThis);
