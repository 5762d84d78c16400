#pragma once

#include <cstdint>
#include <optional>

#include "holdfast/metrics/lift.h"

namespace holdfast {

/// Of customers with MRR at the end of a quarter, those who left in the next.
struct MeasuredShare {
  std::uint64_t customers = 0;  ///< One customer in one quarter counts once.
  std::uint64_t lost = 0;
  Rate churn;
  std::optional<ConfidenceInterval> churn_sure = {};
};

/// What a sign told so far, in these data.
struct MeasuredLift {
  MeasuredShare with;
  MeasuredShare without;
  Rate lift;
  Rate difference;
  std::optional<ConfidenceInterval> difference_sure = {};
};

MeasuredShare MeasuredOf(Share share);
MeasuredLift MeasuredOf(const Lift& lift);

}  // namespace holdfast
