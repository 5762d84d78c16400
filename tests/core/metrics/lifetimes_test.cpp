#include "holdfast/metrics/lifetimes.h"

#include <gtest/gtest.h>

#include <string>

#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

/// "1:2/0 3:0/1": age:churned/censored.
std::string Text(const std::vector<LifeCount>& counts) {
  std::string text;
  for (const LifeCount& count : counts) {
    text += (text.empty() ? "" : " ") + std::to_string(count.time) + ":" +
            std::to_string(count.churned) + "/" + std::to_string(count.censored);
  }
  return text;
}

struct Table {
  Lifetimes lifetimes;
  void Add(const Timeline& timeline) { lifetimes.Add(timeline); }
  void Finish() {}
};

std::string CountsOf(std::string_view ledger, std::size_t complete) {
  return Text(testing::AddUp(testing::LedgerFromText(ledger), Table{Lifetimes(complete)})
                  .lifetimes.Counts());
}

TEST(Lifetimes, EndWithTheFirstMonthWithoutMrr) {
  EXPECT_EQ(CountsOf(R"(from 2024-01
      leaves  10 10  .  .
      stays   10 20 30 30
      late     .  .  . 10)",
                     4),
            "0:0/1 2:1/0 3:0/1");
}

TEST(Lifetimes, CountTheFirstChurnOfWhoComesBack) {
  EXPECT_EQ(CountsOf("from 2024-01\nback 10 . 10 10", 4), "1:1/0");
}

TEST(Lifetimes, AreSeenUntilTheLastCompleteMonth) {
  // Who leaves or comes in the partial month is not known to have.
  EXPECT_EQ(CountsOf(R"(from 2024-01
      leaves  10 10 .
      comes    .  . 5)",
                     2),
            "1:0/1");
  EXPECT_EQ(CountsOf("from 2024-01\nacme 10 10", 0), "");
}

/// "due/lost" by age.
std::string RenewalsOf(std::string_view ledger, std::size_t complete, std::size_t seen) {
  const Table table = testing::AddUp(testing::LedgerFromText(ledger), Table{Lifetimes(complete)});
  std::string text;
  const RenewalTable renewals = table.lifetimes.cohorts().Renewals(seen);
  for (const RenewalTable::Renewal& renewal : renewals.renewals()) {
    text += (text.empty() ? "" : " ") + std::to_string(renewal.due) + "/" +
            std::to_string(renewal.lost);
  }
  return text;
}

constexpr std::string_view kCohorts = R"(from 2024-01
      older   10  .  .  .  .
      stays    . 10 10 10 10
      leaves   . 10 10  . 10
      late     .  .  . 10  .)";

TEST(Lifetimes, TellByCohortWhoCouldLeaveButForTheFirstMonthOfTheData) {
  EXPECT_EQ(RenewalsOf(kCohorts, 5, 5), "3/1 2/1 1/0");
}

TEST(Lifetimes, TellWhatWasKnownAfterSomeMonths) {
  EXPECT_EQ(RenewalsOf(kCohorts, 5, 3), "2/0");
  EXPECT_EQ(RenewalsOf(kCohorts, 5, 1), "");
}

TEST(Lifetimes, CountWhoIsLeftOfACohort) {
  const Table table = testing::AddUp(testing::LedgerFromText(kCohorts), Table{Lifetimes(5)});
  EXPECT_EQ(table.lifetimes.cohorts().Left(1, 1), 2U);
  EXPECT_EQ(table.lifetimes.cohorts().Left(1, 3), 1U);
  EXPECT_EQ(table.lifetimes.cohorts().Left(4, 0), 0U);
}

}  // namespace
}  // namespace holdfast
