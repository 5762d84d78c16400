#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "holdfast/ledger/timeline.h"

namespace holdfast {

/// A number for what customers have in common: a plan, a region ... Numbers of one segmentation.
using SegmentId = std::uint32_t;

/// The periods [from, to) that a customer spends in a segment.
struct Stay {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  SegmentId segment = 0;
};

/// A run, or the part of one that lies inside or outside of some segments.
struct Piece {
  Run run;
  bool inside = false;
};

/// A customer who is in some segments for a part of the time.
struct PartOfTimeline {
  AccountId account = 0;
  std::span<const Run> runs;  ///< Wherever the customer is.
  std::vector<Piece> pieces;  ///< The runs, cut where the customer comes and goes.
  std::vector<Run> inside;    ///< Those of them inside.
  /// Of Timeline::by_day, what changes inside: all changes of a period are in the segment of its
  /// opening; in that of its closing for who is no customer before.
  std::vector<Change> by_day = {};
  std::span<const DayState> days = {};  ///< As Timeline::days, wherever the customer is.

  Timeline whole() const { return {account, runs, {}, days}; }
  /// Whether the first MRR is inside.
  bool born_inside() const { return !pieces.empty() && pieces.front().inside; }
};

/// `stays`: in order, through all periods of the runs. `chosen`: by segment, whether it is inside.
PartOfTimeline PartOf(const Timeline& timeline, std::span<const Stay> stays,
                      const std::vector<bool>& chosen);

}  // namespace holdfast
