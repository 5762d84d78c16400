#include "holdfast/engine/engine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::ErrorOf;
using testing::ReportEnvelope;
using testing::ReportOf;
using testing::TestFile;

constexpr const char* kCsv =
    "customer_id,start_date,end_date,mrr,currency\n"
    "c1,2024-01-01,,100.00,USD\n"
    "c2,2024-01-15,2024-03-01,50.00,USD\n"
    "c3,2024-02-01,2024-03-31,20.00,USD\n";

TEST(Engine, GivesAReportOnAPlainFile) {
  const json report = ReportOf(kCsv);
  EXPECT_EQ(report["schema"], "holdfast/report/1");
  EXPECT_EQ(report["as_of"], "2024-03-31");
  EXPECT_EQ(report["currency"], "USD");
  EXPECT_EQ(report["months"], (json{"2024-01", "2024-02", "2024-03"}));
  EXPECT_TRUE(report["partial_month"].is_null());
  EXPECT_EQ(report["summary"]["mrr"], 10000);
  EXPECT_EQ(report["summary"]["arr"], 120000);
  EXPECT_EQ(report["summary"]["customers"], 1);
  EXPECT_EQ(report["movements"][2]["churn"], 7000);
  EXPECT_EQ(report["inputs"][0]["rows"], json({{"read", 3},
                                               {"used", 3},
                                               {"ignored", 0},
                                               {"rejected", 0},
                                               {"excluded", json::array()}}));
  EXPECT_EQ(report["inputs"][0]["bytes"], std::string(kCsv).size());
  EXPECT_EQ(report["churn"]["lost"][0]["customer"], "c2");
  EXPECT_EQ(report["churn"]["lost"][0]["sources"],
            json::parse(R"([{"file":"test.csv","line":3}])"));
  for (const json& invariant : report["invariants"]) EXPECT_TRUE(invariant["holds"]);
}

TEST(Engine, GivesTheSameBytesForEveryChunkSize) {
  const std::string whole = ReportEnvelope({{kCsv}});
  for (std::size_t chunk = 1; chunk <= 64; ++chunk)
    ASSERT_EQ(ReportEnvelope({{kCsv}}, "", chunk), whole) << chunk;
}

