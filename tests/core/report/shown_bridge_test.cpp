#include <gtest/gtest.h>

#include <random>

#include "holdfast/report/build.h"

namespace holdfast {
namespace {

Movement Exact(Units opening, Units fresh, Units reactivation, Units expansion, Units contraction,
               Units churn) {
  Movement m;
  m.opening = opening;
  m.fresh = fresh;
  m.reactivation = reactivation;
  m.expansion = expansion;
  m.contraction = contraction;
  m.churn = churn;
  m.closing = opening + fresh + reactivation + expansion - contraction - churn;
  return m;
}

constexpr Units kThird = kUnitsPerMinor / 3;

TEST(ShownBridge, GivesTheMissingCentToTheLargestRemainder) {
  // Three thirds of a cent of different classes make one cent, of which new, the first of equals,
  // gets all.
  const std::vector<MovementRow> rows = ShownBridge({Exact(0, kThird, kThird, kThird, 0, 0)}, {0});
  EXPECT_EQ(rows[0].closing, 1);
  EXPECT_EQ(rows[0].fresh, 1);
  EXPECT_EQ(rows[0].reactivation, 0);
  EXPECT_EQ(rows[0].expansion, 0);
}

TEST(ShownBridge, RoundsAClosingHalfAwayFromZero) {
  EXPECT_EQ(ShownBridge({Exact(0, kUnitsPerMinor / 2, 0, 0, 0, 0)}, {0})[0].closing, 1);
  EXPECT_EQ(ShownBridge({Exact(0, kUnitsPerMinor / 2 - 1, 0, 0, 0, 0)}, {0})[0].closing, 0);
}

TEST(ShownBridge, OpensWithWhatTheMonthBeforeClosedWith) {
  const std::vector<MovementRow> rows = ShownBridge(
      {Exact(0, 2 * kThird, 0, 0, 0, 0), Exact(2 * kThird, 2 * kThird, 0, 0, 0, 0)}, {0, 1});
  EXPECT_EQ(rows[0].closing, 1);
  EXPECT_EQ(rows[1].opening, 1);
  EXPECT_EQ(rows[1].closing, 1);
  EXPECT_EQ(rows[1].fresh, 0);
}

TEST(ShownBridge, AddsUpForRandomMonthsAndStaysNearTheExact) {
  std::mt19937_64 random(99);
  const auto amount = [&random](Units below) {
    return static_cast<Units>(random() % static_cast<std::uint64_t>(below));
  };
  std::vector<Movement> periods;
  std::vector<Month> months;
  Units opening = 0;
  for (Month month = 0; month < 5000; ++month) {
    const Units lost = opening == 0 ? 0 : amount(opening + 1);
    const Units contraction = lost == 0 ? 0 : amount(lost + 1);
    periods.push_back(Exact(opening, amount(90'000), month % 3 == 0 ? 0 : amount(90'000),
                            amount(90'000), contraction, lost - contraction));
    months.push_back(month);
    opening = periods.back().closing;
  }
  Minor previous = 0;
  const std::vector<MovementRow> rows = ShownBridge(periods, months);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const MovementRow& row = rows[i];
    ASSERT_EQ(row.opening, previous);
    ASSERT_EQ(
        row.opening + row.fresh + row.reactivation + row.expansion - row.contraction - row.churn,
        row.closing);
    const auto near = [](Minor shown, Units exact) {
      return shown >= 0 && std::abs(shown * kUnitsPerMinor - exact) < kUnitsPerMinor;
    };
    ASSERT_TRUE(near(row.fresh, periods[i].fresh) &&
                near(row.reactivation, periods[i].reactivation) &&
                near(row.expansion, periods[i].expansion) &&
                near(row.contraction, periods[i].contraction) &&
                near(row.churn, periods[i].churn) && near(row.closing, periods[i].closing))
        << "month " << i;
    previous = row.closing;
  }
}

}  // namespace
}  // namespace holdfast
