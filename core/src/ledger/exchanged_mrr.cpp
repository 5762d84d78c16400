#include "holdfast/ledger/exchanged_mrr.h"

#include <algorithm>

namespace holdfast {

void ExchangedMrr::Clear() {
  used_ = 0;
  born_ = periods();
  std::fill(closing_.begin(), closing_.end(), 0);
  std::fill(new_again_.begin(), new_again_.end(), false);
}

void ExchangedMrr::Add(const std::vector<Ratio>& rates, const Timeline& timeline) {
  if (timeline.runs.empty()) return;
  if (used_ == accounts_.size()) accounts_.emplace_back();
  Account& account = accounts_[used_++];
  account.rates = &rates;
  account.mrr.assign(periods(), 0);
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

}  // namespace holdfast
