#include "holdfast/metrics/retention.h"

#include <gtest/gtest.h>

#include <cmath>

#include "../../support/ledger_text.h"
#include "holdfast/metrics/rates.h"

namespace holdfast {
namespace {

using testing::kMajor;
using testing::LedgerFromText;

Retention OneMonth(std::string_view ledger) {
  return testing::AddUp(LedgerFromText(ledger), RetentionTable(2, 1)).periods()[1];
}

TEST(Retention, CountsWhoPaysNothingAndAddsNoMoneyOfTheirs) {
  const Standing free = {0, true};
  EXPECT_EQ(RetentionOf(5, free), (Retention{5, 0, 0, 1, 1}));
  EXPECT_EQ(RetentionOf(5, 0), (Retention{5, 0, 0, 1, 0}));
  EXPECT_EQ(RetentionOf(free, free), (Retention{0, 0, 0, 1, 1}));
  EXPECT_EQ(RetentionOf(free, 7), (Retention{0, 0, 0, 1, 1}));
  EXPECT_EQ(RetentionOf(free, 0), (Retention{0, 0, 0, 1, 0}));
  EXPECT_EQ(RetentionOf(0, 7), Retention());
}

TEST(Retention, IgnoresCustomersNewInTheWindow) {
  const Retention r = OneMonth(R"(from 2024-01
      old  100 100
      new    . 900)");
  EXPECT_EQ(r, (Retention{100 * kMajor, 100 * kMajor, 100 * kMajor, 1, 1}));
}

TEST(Retention, FloorsEachCustomerOnItsOwn) {
  // One doubles, one leaves: nothing is lost on the whole, and half of it was not kept.
  const Retention r = OneMonth(R"(from 2024-01
      doubles  100 200
      leaves   100   .)");
  EXPECT_EQ(r, (Retention{200 * kMajor, 200 * kMajor, 100 * kMajor, 2, 1}));
}

TEST(Retention, MatchesTheBalanceOfAPublishedExample) {
  // R1: start 100, churn 10, contraction 10, expansion 10: gross churn 20 %, net 10 %; so GRR 80 %,
  // NRR 90 %.
  const Retention r = OneMonth(R"(from 2024-01
      leaves    10   .
      shrinks   30  20
      grows     60  70)");
  EXPECT_DOUBLE_EQ(*RatioOf(r.kept, r.opening), 0.8);
  EXPECT_DOUBLE_EQ(*RatioOf(r.retained, r.opening), 0.9);
}

TEST(Retention, OfTenMillionWithContractionChurnAndExpansion) {
  // R8: 10.0M start, contraction 0.6M, churn 0.9M, expansion 1.8M: GRR 85 %, NRR 103 %.
  const Retention r = OneMonth(R"(from 2024-01
      leaves    900000         .
      shrinks  1600000   1000000
      grows    7500000   9300000)");
  EXPECT_EQ(r.opening, 10'000'000 * kMajor);
  EXPECT_DOUBLE_EQ(*RatioOf(r.kept, r.opening), 0.85);
  EXPECT_DOUBLE_EQ(*RatioOf(r.retained, r.opening), 1.03);
}

TEST(Retention, NeverCountsGrowthAsKept) {
  // R9: 5,000 -> 6,000: GRR 100 %, NRR 120 %.
  const Retention r = OneMonth("from 2024-01\nacme 5000 6000");
  EXPECT_DOUBLE_EQ(*RatioOf(r.kept, r.opening), 1.0);
  EXPECT_DOUBLE_EQ(*RatioOf(r.retained, r.opening), 1.2);
}

TEST(Retention, CompoundsOverTwelveMonths) {
  // R15: 95 % kept in each of twelve months is 54.04 % over the year.
  std::string line = "acme";
  double mrr = 10'000'000;
  for (int month = 0; month <= 12; ++month, mrr *= 0.95)
    line += " " + std::to_string(std::llround(mrr));
  const RetentionTable table =
      testing::AddUp(LedgerFromText("from 2023-01\n" + line), RetentionTable(13, 12));
  EXPECT_NEAR(*RatioOf(table.periods()[12].kept, table.periods()[12].opening), 0.5404, 0.00005);
}

TEST(Retention, LooksFromOneEndOfTheWindowToTheOther) {
  // Who left and came back within the window is kept: the window sees only its two ends.
  const RetentionTable table =
      testing::AddUp(LedgerFromText("from 2024-01\nacme 10 . . 10"), RetentionTable(4, 3));
  EXPECT_EQ(table.periods()[3], (Retention{10 * kMajor, 10 * kMajor, 10 * kMajor, 1, 1}));
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(table.periods()[i], Retention{});
}

TEST(Retention, StillSeesTheLossAWindowAfterTheEnd) {
  const RetentionTable table =
      testing::AddUp(LedgerFromText("from 2024-01\nacme 10 . . ."), RetentionTable(4, 2));
  EXPECT_EQ(table.periods()[2], (Retention{10 * kMajor, 0, 0, 1, 0}));
  EXPECT_EQ(table.periods()[3], Retention{});
}

}  // namespace
}  // namespace holdfast
