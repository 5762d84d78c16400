#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "holdfast/ledger/ledger.h"
#include "holdfast/ledger/sources_rule.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// The length of a term: days, weeks or months.
using TermLength = Interval;

inline auto OrderOf(const TermLength& length) { return std::tuple(length.unit, length.count); }

/// A row of subscriptions or of invoices, and its terms.
struct TermRow {
  Day start = 0;
  Day end = kOpenEnd;
  Units mrr = 0;
  std::uint32_t identity = 0;
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::optional<TermLength> length;  ///< None: it has no terms.
  bool agreed = false;               ///< Its end is that of its one term.
  bool paid = false;                 ///< Of an invoice: it is for one service period.
  Day anchor = 0;                    ///< Where the first of its terms began.
  bool inherits = false;             ///< It goes on with the terms of a row before it.

  /// The first day after `day` on which a term ends.
  Day DueAfter(Day day) const;
  /// Whether a term ends on its end, give or take the day by which files state ends differently.
  bool EndsDue() const { return EndsDueFrom(anchor); }
  bool EndsDueFrom(Day first) const;
};

/// Tells the rows that have terms.
class TermLengths {
 public:
  TermLengths(const Ledger& ledger, RenewalTerms terms);

  /// Whether any row may have one.
  bool any() const { return any_; }
  /// Whether a row of a file may.
  bool Has(const Span& span, std::size_t file) const {
    return tables_[file] != Table::kMrr && tables_[file] != Table::kMovements &&
           (has_agreed_ends_[file] || of_interval_[span.interval].has_value());
  }
  TermRow RowOf(const Statement& statement) const;

 private:
  bool any_ = false;
  std::vector<std::optional<TermLength>> of_interval_;  // By number.
  std::vector<bool> has_agreed_ends_;                   // By file.
  std::vector<Table> tables_;                           // Likewise.
};

/// Puts the rows of one account in order, and tells whose terms go on with those of another.
/// `grace`: within so many days behind an end a row takes over.
void JoinTerms(Day grace, std::vector<TermRow>* rows);

}  // namespace holdfast
