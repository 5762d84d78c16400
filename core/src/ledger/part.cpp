#include "holdfast/ledger/part.h"

#include <algorithm>

namespace holdfast {
namespace {

bool IsInside(std::size_t period, std::span<const Stay> stays, const std::vector<bool>& chosen) {
  for (const Stay& stay : stays) {
    if (stay.from <= period && period < stay.to) return chosen[stay.segment];
  }
  return false;
}

}  // namespace

PartOfTimeline PartOf(const Timeline& timeline, std::span<const Stay> stays,
                      const std::vector<bool>& chosen) {
  PartOfTimeline part{timeline.account, timeline.runs, {}, {}, {}, timeline.days};
  for (const Run& run : timeline.runs) {
    for (const Stay& stay : stays) {
      const std::uint32_t from = std::max(run.from, stay.from);
      const std::uint32_t to = std::min(run.to, stay.to);
      if (from >= to) continue;
      const bool inside = chosen[stay.segment];
      part.pieces.push_back({{from, to, run.mrr, run.new_again && from == run.from}, inside});
      if (inside) part.inside.push_back(part.pieces.back().run);
    }
  }
  bool inside = false;
  for (std::size_t i = 0; i < timeline.by_day.size(); ++i) {
    const Change& change = timeline.by_day[i];
    const bool opens = i == 0 || timeline.by_day[i - 1].period != change.period;
    // Where the customer is when the period opens: at the end of the one before.
    if (opens) inside = IsInside(change.period - (change.before.customer ? 1 : 0), stays, chosen);
    if (inside) part.by_day.push_back(change);
  }
  return part;
}

}  // namespace holdfast
