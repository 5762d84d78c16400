#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "holdfast/movements/movements.h"

namespace holdfast {

/// A share or ratio; none when its denominator is 0: "not enough data" is never shown as 0 %.
using Rate = std::optional<double>;

Rate RatioOf(Units numerator, Units denominator);
Rate ShareOf(std::uint64_t part, std::uint64_t whole);

/// Customers lost / customers at the start of the period.
Rate CustomerChurn(const Movement& period);
/// (churn + contraction) / opening, here and below at the rates of the period's end: opening + fx.
Rate GrossMrrChurn(const Movement& period);
/// (churn + contraction - expansion [- reactivation]) / opening; negative: growth.
Rate NetMrrChurn(const Movement& period, bool with_reactivation);
/// expansion / opening.
Rate ExpansionRate(const Movement& period);
/// (new + expansion [+ reactivation]) / (contraction + churn).
Rate QuickRatio(const Movement& period, bool with_reactivation);

/// Lifetime value, in what `arpa` is in: ARPA / mean customer churn of the last six of `before`
/// (ChartMogul's method): the complete periods before the one that ARPA is of. Periods that nobody
/// opened with do not count. None when that mean is 0 or there is no such period.
Rate LifetimeValue(double arpa, std::span<const Movement> before);

}  // namespace holdfast
