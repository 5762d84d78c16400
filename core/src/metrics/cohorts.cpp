#include "holdfast/metrics/cohorts.h"

#include <algorithm>

namespace holdfast {

CohortTable::CohortTable(std::size_t periods) : cohorts_(periods) {
  for (std::size_t period = 0; period < periods; ++period) {
    const std::size_t ages = periods - period;
    cohorts_[period] = {std::vector<std::uint64_t>(ages), std::vector<Units>(ages),
                        std::vector<Units>(ages)};
  }
}

void CohortTable::Add(const Timeline& timeline) {
  if (timeline.first >= timeline.mrr.size()) return;
  Cohort& cohort = cohorts_[timeline.first];
  const Units first = timeline.mrr[timeline.first];
  for (std::size_t period = timeline.first; period <= timeline.last; ++period) {
    const Units now = timeline.mrr[period];
    if (now == 0) continue;
    const std::size_t age = period - timeline.first;
    ++cohort.customers[age];
    AddTo(cohort.net_mrr[age], now);
    AddTo(cohort.gross_mrr[age], std::min(first, now));
  }
}

}  // namespace holdfast
