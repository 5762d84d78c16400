#include "holdfast/report/figures.h"

#include <algorithm>

namespace holdfast {
namespace {

constexpr std::size_t kMoversShown = 100;
constexpr std::size_t kYear = 12;

}  // namespace

Figures::Figures(const Accounts& accounts, std::size_t periods, std::size_t complete_periods)
    : complete(complete_periods),
      movements(periods),
      monthly(periods, 1),
      trailing(periods, kYear),
      cohorts(periods),
      lost(accounts, complete_periods, kMoversShown),
      grew(accounts, complete_periods, kMoversShown),
      mrr_sums(periods),
      active_sums(periods) {}

void Figures::Add(const Timeline& timeline) {
  if (timeline.runs.empty()) {
    ++zero_mrr_customers;
    return;
  }
  ++customers;
  Units peak = 0;
  for (const Run& run : timeline.runs) {
    peak = std::max(peak, run.mrr);
    mrr_sums.Add(run.from, run.to, run.mrr);
    active_sums.Add(run.from, run.to, 1);
  }
  // The one checked sum: every other is at most this one.
  overflow = !AddChecked(peaks, peak, &peaks) || overflow;
  const std::uint32_t first = timeline.runs.front().from;
  movements.Add(timeline, [&](MovementKind kind, std::size_t period, Units before, Units after) {
    if (kind != MovementKind::kChurn && kind != MovementKind::kExpansion) return;
    Movers& movers = kind == MovementKind::kChurn ? lost : grew;
    movers.Add({timeline.account, static_cast<std::uint32_t>(period), first, before, after});
  });
  monthly.Add(timeline);
  trailing.Add(timeline);
  cohorts.Add(timeline);
}

void Figures::Finish() {
  movements.Finish();
  monthly.Finish();
  trailing.Finish();
  cohorts.Finish();
  mrr = mrr_sums.Sums();
  const std::vector<std::int64_t> customers_by_period = active_sums.Sums();
  active.assign(customers_by_period.begin(), customers_by_period.end());
}

}  // namespace holdfast
