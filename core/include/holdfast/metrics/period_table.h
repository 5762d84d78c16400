#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "holdfast/ledger/exchanged_mrr.h"
#include "holdfast/ledger/part.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/metrics/retention.h"
#include "holdfast/metrics/spread.h"
#include "holdfast/movements/movements.h"

namespace holdfast {

/// The ends of quarters or years among those of months, and what customers are at them alone: what
/// happens within a period is netted. Whether who comes back is new again is told by the months
/// without MRR in which the period before ends.
class PeriodEnds {
 public:
  /// `ends`: by period, the month that it ends with, ascending, of `months`.
  PeriodEnds(std::vector<std::size_t> ends, std::size_t months);

  const std::vector<std::size_t>& months() const { return ends_; }

  /// The periods at whose ends a run of months counts; from == to: at none.
  Run Of(const Run& months) const {
    return {period_of_[months.from], period_of_[months.to], months.mrr};
  }
  /// A customer by periods, without days; valid as long as `runs`.
  Timeline Of(const Timeline& months, std::vector<Run>* runs) const;
  PartOfTimeline Of(const PartOfTimeline& months, std::vector<Run>* runs) const;

 private:
  /// Runs of months as runs of periods, one after the other.
  class Shift;

  std::vector<std::size_t> ends_;
  std::vector<std::uint32_t> period_of_;  // By month: the first period that ends with it or later.
};

/// Movements and retention from the end of one quarter or year to the end of the next: a customer
/// is in one class per period.
class PeriodTable {
 public:
  explicit PeriodTable(PeriodEnds ends);

  void Add(const Timeline& months);
  void AddPart(const PartOfTimeline& months);
  /// A customer in the reporting currency, at the ends of periods (not of months).
  void AddExchanged(const ExchangedMrr& periods);

  /// To be called once, after the last timeline.
  void Finish();
  /// Then, where every day's change is a movement: the movements become the sums of those of the
  /// months, and nothing is netted.
  void SumMonths(const std::vector<Movement>& months);

  const PeriodEnds& period_ends() const { return ends_; }
  const std::vector<std::size_t>& ends() const { return ends_.months(); }
  const std::vector<Movement>& movements() const {
    return sums_.empty() ? movements_.periods() : sums_;
  }
  /// Of the closed cohorts of a period's opening; the first period has none.
  const std::vector<Retention>& retention() const { return retention_.periods(); }
  /// How far apart their customers are, by period as well.
  SpreadTable::Sums spread() const { return spread_.Of(retention_); }

 private:
  PeriodEnds ends_;
  MovementTable movements_;
  RetentionTable retention_;
  SpreadTable spread_;
  std::vector<Run> runs_;
  std::vector<Movement> sums_;
};

}  // namespace holdfast
