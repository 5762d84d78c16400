#include "holdfast/metrics/lifetimes.h"

namespace holdfast {

void Lifetimes::Count(std::size_t born, std::size_t end) {
  if (born >= complete_) return;
  if (end < complete_) {
    ++churned_[end - born];
  } else {
    ++censored_[complete_ - 1 - born];
  }
}

void Lifetimes::Add(const Timeline& timeline) {
  if (timeline.runs.empty()) return;
  std::size_t end = timeline.runs.front().to;
  for (const Run& run : timeline.runs.subspan(1)) {
    if (run.from != end) break;
    end = run.to;
  }
  Count(timeline.runs.front().from, end);
}

void Lifetimes::AddExchanged(const ExchangedMrr& mrr) {
  std::size_t end = mrr.born();
  while (end < mrr.periods() && mrr.closing(end) > 0) ++end;
  Count(mrr.born(), end);
}

std::vector<LifeCount> Lifetimes::Counts() const {
  std::vector<LifeCount> counts;
  for (std::size_t age = 0; age < complete_; ++age) {
    if (churned_[age] + censored_[age] > 0)
      counts.push_back({static_cast<std::uint32_t>(age), churned_[age], censored_[age]});
  }
  return counts;
}

}  // namespace holdfast
