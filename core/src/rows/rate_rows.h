#pragma once

#include <span>

#include "record_cells.h"

namespace holdfast {

/// Exchange rates: no MRR.
class RateRows {
 public:
  explicit RateRows(RecordCells& cells) : cells_(cells) {}

  std::span<const Row> Parse();
  void Account() {}

  const RateRow& row() const { return row_; }

 private:
  bool ReadCurrencies();
  bool ReadSide(Role role, Currency* currency);
  bool ReadRate();

  RecordCells& cells_;
  CellMemo<std::optional<Currency>> currencies_;
  RateRow row_;
};

}  // namespace holdfast
