#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record_cells.h"

namespace holdfast {

/// What the rows of a table about customers say of them beside their matter: the columns with
/// attributes.
class RowAttributes {
 public:
  /// `cells` outlives this.
  explicit RowAttributes(const RecordCells& cells);

  /// In the order of the values; empty: no row says anything.
  std::span<const std::string> names() const { return names_; }
  /// Of the record at hand; empty: not said. Valid until the next record.
  std::span<const std::string_view> Read();

 private:
  const RecordCells& cells_;
  std::vector<std::uint32_t> columns_;
  std::vector<std::string> names_;
  std::vector<std::string_view> values_;
};

}  // namespace holdfast
