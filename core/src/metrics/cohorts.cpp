#include "holdfast/metrics/cohorts.h"

#include <algorithm>

namespace holdfast {

CohortCell CohortCellOf(Units base, const Standing& now) {
  return {now.customer ? 1U : 0U, now.mrr, std::min(base, now.mrr), base};
}

Cohort CohortOf(std::span<const Cohort> months) {
  while (!months.empty() && months.back().size == 0) months = months.first(months.size() - 1);
  if (months.empty()) return {};
  Cohort cohort = months.back();
  for (const Cohort& month : months.first(months.size() - 1)) {
    if (month.size == 0) continue;
    cohort.size += month.size;
    AddTo(cohort.mrr, month.mrr);
    for (std::size_t age = 0; age < cohort.customers.size(); ++age) {
      cohort.customers[age] += month.customers[age];
      cohort.net_mrr[age] += month.net_mrr[age];
      cohort.gross_mrr[age] += month.gross_mrr[age];
      if (!cohort.base_mrr.empty()) cohort.base_mrr[age] += month.base_mrr[age];
    }
  }
  return cohort;
}

CohortTable::CohortTable(std::size_t periods, ReturningRule rule) : rule_(rule) {
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
  std::size_t end = born;
  for (const Run& run : timeline.runs) {
    if (!counts_returning() && run.from != end) return;
    end = run.to;
    const CohortCell own = CohortCellOf(first, run.standing());
    ages.customers.Add(run.from - born, run.to - born, 1);
    ages.net_mrr.Add(run.from - born, run.to - born, own.net_mrr);
    ages.gross_mrr.Add(run.from - born, run.to - born, own.gross_mrr);
  }
}

void CohortTable::AddExchanged(const ExchangedMrr& mrr) {
  const std::size_t born = mrr.born();
  if (born == mrr.periods()) return;
  while (base_mrr_.size() < ages_.size()) base_mrr_.emplace_back(ages_.size() - base_mrr_.size());
  Ages& ages = ages_[born];
  for (std::size_t period = born; period < mrr.periods(); ++period) {
    const std::size_t age = period - born;
    const CohortCell own = CohortCellOf(mrr, born, age, rule_);
    ages.customers.Add(age, age + 1, own.customers > 0 ? 1 : 0);
    ages.net_mrr.Add(age, age + 1, own.net_mrr);
    ages.gross_mrr.Add(age, age + 1, own.gross_mrr);
    base_mrr_[born].Add(age, age + 1, own.base_mrr);
  }
}

void CohortTable::Finish() {
  for (std::size_t born = 0; born < ages_.size(); ++born) {
    const Ages& ages = ages_[born];
    const std::vector<std::int64_t> customers = ages.customers.Sums();
    const std::vector<Units> net_mrr = ages.net_mrr.Sums();
    cohorts_.push_back({static_cast<std::uint64_t>(customers[0]), net_mrr[0],
                        std::vector<std::uint64_t>(customers.begin(), customers.end()), net_mrr,
                        ages.gross_mrr.Sums(),
                        base_mrr_.empty() ? std::vector<Units>() : base_mrr_[born].Sums()});
  }
}

}  // namespace holdfast
