#include "industry_rows.h"

#include "holdfast/values/rate.h"
#include "table_day.h"
#include "trimmed.h"

namespace holdfast {

bool IndustryRows::ReadIndex() {
  const std::string_view cell = cells_.Cell(Role::kIndex);
  const char decimal =
      cells_.Has(Role::kIndex) ? cells_.ColumnOf(Role::kIndex).amount.decimal : '.';
  const std::optional<ExactRate> value = ParseRate(cell, decimal);
  if (!value) {
    return cells_.Reject("row.bad_index", cell, cells_.NameOf(Role::kIndex),
                         "the index of an industry is a number above 0 with up to 12 decimals");
  }
  row_.numerator = value->numerator;
  row_.denominator = value->denominator;
  return true;
}

std::span<const Row> IndustryRows::Parse() {
  row_ = IndustryRow{};
  Day day = 0;
  if (!ReadTableDay(cells_, "a value of the index", &day) || !ReadIndex()) return {};
  row_.month = MonthOf(day);
  row_.series = Trimmed(cells_.Cell(Role::kSeries));
  return {};
}

}  // namespace holdfast
