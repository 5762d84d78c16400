#include "holdfast/metrics/lifetimes.h"

#include <algorithm>

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
  while (end < mrr.periods() && mrr.IsCustomer(end)) ++end;
  return LifeFrom(mrr.born(), end, complete);
}

void CohortLives::Count(std::size_t born, Life life) {
  if (cohorts_.size() <= born) cohorts_.resize(born + 1);
  Cohort& cohort = cohorts_[born];
  ++cohort.customers;
  if (!life.churned) return;
  if (cohort.churned.size() <= life.age) cohort.churned.resize(life.age + 1);
  ++cohort.churned[life.age];
}

RenewalTable CohortLives::Renewals(std::size_t seen) const {
  RenewalTable table;
  for (std::size_t born = 1; born < std::min(seen, cohorts_.size()); ++born) {
    const Cohort& cohort = cohorts_[born];
    if (cohort.customers == 0) continue;
    std::vector<std::uint64_t> left(seen - born, cohort.customers);
    for (std::size_t age = 1; age < left.size(); ++age)
      left[age] = left[age - 1] - (age < cohort.churned.size() ? cohort.churned[age] : 0);
    // Nobody comes back within a first life.
    static_cast<void>(table.AddCohort(left));
  }
  return table;
}

std::uint64_t CohortLives::Left(std::size_t born, std::size_t age) const {
  if (born >= cohorts_.size()) return 0;
  std::uint64_t left = cohorts_[born].customers;
  const std::vector<std::uint64_t>& churned = cohorts_[born].churned;
  for (std::size_t i = 0; i < std::min(age + 1, churned.size()); ++i) left -= churned[i];
  return left;
}

void Lifetimes::Count(std::size_t born, const std::optional<Life>& life) {
  if (!life) return;
  ++(life->churned ? churned_ : censored_)[life->age];
  cohorts_.Count(born, *life);
}

void Lifetimes::Add(const Timeline& timeline) {
  if (!timeline.runs.empty()) Count(timeline.born(), LifeOf(timeline, complete_));
}

void Lifetimes::AddExchanged(const ExchangedMrr& mrr) { Count(mrr.born(), LifeOf(mrr, complete_)); }

std::vector<LifeCount> Lifetimes::Counts() const {
  std::vector<LifeCount> counts;
  for (std::size_t age = 0; age < complete_; ++age) {
    if (churned_[age] + censored_[age] > 0)
      counts.push_back({static_cast<std::uint32_t>(age), churned_[age], censored_[age]});
  }
  return counts;
}

}  // namespace holdfast
