#include "row_attributes.h"

#include <algorithm>
#include <iterator>

#include "holdfast/values/fold.h"
#include "trimmed.h"

namespace holdfast {

namespace {

/// Whether rows are about a customer's money; a table of customers has its own way.
bool IsOfCustomers(Table table) {
  constexpr Table kTables[] = {Table::kSubscriptions, Table::kMrr, Table::kInvoices,
                               Table::kMovements, Table::kRenewals};
  return std::find(std::begin(kTables), std::end(kTables), table) != std::end(kTables);
}

}  // namespace

RowAttributes::RowAttributes(const RecordCells& cells, const Plans* plans)
    : cells_(cells), plans_(plans) {
  const Table table = cells.mapping().table;
  if (!IsOfCustomers(table)) return;
  const std::vector<Column>& columns = cells.mapping().columns;
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role != Role::kAttribute) continue;
    columns_.push_back(i);
    names_.push_back(columns[i].attribute);
  }
  const auto is_new = [this](std::string_view name) {
    return std::find(names_.begin(), names_.end(), name) == names_.end();
  };
  has_plan_ = cells.Has(Role::kPlan) && is_new("plan");
  if (has_plan_) names_.emplace_back("plan");
  has_interval_ =
      (table == Table::kSubscriptions || table == Table::kInvoices) && is_new("interval");
  if (has_interval_) names_.emplace_back("interval");
  values_.resize(names_.size());
}

std::string_view RowAttributes::PlanOf(std::string_view cell) {
  const std::string_view key = Trimmed(cell);
  if (key.empty() || plans_ == nullptr || plans_->empty()) return WithoutGuard(key);
  const Plans::Plan* plan =
      found_plans_.Get(key, [this](std::string_view wanted) { return plans_->Find(wanted); });
  return plan == nullptr || plan->name.empty() ? WithoutGuard(key) : std::string_view(plan->name);
}

std::string_view RowAttributes::TextOf(Interval interval) {
  if (interval != shown_) shown_text_ = ToString(interval);
  shown_ = interval;
  return shown_text_;
}

std::span<const std::string_view> RowAttributes::Read(std::optional<Interval> interval) {
  const std::span<const std::string_view> record = cells_.record().cells;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    values_[i] = WithoutGuard(Trimmed(record[columns_[i]]));
  std::size_t at = columns_.size();
  if (has_plan_) values_[at++] = PlanOf(cells_.Cell(Role::kPlan));
  if (has_interval_) values_[at] = interval ? TextOf(*interval) : std::string_view();
  return values_;
}

}  // namespace holdfast
