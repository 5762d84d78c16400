#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/ledger/timeline.h"

namespace holdfast {

/// How a customer moved between two period ends.
enum class MovementKind : std::uint8_t {
  kNone,          ///< No MRR at either end.
  kUnchanged,     ///< The same MRR at both.
  kNew,           ///< First MRR ever.
  kReactivation,  ///< MRR again, after a period end without.
  kExpansion,     ///< More than before.
  kContraction,   ///< Less than before, but some.
  kChurn,         ///< None any more.
};

/// The class of one step: ups and downs within the period are netted. A customer without MRR at the
/// opening is new or, when `had_mrr` at any earlier period end, reactivated after a gap of any
/// length.
MovementKind Classify(Units before, Units after, bool had_mrr);

/// The bridge of one period: opening + fresh + reactivation + expansion - contraction - churn + fx
/// = closing. Contraction and churn are positive amounts lost.
struct Movement {
  Units opening = 0;
  Units fresh = 0;  ///< "new" in the report.
  Units reactivation = 0;
  Units expansion = 0;
  Units contraction = 0;
  Units churn = 0;
  Units fx = 0;
  Units closing = 0;

  struct Customers {
    std::uint64_t opening = 0;
    std::uint64_t fresh = 0;
    std::uint64_t returned = 0;
    std::uint64_t expanded = 0;
    std::uint64_t contracted = 0;
    std::uint64_t lost = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t closing = 0;

    friend bool operator==(const Customers&, const Customers&) = default;
  } customers;

  friend bool operator==(const Movement&, const Movement&) = default;
};

/// Adds up the movements of timelines, period by period. Before the first period nobody has MRR.
///
/// No sum is checked: each is at most the MRR of all customers in its period or the one before,
/// which the caller checks.
class MovementTable {
 public:
  explicit MovementTable(std::size_t periods) : periods_(periods) {}

  void Add(const Timeline& timeline) {
    Add(timeline, [](MovementKind, std::size_t, Units, Units) {});
  }

  /// Also tells `seen(kind, period, before, after)` of every step but those from nothing to
  /// nothing.
  template <typename Seen>
  void Add(const Timeline& timeline, Seen seen) {
    if (timeline.first >= timeline.mrr.size()) return;
    // One step beyond the last period with MRR: the step that loses it.
    const std::size_t end = std::min(timeline.last + 2, timeline.mrr.size());
    Units before = 0;
    for (std::size_t period = timeline.first; period < end; ++period) {
      const Units after = timeline.mrr[period];
      const MovementKind kind = AddStep(periods_[period], before, after, period > timeline.first);
      if (kind != MovementKind::kNone) seen(kind, period, before, after);
      before = after;
    }
  }

  const std::vector<Movement>& periods() const { return periods_; }

 private:
  static MovementKind AddStep(Movement& period, Units before, Units after, bool had_mrr);

  std::vector<Movement> periods_;
};

}  // namespace holdfast
