// The customers behind figures of early warning, health and advocates.
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

/// Bolt leaves in May.
constexpr std::string_view kMrr =
    "customer,2024-01,2024-02,2024-03,2024-04,2024-05,2024-06\n"
    "acme,100,100,100,100,100,100\nbolt,50,50,50,50,,\ncore,30,30,30,30,30,30\n";
/// As of 31 March bolt's last login is 60 days ago; as of 30 June core's is 91 days ago.
constexpr std::string_view kUsage =
    "customer,date,logins,core_use,module_share,milestones\n"
    "bolt,2024-01-31,3,8,,\n"
    "bolt,2024-03-31,0,2,,\n"
    "acme,2024-03-31,9,10,0.9,1\n"
    "core,2024-03-31,5,,0.5,\n"
    "acme,2024-06-30,9,4,,\n"
    "core,2024-06-30,0,,,\n";

std::vector<TestFile> Books() {
  return {{std::string(kMrr), R"({"name":"mrr.csv"})"},
          {std::string(kUsage), R"({"name":"usage.csv"})"}};
}

json Ask(const json& question, const json& settings = json::object()) {
  json options = {{"set", {{"as_of", "2024-06-30"}}}};
  options["set"].update(settings);
  return json::parse(testing::ExplainEnvelope(Books(), question.dump(), options.dump()));
}

std::string Explained(const std::string& metric, const char* segment = nullptr) {
  json question = {{"metric", metric}};
  if (segment != nullptr) question["segment"] = segment;
  return testing::ExplainedText(Ask(question));
}

