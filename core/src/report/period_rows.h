#pragma once

#include <cstddef>

#include "explained_rows.h"
#include "holdfast/metrics/period_table.h"

namespace holdfast {

/// A row whose periods are quarters or years, told by the months that they end with. `born`: the
/// month of the customer's first MRR.
ExactRow AtMonths(ExactRow row, const PeriodEnds& ends, std::size_t born);

}  // namespace holdfast
