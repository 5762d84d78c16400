#pragma once

#include <cstdint>
#include <optional>

#include "holdfast/metrics/rates.h"
#include "holdfast/statistics/confidence.h"
#include "holdfast/statistics/proportion.h"

namespace holdfast {

/// How many months after a day a customer is looked at again. What is looked at in a quarter is
/// another than in the next one, so that no month of a customer counts twice.
inline constexpr std::size_t kOutcomeMonths = 3;

/// Of customers with MRR at the end of a quarter, who left in the next: among those with a sign,
/// and those without it.
struct Lift {
  Share with;     ///< Lost, of those who had the sign.
  Share without;  ///< Lost, of those of whom the data say that they had not.

  void Add(bool sign, bool lost);

  /// Churn with the sign / churn without. None where nobody left without it, or nobody had it.
  Rate ratio() const;
  /// Churn with less churn without; 95 % (Newcombe): holds no 0 where the sign tells something.
  Rate difference() const;
  std::optional<ConfidenceInterval> interval() const { return NewcombeDifference(with, without); }
};

}  // namespace holdfast
