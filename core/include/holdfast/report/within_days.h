#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/statistics/confidence.h"

namespace holdfast {

/// How many of those who began something reached a goal within a number of days. Each is decided or
/// open.
struct WithinDays {
  std::uint64_t began = 0;
  std::uint64_t decided = 0;       ///< The days are over.
  std::uint64_t reached = 0;       ///< Of these, who reached the goal within them.
  std::uint64_t open = 0;          ///< The days are not over.
  std::uint64_t open_reached = 0;  ///< Of these, who have reached it already.

  void Count(bool is_decided, bool has_reached);
  /// reached / decided: who is open is in neither, so that the last months are not told too low.
  Rate rate() const;
  /// Wilson.
  std::optional<ConfidenceInterval> rate_sure() const;
};

struct MonthWithinDays {
  Month month = 0;
  WithinDays sums;
};

/// Every month from the first of them to `last`.
std::vector<MonthWithinDays> EachMonth(const std::map<Month, WithinDays>& months, Month last);

}  // namespace holdfast
