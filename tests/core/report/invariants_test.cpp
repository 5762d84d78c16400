#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../../support/ledger_text.h"
#include "holdfast/report/figures.h"

namespace holdfast {
namespace {

constexpr const char* kLedger = R"(from 2024-01
    acme  100 150  .  50
    bolt   10  10 10   .
    core    .  40 30  30
    none    .   .  .   .)";

std::vector<std::string> Broken(const std::vector<Invariant>& invariants) {
  std::vector<std::string> names;
  for (const Invariant& invariant : invariants) {
    if (!invariant.holds) names.push_back(invariant.name);
  }
  return names;
}

Figures FiguresOf(const Ledger& ledger) {
  return testing::AddUp(ledger, Figures(ledger.accounts(), 4, 4));
}

TEST(Invariants, HoldForALedger) {
  const Ledger ledger = testing::LedgerFromText(kLedger);
  const std::vector<Invariant> invariants = CheckFigures(FiguresOf(ledger));
  EXPECT_TRUE(Broken(invariants).empty());
  for (const Invariant& invariant : invariants) EXPECT_GT(invariant.checks, 0U) << invariant.name;
}

TEST(Invariants, SeeACustomerThatOnlyOneFigureCounts) {
  const Ledger ledger = testing::LedgerFromText(kLedger);
  Figures figures = FiguresOf(ledger);
  const std::vector<Units> mrr = {7 * testing::kMajor, 0, 0, 0};
  figures.movements.Add({0, mrr, 0, 0});
  EXPECT_EQ(Broken(CheckFigures(figures)),
            (std::vector<std::string>{"mrr_is_sum_of_customers", "cohorts_cover_customers",
                                      "retained_and_lost_make_opening"}));
}

TEST(Invariants, SeeMoneyThatIsInNoCohort) {
  const Ledger ledger = testing::LedgerFromText(kLedger);
  Figures figures = FiguresOf(ledger);
  const std::vector<Units> mrr = {0, 0, 7 * testing::kMajor, 0};
  figures.cohorts.Add({0, mrr, 2, 2});
  EXPECT_EQ(Broken(CheckFigures(figures)), std::vector<std::string>{"cohorts_cover_customers"});
}

TEST(Invariants, SeeARetentionOfOtherCustomers) {
  const Ledger ledger = testing::LedgerFromText(kLedger);
  Figures figures = FiguresOf(ledger);
  const std::vector<Units> mrr = {7 * testing::kMajor, 7 * testing::kMajor, 0, 0};
  figures.monthly.Add({0, mrr, 0, 1});
  EXPECT_EQ(
      Broken(CheckFigures(figures)),
      (std::vector<std::string>{"grr_between_0_and_nrr_and_1", "retained_and_lost_make_opening"}));
}

TEST(Invariants, SeeABridgeThatDoesNotAddUpAsShown) {
  Block block;
  MovementRow row;
  row.fresh = 10;
  row.closing = 10;
  block.movements = {row};
  EXPECT_TRUE(Broken(CheckShown(block)).empty());
  block.movements[0].closing = 11;
  EXPECT_EQ(Broken(CheckShown(block)), std::vector<std::string>{"shown_bridge"});
}

TEST(Invariants, SeeARateOutOfItsBounds) {
  Block block;
  RetentionRow row;
  row.nrr = 0.5;
  row.grr = 0.6;
  block.monthly_retention = {row};
  EXPECT_EQ(Broken(CheckShown(block)), std::vector<std::string>{"shown_retention"});
}

TEST(Invariants, SeeArrThatIsNotTwelveTimesMrr) {
  Block block;
  block.summary.mrr = 100;
  block.summary.arr = 1207;
  EXPECT_EQ(Broken(CheckShown(block)), std::vector<std::string>{"arr_is_12_mrr"});
}

TEST(Invariants, SeeARowOrACentThatIsLost) {
  InputAccount input;
  input.rows = {10, 7, 2, 0};
  EXPECT_EQ(Broken(CheckInputs({input})), std::vector<std::string>{"rows_accounted"});
  input.rows = {10, 7, 2, 1};
  input.amounts = {{{}, 500, 300, 100, 99}};
  EXPECT_EQ(Broken(CheckInputs({input})), std::vector<std::string>{"amounts_accounted"});
}

}  // namespace
}  // namespace holdfast
