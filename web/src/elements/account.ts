import { type TemplateResult, html, nothing } from "lit";

import type { Input, Issue, MappedColumn, Report } from "../contract/report";
import { issueName, roleName } from "../i18n/choose";
import type { Importer } from "../io/importer";
import type { Reported } from "../state/page-state";
import { type AccountLine, accountOf } from "../state/accounting";
import { blocksOf } from "../state/report-view";
import "./left-out";
import { moneyOf } from "./money";
import { table } from "./table";
import type { Ui } from "./ui";

/** Every row of every file, by what became of it and why; then the definitions in force and the checks that hold. */
export function accountView(ui: Ui, { report, files }: Reported, importer: Importer): TemplateResult {
  return html`
    <section class="account" aria-label=${ui.t.account.title}>
      ${report.inputs.map((input, place) => {
        const file = files.findIndex(({ seen }) => seen?.place === place);
        return inputView(ui, report, input, inputActions(ui, input, Math.max(0, file), importer));
      })}
    </section>
  `;
}

function inputActions(ui: Ui, input: Input, file: number, importer: Importer): TemplateResult {
  const { ignored, rejected } = input.rows;
  return html`
    <p class="actions">
      <button type="button" @click=${() => importer.check(file)}>${ui.t.checking.check}</button>
      ${
        ignored + rejected === 0
          ? nothing
          : html`<holdfast-left-out
              .ui=${ui}
              .name=${input.name}
              .collect=${() => importer.leftOut(file)}
            ></holdfast-left-out>`
      }
    </p>
  `;
}

function inputView(ui: Ui, report: Report, input: Input, actions: TemplateResult): TemplateResult {
  const { t, f } = ui;
  const { read, used, ignored, rejected } = input.rows;
  const notices = input.issues.filter(({ severity }) => severity === "notice");
  return html`
    <details>
      <summary>
        <span class=${rejected > 0 ? "has-rejected" : "all-well"}>
          ${t.account.rows(input.name, f.count(read), f.count(used), f.count(ignored), f.count(rejected))}
        </span>
        <span class="why">${t.account.why}</span>
      </summary>
      ${accountTable(ui, report, input)} ${actions}
      ${
        notices.length === 0
          ? nothing
          : html`<h2>${t.checking.assumed}</h2>
              ${issuesTable(ui, notices)}`
      }
      ${columnsTable(ui, input)}
      <p class="note fingerprint">${t.account.fingerprint}: ${input.fingerprint} · ${f.bytes(input.bytes)}</p>
    </details>
  `;
}

/** Findings by name, with the core's own sentence (English, with the cell and the remedy), their count and first lines. */
export function issuesTable(ui: Ui, issues: readonly Issue[]): TemplateResult {
  const { t, f } = ui;
  return table<Issue>(ui, {
    caption: t.account.why,
    rows: issues,
    columns: [
      {
        head: t.account.reason,
        cell: ({ message, code }) =>
          html`${issueName(ui.t, code)} <code>${code}</code><br /><span class="note" lang="en"
              >${message}</span
            >`,
        words: true,
      },
      {
        head: t.account.outcome,
        cell: ({ severity }) =>
          html`<span class="severity ${severity}">${t.account.severity[severity]}</span>`,
        words: true,
      },
      { head: t.account.count, cell: ({ count }) => f.count(count) },
      {
        head: t.account.lines,
        cell: ({ lines }) =>
          lines.map((line) => (line === 0 ? t.account.wholeFile : String(line))).join(", "),
        words: true,
      },
    ],
  });
}

/** Rows and cents by what became of them: both columns add up to what was read. */
function accountTable(ui: Ui, report: Report, input: Input): TemplateResult {
  const { t, f } = ui;
  const money = moneyOf(ui, report);
  const total: AccountLine = {
    reason: null,
    outcome: "notice",
    rows: input.rows.read,
    amounts: input.amounts.map(({ read }) => read),
    issue: null,
  };
  const lines = [...accountOf(input), total];
  return table<AccountLine>(ui, {
    caption: `${t.account.reasons}: ${input.name}`,
    rows: lines,
    columns: [
      {
        head: t.account.reasons,
        cell: (line) => (line === total ? html`<strong>${t.account.total}</strong>` : reasonCell(ui, line)),
        words: true,
      },
      { head: t.account.count, cell: ({ rows }) => f.count(rows) },
      ...input.amounts.map(({ currency }, index) => ({
        head: t.account.amountIn(currency === "XXX" ? t.report.noCurrency : currency),
        cell: ({ amounts }: AccountLine) => money(amounts[index] ?? null, currency),
      })),
    ],
  });
}

function reasonCell(ui: Ui, { reason, outcome, issue }: AccountLine): TemplateResult {
  const { t } = ui;
  const severity = html`<span class="severity ${outcome}">${t.account.severity[outcome]}</span>`;
  if (reason === null) {
    return severity;
  }
  const lines = issue?.lines.map((line) => String(line)).join(", ") ?? "";
  return html`
    ${severity} ${issueName(ui.t, reason) ?? nothing} <code>${reason}</code>
    ${lines === "" ? nothing : html`<span class="note">${t.checking.lines(lines)}</span>`}
    ${issue === null ? nothing : html`<br /><span class="note" lang="en">${issue.message}</span>`}
  `;
}

function columnsTable(ui: Ui, { name: file, columns, table: kind }: Input): TemplateResult {
  const { t, f } = ui;
  return html`
    <h2>${t.account.columns}</h2>
    <p class="note">${t.account.rowIs(t.account.table[kind])}</p>
    ${table<MappedColumn>(ui, {
      caption: `${t.account.columns}: ${file}`,
      rows: columns,
      columns: [
        { head: t.account.column, cell: ({ name }) => name, words: true },
        {
          head: t.account.takenFor,
          cell: ({ role }) =>
            role === "none" ? t.account.notUsed : html`${roleName(ui.t, role)} <code>${role}</code>`,
          words: true,
        },
        { head: t.account.because, cell: ({ why }) => why, words: true },
        { head: t.account.sure, cell: ({ sure }) => f.wholePercent(sure) },
      ],
    })}
  `;
}

/** The settings, the checks and what no movement shows: for those who compare this report with another one. */
export function definitionsView(ui: Ui, report: Report, currency: string): TemplateResult {
  const { t, f } = ui;
  const block = blocksOf(report).find((each) => each.currency === currency);
  const settings = Object.entries(report.settings);
  return html`
    <section class="definitions">
      <details>
        <summary>${t.account.definitions}</summary>
        ${table(ui, {
          caption: t.account.definitions,
          rows: settings,
          columns: [
            { head: t.account.setting, cell: ([name]) => html`<code>${name}</code>`, words: true },
            { head: t.account.value, cell: ([, value]) => value, words: true },
          ],
        })}
      </details>
      <details>
        <summary>${t.account.checks}</summary>
        <ul class="checks">
          ${block?.invariants.map(
            ({ name, checks }) =>
              html`<li><code>${name}</code> <span>${t.account.checked(f.count(checks))}</span></li>`,
          )}
        </ul>
        <ul class="plain">
          <li>${t.account.zeroMrr(f.count(block?.summary.zero_mrr_customers ?? 0))}</li>
          <li>${t.account.inAndOut(f.count(block?.summary.in_and_out ?? 0))}</li>
          <li>${t.account.negativeMonths(f.count(block?.summary.negative_months ?? 0))}</li>
          <li>${t.account.rounded(f.count(block?.summary.rounded ?? 0))}</li>
        </ul>
      </details>
      <p class="note">${t.account.version(report.version)}</p>
    </section>
  `;
}
