#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "holdfast/schema/mapping.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// What a cell means in a column of that role to an analysis with these settings (the zone of its
/// days, the currency of amounts that state none), written in one way for people to compare with
/// the cell: "2025-12-25" for a date, "1299.00" for an amount, "3 months", "true"; the text itself
/// where a role takes any. No value where the cell cannot be read as what the column was taken for.
std::optional<std::string> ParsedSample(const Column& column, const Mapping& mapping,
                                        const Settings& settings, std::string_view cell);

}  // namespace holdfast
