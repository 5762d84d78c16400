#include "holdfast/statistics/mix.h"

namespace holdfast {
namespace {

/// Below this a change of a rate is an error of the double, not a direction.
constexpr double kNothing = 1e-12;

bool Up(double change) { return change > kNothing; }
bool Down(double change) { return change < -kNothing; }

/// A segment's shares of the bases and its rates.
struct Sides {
  double weight_before;
  double weight_after;
  double rate_before;
  double rate_after;
};

Sides SidesOf(const MixSegment& s, double base_before, double base_after) {
  Sides sides{s.base_before / base_before, s.base_after / base_after, 0, 0};
  if (s.base_before > 0) sides.rate_before = s.part_before / s.base_before;
  if (s.base_after > 0) sides.rate_after = s.part_after / s.base_after;
  if (s.base_before <= 0) sides.rate_before = sides.rate_after;
  if (s.base_after <= 0) sides.rate_after = sides.rate_before;
  return sides;
}

}  // namespace

std::optional<Decomposition> Decompose(std::span<const MixSegment> segments) {
  MixSegment all;
  for (const MixSegment& s : segments) {
    all.base_before += s.base_before;
    all.part_before += s.part_before;
    all.base_after += s.base_after;
    all.part_after += s.part_after;
  }
  if (all.base_before <= 0 || all.base_after <= 0) return std::nullopt;
  Decomposition d;
  d.before = all.part_before / all.base_before;
  d.after = all.part_after / all.base_after;
  d.change = d.after - d.before;
  for (const MixSegment& s : segments) {
    const Sides sides = SidesOf(s, all.base_before, all.base_after);
    const double rate = sides.rate_after - sides.rate_before;
    const double weight = sides.weight_after - sides.weight_before;
    d.segments.push_back({rate * (sides.weight_before + sides.weight_after) / 2,
                          weight * (sides.rate_before + sides.rate_after) / 2});
    d.rate += d.segments.back().rate;
    d.mix += d.segments.back().mix;
    d.rate_alone += sides.weight_before * rate;
    d.mix_alone += weight * sides.rate_before;
    d.interaction += weight * rate;
  }
  // Where every segment moves one way, so does the rate effect, a mean of theirs: this covers both.
  d.against_segments = (Up(d.change) && Down(d.rate)) || (Down(d.change) && Up(d.rate));
  return d;
}

}  // namespace holdfast
