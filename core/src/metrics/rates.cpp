#include "holdfast/metrics/rates.h"

#include <algorithm>

namespace holdfast {
namespace {

constexpr std::size_t kChurnPeriods = 6;

/// The opening at the rates of the period's end, which the movements are at.
Units OpeningOf(const Movement& period) { return period.opening + period.fx; }

}  // namespace

Rate RatioOf(Units numerator, Units denominator) {
  if (denominator == 0) return std::nullopt;
  return static_cast<double>(numerator) / static_cast<double>(denominator);
}

Rate ShareOf(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

std::uint64_t CustomersAtRisk(const Movement& period, CustomerChurnRule rule) {
  const Movement::Customers& customers = period.customers;
  if (rule == CustomerChurnRule::kOpening) return customers.opening;
  return customers.opening + customers.fresh + customers.returned;
}

Rate CustomerChurn(const Movement& period, CustomerChurnRule rule) {
  return ShareOf(period.customers.lost, CustomersAtRisk(period, rule));
}

Rate GrossMrrChurn(const Movement& period) {
  return RatioOf(period.churn + period.contraction, OpeningOf(period));
}

Rate NetMrrChurn(const Movement& period, NetChurnRule rule, ChurnSign sign) {
  const Units back = rule == NetChurnRule::kWithReactivation ? period.reactivation : 0;
  const Units lost = period.churn + period.contraction - period.expansion - back;
  return RatioOf(sign == ChurnSign::kLoss ? lost : -lost, OpeningOf(period));
}

Rate ExpansionRate(const Movement& period) { return RatioOf(period.expansion, OpeningOf(period)); }

Rate QuickRatio(const Movement& period, bool with_reactivation) {
  const Units back = with_reactivation ? period.reactivation : 0;
  return RatioOf(period.fresh + period.expansion + back, period.contraction + period.churn);
}

Rate LifetimeValue(double arpa, std::span<const Movement> periods, const Settings& settings) {
  if (periods.empty()) return std::nullopt;
  const std::size_t before = periods.size() - 1;
  const bool of_month = settings.ltv == LtvRule::kMonth;
  const std::size_t count = of_month ? 1 : std::min(before, kChurnPeriods);
  double sum = 0;
  std::size_t counted = 0;
  for (const Movement& period : periods.subspan((of_month ? before + 1 : before) - count, count)) {
    const Rate churn = settings.ltv == LtvRule::kNetMrr
                           ? NetMrrChurn(period, settings.net_churn)
                           : CustomerChurn(period, settings.customer_churn);
    if (!churn) continue;
    sum += *churn;
    ++counted;
  }
  if (counted == 0 || sum <= 0) return std::nullopt;
  return arpa / (sum / static_cast<double>(counted));
}

}  // namespace holdfast
