#include "holdfast/ledger/sources_rule.h"

#include <gtest/gtest.h>

#include <string>

#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

using testing::ConflictsText;
using testing::LedgerFromText;
using testing::MovementsText;
using testing::Squeeze;

/// Two files, given in both orders: `movements` and, in the first order, `conflicts`.
void ExpectBothWays(const std::string& first, const std::string& second,
                    const std::string& movements, const std::string& conflicts) {
  const Ledger ledger = LedgerFromText(first + second);
  EXPECT_EQ(MovementsText(ledger), Squeeze(movements));
  EXPECT_EQ(ConflictsText(ledger), Squeeze(conflicts));
  const Ledger other_way = LedgerFromText(second + first);
  EXPECT_EQ(MovementsText(other_way), Squeeze(movements));
  const std::string counts = ConflictsText(ledger);
  const std::string other_counts = ConflictsText(other_way);
  EXPECT_EQ(other_counts.substr(other_counts.rfind('\n', other_counts.size() - 2) + 1),
            counts.substr(counts.rfind('\n', counts.size() - 2) + 1));
}

TEST(SourcesRule, AddsUpFilesThatSpeakOfDifferentRows) {
  ExpectBothWays("file a subscriptions\n acme 2024-01-05..2024-02-20 100\n",
                 "file b subscriptions\n acme 2024-01-05..2024-02-20 50\n",
                 "2024-01 new 150\n 2024-02 churn -150", "0 superseded");
}

TEST(SourcesRule, TakesTheRowOfTheNewerExport) {
  ExpectBothWays(R"(file old subscriptions
      acme#1  2024-01-15..            100
      bolt#2  2024-02-01..2024-03-01   10
)",
                 R"(file new subscriptions
      acme#1  2024-01-15..             80
      bolt#2  2024-02-01..2024-04-01   10
)",
                 "2024-01 new 80\n 2024-02 new 10\n 2024-04 churn -10", R"(
      newer_row acme 2024-01 80 (new:5) not 100 (old:2)
      1 newer_row, 2 superseded)");
}

TEST(SourcesRule, SeesNoContradictionInWhatTheOlderExportCouldNotKnow) {
  // The old export ends in February with the subscription open; the new one knows its end.
  ExpectBothWays(R"(file old subscriptions
      acme#1  2024-01-15..             100
      bolt#2  2024-02-29..              10
)",
                 R"(file new subscriptions
      acme#1  2024-01-15..2024-03-10   100
      bolt#2  2024-02-29..2024-04-01    10
)",
                 "2024-01 new 100\n 2024-02 new 10\n 2024-03 churn -100\n 2024-04 churn -10",
                 "2 superseded");
}

TEST(SourcesRule, JoinsVersionsThatFollowEachOtherInTwoFiles) {
  // A history cut in two by time is one history.
  ExpectBothWays("file one subscriptions\n acme#1 2024-01-01..2024-02-01 100\n",
                 "file two subscriptions\n acme#1 2024-02-01..2024-03-05 120\n",
                 "2024-01 new 100\n 2024-02 expansion 20\n 2024-03 churn -120", "0 superseded");
}

TEST(SourcesRule, JudgesANewerExportByAllItsRows) {
  // The first row is in both, so it is a duplicate; the second was corrected.
  ExpectBothWays(R"(file old subscriptions
      acme#1  2024-01-01..2024-03-01  100
      acme#1  2024-03-01..2024-05-01  120
)",
                 R"(file new subscriptions
      acme#1  2024-01-01..2024-03-01  100
      acme#1  2024-03-01..2024-06-05  150
)",
                 "2024-01 new 100\n 2024-03 expansion 50\n 2024-06 churn -150", R"(
      newer_row acme 2024-03 150 (new:6) not 120 (old:3)
      1 newer_row, 1 superseded)");
}

TEST(SourcesRule, CountsAFileThatIsGivenTwiceOnce) {
  const std::string rows =
      "acme#1 2024-01-01..2024-03-01 100\n acme#2 2024-01-01..2024-03-01 100\n";
  ExpectBothWays("file a subscriptions\n" + rows, "file b subscriptions\n" + rows,
                 "2024-01 new 200\n 2024-03 churn -200", "0 superseded");
  ExpectBothWays("file a subscriptions keep\n" + rows, "file b subscriptions\n" + rows,
                 "2024-01 new 200\n 2024-03 churn -200", "0 superseded");
}

TEST(SourcesRule, OfEquallyNewExportsTakesTheLargerThenByContent) {
  ExpectBothWays("file a subscriptions\n acme#1 2024-01-01..2024-03-01 100\n",
                 "file b subscriptions\n acme#1 2024-01-01..2024-03-01 130\n",
                 "2024-01 new 130\n 2024-03 churn -130", R"(
      newer_row acme 2024-01 130 (b:4) not 100 (a:2)
      1 newer_row, 1 superseded)");
  ExpectBothWays(
      "file a subscriptions\n x 2024-01-01..2024-05-01 1\n acme#1 2024-01-01..2024-03-01 100\n",
      "file b subscriptions\n x 2024-01-01..2024-05-01 1\n acme#1 2024-02-01..2024-04-01 100\n",
      "2024-01 new 2\n 2024-02 new 100\n 2024-04 churn -100\n 2024-05 churn -2", R"(
      newer_row acme 2024-01 0 (b:6) not 100 (a:3)
      1 newer_row, 1 superseded)");
}

