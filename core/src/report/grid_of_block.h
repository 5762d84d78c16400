#pragma once

#include "holdfast/base/result.h"
#include "holdfast/ledger/grid.h"
#include "holdfast/ledger/ledger.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// The months of the block of a currency: from the first start of its rows on; of all rows where
/// there is one block only. Error: that of Grid::Months.
Result<Grid> GridOfBlock(const Ledger& ledger, const Settings& settings, Currency currency,
                         Day as_of);

}  // namespace holdfast
