#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

/// Days since 1970-01-01, proleptic Gregorian.
using Day = std::int32_t;
/// Months since 1970-01.
using Month = std::int32_t;

/// The day that a subscription without an end ends on: after every day of data.
inline constexpr Day kOpenEnd = INT32_MAX;

struct Date {
  int year;
  unsigned month;  ///< 1 to 12
  unsigned day;    ///< 1 to 31
};

/// No value for a day that the calendar does not have (2023-02-29), or outside the years 0 to 9999.
std::optional<Day> DayFromDate(Date date);
/// Days and months outside the years 0 to 9999 are taken as the nearest one inside, here and below:
/// kOpenEnd is 9999-12-31.
Date DateFromDay(Day day);

Month MonthOf(Day day);
Day FirstDayOf(Month month);
inline Day LastDayOf(Month month) { return FirstDayOf(month + 1) - 1; }

/// The same day of the month so many months later, or the last day of a month that is too short: 31
/// January and one month is 28 or 29 February.
Day AddMonths(Day start, std::int32_t months);

/// "2024-03".
std::string MonthToString(Month month);
/// "2024-03-31".
std::string DayToString(Day day);
/// "2024-03" exactly; else no value.
std::optional<Month> MonthFromString(std::string_view text);
/// "2024-03-31" exactly; else no value.
std::optional<Day> DayFromString(std::string_view text);

}  // namespace holdfast
