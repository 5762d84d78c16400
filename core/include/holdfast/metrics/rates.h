#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "holdfast/movements/movements.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// A share or ratio; none when its denominator is 0: "not enough data" is never shown as 0 %.
using Rate = std::optional<double>;

Rate RatioOf(Units numerator, Units denominator);
Rate ShareOf(std::uint64_t part, std::uint64_t whole);

/// Of how many customers those lost are a share.
std::uint64_t CustomersAtRisk(const Movement& period, CustomerChurnRule rule);
/// Customers lost / customers at the start of the period, or at risk by another rule.
Rate CustomerChurn(const Movement& period, CustomerChurnRule rule = CustomerChurnRule::kOpening);
/// (churn + contraction) / opening, here and below at the rates of the period's end: opening + fx.
Rate GrossMrrChurn(const Movement& period);
/// (churn + contraction - expansion [- reactivation]) / opening; negative: growth, unless the sign
/// is that of growth.
Rate NetMrrChurn(const Movement& period, NetChurnRule rule, ChurnSign sign = ChurnSign::kLoss);
/// expansion / opening.
Rate ExpansionRate(const Movement& period);
/// (new + expansion [+ reactivation]) / (contraction + churn).
Rate QuickRatio(const Movement& period, bool with_reactivation);

/// Lifetime value, in what `arpa` is in: ARPA / mean churn, of `settings.ltv`: that of the last six
/// of the periods before the one that ARPA is of (ChartMogul's method), which is the last of
/// `periods`, or that of this period. Periods that nobody opened with do not count. None when that
/// mean is not above 0 or there is no such period.
Rate LifetimeValue(double arpa, std::span<const Movement> periods, const Settings& settings);

}  // namespace holdfast
