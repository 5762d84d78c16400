#pragma once

#include <cstdint>

#include "holdfast/values/fold.h"

namespace holdfast {

/// What stands behind the date of a cell.
struct Clock {
  bool ok = true;
  bool timed = false;            ///< There is a time, not a day alone.
  bool zoned = false;            ///< It states its zone.
  std::int32_t second = 0;       ///< Of the day, as written.
  std::int32_t east_of_utc = 0;  ///< Seconds; 0 where no zone is stated.
};

/// Reads the rest of a folded cell: nothing, or a time of day with an optional zone, or a zone
/// alone (of no consequence for a date without a time). Not ok when anything else is there.
Clock ParseClock(Cursor rest);

}  // namespace holdfast
