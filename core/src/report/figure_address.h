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

/// Errors: those of ExplainFigure.
Result<FoundFigure> FindFigureIn(const Report& report, const FigureAddress& address);

}  // namespace holdfast
