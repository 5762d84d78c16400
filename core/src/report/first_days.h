#pragma once

#include <vector>

#include "holdfast/ledger/ledger.h"

namespace holdfast {

/// The first days of an account's rows; kOpenEnd where it has none.
struct FirstDays {
  Day any = kOpenEnd;
  Day paid = kOpenEnd;  ///< Of those with MRR.
  Day free = kOpenEnd;  ///< Of subscriptions at nothing.
};

/// By account.
std::vector<FirstDays> FirstDaysOf(const Ledger& ledger);

}  // namespace holdfast
