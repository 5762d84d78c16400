#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// A positive ratio of whole numbers below 2^62, in lowest terms.
struct Ratio {
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;

  friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// In lowest terms. Where a number does not fit, both are halved until it does: wrong by less than
/// one part in 2^40, as the twelve decimals of a rate are. None: no ratio that near fits.
std::optional<Ratio> MakeRatio(Int128 numerator, Int128 denominator);
std::optional<Ratio> Multiply(const Ratio& a, const Ratio& b);

/// `units` times `ratio` to the nearest unit, a half to the even one; what is not nothing stays at
/// least one unit, so that a customer who pays is one in every currency. None when it does not fit.
std::optional<Units> Exchanged(Units units, const Ratio& ratio);

/// The exchange rates of all files, in the order in which they came.
class RateStore {
 public:
  void Add(const RateRow& row) { rows_.push_back(row); }
  void Merge(const RateStore& other) {
    rows_.insert(rows_.end(), other.rows_.begin(), other.rows_.end());
  }
  const std::vector<RateRow>& rows() const { return rows_; }

 private:
  std::vector<RateRow> rows_;
};

/// A rate that was found for a day.
struct RateFound {
  Ratio rate;          ///< Units of the one currency per unit of the other, in major units.
  Day day = 0;         ///< Its date; of a cross rate, the earlier of its two.
  Currency via;        ///< Of a cross rate: the currency that both have rates for.
  bool later = false;  ///< There is none on or before the day asked for: this is the first after.
};

/// Finds rates by day: stated ones and their inverses, else a cross over one other currency. Two
/// rates of a pair on one day that differ: the larger stands, whatever their order.
class RateBook {
 public:
  explicit RateBook(const RateStore& store);

  /// The last rate on or before `day`, else the first after it; none when nothing joins the two
  /// currencies.
  std::optional<RateFound> Find(Currency from, Currency to, Day day) const;

  /// Days on which a pair has rates that differ.
  std::uint64_t ambiguous() const { return ambiguous_; }

 private:
  struct Quote {
    Day day = 0;
    Ratio rate;
  };
  using Quotes = std::vector<Quote>;

  std::optional<RateFound> Stated(Currency from, Currency to, Day day) const;
  std::optional<RateFound> Leg(Currency from, Currency to, Day day) const;

  std::map<std::pair<Currency, Currency>, Quotes> quotes_;  // By day, one a day.
  std::vector<Currency> currencies_;                        // By code.
  std::uint64_t ambiguous_ = 0;
};

}  // namespace holdfast
