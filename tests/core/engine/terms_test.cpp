// Contracts by the terms of subscriptions, and what of a report they are in.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/changed_figures.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Paths;
using testing::ReportOf;
using testing::TestFile;

const TestFile kSubscriptions = {
    "customer,plan,owner,start_date,end_date,amount,interval\n"
    "acme,Pro,Ana,2023-02-10,,1200,year\n"
    "bolt,Basic,Bo,2023-01-20,2024-01-20,600,year\n"
    "core,Basic,,2023-11-01,,90,quarter\n"
    "duke,Basic,Bo,2023-11-01,,10,month\n",
    R"({"name":"subscriptions.csv"})"};
constexpr std::string_view kAsOf = R"({"set":{"as_of":"2024-02-29"}})";

json ConfigWith(const std::string& key, const std::string& value) {
  return {{"set", {{"as_of", "2024-02-29"}, {key, value}}}};
}

const json& TotalOf(const json& report) { return report["renewals"]["currencies"][0]["total"]; }

TEST(ReportOfTerms, HasThemInPlaceOfATable) {
  const json report = ReportOf({kSubscriptions}, kAsOf);
  EXPECT_EQ(report["renewals"]["source"], "terms");
  EXPECT_EQ(TotalOf(report)["due"], 2);
  EXPECT_EQ(TotalOf(report)["renewed_amount"], 120000);
  EXPECT_EQ(TotalOf(report)["lost_amount"], 60000);
  const json& block = report["renewals"]["currencies"][0];
  // Ana's next contract is due in a year.
  EXPECT_EQ(block["later"], 1);
  EXPECT_EQ(block["months"][0]["month"], "2024-01");
}

TEST(ReportOfTerms, YieldsToATableWholly) {
  const TestFile table = {"customer,due_date,base_amount,outcome\nzoe,2024-02-01,7,lost\n",
                          R"({"name":"renewals.csv","table":"renewals"})"};
  for (const auto& files :
       {std::vector{kSubscriptions, table}, std::vector{table, kSubscriptions}}) {
    const json report = ReportOf(files, kAsOf);
    EXPECT_EQ(report["renewals"]["source"], "table");
    EXPECT_EQ(TotalOf(report)["due"], 1);
    EXPECT_EQ(TotalOf(report)["lost_amount"], 700);
  }
}

TEST(ReportOfTerms, HasNoneWhereNoTermIsLongEnough) {
  EXPECT_EQ(ReportOf("customer,start_date,amount,interval\na,2023-01-01,10,month\n")["renewals"],
            nullptr);
  EXPECT_EQ(ReportOf("customer,month,mrr\na,2023-01,10\na,2024-01,10\n")["renewals"], nullptr);
}

TEST(SettingRenewalTerms, DecidesWhichTermsAreContracts) {
  const json yearly = ReportOf({kSubscriptions}, kAsOf);
  const auto with = [](const char* value) {
    return ReportOf({kSubscriptions}, ConfigWith("renewal_terms", value).dump());
  };
  // core's quarter ends on 1 February, duke's months on the first of December to February.
  EXPECT_EQ(TotalOf(with("quarterly"))["due"], 3);
  EXPECT_EQ(TotalOf(with("quarterly"))["due_amount"], 120000 + 60000 + 9000);
  EXPECT_EQ(TotalOf(with("monthly"))["due"], 6);
  EXPECT_EQ(TotalOf(with("monthly"))["due_amount"], 120000 + 60000 + 9000 + 3 * 1000);
  EXPECT_EQ(with("none")["renewals"], nullptr);
  for (const char* value : {"quarterly", "monthly", "none"}) {
    const Paths changed = testing::Different(yearly, with(value));
    EXPECT_FALSE(changed.empty());
    for (const std::string& path : changed) {
      // What owners renewed is in sales pay.
      EXPECT_TRUE(path.starts_with("renewals") || path.starts_with("sales_pay")) << path;
    }
  }
}

TEST(ReportOfTerms, IsOfTheSegmentThatIsAskedFor) {
  const json config = {{"set", {{"as_of", "2024-02-29"}}},
                       {"filter", {{"by", "owner"}, {"value", "Bo"}}}};
  const json report = ReportOf({kSubscriptions}, config.dump());
  EXPECT_EQ(TotalOf(report)["due"], 1);
  EXPECT_EQ(TotalOf(report)["lost"], 1);
  const json answer = json::parse(testing::ExplainEnvelope(
      {kSubscriptions}, R"({"metric":"renewals.total.due"})", config.dump()));
  const json& part = answer["value"]["parts"][0];
  EXPECT_EQ(part["total"], 1);
  EXPECT_EQ(part["rows"][0]["customer"], "bolt");
}

TEST(ReportOfTerms, NamesOwnersInTheCalendarAndPaysThem) {
  const json report = ReportOf({kSubscriptions}, R"({"set":{"as_of":"2024-01-31"}})");
  const json& block = report["renewals"]["currencies"][0];
  ASSERT_EQ(block["upcoming"]["shown"].size(), 1U);
  EXPECT_EQ(block["upcoming"]["shown"][0]["owner"], "Ana");
  EXPECT_EQ(block["upcoming"]["shown"][0]["source"]["line"], 2);
  EXPECT_EQ(block["plan"]["calendar"]["owners"][0]["name"], "Ana");
  const json owners = ReportOf({kSubscriptions}, kAsOf)["sales_pay"]["owners"];
  const auto ana = std::find_if(owners.begin(), owners.end(),
                                [](const json& owner) { return owner["owner"] == "Ana"; });
  ASSERT_NE(ana, owners.end());
  EXPECT_EQ((*ana)["renewal"], 120000);
}

TEST(ReportOfTerms, KnowsWhatTheBackEndEarns) {
  const TestFile costs = {"month,category,amount\n2024-02,Customer Success,300\n",
                          R"({"name":"costs.csv","table":"costs"})"};
  const json report = ReportOf({kSubscriptions, costs}, kAsOf);
  // 1,200.00 renewed in February, 300.00 to keep them.
  EXPECT_DOUBLE_EQ(report["revenue"]["profit"]["renewal_margin"], 0.75);
}

TEST(ReportOfTerms, WarnsThatNoTalkOfRenewalHasBegun) {
  const TestFile usage = {"customer,date,renewal_talk\nacme,2024-01-15,0\n",
                          R"({"name":"usage.csv","table":"usage"})"};
  const json report = ReportOf({kSubscriptions, usage}, R"({"set":{"as_of":"2024-01-31"}})");
  const json& customers = report["signals"]["customers"];
  ASSERT_EQ(customers.size(), 1U);
  EXPECT_EQ(customers[0]["customer"], "acme");
  EXPECT_EQ(customers[0]["signals"][0]["code"], "no_renewal_talk");
}

TEST(ReportOfTerms, IsOfEachSubscriptionWhereTheReportIs) {
  const TestFile file = {
      "customer,subscription_id,start_date,end_date,mrr,interval\n"
      "acme,s1,2023-02-10,2024-02-10,10,year\nacme,s2,2023-02-10,,5,year\n",
      R"({"name":"subscriptions.csv"})"};
  EXPECT_EQ(TotalOf(ReportOf({file}, kAsOf))["due"], 1);
  EXPECT_EQ(TotalOf(ReportOf({file}, kAsOf))["renewed_amount"], 6000);
  const json report = ReportOf({file}, ConfigWith("grain", "subscription").dump());
  EXPECT_EQ(TotalOf(report)["due"], 2);
  EXPECT_EQ(TotalOf(report)["lost_amount"], 12000);
}

}  // namespace
}  // namespace holdfast
