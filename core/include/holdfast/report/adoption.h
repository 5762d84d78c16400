#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "holdfast/metrics/rates.h"
#include "holdfast/report/within_days.h"
#include "holdfast/statistics/confidence.h"

namespace holdfast {

class UsageBook;

/// Activation: of customers with usage, by the month of their first MRR, who had the core process
/// set up within the days after which early warning calls a customer not set up.
struct Activation {
  double days = 0;  ///< From the first MRR.
  WithinDays total;
  std::vector<MonthWithinDays> months;  ///< Of the first MRR, to the last complete one.
};

/// Engagement at a month's end.
struct EngagementMonth {
  Month month = 0;
  std::uint64_t customers = 0;  ///< With MRR, of whom usage says anything of logins or core use.
  std::uint64_t active = 0;     ///< Who used the product in the month.
  Rate rate = {};
  std::optional<ConfidenceInterval> rate_sure = {};  ///< Wilson.
};

/// How customers take to the product. Either part may be missing, not both.
struct Adoption {
  std::optional<Activation> activation;     ///< None where no row says when onboarding was done.
  std::vector<EngagementMonth> engagement;  ///< Complete months that have rows of usage.
};

std::optional<Adoption> ShownAdoption(const UsageBook& usage);

}  // namespace holdfast
