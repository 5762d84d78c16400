#include "holdfast/statistics/separation.h"

#include <algorithm>
#include <cmath>

#include "holdfast/base/sort.h"

namespace holdfast {
namespace {

// Means of equal parts in another order differ by the last digits.
constexpr double kEqual = 1e-9;

/// The area between `near`, the one found, and `far`, 0 or 1, that is just within reach of it.
double Bound(const Separation& found, double far) {
  constexpr int kHalvings = 60;
  double inside = found.area;
  double outside = far;
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = (inside + outside) / 2;
    const double reach = kZ95 * AreaError(middle, found.lost, found.kept);
    (std::abs(found.area - middle) < reach ? inside : outside) = middle;
  }
  return inside;
}

}  // namespace

double AreaError(double area, std::uint64_t lost, std::uint64_t kept) {
  const double m = static_cast<double>(lost);
  const double n = static_cast<double>(kept);
  const double square = area * area;
  const double of_lost = area / (2 - area) - square;
  const double of_kept = 2 * square / (1 + area) - square;
  const double variance = area * (1 - area) + (m - 1) * of_lost + (n - 1) * of_kept;
  return std::sqrt(std::max(0.0, variance) / (m * n));
}

std::optional<Separation> SeparationOf(std::vector<ScoredOutcome> outcomes) {
  StableSort(&outcomes,
             [](const ScoredOutcome& a, const ScoredOutcome& b) { return a.score < b.score; });
  Separation separation;
  double halves = 0;  // Pairs in which the one who stays is higher, twice; equal ones once.
  for (std::size_t from = 0, to = 0; from < outcomes.size(); from = to) {
    std::uint64_t lost = 0;
    for (; to < outcomes.size() && outcomes[to].score - outcomes[from].score < kEqual; ++to)
      lost += outcomes[to].lost ? 1 : 0;
    const std::uint64_t kept = to - from - lost;
    halves += static_cast<double>(kept) * static_cast<double>(2 * separation.lost + lost);
    separation.lost += lost;
    separation.kept += kept;
  }
  if (separation.lost == 0 || separation.kept == 0) return std::nullopt;
  separation.area =
      halves / (2 * static_cast<double>(separation.lost) * static_cast<double>(separation.kept));
  separation.interval = {Bound(separation, 0), Bound(separation, 1)};
  return separation;
}

std::string_view VerdictOf(const Separation& separation) {
  constexpr double kNothing = 0.5;
  if (separation.interval.low > kNothing) return "tells";
  return separation.interval.high < kNothing ? "reversed" : "chance";
}

}  // namespace holdfast
