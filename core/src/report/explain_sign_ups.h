#pragma once

#include <string_view>

#include "holdfast/report/explain.h"

namespace holdfast {

/// Whether a figure is of sign-ups and who of them came to pay.
bool IsOfSignUps(std::string_view metric);

/// As ExplainFigure, for figures of sign-ups; without a month, those of the last one. A row's days
/// are that of signing up (`before_day`) and that of the first MRR, and it has the months of these;
/// its amounts of MRR are 0. Rows by customer.
///
/// Errors: `explain.no_such_month` also where the report has no conversion,
/// `explain.no_such_segment`, `invariant.explanation_adds_up`.
Result<Explanation> ExplainSignUps(const Books& books, const Report& report,
                                   const Settings& settings, const FigureInfo& figure,
                                   const FigureAddress& address, const ExplainPage& page);

}  // namespace holdfast
