#pragma once

#include <cstdint>
#include <string>

#include "holdfast/base/calendar.h"

namespace holdfast {

enum class PeriodUnit : std::uint8_t { kMonth, kQuarter, kYear };

/// On which day of a month its state is taken.
enum class MonthState : std::uint8_t {
  kLastDay,   ///< At the end of the last one.
  kFirstDay,  ///< On the first one: what begins later in the month shows in the next month.
};

/// How months make quarters and years. `fiscal_start` is the first month of the year, 1 to 12.
struct PeriodRule {
  PeriodUnit unit = PeriodUnit::kMonth;
  int fiscal_start = 1;

  friend bool operator==(const PeriodRule&, const PeriodRule&) = default;
};

/// How many months a period has: 1, 3 or 12.
Month MonthsOf(PeriodUnit unit);

/// The first month of the period that `month` is in.
Month FirstMonthOf(Month month, const PeriodRule& rule);

/// What the period that begins with this month is called: "2024-03", "2024-Q1", "2024"; a fiscal
/// year has the number of the calendar year that it ends in: "FY2025-Q1", "FY2025".
std::string PeriodToString(Month first, const PeriodRule& rule);

}  // namespace holdfast
