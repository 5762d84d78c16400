// The rows of files behind figures of revenue, unit economics, adoption and surveys.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/explained_figures.h"
#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Squeeze;
using testing::TestFile;

TestFile File(std::string_view name, std::string_view csv) {
  return {std::string(csv), R"({"name":")" + std::string(name) + R"("})"};
}

/// Acme grows in March; bolt comes in February and core in March.
constexpr std::string_view kMrr =
    "customer,2024-01,2024-02,2024-03\nacme,100,100,120\nbolt,,50,50\ncore,,,30\n";
constexpr std::string_view kCosts =
    "month,category,amount\n"
    "2024-02,Sales & Marketing,50\n"
    "2024-02,Sales & Marketing,10\n"
    "2024-02,Hosting,15\n"
    "2024-03,Sales & Marketing,90\n"
    "2024-03,Support,9\n";
constexpr std::string_view kInvoices =
    "invoice_number,customer_id,invoice_date,line_type,description,amount,status\n"
    "1,acme,2024-02-10,setup_fee,Implementation,40,paid\n"
    "2,bolt,2024-03-01,setup_fee,Training,25,paid\n"
    "3,bolt,2024-03-20,setup_fee,Onboarding services,5,paid\n"
    "4,core,2024-03-20,usage,API calls,7,paid\n";
constexpr std::string_view kRenewals =
    "customer,due_date,base_amount,renewed_amount,outcome\n"
    "acme,2024-02-15,1000,1200,renewed\nbolt,2024-03-31,500,,lost\n"
    "zeta,2024-01-31,300,300,renewed\n";
constexpr std::string_view kUsage =
    "customer,date,logins,onboarded_on\nacme,2024-01-31,5,2024-01-20\nacme,2024-02-29,0,\n"
    "bolt,2024-02-29,4,2024-03-25\nbolt,2024-03-31,0,\ncore,2024-03-31,2,\n";
constexpr std::string_view kSurveys =
    "date,score,customer,segment\n2024-01-10,10,acme,KA\n2024-02-01,3,bolt,SMB\n"
    "2024-05-02,7,acme,KA\n";
constexpr std::string_view kCustomers =
    "customer_id,customer_name,region\nacme,Acme Ltd,EU\nbolt,Bolt,US\n";

std::vector<TestFile> Books() {
  return {File("mrr.csv", kMrr),
          File("costs.csv", kCosts),
          File("invoices.csv", kInvoices),
          File("renewals.csv", kRenewals),
          File("usage.csv", kUsage),
          File("surveys.csv", kSurveys),
          File("customers.csv", kCustomers)};
}

json Ask(const json& question, const std::vector<TestFile>& files = Books()) {
  return json::parse(
      testing::ExplainEnvelope(files, question.dump(), R"({"set":{"as_of":"2024-06-30"}})"));
}

std::string Explained(const json& question, const std::vector<TestFile>& files = Books()) {
  return testing::ExplainedText(Ask(question, files));
}

