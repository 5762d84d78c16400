#pragma once

#include <cstdint>
#include <vector>

#include "holdfast/ledger/exchanged_mrr.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/statistics/survival.h"

namespace holdfast {

/// How long customers stay, counted in periods from the first with MRR to the first without: the
/// first churn. Who comes back later has churned all the same; who still has MRR in the last
/// complete period is censored there.
class Lifetimes {
 public:
  /// Of the first `complete` periods.
  explicit Lifetimes(std::size_t complete)
      : complete_(complete), churned_(complete), censored_(complete) {}

  void Add(const Timeline& timeline);
  void AddExchanged(const ExchangedMrr& mrr);

  /// By age, ages without a customer left out.
  std::vector<LifeCount> Counts() const;

 private:
  void Count(std::size_t born, std::size_t end);

  std::size_t complete_;
  std::vector<std::uint64_t> churned_;
  std::vector<std::uint64_t> censored_;
};

}  // namespace holdfast
