#pragma once

#include <cstddef>
#include <vector>

#include "customer_lines.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/block.h"
#include "holdfast/report/explain.h"
#include "holdfast/report/segmentation.h"
#include "usage_book.h"

namespace holdfast {

/// The usage of a block's customers, for explanations of what the report says of it, and the lines
/// of files behind it.
class BlockUsage {
 public:
  /// All outlive it.
  BlockUsage(const BlockSource& source, const Block& block, const std::vector<SegmentView>& views);
  BlockUsage(const BlockUsage&) = delete;
  BlockUsage& operator=(const BlockUsage&) = delete;

  const UsageBook& book() const { return book_; }
  const CustomerLines& lines() const { return lines_; }
  /// A row that says who the customer is, and nothing else.
  ExplainedRow RowOf(const UsageCustomer& customer) const;
  SourceLine LineOf(const Usage& row) const { return {book_.file_name(row), row.line}; }

 private:
  const BlockSource source_;
  SourcesRule rule_;
  Timelines timelines_;
  Directory directory_;
  CustomerLines lines_;
  UsageBook book_;
};

}  // namespace holdfast
