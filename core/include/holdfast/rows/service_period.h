#pragma once

#include <cstdint>
#include <optional>

#include "holdfast/base/calendar.h"
#include "holdfast/values/interval.h"

namespace holdfast {

/// How many whole months lead from `start` to `end`, which is exclusive: AddMonths(start, k) is
/// `end`, or both are the last days of their months. No value when it is not a whole number above
/// 0.
std::optional<std::int32_t> WholeMonths(Day start, Day end);

/// The first day behind an interval that begins at `start`.
Day EndOfInterval(Day start, Interval interval);

/// The time that an amount pays for.
struct ServicePeriod {
  Day start = 0;
  Day end = 0;        ///< Exclusive.
  Interval interval;  ///< The period as one interval: whole months, else days.
};

/// A period as files state it. The stated end is the last day of the period where that makes whole
/// months and the end itself does not; else it is exclusive. With `end_of_day` the file gives the
/// end a clock at the end of its day: it is the last day unless only the end itself makes whole
/// months. `end` is after `start`, or with `end_of_day` on it. No value for more than 3650 months
/// or days.
std::optional<ServicePeriod> PeriodOf(Day start, Day end, bool end_of_day);

}  // namespace holdfast
