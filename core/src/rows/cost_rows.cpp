#include "cost_rows.h"

#include "table_day.h"
#include "trimmed.h"

namespace holdfast {

CostRows::CostRows(RecordCells& cells) : cells_(cells) {
  const std::vector<Column>& columns = cells.mapping().columns;
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role == Role::kAttribute && segment_ == UINT32_MAX) segment_ = i;
    if (columns[i].role != Role::kCostValue) continue;
    if (const auto kind = CostKindFromString(columns[i].attribute)) columns_.push_back({i, *kind});
  }
}

void CostRows::Account() {
  Minor minor = 0;
  for (const CostColumn& from : columns_) {
    cells_.ReadAccounted(cells_.record().cells[from.column],
                         cells_.mapping().columns[from.column].amount, &minor);
  }
  if (columns_.empty() && cells_.Has(Role::kAmount)) {
    cells_.ReadAccounted(cells_.Cell(Role::kAmount), cells_.ColumnOf(Role::kAmount).amount, &minor);
  }
}

bool CostRows::ReadKind(CostKind* kind) {
  const std::string_view cell = cells_.Cell(Role::kCostKind);
  const std::optional<CostKind> read = kinds_.Get(cell, ParseCostKind);
  if (read) *kind = *read;
  return read || cells_.Reject("row.bad_cost_kind", cell, cells_.NameOf(Role::kCostKind),
                               "write sales_marketing, retention, cost_of_revenue, research or "
                               "administration, or a word for one of them");
}

bool CostRows::Add(std::uint32_t column, CostRow row) {
  const std::string_view cell = cells_.record().cells[column];
  const Column& from = cells_.mapping().columns[column];
  const AmountError error = cells_.ReadAccounted(cell, from.amount, &row.amount);
  const bool blank = error == AmountError::kEmpty && !columns_.empty();
  if (blank) return true;
  if (error != AmountError::kNone) return cells_.RejectAmount(error, cell, from.name);
  if (row.amount < 0) {
    return cells_.Reject("row.negative_cost", cell, from.name,
                         "a cost is written as a number of at least 0");
  }
  row.currency = cells_.currency();
  rows_.push_back(row);
  return true;
}

std::span<const Row> CostRows::Parse() {
  rows_.clear();
  CostRow row;
  Day day = 0;
  if (!ReadTableDay(cells_, "a cost", &day)) {
    Account();
    return {};
  }
  row.month = MonthOf(day);
  if (segment_ != UINT32_MAX) {
    row.by = cells_.mapping().columns[segment_].attribute;
    row.segment = Trimmed(cells_.record().cells[segment_]);
  }
  if (columns_.empty()) {
    if (!ReadKind(&row.kind)) {
      Account();
      return {};
    }
    Add(static_cast<std::uint32_t>(cells_.IndexOf(Role::kAmount)), row);
    return {};
  }
  for (const CostColumn& from : columns_) {
    row.kind = from.kind;
    if (!Add(from.column, row)) return {};
  }
  return {};
}

}  // namespace holdfast
