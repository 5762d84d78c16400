#include "holdfast/movements/movements.h"

namespace holdfast {

MovementKind Classify(Units before, Units after, Past past) {
  if (before == 0) {
    if (after == 0) return MovementKind::kNone;
    return past == Past::kRecent ? MovementKind::kReactivation : MovementKind::kNew;
  }
  if (after == 0) return MovementKind::kChurn;
  if (after == before) return MovementKind::kUnchanged;
  return after > before ? MovementKind::kExpansion : MovementKind::kContraction;
}

MovementKind AddStep(Units before, Units after, Past past, Movement* into) {
  const MovementKind kind = Classify(before, after, past);
  Movement& period = *into;
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
      if (past == Past::kNone) break;
      AddTo(period.fresh_again, after);
      ++customers.fresh_again;
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

CustomerMovement MovementOf(const Timeline& timeline, std::size_t period) {
  CustomerMovement own;
  bool changes = false;
  ForEachChange(timeline, period + 1, [&](const Change& c) {
    if (c.period != period) return;
    own.kind = AddStep(c.before, c.after, c.past, &own.movement);
    changes = true;
  });
  const Units held = changes ? 0 : timeline.closing(period);
  if (held != 0) own.kind = AddStep(held, held, Past::kRecent, &own.movement);
  return own;
}

namespace {

Past PastAt(const ExchangedMrr& mrr, std::size_t period) {
  if (period == mrr.born()) return Past::kNone;
  return mrr.new_again(period) ? Past::kLongAgo : Past::kRecent;
}

}  // namespace

Change ExchangedChange(const ExchangedMrr& mrr, std::size_t period) {
  const Units before = period == 0 ? 0 : mrr.Restated(period - 1, period);
  return {period, before, mrr.closing(period), PastAt(mrr, period)};
}

MovementKind AddExchangedStep(const ExchangedMrr& mrr, const Change& change, Movement* period) {
  const Units opening = change.period == 0 ? 0 : mrr.closing(change.period - 1);
  AddTo(period->opening, opening - change.before);
  AddTo(period->fx, change.before - opening);
  return AddStep(change.before, change.after, change.past, period);
}

CustomerMovement MovementOf(const ExchangedMrr& mrr, std::size_t period) {
  CustomerMovement own;
  if (period >= mrr.born())
    own.kind = AddExchangedStep(mrr, ExchangedChange(mrr, period), &own.movement);
  return own;
}

void MovementTable::Enter(Movement& period, Units mrr) {
  AddTo(period.entering, mrr);
  AddTo(period.closing, mrr);
  ++period.customers.entered;
  ++period.customers.closing;
}

void MovementTable::Leave(Movement& period, Units mrr) {
  AddTo(period.leaving, mrr);
  AddTo(period.closing, -mrr);
  ++period.customers.left;
  --period.customers.closing;
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
