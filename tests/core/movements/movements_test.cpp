#include "holdfast/movements/movements.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

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

// Likewise of a customer who pays nothing.
TEST(Classify, CoversEveryStepOfACustomerForNothing) {
  const Standing free = {0, true};
  EXPECT_EQ(Classify(5, free, Past::kRecent), MovementKind::kContraction);
  EXPECT_EQ(Classify(free, free, Past::kRecent), MovementKind::kUnchanged);
  EXPECT_EQ(Classify(free, 5, Past::kRecent), MovementKind::kExpansion);
  EXPECT_EQ(Classify(free, 0, Past::kRecent), MovementKind::kChurn);
  EXPECT_EQ(Classify(0, free, Past::kRecent), MovementKind::kReactivation);
  EXPECT_EQ(Classify(0, free, Past::kLongAgo), MovementKind::kNew);
}

TEST(Movements, TellWhatThoseWhoPaidNothingExpandBy) {
  Movement period;
  AddStep(Standing(0, true), 7, Past::kRecent, &period);
  AddStep(5, 8, Past::kRecent, &period);
  EXPECT_EQ(period.expansion, 10);
  EXPECT_EQ(period.expansion_of_free, 7);
  EXPECT_EQ(period.customers.opening, 2U);
  EXPECT_EQ(period.customers.expanded, 2U);
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

/// What one customer adds to a month where each day's change is a movement: "2024-02 new 40 churn
/// -40" as MovementsText, and the counts of customers of all months.
struct ByDay {
  std::string text;
  std::vector<Movement::Customers> customers;
};

ByDay ByDayOf(const Ledger& ledger, std::string_view as_of, Day gap_days = 0,
              std::optional<Day> window = std::nullopt) {
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(*ledger.first_day(), *DayFromString(as_of));
  Timelines timelines(spans, *grid, {nullptr, nullptr, gap_days, window, true});
  MovementTable table(grid->size());
  std::vector<Movement> sums(grid->size());
  for (AccountId account = 0; account < ledger.accounts().size(); ++account) {
    const Timeline timeline = timelines.Of(account);
    table.Add(timeline);
    for (std::size_t i = 0; i < grid->size(); ++i) {
      // One customer's part is what the customer adds to the table.
      const Movement own = MovementOf(timeline, i).movement;
      AddTo(sums[i].churn, own.churn);
      sums[i].customers.unchanged += own.customers.unchanged;
      sums[i].customers.lost += own.customers.lost;
    }
  }
  table.Finish();
  ByDay found;
  found.text = MovementsText(table.periods(), MonthOf(*ledger.first_day()));
  for (std::size_t i = 0; i < grid->size(); ++i) {
    const Movement& period = table.periods()[i];
    found.customers.push_back(period.customers);
    EXPECT_EQ(sums[i].churn, period.churn);
    EXPECT_EQ(sums[i].customers.unchanged, period.customers.unchanged);
    EXPECT_EQ(sums[i].customers.lost, period.customers.lost);
  }
  return found;
}

TEST(MovementsByDay, CountEachDaysChangeInItsClass) {
  const ByDay found = ByDayOf(LedgerFromText(R"(
      up      2024-01-01..2024-02-10  100
      up      2024-02-10..2024-02-20  150
      up      2024-02-20..            120
      guest   2024-02-05..2024-02-15   40
      pauses  2024-01-01..2024-02-08   60
      pauses  2024-02-18..             60
      stays   2024-01-01..              1)"),
                              "2024-03-31");
  EXPECT_EQ(found.text, Squeeze(R"(
      2024-01  new 161
      2024-02  new 40  reactivation 60  expansion 50  contraction -30  churn -100)"));
  // Two are lost of three: one who came within the month, and one who came back.
  EXPECT_EQ(found.customers[1], (Movement::Customers{3, 1, 0, 1, 1, 1, 2, 1, 0, 0, 3}));
  EXPECT_EQ(found.customers[2], (Movement::Customers{3, 0, 0, 0, 0, 0, 0, 3, 0, 0, 3}));
}

TEST(MovementsByDay, CountACustomerOnceForEachTime) {
  const ByDay found = ByDayOf(LedgerFromText(R"(
      acme  2024-01-01..2024-02-03  10
      acme  2024-02-05..2024-02-07  10
      acme  2024-02-09..2024-02-11  10)"),
                              "2024-02-29");
  EXPECT_EQ(found.text, Squeeze(R"(
      2024-01  new 10
      2024-02  reactivation 20  churn -30)"));
  EXPECT_EQ(found.customers[1], (Movement::Customers{1, 0, 0, 2, 0, 0, 3, 0, 0, 0, 0}));
}

TEST(MovementsByDay, NetWhatChangesOnOneDay) {
  const ByDay found = ByDayOf(LedgerFromText(R"(
      acme  2024-01-01..2024-02-10  50
      acme  2024-02-10..            70
      bolt  2024-01-01..2024-02-10  30
      bolt  2024-02-10..            30)"),
                              "2024-02-29");
  EXPECT_EQ(found.text, "2024-01 new 80\n2024-02 expansion 20\n");
  EXPECT_EQ(found.customers[1].unchanged, 1U);
}

TEST(MovementsByDay, HoldAnAccountInCreditAtNothing) {
  const ByDay found = ByDayOf(LedgerFromText(R"(
      acme  2024-01-01..            50
      acme  2024-02-10..2024-02-20 -80)"),
                              "2024-02-29");
  EXPECT_EQ(found.text, "2024-01 new 50\n2024-02 reactivation 50 churn -50\n");
}

TEST(MovementsByDay, SeeNoGapThatIsBridged) {
  const Ledger ledger = LedgerFromText(R"(
      acme  2024-01-01..2024-02-03  10
      acme  2024-02-08..            15)");
  EXPECT_EQ(ByDayOf(ledger, "2024-02-29", 5).text, "2024-01 new 10\n2024-02 expansion 5\n");
  EXPECT_EQ(ByDayOf(ledger, "2024-02-29", 4).text,
            "2024-01 new 10\n2024-02 reactivation 15 churn -10\n");
}

// Lost on 3 February, back on 8 February: five days.
TEST(MovementsByDay, MeasureTheWindowOfAReactivationInDays) {
  const Ledger ledger = LedgerFromText(R"(
      acme  2024-01-01..2024-02-03  10
      acme  2024-02-08..            15)");
  EXPECT_EQ(ByDayOf(ledger, "2024-02-29", 0, 5).text,
            "2024-01 new 10\n2024-02 reactivation 15 churn -10\n");
  const ByDay found = ByDayOf(ledger, "2024-02-29", 0, 4);
  EXPECT_EQ(found.text, "2024-01 new 10\n2024-02 new 15 churn -10\n");
  EXPECT_EQ(found.customers[1].fresh_again, 1U);
}

TEST(MovementsByDay, EndWithTheDayOfTheReport) {
  const Ledger ledger = LedgerFromText(R"(
      acme  2024-01-01..2024-02-10  10
      acme  2024-02-10..2024-02-20  30)");
  EXPECT_EQ(ByDayOf(ledger, "2024-02-09").text, "2024-01 new 10\n");
  EXPECT_EQ(ByDayOf(ledger, "2024-02-19").text, "2024-01 new 10\n2024-02 expansion 20\n");
  EXPECT_EQ(ByDayOf(ledger, "2024-02-20").text, "2024-01 new 10\n2024-02 expansion 20 churn -30\n");
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
