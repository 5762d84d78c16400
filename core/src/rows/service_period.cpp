#include "holdfast/rows/service_period.h"

#include <algorithm>

namespace holdfast {
namespace {

constexpr std::int32_t kMostCount = 3650;

bool EndsItsMonth(Day day) { return MonthOf(day) != MonthOf(day + 1); }

}  // namespace

std::optional<std::int32_t> WholeMonths(Day start, Day end) {
  const std::int32_t months = MonthOf(end) - MonthOf(start);
  if (months < 1) return std::nullopt;
  const bool whole = AddMonths(start, months) == end || (EndsItsMonth(start) && EndsItsMonth(end));
  return whole ? std::optional(months) : std::nullopt;
}

Day EndOfInterval(Day start, Interval interval) {
  switch (interval.unit) {
    case IntervalUnit::kDay:
      return start + interval.count;
    case IntervalUnit::kWeek:
      return start + 7 * interval.count;
    case IntervalUnit::kYear:
      return AddMonths(start, 12 * interval.count);
    case IntervalUnit::kMonth:
      break;
  }
  return AddMonths(start, interval.count);
}

std::optional<ServicePeriod> PeriodOf(Day start, Day end, bool end_of_day) {
  const std::optional<std::int32_t> as_stated = WholeMonths(start, end);
  const std::optional<std::int32_t> with_its_end = WholeMonths(start, end + 1);
  const bool inclusive =
      end_of_day ? with_its_end || !as_stated : with_its_end.has_value() && !as_stated;
  ServicePeriod period = {start, inclusive ? end + 1 : end, {}};
  const std::optional<std::int32_t> months = inclusive ? with_its_end : as_stated;
  if (months) {
    period.interval = {IntervalUnit::kMonth, *months};
  } else {
    period.interval = {IntervalUnit::kDay, period.end - period.start};
  }
  if (period.interval.count < 1 || period.interval.count > kMostCount) return std::nullopt;
  return period;
}

}  // namespace holdfast
