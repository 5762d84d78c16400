#include <algorithm>
#include <cmath>

#include "elementary.h"
#include "holdfast/statistics/sbg.h"

namespace holdfast {
namespace {

/// Slope and curvature of the log-likelihood by u = ln alpha and v = ln beta.
struct Slope {
  double u = 0;
  double v = 0;
  double uu = 0;
  double vv = 0;
  double uv = 0;
};

// Every loss at renewal t (from 0) has the chance alpha / (alpha + beta + t), every renewal (beta +
// t) / (alpha + beta + t).
Slope SlopeAt(const Sbg& m, const RenewalTable& table) {
  Slope s;
  double t = 0;
  for (const RenewalTable::Renewal& renewal : table.renewals()) {
    const auto due = static_cast<double>(renewal.due);
    const auto lost = static_cast<double>(renewal.lost);
    const double all = due / (m.alpha + m.beta + t);
    const double all_2 = all / (m.alpha + m.beta + t);
    const double kept = (due - lost) / (m.beta + t);
    s.u += lost - m.alpha * all;
    s.v += m.beta * (kept - all);
    s.uu += m.alpha * (m.alpha * all_2 - all);
    s.vv += m.beta * (kept - all) + m.beta * m.beta * (all_2 - kept / (m.beta + t));
    s.uv += m.alpha * m.beta * all_2;
    ++t;
  }
  return s;
}

/// Newton's step where the likelihood is curved downwards, made so where it is not.
Sbg Step(const Sbg& m, Slope s, double length) {
  const double most = std::max(s.uu, s.vv) + std::fabs(s.uv);
  const double size = std::fabs(s.uu) + std::fabs(s.vv) + std::fabs(s.uv);
  if (s.uu >= 0 || s.uu * s.vv <= s.uv * s.uv) {
    s.uu -= most + 0.1 * size;
    s.vv -= most + 0.1 * size;
  }
  const double determinant = s.uu * s.vv - s.uv * s.uv;
  const double u = (s.uv * s.v - s.vv * s.u) / determinant;
  const double v = (s.uv * s.u - s.uu * s.v) / determinant;
  const double cut = length / std::max({1.0, std::fabs(u), std::fabs(v)});
  return {m.alpha * Exp(u * cut), m.beta * Exp(v * cut)};
}

/// Half as far each time, until the likelihood is no worse; none when no such step is found.
std::optional<Sbg> BetterStep(const Sbg& m, const Slope& slope, const RenewalTable& table) {
  const double now = LogLikelihood(m, table);
  for (double length = 1; length > 1e-9; length /= 2) {
    const Sbg next = Step(m, slope, length);
    if (LogLikelihood(next, table) > now) return next;
  }
  return std::nullopt;
}

/// The maximum; none when the parameters run off.
std::optional<Sbg> Maximum(const RenewalTable& table) {
  constexpr int kMostSteps = 200;
  constexpr double kFar = 1e5;
  double customers = 0;
  for (const RenewalTable::Renewal& renewal : table.renewals())
    customers += static_cast<double>(renewal.due);
  Sbg model;
  for (int step = 0; step < kMostSteps; ++step) {
    const Slope slope = SlopeAt(model, table);
    const bool flat = std::max(std::fabs(slope.u), std::fabs(slope.v)) < 1e-12 * customers;
    const std::optional<Sbg> next = flat ? std::nullopt : BetterStep(model, slope, table);
    // Uphill there is nothing but the last bits of the likelihood.
    if (!next) return model;
    model = *next;
    if (std::max({model.alpha, model.beta, 1 / model.alpha, 1 / model.beta}) > kFar)
      return std::nullopt;
  }
  return std::nullopt;
}

SbgOutcome WithoutFit(const RenewalTable& table) {
  std::uint64_t lost = 0;
  std::size_t renewals = 0;
  for (const RenewalTable::Renewal& renewal : table.renewals()) {
    lost += renewal.lost;
    renewals += renewal.due > 0 ? 1U : 0U;
  }
  if (renewals == 0) return SbgOutcome::kTooFewRenewals;
  if (lost == 0) return SbgOutcome::kNobodyLost;
  const RenewalTable::Renewal& last = table.renewals()[renewals - 1];
  if (last.lost == last.due) return SbgOutcome::kEverybodyLost;
  return renewals < 2 ? SbgOutcome::kTooFewRenewals : SbgOutcome::kFitted;
}

}  // namespace

double LogLikelihood(const Sbg& model, const RenewalTable& table) {
  double sum = 0;
  double t = 0;
  for (const RenewalTable::Renewal& renewal : table.renewals()) {
    const double all = model.alpha + model.beta + t;
    const auto lost = static_cast<double>(renewal.lost);
    const double kept = static_cast<double>(renewal.due) - lost;
    if (lost > 0) sum += lost * Log(model.alpha / all);
    if (kept > 0) sum += kept * Log((model.beta + t) / all);
    ++t;
  }
  return sum;
}

SbgFit FitSbg(const RenewalTable& table) {
  SbgFit fit;
  for (const RenewalTable::Renewal& renewal : table.renewals()) {
    if (renewal.due == 0) break;
    fit.last_renewal_rate =
        static_cast<double>(renewal.due - renewal.lost) / static_cast<double>(renewal.due);
  }
  fit.outcome = WithoutFit(table);
  if (fit.outcome != SbgOutcome::kFitted) return fit;
  fit.model = Maximum(table);
  if (!fit.model) {
    fit.outcome = SbgOutcome::kNoMaximum;
    return fit;
  }
  fit.log_likelihood = LogLikelihood(*fit.model, table);
  return fit;
}

std::optional<SbgSpread> SpreadOf(const Sbg& model, const RenewalTable& table) {
  const Slope s = SlopeAt(model, table);
  const double determinant = s.uu * s.vv - s.uv * s.uv;
  if (!(s.uu < 0) || !(determinant > 0)) return std::nullopt;
  return SbgSpread{-s.vv / determinant, -s.uu / determinant, s.uv / determinant};
}

ChurnModel FitChurn(const RenewalTable& table) {
  // So far out that the rate does not move within a thousand renewals by what a report shows.
  constexpr double kOut = 1e9;
  const SbgFit fit = FitSbg(table);
  ChurnModel churn{fit.outcome, fit.model, {}};
  if (fit.model) {
    const std::optional<SbgSpread> spread = SpreadOf(*fit.model, table);
    if (spread) {
      churn.spread = *spread;
      return churn;
    }
    churn.outcome = SbgOutcome::kNoMaximum;
  }
  if (churn.outcome != SbgOutcome::kNoMaximum) return churn;
  double due = 0;
  double lost = 0;
  for (const RenewalTable::Renewal& renewal : table.renewals()) {
    due += static_cast<double>(renewal.due);
    lost += static_cast<double>(renewal.lost);
  }
  churn.model = Sbg{kOut * (lost / due), kOut * (1 - lost / due)};
  // The variance of the log odds, ln alpha - ln beta.
  churn.spread = {1 / lost + 1 / (due - lost), 0, 0};
  return churn;
}

}  // namespace holdfast
