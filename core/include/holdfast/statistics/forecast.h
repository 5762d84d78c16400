#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "holdfast/statistics/confidence.h"
#include "holdfast/statistics/sbg.h"

namespace holdfast {

/// What is left of 1 after `months` by a rate of twelve months: rate ^ (months / 12). Whole years
/// are products of the rate, without a logarithm. 0 for a rate of 0, after at least a month.
double RenewedShare(double yearly, std::size_t months);

/// Within what that lies, where the rate was measured on some customers and holds for others like
/// them. `sure` is the rate's own 95 % interval. With y years and s standard errors on the scale of
/// ln(rate), the estimate is off by y s and each coming year draws customers anew: s sqrt(y^2 + y),
/// each side by its own s. That rates change over time is not in it.
ConfidenceInterval RenewedWithin(double yearly, const ConfidenceInterval& sure, std::size_t months);

/// MRR from customers who come within `months`, where in twelve months `yearly_new` came that is
/// still there at their end, evenly: the newest year has so much again, and what came in a year
/// before renews at `yearly`.
double NewBusiness(double yearly, double yearly_new, std::size_t months);

/// A cohort's customers or MRR, and how old it is in months.
struct CohortWeight {
  std::size_t age = 0;
  double weight = 0;
};

/// The share of all that weight that is left after 0 to `months` months, each cohort going on from
/// its own age. Empty without weight.
std::vector<double> SharesLeft(const Sbg& model, std::span<const CohortWeight> cohorts,
                               std::size_t months);

/// Within what those lie: what the fit leaves open (delta method on the scale of ln), and that few
/// customers leave by chance: variance (1 - share) / share x `concentration`, the sum of squared
/// shares of the customers (1 / customers where all weigh the same). Never above 1.
std::vector<ConfidenceInterval> SharesWithin(const ChurnModel& churn,
                                             std::span<const CohortWeight> cohorts,
                                             std::size_t months, double concentration);

}  // namespace holdfast
