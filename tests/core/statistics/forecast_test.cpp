#include "holdfast/statistics/forecast.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

using Alive = std::vector<std::uint64_t>;

// Fader and Hardie 2007, table 1, High End, of 1,000 customers: years 0 to 7.
const Alive kHigh = {1000, 869, 743, 653, 593, 551, 517, 491};

RenewalTable TableOf(const Alive& alive) {
  RenewalTable table;
  EXPECT_TRUE(table.AddCohort(alive));
  return table;
}

TEST(Forecast, RenewsByTheRateOfAYear) {
  EXPECT_EQ(RenewedShare(0.9, 0), 1);
  EXPECT_DOUBLE_EQ(RenewedShare(0.81, 6), 0.9);
  EXPECT_EQ(RenewedShare(0.9, 12), 0.9);
  EXPECT_EQ(RenewedShare(0.9, 24), 0.9 * 0.9);
  EXPECT_DOUBLE_EQ(RenewedShare(1.21, 30), 1.21 * 1.21 * 1.1);
  EXPECT_EQ(RenewedShare(0, 0), 1);
  EXPECT_EQ(RenewedShare(0, 1), 0);
}

TEST(Forecast, IsLessSureTheFurtherItLooks) {
  // 0.9 x (0.8 / 0.9) ^ sqrt(2), 0.9 x (1 / 0.9) ^ sqrt(2), and 0.81 x (0.8 / 0.9) ^ sqrt(6).
  const ConfidenceInterval year = RenewedWithin(0.9, {0.8, 1}, 12);
  EXPECT_NEAR(year.low, 0.761906920675884, 1e-14);
  EXPECT_NEAR(year.high, 1.044608061735821, 1e-14);
  EXPECT_NEAR(RenewedWithin(0.9, {0.8, 1}, 24).low, 0.606998251170455, 1e-14);
}

TEST(Forecast, ReachesDownToNothingWhereTheRateDoes) {
  EXPECT_EQ(RenewedWithin(0.2, {-0.1, 0.5}, 6).low, 0);
  EXPECT_EQ(RenewedWithin(0.2, {0.1, 0.5}, 0), (ConfidenceInterval{1, 1}));
}

TEST(Forecast, HasWhatCameBeforeRenewedBesideWhatIsNew) {
  EXPECT_DOUBLE_EQ(NewBusiness(0.9, 120, 6), 60);
  EXPECT_DOUBLE_EQ(NewBusiness(0.9, 120, 12), 120);
  EXPECT_DOUBLE_EQ(NewBusiness(0.9, 120, 18), 60 * 0.9 + 120);
  EXPECT_DOUBLE_EQ(NewBusiness(0.9, 120, 24), 120 * 0.9 + 120);
}

TEST(Forecast, LetsEachCohortGoOnFromItsOwnAge) {
  const Sbg regular{0.704077, 1.182043};
  // Survival and renewal rates of the Regular segment as published.
  const std::vector<CohortWeight> young = {{0, 10}};
  EXPECT_NEAR(SharesLeft(regular, young, 2)[2], 0.4738, 5e-5);
  const std::vector<CohortWeight> both = {{0, 10}, {2, 30}};
  EXPECT_NEAR(SharesLeft(regular, both, 1)[1], (10 * 0.6267 + 30 * 0.8188) / 40, 5e-5);
  EXPECT_TRUE(SharesLeft(regular, {}, 3).empty());
}

TEST(Forecast, HasTheCurvatureOfTheLikelihoodForItsSpread) {
  // From second differences of the paper's likelihood, apart from this program.
  const SbgSpread spread = FitChurn(TableOf(kHigh)).spread;
  EXPECT_NEAR(spread.alpha, 0.0241092, 5e-6);
  EXPECT_NEAR(spread.beta, 0.0425960, 5e-6);
  EXPECT_NEAR(spread.both, 0.0305407, 5e-6);
}

TEST(Forecast, IsAsUnsureOfSurvivorsAsTheFitAndChanceMakeIt) {
  // By the same differences: 491 customers at age 7, twelve renewals on.
  const std::vector<CohortWeight> alive = {{7, 491}};
  const ConfidenceInterval within =
      SharesWithin(FitChurn(TableOf(kHigh)), alive, 12, 1.0 / 491)[12];
  EXPECT_NEAR(SharesLeft(*FitChurn(TableOf(kHigh)).model, alive, 12)[12], 0.6038910, 5e-7);
  EXPECT_NEAR(within.low, 0.5328855, 5e-6);
  EXPECT_NEAR(within.high, 0.6843579, 5e-6);
}

TEST(Forecast, TakesOneChanceForAllWhereLeavingGetsNoRarer) {
  // 190 of 1,900 renewals were lost: the log odds vary by 1 / 190 + 1 / 1,710.
  const ChurnModel churn = FitChurn(TableOf({1000, 900, 810}));
  ASSERT_EQ(churn.outcome, SbgOutcome::kNoMaximum);
  EXPECT_NEAR(churn.model->RenewalRate(1), 0.9, 1e-9);
  EXPECT_NEAR(churn.model->RenewalRate(60), 0.9, 1e-6);
  const std::vector<CohortWeight> alive = {{2, 900}};
  const ConfidenceInterval within = SharesWithin(churn, alive, 1, 1.0 / 900)[1];
  EXPECT_NEAR(within.low, 0.876518691770, 1e-6);
  EXPECT_NEAR(within.high, 0.924110355666, 1e-6);
}

TEST(Forecast, HasNoModelWhereNobodyLeft) {
  EXPECT_EQ(FitChurn(TableOf({10, 10, 10})).outcome, SbgOutcome::kNobodyLost);
  EXPECT_FALSE(FitChurn(TableOf({10, 10, 10})).model);
}

}  // namespace
}  // namespace holdfast
