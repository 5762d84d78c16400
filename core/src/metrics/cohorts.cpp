#include "holdfast/metrics/cohorts.h"

#include <algorithm>

namespace holdfast {

CohortTable::CohortTable(std::size_t periods) {
  for (std::size_t period = 0; period < periods; ++period) {
    const StretchSums none(periods - period);
    ages_.push_back({none, none, none});
  }
}

void CohortTable::Add(const Timeline& timeline) {
  if (timeline.runs.empty()) return;
  const std::size_t born = timeline.runs.front().from;
  const Units first = timeline.runs.front().mrr;
  Ages& ages = ages_[born];
  for (const Run& run : timeline.runs) {
    ages.customers.Add(run.from - born, run.to - born, 1);
    ages.net_mrr.Add(run.from - born, run.to - born, run.mrr);
    ages.gross_mrr.Add(run.from - born, run.to - born, std::min(first, run.mrr));
  }
}

void CohortTable::Finish() {
  for (const Ages& ages : ages_) {
    const std::vector<std::int64_t> customers = ages.customers.Sums();
    cohorts_.push_back({std::vector<std::uint64_t>(customers.begin(), customers.end()),
                        ages.net_mrr.Sums(), ages.gross_mrr.Sums()});
  }
}

}  // namespace holdfast
