#pragma once

#include <string_view>

#include "holdfast/base/result.h"
#include "holdfast/report/explain.h"
#include "listed_contracts.h"

namespace holdfast {

/// Whether a figure is one of the plan that stands beside renewals.
bool IsOfRenewalPlan(std::string_view metric);

/// As ExplainFigure, for a figure of the plan. `explanation`: the figure, its currency, and the
/// address as it was asked for.
Result<Explanation> ExplainRenewalPlan(const AskedRenewals& asked, Explanation explanation,
                                       const ExplainPage& page);

}  // namespace holdfast
