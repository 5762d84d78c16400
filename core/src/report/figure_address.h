#pragma once

#include "figure_list.h"

namespace holdfast {

/// A figure of a report by its address.
struct FoundFigure {
  const FigureRule* rule = nullptr;
  const Block* block = nullptr;
  FigurePlace place;
  FigureAddress address;  ///< In full.
};

/// Of a figure that a file of its own explains (FigureRule::shown), the block alone. Errors: those
/// of ExplainFigure.
Result<FoundFigure> FindFigureIn(const Report& report, const FigureAddress& address);

}  // namespace holdfast
