#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/ledger/exchanged_mrr.h"
#include "holdfast/ledger/stretch_sums.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// The customers whose first MRR is at the end of one period, followed by age in periods (age 0:
/// that period); by another clock (cohort_clock.h) those who began in one. A customer who comes
/// back is again in the cohort of the first time, or in none.
struct Cohort {
  std::uint64_t size = 0;                ///< Its customers, and
  Units mrr = 0;                         ///< their first MRR.
  std::vector<std::uint64_t> customers;  ///< By age: how many are there.
  std::vector<Units> net_mrr;            ///< By age: their MRR.
  std::vector<Units> gross_mrr;          ///< By age: sum of min(first MRR, MRR at that age).
  std::vector<Units> base_mrr;           ///< By age: the first MRR at the rates of that age; empty
                                         ///< without rates, where it is `mrr` at every age.
};

/// What one customer of a cohort adds to an age of it.
struct CohortCell {
  std::uint64_t customers = 0;
  Units net_mrr = 0;
  Units gross_mrr = 0;
  Units base_mrr = 0;
};

/// With this first MRR, at the rates of the age's month, and what there is at the age.
CohortCell CohortCellOf(Units base, const Standing& now);

/// Whether a customer is one at the end of every period of [born, period].
template <typename Mrr>
bool HasStayed(const Mrr& mrr, std::size_t born, std::size_t period) {
  while (period > born && mrr.IsCustomer(period)) --period;
  return period == born;
}

/// Of a customer (a Timeline, or an ExchangedMrr) of the cohort of the period `born`.
template <typename Mrr>
CohortCell CohortCellOf(const Mrr& mrr, std::size_t born, std::size_t age,
                        ReturningRule rule = ReturningRule::kCounted) {
  if (mrr.born() != born) return {};
  const bool counts = rule == ReturningRule::kCounted || HasStayed(mrr, born, born + age);
  return CohortCellOf(mrr.Restated(born, born + age).mrr, counts ? mrr.At(born + age) : Standing());
}

/// The cohorts of months that follow one another, as one: its ages are those that all of its
/// customers have reached. Without customers: no age.
Cohort CohortOf(std::span<const Cohort> months);

/// Adds up cohorts. No sum is checked: each is at most the MRR of all customers in its period,
/// which the caller checks.
class CohortTable {
 public:
  explicit CohortTable(std::size_t periods, ReturningRule rule = ReturningRule::kCounted);

  /// Whether who comes back counts again, so that the cohorts add up to everybody.
  bool counts_returning() const { return rule_ == ReturningRule::kCounted; }

  void Add(const Timeline& timeline);
  /// MRR at an age, and what of the first month's it is compared with, at the rates of that age's
  /// month.
  void AddExchanged(const ExchangedMrr& mrr);

  /// To be called once, after the last timeline.
  void Finish();

  /// By the period of the first MRR; a cohort has an age for every period up to the last.
  const std::vector<Cohort>& cohorts() const { return cohorts_; }

 private:
  struct Ages {
    StretchSums customers;
    StretchSums net_mrr;
    StretchSums gross_mrr;
  };

  ReturningRule rule_;
  std::vector<Ages> ages_;
  std::vector<StretchSums> base_mrr_;  // Likewise; empty in a table of timelines.
  std::vector<Cohort> cohorts_;
};

}  // namespace holdfast
