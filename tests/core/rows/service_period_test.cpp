#include "holdfast/rows/service_period.h"

#include <gtest/gtest.h>

#include <string>

namespace holdfast {
namespace {

Day D(std::string_view text) { return *DayFromString(text); }

// The rule once more, by counting days of the calendar: slow and plain.
int DaysIn(int year, unsigned month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

Day CountedOn(Day start, int months) {
  Date date = DateFromDay(start);
  const unsigned wanted = date.day;
  for (; months > 0; --months) {
    date.month = date.month == 12 ? 1 : date.month + 1;
    if (date.month == 1) ++date.year;
  }
  const auto last = static_cast<unsigned>(DaysIn(date.year, date.month));
  date.day = wanted > last ? last : wanted;
  return *DayFromDate(date);
}

bool EndsMonth(Day day) {
  const Date date = DateFromDay(day);
  return static_cast<int>(date.day) == DaysIn(date.year, date.month);
}

const Day kFirst = D("2023-01-01");
const Day kLast = D("2028-12-31");

TEST(ServicePeriod, AddsMonthsToEveryDayOfSixYears) {
  for (Day start = kFirst; start <= kLast; ++start) {
    for (int months = 0; months <= 60; ++months) {
      ASSERT_EQ(AddMonths(start, months), CountedOn(start, months))
          << DayToString(start) << " + " << months;
    }
  }
}

TEST(ServicePeriod, FindsWholeMonthsOnExactlyTheDaysThatMakeThem) {
  for (Day start = kFirst; start <= D("2025-03-31"); ++start) {
    for (Day end = start; end <= start + 800; ++end) {
      const Date a = DateFromDay(start);
      const Date b = DateFromDay(end);
      const int months =
          (b.year - a.year) * 12 + static_cast<int>(b.month) - static_cast<int>(a.month);
      const bool whole =
          months > 0 && (CountedOn(start, months) == end || (EndsMonth(start) && EndsMonth(end)));
      const std::optional<std::int32_t> found = WholeMonths(start, end);
      ASSERT_EQ(found.has_value(), whole) << DayToString(start) << " " << DayToString(end);
      ASSERT_EQ(found.value_or(months), months);
    }
  }
}

TEST(ServicePeriod, TakesAnEndOneDayShortOfWholeMonthsAsTheLastDay) {
  for (Day start = kFirst; start <= kLast; ++start) {
    for (const int months : {1, 3, 6, 12, 18, 24, 36}) {
      const Day end = AddMonths(start, months);
      const auto exclusive = PeriodOf(start, end, false);
      ASSERT_TRUE(exclusive);
      ASSERT_EQ(exclusive->end, end);
      ASSERT_EQ(exclusive->interval, (Interval{IntervalUnit::kMonth, months}));
      // Short months leave two ends that make whole months: then the stated one is exclusive.
      if (WholeMonths(start, end - 1)) continue;
      const auto inclusive = PeriodOf(start, end - 1, false);
      ASSERT_TRUE(inclusive);
      ASSERT_EQ(inclusive->end, end) << DayToString(start) << " " << months;
      ASSERT_EQ(inclusive->interval, exclusive->interval);
    }
  }
}

struct PeriodCase {
  const char* name;
  const char* start;
  const char* end;
  bool end_of_day;
  const char* exclusive_end;
  Interval interval;
};
void PrintTo(const PeriodCase& c, std::ostream* os) { *os << c.name; }
class Periods : public ::testing::TestWithParam<PeriodCase> {};

TEST_P(Periods, AreMonthsOrDays) {
  const PeriodCase& c = GetParam();
  const auto period = PeriodOf(D(c.start), D(c.end), c.end_of_day);
  ASSERT_TRUE(period);
  EXPECT_EQ(DayToString(period->start), c.start);
  EXPECT_EQ(DayToString(period->end), c.exclusive_end);
  EXPECT_EQ(period->interval, c.interval);
}

using enum IntervalUnit;

INSTANTIATE_TEST_SUITE_P(
    ServicePeriod, Periods,
    ::testing::Values(
        PeriodCase{"MonthExclusive", "2024-01-15", "2024-02-15", false, "2024-02-15", {kMonth, 1}},
        PeriodCase{"MonthInclusive", "2024-01-15", "2024-02-14", false, "2024-02-15", {kMonth, 1}},
        PeriodCase{"CalendarMonth", "2024-04-01", "2024-04-30", false, "2024-05-01", {kMonth, 1}},
        PeriodCase{
            "From31ToLeapFebruary", "2024-01-31", "2024-02-29", false, "2024-02-29", {kMonth, 1}},
        PeriodCase{
            "From31ToFebruary", "2023-01-31", "2023-02-28", false, "2023-02-28", {kMonth, 1}},
        PeriodCase{
            "From30ToFebruary", "2023-01-30", "2023-02-28", false, "2023-02-28", {kMonth, 1}},
        PeriodCase{
            "LastDayToLastDay", "2023-02-28", "2023-03-31", false, "2023-03-31", {kMonth, 1}},
        PeriodCase{
            "LastDayToSameDay", "2023-02-28", "2023-03-28", false, "2023-03-28", {kMonth, 1}},
        PeriodCase{
            "LastDayInclusive", "2024-02-29", "2024-03-30", false, "2024-03-31", {kMonth, 1}},
        PeriodCase{"Quarter", "2024-01-01", "2024-03-31", false, "2024-04-01", {kMonth, 3}},
        PeriodCase{
            "QuarterExclusive", "2023-11-30", "2024-02-29", false, "2024-02-29", {kMonth, 3}},
        PeriodCase{"Year", "2024-02-29", "2025-02-28", false, "2025-02-28", {kMonth, 12}},
        PeriodCase{"YearInclusive", "2024-01-01", "2024-12-31", false, "2025-01-01", {kMonth, 12}},
        PeriodCase{"EighteenMonths", "2024-03-10", "2025-09-10", false, "2025-09-10", {kMonth, 18}},
        PeriodCase{"EighteenMonthsInclusive",
                   "2024-03-10",
                   "2025-09-09",
                   false,
                   "2025-09-10",
                   {kMonth, 18}},
        PeriodCase{"TwentyEightDays", "2024-03-05", "2024-04-02", false, "2024-04-02", {kDay, 28}},
        PeriodCase{
            "ThirtyDaysOfJanuary", "2024-01-01", "2024-01-30", false, "2024-01-30", {kDay, 29}},
        PeriodCase{"Week", "2024-01-01", "2024-01-08", false, "2024-01-08", {kDay, 7}},
        PeriodCase{
            "WeekToTheLastMinute", "2024-01-01", "2024-01-07", true, "2024-01-08", {kDay, 7}},
        PeriodCase{
            "OneDayToItsLastMinute", "2024-01-01", "2024-01-01", true, "2024-01-02", {kDay, 1}},
        PeriodCase{
            "MonthToTheLastMinute", "2024-01-01", "2024-01-31", true, "2024-02-01", {kMonth, 1}},
        PeriodCase{"LateStampOfAnExclusiveEnd",
                   "2024-01-15",
                   "2024-02-15",
                   true,
                   "2024-02-15",
                   {kMonth, 1}}),
    [](const auto& test) { return test.param.name; });

TEST(ServicePeriod, RefusesWhatIsNoPeriod) {
  EXPECT_FALSE(PeriodOf(D("2024-01-02"), D("2024-01-02"), false));
  EXPECT_FALSE(PeriodOf(D("2000-01-02"), D("2024-01-20"), false));
}

TEST(ServicePeriod, EndsIntervals) {
  const auto end = [](std::string_view start, Interval interval) {
    return DayToString(EndOfInterval(D(start), interval));
  };
  EXPECT_EQ(end("2024-01-31", {kMonth, 1}), "2024-02-29");
  EXPECT_EQ(end("2024-02-29", {kYear, 1}), "2025-02-28");
  EXPECT_EQ(end("2024-01-31", {kWeek, 2}), "2024-02-14");
  EXPECT_EQ(end("2024-01-31", {kDay, 28}), "2024-02-28");
}

}  // namespace
}  // namespace holdfast
