#include "holdfast/statistics/separation.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

// Six pairs of one who stays and one who leaves: 5 > 1, 5 > 3, 4 > 1, 4 > 3, 3
// > 1, and 3 = 3.
TEST(Separation, IsTheShareOfPairsInTheRightOrder) {
  const auto separation = SeparationOf({{5, false}, {4, false}, {3, false}, {3, true}, {1, true}});
  ASSERT_TRUE(separation.has_value());
  EXPECT_EQ(separation->lost, 2U);
  EXPECT_EQ(separation->kept, 3U);
  EXPECT_DOUBLE_EQ(separation->area, 5.5 / 6);
}

TEST(Separation, IsAHalfWhereTheScoreTellsNothing) {
  const auto separation = SeparationOf({{2, false}, {2, true}, {2, false}, {2, true}});
  EXPECT_DOUBLE_EQ(separation->area, 0.5);
  EXPECT_LT(separation->interval.low, 0.5);
  EXPECT_GT(separation->interval.high, 0.5);
}

TEST(Separation, TakesScoresThatDifferByRoundingForEqual) {
  EXPECT_DOUBLE_EQ(SeparationOf({{0.1 + 0.2, true}, {0.3, false}})->area, 0.5);
}

TEST(Separation, IsUnknownWithoutBothKinds) {
  EXPECT_FALSE(SeparationOf({{2, false}, {3, false}}).has_value());
  EXPECT_FALSE(SeparationOf({{2, true}}).has_value());
  EXPECT_FALSE(SeparationOf({}).has_value());
}

// By hand from their formula: 0.893 x 0.107 + 50 x (0.80668 - 0.79745) + 57 x (0.84253 - 0.79745) =
// 3.1266, over 51 x 58.
TEST(Separation, HasTheErrorOfHanleyAndMcNeil) {
  EXPECT_NEAR(AreaError(0.893, 51, 58), 0.0325, 0.00005);
}

// Of 20 and 20 without an error: the area t below 1 with 1 - t = 1.96 errors of t is 0.8986681, and
// of 2 and 2 0.3856357 (solved by an independent program).
TEST(Separation, IsNoPointWhereTheOrderIsPerfect) {
  const auto separation = SeparationOf({{9, false}, {8, false}, {1, true}, {2, true}});
  EXPECT_DOUBLE_EQ(separation->area, 1);
  EXPECT_NEAR(separation->interval.low, 0.3856357, 1e-6);
  EXPECT_DOUBLE_EQ(separation->interval.high, 1);
  std::vector<ScoredOutcome> many;
  for (int i = 0; i < 20; ++i) {
    many.push_back({1, true});
    many.push_back({2, false});
  }
  EXPECT_NEAR(SeparationOf(many)->interval.low, 0.8986681, 1e-6);
}

TEST(Separation, SaysWhetherTheScoreTells) {
  EXPECT_EQ(VerdictOf({.area = 0.7, .interval = {0.51, 0.8}}), "tells");
  EXPECT_EQ(VerdictOf({.area = 0.7, .interval = {0.5, 0.8}}), "chance");
  EXPECT_EQ(VerdictOf({.area = 0.3, .interval = {0.2, 0.49}}), "reversed");
}

}  // namespace
}  // namespace holdfast
