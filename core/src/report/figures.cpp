#include "holdfast/report/figures.h"

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
      lost(accounts, MovementKind::kChurn, complete_periods, kMoversShown),
      grew(accounts, MovementKind::kExpansion, complete_periods, kMoversShown),
      mrr(periods),
      active(periods) {}

void Figures::Add(const Timeline& timeline) {
  if (timeline.first >= timeline.mrr.size()) {
    ++zero_mrr_customers;
    return;
  }
  ++customers;
  movements.Add(timeline);
  monthly.Add(timeline);
  trailing.Add(timeline);
  cohorts.Add(timeline);
  lost.Add(timeline);
  grew.Add(timeline);
  for (std::size_t period = timeline.first; period <= timeline.last; ++period) {
    sums_overflow = !AddChecked(mrr[period], timeline.mrr[period], &mrr[period]) || sums_overflow;
    active[period] += timeline.mrr[period] > 0 ? 1 : 0;
  }
}

bool Figures::overflow() const {
  return sums_overflow || movements.overflow() || monthly.overflow() || trailing.overflow() ||
         cohorts.overflow();
}

}  // namespace holdfast
