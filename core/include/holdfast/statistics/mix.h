#pragma once

#include <optional>
#include <span>
#include <vector>

namespace holdfast {

/// A segment before and after: a rate is part / base (retained / opening MRR, kept / all
/// customers).
struct MixSegment {
  double base_before = 0;
  double part_before = 0;
  double base_after = 0;
  double part_after = 0;
};

/// How the change of a rate over all segments comes about: because the segments' own rates changed,
/// or because customers sit in other segments than before. Kitagawa (1955): rate + mix = change,
/// without a rest. A segment that is there on one side only has no rate of its own to change: all
/// it does is mix.
struct Decomposition {
  double before = 0;  ///< The rate over all segments.
  double after = 0;
  double change = 0;
  double rate = 0;
  double mix = 0;
  struct Effect {
    double rate = 0;
    double mix = 0;
  };
  std::vector<Effect> segments;  ///< Their contributions, which add up to `rate` and `mix`.

  /// The form with three terms: each change by itself, starting from before, and both together.
  /// rate_alone + mix_alone + interaction = change.
  double rate_alone = 0;
  double mix_alone = 0;
  double interaction = 0;

  /// Simpson's paradox: the total moves against the segments' rates taken together, or every
  /// segment moves one way and the total the other. The total alone misleads then.
  bool against_segments = false;
};

/// None when either side has no base: there is no rate to compare.
std::optional<Decomposition> Decompose(std::span<const MixSegment> segments);

}  // namespace holdfast
