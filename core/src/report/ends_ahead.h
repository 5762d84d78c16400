#pragma once

#include <vector>

#include "holdfast/ledger/ledger.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// Says in the account of each file which of its rows end behind the last day of the data, where
/// that is held to be a day still to come: the notice `report.ends_ahead`. `inputs` are the
/// ledger's files.
void NoteEndsAhead(const Ledger& ledger, std::vector<InputAccount>* inputs);

}  // namespace holdfast
