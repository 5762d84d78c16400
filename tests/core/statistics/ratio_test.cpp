#include "holdfast/statistics/ratio.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "../../../core/src/statistics/wide.h"

namespace holdfast {
namespace {

using Pairs = std::vector<RatioPair>;

RatioSums SumsOf(const Pairs& pairs) {
  RatioSums sums;
  for (const RatioPair& pair : pairs) sums.Add(pair);
  return sums;
}

/// Customers with MRR of 10 to 500 of whom some leave, shrink or grow.
Pairs RandomPairs(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  Pairs pairs;
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t base = 10 + static_cast<std::int64_t>(random() % 491);
    pairs.push_back({base, base * static_cast<std::int64_t>(random() % 8) / 5});
  }
  return pairs;
}

double RatioOfAll(const Pairs& pairs) {
  const RatioSums sums = SumsOf(pairs);
  return static_cast<double>(sums.part) / static_cast<double>(sums.base);
}

TEST(Delta, IsTheFormula) {
  const Pairs pairs = RandomPairs(40, 1);
  const double ratio = RatioOfAll(pairs);
  double squares = 0;
  double base = 0;
  for (const RatioPair& pair : pairs) {
    const double off = static_cast<double>(pair.part) - ratio * static_cast<double>(pair.base);
    squares += off * off;
    base += static_cast<double>(pair.base);
  }
  const double error = std::sqrt(squares / (40.0 * 39.0)) / (base / 40);
  EXPECT_NEAR(DeltaInterval(SumsOf(pairs))->low, ratio - kZ95 * error, 1e-13);
  EXPECT_NEAR(DeltaInterval(SumsOf(pairs))->high, ratio + kZ95 * error, 1e-13);
}

TEST(Delta, IsExactWhereAllCustomersChangeAlike) {
  Pairs pairs;
  for (std::int64_t i = 1; i < 1000; ++i) pairs.push_back({7'000'000'000 * i, 7'700'000'000 * i});
  EXPECT_EQ(*DeltaInterval(SumsOf(pairs)), (ConfidenceInterval{1.1, 1.1}));
  for (RatioPair& pair : pairs) pair.part = pair.base;
  EXPECT_EQ(*DeltaInterval(SumsOf(pairs)), (ConfidenceInterval{1, 1}));
}

TEST(Delta, HoldsTheLargestSumsThatAreCounted) {
  const std::int64_t half = INT64_MAX / 2;
  const ConfidenceInterval interval = *DeltaInterval(SumsOf({{half, 0}, {half, half}}));
  EXPECT_NEAR(interval.low, 0.5 - kZ95 * 0.5, 1e-12);
  EXPECT_NEAR(interval.high, 0.5 + kZ95 * 0.5, 1e-12);
}

TEST(Wide, MultipliesAddsAndSubtractsBeyond128Bits) {
  const Int128 large = Int128{INT64_MAX} * INT64_MAX;
  EXPECT_EQ(Wide::Product(large, large).ToDouble(), 0x1p252);
  const Wide one = Wide::Product(1, 1);
  EXPECT_EQ((Wide::Product(large, large) + one - Wide::Product(large, large)).ToDouble(), 1);
  // (2^64 + 1)^2 - 2^128 - 1 = 2^65: the carries.
  const Int128 word = Int128{1} << 64;
  EXPECT_EQ((Wide::Product(word + 1, word + 1) - Wide::Product(word, word) - one).ToDouble(),
            0x1p65);
}

TEST(Jackknife, AgreesWithTheDeltaMethodOnManyCustomers) {
  const Pairs pairs = RandomPairs(3000, 2);
  const ConfidenceInterval delta = *DeltaInterval(SumsOf(pairs));
  const ConfidenceInterval jackknife = *JackknifeInterval(pairs);
  EXPECT_NEAR(jackknife.low, delta.low, 1e-4);
  EXPECT_NEAR(jackknife.high, delta.high, 1e-4);
}

TEST(Jackknife, OfEqualBasesIsTheErrorOfAMean) {
  // Leaving one out of a mean gives its classical standard error: of 1, 2, 3, 4 it is sqrt(5/12).
  const ConfidenceInterval interval = *JackknifeInterval(Pairs{{1, 1}, {1, 2}, {1, 3}, {1, 4}});
  EXPECT_NEAR(interval.low, 2.5 - kZ95 * std::sqrt(5.0 / 12), 1e-12);
  EXPECT_NEAR(interval.high, 2.5 + kZ95 * std::sqrt(5.0 / 12), 1e-12);
}

TEST(RatioIntervals, HaveNoneForOneCustomer) {
  for (const Pairs& pairs : {Pairs{}, Pairs{{5, 4}}}) {
    EXPECT_FALSE(DeltaInterval(SumsOf(pairs)));
    EXPECT_FALSE(JackknifeInterval(pairs));
    EXPECT_FALSE(BootstrapIntervals(pairs));
  }
}

/// Customers of whom some had nothing at the start and lost what came later, as GRR by movements
/// has them. Expected values: a program of its own in Python, with whole numbers of any size and
/// the normal distribution of its library.
const Pairs kWithoutBase = {{100, 100}, {100, 100}, {100, 100}, {100, 100}, {100, 100}, {100, 100},
                            {100, 40},  {100, 40},  {50, 0},    {0, -20},   {0, -20},   {200, 150}};

TEST(RatioIntervals, TakeInWhoHasNoBaseAndWhoLosesMoreThanThatBase) {
  const ConfidenceInterval delta = *DeltaInterval(SumsOf(kWithoutBase));
  EXPECT_NEAR(delta.low, 0.57393056682895, 1e-12);
  EXPECT_NEAR(delta.high, 0.9308313379329547, 1e-12);
  const ConfidenceInterval jackknife = *JackknifeInterval(kWithoutBase);
  EXPECT_NEAR(jackknife.low, 0.5746920270121091, 1e-12);
  EXPECT_NEAR(jackknife.high, 0.9300698777497957, 1e-12);
  const ConfidenceInterval bca = BootstrapIntervals(kWithoutBase)->bca;
  EXPECT_NEAR(bca.low, 0.5324908368640348, 1e-9);
  EXPECT_NEAR(bca.high, 0.9, 1e-9);
}

TEST(RatioIntervals, OfSumsOfOppositeSignAreTheFormula) {
  // -30 / 20: (10 + 15)^2 + (-40 + 15)^2, times 2 / 1, of which the root, over 20.
  const Pairs pairs = {{10, 10}, {10, -40}};
  EXPECT_NEAR(DeltaInterval(SumsOf(pairs))->low, -1.5 - kZ95 * 2.5, 1e-12);
  EXPECT_NEAR(DeltaInterval(SumsOf(pairs))->high, -1.5 + kZ95 * 2.5, 1e-12);
}

TEST(RatioIntervals, DrawNoneWithoutAnyBaseAndHaveNoneForOneCustomerWithOne) {
  const Pairs pairs = {{1, 1}, {1, 0}, {0, -1}, {0, -1}, {0, -1}, {0, -1}};
  const Bootstrap drawn = *BootstrapIntervals(pairs);
  EXPECT_TRUE(std::isfinite(drawn.bca.low) && std::isfinite(drawn.bca.high));
  EXPECT_TRUE(std::isfinite(drawn.percentile.low));
  EXPECT_FALSE(BootstrapIntervals(Pairs{{5, 4}, {0, -1}}));
  EXPECT_FALSE(JackknifeInterval(Pairs{{5, 4}, {0, -1}}));
}

TEST(Bootstrap, OfCustomersWhoAllStayIsOne) {
  Pairs pairs;
  for (std::int64_t i = 1; i < 20; ++i) pairs.push_back({i * 100, i * 100});
  const Bootstrap bootstrap = *BootstrapIntervals(pairs);
  EXPECT_EQ(bootstrap.bca, (ConfidenceInterval{1, 1}));
  EXPECT_EQ(bootstrap.percentile, (ConfidenceInterval{1, 1}));
}

TEST(Bootstrap, DoesNotDependOnTheUnitOfMoney) {
  Pairs pairs = RandomPairs(30, 3);
  const Bootstrap one = *BootstrapIntervals(pairs);
  for (RatioPair& pair : pairs) pair = {pair.base * 100, pair.part * 100};
  const Bootstrap hundred = *BootstrapIntervals(pairs);
  EXPECT_EQ(hundred.bca, one.bca);
  EXPECT_EQ(hundred.percentile, one.percentile);
}

TEST(Bootstrap, AddsUpAmountsBeyondAWordTheSameWay) {
  Pairs pairs = RandomPairs(30, 3);
  const Bootstrap one = *BootstrapIntervals(pairs);
  for (RatioPair& pair : pairs) pair = {pair.base << 53U, pair.part << 53U};
  EXPECT_EQ(BootstrapIntervals(pairs)->bca, one.bca);
}

TEST(Bootstrap, DoesNotDependOnTheOrderOfCustomersAndDoesOnTheSeed) {
  Pairs pairs = RandomPairs(50, 4);
  const Bootstrap one = *BootstrapIntervals(pairs);
  const ConfidenceInterval jackknife = *JackknifeInterval(pairs);
  std::shuffle(pairs.begin(), pairs.end(), std::mt19937(9));
  EXPECT_EQ(BootstrapIntervals(pairs)->bca, one.bca);
  EXPECT_EQ(*JackknifeInterval(pairs), jackknife);
  EXPECT_NE(BootstrapIntervals(pairs, {.seed = 1})->bca, one.bca);
}

TEST(Bootstrap, AgreesWithTheDeltaMethodOnManyCustomers) {
  const Pairs pairs = RandomPairs(2000, 5);
  const ConfidenceInterval delta = *DeltaInterval(SumsOf(pairs));
  const Bootstrap bootstrap = *BootstrapIntervals(pairs);
  const double width = delta.high - delta.low;
  for (const ConfidenceInterval& interval : {bootstrap.percentile, bootstrap.bca}) {
    EXPECT_NEAR(interval.low, delta.low, 0.1 * width);
    EXPECT_NEAR(interval.high, delta.high, 0.1 * width);
  }
}

TEST(Bootstrap, BcaReachesFurtherToTheLongTail) {
  // ARPA of nineteen small customers and a large one: the mean may well be much higher, not lower.
  Pairs pairs(19, {1, 100});
  for (std::size_t i = 0; i < 19; ++i) pairs[i].part += static_cast<std::int64_t>(i);
  pairs.push_back({1, 5000});
  const Bootstrap bootstrap = *BootstrapIntervals(pairs);
  EXPECT_GT(bootstrap.bca.high, bootstrap.percentile.high);
  EXPECT_GE(bootstrap.bca.low, bootstrap.percentile.low);
}

TEST(Bootstrap, OfSkewedMeansCoversTheTrueOneAboutAsOftenAsItSays) {
  // Squares of uniform numbers: their mean is 1/3.
  std::mt19937 random(11);
  int covered = 0;
  constexpr int kRounds = 300;
  for (int round = 0; round < kRounds; ++round) {
    Pairs pairs;
    for (int i = 0; i < 40; ++i) {
      const double uniform = static_cast<double>(random()) / 4294967296.0;
      pairs.push_back({1'000'000, static_cast<std::int64_t>(uniform * uniform * 1'000'000)});
    }
    const ConfidenceInterval bca = BootstrapIntervals(pairs, {.seed = 1, .draws = 500})->bca;
    covered += bca.low <= 1.0 / 3 && 1.0 / 3 <= bca.high ? 1 : 0;
  }
  EXPECT_GT(covered, kRounds * 0.90);
  EXPECT_LT(covered, kRounds * 0.99);
}

TEST(Caution, SaysWhenFewCustomersOrOneMakeTheRatio) {
  EXPECT_TRUE(CautionOf(9, 10, 100).few_customers);
  EXPECT_FALSE(CautionOf(10, 10, 100).few_customers);
  EXPECT_TRUE(CautionOf(50, 31, 100).one_customer);
  EXPECT_FALSE(CautionOf(50, 30, 100).one_customer);
  EXPECT_DOUBLE_EQ(CautionOf(50, 34, 100).largest_share, 0.34);
  EXPECT_EQ(CautionOf(0, 0, 0).largest_share, 0);
}

}  // namespace
}  // namespace holdfast
