#include "holdfast/ledger/part.h"

#include <algorithm>

namespace holdfast {

PartOfTimeline PartOf(const Timeline& timeline, std::span<const Stay> stays,
                      const std::vector<bool>& chosen) {
  PartOfTimeline part{timeline.account, timeline.runs, {}, {}};
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
  return part;
}

}  // namespace holdfast
