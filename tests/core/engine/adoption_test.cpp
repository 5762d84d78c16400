// How customers take to the product, by rows of usage.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::ReportOf;

constexpr std::string_view kMrr =
    "customer,2024-01,2024-02,2024-03,2024-04\na,10,10,10,10\nb,,20,20,20\nc,,,,30\nd,5,5,5,5\n";
/// a is set up after 19 days, b after 43, c after 9; of d there is no row.
constexpr std::string_view kUsage =
    "customer,date,logins,onboarded_on\na,2024-01-31,5,2024-01-20\na,2024-02-29,0,\n"
    "a,2024-03-31,3,\nb,2024-02-29,4,\nb,2024-03-31,0,2024-03-15\nc,2024-04-30,1,2024-04-10\n";

json AdoptionOf(std::string_view usage, const std::string& settings = "{}",
                std::string_view mrr = kMrr) {
  return ReportOf({{std::string(mrr), R"({"name":"mrr.csv"})"},
                   {std::string(usage), R"({"name":"usage.csv"})"}},
                  R"({"set":)" + settings + "}")["adoption"];
}

/// "started decided activated open activated already".
std::string Counts(const json& sums) {
  return sums["started"].dump() + " " + sums["decided"].dump() + " " + sums["activated"].dump() +
         " " + sums["open"].dump() + " " + sums["open_activated"].dump();
}

std::string Engaged(const json& adoption) {
  std::string text;
  for (const json& month : adoption["engagement"]) {
    text += month["month"].get<std::string>() + " " + month["active"].dump() + "/" +
            month["customers"].dump() + "; ";
  }
  return text;
}

TEST(Activation, IsOfWhoseDaysSinceTheFirstMrrAreOver) {
  const json activation = AdoptionOf(kUsage)["activation"];
  EXPECT_EQ(activation["days"], 30.0);
  EXPECT_EQ(Counts(activation["total"]), "3 2 1 1 1");
  EXPECT_EQ(activation["total"]["rate"], 0.5);
  // Wilson's interval of 1 of 2.
  EXPECT_NEAR(activation["total"]["rate_low"], 0.0945, 0.0001);
  EXPECT_NEAR(activation["total"]["rate_high"], 0.9055, 0.0001);
  ASSERT_EQ(activation["months"].size(), 4U);
  EXPECT_EQ(activation["months"][0]["month"], "2024-01");
  EXPECT_EQ(Counts(activation["months"][0]), "1 1 1 0 0");
  EXPECT_EQ(Counts(activation["months"][1]), "1 1 0 0 0");
  EXPECT_EQ(Counts(activation["months"][2]), "0 0 0 0 0");
  EXPECT_EQ(Counts(activation["months"][3]), "1 0 0 1 1");
}

TEST(Activation, HasTheDaysOfEarlyWarning) {
  const auto total = [](const std::string& days) {
    return Counts(AdoptionOf(kUsage, R"({"warning_thresholds":"not_onboarded:)" + days +
                                         R"("})")["activation"]["total"]);
  };
  EXPECT_EQ(total("18"), "3 3 1 0 0");
  EXPECT_EQ(total("19"), "3 3 2 0 0");
  EXPECT_EQ(total("29"), "3 3 2 0 0");
  EXPECT_EQ(total("43"), "3 2 2 1 1");
}

TEST(Activation, IsNoneWhereNobodyIsSaidToBeSetUp) {
  const json adoption = AdoptionOf("customer,date,logins\na,2024-01-31,5\n");
  EXPECT_FALSE(adoption.contains("activation"));
  EXPECT_EQ(Engaged(adoption), "2024-01 1/1; ");
}

TEST(Activation, CountsASetUpBeforeTheFirstMrr) {
  EXPECT_EQ(
      Counts(AdoptionOf(
          "customer,date,logins,onboarded_on\na,2024-01-31,1,2023-12-20\n")["activation"]["total"]),
      "1 1 1 0 0");
}

TEST(Engagement, IsOfCustomersWhoseUseIsKnown) {
  const json adoption = AdoptionOf(kUsage);
  EXPECT_EQ(Engaged(adoption), "2024-01 1/1; 2024-02 1/2; 2024-03 1/2; 2024-04 1/3; ");
  EXPECT_EQ(adoption["engagement"][1]["rate"], 0.5);
  EXPECT_NEAR(adoption["engagement"][1]["rate_low"], 0.0945, 0.0001);
}

TEST(Engagement, IsByCoreUseAndLastLoginsToo) {
  EXPECT_EQ(Engaged(AdoptionOf("customer,date,core_use,last_login\na,2024-03-31,0,2024-02-10\n"
                               "b,2024-03-31,7,\nb,2024-04-30,0,2024-04-02\n")),
            "2024-03 1/2; 2024-04 1/2; ");
}

TEST(Engagement, IsNoneOfMonthsWithoutRows) {
  EXPECT_EQ(Engaged(AdoptionOf("customer,date,logins\na,2024-01-31,5\na,2024-03-31,5\n")),
            "2024-01 1/1; 2024-03 1/1; ");
}

TEST(Engagement, IsNotKnownBeforeTheFirstRow) {
  EXPECT_EQ(Engaged(AdoptionOf("customer,date,logins\na,2024-01-31,5\nd,2024-03-31,2\n")),
            "2024-01 1/1; 2024-03 1/2; ");
}

TEST(Engagement, EndsWithTheCustomer) {
  EXPECT_EQ(
      Engaged(AdoptionOf("customer,date,logins\na,2024-01-31,5\nb,2024-01-31,5\n"
                         "a,2024-02-29,5\nb,2024-02-29,5\n",
                         "{}", "customer,month,mrr\na,2024-01,1\nb,2024-01,1\nb,2024-02,1\n")),
      "2024-01 2/2; 2024-02 1/1; ");
}

TEST(Adoption, IsNoneWhereUsageSaysNothingOfIt) {
  EXPECT_TRUE(AdoptionOf("customer,date,tickets\na,2024-01-31,5\n").is_null());
}

}  // namespace
}  // namespace holdfast
