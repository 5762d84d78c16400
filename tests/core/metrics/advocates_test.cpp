#include "holdfast/metrics/advocates.h"

#include <gtest/gtest.h>

#include <array>

namespace holdfast {
namespace {

const Day kDay = *DayFromString("2024-06-30");
constexpr std::array<std::optional<Micro>, kAdvocateTestCount> kUnsaid = {};
constexpr auto kActivity = static_cast<std::size_t>(AdvocateTest::kActivity);
constexpr auto kModules = static_cast<std::size_t>(AdvocateTest::kModules);
constexpr auto kResults = static_cast<std::size_t>(AdvocateTest::kResults);
constexpr auto kAddOnsTest = static_cast<std::size_t>(AdvocateTest::kAddOns);

Usage RowOn(std::string_view day, std::span<const MeasureValue> values) {
  Usage row;
  row.day = *DayFromString(day);
  row.values = values;
  return row;
}

std::vector<MeasureValue> Of(Measure measure, double value) {
  return {{measure, static_cast<Micro>(value * static_cast<double>(kMicro))}};
}

AdvocateThresholds Limits() { return AdvocateThresholdsWith(kUnsaid); }

/// Customers with so many logins each.
std::vector<AdvocateReading> WithLogins(std::span<const double> logins) {
  std::vector<AdvocateReading> readings(logins.size());
  for (std::size_t i = 0; i < logins.size(); ++i) readings[i].logins = logins[i];
  return readings;
}

// 2 % of 100 are two customers; of 150 three; of 10 the first alone.
TEST(Advocates, PassByActivityWhereTheyAreOfTheShareWhoDoMost) {
  for (const auto& [customers, expected] : {std::pair(100, 2), {150, 3}, {10, 1}}) {
    std::vector<double> logins;
    for (int i = 0; i < customers; ++i) logins.push_back(i);
    const Advocacies all = AdvocacyOf(WithLogins(logins), Limits());
    int passed = 0;
    for (const Advocacy& one : all.customers) passed += one.passed[kActivity] ? 1 : 0;
    EXPECT_EQ(passed, expected);
    EXPECT_TRUE(all.customers.back().passed[kActivity]);
    EXPECT_EQ(all.activity, "logins");
  }
}

TEST(Advocates, PassTogetherWhereTheyDoAsMuchAndNeverByDoingNothing) {
  const Advocacies same = AdvocacyOf(WithLogins(std::array{9.0, 9.0, 1.0}), Limits());
  EXPECT_TRUE(same.customers[0].passed[kActivity]);
  EXPECT_TRUE(same.customers[1].passed[kActivity]);
  EXPECT_DOUBLE_EQ(*same.customers[2].values[kActivity], 2.0 / 3);
  const Advocacies idle = AdvocacyOf(WithLogins(std::array{0.0, 0.0}), Limits());
  EXPECT_FALSE(idle.customers[0].passed[kActivity]);
}

TEST(Advocates, AreAsActiveAsCoreUseSaysWhereNobodysLoginsAreKnown) {
  std::vector<AdvocateReading> readings(2);
  readings[1].core_use = 5;
  const Advocacies all = AdvocacyOf(readings, Limits());
  EXPECT_EQ(all.activity, "core_use");
  EXPECT_TRUE(all.customers[1].passed[kActivity]);
  EXPECT_FALSE(all.customers[0].values[kActivity].has_value());
  EXPECT_EQ(AdvocacyOf(std::vector<AdvocateReading>(1), Limits()).activity, "");
}

// Quoted is "more than 80 %" of modules; nothing is quoted of milestones.
TEST(Advocates, PassAboveTheQuotedShareOfModulesAndFromALimitOfOurs) {
  std::vector<AdvocateReading> readings(2);
  readings[0] = {.module_share = 0.8, .milestones = 0.8, .add_on_years = 2};
  readings[1] = {.module_share = 0.81, .milestones = 0.79, .add_on_years = 1};
  const Advocacies all = AdvocacyOf(readings, Limits());
  EXPECT_FALSE(all.customers[0].passed[kModules]);
  EXPECT_TRUE(all.customers[0].passed[kResults]);
  EXPECT_TRUE(all.customers[0].passed[kAddOnsTest]);
  EXPECT_TRUE(all.customers[1].passed[kModules]);
  EXPECT_FALSE(all.customers[1].passed[kResults]);
  EXPECT_FALSE(all.customers[1].passed[kAddOnsTest]);
  EXPECT_EQ(all.customers[0].tests_passed(), 2U);
}

TEST(Advocates, PassAtTheThresholdChosen) {
  auto chosen = kUnsaid;
  chosen[kAddOnsTest] = kMicro;
  std::vector<AdvocateReading> readings(1);
  readings[0].add_on_years = 1;
  EXPECT_TRUE(
      AdvocacyOf(readings, AdvocateThresholdsWith(chosen)).customers[0].passed[kAddOnsTest]);
}

// Referrals 0, 2 and 2: places 1/6, 2/3, 2/3. Core use 10 and 30: 0.25, 0.75;
// integrations 1 and 3 the other way round: 0.75, 0.25.
TEST(Advocates, HaveScoresOfThePartsThatAreKnown) {
  std::vector<AdvocateReading> readings(3);
  readings[0].parts = {0.0, 10.0, 3.0, std::nullopt, std::nullopt};
  readings[1].parts = {2.0, 30.0, 1.0, std::nullopt, std::nullopt};
  readings[2].parts = {2.0, std::nullopt, std::nullopt, std::nullopt, std::nullopt};
  const std::vector<Advocacy> all = AdvocacyOf(readings, Limits()).customers;
  EXPECT_NEAR(*all[0].scores[0], 100.0 / 6, 1e-9);
  EXPECT_NEAR(*all[2].scores[0], 200.0 / 3, 1e-9);
  EXPECT_DOUBLE_EQ(*all[0].scores[1], 50);
  EXPECT_FALSE(all[2].scores[1].has_value());
  EXPECT_FALSE(all[0].scores[2].has_value());
  EXPECT_NEAR(*all[0].score, (100.0 / 6 + 50) / 2, 1e-9);
  EXPECT_NEAR(*all[2].score, 200.0 / 3, 1e-9);
}

TEST(Advocates, CountYearsInARowWithAnAddOn) {
  const auto one = Of(Measure::kAddOns, 1);
  const auto none = Of(Measure::kAddOns, 0);
  // July 2023 is the first month of the last year, June 2023 the last one of the year before.
  const std::vector<Usage> both = {RowOn("2023-06-30", one), RowOn("2023-07-01", one)};
  EXPECT_EQ(AddOnYears(both, kDay, {}), 2U);
  const std::vector<Usage> last = {RowOn("2023-06-30", none), RowOn("2023-07-01", one)};
  EXPECT_EQ(AddOnYears(last, kDay, {}), 1U);
  const std::vector<Usage> before = {RowOn("2023-06-30", one), RowOn("2023-07-01", none)};
  EXPECT_EQ(AddOnYears(before, kDay, {}), 0U);
}

TEST(Advocates, TakeARiseOfMrrForAnAddOnWhereNoRowSaysOfAddOns) {
  std::vector<Units> mrr(30, 100);
  EXPECT_EQ(AddOnYears({}, kDay, mrr), 0U);
  for (std::size_t i = 18; i < mrr.size(); ++i) mrr[i] = 120;  // The last year's first month.
  EXPECT_EQ(AddOnYears({}, kDay, mrr), 1U);
  for (std::size_t i = 0; i < 17; ++i) mrr[i] = 80;  // The last month of the year before.
  EXPECT_EQ(AddOnYears({}, kDay, mrr), 2U);
  const auto none = Of(Measure::kAddOns, 0);
  const std::vector<Usage> says_none = {RowOn("2024-06-30", none)};
  EXPECT_EQ(AddOnYears(says_none, kDay, mrr), 0U);
  // Who comes back has bought no add-on.
  EXPECT_EQ(AddOnYears({}, kDay, std::vector<Units>{100, 0, 120}), 0U);
}

TEST(Advocates, AreReadOfThreeMonthsAndOfTwelve) {
  const auto logins = Of(Measure::kLogins, 4);
  const auto referral = Of(Measure::kReferrals, 1);
  const auto share = Of(Measure::kModuleShare, 0.5);
  const auto integrations = Of(Measure::kIntegrations, 7);
  const auto fewer = Of(Measure::kIntegrations, 2);
  const std::vector<Usage> rows = {RowOn("2023-06-30", share),    RowOn("2023-06-30", referral),
                                   RowOn("2023-07-01", referral), RowOn("2023-09-30", integrations),
                                   RowOn("2024-03-31", logins),   RowOn("2024-03-31", fewer),
                                   RowOn("2024-04-01", logins),   RowOn("2024-06-30", logins),
                                   RowOn("2024-06-30", referral), RowOn("2024-07-01", logins)};
  const AdvocateReading read = ReadAdvocate(rows, kDay, {});
  EXPECT_DOUBLE_EQ(*read.logins, 8);
  EXPECT_FALSE(read.module_share.has_value());
  EXPECT_DOUBLE_EQ(*read.parts[0], 2);
  EXPECT_DOUBLE_EQ(*read.parts[2], 2);
  EXPECT_FALSE(read.core_use.has_value());
}

TEST(Advocates, AreWhatTheseMeasuresSay) {
  EXPECT_TRUE(SaysOfAdvocates(RowOn("2024-06-30", Of(Measure::kReferrals, 0))));
  EXPECT_TRUE(SaysOfAdvocates(RowOn("2024-06-30", Of(Measure::kMilestones, 0))));
  EXPECT_FALSE(SaysOfAdvocates(RowOn("2024-06-30", Of(Measure::kTickets, 3))));
}

}  // namespace
}  // namespace holdfast
