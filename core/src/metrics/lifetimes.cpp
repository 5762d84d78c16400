#include "holdfast/metrics/lifetimes.h"

namespace holdfast {

namespace {

std::optional<Life> LifeFrom(std::size_t born, std::size_t end, std::size_t complete) {
  if (born >= complete) return std::nullopt;
  if (end < complete) return Life{static_cast<std::uint32_t>(end - born), true};
  return Life{static_cast<std::uint32_t>(complete - 1 - born), false};
}

}  // namespace

std::optional<Life> LifeOf(const Timeline& timeline, std::size_t complete) {
  if (timeline.runs.empty()) return std::nullopt;
  std::size_t end = timeline.runs.front().to;
  for (const Run& run : timeline.runs.subspan(1)) {
    if (run.from != end) break;
    end = run.to;
  }
  return LifeFrom(timeline.born(), end, complete);
}

std::optional<Life> LifeOf(const ExchangedMrr& mrr, std::size_t complete) {
  std::size_t end = mrr.born();
  while (end < mrr.periods() && mrr.closing(end) > 0) ++end;
  return LifeFrom(mrr.born(), end, complete);
}

void Lifetimes::Count(const std::optional<Life>& life) {
  if (life) ++(life->churned ? churned_ : censored_)[life->age];
}

void Lifetimes::Add(const Timeline& timeline) { Count(LifeOf(timeline, complete_)); }

void Lifetimes::AddExchanged(const ExchangedMrr& mrr) { Count(LifeOf(mrr, complete_)); }

std::vector<LifeCount> Lifetimes::Counts() const {
  std::vector<LifeCount> counts;
  for (std::size_t age = 0; age < complete_; ++age) {
    if (churned_[age] + censored_[age] > 0)
      counts.push_back({static_cast<std::uint32_t>(age), churned_[age], censored_[age]});
  }
  return counts;
}

}  // namespace holdfast
