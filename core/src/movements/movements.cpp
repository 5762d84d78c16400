#include "holdfast/movements/movements.h"

namespace holdfast {

MovementKind Classify(const Standing& before, const Standing& after, Past past) {
  if (!before.customer) {
    if (!after.customer) return MovementKind::kNone;
    return past == Past::kRecent ? MovementKind::kReactivation : MovementKind::kNew;
  }
  if (!after.customer) return MovementKind::kChurn;
  if (after.mrr == before.mrr) return MovementKind::kUnchanged;
  return after.mrr > before.mrr ? MovementKind::kExpansion : MovementKind::kContraction;
}

namespace {

void AddOpeningAndClosing(const Standing& before, const Standing& after, Movement* period) {
  AddTo(period->opening, before.mrr);
  AddTo(period->closing, after.mrr);
  period->customers.opening += before.customer ? 1 : 0;
  period->customers.closing += after.customer ? 1 : 0;
}

MovementKind AddKind(const Standing& before, const Standing& after, Past past, Movement* into) {
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
      AddTo(period.fresh, after.mrr);
      ++customers.fresh;
      if (past == Past::kNone) break;
      AddTo(period.fresh_again, after.mrr);
      ++customers.fresh_again;
      break;
    case MovementKind::kReactivation:
      AddTo(period.reactivation, after.mrr);
      ++customers.returned;
      break;
    case MovementKind::kExpansion:
      AddTo(period.expansion, after.mrr - before.mrr);
      if (before.mrr == 0) AddTo(period.expansion_of_free, after.mrr);
      ++customers.expanded;
      break;
    case MovementKind::kContraction:
      AddTo(period.contraction, before.mrr - after.mrr);
      ++customers.contracted;
      break;
    case MovementKind::kChurn:
      AddTo(period.churn, before.mrr);
      ++customers.lost;
      break;
  }
  return kind;
}

}  // namespace

MovementKind AddStep(const Standing& before, const Standing& after, Past past, Movement* period) {
  AddOpeningAndClosing(before, after, period);
  return AddKind(before, after, past, period);
}

MovementKind AddPeriod(const Standing& before, const Standing& after, Past past,
                       std::span<const Change> by_day, Movement* period) {
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
    const Standing before = period == 0 ? Standing() : timeline.At(period - 1);
    own.kind = AddPeriod(before, timeline.At(period), Past::kNone,
                         ChangesIn(timeline.by_day, period), &own.movement);
    return own;
  }
  bool changes = false;
  ForEachChange(timeline, period + 1, [&](const Change& c) {
    if (c.period != period) return;
    own.kind = AddStep(c.before, c.after, c.past, &own.movement);
    changes = true;
  });
  const Standing held = changes ? Standing() : timeline.At(period);
  if (held.customer) own.kind = AddStep(held, held, Past::kRecent, &own.movement);
  return own;
}

namespace {

Past PastAt(const ExchangedMrr& mrr, std::size_t period) {
  if (period == mrr.born()) return Past::kNone;
  return mrr.new_again(period) ? Past::kLongAgo : Past::kRecent;
}

}  // namespace

Change ExchangedChange(const ExchangedMrr& mrr, std::size_t period) {
  const Standing before = period == 0 ? Standing() : mrr.Restated(period - 1, period);
  return {period, before, mrr.At(period), PastAt(mrr, period)};
}

MovementKind AddExchangedStep(const ExchangedMrr& mrr, const Change& change, Movement* period) {
  const Units opening = change.period == 0 ? 0 : mrr.closing(change.period - 1);
  AddTo(period->opening, opening - change.before.mrr);
  AddTo(period->fx, change.before.mrr - opening);
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

void MovementTable::AddEnds(const Standing& before, const Standing& after, Movement* period) {
  AddOpeningAndClosing(before, after, period);
  period->customers.unchanged += before == after && before.customer ? 1 : 0;
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
