#pragma once

#include <rapidcheck.h>

#include "holdfast/base/calendar.h"

namespace holdfast::testing {

/// Of two years; month ends and 29 February are where months go wrong, so they come up often.
inline rc::Gen<Day> AnyDay() {
  const Day first = *DayFromString("2023-01-01");
  return rc::gen::weightedOneOf<Day>(
      {{3, rc::gen::inRange<Day>(first, first + 700)},
       {2, rc::gen::map(rc::gen::inRange(0, 24),
                        [](int m) { return LastDayOf(*MonthFromString("2023-01") + m); })},
       {1, rc::gen::just(*DayFromString("2024-02-29"))}});
}

}  // namespace holdfast::testing
