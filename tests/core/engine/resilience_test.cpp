// ARR through the downturns of an index of the industry, from files to the report.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::ReportOf;

constexpr std::string_view kMrr =
    "customer,month,mrr\na,2024-02,100\na,2024-03,100\na,2024-04,90\na,2024-05,45\n";

json ReportWith(const std::vector<std::string>& industry, const std::string& config = "{}") {
  std::vector<testing::TestFile> files = {{std::string(kMrr), R"({"name":"mrr.csv"})"}};
  for (const std::string& csv : industry) {
    const std::string name = "industry " + std::to_string(files.size()) + ".csv";
    files.push_back({csv, json({{"name", name}}).dump()});
  }
  return ReportOf(files, config);
}

json ResilienceWith(const std::string& industry, const std::string& config = "{}") {
  return ReportWith({industry}, config)["growth"]["resilience"];
}

TEST(Resilience, IsNotThereWithoutATableOfTheIndustry) {
  EXPECT_FALSE(ReportWith({})["growth"].contains("resilience"));
}

TEST(Resilience, IsNotKnownWhereTheDataBeginBehindThePeak) {
  const json shown = ResilienceWith("month,index\n2024-01,100\n2024-03,90\n");
  const json& row = shown[0]["downturns"][0];
  EXPECT_EQ(row["peak"], "2024-01");
  EXPECT_DOUBLE_EQ(row["index_change"].get<double>(), -0.1);
  for (const char* key : {"arr_before", "arr_after", "arr_change", "resilience", "held"})
    EXPECT_TRUE(row[key].is_null()) << key;
  EXPECT_EQ(shown[0]["measured"], 0);
}

// 90 to 45 is -50 %, 200 to 100 too: to fall as much is not to fall less.
TEST(Resilience, HoldsOnlyWhereArrFellLess) {
  const json shown = ResilienceWith("month,index\n2024-04,200\n2024-05,100\n");
  EXPECT_EQ(shown[0]["downturns"][0]["resilience"], 0.0);
  EXPECT_EQ(shown[0]["downturns"][0]["held"], false);
  EXPECT_EQ(shown[0]["measured"], 1);
  EXPECT_EQ(shown[0]["held"], 0);
}

TEST(Resilience, EndsWithTheLastCompleteMonthOfTheReport) {
  const std::string index = "month,index\n2024-02,100\n2024-03,99\n2024-04,80\n2024-09,10\n";
  const json shown = ResilienceWith(index, R"({"set":{"as_of":"2024-03-31"}})");
  EXPECT_EQ(shown[0]["points"], 2);
  EXPECT_EQ(shown[0]["to"], "2024-03");
  EXPECT_EQ(shown[0]["downturns"][0]["trough"], "2024-03");
  EXPECT_EQ(ResilienceWith("month,index\n2025-01,100\n")[0]["points"], 0);
}

TEST(Resilience, IsOfEachNamedIndex) {
  const json shown = ResilienceWith(
      "month,industry,index\n2024-03,SaaS,100\n2024-04,SaaS,85\n2024-03,All,50\n2024-04,All,51\n");
  ASSERT_EQ(shown.size(), 2U);
  EXPECT_EQ(shown[0]["series"], "All");
  EXPECT_TRUE(shown[0]["downturns"].empty());
  EXPECT_EQ(shown[1]["series"], "SaaS");
  EXPECT_NEAR(shown[1]["downturns"][0]["resilience"].get<double>(), 0.05, 1e-12);
}

TEST(Resilience, TakesTheLargerValueOfARepeatedMonthInAnyOrder) {
  const std::string one = "month,index\n2024-03,100\n2024-04,80\n";
  const std::string other = "month,index\n2024-04,90\n2024-05,95\n";
  const json report = ReportWith({one, other});
  EXPECT_NEAR(report["growth"]["resilience"][0]["downturns"][0]["index_change"].get<double>(), -0.1,
              1e-12);
  EXPECT_EQ(report["growth"], ReportWith({other, one})["growth"]);
  const json* noted = nullptr;
  for (const json& issue : report["inputs"][1]["issues"]) {
    if (issue["code"] == "report.repeated_month") noted = &issue;
  }
  ASSERT_NE(noted, nullptr);
  EXPECT_EQ((*noted)["lines"], json({3}));
  EXPECT_EQ((*noted)["severity"], "notice");
  EXPECT_EQ(report["inputs"][2]["rows"]["used"], 2);
}

TEST(Resilience, LeavesBadRowsOutWithTheirLines) {
  const json report =
      ReportWith({"month,index\n2024-03,100\n2024-04,-5\nsoon,90\n2024-05,0\n2024-05,90\n"});
  const json& account = report["inputs"][1];
  EXPECT_EQ(account["table"], "industry");
  EXPECT_EQ(account["rows"]["rejected"], 3);
  EXPECT_EQ(account["rows"]["used"], 2);
  for (const json& issue : account["issues"]) {
    const bool date = issue["code"] == "row.bad_date";
    EXPECT_TRUE(date || issue["code"] == "row.bad_index") << issue;
    EXPECT_EQ(issue["lines"], date ? json({4}) : json({3, 5}));
  }
}

}  // namespace
}  // namespace holdfast