TEST(Engine, LooksAtTheSameHeadForEveryChunkSize) {
  std::string csv = "customer_id,start_date,mrr\n";
  for (int i = 0; csv.size() < 700'000; ++i)
    csv += "customer " + std::to_string(i) + ",2024-01-01,1\n";
  const std::string whole = ReportEnvelope({{csv}});
  for (const std::size_t chunk : {1000U, 65536U, 262143U, 262144U, 262145U}) {
    ASSERT_EQ(ReportEnvelope({{csv}}, "", chunk), whole) << chunk;
  }
}

TEST(Engine, JoinsSeveralFiles) {
  const std::vector<TestFile> files = {
      {"customer,month,mrr\na,2024-01,10\n", R"({"name":"one.csv"})"},
      {"customer;month;mrr\na;2024-02;15,50\n", R"({"name":"two.csv"})"}};
  const json report = ReportOf(files);
  EXPECT_EQ(report["months"], (json{"2024-01", "2024-02"}));
  EXPECT_EQ(report["movements"][1]["expansion"], 550);
  EXPECT_EQ(report["inputs"].size(), 2U);
  EXPECT_EQ(report["expansion"]["grew"][0]["sources"][0]["file"], "two.csv");
  const json turned = ReportOf({files[1], files[0]});
  EXPECT_EQ(turned["movements"], report["movements"]);
  EXPECT_EQ(turned["cohorts"], report["cohorts"]);
}

TEST(Engine, KeepsCurrenciesApart) {
  const json report = ReportOf(
      "customer,month,mrr,currency\na,2024-01,10,USD\na,2024-01,9,EUR\nb,2024-02,7000,JPY\n");
  ASSERT_EQ(report["currencies"].size(), 3U);
  EXPECT_FALSE(report.contains("movements"));
  EXPECT_EQ(report["currencies"][0]["currency"], "EUR");
  EXPECT_EQ(report["currencies"][0]["movements"][0]["new"], 900);
  EXPECT_EQ(report["currencies"][1]["currency"], "JPY");
  EXPECT_EQ(report["currencies"][1]["minor_digits"], 0);
  EXPECT_EQ(report["currencies"][1]["months"], json{"2024-02"});
  EXPECT_EQ(report["currencies"][1]["movements"][0]["new"], 7000);
}

TEST(Engine, LeavesARunningMonthOutOfRatesAndTotals) {
  const json report = ReportOf(kCsv, R"({"set":{"as_of":"2024-03-10"}})");
  EXPECT_EQ(report["partial_month"], "2024-03");
  EXPECT_EQ(report["months"].size(), 3U);
  EXPECT_EQ(report["movements"][2]["churn"], 5000);
  EXPECT_EQ(report["summary"]["month"], "2024-02");
  EXPECT_EQ(report["retention"]["monthly"].size(), 1U);
  EXPECT_EQ(report["churn"]["lost_total"], 0);
  const json included =
      ReportOf(kCsv, R"({"set":{"as_of":"2024-03-10","partial_month":"include"}})");
  EXPECT_EQ(included["summary"]["month"], "2024-03");
  EXPECT_EQ(included["retention"]["monthly"].size(), 2U);
  EXPECT_EQ(included["churn"]["lost_total"], 1);
}

TEST(Engine, ReportsAgainFromTheLedger) {
  Analysis analysis("");
  analysis.Open(R"({"name":"a.csv"})");
  const std::string csv = kCsv;
  const std::span<char> room = analysis.Buffer(csv.size());
  std::copy(csv.begin(), csv.end(), room.begin());
  analysis.Commit(csv.size());
  EXPECT_TRUE(json::parse(analysis.Finish())["ok"]);
  EXPECT_EQ(json::parse(analysis.Report(R"({"as_of":"2024-02-29"})"))["value"]["as_of"],
            "2024-02-29");
  EXPECT_EQ(json::parse(analysis.Report(""))["value"]["as_of"], "2024-03-31");
  EXPECT_EQ(json::parse(analysis.Report(R"({"discounts":"list"})"))["error"]["code"],
            "engine.needs_reading");
  EXPECT_EQ(json::parse(analysis.Report(R"({"as_of":"2020-02-29"})"))["error"]["code"],
            "report.as_of_before_data");
}

TEST(Engine, CountsTheRowsBeforeTheHeaderAsIgnored) {
  const json report = ReportOf(
      "MRR by customer,,,\n,,,\n,2024,,\nCustomer,Jan,Feb,Mar\nacme,10,10,20\nbolt,0,5,5\n");
  const json& input = report["inputs"][0];
  EXPECT_EQ(input["rows"], json::parse(R"({"read":4,"used":2,"ignored":2,"rejected":0,
                "excluded":[{"reason":"row.preamble","rows":2}]})"));
  ASSERT_FALSE(input["issues"].empty());
  const auto issue = std::find_if(input["issues"].begin(), input["issues"].end(),
                                  [](const json& i) { return i["code"] == "row.preamble"; });
  ASSERT_NE(issue, input["issues"].end());
  EXPECT_EQ((*issue)["lines"], json({1, 2}));
  EXPECT_EQ(input["columns"][1]["name"], "2024 Jan");
}

TEST(Engine, SaysThatATableBelowATitleHasNoRows) {
  const json empty = ErrorOf({{"title\nnote\ncustomer,start_date,mrr\n",
                               R"({"name":"t.csv","mapping":{"dialect":{"skip":2}}})"}});
  EXPECT_EQ(empty["code"], "csv.no_rows");
}

TEST(Engine, SurvivesNamesThatAreNotUtf8) {
  const json report =
      ReportOf({{"customer,name,month,mrr\nc1,\"a\xFF\xC3(\",2024-01,10\nc1,,2024-02,20\n",
                 R"({"name":"a.csv","mapping":{"dialect":{"encoding":"utf-8"}}})"}});
  EXPECT_EQ(report["expansion"]["grew"][0]["name"], "a\xEF\xBF\xBD\xEF\xBF\xBD(");
  EXPECT_EQ(report["inputs"][0]["issues"][0]["code"], "csv.bad_utf8");
}

struct ErrorCase {
  const char* name;
  std::string csv;
  const char* code;
  const char* part;  // Of the message.
};
void PrintTo(const ErrorCase& c, std::ostream* os) { *os << c.name; }
class BadFiles : public ::testing::TestWithParam<ErrorCase> {};

TEST_P(BadFiles, GiveASentenceInsteadOfAReport) {
  const json error = ErrorOf(GetParam().csv);
  EXPECT_EQ(error["code"], GetParam().code);
  EXPECT_EQ(error["file"], "test.csv");
  EXPECT_NE(error["message"].get<std::string>().find(GetParam().part), std::string::npos) << error;
}

std::string ManyColumns() {
  std::string header = "customer,start_date,mrr";
  for (int i = 0; i < 4094; ++i) header += ",c" + std::to_string(i);
  return header + "\nacme,2024-01-01,1\n";
}

INSTANTIATE_TEST_SUITE_P(
    Engine, BadFiles,
    ::testing::Values(
        ErrorCase{"Empty", "", "csv.empty", "empty"},
        ErrorCase{"OnlyABom", "\xEF\xBB\xBF\r\n", "csv.empty", "empty"},
        ErrorCase{"HeaderOnly", "customer,start_date,mrr\n", "csv.no_rows", "no rows"},
        ErrorCase{"Zip", std::string("PK\x03\x04\x14\x00\x00\x00", 8), "csv.compressed", ""},
        ErrorCase{"Binary", std::string("\x89PNG\r\n\x1A\n\x00\x00\x00\rIHDR", 16), "csv.binary",
                  ""},
        ErrorCase{"OneColumn", "customer\nacme\nbolt\n", "schema.one_column", ""},
        ErrorCase{"NothingUsable",
                  "customer,start_date,end_date,mrr\nacme,2024-02-01,2024-01-01,1\nbolt,2024-02-02,"
                  "2024-01-01,2\n",
                  "row.none_used", "None of the rows (2)"},
        ErrorCase{"TooManyColumns", ManyColumns(), "csv.header_too_large", "4,096"}),
    [](const auto& test) { return test.param.name; });

TEST(Engine, NamesWhatItDoesNotKnow) {
  EXPECT_EQ(ErrorOf(kCsv, R"({"set":{"asof":"2024-01-01"}})")["code"], "settings.unknown_key");
  EXPECT_EQ(ErrorOf(kCsv, R"({"sets":{}})")["code"], "config.unknown_key");
  EXPECT_EQ(ErrorOf({{kCsv, R"({"name":"a","maping":{}})"}})["code"], "config.unknown_key");
  const json role =
      ErrorOf({{kCsv, R"({"name":"a","mapping":{"columns":{"custmer":"customer_id"}}})"}});
  EXPECT_EQ(role["code"], "config.unknown_role");
  EXPECT_NE(role["message"].get<std::string>().find("Did you mean \"customer\"?"),
            std::string::npos);
  const json column =
      ErrorOf({{kCsv, R"({"name":"a","mapping":{"columns":{"customer":"custmer_id"}}})"}});
  EXPECT_EQ(column["code"], "schema.unknown_column");
  EXPECT_NE(column["message"].get<std::string>().find("customer_id"), std::string::npos);
}

TEST(Engine, ToldNothingSaysSo) {
  Analysis analysis("");
  EXPECT_EQ(json::parse(analysis.Report(""))["error"]["code"], "engine.no_file");
  Analysis bytes_first("");
  bytes_first.Buffer(3);
  bytes_first.Commit(3);
  EXPECT_TRUE(bytes_first.failed());
}

TEST(Engine, InspectsAHead) {
  const json inspection = json::parse(Inspect(kCsv, ""))["value"];
  EXPECT_EQ(inspection["table"], "subscriptions");
  EXPECT_EQ(inspection["dialect"]["delimiter"], ",");
  EXPECT_EQ(inspection["columns"][0]["role"], "customer");
  EXPECT_EQ(inspection["columns"][0]["samples"], (json{"c1", "c2", "c3"}));
  EXPECT_TRUE(inspection["error"].is_null());
  // What was understood is a mapping that gives the same report.
  const std::string options =
      json({{"name", "test.csv"}, {"mapping", inspection["mapping"]}}).dump();
  EXPECT_EQ(ReportOf({{kCsv, options}})["movements"], ReportOf(kCsv)["movements"]);
}

TEST(Inspect, ShowsCellsAsAnAnalysisWithTheConfigReadsThem) {
  const char* csv = "customer,start_date,mrr\nacme,2024-01-31T20:00:00Z,10\n";
  const auto start = [&](const char* options) {
    return json::parse(Inspect(csv, options))["value"]["columns"][1]["parsed"][0];
  };
  EXPECT_EQ(start(""), "2024-01-31");
  EXPECT_EQ(start(R"({"config":{"set":{"time_zone":"+08:00"}}})"), "2024-02-01");
  EXPECT_EQ(start(R"({"currency":"USD","config":{"set":{"time_zone":"+03:59"}}})"), "2024-01-31");
  const json report = testing::ReportOf(csv, R"({"set":{"time_zone":"+08:00"}})");
  EXPECT_EQ(report["months"][0], "2024-02");
}

TEST(Inspect, RefusesAConfigThatAnAnalysisRefuses) {
  const auto code = [](const char* options) {
    return json::parse(Inspect("customer,month,mrr\na,2024-01,1\n", options))["error"]["code"];
  };
  EXPECT_EQ(code(R"({"config":{"set":{"time_zone":"east"}}})"), "settings.bad_value");
  EXPECT_EQ(code(R"({"config":[]})"), "config.bad_value");
  EXPECT_EQ(code(R"({"config":{"sets":{}}})"), "config.unknown_key");
}

TEST(Engine, InspectsAFileThatFitsNoTable) {
  const json inspection = json::parse(Inspect("fruit,colour\napple,green\n", ""))["value"];
  EXPECT_TRUE(inspection["table"].is_null());
  EXPECT_EQ(inspection["columns"][1]["name"], "colour");
  EXPECT_FALSE(inspection["error"].is_null());
}

TEST(Engine, RejectsACellOfTwoMegabytesAndLoadsTheRest) {
  for (const std::string quote : {"", "\""}) {
    const std::string csv = std::string(kCsv) + "c4,2024-01-01,," + quote +
                            std::string(2 << 20, '1') + quote + ",USD\n" +
                            "c5,2024-01-01,,5.00,USD\n";
    const json report = ReportOf(csv);
    EXPECT_EQ(report["inputs"][0]["rows"]["read"], 5) << quote;
    EXPECT_EQ(report["inputs"][0]["rows"]["rejected"], 1) << quote;
    EXPECT_EQ(report["summary"]["mrr"], 10500) << quote;
  }
}

}  // namespace
}  // namespace holdfast
