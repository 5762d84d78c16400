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
      lost(accounts, complete_periods, kMoversShown),
      grew(accounts, complete_periods, kMoversShown),
      mrr(periods),
      active(periods) {}

void Figures::Add(const Timeline& timeline) {
  if (timeline.first >= timeline.mrr.size()) {
    ++zero_mrr_customers;
    return;
  }
  ++customers;
  // The one checked sum: every other is at most this one, of its period or another.
  for (std::size_t period = timeline.first; period <= timeline.last; ++period) {
    overflow = !AddChecked(mrr[period], timeline.mrr[period], &mrr[period]) || overflow;
    active[period] += timeline.mrr[period] > 0 ? 1 : 0;
  }
  movements.Add(timeline, [&](MovementKind kind, std::size_t period, Units before, Units after) {
    if (kind != MovementKind::kChurn && kind != MovementKind::kExpansion) return;
    Movers& movers = kind == MovementKind::kChurn ? lost : grew;
    movers.Add({timeline.account, static_cast<std::uint32_t>(period),
                static_cast<std::uint32_t>(timeline.first), before, after});
  });
  monthly.Add(timeline);
  trailing.Add(timeline);
  cohorts.Add(timeline);
}

}  // namespace holdfast
