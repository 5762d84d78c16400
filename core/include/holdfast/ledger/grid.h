#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/periods.h"
#include "holdfast/base/result.h"

namespace holdfast {

/// The instants at which states are compared: the end of the last day of each period, in order.
class Grid {
 public:
  /// The months from that of `first` to that of `as_of`; where their state is that of the last day,
  /// that of the last month is the one at the end of `as_of`. Error: `ledger.too_many_months`
  /// beyond kMaxMonths: a date in the data must be wrong.
  static Result<Grid> Months(Day first, Day as_of, MonthState state = MonthState::kLastDay);
  /// Periods that end with these days, ascending.
  static Grid EndingOn(std::vector<Day> last_days);

  static constexpr std::size_t kMaxMonths = 1200;

  std::size_t size() const { return last_days_.size(); }
  Day last_day(std::size_t period) const { return last_days_[period]; }
  MonthState state() const { return state_; }
  /// The last day that is looked at: what happens between the last state and it is known.
  Day seen_to() const { return seen_to_; }
  /// The day on which the state of a period that is a month is taken when the month is over.
  Day full_day(std::size_t period) const {
    const Day day = last_days_[period];
    return state_ == MonthState::kFirstDay ? day : LastDayOf(MonthOf(day));
  }

  /// The first period whose last day is not before `day`; size() when all are. A span on [start,
  /// end) is active at the end of the periods [PeriodOf(start), PeriodOf(end)): half-open days make
  /// half-open periods.
  std::size_t PeriodOf(Day day) const {
    if (day <= last_days_.front()) return 0;
    if (day > last_days_.back()) return size();
    return of_day_[static_cast<std::size_t>(day - last_days_.front())];
  }

 private:
  std::vector<Day> last_days_;
  MonthState state_ = MonthState::kLastDay;
  Day seen_to_ = 0;
  std::vector<std::uint16_t>
      of_day_;  // From the first period's last day on: a look-up instead of a search per span.
};

}  // namespace holdfast
