#pragma once

#include <functional>

#include "holdfast/ledger/books.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/report/exchange.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// Which customers with MRR at the end of `period` trip which rules of early warning, as of the
/// period's last day (metrics/signals.h), of those of whose account `has` holds. `exchange` null:
/// an account in the block's currency is a customer.
SignalsBlock ShownSignals(const Books& books, const Grid& grid, std::size_t period,
                          Currency currency, const Exchange* exchange,
                          const std::function<bool(AccountId)>& has, Timelines* timelines);

}  // namespace holdfast
