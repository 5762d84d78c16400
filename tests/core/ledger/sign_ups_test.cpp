#include "holdfast/ledger/sign_ups.h"

#include <gtest/gtest.h>

#include <string>

namespace holdfast {
namespace {

constexpr Day kDay = 19'800;

void Add(SignUps* sign_ups, std::string_view customer, Day day, std::uint64_t line,
         bool trial = true, std::string_view subscription = "") {
  sign_ups->Add({customer, kDay + day, trial}, subscription, line);
}

/// A line per customer: the first day of all, that of trials, and the row that states this one.
std::string Text(const SignUps& sign_ups) {
  std::string text;
  sign_ups.ForEach([&](std::string_view customer, const SignUp& days) {
    text += std::string(customer) + " " + std::to_string(days.any - kDay);
    if (days.trial.day != kOpenEnd) {
      text += " trial " + std::to_string(days.trial.day - kDay) + " " +
              std::string(sign_ups.file_name(days.trial.file)) + ":" +
              std::to_string(days.trial.line);
    }
    text += "\n";
  });
  return text;
}

TEST(SignUps, KeepTheRowOfTheFirstTrial) {
  SignUps sign_ups;
  sign_ups.AddFile("a.csv");
  Add(&sign_ups, "acme", 5, 2);
  Add(&sign_ups, "acme", 3, 3);
  Add(&sign_ups, "acme", 4, 4);
  Add(&sign_ups, "acme", 1, 5, false);
  Add(&sign_ups, "bolt", 2, 6, false);
  EXPECT_EQ(Text(sign_ups), "acme 1 trial 3 a.csv:3\nbolt 2\n");
}

TEST(SignUps, KeepTheSmallestLineOfADayInAnyOrder) {
  SignUps sign_ups;
  sign_ups.AddFile("a.csv");
  Add(&sign_ups, "acme", 3, 7);
  Add(&sign_ups, "acme", 3, 4);
  Add(&sign_ups, "acme", 3, 9);
  EXPECT_EQ(Text(sign_ups), "acme 3 trial 3 a.csv:4\n");
}

TEST(SignUps, KeepTheFirstFileOfADay) {
  SignUps sign_ups;
  sign_ups.AddFile("a.csv");
  Add(&sign_ups, "acme", 3, 7);
  sign_ups.AddFile("b.csv");
  Add(&sign_ups, "acme", 3, 4);
  Add(&sign_ups, "bolt", 3, 5);
  EXPECT_EQ(Text(sign_ups), "acme 3 trial 3 a.csv:7\nbolt 3 trial 3 b.csv:5\n");
}

TEST(SignUps, TellSubscriptionsApart) {
  SignUps sign_ups;
  sign_ups.AddFile("a.csv");
  Add(&sign_ups, "acme", 3, 2, true, "s1");
  Add(&sign_ups, "acme", 2, 3, true, "s2");
  EXPECT_EQ(Text(sign_ups), "acme / s1 3 trial 3 a.csv:2\nacme / s2 2 trial 2 a.csv:3\n");
}

TEST(SignUps, MergeBehindTheOwnFiles) {
  SignUps merged;
  merged.AddFile("a.csv");
  merged.AddFile("b.csv");
  Add(&merged, "same", 3, 9);
  Add(&merged, "later", 4, 8);
  SignUps other;
  other.AddFile("c.csv");
  other.AddFile("d.csv");
  Add(&other, "same", 3, 2);
  Add(&other, "later", 1, 3);
  Add(&other, "fresh", 2, 4, false);
  merged.Merge(other);
  EXPECT_EQ(Text(merged),
            "same 3 trial 3 b.csv:9\n"
            "later 1 trial 1 d.csv:3\n"
            "fresh 2\n");
  merged.AddFile("e.csv");
  Add(&merged, "fresh", 1, 6);
  EXPECT_EQ(Text(merged),
            "same 3 trial 3 b.csv:9\n"
            "later 1 trial 1 d.csv:3\n"
            "fresh 1 trial 1 e.csv:6\n");
}

TEST(SignUps, GiveLinesThatAreTooLargeAsTheLargest) {
  SignUps sign_ups;
  sign_ups.AddFile("a.csv");
  Add(&sign_ups, "acme", 0, std::uint64_t{UINT32_MAX} + 5);
  EXPECT_EQ(Text(sign_ups), "acme 0 trial 0 a.csv:4294967295\n");
}

}  // namespace
}  // namespace holdfast
