#pragma once

#include <string_view>

#include "holdfast/ledger/directory.h"
#include "holdfast/report/explain.h"
#include "holdfast/report/filter.h"

namespace holdfast {

/// What stands in the row of a contract; its amount is the caller's.
ExplainedRow RowOfContract(const Books& books, const Directory& directory,
                           const RenewalStore& contracts, const Renewal& contract);

/// Whether a figure is of contracts, whose rows are contracts too.
bool IsOfRenewals(std::string_view metric);

/// As ExplainFigure, for a figure of renewals: `before` is what a contract was worth, `after` what
/// it was renewed at, in the reporting currency where that is known. `filter` as the report's,
/// or null, and `contracts` those that it is of.
Result<Explanation> ExplainRenewals(const Books& books, const RenewalStore& contracts,
                                    const Report& report, const Settings& settings,
                                    const Filter* filter, const FigureInfo& figure,
                                    const FigureAddress& address, const ExplainPage& page);

}  // namespace holdfast
