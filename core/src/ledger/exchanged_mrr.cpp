#include "holdfast/ledger/exchanged_mrr.h"

#include <algorithm>

namespace holdfast {

void ExchangedMrr::Clear() {
  used_ = 0;
  born_ = periods();
  std::fill(closing_.begin(), closing_.end(), 0);
  std::fill(new_again_.begin(), new_again_.end(), false);
  by_day_.clear();
}

void ExchangedMrr::Add(const std::vector<Ratio>& rates, const Timeline& timeline) {
  if (timeline.runs.empty() && timeline.by_day.empty()) return;
  if (used_ == accounts_.size()) accounts_.emplace_back();
  Account& account = accounts_[used_++];
  account.rates = &rates;
  account.mrr.assign(periods(), 0);
  account.by_day.assign(timeline.by_day.begin(), timeline.by_day.end());
  account.now = 0;
  if (timeline.runs.empty()) return;
  for (const Run& run : timeline.runs) {
    for (std::size_t period = run.from; period < run.to; ++period) account.mrr[period] = run.mrr;
  }
  const std::size_t first = timeline.runs.front().from;
  born_ = std::min(born_, first);
  for (std::size_t period = first; period < periods(); ++period)
    closing_[period] = Restated(period, period);
}

Units ExchangedMrr::Restated(std::size_t period, std::size_t rate) const {
  Units sum = 0;
  for (std::size_t i = 0; i < used_; ++i) {
    const Units mrr = accounts_[i].mrr[period];
    if (mrr == 0) continue;
    const auto exchanged = Exchanged(mrr, (*accounts_[i].rates)[rate]);
    overflow_ = overflow_ || !exchanged || !AddChecked(sum, *exchanged, &sum);
  }
  return sum;
}

Units ExchangedMrr::NowAt(std::size_t rate) const {
  Units sum = 0;
  for (std::size_t i = 0; i < used_; ++i) {
    const auto exchanged = Exchanged(accounts_[i].now, (*accounts_[i].rates)[rate]);
    overflow_ = overflow_ || !exchanged || !AddChecked(sum, *exchanged, &sum);
  }
  return sum;
}

void ExchangedMrr::GatherDays() {
  days_.clear();
  for (std::size_t i = 0; i < used_; ++i) {
    for (const Change& change : accounts_[i].by_day) days_.push_back({change.day, i, &change});
  }
  std::sort(days_.begin(), days_.end(),
            [](const DayOf& a, const DayOf& b) { return a.day < b.day; });
  for (std::size_t i = 0; i < days_.size();) {
    const Day day = days_[i].day;
    const std::size_t period = days_[i].change->period;
    const Units before = NowAt(period);
    for (; i < days_.size() && days_[i].day == day; ++i)
      accounts_[days_[i].account].now = days_[i].change->after;
    const Units after = NowAt(period);
    if (after != before) by_day_.push_back({period, before, after, Past::kNone, day});
  }
}

}  // namespace holdfast
