#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "holdfast/base/money.h"

namespace holdfast {

enum class IntervalUnit : std::uint8_t { kDay, kWeek, kMonth, kYear };

/// A billing interval: every `count` units. A quarter is 3 months, a half-year 6.
struct Interval {
  IntervalUnit unit = IntervalUnit::kMonth;
  std::int32_t count = 1;  ///< 1 to 3650

  friend bool operator==(const Interval&, const Interval&) = default;
};

/// `month`, `Monthly`, `P1M`, `3 months`, `quarterly`, `每季`, `Tahunan`, `One year`, `7 Days`,
/// `biannually` (twice a year), `month-to-month` ...; a bare number is a number of months. Else no
/// value.
std::optional<Interval> ParseInterval(std::string_view cell);

/// "month", "3 months", "year": 12 months are a year. ParseInterval() reads it.
std::string ToString(Interval interval);

/// The billing interval that a plan's name tells of: `Pro Annual`, `price_growth_yearly`,
/// `Team 3 months`, `$10/month`, `专业版（年付）`. Only words that name nothing else count
/// ("monthly", "3 months", "per month", not "month" alone). No value when the name tells of none,
/// or of different ones.
std::optional<Interval> IntervalInPlanName(std::string_view name);

/// The same of the name of a column with prices, which in Chinese begins with it: `Price/year`,
/// `annual fee`, `每月金额`, `年费`.
std::optional<Interval> IntervalInPriceName(std::string_view name);

/// How weeks and days become months. Products disagree (core/README.md, settings).
enum class MonthFactors : std::uint8_t {
  kExact,      ///< A week is 12/52 of a month, a day 12/365: 52 weeks, or 365 days, make a year.
  kFourWeeks,  ///< RevenueCat: a month is 4 weeks or 30 days; 7 days are a week.
  kLago,       ///< Lago before 2025: a month is 4.33 weeks or 30.44 days.
};

/// A fraction of the amount that counts: what a discount leaves. Both numbers are at most
/// 1,000,000,000 in size.
struct Portion {
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;  ///< Above 0.
};

/// How many months an interval is, as MonthlyUnits() divides by it.
Portion MonthsIn(Interval interval, MonthFactors factors);

/// `amount * portion` per interval as MRR units, rounded at most once, half to even: `amount *
/// 30240 * factor / count`, where factor is 1 for a month, 1/12 for a year and MonthFactors' for
/// weeks and days. `*rounded` is set when the result is not exact. No value when it does not fit.
std::optional<Units> MonthlyUnits(Minor amount, Interval interval, MonthFactors factors,
                                  bool* rounded, Portion portion = {});

}  // namespace holdfast
