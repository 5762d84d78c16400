#include "holdfast/ledger/timeline.h"

#include <algorithm>
#include <string>

namespace holdfast {

Result<Grid> Grid::Months(Day first, Day as_of) {
  const Month first_month = MonthOf(std::min(first, as_of));
  const Month last_month = MonthOf(as_of);
  if (last_month - first_month >= static_cast<Month>(kMaxMonths)) {
    return Error{"ledger.too_many_months",
                 "The data run from " + DayToString(first) + " to " + DayToString(as_of) +
                     ", more than 1,200 months: one of the two dates must be wrong. Correct it, "
                     "or say how far to look (setting as_of)."};
  }
  std::vector<Day> last_days;
  for (Month month = first_month; month < last_month; ++month)
    last_days.push_back(LastDayOf(month));
  last_days.push_back(as_of);
  return EndingOn(std::move(last_days));
}

Grid Grid::EndingOn(std::vector<Day> last_days) {
  Grid grid;
  grid.last_days_ = std::move(last_days);
  const Day first = grid.last_days_.front();
  grid.of_day_.resize(static_cast<std::size_t>(grid.last_days_.back() - first) + 1);
  std::size_t period = 0;
  for (std::size_t i = 0; i < grid.of_day_.size(); ++i) {
    if (first + static_cast<Day>(i) > grid.last_days_[period]) ++period;
    grid.of_day_[i] = static_cast<std::uint16_t>(period);
  }
  return grid;
}

Timelines::Timelines(const SpansByAccount& spans, const Grid& grid)
    : spans_(spans), grid_(grid), mrr_(grid.size()) {}

Timeline Timelines::Of(AccountId account) {
  std::fill(mrr_.begin() + static_cast<std::ptrdiff_t>(from_),
            mrr_.begin() + static_cast<std::ptrdiff_t>(std::max(from_, to_)), 0);
  from_ = mrr_.size();
  to_ = 0;
  Units most = 0;
  for (std::size_t i = 0; i < spans_.count(account); ++i) {
    const Span& span = spans_.span(account, i);
    if (span.mrr == 0) continue;
    const std::size_t begin = grid_.PeriodOf(span.start);
    const std::size_t end = grid_.PeriodOf(span.end);
    if (begin >= end) {
      in_and_out_ += span.mrr > 0 && begin < mrr_.size() ? 1 : 0;
      continue;
    }
    // No period holds more than all rows together.
    overflow_ = !AddChecked(most, span.mrr < 0 ? -span.mrr : span.mrr, &most) || overflow_;
    for (std::size_t period = begin; period < end; ++period) AddTo(mrr_[period], span.mrr);
    from_ = std::min(from_, begin);
    to_ = std::max(to_, end);
  }
  return Trimmed(account);
}

Timeline Timelines::Trimmed(AccountId account) {
  Timeline timeline = {account, mrr_, mrr_.size(), 0};
  for (std::size_t period = from_; period < to_; ++period) {
    if (mrr_[period] < 0) {
      mrr_[period] = 0;
      ++negative_periods_;
    }
    if (mrr_[period] == 0) continue;
    timeline.first = std::min(timeline.first, period);
    timeline.last = period;
  }
  return timeline;
}

}  // namespace holdfast
