#include "table_day.h"

#include <string>

#include "holdfast/values/date.h"
#include "trimmed.h"

namespace holdfast {

bool ReadTableDay(RecordCells& cells, std::string_view what, Day* day) {
  const Role role = cells.Has(Role::kDate) ? Role::kDate : Role::kMonth;
  if (role == Role::kMonth) {
    if (const std::optional<Month> month = ParseMonth(Trimmed(cells.Cell(role)))) {
      *day = FirstDayOf(*month);
      return true;
    }
  }
  bool given = false;
  if (!cells.ReadDate(role, day, &given)) return false;
  return given || cells.Reject("row.no_date", cells.Cell(role), cells.NameOf(role),
                               std::string(what) + " needs its date");
}

}  // namespace holdfast
