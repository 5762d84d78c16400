#include "holdfast/values/interval.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace holdfast {
namespace {

using enum IntervalUnit;

struct Case {
  std::string_view cell;
  Interval interval;
};

TEST(IntervalTest, ReadsEverySpelling) {
  constexpr Case kCases[] = {
      {"month", {kMonth, 1}},
      {"months", {kMonth, 1}},
      {"Monthly", {kMonth, 1}},
      {"1 Month", {kMonth, 1}},
      {"P1M", {kMonth, 1}},
      {"mth", {kMonth, 1}},
      {"mo", {kMonth, 1}},
      {"Month-to-month", {kMonth, 1}},
      {"每月", {kMonth, 1}},
      {"月付", {kMonth, 1}},
      {"月", {kMonth, 1}},
      {"Bulanan", {kMonth, 1}},
      {"bulan", {kMonth, 1}},
      {"per month", {kMonth, 1}},
      {"every month", {kMonth, 1}},
      {"day", {kDay, 1}},
      {"daily", {kDay, 1}},
      {"D", {kDay, 1}},
      {"7 Days", {kDay, 7}},
      {"28 day", {kDay, 28}},
      {"P7D", {kDay, 7}},
      {"week", {kWeek, 1}},
      {"Weekly", {kWeek, 1}},
      {"2 weeks", {kWeek, 2}},
      {"P2W", {kWeek, 2}},
      {"quarter", {kMonth, 3}},
      {"quarterly", {kMonth, 3}},
      {"3 months", {kMonth, 3}},
      {"P3M", {kMonth, 3}},
      {"季付", {kMonth, 3}},
      {"每季", {kMonth, 3}},
      {"每季度", {kMonth, 3}},
      {"Suku Tahunan", {kMonth, 3}},
      {"half-year", {kMonth, 6}},
      {"Semi-Annual", {kMonth, 6}},
      {"biannually", {kMonth, 6}},
      {"biann", {kMonth, 6}},
      {"6 months", {kMonth, 6}},
      {"半年", {kMonth, 6}},
      {"每半年", {kMonth, 6}},
      {"2 quarters", {kMonth, 6}},
      {"三个月", {kMonth, 3}},
      {"year", {kYear, 1}},
      {"years", {kYear, 1}},
      {"yearly", {kYear, 1}},
      {"Annual", {kYear, 1}},
      {"annually", {kYear, 1}},
      {"1 Year", {kYear, 1}},
      {"P1Y", {kYear, 1}},
      {"One year", {kYear, 1}},
      {"Two year", {kYear, 2}},
      {"every_two_years", {kYear, 2}},
      {"年付", {kYear, 1}},
      {"每年", {kYear, 1}},
      {"Tahunan", {kYear, 1}},
      {"1", {kMonth, 1}},
      {"12", {kMonth, 12}},
      {"３ 个月", {kMonth, 3}},
      {"3650 days", {kDay, 3650}},
      {"每两年", {kYear, 2}},
      {" MONTH ", {kMonth, 1}},
  };
  for (const Case& c : kCases) {
    const std::optional<Interval> interval = ParseInterval(c.cell);
    ASSERT_TRUE(interval) << c.cell;
    EXPECT_EQ(*interval, c.interval) << c.cell;
  }
}

TEST(IntervalTest, RefusesTheRest) {
  for (const std::string_view cell : {"",           "-",        "0",
                                      "0 months",   "-1",       "1.5 months",
                                      "3651 days",  "99999",    "1217 quarters",
                                      "P",          "PM",       "P1",
                                      "P1H",        "months 3", "bimonthly",
                                      "one",        "once",     "lifetime",
                                      "2024-03-01", "DSL",      "month or year"}) {
    EXPECT_FALSE(ParseInterval(cell)) << cell;
  }
  EXPECT_FALSE(ParseInterval(std::string(1000, '1')));
}

struct Normalised {
  Minor amount;
  Interval interval;
  MonthFactors factors;
  Units units;
  bool rounded = false;
};

void Expect(const Normalised& c) {
  bool rounded = !c.rounded;
  EXPECT_EQ(MonthlyUnits(c.amount, c.interval, c.factors, &rounded), c.units)
      << c.amount << " every " << c.interval.count;
  EXPECT_EQ(rounded, c.rounded) << c.amount << " every " << c.interval.count;
}

constexpr auto kExact = MonthFactors::kExact;
constexpr auto kFourWeeks = MonthFactors::kFourWeeks;
constexpr auto kLago = MonthFactors::kLago;
constexpr Units kCent = kUnitsPerMinor;

TEST(MonthlyUnitsTest, PublishedExamplesHoldToTheUnit) {
  const Normalised kCases[] = {
      {120'000, {kYear, 1}, kExact, 10'000 * kCent},         // N2
      {800, {kMonth, 1}, kFourWeeks, 800 * kCent},           // N3
      {12'000, {kYear, 1}, kFourWeeks, 1'000 * kCent},       // N3
      {200'000, {kYear, 1}, kExact, 200'000 * kCent / 12},   // N5: 166.67
      {10'800, {kYear, 1}, kExact, 900 * kCent},             // N7: 108 / 12
      {60'000, {kYear, 1}, kExact, 5'000 * kCent},           // N10
      {550'000, {kYear, 1}, kExact, 550'000 * kCent / 12},   // N11: 458.33
      {150'000, {kMonth, 1}, kExact, 150'000 * kCent},       // N14
      {150'000, {kMonth, 6}, kExact, 25'000 * kCent},        // N14
      {3 * 180'000, {kMonth, 6}, kExact, 90'000 * kCent},    // N14
      {2 * 264'030, {kMonth, 3}, kExact, 176'020 * kCent},   // N14
      {29'990, {kYear, 1}, kExact, 29'990 * kCent / 12},     // N14: 2499.166667
      {8'000, {kMonth, 3}, kExact, 8'000 * kCent / 3},       // N14: 2666.666667
      {1'000, {kWeek, 1}, kFourWeeks, 4'000 * kCent},        // N15
      {1'000, {kWeek, 1}, kLago, 4'330 * kCent},             // N15
      {1'000, {kWeek, 1}, kExact, 1'000 * kCent * 52 / 12},  // N15: 43.333333
  };
  for (const Normalised& c : kCases) Expect(c);
  EXPECT_EQ(ToMinor(*MonthlyUnits(200'000, {kYear, 1}, kExact, nullptr)), 16'667);
  EXPECT_EQ(ToMinor(*MonthlyUnits(550'000, {kYear, 1}, kExact, nullptr)), 45'833);
  EXPECT_EQ(200'000 * kCent % 12 + 550'000 * kCent % 12 + 8'000 * kCent % 3, 0);
}

TEST(MonthlyUnitsTest, RevenueCatCountsFourWeeksAMonth) {  // N4
  constexpr Minor kPrice = 600;
  const Normalised kCases[] = {
      {kPrice, {kDay, 1}, kFourWeeks, kPrice * kCent * 30},
      {kPrice, {kDay, 3}, kFourWeeks, kPrice * kCent * 10},
      {kPrice, {kDay, 7}, kFourWeeks, kPrice * kCent * 4},
      {kPrice, {kWeek, 2}, kFourWeeks, kPrice * kCent * 2},
      {kPrice, {kWeek, 4}, kFourWeeks, kPrice * kCent},
      {kPrice, {kMonth, 1}, kFourWeeks, kPrice * kCent},
      {kPrice, {kMonth, 2}, kFourWeeks, kPrice * kCent / 2},
      {kPrice, {kMonth, 3}, kFourWeeks, kPrice * kCent / 3},
      {kPrice, {kMonth, 6}, kFourWeeks, kPrice * kCent / 6},
      {kPrice, {kYear, 1}, kFourWeeks, kPrice * kCent / 12},
  };
  for (const Normalised& c : kCases) Expect(c);
}

TEST(MonthlyUnitsTest, AllThatDesignCallsExactIsExact) {
  for (std::int32_t count : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    Expect({1, {kYear, count}, kExact, kCent / 12 / count});
  for (std::int32_t count : {18, 24, 36, 60}) Expect({1, {kMonth, count}, kExact, kCent / count});
  Expect({1, {kDay, 1}, kExact, kCent * 365 / 12});
  Expect({1, {kDay, 28}, kExact, kCent * 365 / 12 / 28});
  Expect({-1, {kWeek, 1}, kExact, -kCent * 52 / 12});
}

TEST(MonthlyUnitsTest, TheRestIsRoundedOnceHalfToEven) {
  Expect({1, {kMonth, 11}, kExact, 2749, true});  // 30240 / 11 = 2749.09
  Expect({1, {kMonth, 64}, kExact, 472, true});   // 30240 / 64 = 472.5
  Expect({3, {kMonth, 64}, kExact, 1418, true});  // 1417.5
  Expect({-3, {kMonth, 64}, kExact, -1418, true});
  Expect({1, {kDay, 1}, kLago, 920'506, true});  // 30240 * 30.44 = 920505.6
}

TEST(MonthlyUnitsTest, APortionIsTakenBeforeTheOneRounding) {
  EXPECT_EQ(MonthlyUnits(12'000, {kYear, 1}, kExact, nullptr, {90, 100}), 900 * kCent);  // N7
  bool rounded = true;
  EXPECT_EQ(MonthlyUnits(1, {kMonth, 11}, kExact, &rounded, {11, 100}), 302);  // 302.4
  EXPECT_TRUE(rounded);
  EXPECT_EQ(MonthlyUnits(100, {kMonth, 11}, kExact, &rounded, {11, 100}), kCent);
  EXPECT_FALSE(rounded);
  EXPECT_EQ(MonthlyUnits(100, {kMonth, 1}, kExact, nullptr, {0, 1}), 0);
  EXPECT_FALSE(MonthlyUnits(100, {kMonth, 1}, kExact, nullptr, {1, 0}));
  EXPECT_FALSE(MonthlyUnits(100, {kMonth, 1}, kExact, nullptr, {INT64_MAX, 1}));
  EXPECT_FALSE(MonthlyUnits(INT64_MIN, {kDay, 1}, kLago, nullptr, {1'000'000'000, 1}));
}

TEST(MonthlyUnitsTest, WhatDoesNotFitHasNoValue) {
  EXPECT_FALSE(MonthlyUnits(INT64_MAX, {kMonth, 1}, kExact, nullptr));
  EXPECT_FALSE(MonthlyUnits(INT64_MIN, {kDay, 1}, kLago, nullptr));
  EXPECT_FALSE(MonthlyUnits(100, {kMonth, 0}, kExact, nullptr));
  EXPECT_EQ(MonthlyUnits(INT64_MAX / kCent, {kMonth, 1}, kExact, nullptr),
            INT64_MAX / kCent * kCent);
}

}  // namespace
}  // namespace holdfast
