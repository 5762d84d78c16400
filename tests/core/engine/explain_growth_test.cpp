// Who is behind the figures of growth, the beginnings of cohorts, those at risk, and the shares
// and costs that belong to no segment.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/explained_figures.h"
#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Squeeze;
using testing::TestFile;

constexpr std::string_view kMrr =
    "customer,month,mrr\n"
    "stays,2024-03,100\n"
    "stays,2024-04,100\n"
    "stays,2024-05,100\n"
    "stays,2024-06,100\n"
    "back,2024-03,50\n"
    "back,2024-06,60\n"
    "gone,2024-03,50\n"
    "gone,2024-04,50\n"
    "blink,2024-04,7\n"
    "stays,2024-07,100\n"
    "blink,2024-07,7\n"
    "stays,2024-08,100\n"
    "blink,2024-08,7\n"
    "stays,2024-09,90\n"
    "blink,2024-09,7\n";

std::vector<TestFile> Books(std::string_view csv = kMrr) {
  return {{std::string(csv), R"({"name":"mrr.csv"})"}};
}

std::string Explained(const json& question, const json& config = json::object(),
                      const std::vector<TestFile>& files = Books()) {
  return testing::Told(testing::Ask(files, question, config));
}

constexpr std::string_view kPlans =
    "customer,plan,currency,start_date,end_date,mrr,free\n"
    "a,Pro,EUR,2023-01-10,2023-08-20,1001,\n"
    "a,Team,EUR,2023-08-20,2024-03-10,1235,\n"
    "a,Team,EUR,2024-03-10,,1100.5,\n"
    "b,Team,USD,2023-02-01,2023-05-03,777,\n"
    "b,Pro,USD,2023-05-03,2024-02-11,999.99,\n"
    "b,Pro,USD,2024-04-20,,800,\n"
    "c,Pro,JPY,2023-03-15,2023-03-29,100000,\n"
    "c,Pro,JPY,2023-07-01,2024-01-15,100000,\n"
    "d,Team,USD,2023-04-15,2023-06-15,500,\n"
    "d,Team,USD,2023-06-15,2024-05-01,0,yes\n"
    "d,Team,EUR,2024-05-01,,555,\n";
constexpr std::string_view kRates =
    "date,from_currency,to_currency,rate\n2023-01-01,EUR,USD,1.05\n2023-05-31,EUR,USD,1.11\n"
    "2023-10-31,EUR,USD,1.003\n2024-03-31,EUR,USD,1.2\n2023-01-01,USD,JPY,130\n"
    "2023-09-30,USD,JPY,149\n";

std::vector<TestFile> Plans() {
  return {{std::string(kPlans), R"({"name":"subscriptions.csv"})"},
          {std::string(kRates), R"({"name":"rates.csv"})"}};
}

TEST(ExplainGrowth, AddsUp) {
  for (const json& more : {json::object(), json{{"reporting_currency", "USD"}}}) {
    json config = {{"set", {{"as_of", "2024-07-31"}}}};
    config["set"].update(more);
    for (const char* list : {"growth.", "projection.", "cohorts.size", "cohorts.mrr"})
      EXPECT_EQ(testing::Mistakes(Plans(), config, list, 2), "") << list;
  }
}

