#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "holdfast/base/calendar.h"

namespace holdfast {

/// The order of day and month in dates that leave it open (7/6/2019). Decided once per column.
enum class DateOrder : std::uint8_t { kUnknown, kDayFirst, kMonthFirst };

/// On which day an instant is.
struct DayZone {
  bool as_written = false;       ///< On the day that the cell names, whatever zone it states.
  std::int32_t east_of_utc = 0;  ///< Else on that of this zone: seconds, up to 14 hours either way.

  friend bool operator==(const DayZone&, const DayZone&) = default;
};

struct DateFormat {
  DateOrder order = DateOrder::kUnknown;
  DayZone zone = {};
  bool utc = false;  ///< Times that state no zone are in UTC, as the column's name says.
};

enum class DateError : std::uint8_t {
  kNone,
  kEmpty,  ///< Blank, "0", "0000-00-00", "null", "n/a" or a dash: the file says that there is no
           ///< date.
  kNotADate,
  kNoSuchDay,   ///< 2023-02-29, month 13.
  kAmbiguous,   ///< The order of day and month is not known and both are possible.
  kOutOfRange,  ///< Before 1970 or after 2200.
};

struct ParsedDate {
  Day day = 0;              ///< In the format's zone where the cell's is known, else as written.
  std::int32_t second = 0;  ///< Of that day, 0 to 86399.
  DateError error = DateError::kNone;
};

/// Reads what billing tools and spreadsheets write: `2023-09-08 00:33`, `2024-06-07 02:38:54`,
/// `12/25/25 20:18` (with an order), `2018-03-24 17:18:46 PDT`, `2016-06-03 12:43:50 -0400`,
/// `2021-07-06T16:20:44.000Z`, `2023-03-24 10:23:10 UTC`, `2023-04-08 17:45:28.731953`, `20240101`,
/// epoch seconds and milliseconds, `2024年03月05日`, `25 Dec 2025`, `Dec 25, 2025`, `25.12.2025`,
/// Excel serial days (20000 to 80000, five digits). Two-digit years are 1970 to 2069. Dates joined
/// by dots are day first while the order is not known. Instants of a known zone (an
/// offset, an abbreviation, Unix time, a column in UTC) are put on the day of the format's zone;
/// abbreviations that stand for several zones (IST) are kNotADate, and CST is North America's. A
/// date without a time is taken as it is. Allocates nothing.
ParsedDate ParseDate(std::string_view cell, const DateFormat& format);

/// A month as a cell or as the name of a column: `2024-03`, `2024/03`, `03/2024`, `Mar 2024`,
/// `Mar-24`, `March 2024`, `202403`, `2024年3月`, `Mac 2024`, or any date that is the first or last
/// day of a month. Else no value.
std::optional<Month> ParseMonth(std::string_view cell);

/// What a cell that names a month and no day stands for, where a span begins or ends in it.
enum class MonthEdge : std::uint8_t {
  kFirstDay,
  kDayAfter,  ///< The month belongs to the span.
};

/// The day at the edge of a month that `cell` names without a day (`Mar 2024`); no value where it
/// names a day, and where it names no month.
std::optional<Day> ParseMonthEdge(std::string_view cell, MonthEdge edge);

}  // namespace holdfast
