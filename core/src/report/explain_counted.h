#pragma once

#include <string_view>
#include <vector>

#include "holdfast/report/block.h"
#include "holdfast/report/explain.h"
#include "holdfast/report/segmentation.h"

namespace holdfast {

/// Whether a figure counts customers by what usage says of them: early warning, health, advocates.
bool IsCounted(std::string_view metric);

/// As ExplainFigure, for such a figure of a block: each row is a customer, or one in a quarter.
Result<Explanation> ExplainCounted(const BlockSource& source, const Block& block,
                                   const std::vector<SegmentView>& views, const FigureInfo& figure,
                                   const FigureAddress& address, const ExplainPage& page);

}  // namespace holdfast
