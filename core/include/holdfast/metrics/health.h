#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/ledger/usage.h"
#include "holdfast/values/measure.h"

namespace holdfast {

/// What an indicator of the health score (客户健康分) is of a customer; none where nothing says it.
using Indicators = std::array<std::optional<double>, kIndicatorCount>;
/// By indicator, of at least 0.
using HealthWeights = std::array<double, kIndicatorCount>;

/// 1 but for those `chosen`.
HealthWeights WeightsWith(std::span<const std::optional<Micro>, kIndicatorCount> chosen);

/// What the rows say of a customer as of a day, later rows left out: logins and core use of the
/// day's month, add-ons of the twelve months up to it, of the others the latest value of these
/// months. The talk about a renewal counts only where a contract is due within 90 days of `as_of`:
/// before, there is nothing to talk about.
Indicators ReadIndicators(std::span<const Usage> rows, Day as_of, std::optional<Day> next_due);

/// A customer's health.
struct Health {
  std::optional<double> score = {};  ///< 0 to 100; none where no indicator that counts is known.
  Indicators parts = {};             ///< Each from 0 to 1.
  std::size_t known = 0;             ///< Indicators that count and are known.
};

/// What customers have of one measure, each from 0 to 1. Shares stand as they are, the answer to
/// the NPS question is divided by 10, and a count is the share of these customers with less of it,
/// half of those with as much counting as less: what is a lot is what is a lot among them.
std::vector<std::optional<double>> PartsAmong(std::span<const std::optional<double>> values,
                                              MeasureUnit unit);

/// The health of customers looked at on one day, one by one. The score is 100 x the weighted mean
/// of the parts (PartsAmong) that are known: the weights of the others are shared out in
/// proportion.
std::vector<Health> HealthOf(std::span<const Indicators> customers, const HealthWeights& weights);

/// Bands of the score.
enum class HealthBand : std::uint8_t { kAtRisk, kWatch, kHealthy };
inline constexpr std::size_t kHealthBandCount = 3;
/// "at_risk", "watch", "healthy".
std::string_view ToString(HealthBand band);
/// The place of a score among ranges; `from`: the scores that the second and later ones begin with.
std::size_t RangeOf(double score, std::span<const std::int64_t> from);
/// `from`: as of RangeOf.
HealthBand BandOf(double score, std::span<const std::int64_t> from);

}  // namespace holdfast
