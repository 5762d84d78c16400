// Who is behind figures of quarters and years, and the others that months are added up to.
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

/// The example of core/README.md, and blink, whose first MRR is within a quarter.
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

json Quarters() { return {{"set", {{"period", "quarter"}}}}; }

std::string Explained(const json& question, const json& config = Quarters(),
                      const std::vector<TestFile>& files = Books()) {
  return testing::Told(testing::Ask(files, question, config));
}

TEST(ExplainPeriods, AddsUpTheMonthsOfAQuarter) {
  EXPECT_EQ(Explained({{"metric", "periods.months.churn"}, {"month", "2024-05"}}), Squeeze(R"(
      periods.months.churn "2024-04" = 10700
      total periods.months.churn 10700
      back 5000 movement.churn 2024-03:5000@6 2024-04:0
      gone 5000 movement.churn 2024-04:5000@9 2024-05:0
      blink 700 movement.churn 2024-04:700@10 2024-05:0)"));
  EXPECT_EQ(Explained({{"metric", "periods.months.customers.returned"}, {"month", "2024-06"}}),
            Squeeze(R"(
      periods.months.customers.returned "2024-04" = 1
      total periods.months.customers.returned 1
      back 1 movement.reactivation 2024-05:0 2024-06:6000@7)"));
}

TEST(ExplainPeriods, OpensAndClosesWithItsFirstAndItsLastMonth) {
  EXPECT_EQ(Explained({{"metric", "periods.months.opening"}, {"month", "2024-06"}}), Squeeze(R"(
      periods.months.opening "2024-04" = 20000
      total periods.months.opening 20000
      stays 10000 movement.unchanged 2024-03:10000@2 2024-04:10000@3
      back 5000 movement.churn 2024-03:5000@6 2024-04:0
      gone 5000 movement.unchanged 2024-03:5000@8 2024-04:5000@9)"));
  EXPECT_EQ(Explained({{"metric", "periods.months.customers.closing"}, {"month", "2024-04"}}),
            Squeeze(R"(
      periods.months.customers.closing "2024-04" = 2
      total periods.months.customers.closing 2
      back 1 movement.reactivation 2024-05:0 2024-06:6000@7
      stays 1 movement.unchanged 2024-05:10000@4 2024-06:10000@5)"));
}

TEST(ExplainPeriods, NetsWhatHappensBetweenTheEnds) {
  EXPECT_EQ(Explained({{"metric", "periods.net.expansion"}, {"month", "2024-04"}}), Squeeze(R"(
      periods.net.expansion "2024-04" = 1000
      total periods.net.expansion 1000
      back 1000 movement.expansion 2024-03:5000@6 2024-06:6000@7)"));
  EXPECT_EQ(Explained({{"metric", "periods.net.churn"}, {"month", "2024-04"}}), Squeeze(R"(
      periods.net.churn "2024-04" = 5000
      total periods.net.churn 5000
      gone 5000 movement.churn 2024-03:5000@8 2024-06:0)"));
}

TEST(ExplainPeriods, CallsNewWhoIsThereAtTheEndOfAQuarterForTheFirstTime) {
  // The first MRR was in April, and gone before the quarter ended.
  EXPECT_EQ(Explained({{"metric", "periods.net.new"}}), Squeeze(R"(
      periods.net.new "2024-07" = 700
      total periods.net.new 700
      blink 700 period.new 2024-06:0 2024-09:700@16)"));
  const json row = testing::Ask(Books(), {{"metric", "periods.net.new"}},
                                Quarters())["value"]["parts"][0]["rows"][0];
  EXPECT_EQ(row["since"], "2024-04");
  EXPECT_EQ(row["why"], "The period up to 2024-09 is the first to close with MRR.");
  EXPECT_EQ(Explained({{"metric", "periods.months.new"}, {"month", "2024-07"}}), Squeeze(R"(
      periods.months.new "2024-07" = 0
      total periods.months.new 0)"));
}

TEST(ExplainPeriods, TakesRatesApart) {
  EXPECT_EQ(Explained({{"metric", "periods.rates.nrr"}, {"month", "2024-06"}}), Squeeze(R"(
      periods.rates.nrr "2024-04" = 0.8
      numerator periods.rates.retained 16000
      stays 10000 customer.same 2024-03:10000@2 2024-06:10000@5
      back 6000 customer.grew 2024-03:5000@6 2024-06:6000@7
      denominator periods.rates.opening 20000
      stays 10000 customer.same 2024-03:10000@2 2024-06:10000@5
      gone 5000 customer.left 2024-03:5000@8 2024-06:0
      back 5000 customer.grew 2024-03:5000@6 2024-06:6000@7)"));
  EXPECT_EQ(Explained({{"metric", "periods.rates.customer_churn"}, {"month", "2024-06"}}),
            Squeeze(R"(
      periods.rates.customer_churn "2024-04" = 0.3333333333333333
      numerator periods.net.customers.lost 1
      gone 1 movement.churn 2024-03:5000@8 2024-06:0
      denominator periods.rates.opening_customers 3
      gone 1 customer.left 2024-03:5000@8 2024-06:0
      back 1 customer.grew 2024-03:5000@6 2024-06:6000@7
      stays 1 customer.same 2024-03:10000@2 2024-06:10000@5)"));
}

TEST(ExplainPeriods, AddsUpDaysWhereEachIsAMovement) {
  const json events = {{"set", {{"period", "quarter"}, {"same_month", "events"}}}};
  EXPECT_EQ(Explained({{"metric", "periods.net.churn"}}, events), "explain.no_such_month");
  EXPECT_EQ(Explained({{"metric", "periods.rates.customers_lost"}, {"month", "2024-06"}}, events),
            Squeeze(R"(
      periods.rates.customers_lost "2024-04" = 3
      term periods.months.customers.lost 3
      back 1 movement.churn 2024-03:5000@6 2024-04:0
      gone 1 movement.churn 2024-04:5000@9 2024-05:0
      blink 1 movement.churn 2024-04:700@10 2024-05:0)"));
}

TEST(ExplainPeriods, SaysWhichPeriodsThereAre) {
  const auto message = [](const json& question, const json& settings) -> std::string {
    return testing::Ask(Books(), question, settings)["error"]["message"];
  };
  EXPECT_EQ(
      message({{"metric", "periods.rates.nrr"}, {"month", "2024-03"}}, Quarters()),
      "There is no periods.rates.nrr of the quarter or year of 2024-03: the report has it for "
      "2024-Q2, 2024-Q3.");
  EXPECT_EQ(message({{"metric", "periods.net.new"}, {"month", "2023-12"}}, Quarters()),
            "There is no periods.net.new of the quarter or year of 2023-12: the report has it for "
            "2024-Q1, 2024-Q2, 2024-Q3.");
  EXPECT_EQ(message({{"metric", "periods.net.new"}}, json::object()),
            "periods.net.new is shown for no complete period: the report has no quarters or years "
            "(setting period).");
  EXPECT_EQ(message({{"metric", "periods.months.entering"}}, Quarters()),
            "periods.months.entering is of the customers of one plan or billing interval: ask for "
            "it with a filter by one of them.");
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

TEST(ExplainPeriods, AddUpWhateverTheSettings) {
  for (const char* unit : {"quarter", "year"}) {
    for (const json& more :
         {json::object(), json{{"fiscal_year_start", "2"}, {"month_state", "first_day"}},
          json{{"reporting_currency", "USD"}}, json{{"same_month", "events"}},
          json{{"reporting_currency", "USD"}, {"same_month", "events"}, {"grr", "movements"}},
          json{{"reporting_currency", "USD"}, {"free_customers", "stay"}, {"grr", "logo"}},
          json{{"free_customers", "stay"}, {"customer_churn", "opening_and_new"}},
          json{{"churn_sign", "growth"}, {"reactivation_window", "30"}},
          json{{"partial_month", "include"}, {"as_of", "2024-05-20"}}}) {
      json config = {{"set", {{"period", unit}, {"as_of", "2024-07-31"}}}};
      config["set"].update(more);
      EXPECT_EQ(testing::Mistakes(Plans(), config, "periods.", 30), "") << config;
    }
  }
}

TEST(ExplainPeriods, AddUpInASegmentThatCustomersComeIntoAndLeave) {
  for (const char* plan : {"Pro", "Team"}) {
    for (const char* same_month : {"net", "events"}) {
      const json config = {{"filter", {{"by", "plan"}, {"value", plan}}},
                           {"set", {{"period", "quarter"}, {"same_month", same_month}}}};
      EXPECT_EQ(testing::Mistakes(Plans(), config, "periods.", 60), "") << config;
    }
  }
  // In its first quarter with Team, a paid more: that is growth where it came from.
  const json config = {{"filter", {{"by", "plan"}, {"value", "Pro"}}},
                       {"set", {{"period", "quarter"}}}};
  const json question = {
      {"metric", "periods.net.leaving"}, {"month", "2023-07"}, {"currency", "EUR"}};
  EXPECT_EQ(Explained(question, config, Plans()), Squeeze(R"(
      periods.net.leaving "2023-07" = 123500
      total periods.net.leaving 123500
      a 123500 movement.leaving 2023-06:100100@2 2023-09:123500@3)"));
}

}  // namespace
}  // namespace holdfast
