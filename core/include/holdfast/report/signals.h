#pragma once

#include "holdfast/report/report.h"

namespace holdfast {

class UsageBook;

/// Which customers with MRR at the end of the last complete period trip which rules of early
/// warning, as of its last day (metrics/signals.h), and what each rule told in the quarters before.
SignalsBlock ShownSignals(const UsageBook& usage);

}  // namespace holdfast
