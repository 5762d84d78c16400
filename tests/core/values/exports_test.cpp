// Every spelling that the exports of billing tools were seen to have, in one place.
#include <gtest/gtest.h>

#include <string>

#include "holdfast/values/amount.h"
#include "holdfast/values/date.h"
#include "holdfast/values/fold.h"
#include "holdfast/values/interval.h"
#include "holdfast/values/status.h"

namespace holdfast {
namespace {

TEST(Exports, WriteDates) {
  constexpr DateFormat kDayFirst = {DateOrder::kDayFirst};
  constexpr DateFormat kMonthFirst = {DateOrder::kMonthFirst};
  constexpr struct {
    std::string_view cell;
    DateFormat format;
    std::string_view day;
    std::int32_t second;
  } kCases[] = {
      {"2023-09-08 00:33", {}, "2023-09-08", 33 * 60},
      {"2024-06-07 02:38:54", {}, "2024-06-07", 9534},
      {"12/25/25 20:18", kMonthFirst, "2025-12-25", 73080},
      {"1/1/26 20:18", kMonthFirst, "2026-01-01", 73080},
      {"12/25/25 8:18 PM", kMonthFirst, "2025-12-25", 73080},
      {"2018-03-24 17:18:46 PDT", {}, "2018-03-25", 1126},
      {"2018-03-24 17:18:46 PST", {}, "2018-03-25", 4726},
      {"2018-03-24 10:18:46 EST", {}, "2018-03-24", 55126},
      {"2018-03-24 10:18:46 MDT", {}, "2018-03-24", 58726},
      {"2018-03-24 10:18:46 UTC", {}, "2018-03-24", 37126},
      {"2016-06-03 12:43:50 -0400", {}, "2016-06-03", 60230},
      {"2025-12-06 10:37:33 -0500", {}, "2025-12-06", 56253},
      {"2021-07-06T16:20:44.000Z", {}, "2021-07-06", 58844},
      {"2023-03-24 10:23:10 UTC", {}, "2023-03-24", 37390},
      {"2021-02-04 07:55:20 +0000", {}, "2021-02-04", 28520},
      {"2023-04-08 17:45:28.731953", {}, "2023-04-08", 63928},
      {"20240101", {}, "2024-01-01", 0},
      {"1704067200", {}, "2024-01-01", 0},
      {"1704067200000", {}, "2024-01-01", 0},
      {"7/6/2019", kDayFirst, "2019-06-07", 0},
      {"29/3/2019", kDayFirst, "2019-03-29", 0},
      {"29/3/2019", {}, "2019-03-29", 0},
      {"07/06/2019", kMonthFirst, "2019-07-06", 0},
      {"2024年03月05日", {}, "2024-03-05", 0},
      {"45356", {}, "2024-03-05", 0},
      {"45356.5", {}, "2024-03-05", 43200},
      {"20240", {}, "", -1},
  };
  for (const auto& c : kCases) {
    const ParsedDate parsed = ParseDate(c.cell, c.format);
    if (c.second < 0) {
      EXPECT_NE(parsed.error, DateError::kNone) << c.cell;
      continue;
    }
    EXPECT_EQ(parsed.error, DateError::kNone) << c.cell;
    EXPECT_EQ(DayToString(parsed.day), c.day) << c.cell;
    EXPECT_EQ(parsed.second, c.second) << c.cell;
  }
}

TEST(Exports, WriteThatThereIsNoDate) {
  for (const std::string_view cell : {"0", "", " ", "0000-00-00", "0000-00-00 00:00:00", "null"}) {
    EXPECT_EQ(ParseDate(cell, {}).error, DateError::kEmpty) << cell;
  }
}

TEST(Exports, WriteAmounts) {
  constexpr struct {
    std::string_view cell;
    char decimal;
    Minor minor;
    std::string_view currency;
  } kCases[] = {
      {"1299.00", '.', 129900, "XXX"},   {"720", '.', 72000, "XXX"},
      {"$1,299.00", '.', 129900, "XXX"}, {"£1000", '.', 100000, "GBP"},
      {"RM 40.00", '.', 4000, "MYR"},    {"RM1,040.00", '.', 104000, "MYR"},
      {"NT$ 1,200", '.', 120000, "TWD"}, {"NT$1200", '.', 120000, "TWD"},
      {"¥1200", '.', 120000, "XXX"},     {"￥1,200.00", '.', 120000, "XXX"},
      {"CN¥1200", '.', 120000, "CNY"},   {"1.299,00", ',', 129900, "XXX"},
      {"1 299,00", ',', 129900, "XXX"},  {"1'299.00", '.', 129900, "XXX"},
      {"(49.00)", '.', -4900, "XXX"},    {"(RM49.00)", '.', -4900, "MYR"},
      {"-49", '.', -4900, "XXX"},        {"49-", '.', -4900, "XXX"},
      {"49.00-", '.', -4900, "XXX"},     {"USD 49", '.', 4900, "USD"},
      {"49 USD", '.', 4900, "USD"},      {"'-49.00", '.', -4900, "XXX"},
      {"'+49", '.', 4900, "XXX"},        {"-RM 49.00", '.', -4900, "MYR"},
      {"534.80", '.', 53480, "XXX"},     {"1,200元", '.', 120000, "XXX"},
      {"1200 €", ',', 120000, "EUR"},    {"$125000", '.', 12500000, "XXX"},
  };
  for (const auto& c : kCases) {
    const ParsedAmount parsed = ParseAmount(c.cell, {c.decimal, 2, false});
    EXPECT_EQ(parsed.error, AmountError::kNone) << c.cell;
    EXPECT_EQ(parsed.minor, c.minor) << c.cell;
    EXPECT_EQ(parsed.currency.ToString(), c.currency) << c.cell;
  }
  EXPECT_EQ(ParseAmount("", {}).error, AmountError::kEmpty);
  EXPECT_EQ(ParseAmount("5%", {}).error, AmountError::kNotANumber);
}

TEST(Exports, WriteIntervals) {
  using enum IntervalUnit;
  constexpr struct {
    std::string_view cell;
    Interval interval;
  } kCases[] = {
      {"day", {kDay, 1}},
      {"days", {kDay, 1}},
      {"daily", {kDay, 1}},
      {"D", {kDay, 1}},
      {"week", {kWeek, 1}},
      {"weeks", {kWeek, 1}},
      {"weekly", {kWeek, 1}},
      {"7 Days", {kDay, 7}},
      {"month", {kMonth, 1}},
      {"months", {kMonth, 1}},
      {"monthly", {kMonth, 1}},
      {"Monthly", {kMonth, 1}},
      {"1 Month", {kMonth, 1}},
      {"P1M", {kMonth, 1}},
      {"mth", {kMonth, 1}},
      {"mo", {kMonth, 1}},
      {"month-to-month", {kMonth, 1}},
      {"每月", {kMonth, 1}},
      {"月付", {kMonth, 1}},
      {"月", {kMonth, 1}},
      {"Bulanan", {kMonth, 1}},
      {"bulan", {kMonth, 1}},
      {"quarter", {kMonth, 3}},
      {"quarterly", {kMonth, 3}},
      {"3 months", {kMonth, 3}},
      {"P3M", {kMonth, 3}},
      {"季付", {kMonth, 3}},
      {"每季", {kMonth, 3}},
      {"Suku Tahunan", {kMonth, 3}},
      {"half-year", {kMonth, 6}},
      {"semi-annual", {kMonth, 6}},
      {"biannually", {kMonth, 6}},
      {"6 months", {kMonth, 6}},
      {"biann", {kMonth, 6}},
      {"半年", {kMonth, 6}},
      {"year", {kYear, 1}},
      {"years", {kYear, 1}},
      {"yearly", {kYear, 1}},
      {"annual", {kYear, 1}},
      {"Annual", {kYear, 1}},
      {"annually", {kYear, 1}},
      {"1 Year", {kYear, 1}},
      {"P1Y", {kYear, 1}},
      {"One year", {kYear, 1}},
      {"Two year", {kYear, 2}},
      {"年付", {kYear, 1}},
      {"每年", {kYear, 1}},
      {"Tahunan", {kYear, 1}},
      {"1", {kMonth, 1}},
      {"3", {kMonth, 3}},
      {"6", {kMonth, 6}},
      {"12", {kMonth, 12}},
      {"28 day", {kDay, 28}},
      {"every_two_years", {kYear, 2}},
      {"按年付费", {kYear, 1}},
      {"一年", {kYear, 1}},
      {"按月付费", {kMonth, 1}},
  };
  for (const auto& c : kCases) EXPECT_EQ(ParseInterval(c.cell), c.interval) << c.cell;
}

TEST(Exports, NamePlansAfterTheirInterval) {
  using enum IntervalUnit;
  constexpr struct {
    std::string_view name;
    Interval interval;
  } kCases[] = {
      {"Pro Annual", {kYear, 1}},          {"price_growth_yearly", {kYear, 1}},
      {"Team (monthly)", {kMonth, 1}},     {"Team 3 months", {kMonth, 3}},
      {"专业版（年付）", {kYear, 1}},      {"专业版年付", {kYear, 1}},
      {"企业版半年付", {kMonth, 6}},       {"Pelan Bulanan", {kMonth, 1}},
      {"quarterly-pro-2024", {kMonth, 3}}, {"Pro $10/mo", {kMonth, 1}},
      {"Team 99 per year", {kYear, 1}},
  };
  for (const auto& c : kCases) EXPECT_EQ(IntervalInPlanName(c.name), c.interval) << c.name;
  for (const std::string_view name : {"", "Pro", "162299", "price_1Ab2Cd3m", "Month Ltd",
                                      "42-pro-membership-10-month", "Monthly or yearly", "5 m"}) {
    EXPECT_FALSE(IntervalInPlanName(name)) << name;
  }
}

TEST(Exports, WriteStatusAndBooleans) {
  using enum SubscriptionStatus;
  constexpr struct {
    std::string_view cell;
    SubscriptionStatus status;
  } kCases[] = {
      {"wc-active", kActive},
      {"Active patron", kActive},
      {"live", kActive},
      {"in_trial", kTrialing},
      {"試用中", kTrialing},
      {"Percubaan", kTrialing},
      {"Declined patron", kPastDue},
      {"wc-on-hold", kPastDue},
      {"Tertunggak", kPastDue},
      {"FROZEN", kPaused},
      {"non_renewing", kCanceling},
      {"pending-cancel", kCanceling},
      {"Former patron", kEnded},
      {"incomplete_expired", kEnded},
      {"已終止", kEnded},
      {"Dibatalkan", kEnded},
      {"future", kFuture},
      {"incomplete", kFuture},
      {"Upgraded", kSuperseded},
      {"Downgraded", kSuperseded},
      {"wc-switched", kSuperseded},
      {"modified", kSuperseded},
      {"converted", kSuperseded},
  };
  for (const auto& c : kCases) EXPECT_EQ(ParseSubscriptionStatus(c.cell), c.status) << c.cell;
  for (const std::string_view yes : {"true", "True", "TRUE", "Yes", "Y", "1", "是", "Ya"}) {
    EXPECT_EQ(ParseBoolean(yes), true) << yes;
  }
  for (const std::string_view no : {"false", "False", "FALSE", "No", "N", "0", "否", "Tidak"}) {
    EXPECT_EQ(ParseBoolean(no), false) << no;
  }
}

TEST(Exports, GuardTextAgainstFormulas) {
  EXPECT_EQ(WithoutGuard("'=1+1"), "=1+1");
  EXPECT_EQ(WithoutGuard("'+60 12"), "+60 12");
  EXPECT_EQ(WithoutGuard("'-x"), "-x");
  EXPECT_EQ(WithoutGuard("'@x"), "@x");
  for (const std::string_view same : {"-49", "+60 12", "'tis", "'", "", "=1", "''=1"}) {
    EXPECT_EQ(WithoutGuard(same), same);
  }
}

}  // namespace
}  // namespace holdfast
