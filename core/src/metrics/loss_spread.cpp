#include "holdfast/metrics/loss_spread.h"

#include <algorithm>

namespace holdfast {

LossSpread::LossSpread(std::size_t complete, std::size_t window, std::size_t most)
    : window_(window), most_(most), windows_(complete), openings_(complete), lost_(complete) {}

void LossSpread::Lose(std::size_t period, Units amount) {
  if (period >= lost_.size()) return;
  AddTo(lost_[period], amount);
  lost_any_ = true;
  overflow_ = !AddChecked(held_, amount, &held_) || overflow_;
}

void LossSpread::Add(std::span<const Run> starts) {
  if (starts.empty() && !lost_any_) return;
  std::fill(openings_.begin(), openings_.end(), 0);
  for (const Run& run : starts) {
    const std::size_t to = std::min(run.to + window_, openings_.size());
    for (std::size_t end = run.from + window_; end < to; ++end) openings_[end] = run.mrr;
  }
  AddCustomer();
}

void LossSpread::AddExchanged(const ExchangedMrr& mrr) {
  std::fill(openings_.begin(), openings_.end(), 0);
  for (std::size_t end = mrr.born() + window_; end < openings_.size(); ++end)
    openings_[end] = mrr.Restated(end - window_, end).mrr;
  AddCustomer();
}

void LossSpread::AddCustomer() {
  if (!openings_.empty()) {
    const Units largest = *std::max_element(openings_.begin(), openings_.end());
    overflow_ = !AddChecked(held_, largest, &held_) || overflow_;
  }
  Units lost = 0;
  for (std::size_t end = 0; end < windows_.size() && !overflow_; ++end) {
    lost += lost_[end];
    if (end < window_) continue;
    lost -= lost_[end - window_];
    const Units opening = openings_[end];
    if (opening == 0 && lost == 0) continue;
    const RatioPair pair = {opening, opening - lost};
    windows_[end].sums.Add(pair);
    windows_[end].paying += opening != 0 ? 1 : 0;
    if (end + 1 < windows_.size() || too_many_) continue;
    last_.push_back(pair);
    too_many_ = last_.size() > most_;
  }
  std::fill(lost_.begin(), lost_.end(), 0);
  lost_any_ = false;
}

std::span<const LossSpread::Window> LossSpread::windows() const {
  if (overflow_) return {};
  return windows_;
}

std::span<const RatioPair> LossSpread::last() const {
  if (overflow_ || too_many_) return {};
  return last_;
}

}  // namespace holdfast
