#pragma once

#include <cstddef>
#include <vector>

#include "holdfast/metrics/signals.h"
#include "usage_book.h"

namespace holdfast {

/// A customer whom early warning looks at, at the end of a period, and what its rules read.
struct Watched {
  const UsageCustomer* customer = nullptr;
  SignalContext context;
  SignalReadings readings;
};

/// Those with MRR at the end of a period; before the last one, only with rows of usage up to it.
std::vector<Watched> WatchedAt(const UsageBook& usage, std::size_t period);

}  // namespace holdfast
