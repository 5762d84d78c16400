// The report as a whole: worked examples of the field, through the engine.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::ReportOf;

TEST(Report, OfALifeOfOneCustomer) {
  // M1, Syncalytics: 4 Gold seats for a year at $500; days later 2 Silver at $30 a month; Silver
  // cancelled; the year ends; later 3 Gold seats at $50 a month.
  const json report = ReportOf(
      "customer,plan,price,quantity,billing_period,start_date,end_date\n"
      "syncalytics,Gold,500,4,year,2023-01-10,2024-01-10\n"
      "syncalytics,Silver,30,2,month,2023-02-03,2023-05-03\n"
      "syncalytics,Gold monthly,50,3,month,2024-04-02,\n",
      R"({"set":{"as_of":"2024-04-30"}})");
  const json& movements = report["movements"];
  EXPECT_EQ(movements[0]["new"], 16667);
  EXPECT_EQ(movements[1]["expansion"], 6000);
  EXPECT_EQ(movements[4]["contraction"], 6000);
  EXPECT_EQ(movements[12]["month"], "2024-01");
  EXPECT_EQ(movements[12]["churn"], 16667);
  EXPECT_EQ(movements[12]["customers"]["lost"], 1);
  EXPECT_EQ(movements[15]["reactivation"], 15000);
  EXPECT_EQ(movements[15]["new"], 0);
  EXPECT_EQ(movements[15]["customers"]["returned"], 1);
}

TEST(Report, OfAPaidPeriodFromMidMonthToMidMonth) {
  // M7: 15 May to 15 June: May in full, June nothing, churn in June. N13: 29 March to 29 April
  // counts on 31 March.
  const json may =
      ReportOf("customer,start_date,end_date,mrr\na,2024-05-15,2024-06-15,30\nb,2024-05-01,,1\n",
               R"({"set":{"as_of":"2024-06-30"}})");
  EXPECT_EQ(may["movements"][0]["closing"], 3100);
  EXPECT_EQ(may["movements"][1]["churn"], 3000);
  const json march = ReportOf("customer,start_date,end_date,mrr\na,2024-03-29,2024-04-29,100\n",
                              R"({"set":{"as_of":"2024-04-30"}})");
  EXPECT_EQ(march["movements"][0]["closing"], 10000);
  EXPECT_EQ(march["movements"][1]["closing"], 0);
}

TEST(Report, OfAPrepaidYearSpreadsItOverTwelveMonths) {
  // N12: $1,200 up front is 100 in each of 12 months. N11: $5,500 is 458.33.
  const json report = ReportOf(
      "customer,price,billing_period,start_date,end_date\na,1200,year,2023-01-01,2024-01-01\nb,"
      "5500,year,2023-01-01,2024-01-01\n",
      R"({"set":{"as_of":"2024-01-31"}})");
  for (std::size_t month = 0; month < 12; ++month)
    EXPECT_EQ(report["movements"][month]["closing"], 10000 + 45833);
  EXPECT_EQ(report["movements"][12]["closing"], 0);
}

TEST(Report, OfAPlanAnAddOnAndADiscount) {
  // N8: 100 + 100 - 50 = 150.
  const json report =
      ReportOf("customer,start_date,mrr\na,2024-01-01,100\na,2024-01-01,100\na,2024-01-01,-50\n",
               R"({"set":{"as_of":"2024-01-31"}})");
  EXPECT_EQ(report["summary"]["mrr"], 15000);
  EXPECT_EQ(report["summary"]["customers"], 1);
}

TEST(Report, OfABillingCurrencyMovesOnlyWithItsPrice) {
  // N16: a customer of 250.00 EUR a month makes no movement while the price stays.
  const json report = ReportOf(
      "customer,month,mrr,currency\na,2024-01,250.00,EUR\na,2024-02,250.00,EUR\na,2024-03,250.00,"
      "EUR\n");
  EXPECT_EQ(report["movements"][0]["new"], 25000);
  for (const std::size_t month : {1U, 2U}) {
    for (const char* part : {"new", "reactivation", "expansion", "contraction", "churn", "fx"}) {
      EXPECT_EQ(report["movements"][month][part], 0) << part;
    }
  }
}

