#pragma once

#include <cstddef>
#include <optional>

#include "holdfast/metrics/adoption.h"
#include "usage_book.h"

namespace holdfast {

/// How a customer with usage was set up.
struct ActivationFact {
  Day began = 0;                 ///< The day of the first MRR.
  std::optional<Day> onboarded;  ///< On which the core process was set up, if by now.
  bool decided = false;          ///< The days are over.
  bool reached = false;          ///< It was within the days.
};
/// None of who began after the last complete month.
std::optional<ActivationFact> ActivationOf(const UsageBook& usage, const UsageCustomer& customer);

/// Whether a customer, whose use that is, used the product in a period; none of who is no customer
/// at its end, and where that is not known.
std::optional<bool> UsedIn(const UsageBook& usage, const UsageCustomer& customer, const Use& use,
                           std::size_t period);

}  // namespace holdfast
