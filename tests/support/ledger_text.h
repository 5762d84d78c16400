#pragma once

#include <string>
#include <string_view>

#include "holdfast/ledger/books.h"
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
///
/// "file NAME TABLE" begins the next file ("file NAME TABLE keep": its duplicates count); lines are
/// numbered on. A line "CUSTOMER DAY..DAY MRR" is one row, its end exclusive or left out;
/// "CUSTOMER#3" is a row with the identity 3:
///
///     file new.csv subscriptions
///     acme#3  2024-01-15..2024-03-01  100
///     bolt    2024-02-01..             50
///
/// Behind the MRR may stand the billing interval ("year", "3 months"), or "agreed": the end is that
/// of a contract.
Ledger LedgerFromText(std::string_view text);

/// Rates, a line each: "2024-01-31 EUR USD 1.10".
RateStore RatesFromText(std::string_view text);

/// Contracts, a line each: "acme 2024-03-31 100 renewed 120", "... lost", "... open"; "early DAY"
/// behind a renewed one. "file NAME" and "currency EUR" hold for the lines below.
RenewalStore RenewalsFromText(std::string_view text);

/// The movements of all months in the same spirit, what is zero left out:
///
///     2024-01  new 150
///     2024-03  churn -100
std::string MovementsText(const Ledger& ledger, Day gap_days = 0);
std::string MovementsText(const std::vector<Movement>& periods, Month first);

/// The first differences between the files, a line each, and how many there are:
///
///     newer_mrr acme 2024-02 120 (new.csv:7) not 100 (old.csv:4)
///     1 newer_mrr, 0 superseded
std::string ConflictsText(const Ledger& ledger);

/// What a ledger holds, whatever the order in which it was filled: one line per account and span,
/// sorted.
std::string LedgerText(const Ledger& ledger);

/// The months of a ledger, and the timelines of all accounts given to `table.Add`.
template <typename Table>
Table AddUp(const Ledger& ledger, Table table, Day gap_days = 0, Conflicts* conflicts = nullptr) {
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(*ledger.first_day(), *ledger.last_day());
  const SourcesRule rule(ledger, spans, *grid);
  Timelines timelines(spans, *grid, {&rule, conflicts, gap_days});
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
