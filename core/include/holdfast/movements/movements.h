#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/ledger/exchanged_mrr.h"
#include "holdfast/ledger/part.h"
#include "holdfast/ledger/stretch_sums.h"
#include "holdfast/ledger/timeline.h"

namespace holdfast {

/// How a customer moved between two period ends.
enum class MovementKind : std::uint8_t {
  kNone,          ///< No customer at either end.
  kUnchanged,     ///< The same MRR at both.
  kNew,           ///< First MRR ever, or the first after longer than a reactivation may take.
  kReactivation,  ///< A customer again, after a period end as none.
  kExpansion,     ///< More than before.
  kContraction,   ///< Less than before, but a customer still.
  kChurn,         ///< No customer any more.
  kSeveral,       ///< More than one change by day, each in a class of its own.
};

/// The class of one step: ups and downs within the period are netted, but where each day's change
/// is a step. Who is no customer before is new or, by the past, reactivated.
MovementKind Classify(const Standing& before, const Standing& after, Past past);

/// The bridge of one period: opening + fresh + reactivation + expansion - contraction - churn + fx
/// = closing. Contraction and churn are positive amounts lost. `fx` is what rates alone made of the
/// opening; the others are at the rates of the period's end.
///
/// In a segment that customers come into and leave (a plan), what the customers bring in or take
/// along is `entering` and `leaving`, and closes the bridge: + entering - leaving. A customer first
/// changes, in the segment of the opening, and then moves: each change stands where the opening is
/// that it is a share of.
///
/// Where each day's change is a step, each class counts a customer once for each of them, so that
/// opening + fresh + returned - lost = closing holds of customers too.
struct Movement {
  Units opening = 0;
  Units fresh = 0;        ///< "new" in the report.
  Units fresh_again = 0;  ///< That part of it which is of customers who are new again.
  Units reactivation = 0;
  Units expansion = 0;
  Units expansion_of_free = 0;  ///< That part of it which is of customers who paid nothing.
  Units contraction = 0;
  Units churn = 0;
  Units fx = 0;
  Units entering = 0;
  Units leaving = 0;
  Units closing = 0;

  struct Customers {
    std::uint64_t opening = 0;
    std::uint64_t fresh = 0;
    std::uint64_t fresh_again = 0;  ///< Of them.
    std::uint64_t returned = 0;
    std::uint64_t expanded = 0;
    std::uint64_t contracted = 0;
    std::uint64_t lost = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t entered = 0;
    std::uint64_t left = 0;
    std::uint64_t closing = 0;

    friend bool operator==(const Customers&, const Customers&) = default;
  } customers;

  friend bool operator==(const Movement&, const Movement&) = default;
};

/// Adds one customer's step to a period: its class, and both ends. The class.
MovementKind AddStep(const Standing& before, const Standing& after, Past past, Movement* period);

/// Adds one customer's period, which opens with `before` and closes with `after`. By day, the
/// changes of the period are its steps; without any, it is one step.
MovementKind AddPeriod(const Standing& before, const Standing& after, Past past,
                       std::span<const Change> by_day, Movement* period);

/// The past of who begins this run, the first of the customer's or a later one.
inline Past PastOf(const Run& run, bool is_first) {
  if (is_first) return Past::kNone;
  return run.new_again ? Past::kLongAgo : Past::kRecent;
}

/// Tells `take` of every period at which the MRR of a timeline changes, in order; those from
/// `periods` on are not looked at.
template <typename Take>
void ForEachChange(const Timeline& timeline, std::size_t periods, Take take) {
  for (std::size_t i = 0; i < timeline.runs.size(); ++i) {
    const Run& run = timeline.runs[i];
    const bool joined = i > 0 && timeline.runs[i - 1].to == run.from;
    take(Change{run.from, joined ? timeline.runs[i - 1].standing() : Standing(), run.standing(),
                PastOf(run, i == 0)});
    const bool goes_on = i + 1 < timeline.runs.size() && timeline.runs[i + 1].from == run.to;
    if (!goes_on && run.to < periods) take(Change{run.to, run.standing(), {}, Past::kRecent});
  }
}

/// One customer's class in a period, and what the customer adds to the period's bridge.
struct CustomerMovement {
  MovementKind kind = MovementKind::kNone;
  Movement movement;
};
CustomerMovement MovementOf(const Timeline& timeline, std::size_t period);
/// In the reporting currency: the step is taken at the rate of the period it ends with, and what
/// that rate makes of the opening is `fx`.
CustomerMovement MovementOf(const ExchangedMrr& mrr, std::size_t period);

/// The steps that MovementOf takes in the reporting currency: by day, those of the change's period.
Change ExchangedChange(const ExchangedMrr& mrr, std::size_t period);
MovementKind AddExchangedStep(const ExchangedMrr& mrr, const Change& change, Movement* period);

/// Adds up the movements of timelines, period by period. Before the first period nobody is a
/// customer.
///
/// No sum is checked: each is at most the MRR of all customers in its period or the one before,
/// which the caller checks.
class MovementTable {
 public:
  explicit MovementTable(std::size_t periods)
      : periods_(periods), held_mrr_(periods), held_customers_(periods) {}

