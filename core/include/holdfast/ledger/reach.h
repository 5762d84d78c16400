#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "holdfast/base/calendar.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// Which of the last 365 days before the latest one are among the days added, in any order.
class DaysOfLastYear {
 public:
  static constexpr Day kDays = 365;

  void Add(Day day);
  void Merge(const DaysOfLastYear& other);
  bool any() const { return latest_ != INT32_MIN; }
  /// Different days, the latest with them.
  std::int32_t count() const;

 private:
  static constexpr std::uint32_t kSlots = 512;

  bool Has(Day day) const { return (bits_[Slot(day) / 64] >> (Slot(day) % 64) & 1U) != 0; }
  static std::uint32_t Slot(Day day) { return static_cast<std::uint32_t>(day) % kSlots; }

  std::array<std::uint64_t, kSlots / 64> bits_{};
  Day latest_ = INT32_MIN;
};

/// How far data go: the last day that they state as past.
///
/// A start, a month of MRR, a payment, a change of MRR have happened. An end (or the day of a
/// cancellation) may be one that is only agreed on. The ends of rows whose status says that they
/// run are; those of other rows are held to be past unless they are ahead, as a whole:
///
/// 1. Nobody says that a row is over, no row is without an end, and every row runs for whole years:
///    that is a table of contracts with their terms.
/// 2. By the pace of the year before the latest start, at least ten days with a start would have
///    come between the last stated day and the last end: a business that goes on losing customers
///    does not stop winning any.
class Reach {
 public:
  static constexpr std::int64_t kDaysWithStartsMissed = 10;

  void Add(const Row& row) {
    stated_ = row.last_date > stated_ ? row.last_date : stated_;
    if (row.subscribes) AddSubscription(row);
  }
  void AddStated(Day day) { stated_ = day > stated_ ? day : stated_; }
  void Merge(const Reach& other);

  bool empty() const { return stated_ == INT32_MIN; }
  /// The last day that cannot lie ahead.
  Day stated() const { return stated_; }
  /// The last end that may be past; INT32_MIN without any.
  Day ends() const { return ends_; }
  /// Whether the subscriptions are a table of contracts with their terms (1. above).
  bool AreContracts() const { return terms_ && starts_.any(); }
  /// Whether ends behind stated() are still to come.
  bool EndsAreAhead() const;

 private:
  void AddSubscription(const Row& row);

  Day stated_ = INT32_MIN;
  Day ends_ = INT32_MIN;
  bool terms_ =
      true;  // Every row so far has a term of whole years, and nobody says that it is over.
  DaysOfLastYear starts_;
};

}  // namespace holdfast
