#include "holdfast/statistics/mix.h"

#include <gtest/gtest.h>

#include <random>

namespace holdfast {
namespace {

/// Segments from weights and rates.
MixSegment Segment(double weight_before, double rate_before, double weight_after,
                   double rate_after) {
  return {weight_before, weight_before * rate_before, weight_after, weight_after * rate_after};
}

TEST(Mix, MatchesAPublishedDecomposition) {
  // Das Gupta 1993, example 5.1: headship rates of the US, 1970 and 1985, in per cent.
  const std::vector<double> shares_before = {12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6,
                                             7.8,  7.0,  5.9, 4.7, 3.6, 4.9};
  const std::vector<double> shares_after = {10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3,
                                            6.0,  6.3,  5.9,  5.1,  4.0, 5.5};
  const std::vector<double> rates_before = {1.9,  25.8, 45.7, 49.6, 51.2, 51.6, 51.8,
                                            54.9, 58.7, 60.4, 62.8, 66.6, 66.8};
  const std::vector<double> rates_after = {2.2,  24.3, 45.8, 52.5, 56.1, 55.6, 56.0,
                                           57.4, 57.2, 61.2, 63.9, 68.6, 72.2};
  std::vector<MixSegment> segments;
  for (std::size_t i = 0; i < shares_before.size(); ++i) {
    segments.push_back(Segment(shares_before[i], rates_before[i], shares_after[i], rates_after[i]));
  }
  const Decomposition d = *Decompose(segments);
  EXPECT_NEAR(d.before, 44.7268, 5e-5);
  EXPECT_NEAR(d.after, 47.6940, 5e-5);
  EXPECT_NEAR(d.change, 2.9672, 5e-5);
  EXPECT_NEAR(d.mix, 1.2269, 5e-5);
  EXPECT_NEAR(d.rate, 1.7403, 5e-5);
  EXPECT_NEAR(d.mix / d.change, 0.4135, 5e-5);
  EXPECT_NEAR(d.rate / d.change, 0.5865, 5e-5);
  EXPECT_NEAR(d.rate_alone, 1.7216, 5e-5);
  EXPECT_NEAR(d.mix_alone, 1.2082, 5e-5);
  EXPECT_NEAR(d.interaction, 0.0374, 5e-5);
  EXPECT_FALSE(d.against_segments);
}

TEST(Mix, SeesATotalThatFallsWhileBothSegmentsImprove) {
  // GRR of key accounts and small ones: 50/50 to 30/70.
  const std::vector<MixSegment> segments = {Segment(50, .95, 30, .96), Segment(50, .65, 70, .67)};
  const Decomposition d = *Decompose(segments);
  EXPECT_NEAR(d.before, 0.800, 1e-12);
  EXPECT_NEAR(d.after, 0.757, 1e-12);
  EXPECT_NEAR(d.change, -0.0430, 1e-12);
  EXPECT_NEAR(d.rate, 0.0160, 1e-12);
  EXPECT_NEAR(d.mix, -0.0590, 1e-12);
  EXPECT_TRUE(d.against_segments);
}

TEST(Mix, SeesATotalThatRisesWhileTheSegmentsGetWorse) {
  EXPECT_TRUE(Decompose(std::vector{Segment(50, .95, 80, .94), Segment(50, .65, 20, .64)})
                  ->against_segments);
  EXPECT_FALSE(Decompose(std::vector{Segment(50, .95, 50, .96), Segment(50, .65, 50, .67)})
                   ->against_segments);
  EXPECT_FALSE(Decompose(std::vector{Segment(50, .95, 50, .95), Segment(50, .65, 50, .65)})
                   ->against_segments);
}

TEST(Mix, TakesASegmentOfOneSideForMixAlone) {
  const Decomposition d = *Decompose(std::vector{Segment(100, .9, 50, .9), Segment(0, 0, 50, .5)});
  EXPECT_NEAR(d.change, -0.2, 1e-12);
  EXPECT_NEAR(d.rate, 0, 1e-12);
  EXPECT_NEAR(d.mix, -0.2, 1e-12);
  EXPECT_NEAR(d.segments[1].rate, 0, 1e-12);
}

TEST(Mix, TakesASegmentThatIsGoneForMixAlone) {
  const Decomposition d = *Decompose(std::vector{Segment(50, .9, 100, .9), Segment(50, .5, 0, 0)});
  EXPECT_NEAR(d.change, 0.2, 1e-12);
  EXPECT_NEAR(d.rate, 0, 1e-12);
  EXPECT_NEAR(d.mix, 0.2, 1e-12);
  EXPECT_NEAR(d.segments[1].rate, 0, 1e-12);
  EXPECT_NEAR(d.segments[1].mix, -0.25, 1e-12);
}

TEST(Mix, HasNoneWithoutABase) {
  EXPECT_FALSE(Decompose({}));
  EXPECT_FALSE(Decompose(std::vector{Segment(0, 0, 5, .5)}));
  EXPECT_FALSE(Decompose(std::vector{Segment(5, .5, 0, 0)}));
}

TEST(Mix, LeavesNoRest) {
  std::mt19937 random(3);
  const auto share = [&] { return static_cast<double>(random() % 1000) / 1000; };
  for (int round = 0; round < 500; ++round) {
    std::vector<MixSegment> segments = {Segment(1, share(), 1, share())};
    for (std::size_t i = random() % 8; i > 0; --i)
      segments.push_back(Segment(share(), share(), share(), share()));
    const Decomposition d = *Decompose(segments);
    EXPECT_NEAR(d.rate + d.mix, d.change, 1e-14);
    EXPECT_NEAR(d.rate_alone + d.mix_alone + d.interaction, d.change, 1e-14);
    double rate = 0;
    for (const Decomposition::Effect& effect : d.segments) rate += effect.rate;
    EXPECT_DOUBLE_EQ(rate, d.rate);
  }
}

}  // namespace
}  // namespace holdfast
