#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "holdfast/ledger/books.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/ledger/grid.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/report/exchange.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// The customers of a block by name, and the lines of the files behind their MRR.
class CustomerLines {
 public:
  /// All outlive it. `exchange` null: an account is a customer of the block.
  CustomerLines(const Books& books, const Grid& grid, Timelines* timelines,
                const Exchange* exchange)
      : books_(books),
        directory_(books),
        grid_(grid),
        timelines_(*timelines),
        exchange_(exchange) {}

  /// That of a table of customers, else the smallest that the rows of the customer give.
  std::string NameOf(AccountId account) const;
  std::vector<std::pair<std::string, std::string>> AttributesOf(AccountId account) const;

  /// The rows that count at the end of a period, by file and line.
  std::vector<SourceLine> At(AccountId account, std::size_t period) const;
  /// The rows that count on a day.
  std::vector<SourceLine> On(AccountId account, Day day) const;
  /// The rows that count on some day of a period, or end with its first.
  std::vector<SourceLine> Within(AccountId account, std::size_t period) const;
  /// All rows that count for the customer.
  std::vector<SourceLine> All(AccountId account) const;

 private:
  std::span<const AccountId> AccountsOf(const AccountId& account) const;
  bool Counts(const Span& span) const {
    return span.mrr != 0 || (span.free && timelines_.free_stay());
  }
  template <typename Wanted>
  std::vector<SourceLine> Gather(AccountId account, Wanted wanted) const;

  const Books& books_;
  Directory directory_;
  const Grid& grid_;
  Timelines& timelines_;
  const Exchange* exchange_;
};

}  // namespace holdfast
