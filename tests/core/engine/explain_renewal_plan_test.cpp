// The contracts behind the plan of renewals: rates by definition, years, terms and the calendar.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
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

constexpr std::string_view kSettings = R"({"set":{"as_of":"2024-06-30"}})";

/// As of June 2024, bolt and fern have not decided what was due in it. Duke renewed before the day
/// to come.
constexpr std::string_view kContracts =
    "customer,due_date,base_amount,renewed_amount,outcome,owner\n"
    "acme,2022-05-01,100,100,renewed,\n"
    "acme,2023-05-01,100,130,renewed,\n"
    "bolt,2023-06-01,50,40,renewed,\n"
    "core,2023-07-01,70,,lost,\n"
    "acme,2024-05-01,130,200,renewed,\n"
    "bolt,2024-06-01,40,,open,\n"
    "duke,2024-09-30,500,500,renewed,\n"
    "acme,2024-07-07,60,,open,Ana\n"
    "bolt,2024-07-28,80,,open,\n"
    "core,2024-12-01,90,,open,Ana\n"
    "echo,2025-06-01,10,,open,\n"
    "fern,2024-06-15,30,,open,\n";

/// Bolt opens many tickets, and is the owner's by the table of customers.
std::vector<TestFile> Books() {
  return {File("renewals.csv", kContracts),
          File("mrr.csv", "customer,2024-05,2024-06\nacme,20,20\nbolt,10,10\ncore,5,5\n"),
          File("usage.csv", "customer,date,tickets\nacme,2024-06-28,0\nbolt,2024-06-28,9\n"),
          File("customers.csv", "customer_id,owner,segment\nbolt,Ben,SMB\ncore,,SMB\n")};
}

std::vector<TestFile> OnlyContracts() { return {Books().front()}; }

json Ask(const json& question, const std::vector<TestFile>& files = Books()) {
  return json::parse(testing::ExplainEnvelope(files, question.dump(), std::string(kSettings)));
}

std::string Explained(const json& question, const std::vector<TestFile>& files = Books()) {
  return testing::ExplainedText(Ask(question, files));
}

