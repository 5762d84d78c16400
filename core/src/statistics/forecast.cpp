#include "holdfast/statistics/forecast.h"

#include <algorithm>
#include <cmath>

#include "elementary.h"

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;

/// Slopes of ln(share left) by ln alpha and ln beta.
struct Slopes {
  std::vector<double> alpha;
  std::vector<double> beta;
};

Slopes SlopesOf(const Sbg& model, std::span<const CohortWeight> cohorts, std::size_t months) {
  constexpr double kStep = 1e-4;
  const double up = Exp(kStep);
  const double down = Exp(-kStep);
  const auto slope = [&](const Sbg& above, const Sbg& below) {
    const std::vector<double> more = SharesLeft(above, cohorts, months);
    const std::vector<double> less = SharesLeft(below, cohorts, months);
    std::vector<double> slopes;
    for (std::size_t i = 0; i < more.size(); ++i)
      slopes.push_back((Log(more[i]) - Log(less[i])) / (2 * kStep));
    return slopes;
  };
  return {slope({model.alpha * up, model.beta}, {model.alpha * down, model.beta}),
          slope({model.alpha, model.beta * up}, {model.alpha, model.beta * down})};
}

}  // namespace

double RenewedShare(double yearly, std::size_t months) {
  if (!(yearly > 0)) return months == 0 ? 1 : 0;
  double share = 1;
  for (std::size_t year = 0; year < months / kYear; ++year) share *= yearly;
  const std::size_t rest = months % kYear;
  return rest == 0 ? share : share * Exp(Log(yearly) * static_cast<double>(rest) / double{kYear});
}

ConfidenceInterval RenewedWithin(double yearly, const ConfidenceInterval& sure,
                                 std::size_t months) {
  const double share = RenewedShare(yearly, months);
  if (!(yearly > 0) || months == 0) return {share, share};
  const double years = static_cast<double>(months) / double{kYear};
  const double far = std::sqrt(years * years + years);
  const double low =
      sure.low > 0 ? share * Exp(far * std::min(0.0, Log(sure.low) - Log(yearly))) : 0;
  const double high = share * Exp(far * std::max(0.0, Log(sure.high) - Log(yearly)));
  return {low, high};
}

double NewBusiness(double yearly, double yearly_new, std::size_t months) {
  const std::size_t rest = months % kYear;
  double fresh = yearly_new * static_cast<double>(rest) / double{kYear};
  for (std::size_t year = 0; year < months / kYear; ++year) fresh = fresh * yearly + yearly_new;
  return fresh;
}

std::vector<double> SharesLeft(const Sbg& model, std::span<const CohortWeight> cohorts,
                               std::size_t months) {
  double all = 0;
  std::vector<double> left(months + 1);
  for (const CohortWeight& cohort : cohorts) {
    all += cohort.weight;
    double weight = cohort.weight;
    for (std::size_t month = 0; month <= months; ++month) {
      if (month > 0) weight *= model.RenewalRate(static_cast<unsigned>(cohort.age + month));
      left[month] += weight;
    }
  }
  if (!(all > 0)) return {};
  for (double& share : left) share /= all;
  return left;
}

std::vector<ConfidenceInterval> SharesWithin(const ChurnModel& churn,
                                             std::span<const CohortWeight> cohorts,
                                             std::size_t months, double concentration) {
  const std::vector<double> shares = SharesLeft(*churn.model, cohorts, months);
  if (shares.empty()) return {};
  const Slopes slopes = SlopesOf(*churn.model, cohorts, months);
  std::vector<ConfidenceInterval> within;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double a = slopes.alpha[i];
    const double b = slopes.beta[i];
    const double open =
        a * a * churn.spread.alpha + b * b * churn.spread.beta + 2 * a * b * churn.spread.both;
    const double chance = concentration * (1 - shares[i]) / shares[i];
    const double far = Exp(kZ95 * std::sqrt(std::max(0.0, open) + std::max(0.0, chance)));
    within.push_back({shares[i] / far, std::min(1.0, shares[i] * far)});
  }
  return within;
}

}  // namespace holdfast