TEST(Report, OfBillionsIsExactToTheCent) {
  // The size of Kingdee's published ARR (RMB 3.43 bn) and a competitor's, to the fen.
  const json report = ReportOf(
      "customer,month,arr,currency\na,2024-01,3430000000.12,CNY\nb,2024-01,2720000000.24,CNY\na,"
      "2024-02,4180000000.36,CNY\n");
  EXPECT_EQ(report["movements"][0]["new"], 51250000003);  // 6,150,000,000.36 / 12 = 512,500,000.03
  EXPECT_EQ(report["movements"][1]["churn"],
            22666666669);  // 2,720,000,000.24 / 12 = 226,666,666.6867
  EXPECT_EQ(report["movements"][1]["expansion"], 6250000002);
  EXPECT_EQ(report["summary"]["mrr"], 34833333336);
  EXPECT_EQ(report["summary"]["arr"], 418000000036);
}

TEST(Report, CountsNobodyWithoutMrr) {
  const json report = ReportOf("customer,start_date,mrr\npays,2024-01-01,10\nfree,2024-01-01,0\n",
                               R"({"set":{"as_of":"2024-01-31"}})");
  EXPECT_EQ(report["summary"]["customers"], 1);
  EXPECT_EQ(report["summary"]["zero_mrr_customers"], 1);
  EXPECT_EQ(report["summary"]["arpa"], 1000);
}

TEST(Report, SaysNothingWhereThereIsNotEnoughData) {
  const json trials = ReportOf("customer,start_date,mrr,status\na,2024-01-01,10,trialing\n");
  EXPECT_TRUE(trials["as_of"].is_null());
  EXPECT_TRUE(trials["months"].empty());
  EXPECT_TRUE(trials["summary"]["month"].is_null());
  EXPECT_TRUE(trials["summary"]["arpa"].is_null());
  const json month = ReportOf("customer,month,mrr\na,2024-01,10\n");
  EXPECT_TRUE(month["retention"]["monthly"].empty());
  EXPECT_TRUE(month["retention"]["trailing"].empty());
  EXPECT_TRUE(month["churn"]["monthly"][0]["customer_churn"].is_null());
  EXPECT_TRUE(month["expansion"]["monthly"][0]["quick_ratio"].is_null());
  EXPECT_TRUE(month["summary"]["ltv"].is_null());
  EXPECT_TRUE(month["summary"]["mrr_growth"].is_null());
}

TEST(Report, AccountsForEveryRowAndCent) {
  const json report = ReportOf(
      "customer,start_date,end_date,mrr,status,currency\n"
      "a,2024-01-01,,10.00,active,USD\n"
      "b,2024-01-01,,20.00,trialing,USD\n"
      "c,soon,,40.00,active,USD\n"
      "d,2024-01-01,,x,active,USD\n"
      "e,2024-01-01,2023-01-01,80.00,active,USD\n"
      "f,2024-01-01,,5.00,active,EUR\n"
      "g,2024-01-01\n");
  const json& input = report["inputs"][0];
  EXPECT_EQ(input["rows"], json::parse(R"({"read":7,"used":2,"ignored":1,"rejected":4,"excluded":[
      {"reason":"csv.cell_count","rows":1},{"reason":"row.bad_amount","rows":1},
      {"reason":"row.bad_date","rows":1},{"reason":"row.end_before_start","rows":1},
      {"reason":"row.trial","rows":1}]})"));
  EXPECT_EQ(input["amounts"], json::parse(R"([
      {"currency":"EUR","read":500,"used":500,"ignored":0,"rejected":0,"excluded":[]},
      {"currency":"USD","read":15000,"used":1000,"ignored":2000,"rejected":12000,"excluded":[
          {"reason":"row.bad_date","rows":1,"amount":4000},
          {"reason":"row.end_before_start","rows":1,"amount":8000},
          {"reason":"row.trial","rows":1,"amount":2000}]}])"));
  std::uint64_t rejected = 0;
  for (const json& issue : input["issues"]) {
    if (issue["severity"] == "rejected") rejected += issue["count"].get<std::uint64_t>();
    EXPECT_FALSE(issue["message"].get<std::string>().empty());
    EXPECT_FALSE(issue["lines"].empty());
  }
  EXPECT_EQ(rejected, 4U);
}

TEST(Report, RoundsSharesOfACentOnlyForDisplay) {
  // Three customers of a third of a cent a month each (a cent a quarter): one cent of MRR, and 12
  // of ARR.
  const json report = ReportOf(
      "customer,price,billing_period,start_date\na,0.01,quarter,2024-01-01\nb,0.01,quarter,2024-01-"
      "01\nc,0.01,quarter,2024-01-01\n",
      R"({"set":{"as_of":"2024-01-31"}})");
  EXPECT_EQ(report["summary"]["mrr"], 1);
  EXPECT_EQ(report["summary"]["arr"], 12);
  EXPECT_EQ(report["summary"]["rounded"], 0);
  EXPECT_EQ(report["movements"][0]["new"], 1);
}

}  // namespace
}  // namespace holdfast
