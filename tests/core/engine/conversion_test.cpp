// Who signed up and came to pay.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "../../support/analysis.h"
#include "setting_ledgers.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Files;
using testing::ReportOf;
using testing::SignUps;
using testing::TestFile;

json ConversionOf(const Files& files, const std::string& settings = "{}") {
  return ReportOf(files, R"({"set":)" + settings + "}")["conversion"];
}

/// "signed up decided converted open converted already".
std::string Counts(const json& sums) {
  return sums["signed_up"].dump() + " " + sums["decided"].dump() + " " + sums["converted"].dump() +
         " " + sums["open"].dump() + " " + sums["open_converted"].dump();
}

TEST(Conversion, IsOfWhoseDaysAreOver) {
  const json conversion = ConversionOf(SignUps());
  EXPECT_EQ(conversion["as_of"], "2024-06-30");
  EXPECT_EQ(Counts(conversion["total"]), "5 3 1 2 1");
  EXPECT_DOUBLE_EQ(conversion["total"]["rate"], 1.0 / 3);
  // Wilson's interval of 1 of 3.
  EXPECT_NEAR(conversion["total"]["rate_low"], 0.0615, 0.0001);
  EXPECT_NEAR(conversion["total"]["rate_high"], 0.7923, 0.0001);
  EXPECT_EQ(conversion["median_days"], 20);
  EXPECT_EQ(conversion["not_told"], 2);
  EXPECT_EQ(conversion["only_paying"], false);
}

TEST(Conversion, IsByTheMonthOfSigningUp) {
  const json months = ConversionOf(SignUps())["months"];
  ASSERT_EQ(months.size(), 6U);
  EXPECT_EQ(months[0]["month"], "2024-01");
  EXPECT_EQ(Counts(months[0]), "2 2 1 0 0");
  EXPECT_EQ(Counts(months[1]), "1 1 0 0 0");
  EXPECT_EQ(Counts(months[2]), "0 0 0 0 0");
  EXPECT_TRUE(months[2]["rate"].is_null());
  EXPECT_EQ(Counts(months[4]), "1 0 0 1 1");
  EXPECT_TRUE(months[4]["rate"].is_null());
  EXPECT_EQ(Counts(months[5]), "1 0 0 1 0");
}

TEST(Conversion, IsByWhatTablesSayOfWhoSignedUp) {
  const json by = ConversionOf(SignUps())["by"];
  ASSERT_EQ(by.size(), 1U);
  EXPECT_EQ(by[0]["attribute"], "channel");
  EXPECT_EQ(by[0]["segments"][0]["segment"], "ads");
  EXPECT_EQ(Counts(by[0]["segments"][0]), "3 2 1 1 0");
  EXPECT_EQ(by[0]["segments"][1]["segment"], "partner");
  EXPECT_EQ(Counts(by[0]["segments"][1]), "2 1 0 1 1");
}

TEST(Conversion, IsNotByWhatIsKnownOnlyOfWhoPays) {
  Files files = SignUps();
  files.push_back({"customer_id,customer_name,owner\na,Acme,Ann\nb,Bolt,Ben\nd,Dune,Ann\n",
                   R"({"name":"owners.csv"})"});
  const json by = ConversionOf(files)["by"];
  ASSERT_EQ(by.size(), 1U);
  EXPECT_EQ(by[0]["attribute"], "channel");
}

TEST(Conversion, ListsWhoMayStillConvert) {
  const json waiting = ConversionOf(SignUps())["waiting"];
  EXPECT_EQ(waiting["total"], 1);
  EXPECT_EQ(waiting["shown"], json::parse(R"([{"customer":"e","name":"Echo",
      "signed_up":"2024-06-20","until":"2024-09-18"}])"));
}

TEST(Conversion, CountsTheLastOfTheDays) {
  const auto total = [](int days) {
    return Counts(ConversionOf(
        SignUps(), R"({"conversion_days":")" + std::to_string(days) + R"("})")["total"]);
  };
  EXPECT_EQ(total(19), "5 4 1 1 0");  // Dune after 17.
  EXPECT_EQ(total(20), "5 4 2 1 0");
  EXPECT_EQ(total(132), "5 3 1 2 1");
  EXPECT_EQ(total(133), "5 3 2 2 1");
  EXPECT_EQ(total(10), "5 5 0 0 0");  // Echo's tenth day is the last of the data.
  EXPECT_EQ(total(11), "5 4 0 1 0");
}

