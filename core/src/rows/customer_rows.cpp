#include "customer_rows.h"

#include "holdfast/values/fold.h"
#include "trimmed.h"

namespace holdfast {

CustomerRows::CustomerRows(RecordCells& cells) : cells_(cells) {
  const std::vector<Column>& columns = cells.mapping().columns;
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role == Role::kAttribute) columns_.push_back(i);
  }
  attributes_.resize(columns_.size());
}

std::span<const Row> CustomerRows::Parse() {
  row_ = CustomerRow{};
  if (!cells_.ReadCustomer(&row_.customer, &row_.name)) return {};
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    attributes_[i] = WithoutGuard(Trimmed(cells_.record().cells[columns_[i]]));
  }
  row_.attributes = attributes_;
  // A day that cannot be read says nothing, and the row is of use without it.
  if (const std::string_view cell = cells_.Cell(Role::kStart); !cell.empty()) {
    const ParsedDate date = ParseDate(cell, cells_.ColumnOf(Role::kStart).date);
    if (date.error == DateError::kNone) row_.signed_up = date.day;
  }
  return {};
}

}  // namespace holdfast
