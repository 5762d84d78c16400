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

Timelines::Timelines(const SpansByAccount& spans, const Grid& grid) : spans_(spans), grid_(grid) {}

Timeline Timelines::Of(AccountId account) {
  events_.clear();
  runs_.clear();
  Units most = 0;
  for (std::size_t i = 0; i < spans_.count(account); ++i) {
    const Span& span = spans_.span(account, i);
    if (span.mrr == 0) continue;
    const auto begin = static_cast<std::uint32_t>(grid_.PeriodOf(span.start));
    const auto end = static_cast<std::uint32_t>(grid_.PeriodOf(span.end));
    if (begin >= end) {
      in_and_out_ += span.mrr > 0 && begin < grid_.size() ? 1 : 0;
      continue;
    }
    // No period holds more than all rows together.
    overflow_ = !AddChecked(most, span.mrr < 0 ? -span.mrr : span.mrr, &most) || overflow_;
    events_.push_back({begin, span.mrr});
    events_.push_back({end, -span.mrr});
  }
  // One span is in order as it is.
  if (events_.size() > 2) {
    std::sort(events_.begin(), events_.end(),
              [](const Event& a, const Event& b) { return a.period < b.period; });
  }
  Units mrr = 0;
  for (std::size_t i = 0; i + 1 < events_.size(); ++i) {
    AddTo(mrr, events_[i].change);
    if (events_[i].period < events_[i + 1].period) {
      AddRun(events_[i].period, events_[i + 1].period, mrr);
    }
  }
  return {account, runs_};
}

void Timelines::AddRun(std::uint32_t from, std::uint32_t to, Units mrr) {
  if (mrr < 0) negative_periods_ += to - from;
  if (mrr <= 0) return;
  if (!runs_.empty() && runs_.back().to == from && runs_.back().mrr == mrr) {
    runs_.back().to = to;
  } else {
    runs_.push_back({from, to, mrr});
  }
}

}  // namespace holdfast
