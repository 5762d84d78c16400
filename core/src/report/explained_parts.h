#pragma once

#include <string_view>
#include <vector>

#include "explained_rows.h"
#include "figure_list.h"

namespace holdfast {

/// A part of a figure of a block that is being gathered.
struct Gathered {
  const FigureRule* rule = nullptr;
  std::vector<FigurePlace> places;  ///< Of which it is the sum.
  ExplainedPart part;
  std::vector<ExactRow> rows;  ///< Of FigureRule::sum.
};

/// The parts of a figure, without rows. `cost_months`: of a block's months, those that
/// SumOver::kCostMonths means.
std::vector<Gathered> PartsOf(const FigureRule& rule, const FigurePlace& place, const Block& block,
                              const Settings& settings, std::span<const std::size_t> cost_months);

}  // namespace holdfast
