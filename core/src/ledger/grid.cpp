#include "holdfast/ledger/grid.h"

#include <algorithm>
#include <string>

namespace holdfast {

Result<Grid> Grid::Months(Day first, Day as_of, MonthState state) {
  const Month first_month = MonthOf(std::min(first, as_of));
  const Month last_month = MonthOf(as_of);
  if (last_month - first_month >= static_cast<Month>(kMaxMonths)) {
    return Error{"ledger.too_many_months",
                 "The data run from " + DayToString(first) + " to " + DayToString(as_of) +
                     ", more than 1,200 months: one of the two dates must be wrong. Correct it, "
                     "or say how far to look (setting as_of)."};
  }
  std::vector<Day> last_days;
  const bool first_day = state == MonthState::kFirstDay;
  for (Month month = first_month; month < last_month; ++month)
    last_days.push_back(first_day ? FirstDayOf(month) : LastDayOf(month));
  last_days.push_back(first_day ? FirstDayOf(last_month) : as_of);
  Grid grid = EndingOn(std::move(last_days));
  grid.state_ = state;
  grid.seen_to_ = as_of;
  return grid;
}

Grid Grid::EndingOn(std::vector<Day> last_days) {
  Grid grid;
  grid.last_days_ = std::move(last_days);
  grid.seen_to_ = grid.last_days_.back();
  const Day first = grid.last_days_.front();
  grid.of_day_.resize(static_cast<std::size_t>(grid.last_days_.back() - first) + 1);
  std::size_t period = 0;
  for (std::size_t i = 0; i < grid.of_day_.size(); ++i) {
    if (first + static_cast<Day>(i) > grid.last_days_[period]) ++period;
    grid.of_day_[i] = static_cast<std::uint16_t>(period);
  }
  return grid;
}

}  // namespace holdfast
