#include "holdfast/movements/movements.h"

#include <gtest/gtest.h>

#include "../../support/ledger_text.h"
#include "../../support/row_of.h"

namespace holdfast {
namespace {

using testing::LedgerFromText;
using testing::MovementsText;
using testing::Squeeze;

// The matrix of a step: MRR before (none, some) x MRR after (none, less, the same, more) x the
// past.
TEST(Classify, CoversEveryStep) {
  EXPECT_EQ(Classify(0, 0, Past::kNone), MovementKind::kNone);
  EXPECT_EQ(Classify(0, 0, Past::kRecent), MovementKind::kNone);
  EXPECT_EQ(Classify(0, 5, Past::kNone), MovementKind::kNew);
  EXPECT_EQ(Classify(0, 5, Past::kLongAgo), MovementKind::kNew);
  EXPECT_EQ(Classify(0, 5, Past::kRecent), MovementKind::kReactivation);
  EXPECT_EQ(Classify(5, 5, Past::kRecent), MovementKind::kUnchanged);
  EXPECT_EQ(Classify(5, 6, Past::kRecent), MovementKind::kExpansion);
  EXPECT_EQ(Classify(5, 4, Past::kRecent), MovementKind::kContraction);
  EXPECT_EQ(Classify(5, 0, Past::kRecent), MovementKind::kChurn);
}

TEST(Movements, ReactivationIsNotNew) {
  const Ledger ledger = LedgerFromText(R"(
      from 2024-01
      acme   100 100  .  100
      bolt    50  80 80   20)");
  EXPECT_EQ(MovementsText(ledger), Squeeze(R"(
      2024-01  new 150
      2024-02  expansion 30
      2024-03  churn -100
      2024-04  reactivation 100  contraction -60)"));
}

TEST(Movements, CountCustomersInOneClassEach) {
  const Ledger ledger = LedgerFromText(R"(
      from 2024-01
      stays    10 10
      grows    10 20
      shrinks  10  5
      leaves   10  .
      comes     . 10
      was       .  .)");
  const MovementTable table = testing::AddUp(ledger, MovementTable(2));
  const Movement::Customers& c = table.periods()[1].customers;
  EXPECT_EQ(c, (Movement::Customers{4, 1, 0, 0, 1, 1, 1, 1, 0, 0, 4}));
}

TEST(Movements, OneCustomerWithTwoSubscriptionsContractsThenChurns) {
  // M6: the first of two cancellations is a contraction, the second the churn of one customer.
  const Ledger ledger = LedgerFromText(R"(
      from 2024-01
      acme  10 10  .
      acme  15  .  .)");
  EXPECT_EQ(MovementsText(ledger), Squeeze(R"(
      2024-01  new 25
      2024-02  contraction -15
      2024-03  churn -10)"));
}

TEST(Movements, NetUpAndDownBetweenTwoMonthEnds) {
  const Ledger ledger = LedgerFromText(R"(
      from 2024-01
      acme  50 50
      acme   .  30
      acme   . -30)");
  EXPECT_EQ(MovementsText(ledger), "2024-01 new 50\n");
}

TEST(Movements, FollowDaysWhenThePeriodsAreDays) {
  // M8: active by day 10 11 11 11 10 10; the new one is of day 2 and the one that leaves of day 5,
  // not of day 4.
  Ledger ledger;
  ledger.AddFile("days");
  const auto add = [&ledger](const std::string& customer, Day start, Day end) {
    ledger.Add(testing::RowOf(customer, "", {}, start, end, start, testing::kMajor), 1);
  };
  for (int i = 0; i < 10; ++i) add("always " + std::to_string(i), 0, kOpenEnd);
  add("four days", 1, 4);
  const SpansByAccount spans(ledger);
  const Grid grid = Grid::EndingOn({0, 1, 2, 3, 4, 5});
  Timelines timelines(spans, grid);
  MovementTable table(grid.size());
  for (AccountId account = 0; account < 11; ++account) table.Add(timelines.Of(account));
  table.Finish();
  std::vector<std::uint64_t> active;
  std::vector<std::uint64_t> fresh;
  std::vector<std::uint64_t> lost;
  for (const Movement& day : table.periods()) {
    active.push_back(day.customers.closing);
    fresh.push_back(day.customers.fresh);
    lost.push_back(day.customers.lost);
  }
  EXPECT_EQ(active, (std::vector<std::uint64_t>{10, 11, 11, 11, 10, 10}));
  EXPECT_EQ(fresh, (std::vector<std::uint64_t>{10, 1, 0, 0, 0, 0}));
  EXPECT_EQ(lost, (std::vector<std::uint64_t>{0, 0, 0, 0, 1, 0}));
}

TEST(Movements, BridgeOfThePublishedTable) {
  // T1 (Lago's fixture, cents): a ledger of one customer per figure gives its balances, and the
  // months after the first its movements. In the first month, which opens with nothing, 13,148.00
  // of the new MRR was lost before the month's end, which month-end states do not show.
  const Ledger ledger = LedgerFromText(R"(
      from 2023-11
      stays      140160.23 140160.23 140160.23 140160.23
      december    64163.21     .         .         .
      january     29694.02  29694.02     .         .
      february     3000      3000      3000        .
      new12           .     61717.91  61717.91  61717.91
      new1            .         .     43341.34  43341.34
      new2            .         .         .     13063.40)");
  EXPECT_EQ(MovementsText(ledger), Squeeze(R"(
      2023-11  new 237017.46
      2023-12  new 61717.91  churn -64163.21
      2024-01  new 43341.34  churn -29694.02
      2024-02  new 13063.40  churn -3000)"));
  const MovementTable table = testing::AddUp(ledger, MovementTable(4));
  EXPECT_EQ(table.periods()[1].opening, 23'701'746 * kUnitsPerMinor);
  EXPECT_EQ(table.periods()[1].closing, 23'457'216 * kUnitsPerMinor);
  EXPECT_EQ(table.periods()[2].closing, 24'821'948 * kUnitsPerMinor);
  EXPECT_EQ(table.periods()[3].closing, 25'828'288 * kUnitsPerMinor);
}

}  // namespace
}  // namespace holdfast
