#pragma once

#include <span>
#include <vector>

#include "pricing.h"
#include "record_cells.h"

namespace holdfast {

/// A customer's MRR in a month: a row for the month of a long table, one for each filled month of a
/// wide one.
class MrrRows {
 public:
  explicit MrrRows(RecordCells& cells);

  std::span<const Row> Parse();
  /// Reads the amounts of a record that is left out, for the account.
  void Account();

  std::span<const Month> column_months() const { return column_months_; }

 private:
  bool wide() const { return !month_columns_.empty(); }
  void ParseLong();
  void ParseWide();
  void ParseMonth(std::size_t column);
  bool ReadMonth();
  void SetMonth(Month month);

  RecordCells& cells_;
  Pricing pricing_;
  std::vector<std::uint32_t> month_columns_;
  std::vector<Month> column_months_;
  Row row_;
  std::vector<Row> rows_;
};

}  // namespace holdfast
