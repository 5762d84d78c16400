#pragma once

#include <string>
#include <string_view>

#include "holdfast/ledger/ledger.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/movements/movements.h"

namespace holdfast::testing {

/// A ledger in a notation of one line per customer, months from left to right, MRR in major units
/// of two decimals,
/// "." for none. "currency EUR" holds for the lines below it; the lines are numbered as in the
/// text.
///
///     from 2024-01
///     acme   100 100  .  100
///     bolt    50  80 80.50 20
Ledger LedgerFromText(std::string_view text);

/// The movements of all months in the same spirit, what is zero left out:
///
///     2024-01  new 150
///     2024-03  churn -100
std::string MovementsText(const Ledger& ledger);
std::string MovementsText(const std::vector<Movement>& periods, Month first);

/// What a ledger holds, whatever the order in which it was filled: one line per account and span,
/// sorted.
std::string LedgerText(const Ledger& ledger);

/// The months of a ledger, and the timelines of all accounts given to `table.Add`.
template <typename Table>
Table AddUp(const Ledger& ledger, Table table) {
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(*ledger.first_day(), *ledger.last_day());
  Timelines timelines(spans, *grid);
  for (AccountId account = 0; account < ledger.accounts().size(); ++account)
    table.Add(timelines.Of(account));
  table.Finish();
  return table;
}
std::size_t MonthsOf(const Ledger& ledger);

/// A text without its indentation, runs of spaces as one: so that expectations can be laid out.
std::string Squeeze(std::string_view text);

/// Minor units of two decimals as MRR units.
inline constexpr Units kMajor = 100 * kUnitsPerMinor;

}  // namespace holdfast::testing
