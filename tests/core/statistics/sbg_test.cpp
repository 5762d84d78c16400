#include "holdfast/statistics/sbg.h"

#include <gtest/gtest.h>

#include <numeric>

namespace holdfast {
namespace {

using Alive = std::vector<std::uint64_t>;

// Fader and Hardie 2007, table 1, of 1,000 customers: years 0 to 12.
const Alive kHigh = {1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394};
const Alive kRegular = {1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173};

RenewalTable TableOf(const Alive& alive, std::size_t years) {
  RenewalTable table;
  EXPECT_TRUE(table.AddCohort(std::span(alive).first(years + 1)));
  return table;
}

Sbg FittedOn(const Alive& alive) { return *FitSbg(TableOf(alive, 7)).model; }

TEST(Sbg, FitsThePublishedParameters) {
  const SbgFit high = FitSbg(TableOf(kHigh, 7));
  EXPECT_EQ(high.outcome, SbgOutcome::kFitted);
  EXPECT_NEAR(high.model->alpha, 0.668088, 5e-7);
  EXPECT_NEAR(high.model->beta, 3.806095, 5e-7);
  EXPECT_NEAR(high.log_likelihood, -1611.158, 5e-4);
  EXPECT_NEAR(high.model->MeanChurn(), 0.149321, 5e-7);
  const SbgFit regular = FitSbg(TableOf(kRegular, 7));
  EXPECT_NEAR(regular.model->alpha, 0.704077, 5e-7);
  EXPECT_NEAR(regular.model->beta, 1.182043, 5e-7);
  EXPECT_NEAR(regular.log_likelihood / 1000, -1.680265, 5e-7);
  EXPECT_NEAR(regular.model->MeanChurn(), 0.373294, 5e-7);
}

TEST(Sbg, HasThePublishedLikelihoodAtOneAndOne) {
  EXPECT_NEAR(LogLikelihood({1, 1}, TableOf(kHigh, 7)) / 1000, -2.115546, 5e-7);
  EXPECT_NEAR(LogLikelihood({1, 1}, TableOf(kRegular, 7)) / 1000, -1.741730, 5e-7);
}

TEST(Sbg, ProjectsThePublishedCurves) {
  const std::vector<double> high = {.8507, .7469, .6698, .6099, .5618, .5222,
                                    .4889, .4604, .4358, .4142, .3951, .3780};
  const std::vector<double> regular = {.6267, .4738, .3880, .3321, .2923, .2625,
                                       .2390, .2201, .2044, .1912, .1799, .1700};
  const std::vector<double> high_rate = {.8507, .8780, .8968, .9106, .9212, .9295,
                                         .9362, .9418, .9464, .9504, .9538, .9568};
  const std::vector<double> regular_rate = {.6267, .7560, .8188, .8559, .8804, .8978,
                                            .9107, .9208, .9288, .9353, .9408, .9454};
  for (unsigned t = 1; t <= 12; ++t) {
    EXPECT_NEAR(FittedOn(kHigh).Survival(t), high[t - 1], 5e-5);
    EXPECT_NEAR(FittedOn(kRegular).Survival(t), regular[t - 1], 5e-5);
    EXPECT_NEAR(FittedOn(kHigh).RenewalRate(t), high_rate[t - 1], 5e-5);
    EXPECT_NEAR(FittedOn(kRegular).RenewalRate(t), regular_rate[t - 1], 5e-5);
  }
  EXPECT_EQ(FittedOn(kHigh).Survival(0), 1);
}

TEST(Sbg, ForetellsTheYearsHeldOut) {
  const HoldOut high = *HoldOutError(kHigh, 5);
  EXPECT_NEAR(high.foretold, 0.378, 5e-4);
  EXPECT_NEAR(high.seen, 0.394, 1e-12);
  EXPECT_NEAR(high.mean_absolute_error,
              (std::abs(.4604 - .468) + std::abs(.4358 - .445) + std::abs(.4142 - .427) +
               std::abs(.3951 - .409) + std::abs(.3780 - .394)) /
                  5,
              5e-5);
  const HoldOut regular = *HoldOutError(kRegular, 5);
  EXPECT_NEAR(regular.foretold, 0.170, 5e-4);
  EXPECT_NEAR(regular.seen, 0.173, 1e-12);
  EXPECT_FALSE(HoldOutError(kHigh, 0));
  EXPECT_FALSE(HoldOutError(kHigh, 12));
  EXPECT_FALSE(HoldOutError(Alive{}, 1));
  EXPECT_FALSE(HoldOutError(Alive{0, 0, 0}, 1));
  EXPECT_FALSE(HoldOutError(Alive{10, 5, 4, 6}, 1));
}

TEST(Sbg, HasThePublishedResidualPayments) {
  const std::vector<double> high = {5.4145, 5.9014, 6.2939, 6.6199, 6.8967, 7.1357, 7.3447, 7.5296};
  const std::vector<double> regular = {2.9644, 4.1031, 4.8698, 5.4421,
                                       5.8941, 6.2644, 6.5757, 6.8423};
  for (unsigned n = 0; n < 8; ++n) {
    EXPECT_NEAR(*FittedOn(kHigh).ResidualPayments(0.1, n), high[n], 5e-5);
    EXPECT_NEAR(*FittedOn(kRegular).ResidualPayments(0.1, n), regular[n], 5e-5);
  }
  EXPECT_NEAR(*FittedOn(kHigh).LifetimePayments(0.1), 5.9223, 5e-5);
  EXPECT_NEAR(*FittedOn(kRegular).LifetimePayments(0.1), 3.6949, 5e-5);
  EXPECT_FALSE(FittedOn(kHigh).ResidualPayments(0, 0));
  EXPECT_FALSE(FittedOn(kHigh).LifetimePayments(-0.1));
}

TEST(Sbg, HasAnExpectedTenureOnlyWhereItIsFinite) {
  EXPECT_DOUBLE_EQ(*(Sbg{2, 3}.ExpectedTenure()), 4);
  EXPECT_FALSE((Sbg{1, 3}.ExpectedTenure()));
  EXPECT_FALSE(FittedOn(kHigh).ExpectedTenure());
}

TEST(Sbg, AddsUpCohortsOfTheirOwnLengths) {
  RenewalTable table;
  EXPECT_TRUE(table.AddCohort(Alive{100, 80, 70}));
  EXPECT_TRUE(table.AddCohort(Alive{50, 30}));
  EXPECT_TRUE(table.AddCohort(Alive{7}));
  ASSERT_EQ(table.renewals().size(), 2U);
  EXPECT_EQ(table.renewals()[0].due, 150U);
  EXPECT_EQ(table.renewals()[0].lost, 40U);
  EXPECT_EQ(table.renewals()[1].due, 80U);
  EXPECT_EQ(table.renewals()[1].lost, 10U);
}

TEST(Sbg, RefusesACohortThatGrows) {
  RenewalTable table;
  EXPECT_FALSE(table.AddCohort(Alive{100, 80, 85}));
  EXPECT_TRUE(table.renewals().empty());
}

TEST(Sbg, SaysWhyThereIsNoFit) {
  struct Case {
    Alive alive;
    SbgOutcome outcome;
  };
  for (const auto& [alive, outcome] :
       {Case{{}, SbgOutcome::kTooFewRenewals}, Case{{10}, SbgOutcome::kTooFewRenewals},
        Case{{10, 6}, SbgOutcome::kTooFewRenewals}, Case{{0, 0}, SbgOutcome::kTooFewRenewals},
        Case{{10, 10, 10}, SbgOutcome::kNobodyLost}, Case{{10, 5, 0}, SbgOutcome::kEverybodyLost},
        Case{{10, 5, 0, 0}, SbgOutcome::kEverybodyLost},
        // A plateau and then heavier losses: renewal rates fall where the model has them rise.
        Case{{46, 32, 32, 14, 6}, SbgOutcome::kNoMaximum},
        // The same rate at each renewal: a geometric curve, at the end of the model's range.
        Case{{1600, 800, 400, 200, 100}, SbgOutcome::kNoMaximum}}) {
    RenewalTable table;
    ASSERT_TRUE(table.AddCohort(alive));
    const SbgFit fit = FitSbg(table);
    EXPECT_EQ(static_cast<int>(fit.outcome), static_cast<int>(outcome)) << alive.size();
    EXPECT_FALSE(fit.model);
  }
}

TEST(Sbg, GoesOnWithTheLastRenewalRateWhereThereIsNoFit) {
  const Alive alive = {46, 32, 32, 14, 6};
  const std::vector<double> shares = ProjectSurvival(FitSbg(TableOf(alive, 4)), alive, 6);
  EXPECT_DOUBLE_EQ(shares[2], 32.0 / 46);
  EXPECT_DOUBLE_EQ(shares[4], 6.0 / 46);
  EXPECT_DOUBLE_EQ(shares[6], 6.0 / 46 * 6 / 14 * 6 / 14);
  const std::vector<double> loyal = ProjectSurvival(FitSbg(TableOf({9, 9}, 1)), Alive{9, 9}, 3);
  EXPECT_EQ(loyal[3], 1);
}

TEST(Sbg, FindsTheParametersAgainFromWhichAGreatCohortCame) {
  for (const Sbg model : {Sbg{0.05, 0.5}, Sbg{3, 20}, Sbg{0.9, 0.2}, Sbg{10, 4}}) {
    Alive alive;
    for (unsigned t = 0; t <= 12; ++t)
      alive.push_back(static_cast<std::uint64_t>(model.Survival(t) * 1e12));
    const SbgFit fit = FitSbg(TableOf(alive, 12));
    ASSERT_TRUE(fit.model) << model.alpha;
    EXPECT_NEAR(fit.model->alpha / model.alpha, 1, 1e-5);
    EXPECT_NEAR(fit.model->beta / model.beta, 1, 1e-5);
  }
}

}  // namespace
}  // namespace holdfast
