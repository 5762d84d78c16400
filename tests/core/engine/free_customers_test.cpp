// Customers who go on for nothing: what the setting changes in a report, and what it does not.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/changed_figures.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Changed;
using testing::Paths;
using testing::ReportOf;
using testing::TestFile;

/// acme falls to 0 in March, and ends in May; bolt is free in February and March; core has never
/// paid.
constexpr std::string_view kFree =
    "customer,plan,start_date,end_date,mrr\n"
    "acme,Pro,2024-01-01,2024-03-01,100\n"
    "acme,Free,2024-03-01,2024-05-01,0\n"
    "bolt,Pro,2024-01-01,2024-02-01,40\n"
    "bolt,Free,2024-02-01,2024-04-01,0\n"
    "bolt,Pro,2024-04-01,,60\n"
    "core,Free,2024-01-01,,0\n"
    "dune,Pro,2024-01-01,,20\n"
    "late,Pro,2024-05-31,,10\n";

std::string Set(std::map<std::string, std::string> set) {
  set.try_emplace("free_customers", "stay");
  return json({{"set", set}}).dump();
}

json Stay(std::string_view csv, const std::map<std::string, std::string>& set = {}) {
  return ReportOf(csv, Set(set));
}

/// Customers at the end of each month.
std::vector<int> Customers(const json& report) {
  std::vector<int> customers;
  for (const json& month : report["movements"]) customers.push_back(month["customers"]["closing"]);
  return customers;
}

TEST(SettingFreeCustomers, HasThemLeaveByDefault) {
  const json report = ReportOf(kFree);
  EXPECT_EQ(Customers(report), (std::vector{3, 2, 1, 2, 3}));
  EXPECT_EQ(report["movements"][1]["churn"], 4000);
  EXPECT_EQ(report["movements"][2]["churn"], 10000);
  EXPECT_EQ(report["movements"][3]["reactivation"], 6000);
  EXPECT_EQ(Changed(kFree, "free_customers", "leave"), Paths{});
}

TEST(SettingFreeCustomers, HasThemContractExpandAndLeaveWithNothing) {
  const json report = Stay(kFree);
  EXPECT_EQ(Customers(report), (std::vector{3, 3, 3, 3, 3}));
  const json& months = report["movements"];
  EXPECT_EQ(months[1]["contraction"], 4000);
  EXPECT_EQ(months[1]["customers"]["contracted"], 1);
  EXPECT_EQ(months[2]["contraction"], 10000);
  EXPECT_EQ(months[3]["expansion"], 6000);
  EXPECT_EQ(months[3]["customers"]["expanded"], 1);
  EXPECT_EQ(months[3]["customers"]["returned"], 0);
  EXPECT_EQ(months[4]["customers"]["lost"], 1);
  for (const json& month : months) {
    EXPECT_EQ(month["churn"], 0);
    EXPECT_EQ(month["reactivation"], 0);
  }
  EXPECT_EQ(report["churn"]["lost_total"], 1);
  const json& lost = report["churn"]["lost"][0];
  EXPECT_EQ(lost["customer"], "acme");
  EXPECT_EQ(lost["mrr"], 0);
  EXPECT_EQ(lost["sources"][0]["line"], 3);
}

TEST(SettingFreeCustomers, ChangesWhatCountsCustomersAndNoMrrOfRetentionOrCohorts) {
  const Paths changed = Changed(kFree, "free_customers", "stay");
  for (const char* path :
       {"movements.churn", "movements.contraction", "movements.customers.closing",
        "churn.monthly.customer_churn", "retention.monthly.customers_kept",
        "retention.monthly.logo", "cohorts.customers", "survival.censored"}) {
    EXPECT_TRUE(changed.contains(path)) << path;
  }
  for (const std::string& path : changed) {
    for (const char* same :
         {"summary.mrr", "summary.zero", "summary.in_and_out", "movements.opening",
          "movements.closing", "movements.new", "cohorts.net_mrr", "cohorts.gross_mrr",
          "churn.monthly.opening_mrr", "churn.monthly.gross", "growth.concentration"}) {
      EXPECT_FALSE(path.starts_with(same)) << path;
    }
    const std::string last = path.substr(path.rfind('.') + 1);
    if (!path.starts_with("retention.")) continue;
    EXPECT_TRUE(last.starts_with("customers") || last.starts_with("logo")) << path;
  }
}

