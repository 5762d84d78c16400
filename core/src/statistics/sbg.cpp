#include "holdfast/statistics/sbg.h"

#include <cmath>

namespace holdfast {

bool RenewalTable::AddCohort(std::span<const std::uint64_t> alive) {
  for (std::size_t t = 1; t < alive.size(); ++t) {
    if (alive[t] > alive[t - 1]) return false;
  }
  for (std::size_t t = 1; t < alive.size(); ++t) {
    if (renewals_.size() < t) renewals_.emplace_back();
    renewals_[t - 1].due += alive[t - 1];
    renewals_[t - 1].lost += alive[t - 1] - alive[t];
  }
  return true;
}

double Sbg::Survival(unsigned t) const {
  double survival = 1;
  for (unsigned i = 1; i <= t; ++i) survival *= RenewalRate(i);
  return survival;
}

double Sbg::RenewalRate(unsigned t) const { return (beta + t - 1) / (alpha + beta + t - 1); }

std::optional<double> Sbg::ExpectedTenure() const {
  if (alpha <= 1) return std::nullopt;
  return (alpha + beta - 1) / (alpha - 1);
}

std::optional<double> Sbg::ResidualPayments(double discount, unsigned renewals) const {
  constexpr double kLeastDiscount = 0.0001;
  constexpr double kNothing = 1e-16;
  if (!(discount >= kLeastDiscount)) return std::nullopt;
  const double keep = 1 / (1 + discount);
  double payment = RenewalRate(renewals + 1);
  double sum = 0;
  // What comes after a payment is less than if nobody left any more: payment / discount.
  for (unsigned t = renewals + 2; payment > kNothing * discount * sum; ++t) {
    sum += payment;
    payment *= keep * RenewalRate(t);
  }
  return sum;
}

std::optional<double> Sbg::LifetimePayments(double discount) const {
  const std::optional<double> residual = ResidualPayments(discount, 0);
  if (!residual) return std::nullopt;
  return 1 + *residual / (1 + discount);
}

std::vector<double> ProjectSurvival(const SbgFit& fit, std::span<const std::uint64_t> alive,
                                    std::size_t renewals) {
  std::vector<double> shares = {1};
  const auto size = static_cast<double>(alive.front());
  for (std::size_t t = 1; t <= renewals; ++t) {
    if (fit.model) {
      shares.push_back(shares.back() * fit.model->RenewalRate(static_cast<unsigned>(t)));
    } else if (t < alive.size()) {
      shares.push_back(size > 0 ? static_cast<double>(alive[t]) / size : 0);
    } else {
      shares.push_back(shares.back() * fit.last_renewal_rate.value_or(1));
    }
  }
  return shares;
}

std::optional<HoldOut> HoldOutError(std::span<const std::uint64_t> alive, std::size_t held_out) {
  if (held_out == 0 || held_out + 2 > alive.size() || alive.front() == 0) return std::nullopt;
  const std::size_t fitted = alive.size() - held_out;
  RenewalTable table;
  if (!RenewalTable().AddCohort(alive) || !table.AddCohort(alive.first(fitted)))
    return std::nullopt;
  const std::vector<double> foretold =
      ProjectSurvival(FitSbg(table), alive.first(fitted), alive.size() - 1);
  HoldOut error;
  for (std::size_t t = fitted; t < alive.size(); ++t) {
    error.foretold = foretold[t];
    error.seen = static_cast<double>(alive[t]) / static_cast<double>(alive.front());
    error.mean_absolute_error += std::fabs(error.foretold - error.seen);
  }
  error.mean_absolute_error /= static_cast<double>(held_out);
  return error;
}

}  // namespace holdfast
