#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "holdfast/base/issue.h"
#include "holdfast/csv/reader.h"
#include "holdfast/rows/plans.h"
#include "holdfast/rows/row.h"
#include "holdfast/schema/mapping.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// Turns records into rows, by a mapping. A record gives no row, one, or (a wide MRR table) one per
/// month.
///
/// Findings by code. Rejected: `csv.cell_count`, `row.no_customer`, `row.no_amount`,
/// `row.bad_amount`, `row.amount_decimals`, `row.overflow`, `row.no_start`, `row.bad_date`,
/// `row.ambiguous_date`, `row.date_range`, `row.end_before_start`, `row.end_unknown`,
/// `row.bad_quantity`, `row.bad_interval`, `row.bad_discount`, `row.bad_currency`, `row.bad_month`.
/// Ignored: `row.trial`, `row.paused`, `row.not_begun`, `row.superseded`. Notices:
/// `csv.extra_empty_cells`, `row.interval_assumed`, `row.unknown_status`, `row.far_end`,
/// `row.ended_at_cancellation`.
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

  const IssueLog& issues() const;
  /// The months that the columns of a wide MRR table are named after: their range is part of the
  /// data even where all cells are blank.
  std::span<const Month> column_months() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace holdfast
