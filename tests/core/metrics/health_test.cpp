#include "holdfast/metrics/health.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

constexpr Day kDay = 19'800;  // 2024-03-18
constexpr std::size_t kLogins = static_cast<std::size_t>(Measure::kLogins);
constexpr std::size_t kCoverage = static_cast<std::size_t>(Measure::kFeatureCoverage);
constexpr std::size_t kNps = static_cast<std::size_t>(Measure::kNps);
constexpr std::size_t kTalk = static_cast<std::size_t>(Measure::kRenewalTalk);
constexpr std::size_t kAddOns = static_cast<std::size_t>(Measure::kAddOns);

HealthWeights Equal() { return WeightsWith(std::array<std::optional<Micro>, kIndicatorCount>{}); }

Indicators With(std::size_t indicator, double value) {
  Indicators indicators;
  indicators[indicator] = value;
  return indicators;
}

Usage RowOn(Day day, std::span<const MeasureValue> values) {
  Usage row;
  row.day = day;
  row.values = values;
  return row;
}

// Of 5, 5, 9 and 1: none is less than 1, one than each 5, three than 9; half of
// the equals count.
TEST(Health, PlacesACountAmongTheCustomers) {
  const std::vector<Indicators> all = {With(kLogins, 5), With(kLogins, 5), With(kLogins, 9),
                                       With(kLogins, 1)};
  const std::vector<Health> health = HealthOf(all, Equal());
  EXPECT_DOUBLE_EQ(*health[0].score, 50);
  EXPECT_DOUBLE_EQ(*health[1].score, 50);
  EXPECT_DOUBLE_EQ(*health[2].score, 87.5);
  EXPECT_DOUBLE_EQ(*health[3].score, 12.5);
}

TEST(Health, SharesOutTheWeightsOfWhatIsNotKnown) {
  Indicators some = With(kCoverage, 0.6);
  some[kNps] = 9;
  const std::vector<Health> health = HealthOf(std::vector{some, With(kNps, 9)}, Equal());
  EXPECT_DOUBLE_EQ(*health[0].score, 75);
  EXPECT_EQ(health[0].known, 2U);
  EXPECT_DOUBLE_EQ(*health[1].score, 90);
  EXPECT_EQ(health[1].known, 1U);
}

TEST(Health, CountsAnIndicatorByItsWeight) {
  std::array<std::optional<Micro>, kIndicatorCount> chosen = {};
  chosen[kNps] = 3 * kMicro;
  Indicators some = With(kCoverage, 0.5);
  some[kNps] = 9;
  EXPECT_DOUBLE_EQ(*HealthOf(std::vector{some}, WeightsWith(chosen))[0].score, 80);
  chosen[kNps] = 0;
  EXPECT_DOUBLE_EQ(*HealthOf(std::vector{some}, WeightsWith(chosen))[0].score, 50);
  EXPECT_FALSE(HealthOf(std::vector{With(kNps, 9)}, WeightsWith(chosen))[0].score.has_value());
}

// The month of 2024-03-18 began on the 1st, the year on 2023-04-01.
TEST(Health, ReadsTheMonthTheYearAndTheLatestRow) {
  const std::vector<MeasureValue> year_ago = {{Measure::kAddOns, 8 * kMicro},
                                              {Measure::kFeatureCoverage, kMicro}};
  const std::vector<MeasureValue> old = {
      {Measure::kLogins, 7 * kMicro}, {Measure::kAddOns, 2 * kMicro}, {Measure::kNps, 4 * kMicro}};
  const std::vector<MeasureValue> first = {{Measure::kLogins, 4 * kMicro}};
  const std::vector<MeasureValue> now = {{Measure::kLogins, 3 * kMicro},
                                         {Measure::kAddOns, 1 * kMicro}};
  const std::vector<MeasureValue> later = {{Measure::kLogins, 50 * kMicro}};
  const std::vector<Usage> rows = {RowOn(kDay - 353, year_ago), RowOn(kDay - 18, old),
                                   RowOn(kDay - 17, first), RowOn(kDay, now),
                                   RowOn(kDay + 1, later)};
  const Indicators read = ReadIndicators(rows, kDay, std::nullopt);
  EXPECT_EQ(read[kLogins], 7);
  EXPECT_EQ(read[kAddOns], 3);
  EXPECT_EQ(read[kNps], 4);
  EXPECT_EQ(read[kCoverage], std::nullopt);
}

TEST(Health, CountsTheTalkOnlyBeforeARenewal) {
  const std::vector<MeasureValue> talk = {{Measure::kRenewalTalk, kMicro / 2}};
  const std::vector<Usage> rows = {RowOn(kDay, talk)};
  EXPECT_EQ(ReadIndicators(rows, kDay, kDay + 90)[kTalk], 0.5);
  EXPECT_EQ(ReadIndicators(rows, kDay, kDay + 91)[kTalk], std::nullopt);
  EXPECT_EQ(ReadIndicators(rows, kDay, std::nullopt)[kTalk], std::nullopt);
}

TEST(Health, HasThreeBands) {
  const std::vector<std::int64_t> from = {40, 70};
  EXPECT_EQ(BandOf(70, from), HealthBand::kHealthy);
  EXPECT_EQ(BandOf(69.9, from), HealthBand::kWatch);
  EXPECT_EQ(BandOf(40, from), HealthBand::kWatch);
  EXPECT_EQ(BandOf(39.9, from), HealthBand::kAtRisk);
}

}  // namespace
}  // namespace holdfast
