#include "holdfast/ledger/timeline.h"

#include <algorithm>
#include <iterator>

#include "holdfast/ledger/gaps.h"

namespace holdfast {

std::span<const Change> ChangesIn(std::span<const Change> by_day, std::size_t period) {
  const auto from = std::partition_point(by_day.begin(), by_day.end(),
                                         [period](const Change& c) { return c.period < period; });
  const auto to = std::partition_point(from, by_day.end(),
                                       [period](const Change& c) { return c.period == period; });
  return {from, to};
}

Standing StandingOn(std::span<const DayState> days, Day day) {
  const auto after = std::partition_point(
      days.begin(), days.end(), [day](const DayState& state) { return state.from <= day; });
  return after == days.begin() ? Standing() : std::prev(after)->standing;
}

Day FirstPaidDay(std::span<const DayState> days) {
  const auto first = std::find_if(days.begin(), days.end(),
                                  [](const DayState& state) { return state.standing.mrr > 0; });
  return first == days.end() ? kOpenEnd : first->from;
}

Timelines::Timelines(const SpansByAccount& spans, const Grid& grid, const Rules& rules)
    : spans_(spans), grid_(grid), rules_(rules) {}

Timeline Timelines::Of(AccountId account) {
  events_.clear();
  runs_.clear();
  day_events_.clear();
  const bool plain =
      rules_.gap_days == 0 && (rules_.sources == nullptr || !rules_.sources->Applies(account));
  if (!plain) return OfStatements(account);
  Units most = 0;
  for (std::size_t i = 0; i < spans_.count(account); ++i) {
    AddSpan(spans_.span(account, i), true, &most);
  }
  return Sweep(account);
}

Timeline Timelines::OfPart(AccountId account) {
  is_part_ = true;
  const Timeline timeline = Of(account);
  is_part_ = false;
  return timeline;
}

Timeline Timelines::OfStatements(AccountId account) {
  Gather(account, rules_.conflicts);
  Units most = 0;
  for (const Statement& statement : statements_) AddSpan(statement.span, statement.whole, &most);
  return Sweep(account);
}

void Timelines::Gather(AccountId account, Conflicts* conflicts) {
  if (rules_.sources != nullptr && rules_.sources->Applies(account)) {
    rules_.sources->Resolve(account, &statements_, conflicts);
  } else {
    statements_.clear();
    for (std::size_t i = 0; i < spans_.count(account); ++i)
      statements_.push_back({spans_.span(account, i), spans_.file(account, i), true});
  }
  if (rules_.gap_days > 0) FillGaps(rules_.gap_days, grid_.seen_to(), &statements_);
}

void Timelines::AddSpan(const Span& span, bool whole, Units* most) {
  if (span.mrr == 0) {
    if (rules_.free_stay && span.free) AddFree(span);
    return;
  }
  if ((rules_.by_day || rules_.days) && span.start < span.end) {
    day_events_.push_back({span.start, 0, span.mrr});
    day_events_.push_back({span.end, 0, -span.mrr});
  }
  const auto begin = static_cast<std::uint32_t>(grid_.PeriodOf(span.start));
  const auto end = static_cast<std::uint32_t>(grid_.PeriodOf(span.end));
  if (begin >= end) {
    in_and_out_ += whole && span.mrr > 0 && begin < grid_.size() ? 1 : 0;
    return;
  }
  // No period holds more than all rows together.
  overflow_ = !AddChecked(*most, span.mrr < 0 ? -span.mrr : span.mrr, most) || overflow_;
  events_.push_back({begin, 0, span.mrr});
  events_.push_back({end, 0, -span.mrr});
}

void Timelines::AddFree(const Span& span) {
  if ((rules_.by_day || rules_.days) && span.start < span.end) {
    day_events_.push_back({span.start, 1, 0});
    day_events_.push_back({span.end, -1, 0});
  }
  const auto begin = static_cast<std::uint32_t>(grid_.PeriodOf(span.start));
  const auto end = static_cast<std::uint32_t>(grid_.PeriodOf(span.end));
  if (begin >= end) return;
  events_.push_back({begin, 1, 0});
  events_.push_back({end, -1, 0});
}

/// Of rows that add up to `mrr`, beside `free` subscriptions at nothing.
Standing Timelines::StandingOf(Int128 mrr, std::int32_t free, bool has_paid) {
  if (mrr > 0) return static_cast<Units>(mrr);
  return {0, mrr == 0 && free > 0 && (has_paid || is_part_)};
}

Timeline Timelines::Sweep(AccountId account) {
  // One span is in order as it is.
  if (events_.size() > 2) {
    std::sort(events_.begin(), events_.end(),
              [](const Event& a, const Event& b) { return a.period < b.period; });
  }
  Units mrr = 0;
  std::int32_t free = 0;
  for (std::size_t i = 0; i + 1 < events_.size(); ++i) {
    AddTo(mrr, events_[i].change);
    free += events_[i].free;
    const std::uint32_t from = events_[i].period;
    const std::uint32_t to = events_[i + 1].period;
    if (from == to) continue;
    if (mrr < 0) negative_periods_ += to - from;
    // Who has been a customer has paid.
    AddRun(from, to, StandingOf(mrr, free, !runs_.empty()));
  }
  if (rules_.by_day || rules_.days) SortDays();
  if (rules_.by_day) SweepDays();
  if (rules_.days) SweepStates();
  return {account, runs_, by_day_, days_};
}

void Timelines::SortDays() {
  std::sort(day_events_.begin(), day_events_.end(),
            [](const DayEvent& a, const DayEvent& b) { return a.day < b.day; });
}

void Timelines::SweepStates() {
  days_.clear();
  // As SweepDays, but up to the last day that is looked at, whatever the ends of the periods are.
  Int128 sum = 0;
  std::int32_t free = 0;
  bool has_paid = false;
  for (std::size_t i = 0; i < day_events_.size(); ++i) {
    const Day day = day_events_[i].day;
    if (day > grid_.seen_to()) return;
    sum += day_events_[i].change;
    free += day_events_[i].free;
    if (i + 1 < day_events_.size() && day_events_[i + 1].day == day) continue;
    overflow_ = overflow_ || sum > INT64_MAX;
    const Standing now = overflow_ ? Standing() : StandingOf(sum, free, has_paid);
    has_paid = has_paid || now.mrr > 0;
    if (now != (days_.empty() ? Standing() : days_.back().standing)) days_.push_back({day, now});
  }
}

void Timelines::SweepDays() {
  by_day_.clear();
  // Summed apart, so that no order of one day's rows decides whether the sum fits.
  Int128 sum = 0;
  std::int32_t free = 0;
  Standing before;
  bool has_paid = false;
  Day lost = 0;
  for (std::size_t i = 0; i < day_events_.size(); ++i) {
    const Day day = day_events_[i].day;
    sum += day_events_[i].change;
    free += day_events_[i].free;
    if (i + 1 < day_events_.size() && day_events_[i + 1].day == day) continue;
    const std::size_t period = grid_.PeriodOf(day);
    if (period == grid_.size()) return;
    overflow_ = overflow_ || sum > INT64_MAX;
    const Standing now = overflow_ ? Standing() : StandingOf(sum, free, has_paid);
    // As at the ends of periods: what was paid before the first of them with MRR makes nobody a
    // customer who pays nothing.
    has_paid = has_paid || (now.mrr > 0 && !runs_.empty() && runs_.front().from <= period);
    if (now == before) continue;
    const Past past = before.customer || by_day_.empty() ? Past::kNone : PastOf(lost, day);
    by_day_.push_back({period, before, now, past, day});
    if (!now.customer) lost = day;
    before = now;
  }
}

void Timelines::AddRun(std::uint32_t from, std::uint32_t to, const Standing& standing) {
  if (!standing.customer) return;
  if (!runs_.empty() && runs_.back().to == from && runs_.back().mrr == standing.mrr) {
    runs_.back().to = to;
  } else {
    const bool comes_back = !runs_.empty() && runs_.back().to < from;
    runs_.push_back({from, to, standing.mrr, comes_back && IsNewAgain(runs_.back().to, from)});
  }
}

}  // namespace holdfast
