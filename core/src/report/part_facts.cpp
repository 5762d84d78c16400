#include "part_facts.h"

namespace holdfast {
namespace {

/// The piece whose MRR is that at the end of a period; null where there is none.
const Piece* PieceAt(const PartOfTimeline& part, std::size_t period) {
  for (const Piece& piece : part.pieces) {
    if (period < piece.run.to) return piece.run.from <= period ? &piece : nullptr;
  }
  return nullptr;
}

}  // namespace

CustomerMovement MovementOf(const PartMrr& mrr, std::size_t period) {
  CustomerMovement own;
  Movement& movement = own.movement;
  const Piece* before = period == 0 ? nullptr : PieceAt(mrr.part, period - 1);
  const Piece* after = PieceAt(mrr.part, period);
  const Standing now = after == nullptr ? Standing() : after->run.standing();
  const std::span<const Change> by_day = ChangesIn(mrr.part.by_day, period);
  if (before != nullptr && before->inside) {
    own.kind = AddPeriod(before->run.standing(), now, Past::kRecent, by_day, &movement);
    if (after == nullptr || after->inside) return own;
    movement.leaving = now.mrr;
    movement.closing = 0;
    movement.customers.left = 1;
    movement.customers.closing = 0;
  } else if (after != nullptr && after->inside && before != nullptr) {
    movement.entering = now.mrr;
    movement.closing = now.mrr;
    movement.customers.entered = 1;
    movement.customers.closing = 1;
  } else if (after != nullptr && after->inside) {
    own.kind =
        AddPeriod({}, now, PastOf(after->run, after == mrr.part.pieces.data()), by_day, &movement);
  } else if (after == nullptr) {
    own.kind = AddPeriod({}, {}, Past::kNone, by_day, &movement);
  }
  return own;
}

Retention RetentionOf(const PartMrr& mrr, std::size_t window, std::size_t period) {
  const Piece* start = period < window ? nullptr : PieceAt(mrr.part, period - window);
  if (start == nullptr || !start->inside) return {};
  return RetentionOf(start->run.standing(), mrr.At(period));
}

}  // namespace holdfast
