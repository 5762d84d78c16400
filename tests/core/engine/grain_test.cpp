// What the setting of who counts, the customer or the subscription, changes in a report.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/changed_figures.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Paths;
using testing::TestFile;

// acme takes a second subscription in February and ends the first one in March; bolt's has no name.
constexpr std::string_view kFile =
    "customer,subscription_id,start_date,end_date,mrr\n"
    "acme,s1,2024-01-01,2024-03-01,10\nacme,s2,2024-02-01,,30\n"
    "bolt,,2024-01-01,,5\nlate,s9,2024-03-31,,1\n";
constexpr std::string_view kBySubscription = R"({"set":{"grain":"subscription"}})";

TestFile File(std::string_view name, std::string_view bytes) {
  return {std::string(bytes), json({{"name", name}}).dump()};
}

TEST(SettingGrain, CountsEverySubscriptionForItself) {
  const json whole = testing::ReportOf(kFile);
  EXPECT_EQ(whole["movements"][1]["expansion"], 3000);
  EXPECT_EQ(whole["movements"][2]["contraction"], 1000);
  const json report = testing::ReportOf(kFile, kBySubscription);
  const json& months = report["movements"];
  EXPECT_EQ(months[0]["customers"]["closing"], 2);
  EXPECT_EQ(months[1]["new"], 3000);
  EXPECT_EQ(months[1]["expansion"], 0);
  EXPECT_EQ(months[1]["customers"]["closing"], 3);
  EXPECT_EQ(months[2]["churn"], 1000);
  EXPECT_EQ(months[2]["contraction"], 0);
  EXPECT_EQ(months[2]["customers"]["lost"], 1);
  EXPECT_EQ(report["cohorts"][1]["size"], 1);
  for (std::size_t i = 0; i < months.size(); ++i)
    EXPECT_EQ(months[i]["closing"], whole["movements"][i]["closing"]);
}

// Within February acme's second subscription comes and goes, and the first one ends.
TEST(SettingGrain, CountsEachDaysChangeOfASubscription) {
  const std::string file =
      "customer,subscription_id,start_date,end_date,mrr\nacme,s1,2024-01-01,2024-02-10,100\n"
      "acme,s2,2024-02-05,2024-02-20,50\nacme,s3,2024-01-01,,10\n";
  const json config = {
      {"set", {{"grain", "subscription"}, {"same_month", "events"}, {"as_of", "2024-02-29"}}}};
  const json february = testing::ReportOf(file, config.dump())["movements"][1];
  EXPECT_EQ(february["new"], 5000);
  EXPECT_EQ(february["churn"], 15000);
  EXPECT_EQ(february["contraction"], 0);
  EXPECT_EQ(february["customers"]["new"], 1);
  EXPECT_EQ(february["customers"]["lost"], 2);
  EXPECT_EQ(february["closing"], 1000);
}

TEST(SettingGrain, ChangesNothingWhereNoRowNamesASubscription) {
  EXPECT_EQ(testing::Changed(testing::kMonths, "grain", "subscription"), Paths{});
}

TEST(SettingGrain, NamesTheSubscriptionBehindAFigure) {
  const json envelope = json::parse(testing::ExplainEnvelope(
      {{std::string(kFile)}}, R"({"metric":"movements.churn","month":"2024-03"})",
      kBySubscription));
  EXPECT_EQ(envelope["value"]["parts"][0]["rows"][0]["customer"], "acme / s1");
}

TEST(SettingGrain, TellsAnIdWithASlashFromASubscription) {
  const std::string file =
      "customer,subscription_id,start_date,mrr\na / b,,2024-01-01,1\na,b,2024-01-01,2\n"
      "late,x,2024-01-31,4\n";
  EXPECT_EQ(testing::ReportOf(file, kBySubscription)["summary"]["customers"], 3);
}

TEST(SettingGrain, GivesSubscriptionsTheAttributesOfTheirCustomer) {
  const std::vector<TestFile> files = {File("s.csv", kFile),
                                       File("c.csv", "customer,region\nacme,EU\nbolt,US\n")};
  const json segments = testing::SegmentsOf(files, {{"by", "attribute:region"}}, kBySubscription);
  for (const json& segment : segments["segments"]) {
    if (segment["value"] != "EU") continue;
    EXPECT_EQ(segment["movements"][1]["customers"]["closing"], 2);
    return;
  }
  ADD_FAILURE() << segments["segments"];
}

