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

/// The figures of the ledger; `spoil` may add something to one of them alone before they are
/// finished.
template <typename Spoil>
Figures FiguresOf(const Ledger& ledger, Spoil spoil, const Settings& settings = {}) {
  struct Table {
    Figures figures;
    Spoil spoil;
    void Add(const Timeline& timeline) { figures.Add(timeline); }
    void Finish() {
      spoil(figures);
      figures.Finish();
    }
  };
  return testing::AddUp(ledger, Table{Figures(ledger.accounts(), 4, 4, settings), spoil}).figures;
}

TEST(Invariants, HoldForALedger) {
  const Ledger ledger = testing::LedgerFromText(kLedger);
  const std::vector<Invariant> invariants = CheckFigures(FiguresOf(ledger, [](Figures&) {}));
  EXPECT_TRUE(Broken(invariants).empty());
  for (const Invariant& invariant : invariants) EXPECT_GT(invariant.checks, 0U) << invariant.name;
}

TEST(Invariants, SeeACustomerThatOnlyOneFigureCounts) {
  const Ledger ledger = testing::LedgerFromText(kLedger);
  const std::vector<holdfast::Run> runs = {{0, 1, 7 * testing::kMajor}};
  const Figures figures = FiguresOf(ledger, [&](Figures& spoilt) {
    spoilt.movements.Add({0, runs});
  });
  EXPECT_EQ(Broken(CheckFigures(figures)),
            (std::vector<std::string>{"mrr_is_sum_of_customers", "cohorts_cover_customers",
                                      "retained_and_lost_make_opening"}));
}

TEST(Invariants, SeeMoneyThatIsInNoCohort) {
  const Ledger ledger = testing::LedgerFromText(kLedger);
  const std::vector<holdfast::Run> runs = {{2, 3, 7 * testing::kMajor}};
  const Figures figures = FiguresOf(ledger, [&](Figures& spoilt) {
    spoilt.cohorts.Add({0, runs});
  });
  EXPECT_EQ(Broken(CheckFigures(figures)), std::vector<std::string>{"cohorts_cover_customers"});
}

// By day some checks are of less or more, not of the same: that a movement is missing still shows.
TEST(Invariants, SeeAMovementThatIsMissingByDay) {
  const Ledger ledger = testing::LedgerFromText(kLedger);
  Settings settings;
  settings.same_month = SameMonthRule::kEvents;
  EXPECT_TRUE(Broken(CheckFigures(FiguresOf(
                         ledger, [](Figures&) {}, settings)))
                  .empty());
  constexpr Units kMrr = 7 * testing::kMajor;
  const std::vector<holdfast::Run> runs = {{0, 1, kMrr}};
  const std::vector<Change> no_churn = {{0, 0, kMrr, Past::kNone, 1}};
  const Figures figures = FiguresOf(
      ledger,
      [&](Figures& spoilt) {
        spoilt.Add({0, runs, no_churn});
      },
      settings);
  EXPECT_EQ(
      Broken(CheckFigures(figures)),
      (std::vector<std::string>{"bridge", "customers_bridge", "retained_and_lost_make_opening"}));
}

TEST(Invariants, SeeARetentionOfOtherCustomers) {
  const Ledger ledger = testing::LedgerFromText(kLedger);
  const std::vector<holdfast::Run> runs = {{0, 2, 7 * testing::kMajor}};
  const Figures figures = FiguresOf(ledger, [&](Figures& spoilt) {
    spoilt.monthly.Add({0, runs});
  });
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
  input.rows = {10, 7, 2, 0, {{"row.trial", 2}}};
  EXPECT_EQ(Broken(CheckInputs({input})), std::vector<std::string>{"rows_accounted"});
  input.rows = {10, 7, 2, 1, {{"row.trial", 2}}};
  EXPECT_EQ(Broken(CheckInputs({input})), std::vector<std::string>{"rows_accounted"});
  input.rows = {10, 7, 2, 1, {{"row.bad_date", 1}, {"row.trial", 2}}};
  input.amounts = {{{}, 500, 300, 100, 99, {{"row.trial", 1, 100}, {"row.bad_date", 1, 99}}}};
  EXPECT_EQ(Broken(CheckInputs({input})), std::vector<std::string>{"amounts_accounted"});
  input.amounts = {{{}, 500, 300, 100, 100, {{"row.trial", 1, 100}, {"row.bad_date", 1, 99}}}};
  EXPECT_EQ(Broken(CheckInputs({input})), std::vector<std::string>{"amounts_accounted"});
  input.amounts = {{{}, 500, 300, 100, 100, {{"row.trial", 1, 100}, {"row.bad_date", 1, 100}}}};
  EXPECT_TRUE(Broken(CheckInputs({input})).empty());
}

TEST(Accounts, OfRowsAndAmountsKeepTheReasons) {
  RowCounts rows;
  AmountSums sums;
  rows.Count(Fate::kUsed, "");
  EXPECT_TRUE(sums.Count(Fate::kUsed, "", 500));
  rows.Count(Fate::kRejected, "row.bad_date", 3);
  for (const Minor amount : {100, -30}) {
    rows.Count(Fate::kIgnored, "row.trial");
    EXPECT_TRUE(sums.Count(Fate::kIgnored, "row.trial", amount));
  }
  EXPECT_TRUE(sums.Count(Fate::kRejected, "row.bad_date", 7));
  InputAccount input;
  input.rows = rows;
  input.amounts = {sums};
  EXPECT_TRUE(Broken(CheckInputs({input})).empty());
  EXPECT_EQ(rows.read, 6U);
  ASSERT_EQ(rows.excluded.size(), 2U);
  EXPECT_EQ(rows.excluded[0].reason, "row.bad_date");
  EXPECT_EQ(rows.excluded[0].rows, 3U);
  EXPECT_EQ(sums.read, 577);
  ASSERT_EQ(sums.excluded.size(), 2U);
  EXPECT_EQ(sums.excluded[1].reason, "row.trial");
  EXPECT_EQ(sums.excluded[1].rows, 2U);
  EXPECT_EQ(sums.excluded[1].amount, 70);
  EXPECT_FALSE(sums.Count(Fate::kIgnored, "row.trial", INT64_MAX));
}

}  // namespace
}  // namespace holdfast
