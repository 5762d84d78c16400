#pragma once

#include <string_view>
#include <vector>

#include "holdfast/report/block.h"
#include "holdfast/report/explain.h"
#include "holdfast/report/segmentation.h"

namespace holdfast {

/// Whether a figure is of how customers take to the product.
bool IsOfUsage(std::string_view metric);

/// As ExplainFigure, for a figure of usage of a block: each row is a customer.
Result<Explanation> ExplainUsage(const BlockSource& source, const Block& block,
                                 const std::vector<SegmentView>& views, const FigureInfo& figure,
                                 const FigureAddress& address, const ExplainPage& page);

}  // namespace holdfast
