#include "holdfast/metrics/rates.h"

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

Rate CustomerChurn(const Movement& period) {
  return ShareOf(period.customers.lost, period.customers.opening);
}

Rate GrossMrrChurn(const Movement& period) {
  return RatioOf(period.churn + period.contraction, OpeningOf(period));
}

Rate NetMrrChurn(const Movement& period, bool with_reactivation) {
  const Units back = with_reactivation ? period.reactivation : 0;
  return RatioOf(period.churn + period.contraction - period.expansion - back, OpeningOf(period));
}

Rate ExpansionRate(const Movement& period) { return RatioOf(period.expansion, OpeningOf(period)); }

Rate QuickRatio(const Movement& period, bool with_reactivation) {
  const Units back = with_reactivation ? period.reactivation : 0;
  return RatioOf(period.fresh + period.expansion + back, period.contraction + period.churn);
}

Rate LifetimeValue(double arpa, std::span<const Movement> before) {
  double sum = 0;
  std::size_t periods = 0;
  const std::size_t from = before.size() > kChurnPeriods ? before.size() - kChurnPeriods : 0;
  for (const Movement& period : before.subspan(from)) {
    if (const Rate churn = CustomerChurn(period)) {
      sum += *churn;
      ++periods;
    }
  }
  if (periods == 0 || sum == 0) return std::nullopt;
  return arpa / (sum / static_cast<double>(periods));
}

}  // namespace holdfast
