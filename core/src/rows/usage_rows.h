#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "record_cells.h"

namespace holdfast {

/// What customers do: no MRR.
class UsageRows {
 public:
  explicit UsageRows(RecordCells& cells);

  std::span<const Row> Parse();
  void Account() {}

  const UsageRow& row() const { return row_; }

 private:
  struct MeasureColumn {
    std::uint32_t column = 0;
    Measure measure = Measure::kLogins;
  };

  bool ReadValues();
  bool ReadValue(const MeasureColumn& from);
  bool ReadDates();

  RecordCells& cells_;
  std::vector<MeasureColumn> columns_;
  std::vector<MeasureValue> values_;
  UsageRow row_;
};

}  // namespace holdfast
