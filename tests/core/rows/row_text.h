#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "holdfast/rows/row_parser.h"

namespace holdfast {

/// A mapping in one line: the columns by their roles, "customer|start|amount". "-" is a column
/// without a role, "@industry" an attribute, "#logins" a
/// measure ("#milestones%": in percent), "$research" a cost, "2024-01" a wide table's month;
/// "plan=Tier" is a column of that name.
Mapping MappingOf(Table table, std::string_view columns);

/// Lines of "cells" read one after the other by one parser, each with what came of it behind " =>
/// ":
///   acme|2024-01-05|100 => acme 2024-01-05..open 100.00
/// Amounts have their currency behind them where it is known; notices are "+row.code", what is left
/// out is "ignored row.code" or "rejected row.code".
std::string Outcomes(const Mapping& mapping, std::string_view lines, const Settings& settings = {},
                     const Plans* plans = nullptr);

/// The same lines without what came of them, for the comparison.
void ExpectOutcomes(const Mapping& mapping, std::string_view lines, const Settings& settings = {},
                    const Plans* plans = nullptr);

/// "used 10.00 EUR, ignored 5.00, rejected 1.00": the account of the amounts of all lines by fate
/// and reason.
std::string Account(const Mapping& mapping, const std::vector<std::string>& lines,
                    const Settings& settings = {});

/// Cells of a line, cut at bars.
std::vector<std::string_view> CellsOf(std::string_view line);

}  // namespace holdfast
