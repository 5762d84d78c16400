#include "holdfast/movements/movements.h"

#include <algorithm>

namespace holdfast {

MovementKind Classify(Units before, Units after, bool had_mrr) {
  if (before == 0) {
    if (after == 0) return MovementKind::kNone;
    return had_mrr ? MovementKind::kReactivation : MovementKind::kNew;
  }
  if (after == 0) return MovementKind::kChurn;
  if (after == before) return MovementKind::kUnchanged;
  return after > before ? MovementKind::kExpansion : MovementKind::kContraction;
}

void MovementTable::Add(const Timeline& timeline) {
  if (timeline.first >= timeline.mrr.size()) return;
  // One step beyond the last period with MRR: the step that loses it.
  const std::size_t end = std::min(timeline.last + 2, timeline.mrr.size());
  Units before = 0;
  for (std::size_t period = timeline.first; period < end; ++period) {
    const Units after = timeline.mrr[period];
    AddStep(periods_[period], before, after, period > timeline.first);
    before = after;
  }
}

void MovementTable::AddStep(Movement& period, Units before, Units after, bool had_mrr) {
  const auto add = [this](Units& sum, Units amount) {
    overflow_ = !AddChecked(sum, amount, &sum) || overflow_;
  };
  add(period.opening, before);
  add(period.closing, after);
  period.customers.opening += before != 0 ? 1 : 0;
  period.customers.closing += after != 0 ? 1 : 0;
  switch (Classify(before, after, had_mrr)) {
    case MovementKind::kNone:
      break;
    case MovementKind::kUnchanged:
      ++period.customers.unchanged;
      break;
    case MovementKind::kNew:
      add(period.fresh, after);
      ++period.customers.fresh;
      break;
    case MovementKind::kReactivation:
      add(period.reactivation, after);
      ++period.customers.returned;
      break;
    case MovementKind::kExpansion:
      add(period.expansion, after - before);
      ++period.customers.expanded;
      break;
    case MovementKind::kContraction:
      add(period.contraction, before - after);
      ++period.customers.contracted;
      break;
    case MovementKind::kChurn:
      add(period.churn, before);
      ++period.customers.lost;
      break;
  }
}

}  // namespace holdfast
