#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "holdfast/statistics/confidence.h"

namespace holdfast {

/// A score, and what became of the customer who had it.
struct ScoredOutcome {
  double score = 0;
  bool lost = false;
};

/// How well a score tells those who stay from those who leave.
struct Separation {
  std::uint64_t lost = 0;
  std::uint64_t kept = 0;
  /// The area under the ROC curve: the chance that one who stays has a higher score than one who
  /// leaves, equal scores (within 1e-9) counting half. 0.5: the score tells nothing; below: the
  /// wrong way round.
  double area = 0;
  /// 95 %: the areas that are within 1.96 of their own standard errors (AreaError) of the one
  /// found, as Wilson's interval is of a share. It is no point where the area is 0 or 1.
  ConfidenceInterval interval = {};
};

/// None where nobody left or nobody stayed.
std::optional<Separation> SeparationOf(std::vector<ScoredOutcome> outcomes);

/// The standard error of an area from so many of both kinds (Hanley and McNeil 1982).
double AreaError(double area, std::uint64_t lost, std::uint64_t kept);

/// What the interval leaves of the score: "tells" (it is above 0.5), "chance" (it holds 0.5),
/// "reversed" (below).
std::string_view VerdictOf(const Separation& separation);

}  // namespace holdfast
