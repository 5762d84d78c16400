#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "holdfast/metrics/advocates.h"
#include "usage_book.h"

namespace holdfast {

/// A customer whom the tests of advocates look at.
struct Tested {
  const UsageCustomer* customer = nullptr;
  std::span<const Usage> rows;  ///< Those that count, up to the day; at least one.
  AdvocateReading reading = {};
  Advocacy advocacy = {};
  bool advocate = false;  ///< Passes every test of which anybody's value is known.
};

struct TestedCustomers {
  std::string_view activity = {};  ///< As of Advocacies.
  std::vector<Tested> customers = {};
};

/// Who has MRR and such rows at the end of the last complete period.
TestedCustomers TestedOf(const UsageBook& usage);

}  // namespace holdfast
