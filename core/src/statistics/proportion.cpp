#include "holdfast/statistics/proportion.h"

#include <algorithm>
#include <cmath>

namespace holdfast {

std::optional<ConfidenceInterval> WilsonInterval(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  constexpr double kZ2 = kZ95 * kZ95;
  const auto n = static_cast<double>(whole);
  const double p = static_cast<double>(part) / n;
  const double scale = 1 + kZ2 / n;
  const double centre = (p + kZ2 / (2 * n)) / scale;
  const double reach = kZ95 * std::sqrt(p * (1 - p) / n + kZ2 / (4 * n * n)) / scale;
  // None and all give 0 and 1 but for the last bit.
  return ConfidenceInterval{part == 0 ? 0 : std::max(0.0, centre - reach),
                            part == whole ? 1 : std::min(1.0, centre + reach)};
}

std::optional<ConfidenceInterval> NewcombeDifference(Share first, Share second) {
  const std::optional<ConfidenceInterval> a = WilsonInterval(first.part, first.whole);
  const std::optional<ConfidenceInterval> b = WilsonInterval(second.part, second.whole);
  if (!a || !b) return std::nullopt;
  const double p = static_cast<double>(first.part) / static_cast<double>(first.whole);
  const double q = static_cast<double>(second.part) / static_cast<double>(second.whole);
  const auto length = [](double x, double y) { return std::sqrt(x * x + y * y); };
  return ConfidenceInterval{p - q - length(p - a->low, b->high - q),
                            p - q + length(a->high - p, q - b->low)};
}

}  // namespace holdfast
