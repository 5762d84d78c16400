#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/result.h"
#include "holdfast/ledger/ledger.h"

namespace holdfast {

/// The instants at which states are compared: the end of the last day of each period, in order.
class Grid {
 public:
  /// The months from that of `first` to that of `as_of`; the state of the last one is that at the
  /// end of `as_of`. Error: `ledger.too_many_months` beyond kMaxMonths: a date in the data must be
  /// wrong.
  static Result<Grid> Months(Day first, Day as_of);
  /// Periods that end with these days, ascending.
  static Grid EndingOn(std::vector<Day> last_days);

  static constexpr std::size_t kMaxMonths = 1200;

  std::size_t size() const { return last_days_.size(); }
  Day last_day(std::size_t period) const { return last_days_[period]; }

  /// The first period whose last day is not before `day`; size() when all are. A span on [start,
  /// end) is active at the end of the periods [PeriodOf(start), PeriodOf(end)): half-open days make
  /// half-open periods.
  std::size_t PeriodOf(Day day) const {
    if (day <= last_days_.front()) return 0;
    if (day > last_days_.back()) return size();
    return of_day_[static_cast<std::size_t>(day - last_days_.front())];
  }

 private:
  std::vector<Day> last_days_;
  std::vector<std::uint16_t>
      of_day_;  // From the first period's last day on: a look-up instead of a search per span.
};

/// The periods [from, to) at whose ends an account has this MRR, above 0.
struct Run {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Units mrr = 0;

  friend bool operator==(const Run&, const Run&) = default;
};

/// One account's MRR at period ends: in order; two neighbours differ in MRR or have periods without
/// any between them.
struct Timeline {
  AccountId account = 0;
  std::span<const Run> runs;
};

/// Makes the timelines of a ledger, one at a time.
class Timelines {
 public:
  Timelines(const SpansByAccount& spans, const Grid& grid);

  /// Valid until the next call.
  Timeline Of(AccountId account);

  /// Account periods whose rows added up to less than nothing: they count as 0 MRR.
  std::uint64_t negative_periods() const { return negative_periods_; }
  /// Times a row with MRR began and ended between two period ends, at or before the last: no
  /// movement shows it.
  std::uint64_t in_and_out() const { return in_and_out_; }
  /// A sum did not fit.
  bool overflow() const { return overflow_; }

 private:
  struct Event {
    std::uint32_t period;
    Units change;
  };

  void AddRun(std::uint32_t from, std::uint32_t to, Units mrr);

  const SpansByAccount& spans_;
  const Grid& grid_;
  std::vector<Event> events_;
  std::vector<Run> runs_;
  std::uint64_t negative_periods_ = 0;
  std::uint64_t in_and_out_ = 0;
  bool overflow_ = false;
};

}  // namespace holdfast
