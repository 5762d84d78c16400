#include <algorithm>
#include <cmath>

#include "holdfast/statistics/distributions.h"
#include "holdfast/statistics/random.h"
#include "holdfast/statistics/ratio.h"

namespace holdfast {
namespace {

struct Totals {
  Int128 base = 0;
  Int128 part = 0;
};

double Ratio(Int128 part, Int128 base) {
  return static_cast<double>(part) / static_cast<double>(base);
}

Totals TotalsOf(std::span<const RatioPair> pairs) {
  Totals totals;
  for (const RatioPair& pair : pairs) {
    totals.base += pair.base;
    totals.part += pair.part;
  }
  return totals;
}

/// In one order, whatever the order of rows: sums of doubles and draws by number depend on it.
std::vector<RatioPair> Sorted(std::span<const RatioPair> pairs) {
  std::vector<RatioPair> sorted(pairs.begin(), pairs.end());
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

/// The ratios that leave one customer out.
std::vector<double> LeaveOneOut(std::span<const RatioPair> pairs) {
  const Totals all = TotalsOf(pairs);
  std::vector<double> ratios;
  ratios.reserve(pairs.size());
  for (const RatioPair& pair : pairs)
    ratios.push_back(Ratio(all.part - pair.part, all.base - pair.base));
  return ratios;
}

double MeanOf(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

/// How fast the error changes with the ratio, from the skew of the ratios without one customer.
double Acceleration(std::span<const RatioPair> pairs) {
  const std::vector<double> ratios = LeaveOneOut(pairs);
  const double mean = MeanOf(ratios);
  double squares = 0;
  double cubes = 0;
  for (const double ratio : ratios) {
    const double off = mean - ratio;
    squares += off * off;
    cubes += off * off * off;
  }
  return squares > 0 ? cubes / (6 * squares * std::sqrt(squares)) : 0;
}

/// A ratio takes two customers to differ.
bool HasTwoBases(std::span<const RatioPair> pairs) {
  return std::count_if(pairs.begin(), pairs.end(),
                       [](const RatioPair& pair) { return pair.base > 0; }) > 1;
}

/// The ratio of as many customers as there are. A function of its own, because a browser optimises
/// WebAssembly between calls only. `Sum`: the wide one is for amounts that do not fit the other.
template <typename Sum>
[[gnu::noinline]] double DrawOnce(std::span<const RatioPair> pairs, Pcg32* random) {
  const auto count = static_cast<std::uint32_t>(pairs.size());
  Sum base = 0;
  Sum part = 0;
  while (base == 0) {
    part = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const RatioPair& pair = pairs[random->Below(count)];
      base += pair.base;
      part += pair.part;
    }
  }
  return Ratio(part, base);
}

template <typename Sum>
std::vector<double> Draw(std::span<const RatioPair> pairs, const BootstrapOptions& options) {
  Pcg32 random(options.seed);
  std::vector<double> ratios;
  ratios.reserve(options.draws);
  for (std::uint32_t draw = 0; draw < options.draws; ++draw)
    ratios.push_back(DrawOnce<Sum>(pairs, &random));
  std::sort(ratios.begin(), ratios.end());
  return ratios;
}

std::vector<double> Draws(std::span<const RatioPair> pairs, const BootstrapOptions& options) {
  std::int64_t most = 0;
  for (const RatioPair& pair : pairs) most = std::max({most, pair.base, pair.part, -pair.part});
  const bool narrow = Int128{most} * static_cast<Int128>(pairs.size()) <= INT64_MAX;
  return narrow ? Draw<std::int64_t>(pairs, options) : Draw<Int128>(pairs, options);
}

/// The value that the share `p` of the sorted values lies below, between two of them in proportion.
double Quantile(std::span<const double> sorted, double p) {
  const double at = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  if (below + 1 >= sorted.size()) return sorted.back();
  const double part = at - static_cast<double>(below);
  return sorted[below] + part * (sorted[below + 1] - sorted[below]);
}

/// The share of draws below the ratio, those equal to it by half.
double ShareBelow(std::span<const double> sorted, double ratio) {
  const auto [from, to] = std::equal_range(sorted.begin(), sorted.end(), ratio);
  return (static_cast<double>(from - sorted.begin()) + static_cast<double>(to - sorted.begin())) /
         (2 * static_cast<double>(sorted.size()));
}

/// Efron's bias-corrected and accelerated interval (1987).
ConfidenceInterval BcaInterval(std::span<const double> sorted, double ratio, double acceleration) {
  const double half = 0.5 / static_cast<double>(sorted.size());
  // All draws on one side of the ratio: as far off as so many draws can tell.
  const double below = std::clamp(ShareBelow(sorted, ratio), half, 1 - half);
  const double bias = NormalQuantile(below);
  const auto end = [&](double z) {
    const double moved = bias + z;
    const double stretch = 1 - acceleration * moved;
    // Where the correction goes to infinity or beyond, the end is that of all draws.
    if (stretch <= 0) return moved < 0 ? sorted.front() : sorted.back();
    return Quantile(sorted, NormalCdf(bias + moved / stretch));
  };
  return {end(-kZ95), end(kZ95)};
}

}  // namespace

std::optional<ConfidenceInterval> JackknifeInterval(std::span<const RatioPair> pairs) {
  if (!HasTwoBases(pairs)) return std::nullopt;
  const std::vector<RatioPair> sorted = Sorted(pairs);
  const Totals all = TotalsOf(sorted);
  const std::vector<double> ratios = LeaveOneOut(sorted);
  const double mean = MeanOf(ratios);
  double squares = 0;
  for (const double ratio : ratios) squares += (ratio - mean) * (ratio - mean);
  const auto n = static_cast<double>(pairs.size());
  const double error = std::sqrt((n - 1) / n * squares);
  const double ratio = Ratio(all.part, all.base);
  return ConfidenceInterval{ratio - kZ95 * error, ratio + kZ95 * error};
}

std::optional<Bootstrap> BootstrapIntervals(std::span<const RatioPair> pairs,
                                            const BootstrapOptions& options) {
  if (!HasTwoBases(pairs)) return std::nullopt;
  const std::vector<RatioPair> sorted = Sorted(pairs);
  const Totals all = TotalsOf(sorted);
  const std::vector<double> ratios = Draws(sorted, options);
  constexpr double kTail = 0.025;
  return Bootstrap{{Quantile(ratios, kTail), Quantile(ratios, 1 - kTail)},
                   BcaInterval(ratios, Ratio(all.part, all.base), Acceleration(sorted))};
}

}  // namespace holdfast
