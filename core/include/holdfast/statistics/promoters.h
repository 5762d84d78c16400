#pragma once

#include <cstdint>
#include <optional>

#include "holdfast/statistics/confidence.h"

namespace holdfast {

/// Answers from 0 to 10 to "how likely are you to recommend", by the standard cut-offs.
struct Promoters {
  std::uint64_t promoters = 0;   ///< 9 and 10.
  std::uint64_t passives = 0;    ///< 7 and 8.
  std::uint64_t detractors = 0;  ///< 0 to 6.

  std::uint64_t answers() const { return promoters + passives + detractors; }
  void Count(int score);

  friend bool operator==(const Promoters&, const Promoters&) = default;
};

/// The net promoter score: 100 x (promoters - detractors) / answers, -100 to 100. None without
/// answers.
std::optional<double> NetPromoterScore(const Promoters& promoters);

/// Its interval, by the adjusted Wald method for a difference of two shares of one sample (Rocks
/// 2016, The American Statistician 70(4), with 3 answers added: 3/4 promoters, 3/2 passives, 3/4
/// detractors), within -100 to 100: it does not shrink to a point where all answers are alike. None
/// without answers.
std::optional<ConfidenceInterval> NetPromoterInterval(const Promoters& promoters);

}  // namespace holdfast
