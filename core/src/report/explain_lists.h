#pragma once

#include <cstddef>
#include <vector>

#include "explained_parts.h"
#include "holdfast/base/result.h"
#include "holdfast/report/block.h"
#include "holdfast/report/economics.h"
#include "holdfast/report/segmentation.h"

namespace holdfast {

/// The costs, lines of invoices and contracts behind the parts of a block's figures.
class BlockLists {
 public:
  /// `only_block`: rows without a currency are in it. All outlive it.
  BlockLists(const BlockSource& source, const Block& block, bool only_block,
             const std::vector<SegmentView>& views)
      : source_(source), block_(block), only_block_(only_block), views_(views) {}

  /// Of the last twelve complete months, those that have costs.
  std::vector<std::size_t> CostMonths() const;

  /// Fills in a part of FigureRule::list. Errors: `invariant.explanation_adds_up`, `fx.no_rate`.
  Status Fill(const ExplainPage& page, Gathered* gathered) const;

 private:
  bool Counts(const Cost& cost, CostOf wanted = CostOf::kBlock) const;
  Status FillCosts(const ExplainPage& page, Gathered* gathered) const;
  Status FillOneOff(const ExplainPage& page, Gathered* gathered) const;
  Status FillRenewed(const ExplainPage& page, Gathered* gathered) const;

  const BlockSource source_;
  const Block& block_;
  bool only_block_;
  const std::vector<SegmentView>& views_;
};

}  // namespace holdfast
