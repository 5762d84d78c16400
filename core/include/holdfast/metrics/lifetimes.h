#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "holdfast/ledger/exchanged_mrr.h"
#include "holdfast/ledger/timeline.h"
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
  void Count(const std::optional<Life>& life);

  std::size_t complete_;
  std::vector<std::uint64_t> churned_;
  std::vector<std::uint64_t> censored_;
};

}  // namespace holdfast
