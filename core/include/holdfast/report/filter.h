#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/report/block.h"
#include "holdfast/report/segmentation.h"

namespace holdfast {

/// The error `segments.two_moves`: customers move in both of two ways to tell them apart.
Error TwoMoves();

/// The customers whom a filter lets through, block by block.
class Filter {
 public:
  /// Without `asked`, all of them. Errors: those of ParseSegmentBy and Segmentation::Make;
  /// `segments.unknown_value` (names the nearest) where no block has such a segment;
  /// `segments.two_moves` where customers move in it and in what it is within.
  static Result<Filter> Make(const std::optional<SegmentFilter>& asked, const BlockSources& sources,
                             const Books& books);

  /// One view, two of a segment within another, or none.
  const std::vector<SegmentView>& views(std::size_t block) const { return views_[block]; }
  /// Whether customers move into what the filter lets through, and out of it.
  bool moves() const { return moves_; }
  bool empty() const { return segmentations_.empty(); }
  /// Whether the customer, in any currency, is ever in it.
  bool Has(const Accounts& accounts, std::string_view customer) const;

 private:
  Status Add(const SegmentFilter& asked, const BlockSources& sources, const Books& books);

  std::vector<std::unique_ptr<Segmentation>> segmentations_;  // The views point to them.
  bool moves_ = false;
  std::vector<std::vector<Currency>> accounts_in_;  // By block, the currencies of its accounts.
  std::vector<std::vector<SegmentView>> views_;
};

}  // namespace holdfast
