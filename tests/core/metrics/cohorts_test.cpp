#include "holdfast/metrics/cohorts.h"

#include <gtest/gtest.h>

#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

using testing::kMajor;
using testing::LedgerFromText;

TEST(Cohorts, FollowTheMonthOfTheFirstMrr) {
  const CohortTable table = testing::AddUp(LedgerFromText(R"(from 2024-01
      acme  100 150  .  50
      bolt   10  10 10   .
      core    .  40 30  30)"),
                                           CohortTable(4));
  const Cohort& january = table.cohorts()[0];
  EXPECT_EQ(january.customers, (std::vector<std::uint64_t>{2, 2, 1, 1}));
  EXPECT_EQ(january.net_mrr,
            (std::vector<Units>{110 * kMajor, 160 * kMajor, 10 * kMajor, 50 * kMajor}));
  EXPECT_EQ(january.gross_mrr,
            (std::vector<Units>{110 * kMajor, 110 * kMajor, 10 * kMajor, 50 * kMajor}));
  const Cohort& february = table.cohorts()[1];
  EXPECT_EQ(february.customers, (std::vector<std::uint64_t>{1, 1, 1}));
  EXPECT_EQ(february.net_mrr, (std::vector<Units>{40 * kMajor, 30 * kMajor, 30 * kMajor}));
  EXPECT_EQ(february.gross_mrr, february.net_mrr);
  EXPECT_EQ(table.cohorts()[2].customers, (std::vector<std::uint64_t>{0, 0}));
}

TEST(Cohorts, KeepWhoComesBackInTheFirstCohort) {
  const CohortTable table =
      testing::AddUp(LedgerFromText("from 2024-01\nacme 5 . 9"), CohortTable(3));
  EXPECT_EQ(table.cohorts()[0].customers, (std::vector<std::uint64_t>{1, 0, 1}));
  EXPECT_EQ(table.cohorts()[0].gross_mrr, (std::vector<Units>{5 * kMajor, 0, 5 * kMajor}));
  EXPECT_EQ(table.cohorts()[2].customers, (std::vector<std::uint64_t>{0}));
}

}  // namespace
}  // namespace holdfast
