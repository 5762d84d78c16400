#include "holdfast/statistics/survival.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace holdfast {
namespace {

/// Counts from ages; a negative one is that of a customer who is still there.
std::vector<LifeCount> Lives(const std::vector<int>& ages) {
  std::vector<LifeCount> counts;
  for (std::uint32_t time = 0; time < 100; ++time) {
    const auto age = static_cast<int>(time);
    const auto churned = std::count(ages.begin(), ages.end(), age);
    const auto censored = time == 0 ? 0 : std::count(ages.begin(), ages.end(), -age);
    if (churned + censored > 0) {
      counts.push_back(
          {time, static_cast<std::uint64_t>(churned), static_cast<std::uint64_t>(censored)});
    }
  }
  return counts;
}

// Freireich 1963, remission in weeks: 6-MP and placebo.
const std::vector<int> kTreated = {6,   6,   6,   -6, 7,  -9,  10,  -10, -11, 13, 16,
                                   -17, -19, -20, 22, 23, -25, -32, -32, -34, -35};
const std::vector<int> kPlacebo = {1, 1, 2,  2,  3,  4,  4,  5,  5,  8, 8,
                                   8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

TEST(KaplanMeier, MatchesTheFreireichTrial) {
  const SurvivalCurve curve = KaplanMeier(Lives(kTreated));
  struct Row {
    std::uint32_t time;
    std::uint64_t at_risk;
    double survival;
    double error;
    double low;
    double high;
  };
  const std::vector<Row> rows = {
      {6, 21, 0.857, 0.0764, 0.620, 0.952},  {7, 17, 0.807, 0.0869, 0.563, 0.923},
      {10, 15, 0.753, 0.0963, 0.503, 0.889}, {13, 12, 0.690, 0.1068, 0.432, 0.849},
      {16, 11, 0.627, 0.1141, 0.368, 0.805}, {22, 7, 0.538, 0.1282, 0.268, 0.747},
      {23, 6, 0.448, 0.1346, 0.188, 0.680}};
  ASSERT_EQ(curve.points.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const SurvivalPoint& point = curve.points[i];
    EXPECT_EQ(point.time, rows[i].time);
    EXPECT_EQ(point.at_risk, rows[i].at_risk);
    EXPECT_NEAR(point.survival, rows[i].survival, 5e-4);
    EXPECT_NEAR(*point.standard_error, rows[i].error, 5e-5);
    EXPECT_NEAR(*point.low, rows[i].low, 5e-4);
    EXPECT_NEAR(*point.high, rows[i].high, 5e-4);
  }
  EXPECT_EQ(curve.customers, 21U);
  EXPECT_EQ(curve.median, 23U);
  EXPECT_EQ(curve.last_time, 35U);
  EXPECT_NEAR(curve.restricted_mean, 23.2874, 5e-5);
}

TEST(KaplanMeier, IsOpenBeyondTheLastTimeWhenThatOneIsStillACustomer) {
  // 35+ is the longest: the curve stays where it was, and is not known from there on.
  const SurvivalCurve treated = KaplanMeier(Lives(kTreated));
  EXPECT_TRUE(treated.open_end);
  EXPECT_GT(treated.points.back().survival, 0);
  const SurvivalCurve placebo = KaplanMeier(Lives(kPlacebo));
  EXPECT_FALSE(placebo.open_end);
  EXPECT_EQ(placebo.points.back().survival, 0);
  EXPECT_FALSE(placebo.points.back().low);
  EXPECT_FALSE(placebo.points.back().standard_error);
  EXPECT_EQ(placebo.median, 8U);
}

TEST(KaplanMeier, CountsWhoIsCensoredAtAnAgeAsAtRiskThen) {
  const SurvivalCurve curve = KaplanMeier(Lives({5, -5, -5, -5}));
  EXPECT_EQ(curve.points[0].at_risk, 4U);
  EXPECT_DOUBLE_EQ(curve.points[0].survival, 0.75);
}

TEST(KaplanMeier, WithoutChurnHasNoPointAndNoMedian) {
  const SurvivalCurve curve = KaplanMeier(Lives({-3, -8}));
  EXPECT_TRUE(curve.points.empty());
  EXPECT_FALSE(curve.median);
  EXPECT_TRUE(curve.open_end);
  EXPECT_DOUBLE_EQ(curve.restricted_mean, 8);
  EXPECT_EQ(KaplanMeier({}).customers, 0U);
  EXPECT_EQ(KaplanMeier({}).restricted_mean, 0);
}

TEST(KaplanMeier, HasItsMedianWhereExactlyHalfAreLeft) {
  // 3/4 * 2/3 and the like are halves but for the last bit.
  EXPECT_EQ(KaplanMeier(Lives({1, 2, -9, -9})).median, 2U);
  EXPECT_EQ(KaplanMeier(Lives({1, 2, 3, 4, 5, -9, -9, -9, -9, -9})).median, 5U);
}

TEST(KaplanMeier, NeverRisesAndStaysWithinItsLimits) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<int> ages(1 + random() % 40);
    for (int& age : ages) age = (random() % 3 == 0 ? -1 : 1) * static_cast<int>(1 + random() % 30);
    const SurvivalCurve curve = KaplanMeier(Lives(ages));
    double before = 1;
    for (const SurvivalPoint& point : curve.points) {
      EXPECT_LT(point.survival, before);
      EXPECT_GE(point.survival, 0);
      EXPECT_LE(point.low.value_or(0), point.survival);
      EXPECT_GE(point.high.value_or(1), point.survival);
      before = point.survival;
    }
    EXPECT_LE(curve.restricted_mean, curve.last_time);
  }
}

