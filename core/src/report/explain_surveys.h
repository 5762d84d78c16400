#pragma once

#include <string_view>

#include "holdfast/report/explain.h"

namespace holdfast {

/// Whether a figure is of answers to surveys.
bool IsOfSurveys(std::string_view metric);

/// As ExplainFigure, for a figure of answers: each row is one. Errors: `explain.no_such_survey`,
/// `explain.no_such_month`, `explain.no_such_segment`, `invariant.explanation_adds_up`.
Result<Explanation> ExplainSurveys(const Books& books, const Report& report,
                                   const FigureInfo& figure, const FigureAddress& address,
                                   const ExplainPage& page);

}  // namespace holdfast
