#pragma once

#include <string_view>

#include "holdfast/report/explain.h"

namespace holdfast {

/// Whether a figure is of rows that are left out.
bool IsOfLeftOut(std::string_view metric);

/// As ExplainFigure, for the rows of a file that are left out for a reason, or their amounts. Rows
/// by line.
Result<Explanation> ExplainLeftOut(const Report& report, const FigureInfo& figure,
                                   const FigureAddress& address, const ExplainPage& page);

}  // namespace holdfast
