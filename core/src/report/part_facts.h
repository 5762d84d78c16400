#pragma once

#include <cstddef>

#include "holdfast/ledger/part.h"
#include "holdfast/metrics/retention.h"
#include "holdfast/movements/movements.h"

namespace holdfast {

/// A customer who is in some segments for a part of the time, as a Timeline is one who is there
/// all the time.
struct PartMrr {
  PartOfTimeline part;

  /// Wherever the customer is.
  Timeline whole() const { return part.whole(); }
  std::size_t born() const { return whole().born(); }
  Standing At(std::size_t period) const { return whole().At(period); }
  Units closing(std::size_t period) const { return At(period).mrr; }
};

/// What the customer adds to the bridge of these segments, as MovementTable::AddPart takes it;
/// kNone where the customer only comes in, or is not there.
CustomerMovement MovementOf(const PartMrr& mrr, std::size_t period);

/// Nothing unless the customer is inside at the window's start; wherever the customer is at its
/// end.
Retention RetentionOf(const PartMrr& mrr, std::size_t window, std::size_t period);

}  // namespace holdfast
