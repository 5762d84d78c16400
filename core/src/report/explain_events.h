#pragma once

#include <string_view>
#include <vector>

#include "holdfast/report/block.h"
#include "holdfast/report/explain.h"
#include "holdfast/report/segmentation.h"

namespace holdfast {

/// Whether a figure is of why customers left, or of what owners sold.
bool IsOfEvents(std::string_view metric);

/// As ExplainFigure, for a figure of a block's losses by reason or sales by owner: each row is a
/// customer who left, or was sold something, in a month, or a contract that was renewed.
Result<Explanation> ExplainEvents(const BlockSource& source, const Block& block,
                                  const std::vector<SegmentView>& views, const FigureInfo& figure,
                                  const FigureAddress& address, const ExplainPage& page);

}  // namespace holdfast
