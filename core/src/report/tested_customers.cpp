#include "tested_customers.h"

#include <algorithm>
#include <cstddef>

namespace holdfast {
namespace {

/// How many tests can be made of anybody.
std::size_t TestsMade(const std::vector<Advocacy>& all) {
  std::size_t made = 0;
  for (std::size_t test = 0; test < kAdvocateTestCount; ++test) {
    made += std::any_of(all.begin(), all.end(),
                        [test](const Advocacy& one) { return one.values[test].has_value(); });
  }
  return made;
}

}  // namespace

TestedCustomers TestedOf(const UsageBook& usage) {
  const std::size_t last = usage.last();
  const Day day = usage.last_day(last);
  TestedCustomers tested;
  std::vector<AdvocateReading> readings;
  for (const UsageCustomer& customer : usage.customers()) {
    const std::span<const Usage> rows = customer.RowsThatCount(day);
    if (!customer.is_customer[last] || rows.empty()) continue;
    readings.push_back(ReadAdvocate(rows, day, customer.mrr));
    tested.customers.push_back({&customer, rows, readings.back()});
  }
  const Advocacies all =
      AdvocacyOf(readings, AdvocateThresholdsWith(usage.settings().advocate_thresholds));
  tested.activity = all.activity;
  const std::size_t made = TestsMade(all.customers);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const Advocacy& advocacy = all.customers[i];
    tested.customers[i].advocacy = advocacy;
    tested.customers[i].advocate = made > 0 && advocacy.tests_passed() == made;
  }
  return tested;
}

}  // namespace holdfast
