#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "holdfast/base/issue.h"
#include "holdfast/csv/reader.h"
#include "holdfast/rows/one_off.h"
#include "holdfast/rows/plans.h"
#include "holdfast/rows/row.h"
#include "holdfast/schema/mapping.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// Turns records into rows, by a mapping. A record gives no row, one, or (a wide MRR table) one per
/// month; tables without MRR give customer(), renewal(), rate(), plan(), usage(), costs(),
/// survey() or industry() instead.
///
/// Findings by code. Rejected, of any table: `csv.cell_count`, `row.no_customer`, `row.no_amount`,
/// `row.bad_amount`, `row.amount_decimals`, `row.overflow`, `row.bad_date`, `row.ambiguous_date`,
/// `row.date_range`, `row.bad_currency`, `row.bad_interval`, `row.bad_quantity`,
/// `row.bad_discount`, `row.no_date`, `row.end_before_start`; of subscriptions: `row.no_start`,
/// `row.end_unknown`; of MRR: `row.bad_month`; of invoices: `row.bad_period`, `row.bad_tax`,
/// `row.bad_refund`; of movements: `row.kind_contradicts`; of renewals: `row.no_due_date`; of
/// rates: `row.bad_rate`; of usage: `row.bad_measure`; of costs:
/// `row.bad_cost_kind`, `row.negative_cost`; of surveys: `row.bad_score`, `row.bad_survey`; of
/// an index of the industry: `row.bad_index`; of look-up tables: `row.no_plan`; of rows priced by
/// them: `row.unknown_plan`, `row.plan_currency`.
///
/// Ignored, unless the mapping keeps them: rows that are no data, `row.blank`,
/// `row.repeated_header`, `row.total`, `row.footer`, `row.group`, `row.continuation`; and
/// `row.test_mode`, `row.no_measure`, `row.trial`, `row.superseded`, `row.paused`, `row.past_due`,
/// `row.usage`, `row.not_begun`, `row.not_paid`, `row.refunded`, `row.one_off`, `row.credit`,
/// `row.proration`, `row.fx`.
///
/// Notices: `csv.extra_empty_cells`, `row.interval_assumed`, `row.interval_by_name`,
/// `row.unknown_status`, `row.unknown_kind`, `row.refund_unknown`, `row.far_end`,
/// `row.ended_at_cancellation`, `row.date_order_contradicted`, `row.month_as_day`.
class RowParser {
 public:
  /// `plans` outlives the parser.
  RowParser(const Mapping& mapping, const Settings& settings, const Plans* plans = nullptr);
  ~RowParser();
  RowParser(RowParser&&) noexcept;
  RowParser& operator=(RowParser&&) noexcept;

  /// The rows of a record; valid until the next call.
  std::span<const Row> Parse(const Record& record);

  /// Of the last record.
  Fate fate() const;
  /// The code of the finding that left the last record out; empty when it is used.
  std::string_view reason() const;
  /// Why it is left out, in a sentence: of the first record of each reason, or, after
  /// ExplainEvery(), of every one.
  std::string_view explanation() const;
  void ExplainEvery();
  std::span<const AmountRead> amounts() const;

  /// What the last record gave, if its table is of that kind and the record is used; else null.
  const CustomerRow* customer() const;
  const RenewalRow* renewal() const;
  const RateRow* rate() const;
  const PlanRow* plan() const;
  const UsageRow* usage() const;
  std::span<const CostRow> costs() const;
  const SurveyRow* survey() const;
  const IndustryRow* industry() const;
  /// Of the last record, where it is a line of an invoice that is left out as `row.one_off` or
  /// `row.usage` and has a day and an amount; else null.
  const OneOffRow* one_off();
  /// Of the last record, where it is a subscription's that has no MRR yet or none from its start
  /// on: in trial, paused or past due; or an invoice's line that is marked as a trial; else null.
  const SignUpRow* sign_up();

  /// What a record that is used says of its customer beside money: the values of the mapping's
  /// attributes by the names, empty where it does not say. No names: no such columns, or a table of
  /// customers, whose attributes are in customer().
  std::span<const std::string> attribute_names() const;
  std::span<const std::string_view> attributes();

  /// The id of the subscription that the last record is of, where the settings ask for reports by
  /// subscription; else empty.
  std::string_view subscription() const;

  const IssueLog& issues() const;
  /// The months that the columns of a wide MRR table are named after: their range is part of the
  /// data even where all cells are blank.
  std::span<const Month> column_months() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace holdfast
