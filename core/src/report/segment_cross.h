#pragma once

#include <optional>
#include <vector>

#include "holdfast/report/segments.h"

namespace holdfast {

/// Where the customers of a segment are shown.
struct ShownSegments {
  const Segmentation* segmentation;
  const std::vector<std::size_t>* place;  // By segment, among those shown.
};

/// What became of the customers with MRR 12 months (else a month) before the end of the last
/// complete month; sets the counts of each segment. None where there are no two complete months.
std::optional<Cross> CrossOf(const BlockSource& source, const SegmentsRequest& request,
                             const std::vector<SegmentView>& filter, const ShownSegments& shown,
                             std::vector<Segment>* segments);

}  // namespace holdfast
