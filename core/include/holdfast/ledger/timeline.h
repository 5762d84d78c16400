#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "holdfast/ledger/grid.h"
#include "holdfast/ledger/ledger.h"
#include "holdfast/ledger/sources_rule.h"

namespace holdfast {

/// What somebody pays at one time, and whether that makes a customer: who pays does, and so does,
/// where free customers stay, who has paid before and goes on for nothing.
struct Standing {
  Units mrr = 0;
  bool customer = false;

  constexpr Standing() = default;
  constexpr Standing(Units paid) : mrr(paid), customer(paid != 0) {}
  constexpr Standing(Units paid, bool is_customer) : mrr(paid), customer(is_customer) {}

  /// Whether it is a customer who pays nothing.
  constexpr bool free() const { return customer && mrr == 0; }

  friend bool operator==(const Standing&, const Standing&) = default;
};

/// The periods [from, to) at whose ends an account is a customer with this MRR: above 0, or 0 where
/// free customers stay.
struct Run {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Units mrr = 0;
  bool new_again = false;  ///< Begins longer after the last one than a reactivation may.

  Standing standing() const { return {mrr, true}; }

  friend bool operator==(const Run&, const Run&) = default;
};

/// What who becomes a customer has been before.
enum class Past : std::uint8_t {
  kNone,     ///< Nobody's customer.
  kRecent,   ///< A customer, lost no longer ago than a reactivation may take.
  kLongAgo,  ///< A customer, lost longer ago: new again.
};

/// A customer's change of MRR in a period, or on one day of it.
struct Change {
  std::size_t period = 0;
  Standing before;
  Standing after;
  Past past = Past::kNone;  ///< Of who is no customer before.
  Day day = 0;              ///< Of a change by day: the first one with the MRR after.

  friend bool operator==(const Change&, const Change&) = default;
};

/// What a customer is from one day on.
struct DayState {
  Day from = 0;
  Standing standing;

  friend bool operator==(const DayState&, const DayState&) = default;
};

/// The changes that fall into a period, of some that are in order.
std::span<const Change> ChangesIn(std::span<const Change> by_day, std::size_t period);

/// The standing of a day, of states in order.
Standing StandingOn(std::span<const DayState> days, Day day);
/// The first day with MRR; kOpenEnd when there is none.
Day FirstPaidDay(std::span<const DayState> days);

/// One account's MRR at period ends: in order; two neighbours differ in MRR or have periods between
/// them at whose ends the account is no customer.
struct Timeline {
  AccountId account = 0;
  std::span<const Run> runs;
  /// Every day's change, in order: those of a period lead from its opening to its closing. Only
  /// where each is a movement of its own (SameMonthRule::kEvents).
  std::span<const Change> by_day = {};
  /// The state of every day up to the last that is looked at, in order, from the first with MRR on.
  /// Only where cohorts look at days (CohortAge::kAnniversary).
  std::span<const DayState> days = {};

  // As ExchangedMrr, in the account's own currency.

  /// The first period with MRR; beyond every period when there is none.
  std::size_t born() const { return runs.empty() ? SIZE_MAX : runs.front().from; }
  Standing At(std::size_t period) const {
    for (const Run& run : runs) {
      if (period < run.to) return run.from <= period ? run.standing() : Standing();
    }
    return {};
  }
  Units closing(std::size_t period) const { return At(period).mrr; }
  bool IsCustomer(std::size_t period) const { return At(period).customer; }
  Standing Restated(std::size_t period, std::size_t /*rate*/) const { return At(period); }
  /// Of who has `days`: the first with MRR; kOpenEnd when there is none.
  Day first_day() const { return FirstPaidDay(days); }
  /// Likewise, on a day.
  Standing OnDay(Day day, std::size_t /*rate*/) const { return StandingOn(days, day); }
};

/// Makes the timelines of a ledger, one at a time.
class Timelines {
 public:
  /// How rows become timelines.
  struct Rules {
    const SourcesRule* sources = nullptr;  ///< Null: every row counts.
    Conflicts* conflicts = nullptr;        ///< Takes what the rule finds; may be null.
    Day gap_days = 0;                      ///< As in Settings.
    std::optional<Day> reactivation_window = std::nullopt;  ///< Likewise.
    bool by_day = false;     ///< Whether timelines have every day's change.
    bool free_stay = false;  ///< Whether customers who pay nothing stay (FreeCustomersRule).
    bool days = false;       ///< Whether they have the state of every day.
  };

  Timelines(const SpansByAccount& spans, const Grid& grid) : Timelines(spans, grid, Rules{}) {}
  Timelines(const SpansByAccount& spans, const Grid& grid, const Rules& rules);

  /// Valid until the next call.
  Timeline Of(AccountId account);
  /// Likewise, of an account that is not all of its customer: whether it has paid before says
  /// nothing, and its subscriptions at nothing are runs from the first on.
  Timeline OfPart(AccountId account);

  /// Whether free customers stay.
  bool free_stay() const { return rules_.free_stay; }

  /// Whether who is no customer at the end of the period `lost`, for the first time, and one at the
  /// end of the later period `back`, is new again: whether more days than the window lie between
  /// the days of the states of the two months. The running month counts whole, so that its class
  /// stays what it is.
  bool IsNewAgain(std::size_t lost, std::size_t back) const {
    return rules_.reactivation_window &&
           grid_.full_day(back) - grid_.full_day(lost) > *rules_.reactivation_window;
  }

  /// The past of who is no customer from the day `lost` on and is one again from the day `back` on.
  /// Day by day the window is exact.
  Past PastOf(Day lost, Day back) const {
    const auto& window = rules_.reactivation_window;
    return window && back - lost > *window ? Past::kLongAgo : Past::kRecent;
  }

  /// The rows, and parts of rows, that count for the account; valid until the next call.
  std::span<const Statement> StatementsOf(AccountId account) {
    Gather(account, nullptr);
    return statements_;
  }

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
    std::int32_t free;  // Subscriptions at nothing that begin, less those that end.
    Units change;
  };

  struct DayEvent {
    Day day;
    std::int32_t free;  // Likewise.
    Units change;
  };

  void Gather(AccountId account, Conflicts* conflicts);
  Timeline OfStatements(AccountId account);
  void AddSpan(const Span& span, bool whole, Units* most);
  void AddFree(const Span& span);
  Timeline Sweep(AccountId account);
  void SortDays();
  void SweepDays();
  void SweepStates();
  Standing StandingOf(Int128 mrr, std::int32_t free, bool has_paid);
  void AddRun(std::uint32_t from, std::uint32_t to, const Standing& standing);

  const SpansByAccount& spans_;
  const Grid& grid_;
  Rules rules_;
  std::vector<Statement> statements_;
  std::vector<Event> events_;
  std::vector<Run> runs_;
  std::vector<DayEvent> day_events_;
  std::vector<Change> by_day_;
  bool is_part_ = false;  // As in OfPart().
  std::vector<DayState> days_;
  std::uint64_t negative_periods_ = 0;
  std::uint64_t in_and_out_ = 0;
  bool overflow_ = false;
};

}  // namespace holdfast
