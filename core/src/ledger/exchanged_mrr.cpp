#include "holdfast/ledger/exchanged_mrr.h"

#include <algorithm>

namespace holdfast {

void ExchangedMrr::Clear() {
  used_ = 0;
  born_ = periods();
  std::fill(closing_.begin(), closing_.end(), 0);
  std::fill(free_.begin(), free_.end(), false);
  std::fill(new_again_.begin(), new_again_.end(), false);
  by_day_.clear();
  first_day_ = kOpenEnd;
}

void ExchangedMrr::Add(const std::vector<Ratio>& rates, const Timeline& timeline) {
  if (timeline.runs.empty() && timeline.by_day.empty() && timeline.days.empty()) return;
  if (used_ == accounts_.size()) accounts_.emplace_back();
  Account& account = accounts_[used_++];
  account.rates = &rates;
  account.mrr.assign(periods(), 0);
  account.by_day.assign(timeline.by_day.begin(), timeline.by_day.end());
  account.days.assign(timeline.days.begin(), timeline.days.end());
  account.now = {};
  first_day_ = std::min(first_day_, timeline.first_day());
  std::size_t first = periods();
  for (const Run& run : timeline.runs) {
    if (run.mrr != 0) first = std::min<std::size_t>(first, run.from);
    for (std::size_t period = run.from; period < run.to; ++period) {
      account.mrr[period] = run.mrr;
      if (run.mrr == 0) free_[period] = true;
    }
  }
  born_ = std::min(born_, first);
  for (std::size_t period = first; period < periods(); ++period)
    closing_[period] = SumAt(period, period);
}

void ExchangedMrr::AddFree(std::size_t period) {
  free_[period] = true;
  born_ = std::min(born_, period);
}

Standing ExchangedMrr::Restated(std::size_t period, std::size_t rate) const {
  return {SumAt(period, rate), IsCustomer(period)};
}

Units ExchangedMrr::SumAt(std::size_t period, std::size_t rate) const {
  Units sum = 0;
  for (std::size_t i = 0; i < used_; ++i) {
    const Units mrr = accounts_[i].mrr[period];
    if (mrr == 0) continue;
    const auto exchanged = Exchanged(mrr, (*accounts_[i].rates)[rate]);
    overflow_ = overflow_ || !exchanged || !AddChecked(sum, *exchanged, &sum);
  }
  return sum;
}

Standing ExchangedMrr::OnDay(Day day, std::size_t rate) const {
  Units sum = 0;
  bool is_free = false;
  for (std::size_t i = 0; i < used_; ++i) {
    const Standing own = StandingOn(accounts_[i].days, day);
    const auto exchanged = Exchanged(own.mrr, (*accounts_[i].rates)[rate]);
    overflow_ = overflow_ || !exchanged || !AddChecked(sum, *exchanged, &sum);
    is_free = is_free || own.free();
  }
  return {sum, sum != 0 || (is_free && day >= first_day_)};
}

Units ExchangedMrr::NowAt(std::size_t rate) const {
  Units sum = 0;
  for (std::size_t i = 0; i < used_; ++i) {
    const auto exchanged = Exchanged(accounts_[i].now.mrr, (*accounts_[i].rates)[rate]);
    overflow_ = overflow_ || !exchanged || !AddChecked(sum, *exchanged, &sum);
  }
  return sum;
}

bool ExchangedMrr::IsFreeNow() const {
  return std::any_of(accounts_.begin(), accounts_.begin() + static_cast<std::ptrdiff_t>(used_),
                     [](const Account& account) { return account.now.free(); });
}

void ExchangedMrr::GatherDays() {
  days_.clear();
  for (std::size_t i = 0; i < used_; ++i) {
    for (const Change& change : accounts_[i].by_day) days_.push_back({change.day, i, &change});
  }
  std::sort(days_.begin(), days_.end(),
            [](const DayOf& a, const DayOf& b) { return a.day < b.day; });
  bool was_free = false;
  bool has_paid = false;
  for (std::size_t i = 0; i < days_.size();) {
    const Day day = days_[i].day;
    const std::size_t period = days_[i].change->period;
    const Units opening = NowAt(period);
    for (; i < days_.size() && days_[i].day == day; ++i)
      accounts_[days_[i].account].now = days_[i].change->after;
    const Units closing = NowAt(period);
    const bool is_free = closing == 0 && has_paid && IsFreeNow();
    const Standing before = {opening, opening != 0 || was_free};
    const Standing after = {closing, closing != 0 || is_free};
    if (after != before) by_day_.push_back({period, before, after, Past::kNone, day});
    was_free = is_free;
    // As Timelines has it.
    has_paid = has_paid || (closing != 0 && born_ <= period);
  }
}

}  // namespace holdfast
