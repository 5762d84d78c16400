#include "holdfast/ledger/gaps.h"

#include <gtest/gtest.h>

#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

using testing::LedgerFromText;
using testing::MovementsText;
using testing::Squeeze;

struct GapCase {
  const char* name;
  const char* rows;
  Day gap_days;
  const char* movements;
};

void PrintTo(const GapCase& c, std::ostream* os) { *os << c.name; }

class Gaps : public ::testing::TestWithParam<GapCase> {};

TEST_P(Gaps, AreBridgedUpToTheLimit) {
  EXPECT_EQ(MovementsText(LedgerFromText(GetParam().rows), GetParam().gap_days),
            Squeeze(GetParam().movements));
}

INSTANTIATE_TEST_SUITE_P(
    Table, Gaps,
    ::testing::Values(
        // Nobody pays on 31 January to 4 February: five days.
        GapCase{"NoLimit", "a 2024-01-01..2024-01-31 10\n a 2024-02-05..2024-03-05 10", 0,
                "2024-02 new 10\n 2024-03 churn -10"},
        GapCase{"OneDayLess", "a 2023-12-01..2024-01-31 10\n a 2024-02-05..2024-03-05 10", 4,
                "2023-12 new 10\n 2024-01 churn -10\n 2024-02 reactivation 10\n"
                "2024-03 churn -10"},
        GapCase{"Exactly", "a 2023-12-01..2024-01-31 10\n a 2024-02-05..2024-03-05 10", 5,
                "2023-12 new 10\n 2024-03 churn -10"},
        GapCase{"WithTheMrrBefore", "a 2023-12-01..2024-01-31 10\n a 2024-02-05..2024-03-05 25", 5,
                "2023-12 new 10\n 2024-02 expansion 15\n 2024-03 churn -25"},
        GapCase{"OnlyBetweenRows", "a 2023-12-01..2024-01-31 10\n z 2024-03-01..2024-03-02 0", 60,
                "2023-12 new 10\n 2024-01 churn -10"},
        GapCase{"NotWhereAnotherRowRuns",
                "a 2023-12-01..2024-01-31 10\n a 2023-12-01.. 2\n a 2024-02-05..2024-03-05 10", 60,
                "2023-12 new 12\n 2024-01 contraction -10\n 2024-02 expansion 10\n"
                "2024-03 contraction -10"},
        GapCase{"UnderAFreeRow",
                "a 2023-12-01..2024-01-31 10\n a 2024-01-31..2024-02-05 0\n"
                "a 2024-02-05..2024-03-05 10",
                5, "2023-12 new 10\n 2024-03 churn -10"},
        GapCase{"UnderACredit",
                "a 2023-12-01..2024-01-31 10\n a 2024-01-30..2024-02-02 -30\n"
                "a 2024-02-05..2024-03-05 10",
                6, "2023-12 new 10\n 2024-03 churn -10"},
        GapCase{"EachOnItsOwn",
                "a 2023-12-01..2024-01-31 10\n a 2024-02-05..2024-02-28 20\n"
                "a 2024-03-02..2024-04-05 30",
                5,
                "2023-12 new 10\n 2024-02 expansion 10\n 2024-03 expansion 10\n"
                "2024-04 churn -30"}),
    [](const auto& test) { return test.param.name; });

TEST(Gaps, AreNotBridgedByRowsThatBeginLater) {
  const Ledger ledger = LedgerFromText("a 2023-12-01..2024-01-31 10\n a 2024-02-05..2024-03-05 10");
  const SpansByAccount spans(ledger);
  const Result<Grid> grid =
      Grid::Months(*DayFromString("2023-12-01"), *DayFromString("2024-01-31"));
  Timelines timelines(spans, *grid, {nullptr, nullptr, 10});
  const Timeline timeline = timelines.Of(0);
  ASSERT_EQ(timeline.runs.size(), 1U);
  EXPECT_EQ(timeline.runs[0], (holdfast::Run{0, 1, 10 * testing::kMajor}));
}

TEST(Gaps, AreBridgedByTheRowBeforeThem) {
  const Ledger ledger = LedgerFromText("a 2023-12-01..2024-01-31 10\n a 2024-02-05..2024-03-05 20");
  const SpansByAccount spans(ledger);
  const Result<Grid> grid =
      Grid::Months(*DayFromString("2023-12-01"), *DayFromString("2024-03-31"));
  Timelines timelines(spans, *grid, {nullptr, nullptr, 10});
  const std::span<const Statement> statements = timelines.StatementsOf(0);
  ASSERT_EQ(statements.size(), 3U);
  EXPECT_EQ(statements[2].span.line, 1U);
  EXPECT_EQ(statements[2].span.start, *DayFromString("2024-01-31"));
  EXPECT_EQ(statements[2].span.end, *DayFromString("2024-02-05"));
  EXPECT_EQ(statements[2].span.mrr, 10 * testing::kMajor);
}

}  // namespace
}  // namespace holdfast