TEST(SettingFreeCustomers, LeavesNrrToWhoPaysAtTheStart) {
  const json april = Stay(kFree)["retention"]["monthly"][2];
  // Three customers, of whom dune pays; what bolt pays again is expansion, and no part of it.
  EXPECT_EQ(april["month"], "2024-04");
  EXPECT_EQ(april["customers"], 3);
  EXPECT_EQ(april["customers_kept"], 3);
  EXPECT_EQ(april["opening"], 2000);
  EXPECT_EQ(april["retained"], 2000);
  EXPECT_EQ(april["nrr"], 1);
}

TEST(SettingFreeCustomers, HasWhoReturnsForNothingReactivated) {
  const std::string file =
      "customer,start_date,end_date,mrr\nacme,2024-01-01,2024-02-01,100\nacme,2024-03-01,,0\n"
      "dune,2024-01-01,,20\nlate,2024-04-30,,10\n";
  const json months = Stay(file)["movements"];
  EXPECT_EQ(months[1]["customers"]["lost"], 1);
  EXPECT_EQ(months[2]["customers"]["returned"], 1);
  EXPECT_EQ(months[2]["reactivation"], 0);
  EXPECT_EQ(months[2]["customers"]["closing"], 2);
}

TEST(SettingFreeCustomers, TakesNoZeroOfATableOfMrrForASubscription) {
  EXPECT_EQ(Changed("customer,month,mrr\nacme,2024-01,100\nacme,2024-02,0\nacme,2024-03,0\n"
                    "dune,2024-01,20\ndune,2024-02,20\ndune,2024-03,20\n",
                    "free_customers", "stay"),
            Paths{});
}

TEST(SettingFreeCustomers, CountsInvoicesOfNothing) {
  const std::string file =
      "invoice_number,customer,date,period_start,period_end,amount,line_type\n"
      "1,acme,2024-01-01,2024-01-01,2024-02-01,10.00,subscription\n"
      "2,acme,2024-02-01,2024-02-01,2024-03-01,0.00,subscription\n"
      "3,bolt,2024-01-01,2024-01-01,2024-04-01,15.00,subscription\n"
      "4,late,2024-03-31,2024-03-31,2024-04-30,1.00,subscription\n";
  EXPECT_EQ(Customers(ReportOf(file)), (std::vector{2, 1, 2}));
  const json report = Stay(file);
  EXPECT_EQ(Customers(report), (std::vector{2, 2, 2}));
  EXPECT_EQ(report["movements"][1]["contraction"], 1000);
  EXPECT_EQ(report["movements"][2]["customers"]["lost"], 1);
}

TEST(SettingFreeCustomers, CountsADiscountOfAll) {
  const std::string file =
      "customer,start_date,end_date,amount,interval,discount_percent\n"
      "acme,2024-01-01,2024-02-01,10.00,month,\nacme,2024-02-01,,10.00,month,100\n"
      "late,2024-02-29,,1.00,month,\n";
  EXPECT_EQ(Customers(ReportOf(file)), (std::vector{1, 1}));
  EXPECT_EQ(Customers(Stay(file)), (std::vector{1, 2}));
}

TEST(SettingFreeCustomers, HasPausesTrialsAndCreditsNoCustomers) {
  const std::string file =
      "customer,start_date,end_date,mrr,status\n"
      "pauses,2024-01-01,2024-02-01,100,active\npauses,2024-02-01,,100,paused\n"
      "tries,2024-01-01,2024-02-01,100,active\ntries,2024-02-01,,0,trialing\n"
      "owes,2024-01-01,2024-02-01,100,active\nowes,2024-02-01,,0,active\n"
      "owes,2024-02-01,,-5,active\n"
      "dune,2024-02-29,,20,active\n";
  EXPECT_EQ(Customers(Stay(file)), (std::vector{3, 1}));
  EXPECT_EQ(Stay(file)["movements"][1]["churn"], 30000);
}

constexpr std::string_view kDays =
    "customer,start_date,end_date,mrr\n"
    "up,2024-01-01,2024-02-10,100\nup,2024-02-10,2024-02-20,0\nup,2024-02-20,2024-03-15,50\n"
    "up,2024-03-15,2024-04-10,0\nguest,2024-02-05,2024-02-15,40\nguest,2024-02-15,,0\n"
    "stays,2024-01-01,,5\nlate,2024-04-30,,5\n";

