#pragma once

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/base/result.h"
#include "holdfast/ledger/rates.h"

namespace holdfast {

/// A rate for a day, and what it makes of a minor unit.
struct MinorRate {
  RateFound found;
  Ratio minor;  ///< Minor units of the one currency per minor unit of the other.
};

/// Error: `fx.no_rate` names the two currencies that nothing joins.
Result<MinorRate> RateBetween(const RateBook& book, Currency from, Currency to, Day day);

}  // namespace holdfast
