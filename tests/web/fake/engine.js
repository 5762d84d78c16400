// Shaped as Emscripten leaves the real one: a factory in a variable, exported the CommonJS way where there is a module.
var createHoldfast = (() => {
  const kReport = "{{report}}";
  const kDefinitions = "{{definitions}}";

  const ok = (value) => JSON.stringify({ ok: true, value });
  const failed = (code, message, line = 0) =>
    JSON.stringify({ ok: false, error: errorOf(code, message, line) });
  const errorOf = (code, message, line = 0) => ({
    code,
    message,
    file: "",
    line,
    column: 0,
  });

  const kFields = {
    subscriptions: [
      ["customer", "always"],
      ["start", "always"],
      ["amount", "one_of"],
      ["mrr", "one_of"],
      ["end", "optional"],
      ["currency", "optional"],
      ["attribute", "optional"],
    ],
    plans: [
      ["plan", "always"],
      ["amount", "one_of"],
    ],
  };

  const tableOf = (names) =>
    names.some((name) => /customer/i.test(name))
      ? "subscriptions"
      : names.includes("plan") && names.includes("amount")
        ? "plans"
        : null;

  /** A column is taken for the field of its own name, unless a mapping says another. */
  function roleOf(name, fields, mapping) {
    const chosen = Object.entries(mapping.columns ?? {});
    const given = chosen.find(([, column]) => column === name);
    if (given) {
      return given[0];
    }
    if (mapping.attributes?.includes(name)) {
      return "attribute";
    }
    const role = /customer/i.test(name) ? "customer" : name;
    const free = !chosen.some(([each]) => each === role);
    const known = fields.some((field) => field.role === role);
    return known && free && !mapping.ignore?.includes(name) ? role : "none";
  }

  function columnOf(name, index, rows, fields, mapping) {
    const role = roleOf(name, fields, mapping);
    const samples = [...new Set(rows.map((cells) => cells[index] ?? ""))];
    const first = samples.filter((cell) => cell !== "").slice(0, 5);
    return {
      name,
      role,
      why: role === "none" ? "a name that is not known" : `named "${name}"`,
      sure: role === "none" ? 0 : 0.95,
      samples: first,
      parsed: first.map((cell) =>
        role === "amount"
          ? /^[\d.]+$/.test(cell)
            ? `${cell} USD`
            : null
          : cell,
      ),
    };
  }

  function faultOf(table, fields, columns, mapping) {
    const names = columns.map(({ name }) => name);
    const strange = Object.values(mapping.columns ?? {}).find(
      (name) => !names.includes(name),
    );
    if (strange !== undefined) {
      return errorOf("schema.unknown_column", `There is no "${strange}".`);
    }
    if (table === null) {
      return errorOf("schema.no_table", "No column holds a customer.", 1);
    }
    const missing = fields.find(
      ({ role, need }) =>
        need === "always" &&
        role !== "start" &&
        !columns.some((column) => column.role === role),
    );
    return missing === undefined
      ? null
      : errorOf("schema.missing_role", `No column holds ${missing.role}.`);
  }

  function inspect(head, options) {
    if (head.length === 0) {
      return failed("csv.empty", "The file has no bytes: export it again.");
    }
    if (head[0] === 0x50 && head[1] === 0x4b) {
      return failed(
        "csv.compressed",
        "The file begins like a zip archive: unpack it and give the CSV in it.",
      );
    }
    const mapping = options === "" ? {} : JSON.parse(options);
    const delimiter = mapping.dialect?.delimiter ?? ",";
    const [names, ...rows] = new TextDecoder()
      .decode(head)
      .split("\n")
      .slice(0, 50)
      .map((line) => line.split(delimiter));
    const table = mapping.table ?? tableOf(names);
    const fieldsOf = (kind) =>
      (kFields[kind] ?? []).map(([role, need]) => ({
        role,
        need,
        groups: need === "one_of" ? [1] : [],
        with: null,
      }));
    const fields = fieldsOf(table);
    const columns = names.map((name, index) =>
      columnOf(name, index, rows, fields, mapping),
    );
    const error = faultOf(table, fields, columns, mapping);
    return ok({
      schema: "holdfast/inspection/1",
      dialect: {
        encoding: "utf-8",
        bom: false,
        delimiter,
        quote: '"',
        escape: '"',
        line_end: "lf",
        header: true,
        skip: mapping.dialect?.skip ?? 0,
        header_rows: 1,
      },
      table,
      tables: Object.keys(kFields),
      source: names.includes("customer_stripe") ? "Stripe subscriptions" : "",
      fields,
      table_fields:
        table === null
          ? Object.fromEntries(
              Object.keys(kFields).map((kind) => [kind, fieldsOf(kind)]),
            )
          : null,
      sure: error !== null ? 0 : names.includes("unsure") ? 0.5 : 0.9,
      columns,
      mapping: error === null ? { table, columns: {}, header: names } : null,
      issues: [],
      error,
    });
  }

  /** Files named older... contradict the others; those named rates... hold exchange rates. */
  function addMore(report, opened, into) {
    const named = (word) => opened.find(({ name }) => name.startsWith(word));
    const older = named("older");
    if (older !== undefined) {
      report.conflicts = {
        total: 12,
        superseded_rows: 3,
        rules: [{ rule: "newer_mrr", count: 12 }],
        shown: [
          {
            rule: "newer_mrr",
            customer: "acme",
            currency: "USD",
            month: "2024-03",
            kept: 12000,
            other: 9900,
            kept_source: { file: opened[0].name, line: 4 },
            other_source: { file: older.name, line: 9 },
          },
        ],
      };
    }
    const rates = report.inputs.find(({ name }) => name.startsWith("rates"));
    if (rates !== undefined) {
      rates.table = "rates";
    }
    if (named("renewals") !== undefined) {
      const sums = {
        due: 4,
        renewed: 2,
        lost: 1,
        open: 1,
        renewed_early: 0,
        customers: 4,
        customers_renewed: 2,
        due_amount: 400000,
        open_amount: 100000,
        renewed_amount: 250000,
        renewed_amount_capped: 200000,
        lost_amount: 100000,
        customer_rate: 2 / 3,
        amount_rate: 0.8333,
        amount_rate_capped: 0.6667,
        customer_rate_low: 0.2,
        customer_rate_high: 0.94,
        amount_rate_low: 0.4,
        amount_rate_high: 1.27,
        amount_rate_capped_low: 0.3,
        amount_rate_capped_high: 1.03,
      };
      const contract = {
        customer: "cus_7",
        name: "Fjord Robotics",
        due: "2024-07-01",
        base: 120000,
        owner: "Mei",
        source: { file: opened[0].name, line: 12 },
      };
      const planOf = (due) => {
        const windows = [
          { days: 7, contracts: 0, amount: 0, at_risk: 0, at_risk_amount: 0 },
          {
            days: 30,
            contracts: 1,
            amount: 120000,
            at_risk: 1,
            at_risk_amount: 120000,
          },
        ];
        const customers = {
          numerator: 2,
          denominator: 3,
          rate: 2 / 3,
          rate_low: 0.208,
          rate_high: 0.939,
        };
        const amounts = {
          numerator: 250000,
          denominator: 300000,
          rate: 0.8333,
          rate_low: null,
          rate_high: null,
        };
        return {
          rates: [
            { code: "customers_of_decided", ...customers },
            { code: "amount_of_decided", ...amounts },
          ],
          years: [
            {
              year: 2023,
              complete: true,
              due: 3,
              due_amount: 300000,
              renewed: 250000,
              base: 120000,
              first_time: 80000,
              add_ons: 50000,
              growth: null,
            },
          ],
          term: { known: 2, years: 1.1 },
          calendar: {
            risk_known: true,
            windows,
            weeks: [
              {
                from: "2024-06-28",
                contracts: 1,
                amount: 120000,
                at_risk: 1,
                at_risk_amount: 120000,
              },
            ],
            owners: [{ name: "Mei", windows }],
            segments: [{ name: "", windows }],
            contracts_total: 1,
            contracts: [{ ...due, segment: "", signals: ["no_login"] }],
          },
        };
      };
      report.renewals = {
        source: "table",
        currencies: [
          {
            currency: "USD",
            minor_digits: 2,
            months: [{ month: "2024-05", ...sums }],
            total: sums,
            upcoming: {
              contracts: 1,
              amount: 120000,
              decided: 2,
              shown: [contract],
            },
            later: 3,
            plan: planOf(contract),
          },
        ],
      };
      report.customers = {
        known: 12,
        attributes: [{ name: "industry", values: 3, customers: 11 }],
      };
    }
    if (into !== undefined && into !== "none") {
      const rate = { from: "USD", via: null, later: false };
      report.fx = {
        reporting_currency: into,
        rates: [
          { ...rate, month: "2024-01", rate: 0.9175, day: "2024-01-31" },
          { ...rate, month: "2024-02", rate: 0.924, day: "2024-02-29" },
        ],
        ambiguous_days: 0,
      };
    }
  }

  class Analysis {
    constructor(config) {
      this.config = config === "" ? {} : JSON.parse(config);
      this.bytes = 0;
      this.head = "";
      this.opened = [];
    }
    open(file) {
      this.opened.push(JSON.parse(file));
      return ok(null);
    }
    buffer(size) {
      this.room = new Uint8Array(size);
      return this.room;
    }
    commit(size) {
      this.bytes += size;
      this.head ||= new TextDecoder().decode(this.room.subarray(0, 200));
      if (this.head.includes("trap-engine")) {
        throw new WebAssembly.RuntimeError("unreachable");
      }
      if (this.opened.at(-1).name.startsWith("slow")) {
        const until = Date.now() + 120;
        while (Date.now() < until);
      }
    }
    failed() {
      return this.head.includes("bad-line");
    }
    finish() {
      return this.failed()
        ? failed(
            "csv.unclosed_quote",
            "Line 7: a quotation mark is opened and never closed.",
            7,
          )
        : ok({ inputs: [] });
    }
    report(text) {
      const { filter, ...settings } = text === "" ? {} : JSON.parse(text);
      if (this.failed()) {
        return this.finish();
      }
      const report = JSON.parse(JSON.stringify(kReport));
      const [input] = report.inputs;
      report.inputs = this.opened.map(({ name, mapping }) => ({
        ...input,
        name,
        issues: input.issues.filter(
          ({ code }) => !mapping?.keep?.includes(code),
        ),
      }));
      const set = { ...this.config.set, ...settings };
      Object.assign(report.settings, set);
      if (filter) {
        report.filter = filter;
      }
      addMore(report, this.opened, set.reporting_currency);
      return ok(report);
    }
    /** The same customers in each of two segments: what is looked at are words, not figures. */
    segments(text) {
      const { by, filter = null } = JSON.parse(text);
      const { inputs, settings, as_of, ...block } = JSON.parse(
        JSON.stringify(kReport),
      );
      const segment = (value) => ({
        ...block,
        value,
        kind: "value",
        values: 1,
        cross: null,
        lives: null,
      });
      return ok({
        schema: "holdfast/segments/1",
        by,
        moves: false,
        as_of,
        settings,
        filter,
        total: block,
        segments: [segment("100 - 1000"), segment("< 100")],
        mix: null,
        cross: null,
        lives: null,
        invariants: [],
      });
    }
    /** Always the same three customers, and more where the month is the first of a year. */
    explain(text) {
      const question = JSON.parse(text);
      const { metric, month, cohort, age, survey, by, segment } = question;
      const { offset = 0 } = question;
      if (metric === "summary.arpa") {
        throw new WebAssembly.RuntimeError("unreachable");
      }
      const name = this.opened[0].name;
      const lines = (line) => ({ total: 1, shown: [{ file: name, line }] });
      const row = (customer, amount, rule) => ({
        customer,
        name: "",
        attributes: {},
        amount,
        before: amount,
        before_month: "2024-04",
        after: 0,
        after_month: "2024-05",
        rule,
        why: `In the core's words: ${rule}.`,
        since: "2023-01",
        last: null,
        before_lines: lines(amount / 100),
        after_lines: { total: 0, shown: [] },
      });
      const rows = [
        row("acme", 9000, "movement.churn"),
        row("bolt", 700, "movement.of_the_future"),
      ];
      return ok({
        schema: "holdfast/explanation/1",
        metric,
        month: month ?? null,
        cohort: cohort ?? null,
        age: age ?? null,
        input: null,
        reason: null,
        survey: survey ?? null,
        by: by ?? null,
        segment: segment ?? null,
        currency: "USD",
        minor_digits: 2,
        unit: "money",
        meaning: "A figure.",
        value: 10000,
        parts: [
          {
            role: "total",
            metric,
            unit: "money",
            month: month ?? null,
            age: age ?? null,
            sign: 1,
            total: 10000,
            customers: 122,
            rows: offset === 0 ? rows : [row("crux", 300, "movement.churn")],
            rest:
              offset === 0
                ? { customers: 120, amount: 300 }
                : { customers: 121, amount: 9700 },
          },
        ],
      });
    }
    excluded(place) {
      if (this.config.excluded !== true) {
        return failed("engine.no_excluded", "They were not asked for.");
      }
      const { name } = this.opened[place];
      const csv = `line,fate,reason,explanation,customer,amount\n3,rejected,row.bad_amount,No amount.,'=1+1,-5.00\n9,ignored,row.trial,A trial.,${name},7\n`;
      return ok({ csv, rows: 2, truncated: false });
    }
    delete() {}
  }

  return async () => ({
    version: () => "0.0.0",
    definitions: () => ok(kDefinitions),
    inspect,
    Analysis,
  });
})();
if (typeof exports === "object" && typeof module === "object")
  module.exports = createHoldfast;