TEST(SettingFreeCustomers, HoldsDayByDay) {
  const json days = ReportOf(kDays, json({{"set", {{"same_month", "events"}}}}).dump());
  EXPECT_EQ(days["movements"][1]["churn"], 14000);
  EXPECT_EQ(days["movements"][1]["reactivation"], 5000);
  const json report = Stay(kDays, {{"same_month", "events"}});
  EXPECT_EQ(Customers(report), (std::vector{2, 2, 2, 2}));
  const json& months = report["movements"];
  // guest has paid at the end of no month.
  EXPECT_EQ(months[1]["churn"], 4000);
  EXPECT_EQ(months[1]["contraction"], 10000);
  EXPECT_EQ(months[1]["expansion"], 5000);
  EXPECT_EQ(months[1]["customers"]["returned"], 0);
  EXPECT_EQ(months[1]["customers"]["lost"], 1);
  EXPECT_EQ(months[2]["contraction"], 5000);
  EXPECT_EQ(months[3]["customers"]["lost"], 1);
  EXPECT_EQ(months[3]["churn"], 0);
}

TEST(SettingFreeCustomers, HoldsForQuarters) {
  const std::string file =
      "customer,start_date,end_date,mrr\nacme,2024-01-01,2024-03-01,100\n"
      "acme,2024-03-01,2024-09-01,0\ndune,2024-01-01,,20\nlate,2024-09-30,,10\n";
  const json rows = Stay(file, {{"period", "quarter"}})["periods"]["rows"];
  ASSERT_EQ(rows.size(), 3U);
  // In the first quarter acme comes, and pays nothing at its end.
  EXPECT_EQ(rows[0]["months"]["customers"]["closing"], 2);
  EXPECT_EQ(rows[1]["rates"]["opening_customers"], 2);
  EXPECT_EQ(rows[1]["rates"]["customers_lost"], 0);
  EXPECT_EQ(rows[2]["rates"]["customers_lost"], 1);
  EXPECT_EQ(rows[2]["rates"]["nrr"], 1);
}

/// acme pays in dollars, and goes on for nothing in euros.
std::vector<TestFile> TwoCurrencies() {
  return {
      {"customer,currency,start_date,end_date,mrr\nacme,USD,2024-01-01,2024-02-10,10\n"
       "acme,EUR,2024-01-01,2024-04-01,0\nbolt,EUR,2024-01-01,,10\nlate,EUR,2024-04-30,,1\n",
       R"({"name":"rows.csv","table":"subscriptions"})"},
      {"date,from,to,rate\n2024-01-01,EUR,USD,1.5\n", R"({"name":"rates.csv","table":"rates"})"}};
}

TEST(SettingFreeCustomers, HoldsForCustomersOfSeveralCurrencies) {
  for (const char* rule : {"net", "events"}) {
    const json report =
        ReportOf(TwoCurrencies(),
                 Set({{"reporting_currency", "USD"}, {"same_month", rule}, {"period", "quarter"}}));
    EXPECT_EQ(Customers(report), (std::vector{2, 2, 2, 2})) << rule;
    EXPECT_EQ(report["movements"][1]["contraction"], 1000) << rule;
    EXPECT_EQ(report["movements"][1]["customers"]["lost"], 0) << rule;
    EXPECT_EQ(report["movements"][3]["customers"]["lost"], 1) << rule;
  }
  // In dollars alone nothing goes on.
  const json apart = ReportOf(TwoCurrencies(), Set({}))["currencies"];
  EXPECT_EQ(apart[1]["currency"], "USD");
  EXPECT_EQ(apart[1]["movements"][1]["churn"], 1000);
}

TEST(SettingFreeCustomers, MovesThemToTheFreePlan) {
  const json segments = testing::SegmentsOf({{std::string(kFree)}}, {{"by", "plan"}}, Set({}));
  std::map<std::string, json> by;
  for (const json& segment : segments["segments"]) by[segment["value"]] = segment["movements"];
  // bolt contracts where it was, and then goes.
  EXPECT_EQ(by["Pro"][1]["contraction"], 4000);
  EXPECT_EQ(by["Pro"][1]["customers"]["left"], 1);
  EXPECT_EQ(by["Free"][1]["customers"]["entered"], 1);
  EXPECT_EQ(by["Free"][2]["customers"]["closing"], 2);
  EXPECT_EQ(by["Free"][3]["expansion"], 6000);
  EXPECT_EQ(by["Free"][3]["leaving"], 6000);
  EXPECT_EQ(by["Pro"][3]["entering"], 6000);
  EXPECT_EQ(by["Free"][4]["customers"]["lost"], 1);
}

