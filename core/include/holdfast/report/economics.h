#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/costs.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/movements/movements.h"
#include "holdfast/report/report.h"
#include "holdfast/report/segmentation.h"

namespace holdfast {

/// What a cost is to a block: one of its costs, or, of a segment, one that names none of the
/// segments that it is one of, or another block's or segment's.
enum class CostOf : std::uint8_t { kBlock, kNoSegment, kOther };
CostOf CostOfBlock(const Cost& cost, Currency currency, bool only_block,
                   const SegmentView* segment);

/// The unit economics of one block: `periods` are its complete months, named by `months`; `ltv` is
/// the summary's, in minor units. Costs without a currency are in the block's when it is the only
/// one. With a segment, the block is of its customers, and only the costs count that name it.
/// None when no month of the block has such costs in its currency.
///
/// Errors: `ledger.overflow`, `report.too_large`.
Result<std::optional<EconomicsBlock>> ShownEconomics(const CostStore& costs, bool only_block,
                                                     std::span<const Movement> periods,
                                                     const Block& block,
                                                     const SegmentView* segment);

}  // namespace holdfast