TEST(SourcesRule, CountsAMonthThatTwoMrrTablesStateOnce) {
  ExpectBothWays("file a mrr\n from 2024-01\n acme 100 100\n",
                 "file b mrr\n from 2024-02\n acme 100 120\n",
                 "2024-01 new 100\n 2024-03 expansion 20", "0 superseded");
}

TEST(SourcesRule, TakesTheMrrTableThatReachesFurther) {
  ExpectBothWays("file old mrr\n from 2024-01\n acme 100 150 90\n bolt 5 . .\n",
                 "file new mrr\n from 2024-02\n acme 120 90 0\n",
                 "2024-01 new 105\n 2024-02 expansion 20 churn -5\n 2024-03 contraction -30\n"
                 "2024-04 churn -90",
                 R"(newer_mrr acme 2024-02 120 (new:7) not 150 (old:3)
                    1 newer_mrr, 0 superseded)");
}

TEST(SourcesRule, TakesAZeroThatTheNewerMrrTableStates) {
  ExpectBothWays("file old mrr\n from 2024-01\n acme 100 100\n",
                 "file new mrr\n from 2024-01\n acme 100 0 0\n",
                 "2024-01 new 100\n 2024-02 churn -100",
                 R"(newer_mrr acme 2024-02 0 (new:6) not 100 (old:3)
                    1 newer_mrr, 0 superseded)");
}

TEST(SourcesRule, OfEquallyNewMrrTablesTakesTheLargerValue) {
  ExpectBothWays("file a mrr\n from 2024-01\n acme 100 90\n",
                 "file b mrr\n from 2024-01\n acme 80 90\n acme . 20\n",
                 "2024-01 new 100\n 2024-02 expansion 10",
                 R"(newer_mrr acme 2024-01 100 (a:3) not 80 (b:6)
                    newer_mrr acme 2024-02 110 (b:6) not 90 (a:3)
                    2 newer_mrr, 0 superseded)");
}

TEST(SourcesRule, PrefersMrrToSubscriptionsToMovementsToInvoices) {
  const std::string invoices = "file i invoices\n acme 2024-01-01..2024-07-01 1\n";
  const std::string movements = "file m movements\n acme 2024-02-10.. 2\n";
  const std::string subscriptions = "file s subscriptions\n acme 2024-03-01..2024-06-01 3\n";
  const std::string mrr = "file t mrr\n from 2024-04\n acme 4 4\n";
  ExpectBothWays(invoices + movements, subscriptions + mrr,
                 "2024-01 new 1\n 2024-02 expansion 1\n 2024-03 expansion 1\n"
                 "2024-04 expansion 1\n 2024-06 contraction -2",
                 R"(better_table acme 2024-02 2 (m:4) not 1 (i:2)
                    better_table acme 2024-03 3 (s:6) not 1 (i:2)
                    better_table acme 2024-03 3 (s:6) not 2 (m:4)
                    better_table acme 2024-04 4 (t:9) not 1 (i:2)
                    better_table acme 2024-04 4 (t:9) not 2 (m:4)
                    better_table acme 2024-04 4 (t:9) not 3 (s:6)
                    better_table acme 2024-05 4 (t:9) not 1 (i:2)
                    better_table acme 2024-05 4 (t:9) not 2 (m:4)
                    better_table acme 2024-05 4 (t:9) not 3 (s:6)
                    better_table acme 2024-06 2 (m:4) not 1 (i:2)
                    10 better_table, 0 superseded)");
}

TEST(SourcesRule, JoinsTheTablesOfACustomerWhoMoved) {
  // From one billing system to another: no month is stated by both.
  ExpectBothWays("file s subscriptions\n acme 2023-11-10..2024-01-05 100\n",
                 "file i invoices\n acme 2024-01-05..2024-03-05 100\n",
                 "2023-11 new 100\n 2024-03 churn -100", "0 superseded");
}

TEST(SourcesRule, LeavesOtherCurrenciesAndCustomersAlone) {
  ExpectBothWays(
      "file s subscriptions\n currency USD\n acme 2024-01-01..2024-02-10 100\n"
      "bolt 2024-01-01..2024-02-10 10\n",
      "file t mrr\n from 2024-01\n currency EUR\n acme 7\n currency USD\n core 8\n",
      "2024-01 new 125\n 2024-02 churn -125", "0 superseded");
}

TEST(SourcesRule, KeepsTheFirstConflictsByCustomerAndMonth) {
  std::string a = "file a mrr\n from 2024-01\n";
  std::string b = "file b mrr\n from 2024-01\n";
  for (int i = 30; i >= 10; --i) {
    a += "c" + std::to_string(i) + " 5 5\n";
    b += "c" + std::to_string(i) + " 6 7 8\n";
  }
  const std::string text = ConflictsText(LedgerFromText(a + b));
  EXPECT_EQ(text.substr(0, text.find('\n')), "newer_mrr c10 2024-01 6 (b:46) not 5 (a:23)");
  EXPECT_NE(text.find("newer_mrr c14 2024-02"), std::string::npos);
  EXPECT_EQ(text.find("c15"), std::string::npos);
  EXPECT_NE(text.find("42 newer_mrr, 0 superseded"), std::string::npos);
}

}  // namespace
}  // namespace holdfast