TEST(ExplainGrowth, NamesTheLargestCustomers) {
  EXPECT_EQ(
      Explained({{"metric", "growth.concentration.top.share"}, {"segment", "1"}}, json::object()),
      Squeeze(R"(
      growth.concentration.top.share "2024-09" = 0.9278350515463918
      numerator growth.concentration.top.mrr 9000
      stays 9000 movement.contraction 2024-08:10000@13 2024-09:9000@15
      denominator movements.closing 9700
      stays 9000 movement.contraction 2024-08:10000@13 2024-09:9000@15
      blink 700 movement.unchanged 2024-08:700@14 2024-09:700@16)"));
  EXPECT_EQ(
      Explained({{"metric", "growth.concentration.top.mrr"}, {"segment", "2"}}, json::object()),
      "explain.no_such_segment");
}

TEST(ExplainGrowth, ComparesWithAMonthOrAYearBefore) {
  EXPECT_EQ(
      Explained({{"metric", "growth.months.month_growth"}, {"month", "2024-06"}}, json::object()),
      Squeeze(R"(
      growth.months.month_growth "2024-06" = 0.6000000000000001
      numerator movements.closing 16000
      stays 10000 movement.unchanged 2024-05:10000@4 2024-06:10000@5
      back 6000 movement.reactivation 2024-05:0 2024-06:6000@7
      numerator less movements.closing 10000
      stays 10000 movement.unchanged 2024-04:10000@3 2024-05:10000@4
      denominator movements.closing 10000
      stays 10000 movement.unchanged 2024-04:10000@3 2024-05:10000@4)"));
  EXPECT_EQ(Explained({{"metric", "growth.year.change"}}, json::object()), "explain.no_such_month");
}

TEST(ExplainCohorts, NamesWhoBeginsACohort) {
  EXPECT_EQ(Explained({{"metric", "cohorts.mrr"}, {"cohort", "2024-03"}}), Squeeze(R"(
      cohorts.mrr null = 20000
      total cohorts.mrr 20000
      stays 10000 customer.first_month -:0 2024-03:10000@2
      back 5000 customer.first_month -:0 2024-03:5000@6
      gone 5000 customer.first_month -:0 2024-03:5000@8)"));
  EXPECT_EQ(Explained({{"metric", "cohorts.size"}, {"cohort", "2024-04"}}), Squeeze(R"(
      cohorts.size null = 1
      total cohorts.size 1
      blink 1 customer.first_month -:0 2024-04:700@10)"));
  EXPECT_EQ(Explained({{"metric", "cohorts.size"}}, json::object()), "explain.no_such_cohort");
}

TEST(ExplainCohorts, NamesTheFirstDayWhereMonthsAreCustomersOwn) {
  const json config = {{"set", {{"cohort_age", "anniversary"}, {"as_of", "2024-07-31"}}}};
  const json envelope = testing::Ask(
      Plans(), {{"metric", "cohorts.size"}, {"cohort", "2023-03"}, {"currency", "JPY"}}, config);
  ASSERT_TRUE(envelope["ok"]) << envelope;
  const json& row = envelope["value"]["parts"][0]["rows"][0];
  EXPECT_EQ(row["rule"], "days.first");
  EXPECT_EQ(row["after_day"], "2023-03-15");
  EXPECT_EQ(row["after_lines"]["shown"][0]["line"], 8);
  EXPECT_EQ(row["why"], "The first day with MRR is 2023-03-15.");
}

TEST(ExplainCohorts, OfTheProjectionAreThoseAfterTheFirstMonth) {
  EXPECT_EQ(Explained({{"metric", "projection.lost"}}, json::object()), Squeeze(R"(
      projection.lost null = 1
      total projection.lost 1
      blink 1 life.ended 2024-04:700@10 2024-05:0)"));
}

TEST(ExplainChurn, TellsWhoIsAtRisk) {
  EXPECT_EQ(Explained({{"metric", "churn.monthly.customers_at_risk"}, {"month", "2024-06"}},
                      {{"set", {{"customer_churn", "opening_and_new"}}}}),
            Squeeze(R"(
      churn.monthly.customers_at_risk "2024-06" = 2
      term movements.customers.opening 1
      stays 1 movement.unchanged 2024-05:10000@4 2024-06:10000@5
      term movements.customers.new 0
      term movements.customers.returned 1
      back 1 movement.reactivation 2024-05:0 2024-06:6000@7)"));
}

TEST(ExplainChurn, TellsWhoLeftForReasonsThatCanBeManaged) {
  // The reason of c is of no known class, and d has none.
  const std::vector<TestFile> files = {
      {"customer,month,mrr\na,2024-01,100\nb,2024-01,40\nc,2024-01,30\nd,2024-01,20\n"
       "keep,2024-01,10\nkeep,2024-02,10\n",
       R"({"name":"mrr.csv"})"},
      {"customer_id,churn_reason\na,Went to a competitor\nb,Shut down\nc,Because\n",
       R"({"name":"customers.csv"})"}};
  EXPECT_EQ(Explained({{"metric", "churn_reasons.manageable"}}, json::object(), files), Squeeze(R"(
      churn_reasons.manageable null = 0.7142857142857143
      numerator churn_reasons.mrr 10000
      a 10000 movement.churn 2024-01:10000@2 2024-02:0
      denominator churn_reasons.mrr 14000
      a 10000 movement.churn 2024-01:10000@2 2024-02:0
      b 4000 movement.churn 2024-01:4000@3 2024-02:0)"));
  EXPECT_EQ(Explained({{"metric", "manageable_customers"}}, json::object(), files), Squeeze(R"(
      churn_reasons.manageable_customers null = 0.5
      numerator churn_reasons.customers 1
      a 1 movement.churn 2024-01:10000@2 2024-02:0
      denominator churn_reasons.customers 2
      a 1 movement.churn 2024-01:10000@2 2024-02:0
      b 1 movement.churn 2024-01:4000@3 2024-02:0)"));
}

TEST(ExplainCosts, NamesThoseOfNoSegment) {
  const std::vector<TestFile> files = {{"customer,month,mrr,industry\n"
                                        "a,2024-01,100,Software\n"
                                        "a,2024-02,100,Software\n"
                                        "b,2024-02,80,Hardware\n",
                                        R"({"name":"mrr.csv"})"},
                                       {"month,category,industry,amount\n"
                                        "2024-02,Sales & Marketing,Software,10\n"
                                        "2024-02,Sales & Marketing,Hardware,20\n"
                                        "2024-02,Sales & Marketing,Retail,7\n"
                                        "2024-01,Sales & Marketing,,3\n"
                                        "2024-02,Customer Success,,2\n",
                                        R"({"name":"costs.csv"})"}};
  const json question = {{"metric", "economics.unassigned.sales_marketing"}};
  const json config = {{"filter", {{"by", "industry"}, {"value", "Software"}}}};
  EXPECT_EQ(Explained(question, config, files), Squeeze(R"(
      economics.unassigned.sales_marketing "2024-02" = 1000
      total economics.unassigned.sales_marketing 1000
      - 700 cost.sales_marketing 2024-02:0@4 -:0
      - 300 cost.sales_marketing 2024-01:0@5 -:0)"));
  EXPECT_EQ(testing::Mistakes(files, config, "economics.", 20), "");
  EXPECT_EQ(Explained(question, json::object(), files), "explain.no_such_month");
}

}  // namespace
}  // namespace holdfast
