#include "holdfast/statistics/promoters.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

Promoters Of(std::uint64_t promoters, std::uint64_t passives, std::uint64_t detractors) {
  return {promoters, passives, detractors};
}

TEST(Promoters, AreCountedByTheStandardCutOffs) {
  Promoters promoters;
  for (int score = 0; score <= 10; ++score) promoters.Count(score);
  EXPECT_EQ(promoters, Of(2, 2, 7));
}

TEST(NetPromoterScore, IsTheDifferenceOfTheShares) {
  EXPECT_DOUBLE_EQ(*NetPromoterScore(Of(50, 30, 20)), 30);
  EXPECT_DOUBLE_EQ(*NetPromoterScore(Of(0, 0, 1)), -100);
  EXPECT_EQ(NetPromoterScore(Of(0, 0, 0)), std::nullopt);
}

struct Case {
  Promoters promoters;
  double low;
  double high;
};

// Expected values: the formula of the paper, evaluated in Python.
TEST(NetPromoterInterval, HoldsForFewAnswersAndForAlikeOnes) {
  const Case cases[] = {{Of(50, 30, 20), 14.051130178761607, 44.20129700570441},
                        {Of(5, 3, 2), -19.05061537636367, 65.20446153020983},
                        {Of(4, 0, 0), 6.944177980272038, 100},
                        {Of(0, 0, 1), -98.49864942025202, 48.49864942025203},
                        {Of(0, 0, 300), -100, -97.64225513706317}};
  for (const Case& each : cases) {
    const auto interval = NetPromoterInterval(each.promoters);
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->low, each.low, 1e-9);
    EXPECT_NEAR(interval->high, each.high, 1e-9);
  }
  EXPECT_EQ(NetPromoterInterval(Of(0, 0, 0)), std::nullopt);
}

}  // namespace
}  // namespace holdfast
