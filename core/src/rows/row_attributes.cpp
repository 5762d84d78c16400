#include "row_attributes.h"

#include <algorithm>
#include <iterator>

#include "holdfast/values/fold.h"
#include "trimmed.h"

namespace holdfast {
namespace {

/// Whether rows are about customers; a table that describes them has its own way.
bool IsOfCustomers(Table table) {
  constexpr Table kTables[] = {Table::kSubscriptions, Table::kMrr,      Table::kInvoices,
                               Table::kMovements,     Table::kRenewals, Table::kUsage};
  return std::find(std::begin(kTables), std::end(kTables), table) != std::end(kTables);
}

}  // namespace

RowAttributes::RowAttributes(const RecordCells& cells) : cells_(cells) {
  if (!IsOfCustomers(cells.mapping().table)) return;
  const std::vector<Column>& columns = cells.mapping().columns;
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role != Role::kAttribute) continue;
    columns_.push_back(i);
    names_.push_back(columns[i].attribute);
  }
  values_.resize(names_.size());
}

std::span<const std::string_view> RowAttributes::Read() {
  const std::span<const std::string_view> record = cells_.record().cells;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    values_[i] = WithoutGuard(Trimmed(record[columns_[i]]));
  return values_;
}

}  // namespace holdfast
