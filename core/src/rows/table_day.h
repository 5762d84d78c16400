#pragma once

#include <string_view>

#include "record_cells.h"

namespace holdfast {

/// The day of a row that is dated, or the first of the month that it is for. `what` is the row in
/// the message. Rejects with `row.no_date`, `row.bad_month` and what ReadDate rejects.
bool ReadTableDay(RecordCells& cells, std::string_view what, Day* day);

}  // namespace holdfast
