// The report's monthly movements in plain JavaScript on PapaParse: what a page without Holdfast would do. Classic script for a
// worker and for Node. It does less than the engine (no exact money, no cohorts, no account of the rows).

(function (root) {
  "use strict";

  const kMonths = 12 * 80;
  const kIgnored = new Set(["trialing", "paused", "incomplete"]);

  /** Months since 1970-01 of "2024-03..." */
  const monthOf = (text) => (Number(text.slice(0, 4)) - 1970) * 12 + Number(text.slice(5, 7)) - 1;

  /** Adds rows up to changes of MRR per customer and month. */
  class Ledger {
    constructor() {
      this.customers = new Map();
      this.first = kMonths;
      this.last = 0;
    }

    add(customer, start, end, cents) {
      let changes = this.customers.get(customer);
      if (changes === undefined) this.customers.set(customer, (changes = []));
      changes.push(start, cents);
      if (end !== null) changes.push(end, -cents);
      this.first = Math.min(this.first, start);
      this.last = Math.max(this.last, end ?? start);
    }

    /** Opening, new ... closing per month, in whole cents. */
    movements() {
      const months = this.last - this.first + 1;
      const kinds = ["new", "reactivation", "expansion", "contraction", "churn"];
      const table = Array.from({ length: months }, () => new Float64Array(kinds.length));
      const change = new Float64Array(months);
      for (const changes of this.customers.values()) {
        change.fill(0);
        for (let i = 0; i < changes.length; i += 2) change[changes[i] - this.first] += changes[i + 1];
        classify(change, table);
      }
      let closing = 0;
      return table.map((parts, i) => {
        const row = { month: this.first + i, opening: Math.round(closing) };
        kinds.forEach((kind, k) => {
          row[kind] = Math.round(parts[k]);
          closing += parts[k];
        });
        return { ...row, closing: Math.round(closing) };
      });
    }
  }

  /** Adds one customer's movements to the table: a rest below a hundredth of a cent is no MRR. */
  function classify(change, table) {
    let before = 0;
    let ever = false;
    for (let i = 0; i < change.length; ++i) {
      if (change[i] === 0) continue;
      let after = before + change[i];
      if (after < 0.01) after = 0;
      if (before === 0 && after > 0) table[i][ever ? 1 : 0] += after;
      else if (after === 0) table[i][4] -= before;
      else table[i][after > before ? 2 : 3] += after - before;
      ever = ever || after > 0;
      before = after;
    }
  }

  /** What a record of Stripe's subscriptions export adds to the ledger. */
  function subscriptionReader(header, ledger) {
    const at = (name) => header.indexOf(name);
    const [customer, quantity, interval, amount, status, start, end, trial] = [
      "Customer ID",
      "Quantity",
      "Interval",
      "Amount",
      "Status",
      "Start Date (UTC)",
      "Ended At (UTC)",
      "Trial End (UTC)",
    ].map(at);
    return (cells) => {
      if (kIgnored.has(cells[status]) || !cells[customer]) return;
      const cents = Math.round(parseFloat(cells[amount]) * 100) * Number(cells[quantity]);
      const from = cells[trial] > cells[start] ? cells[trial] : cells[start];
      const perMonth = cells[interval] === "year" ? cents / 12 : cents;
      ledger.add(cells[customer], monthOf(from), cells[end] ? monthOf(cells[end]) : null, perMonth);
    };
  }

  /** What a record of a long MRR table adds to the ledger. */
  function mrrReader(header, ledger) {
    const [customer, month, mrr] = ["customer_id", "month", "mrr"].map((name) => header.indexOf(name));
    let last = 0;
    return (cells) => {
      const at = monthOf(cells[month]);
      last = Math.max(last, at);
      ledger.add(cells[customer], at, at + 1, Math.round(parseFloat(cells[mrr]) * 100));
      ledger.last = last;
    };
  }

  /** Parses `source` (a File, or a stream in Node) with PapaParse; the movements as JSON. */
  root.papaJob = function (Papa, source) {
    const ledger = new Ledger();
    let read = null;
    const chunk = ({ data }) => {
      let from = 0;
      if (read === null) {
        read = data[0].includes("mrr") ? mrrReader(data[0], ledger) : subscriptionReader(data[0], ledger);
        from = 1;
      }
      for (let i = from; i < data.length; ++i) read(data[i]);
    };
    return new Promise((resolve, reject) => {
      const complete = () => resolve(JSON.stringify({ movements: ledger.movements() }));
      Papa.parse(source, { chunk, complete, error: reject, skipEmptyLines: true, delimiter: "," });
    });
  };
})(globalThis);
