// Questions for figures, through the engine.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "../../support/analysis.h"
#include "holdfast/engine/engine.h"
#include "holdfast/report/explain.h"

namespace holdfast {
namespace {

using nlohmann::json;

constexpr std::string_view kCsv =
    "customer,name,month,mrr\n"
    "c1,Acme,2024-01,100\n"
    "c1,Acme,2024-02,150\n"
    "c2,Bolt,2024-01,50\n"
    "c3,,2024-02,20\n";

class Explaining : public ::testing::Test {
 protected:
  Explaining() : analysis_("") {
    analysis_.Open(R"({"name":"mrr.csv"})");
    const std::span<char> room = analysis_.Buffer(kCsv.size());
    std::copy(kCsv.begin(), kCsv.end(), room.begin());
    analysis_.Commit(kCsv.size());
  }

  json Ask(std::string_view question) { return json::parse(analysis_.Explain(question)); }
  std::string CodeOf(std::string_view question) {
    return Ask(question)["error"].value("code", "no error");
  }

  Analysis analysis_;
};

TEST_F(Explaining, AnswersWithTheFigureItsCustomersAndTheirLines) {
  const json envelope = Ask(R"({"metric":"movements.churn","month":"2024-02"})");
  ASSERT_TRUE(envelope["ok"]) << envelope;
  EXPECT_EQ(envelope["value"], json::parse(R"({
    "schema":"holdfast/explanation/1","metric":"movements.churn","month":"2024-02","cohort":null,
    "age":null,"input":null,"reason":null,"survey":null,"by":null,"segment":null,"currency":"XXX","minor_digits":2,"unit":"money",
    "meaning":"What customers who left paid a month before.","value":5000,
    "parts":[{"role":"total","metric":"movements.churn","unit":"money","month":"2024-02",
      "age":null,"sign":1,"total":5000,"customers":1,"rows":[{
        "customer":"c2","name":"Bolt","attributes":{},"amount":5000,
        "before":5000,"before_month":"2024-01","after":0,"after_month":"2024-02",
        "rule":"movement.churn","why":"MRR at the end of 2024-01, and none at the end of 2024-02.",
        "since":"2024-01","last":null,
        "before_lines":{"total":1,"shown":[{"file":"mrr.csv","line":4}]},
        "after_lines":{"total":0,"shown":[]}}],
      "rest":{"customers":0,"amount":0}}]})"));
}

TEST_F(Explaining, TakesItsOwnAddressAsAQuestion) {
  const json first = Ask(R"({"metric":"nrr"})")["value"];
  json question = json::object();
  for (const char* key : {"metric", "month", "cohort", "age", "currency"})
    question[key] = first[key];
  EXPECT_EQ(Ask(question.dump())["value"], first);
}

TEST_F(Explaining, FollowsTheSettingsOfTheQuestion) {
  EXPECT_EQ(Ask(R"({"metric":"mrr"})")["value"]["value"], 17000);
  EXPECT_EQ(Ask(R"({"metric":"mrr","settings":{"as_of":"2024-01-31"}})")["value"]["value"], 15000);
  EXPECT_EQ(CodeOf(R"({"metric":"mrr","settings":{"currency":"EUR"}})"), "engine.needs_reading");
  EXPECT_EQ(Ask(R"({"metric":"mrr"})")["value"]["value"], 17000);
}

TEST_F(Explaining, GivesAPage) {
  const json part = Ask(R"({"metric":"mrr","offset":1,"limit":1})")["value"]["parts"][0];
  ASSERT_EQ(part["rows"].size(), 1U);
  EXPECT_EQ(part["rows"][0]["customer"], "c3");
  EXPECT_EQ(part["customers"], 2);
  EXPECT_EQ(part["rest"], json::parse(R"({"customers":1,"amount":15000})"));
}

TEST_F(Explaining, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(CodeOf("{}"), "config.bad_value");
  EXPECT_EQ(CodeOf(R"({"metric":"mrrr"})"), "explain.unknown_metric");
  EXPECT_EQ(CodeOf(R"({"metric":"mrr","months":"2024-01"})"), "config.unknown_key");
  EXPECT_EQ(CodeOf(R"({"metric":"mrr","month":"January"})"), "config.bad_value");
  EXPECT_EQ(CodeOf(R"({"metric":"mrr","limit":-1})"), "config.bad_value");
  EXPECT_EQ(CodeOf(R"({"metric":"mrr","currency":"dollars"})"), "config.bad_value");
  EXPECT_EQ(CodeOf(R"({"metric":"mrr","settings":{"as_off":"last"}})"), "settings.unknown_key");
  EXPECT_EQ(CodeOf("mrr"), "config.bad_json");
  EXPECT_EQ(json::parse(Analysis("").Explain(R"({"metric":"mrr"})"))["error"]["code"],
            "engine.no_file");
}

/// The answer on a file, or the error's code.
json Answer(const std::string& csv, const json& question) {
  const json envelope =
      json::parse(testing::ExplainEnvelope({{csv, R"({"name":"left-out.csv"})"}}, question.dump()));
  return envelope["ok"] ? envelope["value"] : envelope["error"]["code"];
}

TEST(LeftOut, IsExplainedByItsRowsAndAmounts) {
  std::string csv =
      "customer,start_date,end_date,mrr,status,currency\n"
      "a,2024-01-01,,10.00,active,USD\n"
      "b,2024-01-01,,20.00,trialing,USD\n"
      "c,2024-01-01,,7.00,trialing,EUR\n"
      "d,soon,,40.00,active,USD\n"
      "e,2024-01-01,,5.50,trialing,USD\n";
  const json rows = Answer(csv, {{"metric", "inputs.rows.excluded"}, {"reason", "row.trial"}});
  EXPECT_EQ(rows["value"], 3);
  EXPECT_EQ(rows["unit"], "rows");
  const json amounts = Answer(csv, {{"metric", "inputs.amounts.excluded"},
                                    {"reason", "row.trial"},
                                    {"currency", "USD"},
                                    {"limit", 1}});
  EXPECT_EQ(amounts["value"], 2550);
  const json& part = amounts["parts"][0];
  EXPECT_EQ(part["customers"], 2);
  EXPECT_EQ(part["rows"][0]["customer"], "b");
  EXPECT_EQ(part["rows"][0]["amount"], 2000);
  EXPECT_EQ(part["rows"][0]["rule"], "row.trial");
  EXPECT_FALSE(part["rows"][0]["why"].get<std::string>().empty());
  EXPECT_EQ(part["rows"][0]["before_lines"]["shown"][0],
            json::parse(R"({"file":"left-out.csv","line":3})"));
  EXPECT_EQ(part["rest"], json::parse(R"({"customers":1,"amount":550})"));
  EXPECT_EQ(Answer(csv, {{"metric", "inputs.rows.excluded"}, {"reason", "row.void"}}),
            "explain.no_such_reason");
  EXPECT_EQ(Answer(csv, {{"metric", "inputs.amounts.excluded"}, {"reason", "row.trial"}}),
            "explain.no_such_currency");
  EXPECT_EQ(Answer(csv, {{"metric", "inputs.rows.excluded"}, {"input", 1}}),
            "explain.no_such_input");
}

TEST(LeftOut, AddsUpBeyondTheRowsKept) {
  std::string csv = "customer,start_date,mrr,status\na,2024-01-01,1.00,active\n";
  for (int i = 0; i < 1200; ++i) csv += "b,2024-01-01,1.00,trialing\n";
  const json part =
      Answer(csv, {{"metric", "inputs.amounts.excluded"}, {"reason", "row.trial"}})["parts"][0];
  EXPECT_EQ(part["total"], 120'000);
  EXPECT_EQ(part["rows"].size(), 1000U);
  EXPECT_EQ(part["rest"], json::parse(R"({"customers":200,"amount":20000})"));
}

TEST(SignUps, AreExplainedByTheFilesAndLinesThatStateThem) {
  const std::vector<testing::TestFile> files = {{"customer,start_date,trial_end,mrr,status\n"
                                                 "a,2024-01-20,,100,active\n"
                                                 "b,2024-01-10,2024-02-09,50,active\n"
                                                 "c,2024-03-05,,70,trialing\n"
                                                 "d,2024-03-01,,0,active\n"
                                                 "late,2024-06-30,,5,active\n",
                                                 R"({"name":"subscriptions.csv"})"},
                                                {"customer_id,customer_name,channel,signup_date\n"
                                                 "a,\"Acme\nLtd\",ads,2024-01-05\n"
                                                 "e,Echo,ads,2024-06-20\n",
                                                 R"({"name":"old.csv"})"},
                                                {"customer_id,customer_name,channel,signup_date\n"
                                                 "e,Echo,ads,2024-06-19\n"
                                                 "a,\"Acme\nLtd\",ads,2024-01-05\n",
                                                 R"({"name":"customers.csv"})"}};
  const json envelope =
      json::parse(testing::ExplainEnvelope(files, R"({"metric":"conversion.total.signed_up"})"));
  ASSERT_TRUE(envelope["ok"]) << envelope;
  std::string text;
  for (const json& row : envelope["value"]["parts"][0]["rows"]) {
    text += row["customer"].get<std::string>() + " " + row["before_day"].get<std::string>();
    for (const char* const lines : {"before_lines", "after_lines"}) {
      for (const json& line : row[lines]["shown"])
        text += " " + line["file"].get<std::string>() + ":" + line["line"].dump();
    }
    text += " " + row["rule"].get<std::string>() + "\n";
  }
  EXPECT_EQ(text,
            "a 2024-01-05 old.csv:2 subscriptions.csv:2 sign_up.converted\n"
            "b 2024-01-10 subscriptions.csv:3 subscriptions.csv:3 sign_up.converted\n"
            "c 2024-03-05 subscriptions.csv:4 sign_up.none\n"
            "d 2024-03-01 subscriptions.csv:5 sign_up.none\n"
            "e 2024-06-19 customers.csv:2 sign_up.open\n");
}

/// The paths of all numbers below `value`, places in lists left out.
void AddPaths(const json& value, const std::string& path, std::set<std::string>* paths) {
  if (value.is_array() && !value.empty()) AddPaths(value.front(), path, paths);
  if (value.is_number() || value.is_null()) paths->insert(path);
  if (!value.is_object()) return;
  for (const auto& [key, each] : value.items())
    AddPaths(each, path.empty() ? key : path + "." + key, paths);
}

TEST(Figures, AreAllNumbersOfTheSumsOverCustomers) {
  // Fourteen months, so that every table has a row.
  std::string csv = "customer,month,mrr\nleaves,2023-01,5\n";
  for (const char* year : {"2023", "2024"}) {
    for (const char* month : {"-01", "-02", "-03", "-04", "-05", "-06", "-07", "-08", "-09"})
      csv += std::string("stays,") + year + month + ",10\n";
  }
  const json report = testing::ReportOf(csv);
  std::set<std::string> paths;
  for (const char* part :
       {"summary", "movements", "retention", "cohorts", "churn", "expansion", "survival"})
    AddPaths(report[part], part, &paths);
  for (const FigureInfo& figure : AllFigures()) paths.erase(std::string(figure.metric));
  std::string others;
  for (const std::string& path : paths) {
    const bool interval = path.ends_with("_low") || path.ends_with("_high");
    if (!interval) others += path + " ";
  }
  // Lists that name customers themselves, counts of rows, ages, and what the curve is read off.
  EXPECT_EQ(others,
            "churn.lost.mrr churn.lost.sources.line churn.lost_shown churn.lost_total "
            "expansion.grew_shown expansion.grew_total "
            "retention.monthly.largest_share retention.trailing.largest_share summary.in_and_out "
            "summary.negative_months "
            "summary.rounded survival.high survival.last_time survival.low survival.median "
            "survival.restricted_mean survival.times ");
}

json Contract(const std::string& name) {
  std::ifstream file(HOLDFAST_SOURCE_DIR "/wasm/contract/" + name);
  return json::parse(file);
}

TEST(Contract, ListsEveryFigure) {
  const json figures = json::parse(ToJson(AllFigures()));
  EXPECT_EQ(Contract("figures.json"), figures) << "figures.json should be\n" << figures.dump(2);
  json metrics = json::array();
  for (const json& figure : figures) metrics.push_back(figure["metric"]);
  EXPECT_EQ(Contract("explanation.schema.json")["definitions"]["Metric"]["enum"], metrics);
}

}  // namespace
}  // namespace holdfast
