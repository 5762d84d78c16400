#pragma once

#include "holdfast/ledger/ledger.h"
#include "holdfast/ledger/rates.h"

namespace holdfast {

/// Everything that the files of one analysis say.
struct Books {
  Ledger ledger;
  RateStore rates;

  /// As Ledger::Merge, for all of it.
  std::uint64_t Merge(const Books& other) {
    rates.Merge(other.rates);
    return ledger.Merge(other.ledger);
  }
};

}  // namespace holdfast
