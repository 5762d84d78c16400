#include "holdfast/metrics/signals.h"

#include <gtest/gtest.h>

#include <string>

namespace holdfast {
namespace {

constexpr Day kDay = 19'800;

Usage RowOn(Day day, std::span<const MeasureValue> values) {
  Usage row;
  row.customer = "a";
  row.day = day;
  row.values = values;
  return row;
}

std::string Text(const std::vector<Usage>& rows, SignalContext context) {
  context.as_of = kDay;
  std::string text;
  for (const Tripped& one : TrippedOf(ReadSignals(rows, context))) {
    text += std::string(SignalRules()[static_cast<std::size_t>(one.signal)].code) + "=" +
            std::to_string(one.value).substr(0, 4) + " ";
  }
  return text;
}

std::vector<MeasureValue> Of(Measure measure, double value) {
  return {{measure, static_cast<Micro>(value * kMicro)}};
}

TEST(SignalRules, StandInTheOrderOfTheirSignals) {
  ASSERT_EQ(SignalRules().size(), kSignalCount);
  for (std::size_t i = 0; i < kSignalCount; ++i)
    EXPECT_EQ(static_cast<std::size_t>(SignalRules()[i].signal), i);
}

TEST(Signals, TellWhoDoesNotLogIn) {
  Usage row = RowOn(kDay - 3, {});
  row.last_login = kDay - 7;
  EXPECT_EQ(Text({row}, {}), "no_login=7.00 ");
  row.last_login = kDay - 6;
  EXPECT_EQ(Text({row}, {}), "");
  const auto some = Of(Measure::kLogins, 5);
  const auto none = Of(Measure::kLogins, 0);
  EXPECT_EQ(Text({RowOn(kDay - 60, some), RowOn(kDay - 30, none)}, {}), "no_login=60.0 ");
  EXPECT_EQ(Text({RowOn(kDay - 60, none), RowOn(kDay - 30, some)}, {}), "");
}

TEST(Signals, CompareARowWithTheOneBefore) {
  const auto ten = Of(Measure::kCoreUse, 10);
  const auto seven = Of(Measure::kCoreUse, 7);
  const auto eight = Of(Measure::kCoreUse, 8);
  EXPECT_EQ(Text({RowOn(kDay - 60, ten), RowOn(kDay - 30, seven)}, {}), "core_use_down=0.30 ");
  EXPECT_EQ(Text({RowOn(kDay - 60, ten), RowOn(kDay - 30, eight)}, {}), "");
  EXPECT_EQ(Text({RowOn(kDay - 30, ten)}, {}), "");
  const auto nine = Of(Measure::kNps, 9);
  const auto six = Of(Measure::kNps, 6);
  EXPECT_EQ(Text({RowOn(kDay - 60, nine), RowOn(kDay - 30, six)}, {}), "nps_down=3.00 ");
  EXPECT_EQ(Text({RowOn(kDay - 60, six), RowOn(kDay - 30, nine)}, {}), "");
}

TEST(Signals, AddUpTheTicketsOfAMonth) {
  const auto three = Of(Measure::kTickets, 3);
  EXPECT_EQ(Text({RowOn(kDay - 20, three), RowOn(kDay - 1, three)}, {}), "tickets=6.00 ");
  EXPECT_EQ(Text({RowOn(kDay - 31, three), RowOn(kDay - 1, three)}, {}), "");
}

TEST(Signals, LookAtOnboardingOnlyWhereItIsSaid) {
  const auto some = Of(Measure::kModules, 9);
  std::vector<Usage> rows = {RowOn(kDay - 1, some)};
  EXPECT_EQ(Text(rows, {.first_start = kDay - 30}), "");
  const SignalContext known = {.first_start = kDay - 30, .onboarding_known = true};
  EXPECT_EQ(Text(rows, known), "not_onboarded=30.0 ");
  EXPECT_EQ(Text(rows, {.first_start = kDay - 29, .onboarding_known = true}), "");
  rows[0].onboarded_on = kDay - 5;
  EXPECT_EQ(Text(rows, known), "");
}

TEST(Signals, TellOfModulesAndRenewals) {
  const auto five = Of(Measure::kModules, 5);
  EXPECT_EQ(Text({RowOn(kDay - 1, five)}, {}), "few_modules=5.00 ");
  const auto silent = Of(Measure::kRenewalTalk, 0);
  const auto begun = Of(Measure::kRenewalTalk, 0.2);
  EXPECT_EQ(Text({RowOn(kDay - 1, silent)}, {.next_due = kDay + 90}), "no_renewal_talk=90.0 ");
  EXPECT_EQ(Text({RowOn(kDay - 1, silent)}, {.next_due = kDay + 91}), "");
  EXPECT_EQ(Text({RowOn(kDay - 1, begun)}, {.next_due = kDay + 90}), "");
  EXPECT_EQ(Text({RowOn(kDay - 1, silent)}, {}), "");
}

TEST(Signals, TripAtTheThresholdChosen) {
  const auto three = Of(Measure::kTickets, 3);
  std::array<std::optional<Micro>, kSignalCount> chosen = {};
  chosen[static_cast<std::size_t>(Signal::kTickets)] = 3 * kMicro;
  SignalContext context;
  context.thresholds = ThresholdsWith(chosen);
  EXPECT_EQ(Text({RowOn(kDay - 1, three)}, context), "tickets=3.00 ");
  EXPECT_EQ(Text({RowOn(kDay - 1, three)}, {}), "");
}

TEST(Signals, LookForAddOnsOfKeyAccountsForAYear) {
  const auto none = Of(Measure::kAddOns, 0);
  const auto one = Of(Measure::kAddOns, 1);
  const SignalContext key = {.first_start = kDay - 800, .key_account = true};
  EXPECT_EQ(Text({RowOn(kDay - 400, one), RowOn(kDay - 1, none)}, key), "no_add_on=400. ");
  EXPECT_EQ(Text({RowOn(kDay - 364, one), RowOn(kDay - 1, none)}, key), "");
  EXPECT_EQ(Text({RowOn(kDay - 1, none)}, key), "no_add_on=800. ");
  EXPECT_EQ(Text({RowOn(kDay - 1, none)}, {.first_start = kDay - 364, .key_account = true}), "");
  EXPECT_EQ(Text({RowOn(kDay - 1, none)}, {.first_start = kDay - 800}), "");
  EXPECT_EQ(Text({RowOn(kDay - 400, none)}, key), "");
}

TEST(Signals, ReadTheTalkOnlyOfContractsDueSoon) {
  const auto begun = Of(Measure::kRenewalTalk, 0.2);
  const std::vector<Usage> rows = {RowOn(kDay - 1, begun)};
  const auto read = [&rows](Day due) {
    SignalContext context;
    context.as_of = kDay;
    context.next_due = due;
    return ReadSignals(rows, context)[static_cast<std::size_t>(Signal::kRenewalTalk)];
  };
  ASSERT_TRUE(read(kDay + 90).has_value());
  EXPECT_FALSE(read(kDay + 90)->trips);
  EXPECT_FALSE(read(kDay + 91).has_value());
}

TEST(Signals, LeaveLaterRowsOut) {
  const auto ten = Of(Measure::kCoreUse, 10);
  const auto one = Of(Measure::kCoreUse, 1);
  EXPECT_EQ(Text({RowOn(kDay, ten), RowOn(kDay + 1, one)}, {}), "");
}

}  // namespace
}  // namespace holdfast
