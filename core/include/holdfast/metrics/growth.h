#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "holdfast/base/money.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/movements/movements.h"

namespace holdfast {

/// ARR: 12 x MRR, in minor units, half away from zero. The MRR is one that a report can state.
Minor ArrOf(Units mrr);

/// What a change of MRR is made of, in minor units: how many customers pay, and how much each does.
/// The two add up to the change.
struct GrowthFactors {
  Minor customers = 0;
  Minor arpa = 0;
};

/// MRR and the customers who pay it, at one moment.
struct MrrLevel {
  Units mrr = 0;
  std::uint64_t customers = 0;
};

/// The two-factor decomposition of a change: customers' part = (change of customers) x (mean of the
/// two ARPAs), ARPA's part = (change of ARPA) x (mean of the two numbers of customers): neither
/// factor is first. `change` is the change as shown. None where one side has no customers: ARPA is
/// not known there.
std::optional<GrowthFactors> FactorsOf(MrrLevel before, MrrLevel after, Minor change);

/// Growth of MRR at `period` over `span` periods: after / before - 1, which is also that of ARR.
/// None where there is no such period, or no MRR before.
Rate GrowthOver(std::span<const Movement> periods, std::size_t period, std::size_t span);

/// This year's growth / the growth of the year before, by months: above 1, growth speeds up. The
/// definition is Holdfast's: the article that asks for the ratio leaves its terms open. None where
/// the year before did not grow, or is not known.
Rate GrowthRatio(std::span<const Movement> months, std::size_t month);

/// Herfindahl-Hirschman index of the customers' shares of MRR: the sum of their squares, from 1 /
/// customers (all pay the same) to 1 (one pays all). `squares` is the sum of squared MRR. None
/// without MRR.
Rate Herfindahl(Int128 squares, Units total);

}  // namespace holdfast
