#include "usage_rows.h"

#include "holdfast/values/fold.h"
#include "table_day.h"
#include "trimmed.h"

namespace holdfast {
namespace {

std::string_view RuleOf(MeasureUnit unit) {
  switch (unit) {
    case MeasureUnit::kShare:
      return "a share is written as 0 to 1, or as a percentage of 0 to 100 in the whole column";
    case MeasureUnit::kScore:
      return "a score is a number from 0 to 10";
    default:
      return "a count is a number of at least 0";
  }
}

}  // namespace

UsageRows::UsageRows(RecordCells& cells) : cells_(cells) {
  const std::vector<Column>& columns = cells.mapping().columns;
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role != Role::kMeasure) continue;
    if (const auto measure = MeasureFromString(columns[i].attribute))
      columns_.push_back({i, *measure});
  }
}

bool UsageRows::ReadValue(const MeasureColumn& from) {
  const std::string_view cell = cells_.record().cells[from.column];
  const FoldedText folded = Fold(cell);
  if (MeansNothing(folded.text())) return true;
  const Column& column = cells_.mapping().columns[from.column];
  const MeasureUnit unit = UnitOf(from.measure);
  const std::optional<Micro> value = ParseMicro(cell, column.amount.decimal, column.percent);
  const Micro most = unit == MeasureUnit::kShare ? kMicro : 10 * kMicro;
  if (!value || (unit != MeasureUnit::kCount && *value > most)) {
    return cells_.Reject("row.bad_measure", cell, column.name, RuleOf(unit));
  }
  values_.push_back({from.measure, *value});
  return true;
}

bool UsageRows::ReadValues() {
  values_.clear();
  for (const MeasureColumn& from : columns_) {
    if (!ReadValue(from)) return false;
  }
  row_.values = values_;
  return true;
}

bool UsageRows::ReadDates() {
  const auto read = [this](Role role, std::optional<Day>* to) {
    Day day = 0;
    bool given = false;
    if (!cells_.ReadDate(role, &day, &given)) return false;
    if (given) *to = day;
    return true;
  };
  return read(Role::kLastLogin, &row_.last_login) && read(Role::kOnboardedOn, &row_.onboarded_on);
}

std::span<const Row> UsageRows::Parse() {
  row_ = UsageRow{};
  const bool read = cells_.ReadCustomer(&row_.customer, &row_.customer_name) &&
                    ReadTableDay(cells_, "a row of usage", &row_.day) && ReadDates() &&
                    ReadValues();
  if (read && values_.empty() && !row_.last_login && !row_.onboarded_on) {
    cells_.Ignore("row.no_measure", {}, {}, "The row says nothing that is measured");
  }
  return {};
}

}  // namespace holdfast
