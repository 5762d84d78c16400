#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/statistics/confidence.h"

namespace holdfast {

/// What a customer has in both sums of a ratio: MRR at the start and at the end of the window for
/// NRR, 1 and MRR for ARPA. base >= 0; at 0, the customer takes part in what is above the line
/// alone, as who came within the window and lost some. part: what is left, below 0 of who lost
/// more.
struct RatioPair {
  std::int64_t base = 0;
  std::int64_t part = 0;

  friend auto operator<=>(const RatioPair&, const RatioPair&) = default;
};

/// The sums that an interval of a ratio needs when customers are too many to keep: exact, so that
/// they do not depend on the order of the customers. Neither sum of the bases or of the parts may
/// be beyond 2^63 - 1; those of the products fit then.
struct RatioSums {
  std::uint64_t customers = 0;
  std::int64_t base = 0;
  std::int64_t part = 0;
  Int128 base_base = 0;
  Int128 part_part = 0;
  Int128 base_part = 0;

  void Add(RatioPair pair);
};

/// How an interval of a ratio of sums was made.
enum class RatioMethod {
  kDelta,       ///< The ratio +- z standard errors of its linearisation.
  kJackknife,   ///< The same with the spread of the ratios that leave one customer out.
  kPercentile,  ///< From the ratios of customers drawn anew.
  kBca,         ///< Likewise, corrected for bias and for an error that depends on the ratio.
};

/// The interval by the delta method. None for fewer than two customers, or no base: one alone says
/// nothing about how customers differ. Not cut off at 0.
std::optional<ConfidenceInterval> DeltaInterval(const RatioSums& sums);

/// The interval by leaving each customer out once. None for fewer than two customers with a base.
/// The order of the pairs does not matter, here and below.
std::optional<ConfidenceInterval> JackknifeInterval(std::span<const RatioPair> pairs);

struct BootstrapOptions {
  std::uint64_t seed = 20240229;
  std::uint32_t draws = 2000;  ///< How often all customers are drawn anew; at least 100.
};

struct Bootstrap {
  ConfidenceInterval percentile;
  ConfidenceInterval bca;
};

/// Intervals from drawing as many customers as there are, with repetition, each customer with both
/// sums; a draw without any base is no draw. The same pairs and options give the same bytes. None
/// for fewer than two customers with a base. The
/// cost is that of `draws` x customers: 20,000 customers take some tenths of a second. Above
/// kBootstrapCustomers the delta method differs little, and costs nothing.
std::optional<Bootstrap> BootstrapIntervals(std::span<const RatioPair> pairs,
                                            const BootstrapOptions& options = {});
inline constexpr std::size_t kBootstrapCustomers = 1'000;

/// Whether a ratio stands on few customers: then its interval is a hint at most.
struct RatioCaution {
  static constexpr std::uint64_t kFew = 10;
  static constexpr double kMuch = 0.3;

  bool few_customers = false;  ///< Fewer than ten.
  bool one_customer = false;   ///< One has more than 30 % of the base.
  double largest_share = 0;    ///< Of one customer in the base; 0 where there is no base.
};

RatioCaution CautionOf(std::uint64_t customers, std::int64_t largest_base, std::int64_t base);

}  // namespace holdfast
