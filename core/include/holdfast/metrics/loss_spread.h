#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/ledger/exchanged_mrr.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/statistics/ratio.h"

namespace holdfast {

/// How far apart customers are in what the periods of a window take from their MRR, for the
/// interval of a GRR that is told by movements: per customer, the MRR at the window's start, and
/// that less the customer's churn and contraction of all its periods. Whoever has one of both is
/// in; who came within the window and lost some has no MRR at the start, and may have lost more
/// than there was.
class LossSpread {
 public:
  struct Window {
    RatioSums sums;            ///< base: MRR at the start; part: that less what was lost.
    std::uint64_t paying = 0;  ///< How many have MRR at the start: one alone tells no interval.
  };

  /// Of the windows of `window` periods that end before `complete`. Beyond `most` customers in the
  /// last of them none are kept.
  LossSpread(std::size_t complete, std::size_t window, std::size_t most);

  /// What the next customer loses in a period, at the rates of that period: churn or contraction.
  void Lose(std::size_t period, Units amount);
  /// The customer, after all that is lost: the MRR at the ends of periods that windows may begin
  /// with.
  void Add(std::span<const Run> starts);
  /// A customer in the reporting currency: the MRR at a window's start at the rates of its end.
  void AddExchanged(const ExchangedMrr& mrr);

  std::size_t window() const { return window_; }
  /// By the period that the window ends with, as many as are complete; the first `window` are
  /// empty. Empty when what was lost adds up to more than can be held.
  std::span<const Window> windows() const;
  /// The customers of the last window. Empty when they are too many, or as above.
  std::span<const RatioPair> last() const;

 private:
  void AddCustomer();

  std::size_t window_;
  std::size_t most_;
  std::vector<Window> windows_;
  std::vector<Units> openings_;  // Of the next customer, by the period that the window ends with.
  std::vector<Units> lost_;      // Likewise, by period.
  bool lost_any_ = false;
  std::vector<RatioPair> last_;
  bool too_many_ = false;
  Units held_ = 0;  // No sum of a window is larger.
  bool overflow_ = false;
};

}  // namespace holdfast
