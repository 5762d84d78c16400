#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "figure_list.h"
#include "holdfast/ledger/accounts.h"
#include "holdfast/metrics/cohort_clock.h"
#include "holdfast/settings/settings.h"
#include "part_facts.h"

namespace holdfast {

/// A customer behind a sum, in exact terms. Periods are those of the block.
struct ExactRow {
  AccountId account = 0;
  Int128 amount = 0;  ///< In MRR units, or customers.
  Standing before;
  Standing after;
  std::optional<std::size_t> before_period;
  std::optional<std::size_t> after_period;
  std::optional<std::size_t> after_rows_of;  ///< The period whose rows `after` comes from.
  std::optional<Day> before_day;             ///< Where days are compared, and not ends of periods.
  std::optional<Day> after_day;
  std::optional<std::size_t> within;  ///< The period whose days tell more than both ends of it.
  std::optional<std::size_t> born;
  std::optional<std::size_t> last;  ///< As in ExplainedRow.
  std::string_view rule;
};

/// How many months a block has, how many of them are complete, and how they are looked at.
struct MonthCounts {
  std::size_t all = 0;
  std::size_t complete = 0;
  ReturningRule returning = ReturningRule::kCounted;
  std::size_t trailing = 12;  ///< Months of the trailing windows.
  MonthState state = MonthState::kLastDay;
  const CohortClock* clock = nullptr;  ///< That of the cohorts shown; null: the plain one.
};

/// What one customer (a Timeline, an ExchangedMrr, or a PartMrr), whose first account that is,
/// adds to a sum; none when nothing.
std::optional<ExactRow> RowOf(AccountId account, const Timeline& mrr, const CustomerSum& sum,
                              const FigurePlace& place, const MonthCounts& months);
std::optional<ExactRow> RowOf(AccountId account, const ExchangedMrr& mrr, const CustomerSum& sum,
                              const FigurePlace& place, const MonthCounts& months);
std::optional<ExactRow> RowOf(AccountId account, const PartMrr& mrr, const CustomerSum& sum,
                              const FigurePlace& place, const MonthCounts& months);

/// Whole amounts for rows of money, in the order of the rows: they add up to `total`, each next to
/// its exact amount as long as the exact sum is less than one away from the total. The largest
/// remainders are rounded up, of equals the first.
std::vector<Minor> RoundRows(std::span<const ExactRow> rows, Minor total);

/// Why a row is there, as a sentence. `months`: of the block.
std::string WhyOf(const ExactRow& row, std::span<const Month> months, MonthState state);

}  // namespace holdfast
