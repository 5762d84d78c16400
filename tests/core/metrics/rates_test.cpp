#include "holdfast/metrics/rates.h"

#include <gtest/gtest.h>

#include <vector>

namespace holdfast {
namespace {

Movement LostOf(std::uint64_t lost, std::uint64_t opening) {
  Movement period;
  period.customers.opening = opening;
  period.customers.lost = lost;
  return period;
}

TEST(Rates, HaveNoValueWithoutADenominator) {
  const Movement empty;
  EXPECT_FALSE(CustomerChurn(empty));
  EXPECT_FALSE(GrossMrrChurn(empty));
  EXPECT_FALSE(NetMrrChurn(empty, NetChurnRule::kWithReactivation));
  EXPECT_FALSE(ExpansionRate(empty));
  EXPECT_FALSE(QuickRatio(empty, true));
  EXPECT_FALSE(ShareOf(0, 0));
  EXPECT_EQ(RatioOf(0, 5), 0.0);
}

TEST(Rates, OfAMonthWithEveryMovement) {
  Movement period;
  period.opening = 1000;
  period.fresh = 300;
  period.reactivation = 50;
  period.expansion = 200;
  period.contraction = 40;
  period.churn = 60;
  period.customers.opening = 20;
  period.customers.lost = 3;
  EXPECT_DOUBLE_EQ(*CustomerChurn(period), 0.15);
  EXPECT_DOUBLE_EQ(*GrossMrrChurn(period), 0.1);
  EXPECT_DOUBLE_EQ(*NetMrrChurn(period, NetChurnRule::kWithReactivation), -0.15);
  EXPECT_DOUBLE_EQ(*NetMrrChurn(period, NetChurnRule::kWithoutReactivation), -0.1);
  EXPECT_DOUBLE_EQ(*ExpansionRate(period), 0.2);
  EXPECT_DOUBLE_EQ(*QuickRatio(period, false), 5.0);
  EXPECT_DOUBLE_EQ(*QuickRatio(period, true), 5.5);
}

/// Of a month behind these periods.
Rate LtvOf(double arpa, std::vector<Movement> before) {
  before.push_back(LostOf(50, 100));
  return LifetimeValue(arpa, before, {});
}

TEST(LifetimeValue, IsArpaOverTheMeanChurnOfSixPeriods) {
  // R10: ARPA 100, trailing churn 5 %: 2,000.
  EXPECT_DOUBLE_EQ(*LtvOf(100, std::vector<Movement>(6, LostOf(5, 100))), 2000);
  // The seventh period back is out of it.
  std::vector<Movement> periods(7, LostOf(5, 100));
  periods[0] = LostOf(90, 100);
  EXPECT_DOUBLE_EQ(*LtvOf(100, periods), 2000);
  // The mean is that of the rates.
  EXPECT_DOUBLE_EQ(*LtvOf(90, std::vector<Movement>{LostOf(1, 10), LostOf(2, 10)}), 600);
}

TEST(LifetimeValue, HasNoValueWithoutChurn) {
  EXPECT_FALSE(LtvOf(100, std::vector<Movement>(6, LostOf(0, 100))));
  EXPECT_FALSE(LtvOf(100, {}));
  EXPECT_FALSE(LtvOf(100, std::vector<Movement>{LostOf(0, 0)}));
}

TEST(LifetimeValue, MayBeOfTheChurnOfTheMonthOrOfMrr) {
  Settings settings;
  settings.ltv = LtvRule::kMonth;
  EXPECT_DOUBLE_EQ(*LifetimeValue(100, std::vector{LostOf(5, 100), LostOf(1, 4)}, settings), 400);
  EXPECT_FALSE(LifetimeValue(100, {}, settings));
  settings.ltv = LtvRule::kNetMrr;
  Movement shrinks;
  shrinks.opening = 100;
  shrinks.contraction = 20;
  Movement grows = shrinks;
  grows.reactivation = 15;
  const Movement month;
  EXPECT_DOUBLE_EQ(*LifetimeValue(100, std::vector{shrinks, grows, month}, settings), 800);
  settings.net_churn = NetChurnRule::kWithoutReactivation;
  EXPECT_DOUBLE_EQ(*LifetimeValue(100, std::vector{shrinks, grows, month}, settings), 500);
  // Who grows has no end.
  grows.expansion = 100;
  EXPECT_FALSE(LifetimeValue(100, std::vector{shrinks, grows, month}, settings));
}

TEST(LifetimeValue, LeavesOutPeriodsThatNobodyOpenedWith) {
  EXPECT_DOUBLE_EQ(*LtvOf(100, std::vector<Movement>{LostOf(0, 0), LostOf(1, 10)}), 1000);
}

}  // namespace
}  // namespace holdfast
