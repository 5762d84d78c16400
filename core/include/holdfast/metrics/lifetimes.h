#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "holdfast/ledger/exchanged_mrr.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/statistics/sbg.h"
#include "holdfast/statistics/survival.h"

namespace holdfast {

/// One customer's time as a customer, in periods from the first with MRR.
struct Life {
  std::uint32_t age = 0;  ///< Of the first churn; else as long as seen.
  bool churned = false;
};

/// Within the first `complete` periods; none for who has no MRR in them.
std::optional<Life> LifeOf(const Timeline& timeline, std::size_t complete);
std::optional<Life> LifeOf(const ExchangedMrr& mrr, std::size_t complete);

/// First churn by cohort (the period of the first MRR) and age.
class CohortLives {
 public:
  void Count(std::size_t born, Life life);

  /// The periods in which customers could leave for the first time, by age, as the data stood after
  /// their first `seen` periods. The cohort of period 0 is left out: its customers may be older
  /// than the data.
  RenewalTable Renewals(std::size_t seen) const;
  /// How many of a cohort have not left for the first time by the age.
  std::uint64_t Left(std::size_t born, std::size_t age) const;

 private:
  struct Cohort {
    std::uint64_t customers = 0;
    std::vector<std::uint64_t> churned;  ///< By age; ages at which nobody left may be missing.
  };

  std::vector<Cohort> cohorts_;
};

/// How long customers stay, counted in periods from the first with MRR to the first as no customer:
/// the first churn. Who comes back later has churned all the same; who still is a customer in the
/// last complete period is censored there.
class Lifetimes {
 public:
  /// Of the first `complete` periods.
  explicit Lifetimes(std::size_t complete)
      : complete_(complete), churned_(complete), censored_(complete) {}

  void Add(const Timeline& timeline);
  void AddExchanged(const ExchangedMrr& mrr);

  /// By age, ages without a customer left out.
  std::vector<LifeCount> Counts() const;

  const CohortLives& cohorts() const { return cohorts_; }

 private:
  void Count(std::size_t born, const std::optional<Life>& life);

  std::size_t complete_;
  std::vector<std::uint64_t> churned_;
  std::vector<std::uint64_t> censored_;
  CohortLives cohorts_;
};

}  // namespace holdfast