TEST(ExplainWatch, NamesWhoTripsARule) {
  EXPECT_EQ(Explained("signals.tripped"), Squeeze(R"(
      signals.tripped = 2
      total signals.tripped 2
      acme 1 signals.tripped - | usage.csv:6 mrr.csv:2
      core 1 signals.tripped - | usage.csv:7 mrr.csv:4)"));
  EXPECT_EQ(Explained("signals.rules.mrr", "no_login"), Squeeze(R"(
      signals.rules.mrr = 3000
      total signals.rules.mrr 3000
      core 3000 signals.tripped - | usage.csv:7 mrr.csv:4)"));
}

TEST(ExplainWatch, TellsWhatBecameOfWhoHadTheSignAndOfWhoDidNot) {
  EXPECT_EQ(Explained("signals.rules.measured.with.churn", "no_login"), Squeeze(R"(
      signals.rules.measured.with.churn = 1.0
      numerator signals.rules.measured.with.lost 1
      bolt 1 outcome.left usage.csv:3 mrr.csv:3 | -
      denominator signals.rules.measured.with.customers 1
      bolt 1 outcome.left usage.csv:3 mrr.csv:3 | -)"));
  EXPECT_EQ(Explained("signals.rules.measured.without.churn", "no_login"), Squeeze(R"(
      signals.rules.measured.without.churn = 0.0
      numerator signals.rules.measured.without.lost 0
      denominator signals.rules.measured.without.customers 2
      acme 1 outcome.stayed usage.csv:4 mrr.csv:2 | mrr.csv:2
      core 1 outcome.stayed usage.csv:5 mrr.csv:4 | mrr.csv:4)"));
}

TEST(ExplainWatch, SaysWhatTheRuleReadAndWhatFollowed) {
  const json answer =
      Ask({{"metric", "signals.rules.measured.with.lost"}, {"segment", "no_login"}})["value"];
  const json& row = answer["parts"][0]["rows"][0];
  EXPECT_EQ(row["why"], "no login for 60 days (trips); no customer at the end of 2024-05.");
  EXPECT_EQ(row["readings"], json::parse(R"([{"code":"no_login","value":60.0}])"));
  EXPECT_EQ(row["before"], 5000);
  EXPECT_EQ(row["before_month"], "2024-03");
  EXPECT_EQ(row["after"], 0);
  EXPECT_EQ(row["after_month"], "2024-05");
}

// Acme: logins of two customers 0.75, the only core use 0.5, milestones 1 (of March): 75. Core:
// logins 0.25.
TEST(ExplainWatch, NamesWhoIsInABandAndWhatTheScoreIsMadeOf) {
  EXPECT_EQ(Explained("health.bands.mrr", "healthy"), Squeeze(R"(
      health.bands.mrr = 10000
      total health.bands.mrr 10000
      acme 10000 health.healthy - | usage.csv:4 usage.csv:6 mrr.csv:2)"));
  EXPECT_EQ(Explained("health.record.ranges.customers", "20"), Squeeze(R"(
      health.record.ranges.customers = 1
      total health.record.ranges.customers 1
      core 1 health.at_risk - | usage.csv:5 usage.csv:7 mrr.csv:4)"));
  const json row = Ask({{"metric", "health.scored"}})["value"]["parts"][0]["rows"][0];
  EXPECT_EQ(row["why"], "score 75, logins 75 %, core_use 50 %, milestones 100 %.");
  EXPECT_EQ(row["readings"][0], json::parse(R"({"code":"score","value":75.0})"));
}

// In March: logins of bolt, core and acme 1/6, 3/6 and 5/6; core use of bolt and acme 1/4 and 3/4;
// acme's milestones 1. Bolt has 21, core 50 and acme 86.
TEST(ExplainWatch, HoldsScoresAgainstWhatBecameOfTheirCustomers) {
  EXPECT_EQ(Explained("health.record.ranges.measured.churn", "20"), Squeeze(R"(
      health.record.ranges.measured.churn = 1.0
      numerator health.record.ranges.measured.lost 1
      bolt 1 outcome.left usage.csv:2 usage.csv:3 mrr.csv:3 | -
      denominator health.record.ranges.measured.customers 1
      bolt 1 outcome.left usage.csv:2 usage.csv:3 mrr.csv:3 | -)"));
  EXPECT_EQ(Explained("health.record.lost"), Squeeze(R"(
      health.record.lost = 1
      total health.record.lost 1
      bolt 1 outcome.left usage.csv:2 usage.csv:3 mrr.csv:3 | -)"));
  const json march = {{"metric", "health.months.at_risk"}, {"month", "2024-03"}};
  EXPECT_EQ(testing::ExplainedText(Ask(march)), Squeeze(R"(
      health.months.at_risk = 1
      total health.months.at_risk 1
      bolt 1 health.at_risk - | usage.csv:2 usage.csv:3 mrr.csv:3)"));
}

TEST(ExplainWatch, KnowsOfWhomAnIndicatorIsKnown) {
  EXPECT_EQ(Explained("health.indicators.customers", "core_use"), Squeeze(R"(
      health.indicators.customers = 1
      total health.indicators.customers 1
      acme 1 health.healthy - | usage.csv:4 usage.csv:6 mrr.csv:2)"));
}

// Acme does most, uses 90 % of the modules and has reached all milestones, but has no add-on.
TEST(ExplainWatch, NamesWhoPassesATestOfAdvocates) {
  EXPECT_EQ(Explained("advocates.tests.passed", "modules"), Squeeze(R"(
      advocates.tests.passed = 1
      total advocates.tests.passed 1
      acme 1 advocates.passed - | usage.csv:4 usage.csv:6 mrr.csv:2)"));
  EXPECT_EQ(Explained("advocates.tests.customers", "modules"), Squeeze(R"(
      advocates.tests.customers = 2
      total advocates.tests.customers 2
      acme 1 advocates.passed - | usage.csv:4 usage.csv:6 mrr.csv:2
      core 1 advocates.failed - | usage.csv:5 usage.csv:7 mrr.csv:4)"));
  EXPECT_EQ(Explained("advocates.advocates"), Squeeze(R"(
      advocates.advocates = 0
      total advocates.advocates 0)"));
  EXPECT_EQ(Explained("advocates.scores.measures.customers", "core_use"), Squeeze(R"(
      advocates.scores.measures.customers = 1
      total advocates.scores.measures.customers 1
      acme 1 advocates.known - | usage.csv:4 usage.csv:6 mrr.csv:2)"));
}

TEST(ExplainWatch, NamesTheNearestOfWhatThereIs) {
  const json error =
      Ask({{"metric", "signals.rules.customers"}, {"segment", "no_logins"}})["error"];
  EXPECT_EQ(error["code"], "explain.no_such_segment");
  const std::string message = error["message"];
  EXPECT_NE(message.find("Did you mean \"no_login\"?"), std::string::npos) << message;
  EXPECT_EQ(Explained("health.bands.customers"), "explain.no_such_segment");
  const json early = {{"metric", "health.months.customers"}, {"month", "2023-01"}};
  EXPECT_EQ(testing::ExplainedText(Ask(early)), "explain.no_such_month");
}

TEST(ExplainWatch, FollowsTheThresholdsThatAreSet) {
  const json settings = {{"warning_thresholds", "no_login:100"}};
  const json question = {{"metric", "signals.rules.customers"}, {"segment", "no_login"}};
  EXPECT_EQ(testing::ExplainedText(Ask(question, settings)), Squeeze(R"(
      signals.rules.customers = 0
      total signals.rules.customers 0)"));
}

TEST(ExplainWatch, AddsUpToEveryFigureOfTheReport) {
  const json report =
      json::parse(testing::ReportEnvelope(Books(), R"({"set":{"as_of":"2024-06-30"}})"))["value"];
  std::size_t asked = 0;
  for (const char* section : {"signals.", "health.", "advocates."}) {
    for (const testing::ExplainedFigure& figure : testing::FiguresOfFiles(report, section)) {
      EXPECT_EQ(testing::Mistake(figure, Ask(figure.question)), "");
      ++asked;
    }
  }
  EXPECT_GT(asked, 150U);
}

}  // namespace
}  // namespace holdfast
