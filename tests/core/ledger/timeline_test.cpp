#include "holdfast/ledger/timeline.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "../../support/ledger_text.h"
#include "../../support/row_of.h"

namespace holdfast {
namespace {

Day D(std::string_view text) { return *DayFromString(text); }

/// The MRR of each period.
std::vector<Units> Dense(const Timeline& timeline, std::size_t periods) {
  std::vector<Units> mrr(periods);
  for (const Run& run : timeline.runs) {
    for (std::size_t period = run.from; period < run.to; ++period) mrr[period] = run.mrr;
  }
  return mrr;
}

struct PeriodCase {
  const char* name;
  const char* start;
  const char* end;     // Empty: open.
  const char* months;  // "1" where there is MRR at the end of the month, January to April 2024, as
                       // of 2024-04-20.
};

class ActiveMonths : public ::testing::TestWithParam<PeriodCase> {};

void PrintTo(const PeriodCase& c, std::ostream* os) { *os << c.name; }

TEST_P(ActiveMonths, AreThoseAtWhoseLastInstantTheSpanRuns) {
  Ledger ledger;
  ledger.AddFile("a");
  const std::string_view end = GetParam().end;
  ledger.Add(testing::RowOf("acme", "", {}, D(GetParam().start), end.empty() ? kOpenEnd : D(end),
                            D(GetParam().start), 5),
             2);
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(D("2024-01-01"), D("2024-04-20"));
  Timelines timelines(spans, *grid);
  const Timeline timeline = timelines.Of(0);
  std::string months;
  for (const Units mrr : Dense(timeline, grid->size())) months += mrr > 0 ? "1" : "0";
  EXPECT_EQ(months, GetParam().months);
}

INSTANTIATE_TEST_SUITE_P(
    Spans, ActiveMonths,
    ::testing::Values(PeriodCase{"WholeMonth", "2024-01-01", "2024-02-01", "1000"},
                      PeriodCase{"EndsOnTheLastDay", "2024-01-01", "2024-01-31", "0000"},
                      PeriodCase{"StartsOnTheLastDay", "2024-01-31", "2024-02-10", "1000"},
                      PeriodCase{"LeapDay", "2024-02-29", "2024-03-01", "0100"},
                      PeriodCase{"InAndOut", "2024-02-03", "2024-02-20", "0000"},
                      PeriodCase{"FifteenthToFifteenth", "2024-02-15", "2024-03-15", "0100"},
                      PeriodCase{"Open", "2024-03-31", "", "0011"},
                      PeriodCase{"StartsOnTheDayOfTheReport", "2024-04-20", "", "0001"},
                      PeriodCase{"StartsAfterIt", "2024-04-21", "", "0000"},
                      PeriodCase{"EndsOnTheDayOfTheReport", "2024-03-01", "2024-04-20", "0010"},
                      PeriodCase{"EndsAfterIt", "2024-03-01", "2024-04-21", "0011"},
                      PeriodCase{"Empty", "2024-03-01", "2024-03-01", "0000"},
                      PeriodCase{"BeforeTheData", "2023-01-01", "2023-06-01", "0000"},
                      PeriodCase{"FromBeforeTheData", "2023-01-01", "2024-02-15", "1000"}),
    [](const auto& test) { return test.param.name; });

TEST(Grid, LooksUpTheSamePeriodAsASearch) {
  const Grid grid =
      Grid::EndingOn({D("2024-01-07"), D("2024-01-08"), D("2024-03-31"), D("2024-04-01")});
  for (Day day = D("2023-12-20"); day <= D("2024-04-10"); ++day) {
    std::size_t period = 0;
    while (period < grid.size() && grid.last_day(period) < day) ++period;
    ASSERT_EQ(grid.PeriodOf(day), period) << DayToString(day);
  }
  EXPECT_EQ(grid.PeriodOf(kOpenEnd), grid.size());
}

TEST(Grid, RefusesMoreMonthsThanCanBeMeant) {
  EXPECT_TRUE(Grid::Months(D("1970-01-01"), D("2069-12-31")).ok());
  const Result<Grid> grid = Grid::Months(D("1970-01-01"), D("2070-01-01"));
  ASSERT_FALSE(grid.ok());
  EXPECT_EQ(grid.error().code, "ledger.too_many_months");
}

TEST(Timelines, AddUpRowsOfACustomer) {
  const Ledger ledger = testing::LedgerFromText(R"(from 2024-01
      acme  100 100   .  30
      acme   20   .   .  -5)");
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(*ledger.first_day(), *ledger.last_day());
  Timelines timelines(spans, *grid);
  const Timeline timeline = timelines.Of(0);
  EXPECT_EQ(std::vector<holdfast::Run>(timeline.runs.begin(), timeline.runs.end()),
            (std::vector<holdfast::Run>{{0, 1, 120 * testing::kMajor},
                                        {1, 2, 100 * testing::kMajor},
                                        {3, 4, 25 * testing::kMajor}}));
  EXPECT_EQ(timelines.negative_periods(), 0U);
}

TEST(Timelines, JoinStretchesOfTheSameMrr) {
  const Ledger ledger = testing::LedgerFromText(R"(from 2024-01
      acme  60 60 100 100 .
      acme  40 40   .   . .)");
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(*ledger.first_day(), *ledger.last_day());
  Timelines timelines(spans, *grid);
  const Timeline timeline = timelines.Of(0);
  EXPECT_EQ(std::vector<holdfast::Run>(timeline.runs.begin(), timeline.runs.end()),
            (std::vector<holdfast::Run>{{0, 4, 100 * testing::kMajor}}));
}

TEST(Timelines, HoldAnAccountInCreditAtNothingAndCountIt) {
  const Ledger ledger = testing::LedgerFromText(R"(from 2024-01
      acme  100 -40 10)");
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(*ledger.first_day(), *ledger.last_day());
  Timelines timelines(spans, *grid);
  EXPECT_EQ(Dense(timelines.Of(0), 3),
            (std::vector<Units>{100 * testing::kMajor, 0, 10 * testing::kMajor}));
  EXPECT_EQ(timelines.negative_periods(), 1U);
}

/// The runs of the only account: free until it pays in February, free again from April to June, and
/// in August.
std::vector<holdfast::Run> RunsOfFree(bool free_stay, bool part) {
  const Ledger ledger = testing::LedgerFromText(R"(
      acme  2024-01-01..2024-02-10  0
      acme  2024-02-10..2024-04-01  100
      acme  2024-03-10..2024-07-01  0
      acme  2024-08-10..2024-09-01  0)");
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(*ledger.first_day(), D("2024-09-30"));
  Timelines::Rules rules;
  rules.free_stay = free_stay;
  Timelines timelines(spans, *grid, rules);
  const Timeline timeline = part ? timelines.OfPart(0) : timelines.Of(0);
  return {timeline.runs.begin(), timeline.runs.end()};
}

TEST(Timelines, HaveWhoPaysNothingWhereFreeCustomersStay) {
  const holdfast::Run paid = {1, 3, 100 * testing::kMajor};
  EXPECT_EQ(RunsOfFree(false, false), std::vector{paid});
  EXPECT_EQ(RunsOfFree(true, false), (std::vector<holdfast::Run>{paid, {3, 6, 0}, {7, 8, 0}}));
  // Of an account that is not all of its customer, the free time before as well.
  EXPECT_EQ(RunsOfFree(true, true),
            (std::vector<holdfast::Run>{{0, 1, 0}, paid, {3, 6, 0}, {7, 8, 0}}));
}

TEST(Timelines, TakeNoCreditForASubscriptionAtNothing) {
  const Ledger ledger = testing::LedgerFromText(R"(
      acme  2024-01-01..2024-02-01  100
      acme  2024-01-01..            0
      acme  2024-02-01..2024-03-01  -40)");
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(*ledger.first_day(), D("2024-03-31"));
  Timelines::Rules rules;
  rules.free_stay = true;
  Timelines timelines(spans, *grid, rules);
  const Timeline timeline = timelines.Of(0);
  EXPECT_TRUE(timeline.IsCustomer(0));
  EXPECT_FALSE(timeline.IsCustomer(1));
  EXPECT_TRUE(timeline.IsCustomer(2));
}

TEST(Timelines, CountWhoComesAndGoesBetweenTwoMonthEnds) {
  Ledger ledger;
  ledger.AddFile("a");
  ledger.Add(
      testing::RowOf("in and out", "", {}, D("2024-01-05"), D("2024-01-25"), D("2024-01-25"), 5),
      2);
  ledger.Add(testing::RowOf("stays", "", {}, D("2024-01-05"), D("2024-02-25"), D("2024-02-25"), 5),
             3);
  ledger.Add(testing::RowOf("free", "", {}, D("2024-01-05"), D("2024-01-25"), D("2024-01-25"), 0),
             4);
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(D("2024-01-01"), D("2024-02-29"));
  Timelines timelines(spans, *grid);
  for (AccountId account = 0; account < 3; ++account) timelines.Of(account);
  EXPECT_EQ(timelines.in_and_out(), 1U);
}

TEST(Timelines, SayWhenASumDoesNotFit) {
  Ledger ledger;
  ledger.AddFile("a");
  for (int i = 0; i < 2; ++i) {
    ledger.Add(
        testing::RowOf("acme", "", {}, D("2024-01-01"), kOpenEnd, D("2024-01-31"), INT64_MAX - 1),
        2);
  }
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(D("2024-01-01"), D("2024-01-31"));
  Timelines timelines(spans, *grid);
  timelines.Of(0);
  EXPECT_TRUE(timelines.overflow());
}

}  // namespace
}  // namespace holdfast
