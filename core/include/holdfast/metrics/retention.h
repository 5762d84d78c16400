#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/ledger/exchanged_mrr.h"
#include "holdfast/ledger/part.h"
#include "holdfast/ledger/stretch_sums.h"
#include "holdfast/ledger/timeline.h"

namespace holdfast {

/// A closed cohort over a window: the customers at its start, and what became of them at its end.
/// Customers who join within the window are in none of the figures. The sums of MRR are of those
/// who pay at the start: who pays nothing then is in the counts only.
struct Retention {
  Units opening = 0;   ///< Their MRR at the start.
  Units retained = 0;  ///< The MRR of those who pay then at the end. NRR = retained / opening.
  Units kept =
      0;  ///< Sum of min(start, end) per customer. GRR = kept / opening, never above 1 or NRR.
  std::uint64_t customers = 0;  ///< How many they are.
  std::uint64_t customers_kept =
      0;  ///< How many of them are customers at the end. Customer retention = kept / customers.

  friend bool operator==(const Retention&, const Retention&) = default;
};

/// What one customer adds to a window, with this MRR at its start and at its end.
Retention RetentionOf(const Standing& then, const Standing& now);

/// What one customer (a Timeline, or an ExchangedMrr) adds to the window of `window` periods that
/// ends with `period`: both ends at the rates of its end, so that rates neither retain nor lose.
template <typename Mrr>
Retention RetentionOf(const Mrr& mrr, std::size_t window, std::size_t period) {
  if (period < window || period - window < mrr.born()) return {};
  return RetentionOf(mrr.Restated(period - window, period), mrr.At(period));
}

/// Adds up closed cohorts for every window of `window` periods. Source of the method: closed
/// cohort, floor per account, point to point (core/README.md).
/// No sum is checked: each is at most the MRR of all customers at an end of the window, which the
/// caller checks.
class RetentionTable {
 public:
  RetentionTable(std::size_t periods, std::size_t window);

  void Add(const Timeline& timeline) { AddWindows(timeline.runs, timeline.runs); }
  /// Of the windows at whose start the customer is inside; wherever the customer is at its end.
  void AddPart(const PartOfTimeline& part) { AddWindows(part.inside, part.runs); }
  void AddExchanged(const ExchangedMrr& mrr);

  /// To be called once, after the last timeline.
  void Finish();

  /// By the period that the window ends with. The first `window` entries stay empty: their window
  /// begins before the data.
  const std::vector<Retention>& periods() const { return periods_; }
  std::size_t window() const { return window_; }

 private:
  void AddWindows(std::span<const Run> starts, std::span<const Run> ends);

  std::size_t window_;
  std::vector<Retention> periods_;
  StretchSums opening_;
  StretchSums retained_;
  StretchSums kept_;
  StretchSums customers_;
  StretchSums customers_kept_;
};

}  // namespace holdfast
