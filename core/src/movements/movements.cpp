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

namespace {

void AddOpeningAndClosing(Units before, Units after, Movement* period) {
  AddTo(period->opening, before);
  AddTo(period->closing, after);
  period->customers.opening += before != 0 ? 1 : 0;
  period->customers.closing += after != 0 ? 1 : 0;
}

MovementKind AddKind(Units before, Units after, Past past, Movement* into) {
  const MovementKind kind = Classify(before, after, past);
  Movement& period = *into;
  Movement::Customers& customers = period.customers;
  switch (kind) {
    case MovementKind::kNone:
    case MovementKind::kSeveral:
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

}  // namespace

MovementKind AddStep(Units before, Units after, Past past, Movement* period) {
  AddOpeningAndClosing(before, after, period);
  return AddKind(before, after, past, period);
}

MovementKind AddPeriod(Units before, Units after, Past past, std::span<const Change> by_day,
                       Movement* period) {
  if (by_day.empty()) return AddStep(before, after, past, period);
  AddOpeningAndClosing(before, after, period);
  MovementKind kind = MovementKind::kNone;
  for (const Change& change : by_day)
    kind = AddKind(change.before, change.after, change.past, period);
  return by_day.size() > 1 ? MovementKind::kSeveral : kind;
}

CustomerMovement MovementOf(const Timeline& timeline, std::size_t period) {
  CustomerMovement own;
  if (!timeline.by_day.empty()) {
    const Units before = period == 0 ? 0 : timeline.closing(period - 1);
    own.kind = AddPeriod(before, timeline.closing(period), Past::kNone,
                         ChangesIn(timeline.by_day, period), &own.movement);
    return own;
  }
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
  return AddPeriod(change.before, change.after, change.past, ChangesIn(mrr.by_day(), change.period),
                   period);
}

CustomerMovement MovementOf(const ExchangedMrr& mrr, std::size_t period) {
  CustomerMovement own;
  if (period >= mrr.born() || !mrr.by_day().empty())
    own.kind = AddExchangedStep(mrr, ExchangedChange(mrr, period), &own.movement);
  return own;
}

MovementKind MovementTable::AddClass(const Change& change, Movement* period) {
  return AddKind(change.before, change.after, change.past, period);
}

void MovementTable::AddEnds(Units before, Units after, Movement* period) {
  AddOpeningAndClosing(before, after, period);
  period->customers.unchanged += before == after && before != 0 ? 1 : 0;
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