  void Add(const Timeline& timeline) {
    Add(timeline, [](MovementKind, std::size_t, Units, Units) {});
  }

  /// Also tells `seen(kind, period, before, after)` of every change.
  template <typename Seen>
  void Add(const Timeline& timeline, Seen seen) {
    if (timeline.by_day.empty()) {
      ForEachChange(timeline, periods_.size(), [&](const Change& c) {
        seen(AddStep(c.before, c.after, c.past, &periods_[c.period]), c.period, c.before.mrr,
             c.after.mrr);
      });
    } else {
      ForEachChange(timeline, periods_.size(),
                    [&](const Change& c) { AddEnds(c.before, c.after, &periods_[c.period]); });
      AddDays(timeline.by_day, seen);
    }
    for (const Run& run : timeline.runs) {
      held_mrr_.Add(run.from + 1, run.to, run.mrr);
      held_customers_.Add(run.from + 1, run.to, 1);
    }
  }

  /// A customer who is here for a part of the time: the steps from inside, and those into it.
  template <typename Seen>
  void AddPart(const PartOfTimeline& part, Seen seen) {
    const bool by_day = !part.by_day.empty();
    const auto step = [&](const Standing& before, const Standing& after, Past past,
                          std::size_t period) {
      if (by_day) return AddEnds(before, after, &periods_[period]);
      seen(AddStep(before, after, past, &periods_[period]), period, before.mrr, after.mrr);
    };
    AddDays(part.by_day, seen);
    for (std::size_t i = 0; i < part.pieces.size(); ++i) {
      const auto& [run, inside] = part.pieces[i];
      const Piece* before =
          i > 0 && part.pieces[i - 1].run.to == run.from ? &part.pieces[i - 1] : nullptr;
      if (before != nullptr && before->inside) {
        step(before->run.standing(), run.standing(), Past::kRecent, run.from);
        if (!inside) Leave(periods_[run.from], run.mrr);
      } else if (inside && before != nullptr) {
        Enter(periods_[run.from], run.mrr);
      } else if (inside) {
        step({}, run.standing(), PastOf(run, i == 0), run.from);
      }
      if (!inside) continue;
      held_mrr_.Add(run.from + 1, run.to, run.mrr);
      held_customers_.Add(run.from + 1, run.to, 1);
      const bool goes_on = i + 1 < part.pieces.size() && part.pieces[i + 1].run.from == run.to;
      if (goes_on || run.to == periods_.size()) continue;
      step(run.standing(), {}, Past::kRecent, run.to);
    }
  }

  /// A customer in the reporting currency, as MovementOf takes it. `seen` as above.
  template <typename Seen>
  void AddExchanged(const ExchangedMrr& mrr, Seen seen) {
    const std::span<const Change> by_day = mrr.by_day();
    const std::size_t first =
        by_day.empty() ? mrr.born() : std::min(mrr.born(), by_day.front().period);
    for (std::size_t period = first; period < periods_.size(); ++period) {
      const Change c = ExchangedChange(mrr, period);
      const MovementKind kind = AddExchangedStep(mrr, c, &periods_[period]);
      if (by_day.empty()) seen(kind, period, c.before.mrr, c.after.mrr);
    }
    for (const Change& c : by_day)
      seen(Classify(c.before, c.after, c.past), c.period, c.before.mrr, c.after.mrr);
  }

  /// To be called once, after the last timeline.
  void Finish();

  const std::vector<Movement>& periods() const { return periods_; }

 private:
  static MovementKind AddClass(const Change& change, Movement* period);
  static void AddEnds(const Standing& before, const Standing& after, Movement* period);

  /// The classes of changes by day; the ends of their periods are added apart.
  template <typename Seen>
  void AddDays(std::span<const Change> by_day, Seen seen) {
    Standing opening;
    for (std::size_t i = 0; i < by_day.size(); ++i) {
      const Change& c = by_day[i];
      Movement& period = periods_[c.period];
      if (i == 0 || by_day[i - 1].period != c.period) opening = c.before;
      seen(AddClass(c, &period), c.period, c.before.mrr, c.after.mrr);
      const bool is_last = i + 1 == by_day.size() || by_day[i + 1].period != c.period;
      // Who closes as the opening was counts as unchanged by the ends.
      if (is_last && c.after == opening && opening.customer) --period.customers.unchanged;
    }
  }

  static void Enter(Movement& period, Units mrr);
  static void Leave(Movement& period, Units mrr);

  std::vector<Movement> periods_;
  StretchSums held_mrr_;  // Of customers whose MRR stays.
  StretchSums held_customers_;
};

}  // namespace holdfast
