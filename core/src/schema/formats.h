#pragma once

#include "holdfast/schema/guess.h"
#include "notices.h"
#include "picks.h"

namespace holdfast {

/// How every column with a role is read: decimal sign, minor units, order of day and month.
std::vector<Column> DecideFormats(const Picks& picks, const MappingOverrides& overrides,
                                  Notices& notices);

}  // namespace holdfast