TEST(ExplainRenewalPlan, CountsACustomerOnceInRatesOfCustomers) {
  EXPECT_EQ(
      Explained({{"metric", "renewals.plan.rates.rate"}, {"segment", "customers_of_decided"}}),
      Squeeze(R"(
      renewals.plan.rates.rate = 0.6666666666666666
      numerator renewals.plan.rates.numerator 2
      acme 1 renewal.renewed renewals.csv:2 | -
      bolt 1 renewal.renewed renewals.csv:4 | -
      denominator renewals.plan.rates.denominator 3
      acme 1 renewal.renewed renewals.csv:2 | -
      bolt 1 renewal.renewed renewals.csv:4 | -
      core 1 renewal.lost renewals.csv:5 | -)"));
  EXPECT_EQ(
      Explained({{"metric", "renewals.plan.rates.denominator"}, {"segment", "customers_of_all"}}),
      Squeeze(R"(
      renewals.plan.rates.denominator = 5
      total renewals.plan.rates.denominator 5
      acme 1 renewal.renewed renewals.csv:2 | -
      bolt 1 renewal.renewed renewals.csv:4 | -
      core 1 renewal.lost renewals.csv:5 | -
      duke 1 renewal.renewed renewals.csv:8 | -
      fern 1 renewal.open renewals.csv:13 | -)"));
}

TEST(ExplainRenewalPlan, ListsEveryContractInRatesOfAmounts) {
  EXPECT_EQ(
      Explained({{"metric", "renewals.plan.rates.rate"}, {"segment", "amount_without_add_ons"}}),
      Squeeze(R"(
      renewals.plan.rates.rate = 0.8222222222222222
      numerator renewals.plan.rates.numerator 37000
      acme 13000 renewal.renewed renewals.csv:6 | -
      acme 10000 renewal.renewed renewals.csv:2 | -
      acme 10000 renewal.renewed renewals.csv:3 | -
      bolt 4000 renewal.renewed renewals.csv:4 | -
      denominator renewals.plan.rates.denominator 45000
      acme 13000 renewal.renewed renewals.csv:6 | -
      acme 10000 renewal.renewed renewals.csv:2 | -
      acme 10000 renewal.renewed renewals.csv:3 | -
      core 7000 renewal.lost renewals.csv:5 | -
      bolt 5000 renewal.renewed renewals.csv:4 | -)"));
}

TEST(ExplainRenewalPlan, SaysInWhatARateIsCounted) {
  const auto unit = [](const char* code) {
    const json answer =
        Ask({{"metric", "renewals.plan.rates.numerator"}, {"segment", code}})["value"];
    EXPECT_EQ(answer["unit"], answer["parts"][0]["unit"]);
    return answer["unit"].get<std::string>();
  };
  EXPECT_EQ(unit("customers_of_due"), "customers");
  EXPECT_EQ(unit("amount_of_due"), "money");
}

TEST(ExplainRenewalPlan, SplitsAYearByCustomersFirstContracts) {
  const auto of = [](const char* field, const char* month) {
    return Explained({{"metric", std::string("renewals.plan.years.") + field}, {"month", month}});
  };
  EXPECT_EQ(of("base", "2023-11"), Squeeze(R"(
      renewals.plan.years.base = 10000
      total renewals.plan.years.base 10000
      acme 10000 contract.further renewals.csv:3 | -)"));
  EXPECT_EQ(of("first_time", "2023-01"), Squeeze(R"(
      renewals.plan.years.first_time = 4000
      total renewals.plan.years.first_time 4000
      bolt 4000 contract.first renewals.csv:4 | -)"));
  EXPECT_EQ(of("add_ons", "2023-05"), Squeeze(R"(
      renewals.plan.years.add_ons = 3000
      total renewals.plan.years.add_ons 3000
      acme 3000 contract.further renewals.csv:3 | -)"));
  EXPECT_EQ(of("due", "2023-05"), Squeeze(R"(
      renewals.plan.years.due = 3
      total renewals.plan.years.due 3
      acme 1 contract.further renewals.csv:3 | -
      bolt 1 contract.first renewals.csv:4 | -
      core 1 renewal.lost renewals.csv:5 | -)"));
}

TEST(ExplainRenewalPlan, TakesTheGrowthOfAYearApart) {
  const json question = {{"metric", "renewals.plan.years.growth"}, {"month", "2023-12"}};
  EXPECT_EQ(Explained(question), Squeeze(R"(
      renewals.plan.years.growth = 0.7
      numerator renewals.plan.years.renewed 17000
      acme 13000 contract.further renewals.csv:3 | -
      bolt 4000 contract.first renewals.csv:4 | -
      numerator less renewals.plan.years.renewed 10000
      acme 10000 contract.first renewals.csv:2 | -
      denominator renewals.plan.years.renewed 10000
      acme 10000 contract.first renewals.csv:2 | -)"));
  const json answer = Ask(question)["value"];
  EXPECT_EQ(answer["month"], "2023-01");
  EXPECT_EQ(answer["parts"][1]["month"], "2022-01");
}

TEST(ExplainRenewalPlan, ListsContractsWithTheDayOfTheNext) {
  EXPECT_EQ(Explained({{"metric", "renewals.plan.term.known"}}), Squeeze(R"(
      renewals.plan.term.known = 4
      total renewals.plan.term.known 4
      acme 1 contract.next renewals.csv:2 | -
      acme 1 contract.next renewals.csv:3 | -
      acme 1 contract.next renewals.csv:6 | -
      bolt 1 contract.next renewals.csv:4 | -)"));
  const json row = Ask({{"metric", "renewals.plan.term.known"}})["value"]["parts"][0]["rows"][2];
  EXPECT_EQ(row["before_day"], "2024-05-01");
  EXPECT_EQ(row["after_day"], "2024-07-07");
}

std::string Due(const char* list, json place) {
  place["metric"] = std::string("renewals.plan.calendar.") + list;
  return Explained(place);
}

TEST(ExplainRenewalPlan, ListsWhatIsDueWithinDays) {
  EXPECT_EQ(Due("windows.amount", {{"age", 30}}), Squeeze(R"(
      renewals.plan.calendar.windows.amount = 14000
      total renewals.plan.calendar.windows.amount 14000
      bolt 8000 contract.at_risk renewals.csv:10 | -
      acme 6000 contract.ahead renewals.csv:9 | -)"));
  EXPECT_EQ(Due("windows.contracts", {{"age", 7}}), Squeeze(R"(
      renewals.plan.calendar.windows.contracts = 1
      total renewals.plan.calendar.windows.contracts 1
      acme 1 contract.ahead renewals.csv:9 | -)"));
  EXPECT_EQ(Due("contracts_total", json::object()), Squeeze(R"(
      renewals.plan.calendar.contracts_total = 3
      total renewals.plan.calendar.contracts_total 3
      acme 1 contract.ahead renewals.csv:9 | -
      bolt 1 contract.at_risk renewals.csv:10 | -
      core 1 contract.ahead renewals.csv:11 | -)"));
}

TEST(ExplainRenewalPlan, ListsWhatIsAtRiskWithItsSigns) {
  EXPECT_EQ(Due("windows.at_risk_amount", {{"age", 180}}), Squeeze(R"(
      renewals.plan.calendar.windows.at_risk_amount = 8000
      total renewals.plan.calendar.windows.at_risk_amount 8000
      bolt 8000 contract.at_risk renewals.csv:10 | -)"));
  const json row = Ask({{"metric", "renewals.plan.calendar.windows.at_risk"},
                        {"age", 30}})["value"]["parts"][0]["rows"][0];
  EXPECT_EQ(row.value("signals", json()), json({"tickets"}));
  EXPECT_EQ(row["why"], "Due on 2024-07-28, not decided yet; signs of risk: tickets.");
  EXPECT_EQ(row["before_day"], "2024-07-28");
  EXPECT_EQ(row["before"], 8000);
}

TEST(ExplainRenewalPlan, ListsWhatIsDueInAWeek) {
  // 28 days ahead: in the fourth week.
  EXPECT_EQ(Due("weeks.amount", {{"age", 3}}), Squeeze(R"(
      renewals.plan.calendar.weeks.amount = 8000
      total renewals.plan.calendar.weeks.amount 8000
      bolt 8000 contract.at_risk renewals.csv:10 | -)"));
  EXPECT_EQ(Due("weeks.contracts", {{"age", 4}}), Squeeze(R"(
      renewals.plan.calendar.weeks.contracts = 0
      total renewals.plan.calendar.weeks.contracts 0)"));
}

TEST(ExplainRenewalPlan, ListsWhatIsDueByOwnerAndSegment) {
  EXPECT_EQ(Due("owners.windows.amount", {{"segment", "Ana"}, {"age", 180}}), Squeeze(R"(
      renewals.plan.calendar.owners.windows.amount = 15000
      total renewals.plan.calendar.owners.windows.amount 15000
      core 9000 contract.ahead renewals.csv:11 | -
      acme 6000 contract.ahead renewals.csv:9 | -)"));
  EXPECT_EQ(Due("owners.windows.at_risk", {{"segment", "Ben"}, {"age", 90}}), Squeeze(R"(
      renewals.plan.calendar.owners.windows.at_risk = 1
      total renewals.plan.calendar.owners.windows.at_risk 1
      bolt 1 contract.at_risk renewals.csv:10 | -)"));
  EXPECT_EQ(Due("segments.windows.contracts", {{"segment", ""}, {"age", 180}}), Squeeze(R"(
      renewals.plan.calendar.segments.windows.contracts = 1
      total renewals.plan.calendar.segments.windows.contracts 1
      acme 1 contract.ahead renewals.csv:9 | -)"));
}

TEST(ExplainRenewalPlan, SaysWhatThereIsWhereThereIsNoSuchFigure) {
  const auto finds = [](const char* metric, json place, std::string_view words) {
    place["metric"] = std::string("renewals.plan.") + metric;
    const std::string said = Ask(place)["error"]["message"];
    EXPECT_NE(said.find(words), std::string::npos) << said;
  };
  finds("rates.rate", {{"segment", "customers_of_dew"}}, "Did you mean \"customers_of_due\"?");
  finds("years.due", {{"month", "2021-01"}}, "The years are: 2022, 2023, 2024.");
  finds("years.growth", {{"month", "2024-01"}}, "no growth of 2024");
  finds("calendar.windows.amount", json::object(), "(age): 7, 30, 90, 180.");
  finds("calendar.weeks.amount", {{"age", 26}}, "that from 2024-07-01 on, to 25.");
  finds("calendar.owners.windows.amount", {{"segment", "Anna"}, {"age", 7}},
        "Did you mean \"Ana\"?");
  finds("calendar.segments.windows.amount", {{"segment", "SMB"}, {"age", 8}},
        "(age): 7, 30, 90, 180.");
}

TEST(ExplainRenewalPlan, TakesItsOwnAddressAsAQuestion) {
  for (const json& asked : {json({{"metric", "renewals.plan.years.due"}, {"age", 3}}),
                            json({{"metric", "renewals.plan.calendar.owners.windows.amount"},
                                  {"segment", "Ana"},
                                  {"age", 30},
                                  {"month", "2024-01"}})}) {
    const json first = Ask(asked)["value"];
    json question = json::object();
    for (const char* key :
         {"metric", "month", "cohort", "age", "input", "reason", "survey", "by", "segment"})
      question[key] = first[key];
    EXPECT_EQ(Ask(question)["value"], first);
  }
}

/// Asks for every figure of the renewals of a report; returns how many there are.
std::size_t AskedForEach(const std::vector<TestFile>& files, const std::string& request) {
  const auto figures = testing::FiguresOfFiles(testing::ReportOf(files, request), "renewals.");
  EXPECT_EQ(testing::Mistakes(figures, files, request), "");
  return figures.size();
}

TEST(ExplainRenewalPlan, AddsUpToEveryFigure) {
  EXPECT_GT(AskedForEach(Books(), std::string(kSettings)), 250U);
  EXPECT_GT(AskedForEach(OnlyContracts(), std::string(kSettings)), 250U);
}

TEST(ExplainRenewalPlan, AddsUpToEveryFigureOfASegment) {
  EXPECT_GT(AskedForEach(Books(), R"({"set":{"as_of":"2024-06-30"},
                                     "filter":{"by":"segment","value":"SMB"}})"),
            200U);
}

TEST(ExplainRenewalPlan, AddsUpToEveryFigureOfTerms) {
  const std::vector<TestFile> files = {
      File("subscriptions.csv",
           "customer,start_date,end_date,mrr,interval\n"
           "acme,2022-05-01,,100,year\nbolt,2023-08-10,2024-08-09,50,year\n"
           "core,2022-07-03,2024-07-02,10,year\ncore,2024-07-03,,12,year\n")};
  EXPECT_GT(AskedForEach(files, std::string(kSettings)), 200U);
  EXPECT_EQ(Explained({{"metric", "renewals.plan.years.renewed"}, {"month", "2023-01"}}, files),
            Squeeze(R"(
      renewals.plan.years.renewed = 132000
      total renewals.plan.years.renewed 132000
      acme 120000 contract.first subscriptions.csv:2 | -
      core 12000 contract.first subscriptions.csv:4 | -)"));
}

}  // namespace
}  // namespace holdfast
