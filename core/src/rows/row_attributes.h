#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/rows/plans.h"
#include "holdfast/values/interval.h"
#include "record_cells.h"

namespace holdfast {

/// What the rows of a table with money say of their customer beside it: the columns with
/// attributes, and the plan and the billing interval, as attributes "plan" and "interval".
class RowAttributes {
 public:
  /// `plans` may be null; it and `cells` outlive this.
  RowAttributes(const RecordCells& cells, const Plans* plans);

  /// In the order of the values; empty: no row says anything.
  std::span<const std::string> names() const { return names_; }

  /// Of the record at hand; empty: not said. Valid until the next record. `interval`: that of the
  /// row, where something tells it.
  std::span<const std::string_view> Read(std::optional<Interval> interval);

 private:
  std::string_view PlanOf(std::string_view cell);
  std::string_view TextOf(Interval interval);

  const RecordCells& cells_;
  const Plans* plans_;
  std::vector<std::uint32_t> columns_;
  bool has_plan_ = false;
  bool has_interval_ = false;
  std::vector<std::string> names_;
  std::vector<std::string_view> values_;
  CellMemo<const Plans::Plan*> found_plans_;
  std::optional<Interval> shown_;
  std::string shown_text_;
};

}  // namespace holdfast
