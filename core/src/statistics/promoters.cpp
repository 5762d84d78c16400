#include "holdfast/statistics/promoters.h"

#include <algorithm>
#include <cmath>

namespace holdfast {

void Promoters::Count(int score) {
  constexpr int kPromoter = 9;
  constexpr int kPassive = 7;
  if (score >= kPromoter) {
    ++promoters;
  } else if (score >= kPassive) {
    ++passives;
  } else {
    ++detractors;
  }
}

std::optional<double> NetPromoterScore(const Promoters& promoters) {
  const auto answers = static_cast<double>(promoters.answers());
  if (answers == 0) return std::nullopt;
  return 100 *
         (static_cast<double>(promoters.promoters) - static_cast<double>(promoters.detractors)) /
         answers;
}

std::optional<ConfidenceInterval> NetPromoterInterval(const Promoters& promoters) {
  constexpr double kAdded = 3;
  if (promoters.answers() == 0) return std::nullopt;
  const double n = static_cast<double>(promoters.answers()) + kAdded;
  const double up = (static_cast<double>(promoters.promoters) + kAdded / 4) / n;
  const double down = (static_cast<double>(promoters.detractors) + kAdded / 4) / n;
  const double net = up - down;
  const double error = kZ95 * std::sqrt((up + down - net * net) / n);
  return ConfidenceInterval{100 * std::max(-1.0, net - error), 100 * std::min(1.0, net + error)};
}

}  // namespace holdfast
