#include "adoption_facts.h"

#include <algorithm>

namespace holdfast {

std::optional<ActivationFact> ActivationOf(const UsageBook& usage, const UsageCustomer& customer) {
  const Day as_of = usage.last_day(usage.last());
  if (customer.first_start > as_of) return std::nullopt;
  const double days = usage.thresholds()[static_cast<std::size_t>(Signal::kNotOnboarded)];
  const auto days_to = [&customer](Day day) {
    return static_cast<double>(day - customer.first_start);
  };
  ActivationFact fact = {customer.first_start, OnboardedOn(customer.rows)};
  if (fact.onboarded && *fact.onboarded > as_of) fact.onboarded.reset();
  fact.decided = days_to(as_of) >= days;
  fact.reached = fact.onboarded && days_to(*fact.onboarded) <= days;
  return fact;
}

std::optional<bool> UsedIn(const UsageBook& usage, const UsageCustomer& customer, const Use& use,
                           std::size_t period) {
  const Month month = MonthOf(usage.last_day(period));
  if (!use.known_from || !customer.is_customer[period] || month < *use.known_from)
    return std::nullopt;
  return std::binary_search(use.months.begin(), use.months.end(), month);
}

}  // namespace holdfast
