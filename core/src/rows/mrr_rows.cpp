#include "mrr_rows.h"

#include <algorithm>

namespace holdfast {

MrrRows::MrrRows(RecordCells& cells) : cells_(cells), pricing_(cells, nullptr) {
  const std::vector<Column>& columns = cells.mapping().columns;
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role != Role::kMonthValue) continue;
    month_columns_.push_back(i);
    column_months_.push_back(columns[i].month);
  }
  rows_.reserve(std::max<std::size_t>(1, month_columns_.size()));
}

std::span<const Row> MrrRows::Parse() {
  row_ = Row{};
  rows_.clear();
  wide() ? ParseWide() : ParseLong();
  return rows_;
}

void MrrRows::Account() {
  if (!wide()) return pricing_.ReadAmount();
  for (const std::uint32_t at : month_columns_) {
    Minor minor = 0;
    cells_.ReadAccounted(cells_.record().cells[at], cells_.mapping().columns[at].amount, &minor);
  }
}

void MrrRows::SetMonth(Month month) {
  row_.start = FirstDayOf(month);
  row_.end = FirstDayOf(month + 1);
  row_.last_date = row_.end - 1;
}

bool MrrRows::ReadMonth() {
  const std::string_view cell = cells_.Cell(Role::kMonth);
  const Column& column = cells_.ColumnOf(Role::kMonth);
  std::optional<Month> month = holdfast::ParseMonth(cell);
  if (!month) {
    const ParsedDate date = ParseDate(cell, column.date);
    if (date.error == DateError::kNone) month = MonthOf(date.day);
  }
  if (!month) {
    cells_.NoticeOtherOrder(Role::kMonth, cell);
    return cells_.Reject("row.bad_month", cell, column.name, "this is not a month such as 2024-03");
  }
  SetMonth(*month);
  return true;
}

void MrrRows::ParseLong() {
  pricing_.ReadAmount();
  if (!cells_.ReadCustomer(&row_.customer, &row_.customer_name) || !pricing_.CheckAmount() ||
      !ReadMonth() || !pricing_.ReadMrr(&row_)) {
    return;
  }
  row_.currency = cells_.currency();
  row_.plan = pricing_.PlanName();
  rows_.push_back(row_);
}

void MrrRows::ParseMonth(std::size_t column) {
  const std::uint32_t at = month_columns_[column];
  const Column& format = cells_.mapping().columns[at];
  const std::string_view cell = cells_.record().cells[at];
  Minor minor = 0;
  const AmountError error = cells_.ReadAccounted(cell, format.amount, &minor);
  if (error == AmountError::kEmpty) return;
  if (error != AmountError::kNone) {
    cells_.RejectAmount(error, cell, format.name);
    return;
  }
  // The other months of a row that is rejected still belong to the sum of the amounts read.
  if (cells_.fate() != Fate::kUsed) return;
  SetMonth(column_months_[column]);
  const std::optional<Units> mrr =
      MonthlyUnits(minor, {}, cells_.settings().month_factors, &row_.rounded);
  if (!mrr) {
    cells_.RejectAmount(AmountError::kOverflow, cell, format.name);
    return;
  }
  row_.currency = cells_.currency();
  row_.mrr = *mrr;
  rows_.push_back(row_);
}

void MrrRows::ParseWide() {
  cells_.ReadCustomer(&row_.customer, &row_.customer_name);
  row_.plan = pricing_.PlanName();
  for (std::size_t column = 0; column < month_columns_.size(); ++column) ParseMonth(column);
  // A customer whose months are all blank is a customer without MRR.
  if (cells_.fate() == Fate::kUsed && rows_.empty()) {
    row_.currency = cells_.currency();
    row_.start = row_.end = row_.last_date = FirstDayOf(column_months_.front());
    row_.mrr = 0;
    rows_.push_back(row_);
  }
}

}  // namespace holdfast
