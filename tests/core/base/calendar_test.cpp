#include "holdfast/base/calendar.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace holdfast {
namespace {

// A calendar that knows only how long months are, and counts.
struct CountedDay {
  int year = 1970;
  unsigned month = 1;
  unsigned day = 1;
};

bool IsLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

unsigned DaysIn(int year, unsigned month) {
  constexpr unsigned kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[month - 1] + (month == 2 && IsLeap(year) ? 1U : 0U);
}

CountedDay Next(CountedDay day) {
  if (day.day < DaysIn(day.year, day.month)) return {day.year, day.month, day.day + 1};
  if (day.month < 12) return {day.year, day.month + 1, 1};
  return {day.year + 1, 1, 1};
}

std::string Padded(unsigned number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - text.size(), '0') + text;
}

TEST(CalendarTest, EveryDayUntil2210AgreesWithCounting) {
  Day number = 0;
  Month month = 0;
  for (CountedDay day; day.year <= 2210; day = Next(day), ++number) {
    if (day.day == 1 && number != 0) ++month;
    ASSERT_EQ(DayFromDate({day.year, day.month, day.day}), number);
    const Date date = DateFromDay(number);
    ASSERT_EQ(date.year, day.year) << number;
    ASSERT_EQ(date.month, day.month) << number;
    ASSERT_EQ(date.day, day.day) << number;
    ASSERT_EQ(MonthOf(number), month) << number;
    const std::string month_text =
        Padded(static_cast<unsigned>(day.year), 4) + '-' + Padded(day.month, 2);
    const std::string text = month_text + '-' + Padded(day.day, 2);
    ASSERT_EQ(DayToString(number), text);
    ASSERT_EQ(DayFromString(text), number);
    ASSERT_EQ(MonthToString(month), month_text);
    ASSERT_EQ(MonthFromString(month_text), month);
  }
  EXPECT_EQ(number, 88'023);
}

TEST(CalendarTest, EveryMonthPlusUpToThirtySixAgreesWithCounting) {
  std::vector<Day> first;
  Day number = 0;
  for (CountedDay day; day.year <= 2104; day = Next(day), ++number) {
    if (day.day == 1) first.push_back(number);
  }
  for (std::size_t month = 0; month < 131 * 12; ++month) {
    for (std::size_t later = 0; later <= 36; ++later) {
      const Month sum = static_cast<Month>(month + later);
      ASSERT_EQ(FirstDayOf(sum), first[month + later]);
      ASSERT_EQ(LastDayOf(sum), first[month + later + 1] - 1);
      ASSERT_EQ(MonthOf(FirstDayOf(sum)), sum);
      ASSERT_EQ(MonthOf(LastDayOf(sum)), sum);
    }
  }
}

TEST(CalendarTest, DaysThatDoNotExistHaveNoNumber) {
  const Date kNone[] = {{2023, 2, 29},  {2100, 2, 29}, {2023, 4, 31},  {2023, 13, 1},
                        {2023, 0, 1},   {2023, 1, 0},  {2023, 1, 32},  {2023, 257, 1},
                        {2023, 1, 257}, {-1, 1, 1},    {10'000, 1, 1}, {65'536 + 2023, 1, 1}};
  for (const Date& date : kNone) {
    EXPECT_FALSE(DayFromDate(date)) << date.year << '-' << date.month << '-' << date.day;
  }
  EXPECT_TRUE(DayFromDate({2000, 2, 29}));
}

TEST(CalendarTest, DaysBeforeTheEpochCountDown) {
  EXPECT_EQ(DayFromDate({1969, 12, 31}), -1);
  EXPECT_EQ(MonthOf(-1), -1);
  EXPECT_EQ(FirstDayOf(-1), -31);
  EXPECT_EQ(DayToString(-1), "1969-12-31");
}

TEST(CalendarTest, DaysBeyondTheYear9999AreTakenAsItsLast) {
  EXPECT_EQ(DayToString(kOpenEnd), "9999-12-31");
  EXPECT_EQ(MonthToString(MonthOf(kOpenEnd)), "9999-12");
  EXPECT_EQ(MonthToString(INT32_MAX), "9999-12");
  EXPECT_EQ(DayToString(INT32_MIN), "0000-01-01");
  EXPECT_EQ(MonthToString(INT32_MIN), "0000-01");
}

TEST(CalendarTest, OnlyTheExactSpellingIsRead) {
  for (const std::string_view bad : {"", "2024", "2024-3", "2024-13", "2024-00", "2024/03",
                                     "2024-03-01", " 2024-03", "2024-0a", "+024-03"}) {
    EXPECT_FALSE(MonthFromString(bad)) << bad;
  }
  for (const std::string_view bad : {"", "2024-03", "2024-03-1", "2024-02-30", "2024-03-00",
                                     "2024-03/01", "2024-03-0x", "2024-03-01 "}) {
    EXPECT_FALSE(DayFromString(bad)) << bad;
  }
  EXPECT_EQ(DayFromString("1970-01-02"), 1);
}

}  // namespace
}  // namespace holdfast
