#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "holdfast/base/issue.h"
#include "holdfast/report/report.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// The account of one file: what became of every row, and of every amount in every currency, by the
/// reason that left it out.
class RowAccount {
 public:
  /// `reason` is a code, empty for a used row.
  void Add(Fate fate, std::string_view reason, std::span<const AmountRead> amounts);
  /// Rows that were read but never given, by the findings that say so.
  void AddDropped(const std::vector<Issue>& findings);

  /// Reasons by code.
  RowCounts rows() const;
  /// By currency; reasons by code.
  std::vector<AmountSums> amounts() const;
  /// A sum did not fit.
  bool overflow() const { return overflow_; }

 private:
  AmountSums& SumsOf(Currency currency);
  void AddTo(Minor amount, Minor* sum);

  RowCounts rows_;
  std::vector<AmountSums> sums_;
  bool overflow_ = false;
};

}  // namespace holdfast
