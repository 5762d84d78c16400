#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "record_cells.h"

namespace holdfast {

/// Costs of months, one kind to a row or a column per kind: no MRR.
class CostRows {
 public:
  explicit CostRows(RecordCells& cells);

  std::span<const Row> Parse();
  /// Reads the amounts of a record that is left out, for the account.
  void Account();

  std::span<const CostRow> rows() const { return rows_; }

 private:
  struct CostColumn {
    std::uint32_t column = 0;
    CostKind kind = CostKind::kSalesMarketing;
  };

  bool ReadKind(CostKind* kind);
  bool Add(std::uint32_t column, CostRow row);

  RecordCells& cells_;
  std::vector<CostColumn> columns_;  // Of a wide table.
  std::uint32_t segment_ = UINT32_MAX;
  CellMemo<std::optional<CostKind>> kinds_;
  std::vector<CostRow> rows_;
};

}  // namespace holdfast
