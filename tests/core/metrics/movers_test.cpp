#include "holdfast/metrics/movers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

using testing::LedgerFromText;

Movers MoversOf(const Ledger& ledger, MovementKind wanted, std::size_t periods, std::size_t kept) {
  struct Table {
    Movers movers;
    MovementTable movements;
    MovementKind wanted;
    void Finish() {}
    void Add(const Timeline& timeline) {
      movements.Add(timeline,
                    [&](MovementKind kind, std::size_t period, Units before, Units after) {
                      if (kind != wanted) return;
                      movers.Add({timeline.account, static_cast<std::uint32_t>(period),
                                  timeline.runs.front().from, before, after});
                    });
    }
  };
  const Table table = {Movers(ledger.accounts(), periods, kept),
                       MovementTable(testing::MonthsOf(ledger)), wanted};
  return testing::AddUp(ledger, table).movers;
}

std::vector<std::string> Names(const Ledger& ledger, const Movers& movers) {
  std::vector<std::string> names;
  for (const Mover& mover : movers.Foremost()) {
    names.push_back(std::string(ledger.accounts().customer(mover.account)) + "@" +
                    std::to_string(mover.period));
  }
  return names;
}

TEST(Movers, ComeLatestFirstThenLargestThenByName) {
  const Ledger ledger = LedgerFromText(R"(from 2024-01
      early  900   .  .  .
      b       10  10  .  .
      a       10  10  .  .
      large   50  50  .  .
      twice    5   .  5  .)");
  const Movers movers = MoversOf(ledger, MovementKind::kChurn, 4, 100);
  EXPECT_EQ(movers.total(), 6U);
  EXPECT_EQ(Names(ledger, movers),
            (std::vector<std::string>{"twice@3", "large@2", "a@2", "b@2", "early@1", "twice@1"}));
}

TEST(Movers, LeaveOutPeriodsThatAreNotComplete) {
  const Ledger ledger = LedgerFromText(R"(from 2024-01
      acme 10 20 30)");
  const Movers movers = MoversOf(ledger, MovementKind::kExpansion, 2, 100);
  EXPECT_EQ(Names(ledger, movers), std::vector<std::string>{"acme@1"});
}

TEST(Movers, KeepTheForemostOfMany) {
  std::string text = "from 2024-01\n";
  for (int i = 0; i < 500; ++i) {
    // 7 and 500 have no common factor: every amount from 1 to 500 once, in another order.
    text += "c" + std::to_string(i) + " " + std::to_string(i * 7 % 500 + 1) +
            (i % 2 == 0 ? " .\n" : " 1000\n");
  }
  const Ledger ledger = LedgerFromText(text);
  const Movers movers = MoversOf(ledger, MovementKind::kChurn, 2, 3);
  EXPECT_EQ(movers.total(), 250U);
  std::vector<Units> lost;
  for (const Mover& mover : movers.Foremost()) lost.push_back(mover.before / testing::kMajor);
  EXPECT_EQ(lost, (std::vector<Units>{499, 497, 495}));
}

}  // namespace
}  // namespace holdfast
