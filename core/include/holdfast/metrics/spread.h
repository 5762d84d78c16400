#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/ledger/exchanged_mrr.h"
#include "holdfast/ledger/part.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/metrics/retention.h"
#include "holdfast/statistics/ratio.h"

namespace holdfast {

/// The largest amount by period, to which an amount is added over a whole stretch of periods at the
/// cost of two look-ups.
class StretchMax {
 public:
  explicit StretchMax(std::size_t periods);

  /// For every period of [from, to); from < to <= periods.
  void Add(std::size_t from, std::size_t to, Units amount);

  /// By period; 0 where nothing was added.
  std::vector<Units> Largest() const;

 private:
  std::vector<std::vector<Units>> levels_;  // At level k, an amount holds for 2^k periods.
};

/// How far apart the customers of closed cohorts are, for the intervals of NRR and GRR: sums of
/// squares and products beside the sums of a RetentionTable of the same window.
///
/// No sum is checked: where the MRR of all customers fits, the square of its sum does.
class SpreadTable {
 public:
  SpreadTable(std::size_t periods, std::size_t window);

  void Add(const Timeline& timeline) { AddWindows(timeline.runs, timeline.runs); }
  void AddPart(const PartOfTimeline& part) { AddWindows(part.inside, part.runs); }
  void AddExchanged(const ExchangedMrr& mrr);

  /// The sums of NRR (retained to opening) and of GRR (kept to opening) by the period that the
  /// window ends with; `retention` is finished and has had the same customers.
  struct Sums {
    std::vector<RatioSums> nrr;
    std::vector<RatioSums> grr;
    std::vector<Units> largest;  ///< The opening MRR of the largest customer.
  };
  Sums Of(const RetentionTable& retention) const;

 private:
  __extension__ using Wide = unsigned __int128;
  /// Squares of the MRR and products of opening and end, apart by what became of a customer: most
  /// pay the same, and cost one sum.
  enum Product {
    kOpening2,
    kSame2,
    kShrunk2,
    kOpeningShrunk,
    kGrown2,
    kOpeningGrown,
    kGrownFrom2,
    kFree,  // Customers who pay nothing at the start: they are in no ratio.
    kProducts
  };

  void AddWindows(std::span<const Run> starts, std::span<const Run> ends);
  void AddTo(std::size_t from, std::size_t to, Product product, Wide amount);
  /// All but the square of the opening, which does not change with the end.
  void AddPair(std::size_t from, std::size_t to, Units then, Units now);

  std::size_t window_;
  std::vector<std::array<Wide, kProducts>> changes_;  // As in StretchSums.
  StretchMax largest_;
};

/// The customers of one window, or as many of them as an interval needs: for the month that the
/// summary shows.
class WindowPairs {
 public:
  /// The last window of `window` periods among the first `complete`; nobody is in it when there are
  /// not so many. With window 0, start and end are the same. Beyond `most` customers none are kept.
  WindowPairs(std::size_t complete, std::size_t window, std::size_t most);

  void Add(const Timeline& timeline) { AddRuns(timeline.runs, timeline.runs); }
  void AddPart(const PartOfTimeline& part) { AddRuns(part.inside, part.runs); }
  void AddExchanged(const ExchangedMrr& mrr);

  /// MRR at the start and at the end of those with MRR at the start; where both are the same, of
  /// all customers. Empty also when they are too many.
  const std::vector<RatioPair>& pairs() const { return pairs_; }
  /// How many customers have MRR at the start.
  std::uint64_t paying() const { return paying_; }

  /// Of all of them: the largest MRR at the start, that of the largest `count` (at most ten)
  /// together, and the sum of its squares.
  Units largest() const { return largest_.front(); }
  Units LargestTogether(std::size_t count) const;
  Int128 squares() const { return static_cast<Int128>(squares_); }

 private:
  __extension__ using Wide = unsigned __int128;

  void AddRuns(std::span<const Run> starts, std::span<const Run> ends);
  void Keep(const Standing& then, Units now);

  std::size_t end_;
  std::size_t start_;
  std::size_t most_;
  bool none_;
  bool too_many_ = false;
  std::uint64_t paying_ = 0;
  std::array<Units, 10> largest_ = {};  // The first first.
  Wide squares_ =
      0;  // Without a sign: of sums that do not fit, which are never shown, it may wrap.
  std::vector<RatioPair> pairs_;
};

}  // namespace holdfast