TEST(LogRank, MatchesPublishedTests) {
  const std::optional<LogRank> trial = LogRankTest(std::vector{Lives(kPlacebo), Lives(kTreated)});
  EXPECT_NEAR(trial->chi_square, 16.79294, 5e-6);
  EXPECT_NEAR(trial->p, 4.1688e-05, 5e-10);
  EXPECT_EQ(trial->degrees, 1U);
  const std::optional<LogRank> small =
      LogRankTest(std::vector{Lives({10, 20, 30}), Lives({10, 20, 50})});
  EXPECT_NEAR(small->chi_square, 0.254237, 5e-7);
  EXPECT_NEAR(small->p, 0.614107, 5e-7);
}

TEST(LogRank, OfSeveralGroupsDoesNotDependOnTheirOrder) {
  const std::vector<int> third = {2, 4, -6, 9, 14, -20, 21};
  const LogRank one = *LogRankTest(std::vector{Lives(kPlacebo), Lives(kTreated), Lives(third)});
  const LogRank other = *LogRankTest(std::vector{Lives(third), Lives(kPlacebo), Lives(kTreated)});
  EXPECT_EQ(one.degrees, 2U);
  EXPECT_NEAR(one.chi_square, other.chi_square, 1e-9);
  // A group without customers changes nothing.
  const LogRank with_none =
      *LogRankTest(std::vector{Lives(kPlacebo), Lives({}), Lives(kTreated), Lives(third)});
  EXPECT_EQ(with_none.degrees, 2U);
  EXPECT_DOUBLE_EQ(with_none.chi_square, one.chi_square);
}

TEST(LogRank, OfEqualGroupsSeesNoDifference) {
  const LogRank test = *LogRankTest(std::vector{Lives(kTreated), Lives(kTreated), Lives(kTreated)});
  EXPECT_NEAR(test.chi_square, 0, 1e-12);
  EXPECT_NEAR(test.p, 1, 1e-9);
}

TEST(LogRank, HasNoneWhereNothingCanBeCompared) {
  EXPECT_FALSE(LogRankTest(std::vector<std::vector<LifeCount>>{Lives(kTreated)}));
  EXPECT_FALSE(LogRankTest(std::vector{Lives(kTreated), Lives({})}));
  EXPECT_FALSE(LogRankTest(std::vector{Lives({-4, -5}), Lives({-6})}));
  // The first group is gone before anybody of the second leaves, or of itself.
  EXPECT_FALSE(LogRankTest(std::vector{Lives({-1, -1}), Lives({5, 6})}));
}

}  // namespace
}  // namespace holdfast
