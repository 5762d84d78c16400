#include "holdfast/movements/movements.h"

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

MovementKind MovementTable::AddStep(Movement& period, Units before, Units after, bool had_mrr) {
  const MovementKind kind = Classify(before, after, had_mrr);
  Movement::Customers& customers = period.customers;
  AddTo(period.opening, before);
  AddTo(period.closing, after);
  customers.opening += before != 0 ? 1 : 0;
  customers.closing += after != 0 ? 1 : 0;
  switch (kind) {
    case MovementKind::kNone:
      break;
    case MovementKind::kUnchanged:
      ++customers.unchanged;
      break;
    case MovementKind::kNew:
      AddTo(period.fresh, after);
      ++customers.fresh;
      break;
    case MovementKind::kReactivation:
      AddTo(period.reactivation, after);
      ++customers.returned;
      break;
    case MovementKind::kExpansion:
      AddTo(period.expansion, after - before);
      ++customers.expanded;
      break;
    case MovementKind::kContraction:
      AddTo(period.contraction, before - after);
      ++customers.contracted;
      break;
    case MovementKind::kChurn:
      AddTo(period.churn, before);
      ++customers.lost;
      break;
  }
  return kind;
}

void MovementTable::Finish() {
  const std::vector<Units> mrr = held_mrr_.Sums();
  const std::vector<std::int64_t> customers = held_customers_.Sums();
  for (std::size_t period = 0; period < periods_.size(); ++period) {
    AddTo(periods_[period].opening, mrr[period]);
    AddTo(periods_[period].closing, mrr[period]);
    const auto held = static_cast<std::uint64_t>(customers[period]);
    periods_[period].customers.opening += held;
    periods_[period].customers.closing += held;
    periods_[period].customers.unchanged += held;
  }
}

}  // namespace holdfast
