#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace holdfast {

/// How many customers left at an age, and how many were last seen then, still customers (censored:
/// the data end).
struct LifeCount {
  std::uint32_t time = 0;
  std::uint64_t churned = 0;
  std::uint64_t censored = 0;
};

/// The state after an age at which somebody left.
struct SurvivalPoint {
  std::uint32_t time = 0;
  std::uint64_t at_risk = 0;  ///< Who had stayed up to this age, those censored at it included.
  std::uint64_t churned = 0;
  double survival = 0;  ///< The share that stays longer than this age.
  /// Of `survival` (Greenwood). None where nobody stays: no error can be told then.
  std::optional<double> standard_error;
  std::optional<double> low;   ///< 95 %, on the scale of log(-log S): within 0 and 1.
  std::optional<double> high;  ///< Likewise.
};

/// Kaplan and Meier's estimate of how long customers stay. Customers who are still there count for
/// as long as they were seen: leaving them out, or taking the end of the data for their end, would
/// make lives too short.
struct SurvivalCurve {
  std::vector<SurvivalPoint> points;  ///< In order; the curve is 1 before the first.
  std::uint64_t customers = 0;
  std::uint64_t censored = 0;   ///< Of them, who have not left.
  std::uint32_t last_time = 0;  ///< The longest that anybody was seen.
  /// Whether the one seen longest is still a customer: what comes after `last_time` is not known
  /// then; otherwise nobody is left.
  bool open_end = false;
  /// The first age that at most half stay beyond. None while more than half do.
  std::optional<std::uint32_t> median;
  /// The mean time as a customer within the first `last_time`: the area under the curve. The mean
  /// without that limit is not in the data.
  double restricted_mean = 0;
};

/// The curve of customers counted by age, ages ascending. Without customers it has no points and a
/// mean of 0.
SurvivalCurve KaplanMeier(std::span<const LifeCount> counts);

/// A test of whether groups of customers stay equally long.
struct LogRank {
  double chi_square = 0;
  unsigned degrees = 0;  ///< Groups that had customers when somebody left, less 1.
  double p = 1;          ///< The chance of such a difference, or a larger one, between equals.
};

/// None for fewer than two groups with customers, or when nothing is left to compare: nobody left,
/// or only while one group had customers. Groups without customers are left out.
std::optional<LogRank> LogRankTest(std::span<const std::vector<LifeCount>> groups);

}  // namespace holdfast
