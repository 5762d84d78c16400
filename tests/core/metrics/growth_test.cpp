#include "holdfast/metrics/growth.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace holdfast {
namespace {

MrrLevel Level(Minor mrr, std::uint64_t customers) { return {mrr * kUnitsPerMinor, customers}; }

std::vector<Movement> Closings(const std::vector<Minor>& closings) {
  std::vector<Movement> months;
  for (const Minor closing : closings) {
    months.emplace_back();
    months.back().closing = closing * kUnitsPerMinor;
  }
  return months;
}

TEST(Growth, IsMadeOfCustomersAndOfWhatEachPays) {
  // From 2 customers at 7,500 to 3 at 7,000: 1 x 7,250 and -500 x 2.5.
  const auto factors = FactorsOf(Level(15'000, 2), Level(21'000, 3), 6'000);
  ASSERT_TRUE(factors);
  EXPECT_EQ(factors->customers, 7'250);
  EXPECT_EQ(factors->arpa, -1'250);
}

TEST(Growth, OfTheSameCustomersIsAllArpaAndAtTheSameArpaAllCustomers) {
  EXPECT_EQ(FactorsOf(Level(15'000, 2), Level(21'000, 2), 6'000)->customers, 0);
  EXPECT_EQ(FactorsOf(Level(15'000, 2), Level(22'500, 3), 7'500)->arpa, 0);
}

TEST(Growth, FactorsAddUpWhereTheyAreRounded) {
  // 1 x (100 / 3 + 101 / 4) / 2 = 29.29...
  const auto factors = FactorsOf(Level(100, 3), Level(101, 4), 1);
  EXPECT_EQ(factors->customers, 29);
  EXPECT_EQ(factors->arpa, -28);
}

TEST(Growth, HasNoFactorsWithoutCustomersOrRoom) {
  EXPECT_FALSE(FactorsOf(Level(0, 0), Level(100, 1), 100));
  EXPECT_FALSE(FactorsOf(Level(100, 1), Level(0, 0), -100));
  const MrrLevel huge = {std::numeric_limits<Units>::max(), 1};
  EXPECT_FALSE(FactorsOf(huge, {1, 1'000}, 0));
}

TEST(Growth, ComparesWithTheMonthItSpansBackTo) {
  const std::vector<Movement> months = Closings({0, 100, 150});
  EXPECT_DOUBLE_EQ(*GrowthOver(months, 2, 1), 0.5);
  EXPECT_EQ(GrowthOver(months, 1, 1), std::nullopt);
  EXPECT_EQ(GrowthOver(months, 2, 3), std::nullopt);
}

TEST(GrowthRatio, ComparesTheYearsGrowthWithTheYearBefores) {
  std::vector<Minor> closings(25, 100);
  closings[12] = 150;
  closings[24] = 210;
  // 40 % after 50 %.
  EXPECT_DOUBLE_EQ(*GrowthRatio(Closings(closings), 24), 0.8);
  EXPECT_EQ(GrowthRatio(Closings(closings), 23), std::nullopt);
  closings[12] = 100;
  EXPECT_EQ(GrowthRatio(Closings(closings), 24), std::nullopt) << "the year before did not grow";
  closings[12] = 90;
  EXPECT_EQ(GrowthRatio(Closings(closings), 24), std::nullopt) << "two minus signs make no plus";
}

TEST(Herfindahl, GoesFromEqualCustomersToOneWhoPaysAll) {
  EXPECT_DOUBLE_EQ(*Herfindahl(4 * 25 * 25, 100), 0.25);
  EXPECT_DOUBLE_EQ(*Herfindahl(100 * 100, 100), 1);
  EXPECT_EQ(Herfindahl(0, 0), std::nullopt);
}

TEST(Arr, IsTwelveTimesTheExactMrr) {
  // A year of 100.01 is 8.334... a month, and 100.01 a year again.
  EXPECT_EQ(ArrOf(Units{10'001} * kUnitsPerMinor / 12), 10'001);
  EXPECT_EQ(ArrOf(-kUnitsPerMinor), -12);
}

}  // namespace
}  // namespace holdfast