TEST(SettingGrain, JoinsTheSubscriptionsOfTwoFiles) {
  const std::string newer =
      "customer,subscription_id,start_date,end_date,mrr\nacme,s2,2024-02-01,2024-04-01,30\n"
      "late,s9,2024-03-31,,1\nlate,s10,2024-05-31,,1\n";
  const json report =
      testing::ReportOf({File("a.csv", kFile), File("b.csv", newer)}, kBySubscription);
  EXPECT_EQ(report["movements"][3]["churn"], 3000);
}

TEST(SettingGrain, RefusesToCountACustomerTwice) {
  const std::vector<TestFile> files = {File("s.csv", kFile),
                                       File("m.csv", "customer,month,mrr\nacme,2024-01,10\n")};
  const json error = testing::ErrorOf(files, kBySubscription);
  EXPECT_EQ(error["code"], "report.mixed_grain");
  const std::string message = error["message"];
  for (const char* said : {"acme", "s.csv", "m.csv"})
    EXPECT_NE(message.find(said), std::string::npos) << said;
  // Whom only the second file knows is counted once.
  const std::vector<TestFile> apart = {File("s.csv", kFile),
                                       File("m.csv", "customer,month,mrr\ncore,2024-03,7\n")};
  EXPECT_EQ(testing::ReportOf(apart, kBySubscription)["summary"]["mrr"], 4300);
}

TEST(SettingGrain, LeavesOutWhatIsOfCustomersAndSaysSo) {
  const std::vector<TestFile> files = {
      File("s.csv", kFile), File("usage.csv", "customer,month,logins\nacme,2024-03,4\n"),
      File("costs.csv", "month,kind,amount\n2024-03,sales & marketing,100\n")};
  const json whole = testing::ReportOf(files);
  ASSERT_TRUE(whole.contains("signals"));
  ASSERT_TRUE(whole.contains("economics"));
  const json report = testing::ReportOf(files, kBySubscription);
  for (const char* section : {"signals", "health", "advocates", "economics"})
    EXPECT_FALSE(report.contains(section)) << section;
  for (const std::size_t input : {1U, 2U})
    EXPECT_EQ(report["inputs"][input]["issues"][0]["code"], "report.of_customers");
}

// A contract is of a customer, and a segment of subscriptions has no customers.
TEST(SettingGrain, LeavesRenewalsOutOfASegment) {
  const std::vector<TestFile> files = {
      File("s.csv", kFile), File("c.csv", "customer,region\nacme,EU\nbolt,US\n"),
      File("r.csv", "customer,due_date,base_amount,outcome\nacme,2024-02-15,120,lost\n")};
  const auto renewals = [&files](const char* grain, const json& filter) {
    const json config = {{"set", {{"grain", grain}}}, {"filter", filter}};
    return testing::ReportOf(files, config.dump())["renewals"];
  };
  const json eu = {{"by", "attribute:region"}, {"value", "EU"}};
  EXPECT_EQ(renewals("customer", eu)["currencies"][0]["total"]["due"], 1);
  EXPECT_EQ(renewals("subscription", nullptr)["currencies"][0]["total"]["due"], 1);
  EXPECT_EQ(renewals("subscription", eu), nullptr);
}

TEST(SettingGrain, AddsUpInAReportingCurrency) {
  const std::string rows =
      "customer,subscription_id,start_date,end_date,mrr,currency\n"
      "acme,s1,2024-01-01,2024-02-10,10,EUR\nacme,s2,2024-01-01,,30,USD\n"
      "late,s3,2024-02-29,,1,USD\n";
  const json config = {{"set", {{"grain", "subscription"}, {"reporting_currency", "USD"}}}};
  const json report = testing::ReportOf(
      {File("s.csv", rows), File("rates.csv", "date,from,to,rate\n2024-01-31,EUR,USD,2\n")},
      config.dump());
  EXPECT_EQ(report["movements"][1]["churn"], 2000);
  EXPECT_EQ(report["movements"][1]["customers"]["lost"], 1);
}

}  // namespace
}  // namespace holdfast