TEST(Conversion, CountsTrials) {
  const Files trials = testing::Trials();
  EXPECT_EQ(Counts(ConversionOf(trials)["total"]), "2 0 0 2 1");
  EXPECT_EQ(Counts(ConversionOf(trials, R"({"conversion_days":"30"})")["total"]), "2 2 0 0 0");
  const json after = ConversionOf(trials, R"({"conversion_days":"31"})");
  EXPECT_EQ(Counts(after["total"]), "2 2 1 0 0");
  EXPECT_EQ(after["median_days"], 31);
  EXPECT_EQ(after["not_told"], 2);
  EXPECT_EQ(after["waiting"]["total"], 0);
}

TEST(Conversion, CountsWhoBeginsForNothingAndNotWhoGoesOn) {
  const json conversion = ConversionOf(testing::Free());
  EXPECT_EQ(Counts(conversion["total"]), "1 1 0 0 0");
  EXPECT_EQ(conversion["not_told"], 4);
}

TEST(Conversion, TakesNoPauseForASignUp) {
  EXPECT_TRUE(ConversionOf({{"customer,start_date,mrr,status\na,2024-01-01,10,active\n"
                             "b,2024-01-01,10,paused\nc,2024-02-01,10,past_due\n"}},
                           R"({"past_due":"leave_out"})")
                  .is_null());
}

TEST(Conversion, KnowsNothingOfASignUpAfterTheFirstMrr) {
  const std::string customers = "customer_id,customer_name,signup_date\n";
  const TestFile mrr = {"customer,month,mrr\na,2024-01,10\nb,2024-02,10\n"};
  const json report = ReportOf({mrr, {customers + "a,Acme,2024-01-02\nb,Bolt,2024-02-01\n"}});
  EXPECT_EQ(Counts(report["conversion"]["total"]), "1 0 0 1 1");
  EXPECT_EQ(report["conversion"]["not_told"], 1);
  EXPECT_EQ(report["conversion"]["only_paying"], true);
  EXPECT_FALSE(ReportOf({mrr, {customers + "a,Acme,2024-01-02\n"}}).contains("conversion"));
}

TEST(Conversion, IsOfOnePersonInTwoCurrenciesAndByAddress) {
  const json conversion = ReportOf(
      {{"customer,start_date,mrr,currency\na@x.io,2024-03-01,10,EUR\na@x.io,2024-02-01,10,USD\n"
        "late@x.io,2024-06-30,1,USD\nlate@x.io,2024-06-30,1,EUR\n"},
       {"customer_id,customer_name,email,signup_date\n1,Acme,a@x.io,2024-01-31\n",
        R"({"name":"customers.csv","mapping":{"attributes":["email"]}})"}})["conversion"];
  EXPECT_EQ(Counts(conversion["total"]), "1 1 1 0 0");
  EXPECT_EQ(conversion["median_days"], 1);
  EXPECT_EQ(conversion["not_told"], 1);
  EXPECT_TRUE(conversion["by"].empty());
}

TEST(Conversion, HasAMedianBetweenTwo) {
  const json conversion =
      ReportOf({{"customer,start_date,mrr\na,2024-01-03,1\nb,2024-01-06,1\nlate,2024-06-30,1\n"},
                {"customer_id,customer_name,signup_date\na,Acme,2024-01-01\nb,Bolt,2024-01-01\n"}})
          ["conversion"];
  EXPECT_EQ(conversion["median_days"], 3.5);
}

TEST(Conversion, LeavesOutWhatIsAfterTheDayOfTheReport) {
  const json conversion = ConversionOf(SignUps(), R"({"as_of":"2024-05-20"})");
  EXPECT_EQ(Counts(conversion["total"]), "4 3 1 1 0");
  EXPECT_EQ(conversion["not_told"], 1);
}

TEST(Conversion, IsOfSubscriptionsInAReportByThem) {
  const Files files = {
      {"customer,subscription_id,start_date,trial_end,mrr,status\n"
       "a,s1,2024-01-01,2024-01-15,10,active\na,s2,2024-02-01,,20,trialing\n"
       "late,s9,2024-06-30,,1,active\n"}};
  EXPECT_EQ(Counts(ConversionOf(files)["total"]), "1 1 1 0 0");
  const json conversion = ConversionOf(files, R"({"grain":"subscription"})");
  EXPECT_EQ(Counts(conversion["total"]), "2 2 1 0 0");
  EXPECT_EQ(conversion["not_told"], 1);
  // A table of customers says nothing of their subscriptions.
  EXPECT_TRUE(ConversionOf(SignUps(), R"({"grain":"subscription"})").is_null());
}

TEST(Conversion, IsOfNoSegment) {
  EXPECT_FALSE(
      ReportOf(SignUps(), R"({"filter":{"by":"channel","value":"ads"}})").contains("conversion"));
}

}  // namespace
}  // namespace holdfast
