#include "holdfast/statistics/survival.h"

#include <cmath>

#include "elementary.h"
#include "holdfast/statistics/confidence.h"

namespace holdfast {
namespace {

std::uint64_t CustomersOf(std::span<const LifeCount> counts) {
  std::uint64_t customers = 0;
  for (const LifeCount& count : counts) customers += count.churned + count.censored;
  return customers;
}

/// Standard error and limits of a point from Greenwood's sum of d / (n (n - d)) up to it.
void AddLimits(double greenwood, SurvivalPoint* point) {
  if (point->churned == point->at_risk) return;
  const double error = std::sqrt(greenwood);
  point->standard_error = point->survival * error;
  const double log_survival = Log(point->survival);
  const double theta = Exp(kZ95 * error / -log_survival);
  point->low = Exp(theta * log_survival);
  point->high = Exp(log_survival / theta);
}

}  // namespace

SurvivalCurve KaplanMeier(std::span<const LifeCount> counts) {
  // So that a curve of exact halves is not above them by the last bit.
  constexpr double kHalf = 0.5 + 1e-12;
  SurvivalCurve curve;
  curve.customers = CustomersOf(counts);
  std::uint64_t at_risk = curve.customers;
  double survival = 1;
  double greenwood = 0;
  for (const LifeCount& count : counts) {
    if (count.churned + count.censored == 0) continue;
    curve.restricted_mean += survival * (count.time - curve.last_time);
    curve.last_time = count.time;
    curve.open_end = count.censored > 0;
    if (count.churned > 0) {
      const auto n = static_cast<double>(at_risk);
      const auto stay = static_cast<double>(at_risk - count.churned);
      survival *= stay / n;
      if (stay > 0) greenwood += static_cast<double>(count.churned) / (n * stay);
      curve.points.push_back({count.time, at_risk, count.churned, survival, {}, {}, {}});
      AddLimits(greenwood, &curve.points.back());
      if (!curve.median && survival <= kHalf) curve.median = count.time;
    }
    curve.censored += count.censored;
    at_risk -= count.churned + count.censored;
  }
  return curve;
}

}  // namespace holdfast