TEST(ExplainFiles, NamesTheCostsAndTheCustomersOfCac) {
  EXPECT_EQ(Explained({{"metric", "economics.months.cac"}, {"month", "2024-02"}}), Squeeze(R"(
      economics.months.cac = 6000
      numerator economics.months.costs.sales_marketing 6000
      - 5000 cost.sales_marketing costs.csv:2 | -
      - 1000 cost.sales_marketing costs.csv:3 | -
      denominator economics.months.new_customers 1
      bolt 1 movement.new - | mrr.csv:3)"));
}

TEST(ExplainFiles, AddsUpTheMonthsThatHaveCosts) {
  // January has none: acme, who is new in it, is not among those won by them.
  EXPECT_EQ(Explained({{"metric", "economics.window.cac"}}), Squeeze(R"(
      economics.window.cac = 7500
      numerator economics.window.costs.sales_marketing 15000
      - 9000 cost.sales_marketing costs.csv:5 | -
      - 5000 cost.sales_marketing costs.csv:2 | -
      - 1000 cost.sales_marketing costs.csv:3 | -
      denominator economics.window.new_customers 2
      bolt 1 movement.new - | mrr.csv:3
      core 1 movement.new - | mrr.csv:4)"));
}

TEST(ExplainFiles, HasNobodyBehindAWindowWithoutCosts) {
  std::string mrr = "customer,month,mrr\n";
  for (const char* year : {"2023-", "2024-"}) {
    for (int month = 1; month <= 6; ++month)
      mrr += "acme," + std::string(year) + "0" + std::to_string(month) + ",100\n";
  }
  const std::vector<TestFile> files = {
      File("mrr.csv", mrr), File("costs.csv", "month,category,amount\n2023-01,Hosting,15\n")};
  EXPECT_EQ(Explained({{"metric", "economics.window.new_customers"}}, files), Squeeze(R"(
      economics.window.new_customers = 0
      total economics.window.new_customers 0)"));
}

TEST(ExplainFiles, TakesTheMarginApart) {
  EXPECT_EQ(Explained({{"metric", "economics.months.gross_margin"}, {"month", "2024-02"}}),
            Squeeze(R"(
      economics.months.gross_margin = 0.9
      numerator economics.months.mrr 15000
      acme 10000 movement.unchanged mrr.csv:2 | mrr.csv:2
      bolt 5000 movement.new - | mrr.csv:3
      numerator less economics.months.costs.cost_of_revenue 1500
      - 1500 cost.cost_of_revenue costs.csv:4 | -
      denominator economics.months.mrr 15000
      acme 10000 movement.unchanged mrr.csv:2 | mrr.csv:2
      bolt 5000 movement.new - | mrr.csv:3)"));
}

TEST(ExplainFiles, NamesTheLinesOfInvoicesThatDoNotRecur) {
  EXPECT_EQ(Explained({{"metric", "revenue.months.one_off.implementation"}, {"month", "2024-03"}}),
            Squeeze(R"(
      revenue.months.one_off.implementation = 3000
      total revenue.months.one_off.implementation 3000
      bolt 2500 one_off.implementation invoices.csv:3 | -
      bolt 500 one_off.implementation invoices.csv:4 | -)"));
  EXPECT_EQ(Explained({{"metric", "revenue.window.one_off.value_added"}}), Squeeze(R"(
      revenue.window.one_off.value_added = 700
      total revenue.window.one_off.value_added 700
      core 700 one_off.value_added invoices.csv:5 | -)"));
}

TEST(ExplainFiles, TakesProfitApartIntoContractsAndCosts) {
  // Of the months with costs: zeta's contract was due before.
  EXPECT_EQ(Explained({{"metric", "revenue.profit.back_profit"}}), Squeeze(R"(
      revenue.profit.back_profit = 117600
      term revenue.profit.renewed 120000
      acme 120000 renewal.renewed renewals.csv:2 | -
      term less revenue.profit.back_costs 2400
      - 1500 cost.cost_of_revenue costs.csv:4 | -
      - 900 cost.retention costs.csv:6 | -)"));
  EXPECT_EQ(Explained({{"metric", "revenue.profit.new_arr"}}), Squeeze(R"(
      revenue.profit.new_arr = 96000
      total revenue.profit.new_arr 96000
      bolt 60000 movement.new - | mrr.csv:3
      core 36000 movement.new - | mrr.csv:4)"));
}

TEST(ExplainFiles, NamesWhoWasSetUpInTimeAndTheRowThatSaysSo) {
  EXPECT_EQ(Explained({{"metric", "adoption.activation.total.rate"}}), Squeeze(R"(
      adoption.activation.total.rate = 0.3333333333333333
      numerator adoption.activation.total.activated 1
      acme 1 activation.in_time mrr.csv:2 | usage.csv:2
      denominator adoption.activation.total.decided 3
      acme 1 activation.in_time mrr.csv:2 | usage.csv:2
      bolt 1 activation.late mrr.csv:3 | usage.csv:4
      core 1 activation.not mrr.csv:4 | -)"));
}

TEST(ExplainFiles, NamesWhoseDaysToBeSetUpAreNotOver) {
  const std::vector<TestFile> files = {
      File("mrr.csv", "customer,start_date,mrr\nacme,2024-03-15,30\nbolt,2024-03-20,30\n"),
      File("usage.csv",
           "customer,date,logins,onboarded_on\nacme,2024-03-31,2,2024-03-18\n"
           "bolt,2024-03-31,2,\n")};
  EXPECT_EQ(Explained({{"metric", "adoption.activation.months.open"},
                       {"month", "2024-03"},
                       {"settings", {{"as_of", "2024-03-31"}}}},
                      files),
            Squeeze(R"(
      adoption.activation.months.open = 2
      total adoption.activation.months.open 2
      acme 1 activation.open_in_time mrr.csv:2 | usage.csv:2
      bolt 1 activation.open mrr.csv:3 | -)"));
}

TEST(ExplainFiles, NamesWhoUsedTheProductAndWhoDidNot) {
  EXPECT_EQ(Explained({{"metric", "adoption.engagement.rate"}, {"month", "2024-02"}}), Squeeze(R"(
      adoption.engagement.rate = 0.5
      numerator adoption.engagement.active 1
      bolt 1 usage.active - | usage.csv:4
      denominator adoption.engagement.customers 2
      acme 1 usage.idle - | usage.csv:3
      bolt 1 usage.active - | usage.csv:4)"));
}

TEST(ExplainFiles, NamesTheAnswersOfAScore) {
  EXPECT_EQ(Explained({{"metric", "surveys.quarters.score"}, {"month", "2024-02"}}), Squeeze(R"(
      surveys.quarters.score = 0.0
      numerator surveys.quarters.promoters 1
      acme 1 answer.promoter surveys.csv:2 | -
      numerator less surveys.quarters.detractors 1
      bolt 1 answer.detractor surveys.csv:3 | -
      denominator surveys.quarters.answers 2
      acme 1 answer.promoter surveys.csv:2 | -
      bolt 1 answer.detractor surveys.csv:3 | -)"));
  EXPECT_EQ(
      Explained({{"metric", "surveys.by.segments.passives"}, {"by", "region"}, {"segment", "EU"}}),
      Squeeze(R"(
      surveys.by.segments.passives = 1
      total surveys.by.segments.passives 1
      acme 1 answer.passive surveys.csv:4 | -)"));
}

/// Acme leaves for a competitor and bolt for no reason that is said; core grows.
std::vector<TestFile> Left() {
  return {File("mrr.csv",
               "customer,2024-01,2024-02,2024-03\nacme,100.10,100.10,\nbolt,50,,\ncore,30,40,40\n"),
          File("customers.csv",
               "customer_id,churn_reason,owner\nacme,Went to a competitor,Ana\n"
               "bolt,,Ana\ncore,,Ben\n")};
}

TEST(ExplainFiles, NamesWhoLeftForAReasonAndWhatOwnersSold) {
  const auto explained = [](json question) {
    question["settings"] = {{"as_of", "2024-03-31"}};
    return Explained(question, Left());
  };
  EXPECT_EQ(explained({{"metric", "churn_reasons.classes.mrr"}, {"segment", "competitor"}}),
            Squeeze(R"(
      churn_reasons.classes.mrr = 10010
      total churn_reasons.classes.mrr 10010
      acme 10010 movement.churn mrr.csv:2 | -)"));
  EXPECT_EQ(explained({{"metric", "churn_reasons.classes.customers"}, {"segment", "unsaid"}}),
            Squeeze(R"(
      churn_reasons.classes.customers = 1
      total churn_reasons.classes.customers 1
      bolt 1 movement.churn mrr.csv:3 | -)"));
  EXPECT_EQ(explained({{"metric", "churn_reasons.customers"}}), Squeeze(R"(
      churn_reasons.customers = 2
      total churn_reasons.customers 2
      acme 1 movement.churn mrr.csv:2 | -
      bolt 1 movement.churn mrr.csv:3 | -)"));
  EXPECT_EQ(explained({{"metric", "sales_pay.owners.expansion"}, {"segment", "Ben"}}), Squeeze(R"(
      sales_pay.owners.expansion = 1000
      total sales_pay.owners.expansion 1000
      core 1000 movement.expansion mrr.csv:4 | mrr.csv:4)"));
}

TEST(ExplainFiles, NamesWhatOwnersSoldInAMonth) {
  std::vector<TestFile> files = Left();
  files.push_back(File("renewals.csv",
                       "customer,due_date,base_amount,renewed_amount,outcome,owner\n"
                       "core,2024-02-10,100,120,renewed,Ben\ncore,2024-03-10,70,50,renewed,Ben\n"));
  const auto explained = [&files](json question) {
    question["settings"] = {{"as_of", "2024-03-31"}};
    question["segment"] = "Ben";
    return Explained(question, files);
  };
  EXPECT_EQ(explained({{"metric", "sales_pay.owners.months.expansion"}, {"month", "2024-02"}}),
            Squeeze(R"(
      sales_pay.owners.months.expansion = 1000
      total sales_pay.owners.months.expansion 1000
      core 1000 movement.expansion mrr.csv:4 | mrr.csv:4)"));
  // February's is worth no more than it was before; the last month is March.
  EXPECT_EQ(explained({{"metric", "sales_pay.owners.months.renewal"}, {"month", "2024-02"}}),
            Squeeze(R"(
      sales_pay.owners.months.renewal = 10000
      total sales_pay.owners.months.renewal 10000
      core 10000 renewal.renewed renewals.csv:2 | -)"));
  EXPECT_EQ(explained({{"metric", "sales_pay.owners.months.renewal"}}), Squeeze(R"(
      sales_pay.owners.months.renewal = 5000
      total sales_pay.owners.months.renewal 5000
      core 5000 renewal.renewed renewals.csv:3 | -)"));
  EXPECT_EQ(explained({{"metric", "sales_pay.owners.months.new"}, {"month", "2023-12"}}),
            "explain.no_such_month");
}

TEST(ExplainFiles, SaysInARowWhatAnAnswerWasAndWhose) {
  const json row = Ask({{"metric", "surveys.total.detractors"}})["value"]["parts"][0]["rows"][0];
  EXPECT_EQ(row["score"], 3);
  EXPECT_EQ(row["before_day"], "2024-02-01");
  EXPECT_EQ(row["name"], "Bolt");
  EXPECT_EQ(row["attributes"]["region"], "US");
  EXPECT_EQ(row["why"], "Answered 3 on 2024-02-01: a detractor.");
}

TEST(ExplainFiles, TakesItsOwnAddressAsAQuestion) {
  const json first = Ask({{"metric", "surveys.by.segments.score"},
                          {"by", "region"},
                          {"segment", "EU"},
                          {"cohort", "2024-01"},
                          {"month", "2024-01"}})["value"];
  json question = json::object();
  for (const char* key :
       {"metric", "month", "cohort", "age", "input", "reason", "survey", "by", "segment"})
    question[key] = first[key];
  EXPECT_EQ(question["month"], nullptr);
  EXPECT_EQ(question["survey"], "nps");
  EXPECT_EQ(Ask(question)["value"], first);
}

TEST(ExplainFiles, SaysWhatThereIsWhereThereIsNoSuchFigure) {
  const std::vector<TestFile> none = {File("mrr.csv", kMrr)};
  const auto message = [](const json& question, const std::vector<TestFile>& files) {
    return Ask(question, files)["error"]["message"].get<std::string>();
  };
  const auto finds = [&message](const json& question, std::string_view words,
                                const std::vector<TestFile>& files) {
    const std::string said = message(question, files);
    EXPECT_NE(said.find(words), std::string::npos) << said;
  };
  finds({{"metric", "economics.window.cac"}}, "no file has costs", none);
  finds({{"metric", "economics.months.cac"}, {"month", "2024-01"}},
        "The months with costs are: 2024-02, 2024-03.", Books());
  finds({{"metric", "revenue.window.purity"}}, "lines of invoices", none);
  finds({{"metric", "revenue.profit.renewed"}}, "costs and contracts", none);
  finds({{"metric", "adoption.engagement.rate"}}, "no rows of usage", none);
  finds({{"metric", "adoption.activation.total.rate"}}, "onboarded_on", none);
  finds({{"metric", "adoption.engagement.rate"}, {"month", "2023-01"}}, "2024-01 to 2024-03",
        Books());
  finds({{"metric", "surveys.total.score"}}, "no file is a table of them", none);
  finds({{"metric", "surveys.total.score"}, {"survey", "enps"}}, "(survey): nps.", Books());
  finds({{"metric", "surveys.quarters.score"}, {"month", "2023-01"}}, "begin with 2024-01, 2024-04",
        Books());
  finds({{"metric", "surveys.by.segments.score"}, {"by", "colour"}}, "There are: region.", Books());
  finds({{"metric", "surveys.segments.score"}, {"segment", "SMBB"}}, "Did you mean \"SMB\"?",
        Books());
}

TEST(ExplainFiles, SaysWhichReasonsTenuresAndOwnersThereAre) {
  const auto finds = [](const json& question, std::string_view words) {
    const std::string said = Ask(question, Left())["error"]["message"];
    EXPECT_NE(said.find(words), std::string::npos) << said;
  };
  finds({{"metric", "churn_reasons.classes.mrr"}, {"segment", "competitors"}},
        "Did you mean \"competitor\"?");
  finds({{"metric", "churn_reasons.reasons.mrr"}}, "There are: Went to a competitor.");
  finds({{"metric", "churn_reasons.tenure.classes.mrr"}, {"segment", "competitor"}, {"age", 1}},
        "(age): 0, 3, 12, 24.");
  finds({{"metric", "sales_pay.owners.new"}, {"segment", "Anna"}}, "There are: Ana, Ben.");
  finds({{"metric", "sales_pay.owners.months.new"}, {"segment", "Ben"}, {"month", "2024-03"}},
        "The months are: 2024-01, 2024-02.");
}

TEST(ExplainFiles, AddUpToEveryFigureOfLossesAndSales) {
  const json report = testing::ReportOf(Left(), R"({"set":{"as_of":"2024-06-30"}})");
  const auto figures = testing::FiguresOfFiles(report);
  ASSERT_GT(figures.size(), 60U);
  for (const testing::ExplainedFigure& figure : figures)
    EXPECT_EQ(testing::Mistake(figure, Ask(figure.question, Left())), "");
}

TEST(ExplainFiles, AddUpToEveryFigure) {
  const json report = testing::ReportOf(Books(), R"({"set":{"as_of":"2024-06-30"}})");
  std::size_t asked = 0;
  for (const testing::ExplainedFigure& figure : testing::FiguresOfFiles(report)) {
    EXPECT_EQ(testing::Mistake(figure, Ask(figure.question)), "");
    ++asked;
  }
  EXPECT_GT(asked, 150U);
}

}  // namespace
}  // namespace holdfast
