#pragma once

#include "holdfast/schema/guess.h"
#include "notices.h"
#include "picks.h"

namespace holdfast {

/// True when the values of a money column are whole minor units by the header of a product that
/// writes them so: ChartMogul's MRR intervals, Baremetrics' import template. A name that says
/// "cents" says it itself.
bool IsMinorByTemplate(const HeadColumn& column, const std::vector<HeadColumn>& columns);

/// How every column with a role is read: decimal sign, minor units, order of day and month.
std::vector<Column> DecideFormats(const Picks& picks, const MappingOverrides& overrides,
                                  Notices& notices);

}  // namespace holdfast
