#pragma once

#include <optional>
#include <span>

#include "pricing.h"
#include "record_cells.h"

namespace holdfast {

/// A look-up table of plans or products: no MRR.
class PlanRows {
 public:
  explicit PlanRows(RecordCells& cells);

  std::span<const Row> Parse();
  void Account() {}

  const PlanRow& row() const { return row_; }

 private:
  bool ReadPrice();

  RecordCells& cells_;
  Pricing pricing_;
  Role price_ = Role::kNone;
  PlanRow row_;
};

}  // namespace holdfast
