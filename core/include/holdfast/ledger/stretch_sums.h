#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "holdfast/base/money.h"

namespace holdfast {

/// Sums by period, to which an amount is added over a whole stretch of periods at the cost of its
/// two ends: most customers pay the same for many months.
class StretchSums {
 public:
  explicit StretchSums(std::size_t periods) : changes_(periods + 1) {}

  /// Adds `amount` to every period of [from, to); to <= periods.
  void Add(std::size_t from, std::size_t to, std::int64_t amount) {
    AddTo(changes_[from], amount);
    AddTo(changes_[to], -amount);
  }

  /// The sum of each period. It is right as long as it fits, whatever was added on the way.
  std::vector<std::int64_t> Sums() const {
    std::vector<std::int64_t> sums(changes_.size() - 1);
    std::int64_t sum = 0;
    for (std::size_t period = 0; period < sums.size(); ++period) {
      AddTo(sum, changes_[period]);
      sums[period] = sum;
    }
    return sums;
  }

 private:
  std::vector<std::int64_t> changes_;
};

}  // namespace holdfast
