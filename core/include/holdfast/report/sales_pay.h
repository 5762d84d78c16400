#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"

namespace holdfast {

/// What pay plans pay for at different rates. New and expansion are of MRR; `renewal` is what
/// contracts were renewed at, up to what they were worth: growth beyond it is expansion.
struct SalesSums {
  Minor fresh = 0;
  Minor reactivation = 0;
  Minor expansion = 0;
  Minor renewal = 0;
};

struct SalesMonth {
  Month month = 0;
  SalesSums sums;
};

/// An owner (sales person, account manager); empty: not said.
struct SalesOwner {
  std::string owner;
  SalesSums sums;
  std::vector<SalesMonth> months;  ///< With anything to pay for.
};

/// By owner, the last twelve complete months.
struct SalesPayBlock {
  Month from = 0;
  Month to = 0;
  std::uint64_t owners_total = 0;
  std::vector<SalesOwner> owners;  ///< The first by new MRR and expansion together.
};

}  // namespace holdfast
