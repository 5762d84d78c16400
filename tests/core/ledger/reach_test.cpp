#include "holdfast/ledger/reach.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace holdfast {
namespace {

Day D(std::string_view text) { return *DayFromString(text); }

Row Subscription(Day start, std::optional<Day> end, EndIs end_is) {
  Row row;
  row.start = row.last_date = start;
  row.end = end.value_or(kOpenEnd);
  row.end_is = end ? end_is : EndIs::kNoEnd;
  row.subscribes = true;
  return row;
}

Row Subscription(std::string_view start, std::string_view end, EndIs end_is = EndIs::kUnsaid) {
  return Subscription(D(start), DayFromString(end), end_is);
}

Reach Of(const std::vector<Row>& rows) {
  Reach reach;
  for (const Row& row : rows) reach.Add(row);
  return reach;
}

/// A start every `step` days from 2024-01-01 on, `count` of them, all running.
std::vector<Row> Starts(int count, Day step) {
  std::vector<Row> rows;
  for (Day i = 0; i < count; ++i)
    rows.push_back(Subscription(D("2024-01-01") + i * step, std::nullopt, EndIs::kNoEnd));
  return rows;
}

TEST(Reach, AnEndCountsWhereNothingSpeaksAgainstIt) {
  const Reach reach =
      Of({Subscription("2024-01-05", ""), Subscription("2024-01-05", "2024-06-20")});
  EXPECT_EQ(reach.stated(), D("2024-01-05"));
  EXPECT_EQ(reach.ends(), D("2024-06-20"));
  EXPECT_FALSE(reach.EndsAreAhead());
}

TEST(Reach, TheEndOfARowThatRunsIsNoDateOfTheData) {
  const Reach reach = Of({Subscription("2024-01-05", "2024-06-20", EndIs::kAhead)});
  EXPECT_LT(reach.ends(), reach.stated());
}

TEST(Reach, TenDaysWithAStartMissedPutTheEndsAhead) {
  // A start every fifth day makes 73 in the last 365 days: ten of them in 50 days.
  for (const auto& [days, ahead] : {std::pair(49, false), std::pair(50, true)}) {
    std::vector<Row> rows = Starts(100, 5);
    const Day last = rows.back().start;
    rows.push_back(Subscription(last - 200, last + days, EndIs::kOver));
    EXPECT_EQ(Of(rows).EndsAreAhead(), ahead) << days;
  }
}

TEST(Reach, ManyStartsOnOneDayAreNoPace) {
  std::vector<Row> rows(500, Subscription("2024-01-01", ""));
  rows.push_back(Subscription("2024-01-01", "2025-06-20"));
  EXPECT_FALSE(Of(rows).EndsAreAhead());
}

TEST(Reach, StartsOfLongAgoAreNoPace) {
  std::vector<Row> rows = Starts(300, 1);
  rows.push_back(Subscription("2026-01-01", "2026-03-20"));
  EXPECT_FALSE(Of(rows).EndsAreAhead());
}

TEST(Reach, TermsOfContractsAreAhead) {
  const Row exclusive = Subscription("2024-01-15", "2025-01-15");
  const Row inclusive = Subscription("2024-02-01", "2027-01-31");
  EXPECT_TRUE(Of({exclusive, inclusive}).EndsAreAhead());
  EXPECT_FALSE(Of({exclusive, inclusive, Subscription("2024-01-01", "")}).EndsAreAhead());
  EXPECT_FALSE(Of({exclusive, Subscription("2024-01-15", "2024-07-15")}).EndsAreAhead());
  EXPECT_FALSE(
      Of({exclusive, Subscription("2023-01-15", "2024-01-15", EndIs::kOver)}).EndsAreAhead());
  Row canceled = inclusive;
  canceled.canceled_on = D("2024-03-01");
  EXPECT_FALSE(Of({exclusive, canceled}).EndsAreAhead());
}

TEST(Reach, ACancellationIsAnEndToo) {
  Row row = Subscription("2024-01-15", "2024-12-31", EndIs::kAhead);
  row.canceled_on = D("2024-03-01");
  EXPECT_EQ(Of({row}).ends(), D("2024-03-01"));
}

TEST(Reach, IsThatOfItsPartsInAnyOrder) {
  std::mt19937 random(20260101);
  for (int round = 0; round < 200; ++round) {
    std::vector<Row> rows;
    const Day span = 1 + static_cast<Day>(random() % 900);
    for (int i = 0; i < 40; ++i) {
      const Day start = 19'000 + static_cast<Day>(random() % static_cast<unsigned>(span));
      rows.push_back(Subscription(start, start + static_cast<Day>(random() % 500),
                                  random() % 2 == 0 ? EndIs::kUnsaid : EndIs::kAhead));
    }
    const Reach whole = Of(rows);
    std::shuffle(rows.begin(), rows.end(), random);
    Reach parts = Of({rows.begin(), rows.begin() + 17});
    parts.Merge(Of({rows.begin() + 17, rows.end()}));
    EXPECT_EQ(parts.stated(), whole.stated());
    EXPECT_EQ(parts.ends(), whole.ends());
    EXPECT_EQ(parts.EndsAreAhead(), whole.EndsAreAhead());
  }
}

TEST(DaysOfLastYear, CountsTheDaysOf365) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const auto span = static_cast<unsigned>(1 + random() % 1500);
    DaysOfLastYear days;
    std::vector<Day> all;
    for (int i = 0; i < 100; ++i) {
      all.push_back(static_cast<Day>(random() % span) - 300);
      days.Add(all.back());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const Day latest = all.back();
    const auto within = std::count_if(
        all.begin(), all.end(), [&](Day day) { return day > latest - DaysOfLastYear::kDays; });
    EXPECT_EQ(days.count(), within);
  }
}

}  // namespace
}  // namespace holdfast
