#include "holdfast/values/date.h"

#include <gtest/gtest.h>

#include <string>

namespace holdfast {
namespace {

constexpr DateFormat kUnknown = {DateOrder::kUnknown};
constexpr DateFormat kDayFirst = {DateOrder::kDayFirst};
constexpr DateFormat kMonthFirst = {DateOrder::kMonthFirst};

// "2024-06-07 02:38:54", or the error.
std::string Text(const ParsedDate& parsed) {
  switch (parsed.error) {
    case DateError::kEmpty:
      return "empty";
    case DateError::kNotADate:
      return "not a date";
    case DateError::kNoSuchDay:
      return "no such day";
    case DateError::kAmbiguous:
      return "ambiguous";
    case DateError::kOutOfRange:
      return "out of range";
    case DateError::kNone:
      break;
  }
  const auto two = [](int number) {
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
  };
  const int second = parsed.second;
  return DayToString(parsed.day) + ' ' + two(second / 3600) + ':' + two(second / 60 % 60) + ':' +
         two(second % 60);
}

struct Case {
  std::string_view cell;
  std::string_view text;
};

TEST(DateTest, ReadsEverySpelling) {
  constexpr Case kCases[] = {
      {"2024-06-07", "2024-06-07 00:00:00"},
      {"2023-09-08 00:33", "2023-09-08 00:33:00"},
      {"2024-06-07 02:38:54", "2024-06-07 02:38:54"},
      {"2024-06-07T02:38:54", "2024-06-07 02:38:54"},
      {"2018-03-24 17:18:46 PDT", "2018-03-25 00:18:46"},
      {"2009-12-04 00:46:59 PST", "2009-12-04 08:46:59"},
      {"2018-05-13 00:00:12 MDT", "2018-05-13 06:00:12"},
      {"2018-03-20 03:22:25 EST", "2018-03-20 08:22:25"},
      {"2016-06-03 12:43:50 -0400", "2016-06-03 16:43:50"},
      {"2021-02-04 07:55:20 +0000", "2021-02-04 07:55:20"},
      {"2024-01-01 07:30:00 +08:00", "2023-12-31 23:30:00"},
      {"2024-01-01T07:30:00+0800", "2023-12-31 23:30:00"},
      {"2024-01-01 07:30 UTC+8", "2023-12-31 23:30:00"},
      {"2021-07-06T16:20:44.000Z", "2021-07-06 16:20:44"},
      {"2023-03-24 10:23:10 UTC", "2023-03-24 10:23:10"},
      {"2023-04-08 17:45:28.731953", "2023-04-08 17:45:28"},
      {"2024-07-01 00:30:00 BST", "2024-06-30 23:30:00"},
      {"2024-07-01 00:30:00 CEST", "2024-06-30 22:30:00"},
      {"2024-03-05Z", "2024-03-05 00:00:00"},
      {"2024-03-05+08:00", "2024-03-05 00:00:00"},
      {"2024-03-05 PST", "2024-03-05 00:00:00"},
      {"2024-3-5", "2024-03-05 00:00:00"},
      {"2024/03/05 9:05", "2024-03-05 09:05:00"},
      {"2024.03.05", "2024-03-05 00:00:00"},
      {"2024/3/5 下午 3:20:00", "2024-03-05 15:20:00"},
      {"2024/3/5 上午12:20", "2024-03-05 00:20:00"},
      {"20240101", "2024-01-01 00:00:00"},
      {"1704067199", "2023-12-31 23:59:59"},
      {"1704067199999", "2023-12-31 23:59:59"},
      {"45350", "2024-02-28 00:00:00"},
      {"45350.25", "2024-02-28 06:00:00"},
      {"45350,25", "2024-02-28 06:00:00"},
      {"45350.999999999", "2024-02-29 00:00:00"},
      {"2024年03月05日", "2024-03-05 00:00:00"},
      {"2024年3月5日 10:20", "2024-03-05 10:20:00"},
      {"２０２４－０３－０５", "2024-03-05 00:00:00"},
      {"25 Dec 2025", "2025-12-25 00:00:00"},
      {"25-Dec-25", "2025-12-25 00:00:00"},
      {"25th December 2025", "2025-12-25 00:00:00"},
      {"Dec 25, 2025", "2025-12-25 00:00:00"},
      {"Dec 25, 2025, 8:18 PM", "2025-12-25 20:18:00"},
      {"December 1st, 2025 at 12:05 am", "2025-12-01 00:05:00"},
      {"Thu, 25 Dec 2025 20:18:00 GMT", "2025-12-25 20:18:00"},
      {"25 Disember 2025", "2025-12-25 00:00:00"},
      {"5 Ogos 2025", "2025-08-05 00:00:00"},
      {"5 Mac 2025", "2025-03-05 00:00:00"},
      {"25.12.2025", "2025-12-25 00:00:00"},
      {"05.03.2024", "2024-03-05 00:00:00"},
      {"25/12/2025", "2025-12-25 00:00:00"},
      {"12/25/25 20:18", "2025-12-25 20:18:00"},
      {"29/3/2019", "2019-03-29 00:00:00"},
      {"3/3/2019", "2019-03-03 00:00:00"},
      {"31/12/69", "2069-12-31 00:00:00"},
      {"31/12/70", "1970-12-31 00:00:00"},
      {"'2024-06-07", "2024-06-07 00:00:00"},
      {"  2024-06-07  ", "2024-06-07 00:00:00"},
      {"1970-01-01", "1970-01-01 00:00:00"},
      {"2200-12-31", "2200-12-31 00:00:00"},
      {"2024-02-29", "2024-02-29 00:00:00"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Text(ParseDate(c.cell, kUnknown)), c.text) << c.cell;
}

TEST(DateTest, PutsInstantsOfAKnownZoneOnTheDayOfTheFormats) {
  constexpr std::int32_t kHour = 3600;
  struct ZoneCase {
    DayZone zone;
    bool utc;
    std::string_view cell;
    std::string_view text;
  };
  constexpr ZoneCase kCases[] = {
      {{false, 8 * kHour}, false, "2024-01-31T18:00:00Z", "2024-02-01 02:00:00"},
      {{false, 8 * kHour}, false, "2024-01-31 18:00:00 PST", "2024-02-01 10:00:00"},
      {{false, 8 * kHour}, false, "2024-02-01T02:00:00+08:00", "2024-02-01 02:00:00"},
      {{false, -5 * kHour}, false, "2024-03-01T03:00:00Z", "2024-02-29 22:00:00"},
      {{false, 14 * kHour}, false, "2024-01-31 23:00:00 -1200", "2024-02-02 01:00:00"},
      {{false, 8 * kHour}, false, "1706724000", "2024-02-01 02:00:00"},
      {{false, 8 * kHour}, false, "1706724000000", "2024-02-01 02:00:00"},
      {{false, 8 * kHour}, false, "2024-01-31 18:00", "2024-01-31 18:00:00"},
      {{false, 8 * kHour}, true, "2024-01-31 18:00", "2024-02-01 02:00:00"},
      {{false, 8 * kHour}, true, "31 Jan 2024 18:00", "2024-02-01 02:00:00"},
      {{false, 8 * kHour}, true, "2024-01-31", "2024-01-31 00:00:00"},
      {{false, 8 * kHour}, true, "45350.75", "2024-02-29 02:00:00"},
      {{false, 8 * kHour}, true, "45350", "2024-02-28 00:00:00"},
      {{true, 0}, false, "2024-01-01 07:30:00 +08:00", "2024-01-01 07:30:00"},
      {{true, 0}, false, "1704067199", "2023-12-31 23:59:59"},
      {{false, -5 * kHour}, false, "1970-01-01T03:00:00Z", "out of range"},
  };
  for (const ZoneCase& c : kCases) {
    const DateFormat format = {.zone = c.zone, .utc = c.utc};
    EXPECT_EQ(Text(ParseDate(c.cell, format)), c.text) << c.cell;
  }
}

TEST(DateTest, RefusesTheRestAndSaysWhy) {
  constexpr Case kCases[] = {
      {"", "empty"},
      {" ", "empty"},
      {"0", "empty"},
      {"-", "empty"},
      {"NULL", "empty"},
      {"0000-00-00", "empty"},
      {"0000-00-00 00:00:00", "empty"},
      {"00/00/0000", "empty"},
      {"2023-02-29", "no such day"},
      {"2023-13-01", "no such day"},
      {"2023-00-10", "no such day"},
      {"2023-04-31 10:00", "no such day"},
      {"31/04/2023", "no such day"},
      {"13/13/2023", "no such day"},
      {"20231301", "no such day"},
      {"7/6/2019", "ambiguous"},
      {"07-06-19", "ambiguous"},
      {"1/12/2024", "ambiguous"},
      {"12/1/2024", "ambiguous"},
      {"2024-06-07 10:10:60", "not a date"},
      {"1/2/26 20:18", "ambiguous"},
      {"1969-12-31", "out of range"},
      {"1969-12-31 23:00:00 -0400", "1970-01-01 03:00:00"},
      {"1970-01-01 00:30:00 +0100", "out of range"},
      {"2201-01-01", "out of range"},
      {"9999-12-31", "out of range"},
      {"9999-12-31 23:59:59", "out of range"},
      {"0001-01-01", "out of range"},
      {"9999999999", "out of range"},
      {"2024-06-07 24:00", "not a date"},
      {"2024-06-07 10:60", "not a date"},
      {"2024-06-07 10:10:61", "not a date"},
      {"2024-06-07 10", "not a date"},
      {"2024-06-07 13:00 PM", "not a date"},
      {"2024-06-07 10:00 IST", "not a date"},
      {"2024-06-07 10:00 XYZ", "not a date"},
      {"2024-06-07 10:00 +99:00", "not a date"},
      {"2024-06-07x", "not a date"},
      {"2024-06", "not a date"},
      {"2024", "not a date"},
      {"19999", "not a date"},
      {"80001", "not a date"},
      {"123456", "not a date"},
      {"99.00", "not a date"},
      {"Dec 2025", "not a date"},
      {"soon", "not a date"},
      {"32 Foo 2025", "not a date"},
      {"1/2/3", "not a date"},
      {"2024-06/07", "not a date"},
      {"12-34-5678-90", "not a date"},
      {"########", "not a date"},
      // Of the length of a plain date, with one byte that is none of its: ':' follows '9', '/' is
      // before '0'.
      {"202:-06-07", "not a date"},
      {"20/4-06-07", "not a date"},
      {"2024-0:-07", "not a date"},
      {"2024-06-0:", "not a date"},
      {"2024-06-07 1::00", "not a date"},
      {"2024-06-07 10:0/", "not a date"},
      {"2024-06-07\xb0"
       "10:00",
       "not a date"},
      {"2024-06-07x10:00", "not a date"},
      {"2024-06-07 10-00", "not a date"},
      {"2024-06-07 10:00:0x", "not a date"},
      {"2024-06-07 10:00.00", "not a date"},
      {"\xb2\xb0\xb2\xb4-06-07", "not a date"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Text(ParseDate(c.cell, kUnknown)), c.text) << c.cell;
  EXPECT_EQ(Text(ParseDate(std::string(4000, '1'), kUnknown)), "not a date");
}

struct Ordered {
  std::string_view cell;
  std::string_view day_first;
  std::string_view month_first;
};

TEST(DateTest, TheOrderOfTheColumnHoldsAndIsNeverHalfSwapped) {
  constexpr Ordered kCases[] = {
      {"7/6/2019", "2019-06-07 00:00:00", "2019-07-06 00:00:00"},
      {"29/3/2019", "2019-03-29 00:00:00", "no such day"},
      {"3/29/2019", "no such day", "2019-03-29 00:00:00"},
      {"12/25/25 20:18", "no such day", "2025-12-25 20:18:00"},
      {"1/1/26 20:18", "2026-01-01 20:18:00", "2026-01-01 20:18:00"},
      {"05.03.2024", "2024-03-05 00:00:00", "2024-05-03 00:00:00"},
      {"2024-06-07", "2024-06-07 00:00:00", "2024-06-07 00:00:00"},
  };
  for (const Ordered& c : kCases) {
    EXPECT_EQ(Text(ParseDate(c.cell, kDayFirst)), c.day_first) << c.cell;
    EXPECT_EQ(Text(ParseDate(c.cell, kMonthFirst)), c.month_first) << c.cell;
  }
}

TEST(DateTest, EverySpellingOfEveryDayAgrees) {
  for (Day day = 0; day <= 84'370; ++day) {
    const std::string iso = DayToString(day);
    const std::string year = iso.substr(0, 4);
    const std::string month = iso.substr(5, 2);
    const std::string date = iso.substr(8);
    for (const std::string& cell :
         {iso, iso + " 00:33", year + month + date, year + '/' + month + '/' + date}) {
      ASSERT_EQ(ParseDate(cell, kUnknown).day, day) << cell;
    }
    ASSERT_EQ(ParseDate(date + '/' + month + '/' + year, kDayFirst).day, day);
    ASSERT_EQ(ParseDate(month + '/' + date + '/' + year, kMonthFirst).day, day);
  }
}

TEST(MonthTest, ReadsEverySpelling) {
  constexpr std::string_view kMarch[] = {
      "2024-03",        "2024/03",      "03/2024",    "3/2024",
      "Mar 2024",       "Mar-24",       "March 2024", "202403",
      "2024年3月",      "2024年03月份", "Mac 2024",   "mar'24",
      "2024 Mar",       "2024-Mar",     "2024-3",     "2024-03-01",
      "2024-03-31",     "01/03/2024",   "3/1/2024",   "31/03/2024",
      "03/31/2024",     "20240301",     "1 Mar 2024", "2024-03-31 23:59:59",
      "２０２４－０３", " 2024-03 ",
  };
  for (const std::string_view cell : kMarch) {
    const std::optional<Month> month = ParseMonth(cell);
    ASSERT_TRUE(month) << cell;
    EXPECT_EQ(MonthToString(*month), "2024-03") << cell;
  }
}

TEST(MonthTest, HasAFirstDayAndADayAfter) {
  EXPECT_EQ(DayToString(*ParseMonthEdge("Feb 2024", MonthEdge::kFirstDay)), "2024-02-01");
  EXPECT_EQ(DayToString(*ParseMonthEdge("2024-12", MonthEdge::kDayAfter)), "2025-01-01");
  for (const std::string_view cell : {"2024-02-01", "2024-02-29", "3/4/2024", "2024", ""}) {
    EXPECT_FALSE(ParseMonthEdge(cell, MonthEdge::kFirstDay)) << cell;
  }
}

TEST(MonthTest, RefusesWhatIsNoMonth) {
  constexpr std::string_view kNone[] = {
      "",        "2024",    "2024-13",   "2024-00",  "2024-03-15", "15/03/2024", "March",
      "mrr",     "1299.00", "45352",     "13/2024",  "3/24",       "2024-03-x",  "1969-12",
      "2201-01", "202413",  "plan 2024", "Foo 2024", "2024-02-30", "m3 2024",
  };
  for (const std::string_view cell : kNone) EXPECT_FALSE(ParseMonth(cell)) << cell;
}

}  // namespace
}  // namespace holdfast