TEST(SettingFreeCustomers, PutsThemAmongThoseWhoShrink) {
  const json request = {{"by", "plan"}};
  const json before = testing::SegmentsOf(
      {{std::string(kFree)}}, request, Set({{"as_of", "2024-03-31"}, {"free_customers", "leave"}}));
  EXPECT_EQ(before["cross"]["total"]["lost"]["customers"], 1);
  const json cross =
      testing::SegmentsOf({{std::string(kFree)}}, request, Set({{"as_of", "2024-03-31"}}))["cross"];
  // acme of acme and dune: bolt pays nothing at the start.
  EXPECT_EQ(cross["total"]["lost"]["customers"], 0);
  EXPECT_EQ(cross["total"]["shrinks"]["customers"], 1);
  EXPECT_EQ(cross["total"]["keeps_and_grows"]["customers"], 0);
  EXPECT_EQ(cross["total"]["keeps"]["customers"], 1);
}

json Explained(const std::string& metric, const std::string& month) {
  const json envelope = json::parse(testing::ExplainEnvelope(
      {{std::string(kFree)}}, json({{"metric", metric}, {"month", month}}).dump(), Set({})));
  EXPECT_TRUE(envelope["ok"].get<bool>()) << envelope;
  return envelope["value"]["parts"][0]["rows"];
}

TEST(SettingFreeCustomers, IsSaidWhereAFigureIsExplained) {
  const json fallen = Explained("movements.contraction", "2024-03");
  ASSERT_EQ(fallen.size(), 1U);
  EXPECT_EQ(fallen[0]["customer"], "acme");
  EXPECT_EQ(fallen[0]["rule"], "free.runs");
  EXPECT_EQ(fallen[0]["before_lines"]["shown"][0]["line"], 2);
  EXPECT_EQ(fallen[0]["after_lines"]["shown"][0]["line"], 3);
  EXPECT_EQ(fallen[0]["why"],
            "No MRR at the end of 2024-03, but a subscription at nothing: who has paid before is a "
            "customer (free_customers).");
  const json lost = Explained("movements.customers.lost", "2024-05");
  ASSERT_EQ(lost.size(), 1U);
  EXPECT_EQ(lost[0]["customer"], "acme");
  EXPECT_EQ(lost[0]["rule"], "free.ended");
  EXPECT_EQ(lost[0]["amount"], 1);
  // acme and bolt stay for nothing, dune pays.
  EXPECT_EQ(Explained("movements.customers.closing", "2024-03").size(), 3U);
  const json kept = Explained("retention.monthly.customers_kept", "2024-03");
  ASSERT_EQ(kept.size(), 3U);
  EXPECT_EQ(kept[0]["rule"], "free.runs");
  EXPECT_EQ(Explained("movements.expansion", "2024-04")[0]["rule"], "movement.expansion");
}

TEST(SettingFreeCustomers, HoldsForSubscriptions) {
  const std::string file =
      "customer,subscription_id,start_date,end_date,mrr\nacme,s1,2024-01-01,2024-02-01,10\n"
      "acme,s1,2024-02-01,,0\nacme,s2,2024-01-01,,30\nlate,s3,2024-02-29,,1\n";
  EXPECT_EQ(Customers(Stay(file)), (std::vector{1, 2}));
  EXPECT_EQ(Customers(ReportOf(file, json({{"set", {{"grain", "subscription"}}}}).dump())),
            (std::vector{2, 2}));
  EXPECT_EQ(Customers(Stay(file, {{"grain", "subscription"}})), (std::vector{2, 3}));
}

TEST(SettingFreeCustomers, WatchesThem) {
  const std::vector<TestFile> files = {
      {std::string(kFree), R"({"name":"rows.csv","table":"subscriptions"})"},
      {"customer,date,logins\nacme,2024-03-10,3\nbolt,2024-03-10,3\ncore,2024-03-10,3\n",
       R"({"name":"usage.csv","table":"usage"})"}};
  // In March bolt and acme pay nothing.
  EXPECT_EQ(ReportOf(files, Set({{"as_of", "2024-03-31"},
                                 {"free_customers", "leave"}}))["signals"]["observed"],
            0);
  EXPECT_EQ(ReportOf(files, Set({{"as_of", "2024-03-31"}}))["signals"]["observed"], 2);
}

}  // namespace
}  // namespace holdfast
