#pragma once

#include <optional>
#include <vector>

#include "holdfast/report/figures.h"
#include "holdfast/report/forecast.h"
#include "holdfast/statistics/forecast.h"

namespace holdfast {

/// What the renewal base is foretold from at the end of a period, in units: all known then.
struct RenewalBase {
  double mrr = 0;
  double nrr = 0;
  double grr = 0;
  double yearly_new = 0;

  double Total(std::size_t months) const {
    return mrr * RenewedShare(nrr, months) + NewBusiness(nrr, yearly_new, months);
  }
};

/// None where the period has no window of twelve months, fewer than ten customers in it, or nothing
/// was retained.
std::optional<RenewalBase> RenewalBaseAt(const Figures& figures, std::size_t period);

/// The cohorts' customers, or MRR, at the end of a period.
std::vector<CohortWeight> CustomersAt(const Figures& figures, std::size_t period);
std::vector<CohortWeight> MrrAt(const Figures& figures, std::size_t period);

/// The model as it could be fitted after so many periods. No model where fewer than ten customers
/// are fitted on.
ChurnModel ChurnAfter(const Figures& figures, std::size_t seen);

/// Past quarter ends with twelve months before them and `months` behind, at most the last 20.
std::vector<std::size_t> QuarterEnds(const Figures& figures, const Block& block,
                                     std::size_t months);

/// To minor units, half away from zero; none beyond what JSON can hold exactly.
std::optional<Minor> MinorOf(double units);

}  // namespace holdfast
