#pragma once

#include <span>

#include "record_cells.h"

namespace holdfast {

/// Values of an index of the industry: no MRR.
class IndustryRows {
 public:
  explicit IndustryRows(RecordCells& cells) : cells_(cells) {}

  std::span<const Row> Parse();
  void Account() {}

  const IndustryRow& row() const { return row_; }

 private:
  bool ReadIndex();

  RecordCells& cells_;
  IndustryRow row_;
};

}  // namespace holdfast
