import { type TemplateResult, html, nothing } from "lit";

import type {
  Block,
  MeasuredLift,
  MeasuredShare,
  SignalCustomer,
  SignalRule,
  Signals,
  TrippedSignal,
} from "../contract/report";
import type { Importer } from "../io/importer";
import { type FigurePlace, addressOf } from "../state/figure-address";
import { customerCell, sourceCell } from "./churn";
import { figureLink, sentenceWith } from "./figure-link";
import { blockFigure, figureColumns } from "./figure-tables";
import { type Cell, table } from "./table";
import { termed } from "./term";
import type { Ui } from "./ui";
import { signalNumber, signalText } from "./usage-words";

/** Who may leave, by the rules of early warning, where the files say what customers do. */
export function signalsView(
  ui: Ui,
  block: Block,
  importer: Importer | null,
): TemplateResult | typeof nothing {
  const { signals } = block;
  if (!signals) {
    return nothing;
  }
  const { t, f } = ui;
  return html`
    <section id="signals" class="report-section">
      <h2>${t.signals.title}</h2>
      <p class="lead">
        ${sentenceWith(
          t.signals.lead,
          blockFigure(ui, block, "signals.tripped", "count"),
          blockFigure(ui, block, "signals.observed", "count"),
          f.day(signals.as_of),
        )}
      </p>
      <p class="note">${t.signals.quoted}</p>
      <h3>${t.signals.rules}</h3>
      ${rulesTable(ui, block, signals, importer)} ${measuredView(ui, block, signals)}
      ${
        signals.customers.length === 0
          ? nothing
          : html`<h3>${t.signals.who}</h3>
              ${customersTable(ui, block, signals)}`
      }
    </section>
  `;
}

function rulesTable(ui: Ui, block: Block, signals: Signals, importer: Importer | null): TemplateResult {
  const { t } = ui;
  const change = (rule: SignalRule, value: string): void => {
    void importer?.set({ warning_thresholds: thresholdsWith(signals.rules, rule, value) });
  };
  return table<SignalRule>(ui, {
    caption: t.signals.rules,
    rows: signals.rules,
    columns: [
      { head: t.signals.rule, cell: (rule) => ruleCell(ui, rule), words: true },
      {
        head: t.warning.threshold,
        cell: (rule) => thresholdCell(ui, rule, importer === null ? null : change),
      },
      ...figureColumns<SignalRule, "signals.rules">(
        ui,
        block,
        [
          [t.signals.customers, "customers", "count"],
          [t.signals.mrr, "mrr", "money"],
        ],
        () => "signals.rules",
        segmentOf,
      ),
    ],
  });
}

function segmentOf({ code }: SignalRule): FigurePlace {
  return { segment: code };
}

function thresholdCell(
  ui: Ui,
  rule: SignalRule,
  change: ((rule: SignalRule, value: string) => void) | null,
): TemplateResult {
  const { t } = ui;
  const isShare = rule.code === "core_use_down";
  return html`
    ${
      change === null
        ? signalNumber(ui, rule.code, rule.threshold)
        : html`<input
            class="threshold"
            type="number"
            min="0"
            step=${isShare ? "0.05" : "1"}
            aria-label=${t.warning.change(ruleText(ui, rule.code, rule.threshold))}
            .value=${String(rule.threshold)}
            @change=${(event: Event) => change(rule, (event.target as HTMLInputElement).value)}
          />`
    }
    ${
      rule.threshold === rule.quoted
        ? nothing
        : html`<small>${t.warning.quoted(signalNumber(ui, rule.code, rule.quoted))}</small>`
    }
  `;
}

/** The setting for these rules with another threshold for one; "quoted" where all are. */
export function thresholdsWith(
  rules: readonly Pick<SignalRule, "code" | "threshold" | "quoted">[],
  changed: Pick<SignalRule, "code" | "quoted">,
  value: string,
): string {
  const chosen = rules.flatMap(({ code, threshold, quoted }) => {
    const wanted = code !== changed.code ? String(threshold) : value === "" ? String(quoted) : value;
    return wanted === String(quoted) ? [] : [`${code}:${wanted}`];
  });
  return chosen.length === 0 ? "quoted" : chosen.join(",");
}

/** What each sign told so far, beside what is claimed of it. */
function measuredView(ui: Ui, block: Block, signals: Signals): TemplateResult {
  const { t, f } = ui;
  const { measured_from: from, measured_to: to } = signals;
  if (from === null || to === null) {
    return html`<p class="note">${t.warning.noHistory}</p>`;
  }
  const churn = (
    rule: SignalRule,
    { churn: rate, customers }: MeasuredShare,
    side: "with" | "without",
  ): Cell =>
    figureLink(
      t.warning.of(f.percent(rate), f.count(customers)),
      addressOf(block, `signals.rules.measured.${side}.churn`, segmentOf(rule)),
    );
  const lead = t.warning.measured(f.day(from), f.day(to), f.count(signals.measured_months));
  return html`
    <h3>${t.warning.told}</h3>
    <p class="note">${lead}</p>
    ${table<SignalRule & { measured: MeasuredLift }>(ui, {
      caption: t.warning.lift,
      rows: signals.rules.flatMap((rule) =>
        rule.measured === null ? [] : [{ ...rule, measured: rule.measured }],
      ),
      columns: [
        { head: t.signals.rule, cell: (rule) => ruleCell(ui, rule), words: true },
        { head: t.warning.churnWith, cell: (rule) => churn(rule, rule.measured.with, "with") },
        { head: t.warning.churnWithout, cell: (rule) => churn(rule, rule.measured.without, "without") },
        { head: t.warning.lift, cell: ({ measured }) => f.ratio(measured.lift) },
        { head: t.warning.difference, cell: ({ measured }) => differenceCell(ui, measured) },
        { head: t.warning.claim, cell: ({ code }) => t.warning.claimOf[code], words: true },
      ],
    })}
  `;
}

function differenceCell(
  { t, f }: Ui,
  { difference_low: low, difference_high: high }: MeasuredLift,
): TemplateResult {
  const chance = low !== null && high !== null && low <= 0 && high >= 0;
  return html`${f.percentRange(low, high) ?? ""}
  ${chance ? html`<small>${t.warning.chance}</small>` : nothing}`;
}

function customersTable(ui: Ui, block: Block, signals: Signals): TemplateResult {
  const { t, f } = ui;
  return table<SignalCustomer>(ui, {
    caption: t.signals.who,
    rows: signals.customers,
    brief: 10,
    columns: [
      { head: t.churn.customer, cell: customerCell, words: true },
      { head: t.signals.mrr, cell: ({ mrr }) => f.money(mrr, block) },
      {
        head: t.signals.nextDue,
        cell: ({ next_due }) => (next_due === null ? "" : f.day(next_due)),
        words: true,
      },
      { head: t.signals.why, cell: (row) => signalsCell(ui, row.signals), words: true },
    ],
  });
}

function signalsCell(ui: Ui, signals: readonly TrippedSignal[]): TemplateResult {
  return html`
    <ul class="plain">
      ${signals.map(
        ({ code, value, source }) => html`
          <li>${signalText(ui, code, value)} ${source === null ? nothing : sourceCell([source])}</li>
        `,
      )}
    </ul>
  `;
}

/** What a rule says, with its definition. */
function ruleCell(ui: Ui, { code, threshold }: SignalRule): Cell {
  return termed(ui, ruleText(ui, code, threshold), `signal_${code}`);
}

function ruleText(ui: Ui, code: SignalRule["code"], threshold: number): string {
  return ui.t.signals.ruleOf[code](signalNumber(ui, code, threshold));
}
