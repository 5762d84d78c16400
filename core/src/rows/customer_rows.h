#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "record_cells.h"

namespace holdfast {

/// Customers' names and attributes: no MRR.
class CustomerRows {
 public:
  explicit CustomerRows(RecordCells& cells);

  std::span<const Row> Parse();
  void Account() {}

  const CustomerRow& row() const { return row_; }

 private:
  RecordCells& cells_;
  std::vector<std::uint32_t> columns_;
  std::vector<std::string_view> attributes_;
  CustomerRow row_;
};

}  // namespace holdfast
