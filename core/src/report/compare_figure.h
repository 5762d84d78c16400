#pragma once

#include "figure_list.h"
#include "holdfast/report/compare.h"

namespace holdfast {

/// One figure, also where it is the same in both.
FigureDifference CompareFigure(const Compared& compared, const FigureRule& rule,
                               const FigureAddress& address);

}  // namespace holdfast
