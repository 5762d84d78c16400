#pragma once

#include <vector>

#include "holdfast/ledger/sources_rule.h"

namespace holdfast {

/// Adds what bridges the short gaps of one account: where its rows add up to no MRR for 1 to
/// `gap_days` days and to some before and after, the MRR before goes on until the next begins. Rows
/// that begin after `last_day` are not known yet.
void FillGaps(Day gap_days, Day last_day, std::vector<Statement>* statements);

}  // namespace holdfast
